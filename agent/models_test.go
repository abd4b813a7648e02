package agent

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// modelled is an agent of a style in a file, for a case of four issues of which it sits on one side, and the other
// side's profile: it wants the opposite of everything, the first issue most and the last least.
func modelled(t *testing.T, style string, public []bool) (*Mind, *sim.Profile) {
	t.Helper()
	return withModel(t, "testdata/styles/"+style+".yaml", public)
}

func withModel(t *testing.T, style string, public []bool) (*Mind, *sim.Profile) {
	t.Helper()
	rows := func(weights ...float64) [][]float64 {
		var tables [][]float64
		for _, w := range weights {
			tables = append(tables, []float64{0, w / 3, 2 * w / 3, w})
		}
		return tables
	}
	mine := worths(t, 20, rows(10, 20, 30, 40)...)
	tables := rows(40, 30, 20, 10)
	for _, table := range tables {
		slices.Reverse(table)
	}
	theirs, err := sim.NewProfile(mine.Space(), sim.Worth{Tables: tables}, 30)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "four", Space: mine.Space(), Public: public, Parties: []sim.Party{{Profile: mine}, {Profile: theirs}}}
	m := shippedStyle(t, style).Plan(s.Setting(0, 0, 60)).Agent().(*Mind)
	m.Start(sim.View{Profile: mine})
	return m, theirs
}

// pearson is how well an agent's model goes along with what packages are worth to the other.
func pearson(m *Mind, theirs *sim.Profile) float64 {
	var x, y, xx, xy, yy, n float64
	for o := range sim.Outcome(theirs.Space().Size()) {
		a, b := m.model.likes(o), theirs.Utility(o)
		x, y, xx, xy, yy, n = x+a, y+b, xx+a*a, xy+a*b, yy+b*b, n+1
	}
	return (xy - x*y/n) / math.Sqrt((xx-x*x/n)*(yy-y*y/n))
}

// concede lets the other side come down evenly from its best package.
func concede(m *Mind, theirs *sim.Profile, packages int) {
	for k := range packages {
		m.Hear(1, offer(theirs.Above(100-float64(60*k)/float64(packages))))
	}
}

// Every model learns something from a side that comes down evenly with whatever package is nearest, which tells little.
func TestModelsLearn(t *testing.T) {
	for style, least := range map[string]float64{"windowed": 0.3, "smith": 0.3, "bayesian": 0.3, "claiming": 0.3, "oracle": 0.999999} {
		m, theirs := modelled(t, style, nil)
		concede(m, theirs, 40)
		if got := pearson(m, theirs); got < least {
			t.Errorf("%s: correlation %.2f with the truth, want %v at least", style, got, least)
		}
	}
}

// By hand: of ten packages all have the first value of the second issue; of the first, five have the first value and
// five the second, window by window. They gave on the first and stood still on the second.
func TestWindowed(t *testing.T) {
	space := worths(t, 0, []float64{0, 0, 0}, []float64{0, 0}).Space()
	p := newPicture(space)
	plan := &Plan{setting: sim.Setting{Rounds: 9, Seats: 2}}
	p.guess = newWindowed(plan, p, Values{"window": 5, "alpha": 10, "beta": 1})
	p.clear()
	for _, o := range []sim.Outcome{0, 0, 0, 0, 0, 2, 2, 2, 2, 2} {
		p.hear(&believer, 1, offer(o))
	}
	// chi-squared: (25/6 + 25/1) * 5/8 = 18.2, of 2 degrees of freedom; at t = 9/10, when the window ends
	closely(t, "weight of what they gave on", p.weight[0], 1)
	closely(t, "weight of what they stood still on", p.weight[1], 1+10*(1-0.9))
	closely(t, "value offered five times and once more", p.value[0], math.Pow(6, 0.25))
	closely(t, "value never offered", p.value[2], 1)
}

