package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/trial"
)

const fullTrial = `name: anchor
question: Does a more extreme first offer bring a better result?
claim: {says: Whoever opens higher gets more, source: S1}
scenarios: [used-van, renewal.yaml]
generate: {cases: 2, issues: 3, opposition: 0.3}
self: competitive
against: {competitive: 0.5, adaptive: 30 %, "patient.yaml+giving": 0.2}
control: {self.opening: 0.7}
treatments:
  higher: {self.opening: 0.9}
  takes less: {self.opening: 0.9, self.accept: any own offer, opener: self}
vary:
  batna.share: 0..0.4 step 0.2
  case.opposition: [0.3, 0.5]
base: {batna.share: 0.2, rounds: 12}
where: not (batna.share > 0.3 and treatment == 'takes less')
outcomes: {gain: {smallest: 1 %, expect: up}, deal: {}, rounds: {smallest: 5 %, expect: same, as: ratio}}
worlds: 4
repeats: 20
seed: 7
until: {half width: 0.5 %, at least: 10, at most: 40}
`

// parseTrial reads an experiment with arms that lies beside the tests' own cases.
func parseTrial(text string) (*trial.Trial, error) {
	return parseExperiment(source.File{Path: "testdata/e.yaml", Data: []byte(text)})
}

// armsOf is the arms of a trial, one a line.
func armsOf(t *trial.Trial) string {
	var b strings.Builder
	for _, a := range t.Design.Arms {
		var others []string
		for _, o := range a.Others {
			others = append(others, fmt.Sprintf("%s %.4g", o.Style.Spec, o.Share))
		}
		fmt.Fprintf(&b, "%s | %s against %s | %s %d\n", a.Name, a.Self.Spec, strings.Join(others, ", "), a.Opener, a.Rounds)
	}
	return b.String()
}

func TestTrial(t *testing.T) {
	x, err := parseTrial(fullTrial)
	if err != nil {
		t.Fatal(err)
	}
	want := "treatment [self.opening 0.7 higher takes less], batna.share [0.2 0 0.4], case.opposition [0.3 0.5]"
	var got []string
	for _, f := range x.Factors {
		got = append(got, fmt.Sprintf("%s %v", f.Name, f.Levels))
	}
	if list := strings.Join(got, ", "); list != want {
		t.Errorf("factors: got %s, want %s", list, want)
	}
	if n := len(x.Design.Arms); n != 16 { // 18, without two
		t.Errorf("got %d arms:\n%s", n, armsOf(x))
	}
	first, _, _ := strings.Cut(armsOf(x), "\n")
	if want := "self.opening 0.7, batna.share 0.2, case.opposition 0.3 | competitive:opening=0.7 against competitive 0.5, adaptive 0.3, patient+giving 0.2 | both 12"; first != want {
		t.Errorf("got  %s\nwant %s", first, want)
	}
	if o := x.Outcomes[2]; x.Outcomes[0].Smallest != 0.01 || x.Outcomes[0].Expect != trial.Up || !o.Relative || o.Smallest != 0.05 || o.Expect != trial.Same {
		t.Errorf("outcomes: got %+v", x.Outcomes)
	}
	if u := x.Until; u == nil || *u != (trial.Until{HalfWidth: 0.005, AtLeast: 10, AtMost: 40}) {
		t.Errorf("until: got %+v", u)
	}
	if x.Claim != (trial.Claim{Says: "Whoever opens higher gets more", Source: "S1"}) {
		t.Errorf("claim: got %+v", x.Claim)
	}
}

// smallTrial is what the smallest experiments with arms have in common.
const smallTrial = "scenarios: used-van\nself: competitive\nagainst: soft\n"

