package reports_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// made says what made-up tables are to hold. The numbers come from dice, in the
// shapes that negotiations have; the tables are put together from single
// negotiations, as a real run's are.
type made struct {
	cases   []string
	styles  []string
	rounds  []int
	repeats int
	effect  float64 // how much the styles differ: 1 as usual, 0 not at all
	word    string  // put into every text of the manifest
	parties int
	sparse  int // each line-up meets in one case of so many; 0: in all
}

func usual() made {
	return made{
		cases:  []string{"saas-renewal", "supply-delivery", "software-casestudy", "job-offer", "royalty-licence", "used-van", "two-vendors"},
		styles: []string{"competitive", "collaborative", "adaptive", "boulware", "linear", "conceder", "tit-for-tat"},
		rounds: []int{20, 100}, repeats: 20, effect: 1, parties: 2,
	}
}

// temper is how a made-up style is: how hard it holds, how well it finds trades,
// and how its offers fall over time.
type temper struct{ hard, finds, bend float64 }

var tempers = map[string]temper{
	"competitive": {0.9, 0.35, 5}, "collaborative": {0.45, 0.95, 1.2}, "adaptive": {0.62, 0.85, 2},
	"boulware": {0.85, 0.4, 4}, "linear": {0.5, 0.4, 1}, "conceder": {0.15, 0.4, 0.3}, "tit-for-tat": {0.6, 0.5, 1.6},
}

func temperOf(style string) temper {
	if t, ok := tempers[style]; ok {
		return t
	}
	h := 0.0
	for i, c := range style {
		h += float64(c) * float64(i+1)
	}
	return temper{0.3 + math.Mod(h, 7)/14, 0.3 + math.Mod(h, 5)/9, 1 + math.Mod(h, 4)}
}

// played is one seat of one negotiation.
type played struct {
	scenario, world   int
	pairing           string
	style, against    string
	captured, deal    float64
	gain              float64
	rounds, late      float64 // NaN without a deal, as the share is
	share             float64
	session, deadline int
}

// metric is NaN where the negotiation has none.
func (p played) metric(name string) float64 {
	switch name {
	case "captured":
		return p.captured
	case "deal":
		return p.deal
	case "gain":
		return p.gain
	case "share":
		return p.share
	case "late":
		return p.late
	}
	return p.rounds
}

// ofSeats reports whether a metric is of single seats.
func ofSeats(metric string) bool { return metric == "gain" || metric == "share" }

// write makes the tables of a run in a folder and returns it.
func (m made) write(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	dice := rand.New(rand.NewPCG(1, 2))
	seats, deals := m.play(dice)
	m.manifest(t, dir, len(seats)/2)
	m.summary(t, dir, seats)
	m.contrasts(t, dir, seats)
	m.hist(t, dir, seats)
	m.curves(t, dir)
	m.outcomes(t, dir, deals)
	m.frontier(t, dir)
	m.shown(t, dir, seats, deals)
	return dir
}

// trade is the joint value at a split x of a case whose frontier is bent by k.
func trade(c int, x float64) (a, b, joint float64) {
	k := 1.3 + 0.35*float64(c%5)
	a = x
	b = math.Pow(1-math.Pow(x, k), 1/k)
	return a, b, (a + b) / (2 * math.Pow(0.5, 1/k))
}

type deal struct {
	scenario       int
	pairing, words string
	a, b, joint    float64
	count          int
}