func TestCriticalValues(t *testing.T) {
	for freedom, want := range map[int]float64{1: 3.841, 2: 5.991, 4: 9.488, 10: 18.307} { // from tables
		if got := criticalAt5(freedom); math.Abs(got-want) > 0.1 {
			t.Errorf("%d degrees of freedom: got %v, want %v", freedom, got, want)
		}
	}
}

// By hand: of four packages, three have one value of the first issue, two and two of the second.
func TestSmith(t *testing.T) {
	p := newPicture(worths(t, 0, []float64{0, 0}, []float64{0, 0}).Space())
	p.guess = &smith{make([]uint32, len(p.value))}
	p.clear()
	for _, o := range []sim.Outcome{0, 0, 1, 3} {
		p.hear(&believer, 1, offer(o))
	}
	a, b := 0.75/1.25, 0.5/1.25
	closely(t, "liked best", p.likes(0), a*0.75+b*0.5)
	closely(t, "liked least", p.likes(3), a*0.25+b*0.5)
}

// Whoever clings to one end of an issue is held to want it, and one who moves on an issue soon to care little for it.
func TestBayesian(t *testing.T) {
	p := newPicture(worths(t, 0, []float64{0, 0, 0, 0}, []float64{0, 0, 0, 0}).Space())
	p.guess = newBayes(&Plan{setting: sim.Setting{Rounds: 20, Seats: 2}}, p, Values{"fall": 0.3})
	p.clear()
	closely(t, "weights are alike before anything was heard", p.weight[0], p.weight[1])
	for _, o := range []sim.Outcome{0, 1, 2, 3} { // the first issue stays at its first value, the second runs to the last
		p.hear(&believer, 1, offer(o))
	}
	if !(p.weight[0] > p.weight[1]) {
		t.Errorf("got weights %v, want the first to be the larger", p.weight)
	}
	if from, _ := p.of(0); !(p.value[from] > p.value[from+3]) {
		t.Errorf("got values %v, want the first to be liked more than the last", p.value[from:from+4])
	}
	total := 0.0
	for _, x := range p.guess.(*bayes).weight[:weights] {
		total += x
	}
	closely(t, "hypotheses about a weight add up", total, 1)
}

// What is told enters every model in the same way, as far as it is believed.
func TestToldEntersEveryModel(t *testing.T) {
	for _, style := range []string{"claiming", "smith-told", "bayesian-told", "windowed-told"} {
		m, theirs := withModel(t, "testdata/styles/claiming.yaml", nil)
		if model, told := strings.CutSuffix(style, "-told"); told {
			tc := findTactic(Model, map[string]string{"smith": "smith", "bayesian": "bayesian", "windowed": "windowed frequency"}[model])
			var mode Mode
			tc.mode(valuesOf(tc.Params), &mode)
			m.model = mode.model(m.plan)
			m.model.clear()
		}
		concede(m, theirs, 10)
		before := pearson(m, theirs)
		for i, share := range []float64{0.4, 0.3, 0.2, 0.1} {
			m.Hear(1, tell(theirs.Best(1)[0], int16(i), share))
			for v := range 4 {
				say := offer(theirs.Best(1)[0])
				say.Say = sim.Message{Act: sim.Rate, Issue: int16(i), Value: int16(v), Number: 1 - float64(v)/3}
				m.Hear(1, say)
			}
		}
		if after := pearson(m, theirs); after < 0.999999 || before > 0.999 {
			t.Errorf("%s: correlation %.3f before it was told everything, %.3f after; want 1 after", style, before, after)
		}
	}
}