func TestTrialArms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{smallTrial + "treatment: {self: adaptive}\n", `
control | competitive against soft 1 | both 20
adaptive | adaptive against soft 1 | both 20
`},
		{smallTrial + "treatment: {self: adaptive, rounds: 9}\nrounds: 30\n", `
control | competitive against soft 1 | both 30
treatment | adaptive against soft 1 | both 9
`},
		{smallTrial + "vary: {self.opening: [0.9, 80 %], opener: [both, other]}\nsample: one at a time\nbase: {opener: other}\n", `
self.opening 0.9, opener other | competitive:opening=0.9 against soft 1 | other 20
self.opening 0.8, opener other | competitive:opening=0.8 against soft 1 | other 20
self.opening 0.9, opener both | competitive:opening=0.9 against soft 1 | both 20
`},
		{"scenarios: used-van\nvary: {self: [soft, tough], against: [self, {soft: 1, tough: 3}]}\n", `
soft, against self | soft against soft 1 | both 20
soft, against soft 1 + tough 3 | soft against soft 0.25, tough 0.75 | both 20
tough, against self | tough against tough 1 | both 20
tough, against soft 1 + tough 3 | tough against soft 0.25, tough 0.75 | both 20
`},
		{smallTrial + "control: {self: competitive}\ntreatment: {against.trait: giving, against.model: none, against: [self, adaptive]}\n", `
competitive | competitive against soft 1 | both 20
treatment | competitive against competitive 0.5, adaptive+giving+model=none 0.5 | both 20
`},
		{smallTrial + "control: {called: as it is, rounds: 9}\ntreatment: {rounds: 12}\n", `
as it is | competitive against soft 1 | both 9
rounds 12 | competitive against soft 1 | both 12
`},
		{smallTrial + "vary: {hurry: {no: {}, yes: {rounds: 5, self.opening: 0.9}}, opener: [both, other]}\nbase: {hurry: yes}\nsample: one at a time\n", `
hurry yes, opener both | competitive:opening=0.9 against soft 1 | both 5
hurry no, opener both | competitive against soft 1 | both 20
hurry yes, opener other | competitive:opening=0.9 against soft 1 | other 5
`},
		{"scenarios: used-van\nagainst: {competitive: 1, self: 3}\nvary: {self: [competitive, soft]}\n", `
competitive | competitive against competitive 1 | both 20
soft | soft against competitive 0.25, soft 0.75 | both 20
`},
		{smallTrial + "vary: {rounds: 5..7, self.opening: 0.5..0.75}\nsample: {method: latin hypercube, points: 3}\n", `
rounds 7, self.opening 0.52227 | competitive:opening=0.52227 against soft 1 | both 7
rounds 5, self.opening 0.607248 | competitive:opening=0.607248 against soft 1 | both 5
rounds 6, self.opening 0.727284 | competitive:opening=0.727284 against soft 1 | both 6
`},
	} {
		x, err := parseTrial(c.text)
		if err != nil {
			t.Errorf("%s%v", c.text, err)
		} else if got := "\n" + armsOf(x); got != c.want {
			t.Errorf("%s\ngot%swant%s", c.text, got, c.want)
		}
	}
}

// A Saltelli design has rows of A, B, and A with each coordinate of B.
func TestTrialSobol(t *testing.T) {
	x, err := parseTrial(smallTrial + "vary: {rounds: 5..100, self.opening: 0.5..0.9}\nsample: {method: sobol, points: 8}\n")
	if err != nil {
		t.Fatal(err)
	}
	arms := x.Design.Arms
	if len(arms) != 8*4 {
		t.Fatalf("got %d arms, want 32", len(arms))
	}
	for row := 0; row < len(arms); row += 4 {
		a, b, first, second := arms[row].Values, arms[row+1].Values, arms[row+2].Values, arms[row+3].Values
		if first[0] != b[0] || first[1] != a[1] || second[0] != a[0] || second[1] != b[1] {
			t.Errorf("row %d: %v %v %v %v", row/4, a, b, first, second)
		}
	}
}