func (m made) play(dice *rand.Rand) (seats []played, deals []deal) {
	session, reached := 0, map[string]int{}
	for c := range m.cases {
		for i, s := range m.styles {
			for j, o := range m.styles[i:] {
				if m.sparse > 0 && (i+7*j+c)%m.sparse > 0 {
					continue
				}
				for _, limit := range m.rounds {
					for rep := range m.repeats {
						session++
						x, y := temperOf(s), temperOf(o)
						pairing := strings.Join(sorted(s, o), " + ")
						split := 0.5 + m.effect*0.45*(x.hard-y.hard) + 0.08*dice.NormFloat64()
						finds := 0.62 + m.effect*(0.19*(x.finds+y.finds-1)) + 0.05*dice.NormFloat64() + 0.03*math.Sin(float64(7*c+i))
						agree := dice.Float64() < 0.98-m.effect*0.55*math.Max(0, x.hard+y.hard-1.25)-0.01*float64(c)
						swap := rep%2 == 1 // who sits where
						if swap {
							split = 1 - split
						}
						a, b, joint := trade(c, math.Min(0.95, math.Max(0.05, split)))
						if swap {
							a, b = b, a
						}
						e := math.Min(1, finds)
						p := played{scenario: c, world: rep % 5, pairing: pairing, session: session, deadline: limit, rounds: math.NaN(), late: math.NaN(), share: math.NaN()}
						if agree {
							p.deal, p.captured = 1, joint*e
							p.rounds = math.Ceil(float64(limit) * math.Min(1, math.Max(0.05, 0.2+0.35*(x.hard+y.hard)+0.1*dice.NormFloat64())))
							if p.late = 0; p.rounds > 0.9*float64(limit) {
								p.late = 1
							}
							words := fmt.Sprintf("price %d, term %d years", 100+5*int(split*10), 1+int(e*3))
							key := fmt.Sprint(c, pairing, words)
							if at, ok := reached[key]; ok {
								deals[at].count++
							} else {
								reached[key] = len(deals)
								deals = append(deals, deal{c, pairing, words, a * e, b * e, joint * e, 1})
							}
						}
						one, two := p, p
						one.style, one.against, one.gain = s, o, p.deal*a*e
						two.style, two.against, two.gain = o, s, p.deal*b*e
						if agree {
							one.share, two.share = a/(a+b), b/(a+b)
						}
						seats = append(seats, one, two)
					}
				}
			}
		}
	}
	return seats, deals
}

func sorted(s ...string) []string { slices.Sort(s); return s }