// Each way to believe takes what it takes and leaves the rest.
func TestBelieving(t *testing.T) {
	for _, c := range []struct {
		believe              string
		weights, rates, ways bool
	}{{"nothing", false, false, false}, {"directions", false, false, true}, {"priorities", true, false, false}, {"everything", true, true, true}, {"as far as trusted", true, true, true}} {
		text := strings.Replace(plainStyle, "bid: nearest", "bid: logroll\nmodel: frequency\nbelieve: "+c.believe, 1)
		style, err := readText(text)
		if err != nil {
			t.Fatal(err)
		}
		mine := worths(t, 0, []float64{0, 1, 2}, []float64{0, 1})
		s := &sim.Scenario{Space: mine.Space(), Public: []bool{true, false}, Parties: []sim.Party{{Profile: mine}, {Profile: mine}}}
		m := style.Plan(s.Setting(0, 0, 9)).Agent().(*Mind)
		m.Start(sim.View{Profile: mine})
		p := m.model.(*picture)
		if got := p.informed() && p.likes(4) > p.likes(0); got != c.ways {
			t.Errorf("%s: starts from the directions: %v, want %v", c.believe, got, c.ways)
		}
		m.Hear(1, tell(0, 1, 0.9))
		rate := offer(0)
		rate.Say = sim.Message{Act: sim.Rate, Issue: 1, Value: 1, Number: 0.7}
		m.Hear(1, rate)
		if got := p.told.shares[1].number == 0.9; got != c.weights {
			t.Errorf("%s: uses shares: %v, want %v", c.believe, got, c.weights)
		}
		if got := p.told.rated; got != c.rates {
			t.Errorf("%s: uses ratings: %v, want %v", c.believe, got, c.rates)
		}
		if trust := p.told.shares[1].trust; c.believe == "as far as trusted" && trust != 0.5 {
			t.Errorf("%s: trusts %v, want 0.5", c.believe, trust)
		}
	}
}

// Directions that everybody knows make a model better before anything was said, and never worse ordered.
func TestPublicDirections(t *testing.T) {
	all := []bool{true, true, true, true}
	m, theirs := modelled(t, "claiming", all)
	if got := pearson(m, theirs); got < 0.8 {
		t.Errorf("correlation %.2f from the directions alone, want 0.8 at least", got)
	}
	m.Hear(1, offer(theirs.Space().With(0, 0, 2)))
	p := m.model.(*picture)
	for i := range 4 {
		from, to := p.of(i)
		for v := from + 1; v < to; v++ {
			if p.score[v] > p.score[v-1] {
				t.Errorf("issue %d: scores %v rise where they are known to fall", i, p.score[from:to])
			}
		}
	}
	if quiet, _ := modelled(t, "claiming", nil); quiet.model.informed() {
		t.Error("it knows directions that are not public")
	}
}

// Whoever comes down by a time-dependent curve to 0.4 is held to walk away near there.
func TestLimit(t *testing.T) {
	for _, e := range []float64{0.5, 1, 2} {
		m, _ := modelled(t, "claiming", nil)
		l := recall[*limit](m, theirLimit)
		if _, ok := l.share(m); ok {
			t.Error("it knows a limit before anything was said")
		}
		for k := range 30 {
			l.note(1 - 0.6*math.Pow(float64(k)/60, 1/e))
		}
		if got, _ := l.share(m); math.Abs(got-0.4) > 0.02 {
			t.Errorf("curve with e = %v: got a limit of %.3f halfway, want 0.4", e, got)
		}
	}
	m, _ := modelled(t, "claiming", nil)
	l := recall[*limit](m, theirLimit)
	for range 5 {
		l.note(0.9)
	}
	got, _ := l.share(m)
	closely(t, "limit of one who has not moved", got, 0.9)
}

// With the oracle's knowledge Claim offers the best package for itself that the other would still take.
func TestClaimOfOneWhoKnows(t *testing.T) {
	m, theirs := modelled(t, "oracle", nil)
	m.target = 30
	m.turn = &sim.Turn{Round: 5, Rounds: 60, Offer: sim.None}
	m.round = 5
	profile := m.plan.setting.Profile
	best, most := sim.None, -1.0
	for o := range sim.Outcome(theirs.Space().Size()) {
		if theirs.Utility(o) >= theirs.Reservation && profile.Utility(o) > most {
			best, most = o, profile.Utility(o)
		}
	}
	if got := profile.Utility(Claim(m)); got > most || got < 0.97*most {
		t.Errorf("claims %v; the best that the other would take is package %d, worth %v", got, best, most)
	}
}