// trialFaults are mistakes that people make, each in an otherwise good file.
func trialFaults(tb testing.TB) (all []struct{ name, text string }) {
	whole := func(name, text string) { all = append(all, struct{ name, text string }{name, text}) }
	add := func(name, old, now string) {
		if !strings.Contains(fullTrial, old) {
			tb.Fatalf("no %q in the experiment", old)
		}
		whole(name, strings.Replace(fullTrial, old, now, 1))
	}
	add("styles beside arms", "self: competitive\n", "self: competitive\nstyles: [soft]\n")
	add("pairings beside arms", "self: competitive\n", "self: competitive\npairings: all\n")
	whole("outcomes beside styles", "scenarios: used-van\nstyles: [soft]\noutcomes: [gain]\n")
	whole("nobody is looked at", "scenarios: used-van\nagainst: soft\nvary: {rounds: [10, 20]}\n")
	whole("nobody is met", "scenarios: used-van\nself: soft\nvary: {rounds: [10, 20]}\n")
	whole("nothing is compared", smallTrial)
	whole("control without treatment", smallTrial+"control: {self: soft}\n")
	whole("treatment and treatments", smallTrial+"treatment: {self: soft}\ntreatments: {a: {self: tough}}\n")
	whole("treatments of no name", smallTrial+"treatments: {}\n")
	whole("treatment is a style", smallTrial+"treatment: tough\n")
	add("treatment called control", "higher:", "control:")
	add("treatment of the control's name", "{self.opening: 0.7}", "{called: higher, self.opening: 0.7}")
	whole("factor of one's own without levels", smallTrial+"vary: {hurry: {}}\n")
	whole("factor of one's own called treatment", smallTrial+"vary: {treatment: {no: {}, yes: {rounds: 5}}}\n")
	whole("unknown setting in a factor of one's own", smallTrial+"vary: {hurry: {no: {}, yes: {round: 5}}}\n")
	whole("two factors that set the same", smallTrial+"vary: {hurry: {no: {}, yes: {rounds: 5}}, rounds: [10, 20]}\n")
	whole("two settings of one walk-away", smallTrial+"base: {batna.worth: 3}\nvary: {batna.share: [0, 0.2]}\n")
	add("unknown setting", "{self.opening: 0.7}", "{slef.opening: 0.7}")
	add("misspelt setting of a case", "batna.share: 0..0.4 step 0.2", "batna.shar: [0, 0.2]")
	add("nothing like a setting", "batna.share: 0..0.4 step 0.2", "weather: [fine, foul]")
	add("unknown parameter of self", "{self.opening: 0.7}", "{self.openning: 0.7}")
	add("parameter out of range", "{self.opening: 0.7}", "{self.opening: 1.7}")
	add("parameter in words", "{self.opening: 0.7}", "{self.opening: high}")
	add("unknown tactic", "any own offer", "any own ofer")
	add("slot that can't be empty", "any own offer", "none")
	whole("tactic that does not fit", smallTrial+"treatment: {self.bid: \"issue by issue\", self.adapt: time}\n")
	add("unknown trait", "+giving", "+givin")
	whole("unknown trait of a setting", smallTrial+"vary: {self.trait: [none, givin]}\n")
	whole("parameter of another style", smallTrial+"vary: {self: [competitive, adaptive], self.opening: [0.7, 0.9]}\n")
	add("share of nothing", "competitive: 0.5", "competitive: 0")
	add("share in words", "30 %", "a third")
	add("counterpart twice", "adaptive: 30 %", `"competitive:opening=0.9": 30 %, competitive`+`:opening=0.90: 0.1`)
	add("no counterpart", `{competitive: 0.5, adaptive: 30 %, "patient.yaml+giving": 0.2}`, "[]")
	add("range without a step", "0..0.4 step 0.2", "0..0.4")
	add("range that falls", "0..0.4 step 0.2", "0.4..0 step 0.2")
	add("range with too many steps", "0..0.4 step 0.2", "0..1 step 0.0000001")
	add("level twice", "[0.3, 0.5]", "[0.3, 30 %]")
	add("no levels", "[0.3, 0.5]", "[]")
	add("set twice", "case.opposition: [0.3, 0.5]", "self.opening: [0.3, 0.5]")
	add("base is no level", "{batna.share: 0.2,", "{batna.share: 0.3,")
	add("base is no setting", "{batna.share: 0.2,", "{batna.hare: 0.2,")
	add("where is no sentence", "not (batna.share > 0.3", "not batna.share > 0.3 (")
	add("where with one =", "treatment == 'takes less'", "treatment = 'takes less'")
	whole("decimal commas", smallTrial+"vary: {self.opening: [0,7, 0,9]}\n")
	add("expect in another word", "expect: up", "expect: higher")
	add("where with an unknown factor", "batna.share > 0.3", "batna.shar > 0.3")
	add("where with a setting that does not vary", "batna.share > 0.3", "rounds > 3")
	add("where compares text with a number", "treatment == 'takes less'", "treatment > 1")
	add("where is a number", "not (batna.share > 0.3 and treatment == 'takes less')", "batna.share")
	add("where keeps nothing", "not (batna.share > 0.3 and treatment == 'takes less')", "batna.share > 9")
	add("where calls a function", "batna.share > 0.3", "system('ls') > 0.3")
	add("unknown metric", "deal: {}", "deals: {}")
	add("metric twice", "deal: {}", "gain: {}")
	whole("metric twice in a list", smallTrial+"treatment: {self: tough}\noutcomes: [gain, gain]\n")
	add("smallest is 0", "smallest: 1 %", "smallest: 0")
	add("smallest is more than the whole", "smallest: 1 %", "smallest: 2")
	add("smallest is no number", "smallest: 1 %", "smallest: small")
	add("percent of rounds", ", as: ratio", "")
	add("unknown direction", "expect: up", "expect: more")
	add("unknown way to compare", "as: ratio", "as: fraction")
	add("no outcomes", "{gain: {smallest: 1 %, expect: up}, deal: {}, rounds: {smallest: 5 %, expect: same, as: ratio}}", "{}")
	add("claim says nothing", "{says: Whoever opens higher gets more, source: S1}", "{source: S1}")
	add("until without a width", "half width: 0.5 %, ", "")
	add("until at most less than at least", "at most: 40", "at most: 4")
	whole("rounds in a list", smallTrial+"treatment: {self: tough}\nrounds: [10, 20]\n")
	whole("opener of a file without arms", smallTrial+"treatment: {self: tough}\nopener: first\n")
	whole("unknown method", smallTrial+"vary: {rounds: [10, 20]}\nsample: sobel\n")
	whole("sample without points", smallTrial+"vary: {rounds: 10..20}\nsample: sobol\n")
	whole("points of a factorial", smallTrial+"vary: {rounds: [10, 20]}\nsample: {method: factorial, points: 3}\n")
	whole("where in a sobol sample", smallTrial+"vary: {rounds: 10..20}\nsample: {method: sobol, points: 3}\nwhere: rounds > 10\n")
	whole("base of a range", smallTrial+"vary: {rounds: 10..20}\nsample: {method: latin hypercube, points: 3}\nbase: {rounds: 12}\n")
	whole("too many arms", smallTrial+"vary: {rounds: 1..101 step 1, self.opening: 0..1 step 0.01}\n")
	whole("too many arms of a sample", smallTrial+"vary: {rounds: 1..101, self.opening: 0..1}\nsample: {method: sobol, points: 4096}\n")
	whole("case that was not generated", smallTrial+"vary: {case.opposition: [0.3, 0.5]}\n")
	whole("generated to a target that is none", strings.Replace(smallTrial, "scenarios: used-van", "generate: {cases: 2}", 1)+"vary: {case.opposition: [0.3, 5]}\n")
	whole("walk-away too good", smallTrial+"vary: {batna.share: [0, 1.5]}\n")
	whole("issues of a case with bundles", strings.Replace(smallTrial, "used-van", "renewal.yaml", 1)+"vary: {issues.open: [1, 3]}\n")
	for _, set := range []string{"settled: [{earnout: none}]", "settled: [{earn-out: $5M}]", "settled: [{earn-out: [none, $3M]}]", "settled: [{}]", "without: [earn-out]", "without: [{earn-out: [none, $3M, $6M, $10M]}]",
		"settled: [{cash: 20, earn-out: none, founder stays: 1 year, jobs: no promise, held back: 5 %}]"} {
		whole("issues."+set, strings.Replace(smallTrial, "used-van", "merger-earnout", 1)+"vary: {issues."+set+"}\n")
	}
	whole("values that a party never signs", strings.Replace(smallTrial, "used-van", "graduated-exclusivity", 1)+"vary: {issues.settled: [none, {exclusivity: full for three years, shops: 20 shops}]}\n")
	whole("forecasts without events", smallTrial+"vary: {forecasts: [0, 1]}\n")
	whole("forecasts below 0", strings.Replace(smallTrial, "used-van", "merger-earnout", 1)+"vary: {forecasts: [1, -1]}\n")
	whole("rivals in a room", strings.Replace(smallTrial, "used-van", "two-vendors", 1)+"vary: {rivals: [1, 3]}\n")
	whole("spread below 0", smallTrial+"vary: {spread: [1, -1]}\n")
	whole("public of some", smallTrial+"vary: {public: [all, some]}\n")
	return all
}

func TestTrialFaults(t *testing.T) {
	var got strings.Builder
	for _, c := range trialFaults(t) {
		x, err := parseTrial(c.text)
		if err == nil || x != nil {
			t.Fatalf("%s: got a trial and the error %v", c.name, err)
		}
		got.WriteString(c.name + "\n    " + strings.ReplaceAll(err.Error(), `\`, "/") + "\n")
	}
	const golden = "testdata/trial_faults.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("errors differ from %s; got\n%s", golden, got.String())
	}
}