func (m made) manifest(t testing.TB, dir string, sessions int) {
	type object = map[string]any
	var cases, styles []object
	for i, name := range m.cases {
		cases = append(cases, object{"name": name, "title": capital(strings.ReplaceAll(name, "-", " ")) + m.word, "hash": "sha256:0" + strconv.Itoa(i), "outcomes": 180 + 100*i,
			"parties": []string{"Vendor" + m.word, "Customer" + m.word}, "units": []string{"$K", "$K"}, "varies": true, "zopa": 1, "room": 0.1 + 0.1*float64(i%6)})
	}
	sentences := map[string]string{
		"competitive":   "Opens high, gives little and ever less, and tells nothing of what it needs.",
		"collaborative": "Asks and tells what matters most, and looks for packages that are good for both.",
		"adaptive":      "Starts collaborative, watches what the other side gives, and turns competitive where that pays.",
		"boulware":      "Holds its price until the end is near.", "linear": "Comes down by the same step each round.",
		"conceder": "Gives quickly at the beginning.", "tit-for-tat": "Gives as much as it was given.",
	}
	for _, s := range m.styles {
		says := sentences[s]
		if says == "" {
			says = "A style made up for a test."
		}
		styles = append(styles, object{"spec": s, "name": s, "sentence": says + m.word})
	}
	metric := func(name, title, sentence, of, per, unit string) object {
		return object{"name": name, "title": title + m.word, "sentence": sentence + m.word, "of": of, "per": per, "unit": unit, "pools": true}
	}
	manifest := object{
		"parley": "0.1.0", "complete": true, "seed": 1, "sessions": sessions, "planned": sessions, "conditions": 408, "distinct": sessions * 9 / 10,
		"experiment": object{"name": "styles", "question": "Which style earns most, and which pairs create most value?" + m.word, "scenarios": m.cases, "styles": m.styles,
			"pairings": "all", "opener": "both", "rounds": m.rounds, "worlds": 5, "repeats": m.repeats},
		"scenarios": cases, "styles": styles,
		"metrics": []object{
			metric("captured", "Gain captured", "The joint gain as a share of the most that was there.", "negotiations with room for a deal", "session", "share"),
			metric("deal", "Deal", "Whether the negotiation ended in a deal.", "all negotiations", "session", "share"),
			metric("gain", "Own gain", "What a party gained over its walk-away, as a share of the best it could get.", "all seats", "seat", "share"),
			metric("share", "Share of the surplus", "How much of what the deal added went to this party.", "negotiations that ended in a deal", "seat", "share"),
			metric("late", "Agreed at the last minute", "How many of the agreements were reached in the last tenth of the time.", "deals", "session", "share"),
			metric("rounds", "Rounds", "The round in which they agreed.", "deals", "session", "rounds"),
		},
		"warnings": []string{},
	}
	if m.word != "" {
		manifest["warnings"] = []string{"A warning." + m.word}
	}
	data, err := json.MarshalIndent(manifest, "", " ")
	check(t, err)
	check(t, os.WriteFile(filepath.Join(dir, "manifest.json"), data, 0o644))
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// parse is NaN for an empty field.
func parse(t testing.TB, s string) float64 {
	t.Helper()
	if s == "" {
		return math.NaN()
	}
	x, err := strconv.ParseFloat(s, 64)
	check(t, err)
	return x
}

func num(x float64) string {
	if math.IsNaN(x) {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

func table(t testing.TB, dir, name, head string, rows [][]string) {
	t.Helper()
	f, err := os.Create(filepath.Join(dir, name))
	check(t, err)
	w := csv.NewWriter(f)
	check(t, w.Write(strings.Split(head, ",")))
	check(t, w.WriteAll(rows))
	check(t, f.Close())
}

// spread is what summary.csv says of values; clusters holds the mean of each.
func spread(values, clusters []float64) (mean, sd, lo, hi float64) {
	mean = average(clusters)
	for _, v := range values {
		sd += (v - mean) * (v - mean)
	}
	sd = math.Sqrt(sd / math.Max(1, float64(len(values)-1)))
	if len(clusters) < 2 {
		return mean, sd, math.NaN(), math.NaN()
	}
	v := 0.0
	for _, c := range clusters {
		v += (c - mean) * (c - mean)
	}
	k := float64(len(clusters))
	half := student(len(clusters)-1) * math.Sqrt(v/(k-1)/k)
	return mean, sd, mean - half, mean + half
}

func average(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}

// student is the 97.5th percentile of Student's t.
func student(df int) float64 {
	table := []float64{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262}
	if df <= len(table) {
		return table[df-1]
	}
	return 2.1
}

type sample struct {
	factors  [5]string // scenario, pairing, style, against, rounds
	n        int
	values   []float64
	clusters map[int][]float64
	averages []float64 // of the clusters
}

// grouped sorts a metric's values into the groups of a level.
func (m made) grouped(seats []played, level, metric string) []*sample {
	groups := map[[5]string]*sample{}
	var order []*sample
	for i, p := range seats {
		if !ofSeats(metric) && i%2 == 1 && (!strings.Contains(level, "style") || p.style == p.against) {
			continue // a negotiation counts once for each style in it
		}
		key := [5]string{"*", "*", "*", "*", "*"}
		if strings.HasSuffix(level, " deadline") {
			key[4] = strconv.Itoa(p.deadline)
		}
		cluster := p.scenario
		if strings.HasPrefix(level, "scenario") {
			key[0], cluster = m.cases[p.scenario], p.world
		}
		switch strings.TrimSuffix(strings.TrimPrefix(level, "scenario "), " deadline") {
		case "pairing":
			key[1] = p.pairing
		case "style":
			key[2] = p.style
		case "matchup":
			key[2], key[3] = p.style, p.against
		}
		g := groups[key]
		if g == nil {
			g = &sample{factors: key, clusters: map[int][]float64{}}
			groups[key] = g
			order = append(order, g)
		}
		value := p.metric(metric)
		g.n++
		if !math.IsNaN(value) {
			g.values = append(g.values, value)
			g.clusters[cluster] = append(g.clusters[cluster], value)
		}
	}
	return order
}

func (s *sample) means() []float64 {
	if s.averages != nil {
		return s.averages
	}
	for c := range 300 {
		if vs := s.clusters[c]; len(vs) > 0 {
			s.averages = append(s.averages, average(vs))
		}
	}
	return s.averages
}

var levelsOf = map[string][]string{
	"captured": sessionLevels, "deal": sessionLevels, "rounds": sessionLevels, "late": sessionLevels, "gain": seatLevels, "share": seatLevels,
}

var seatLevels = []string{"scenario matchup", "matchup", "scenario style", "style", "style deadline"}

var sessionLevels = []string{"scenario pairing", "pairing", "scenario style", "style", "pairing deadline", "style deadline", "scenario", "all"}

var metrics = []string{"captured", "deal", "gain", "share", "late", "rounds"}

func (m made) summary(t testing.TB, dir string, seats []played) {
	var rows [][]string
	for _, metric := range metrics {
		for _, level := range levelsOf[metric] {
			for _, g := range m.grouped(seats, level, metric) {
				means := g.means()
				if len(means) == 0 {
					continue
				}
				mean, sd, lo, hi := spread(g.values, means)
				over := "scenarios"
				if strings.HasPrefix(level, "scenario") {
					over = "worlds"
				}
				if math.IsNaN(lo) {
					over = "none"
				}
				row := []string{level, "", g.factors[0], g.factors[1], g.factors[2], g.factors[3], "", "*", g.factors[4], metric, strconv.Itoa(g.n), strconv.Itoa(len(g.values)),
					num(mean), num(sd), num(lo), num(hi), num(sd / math.Sqrt(float64(len(g.values)))), strconv.Itoa(len(means)), over}
				sort.Float64s(g.values)
				for _, q := range []float64{.05, .25, .5, .75, .95} {
					row = append(row, num(g.values[int(q*float64(len(g.values)-1))]))
				}
				rows = append(rows, row)
			}
		}
	}
	rows = append(rows, strings.Split("condition,0,used-van,x + y,*,*,,first,20,deal,10,10,1,0,,,0,1,none,1,1,1,1,1", ","))
	table(t, dir, "summary.csv", "level,condition,scenario,pairing,style,against,seat,opener,rounds,metric,n,n_defined,mean,sd,lo,hi,se,clusters,over,p5,p25,p50,p75,p95", rows)
}

func (m made) contrasts(t testing.TB, dir string, seats []played) {
	var rows [][]string
	for _, metric := range metrics {
		rows = append(rows, m.compared(seats, metric, "style", 2)...)
		if !ofSeats(metric) {
			rows = append(rows, m.compared(seats, metric, "pairing", 1)...)
		}
	}
	table(t, dir, "contrasts.csv", "scenario,metric,style,other,difference,lo,hi,clusters,over", rows)
}

// compared is a metric's contrasts between the groups of a level.
func (m made) compared(seats []played, metric, level string, factor int) (rows [][]string) {
	groups := m.grouped(seats, level, metric)
	for i, a := range groups {
		others := groups[i+1:]
		if m.sparse > 0 && len(others) > 20 {
			others = others[:20]
		}
		for _, b := range others {
			am, bm := a.means(), b.means()
			var d []float64
			for k := range min(len(am), len(bm)) {
				d = append(d, am[k]-bm[k])
			}
			if len(d) == 0 {
				continue
			}
			mean, _, lo, hi := spread(d, d)
			rows = append(rows, []string{"*", metric, a.factors[factor], b.factors[factor], num(mean), num(lo), num(hi), strconv.Itoa(len(d)), "scenarios"})
		}
	}
	return rows
}

func (m made) hist(t testing.TB, dir string, seats []played) {
	var rows [][]string
	for _, of := range []struct {
		level, metric string
		factor        int
	}{{"style", "gain", 2}, {"pairing", "captured", 1}} {
		for _, g := range m.grouped(seats, of.level, of.metric) {
			var counts [41]int
			for _, v := range g.values {
				counts[min(40, int(v*40+0.5))]++
			}
			who := [2]string{"*", "*"}
			who[of.factor-1] = g.factors[of.factor]
			for i, n := range counts {
				if n > 0 {
					rows = append(rows, []string{of.level, "*", who[0], who[1], of.metric, num((float64(i) - 0.5) / 40), num((float64(i) + 0.5) / 40), strconv.Itoa(n)})
				}
			}
		}
	}
	table(t, dir, "hist.csv", "level,scenario,pairing,style,metric,lo,hi,count", rows)
}

func (m made) curves(t testing.TB, dir string) {
	var rows [][]string
	for _, s := range m.styles {
		x := temperOf(s)
		for _, limit := range m.rounds {
			for round := 1; round <= limit; round++ {
				time := float64(round) / float64(limit)
				target := 0.98 - (0.98-0.3*x.hard)*math.Pow(time, x.bend)
				offer := target + 0.01*math.Sin(float64(round))
				still := int(5000 * (1 - math.Pow(time, 3)*0.97))
				aim := []string{num(target), num(target - 0.05), num(target + 0.02)}
				if s == "tit-for-tat" {
					aim = []string{"", "", ""}
				}
				rows = append(rows, slices.Concat([]string{"*", s, strconv.Itoa(limit), "*", strconv.Itoa(round), strconv.Itoa(still)}, aim, []string{num(offer), num(offer - 0.1*time - 0.02), num(math.Min(1, offer+0.08*time+0.02))}))
			}
		}
	}
	table(t, dir, "curves.csv", "scenario,style,rounds,ended,round,n,target,target_p10,target_p90,offer,offer_p10,offer_p90", rows)
}

func (m made) outcomes(t testing.TB, dir string, deals []deal) {
	var rows [][]string
	for _, d := range deals {
		rows = append(rows, []string{m.cases[d.scenario], d.pairing, "", "", d.words, num(100 * d.a), num(100 * d.b), num(d.a), num(d.b), num(d.joint), "0", strconv.Itoa(d.count)})
	}
	for _, c := range m.cases {
		rows = append(rows, []string{c, m.styles[0] + " + " + m.styles[0], "", "", "no deal", "0", "0", "0", "0", "0", "", "12"},
			[]string{c, m.styles[0] + " + " + m.styles[0], "", "", "", "", "", "", "", "", "", "3"})
	}
	table(t, dir, "outcomes.csv", "scenario,pairing,seat_1_style,seat_2_style,package,utility_1,utility_2,gain_1,gain_2,captured,pareto,count", rows)
}

func (m made) frontier(t testing.TB, dir string) {
	var rows [][]string
	for c, name := range m.cases {
		add := func(kind string, x float64) {
			a, b, joint := trade(c, x)
			rows = append(rows, []string{name, "*", kind, "price 110" + m.word, num(100 * a), num(100 * b), num(a), num(b), num(joint)})
		}
		for i := 0; i <= 60; i++ {
			add("frontier", float64(i)/60)
		}
		for _, kind := range []string{"nash", "kalai-smorodinsky", "egalitarian"} {
			k := 1.3 + 0.35*float64(c%5)
			add(kind, math.Pow(0.5, 1/k))
		}
		rows = append(rows, []string{name, "*", "reservation", "", "0", "0", "0", "0", "0"})
	}
	table(t, dir, "frontier.csv", "scenario,world,kind,package,utility_1,utility_2,gain_1,gain_2,captured", rows)
}