// Only the oracle looks at what the others want indeed.
func TestOnlyTheOracleKnows(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("got %d files (%v)", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if looks := strings.Contains(string(data), ".Exact"); looks != (file == "model_oracle.go") && !strings.HasSuffix(file, "_test.go") {
			t.Errorf("%s reads Belief.Exact: %v", file, looks)
		}
	}
}

// What a model can beside guessing it can through what looks at it, too: do without what it was told, and say
// for sure what they take.
func TestAbleThroughLenses(t *testing.T) {
	p := worths(t, 0, []float64{0, 2, 4, 6}, []float64{0, 2, 4})
	beliefs := []sim.Belief{{}, {Exact: p}}
	for _, rest := range []string{"bid: logroll\n", "bid: several at once\n", "bid: logroll\nlimits: {fixed pie: {bias: 0}}\n", "bid: several at once\nlimits: {fixed pie: {bias: 0}}\n"} {
		body := rest + "aspiration: concede\naccept: target\nsocial: {trust: {faith: 1}, catch lies: {evidence: 3}}\n"
		m := thinker(t, styleOf(t, body+"model: frequency\n"), sim.Setting{Profile: p, Rounds: 30, Seats: 2})
		m.Hear(1, tell(at(0, 0), 0, 0.9))
		m.Hear(1, tell(at(1, 0), 1, 0.1))
		pic, _ := able[*picture](m.model)
		before := pic.told.shares[0].number
		for _, o := range []sim.Outcome{at(2, 0), at(3, 0), at(3, 0), at(3, 0)} {
			m.Hear(1, offer(o))
		}
		if after := pic.told.shares[0].number; before != 0.9 || !m.partners().of[1].caught || after >= 0 {
			t.Errorf("%q: told %v, caught %v, and then it holds %v of what it was told", rest, before, m.partners().of[1].caught, after)
		}
		m = thinker(t, styleOf(t, body+"model: oracle\n"), sim.Setting{Profile: p, Rounds: 30, Seats: 2, Beliefs: beliefs})
		if m.judge() == nil {
			t.Errorf("%q: the oracle no longer says what they take", rest)
		}
	}
	if m := thinker(t, styleOf(t, "aspiration: concede\nbid: several at once\naccept: target\n"), sim.Setting{Profile: p, Rounds: 30, Seats: 2}); m.judge() != nil {
		t.Error("without a model it can say what they take")
	}
}

// A bid that asks for their limit late has heard all their packages.
func TestLimitAskedForLate(t *testing.T) {
	body := "adapt: {time: {late: 1}}\nmodes:\n" +
		"  - {name: a, aspiration: concede, model: frequency, bid: logroll, accept: target}\n" +
		"  - {name: b, aspiration: concede, model: frequency, bid: claim, accept: target}\n"
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := thinker(t, styleOf(t, body), sim.Setting{Profile: p, Rounds: 40, Seats: 2})
	for k := range 30 {
		m.Hear(1, offer(sim.Outcome(k/3)))
	}
	l := recall[*limit](m, theirLimit)
	if l.share(m); l.count != 30 {
		t.Errorf("of 30 packages it looked at %d", l.count)
	}
}

// A style's own credence and its trust in the teller both count.
func TestCredenceTimesTrust(t *testing.T) {
	style := styleOf(t, "aspiration: concede\nmodel: frequency\nbelieve: {as far as trusted: {credence: 0.5}}\nbid: logroll\naccept: target\nsocial: {trust: {faith: 0.4}}\n")
	m := thinker(t, style, sim.Setting{Profile: worths(t, 0, []float64{1, 2}), Rounds: 9, Seats: 2})
	closely(t, "how far it believes a stranger", m.trusts(1), 0.2)
}
