package trial

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim/stats"
)

// Answer is answer.json: what was asked and what came out, in words.
type Answer struct {
	Name       string          `json:"name"`
	Question   string          `json:"question"`
	Claim      *ClaimAnswer    `json:"claim"`
	Method     Method          `json:"method"`
	Outcomes   []OutcomeAnswer `json:"outcomes"`
	Factors    []FactorAnswer  `json:"factors"`
	Verdict    string          `json:"verdict"`
	Found      string          `json:"found"`
	Verdicts   []VerdictAnswer `json:"verdicts"`
	Warnings   []Warning       `json:"warnings"`
	Registered *Registered     `json:"registered"`
	Stopped    string          `json:"stopped,omitempty"` // why the run ended before all that was planned, if it did
}

// ClaimAnswer is a claim as tables have it.
type ClaimAnswer struct {
	Says   string `json:"says"`
	Source string `json:"source"`
}

// OutcomeAnswer is an outcome as tables have it.
type OutcomeAnswer struct {
	Metric   string  `json:"metric"`
	Title    string  `json:"title"`
	Sentence string  `json:"sentence"`
	Of       string  `json:"of"`
	Unit     string  `json:"unit"`
	Smallest float64 `json:"smallest"`
	Expect   Expect  `json:"expect"`
	Relative bool    `json:"relative"`
}

// FactorAnswer is a factor as tables have it.
type FactorAnswer struct {
	Name   string    `json:"name"`
	Title  string    `json:"title"` // what sentences call it
	Levels []string  `json:"levels"`
	Words  []string  `json:"words"` // what sentences call the levels; nil: as they are, behind the title
	Doses  []float64 `json:"doses"`
}

// VerdictAnswer is what came out for a main comparison and an outcome.
type VerdictAnswer struct {
	Comparison string `json:"comparison"`
	Outcome    string `json:"outcome"`
	Verdict    string `json:"verdict"`
	Reason     string `json:"reason"`
	Sentence   string `json:"sentence"`
}

// Registered says whether what was played is what was registered beforehand.
type Registered struct {
	Status string `json:"status"` // "as registered" or "changed"
	Hash   string `json:"hash"`
	Says   string `json:"says"`
}

func (f *Findings) answer() Answer {
	t := f.Trial
	a := Answer{Name: t.Design.Name, Question: t.Design.Question, Method: t.Method, Warnings: f.Warnings, Registered: t.Registered,
		Outcomes: []OutcomeAnswer{}, Factors: []FactorAnswer{}, Verdicts: []VerdictAnswer{}}
	if t.Claim != (Claim{}) {
		a.Claim = &ClaimAnswer{t.Claim.Says, t.Claim.Source}
	}
	for _, o := range t.Outcomes {
		m := o.Metric
		a.Outcomes = append(a.Outcomes, OutcomeAnswer{m.Name, m.Title, m.Sentence, m.Of, string(m.Unit), o.Smallest, o.Expect, o.Relative})
	}
	for _, x := range t.Factors {
		x.Title = x.title()
		a.Factors = append(a.Factors, FactorAnswer(x))
	}
	for _, e := range f.overall(Main) {
		a.Verdicts = append(a.Verdicts, VerdictAnswer{e.Name, e.Outcome.Metric.Name, e.Verdict.String(), e.Reason.String(), e.Sentence})
	}
	a.Verdict, a.Found = f.headline()
	if says := f.response(); says != "" {
		a.Found += " " + says
	}
	return a
}

// headline is the verdict on the question: of the first outcome and the levels
// of the first factor. Where levels come out differently nothing is decided.
func (f *Findings) headline() (verdict, found string) {
	about := f.aboutQuestion()
	switch len(about) {
	case 0:
		if says := f.dependence(&f.Trial.Outcomes[0]); says != "" {
			return stats.Undecided.String(), says
		}
		if f.Trial.Method.Sampled() {
			return stats.Undecided.String(), fmt.Sprintf("%d settings were drawn, and none is compared with another.", len(f.Trial.Design.Arms))
		}
		return stats.Undecided.String(), "This experiment compares no two settings; what follows describes them."
	case 1:
		return about[0].Verdict.String(), about[0].Sentence
	}
	last := about[len(about)-1]
	count := map[stats.Verdict][]string{}
	for _, e := range about {
		count[e.Verdict] = append(count[e.Verdict], e.said)
	}
	if n := len(count[last.Verdict]); n == len(about) {
		return last.Verdict.String(), fmt.Sprintf("Against %s %s come out alike: %s. %s", last.base, all(n), last.Verdict, last.Sentence)
	}
	var parts []string
	for _, v := range []stats.Verdict{stats.Supported, stats.Contradicted, stats.TooSmall, stats.Undecided} {
		if levels := count[v]; levels != nil {
			parts = append(parts, fmt.Sprintf("%s with %s", v, listed(levels)))
		}
	}
	return stats.Undecided.String(), fmt.Sprintf("It depends on the setting: %s. %s", strings.Join(parts, "; "), last.Sentence)
}

// response is how the first outcome answers to the first factor, where that is a
// number of which three or more were tried; in a sample to every factor that is one.
func (f *Findings) response() string {
	var list []string
	for _, r := range f.Responses {
		asked := f.Trial.Method.Sampled() && len(list) < mostTold || r.Factor == &f.Trial.Factors[0]
		if r.Outcome == &f.Trial.Outcomes[0] && asked && len(r.Factor.Doses) > 2 {
			list = append(list, r.Sentence)
		}
	}
	return strings.Join(list, " ")
}

// mostTold is of how many factors the answer to a sample speaks.
const mostTold = 6

// all is how many settings, as the subject of a sentence.
func all(n int) string {
	if n == 2 {
		return "both settings"
	}
	return fmt.Sprintf("all %d settings", n)
}

// listed is "a, b and c"; of more than five the first and how many more.
func listed(list []string) string {
	if n := len(list); n > 5 {
		list = append(slices.Clone(list[:4]), fmt.Sprintf("%d more", n-4))
	}
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
	return strings.Join(list, "")
}

// aboutQuestion are the main effects of the first factor on the first outcome.
func (f *Findings) aboutQuestion() []*Effect {
	var list []*Effect
	for _, e := range f.overall(Main) {
		if e.Outcome == &f.Trial.Outcomes[0] && e.Factor == f.Trial.Factors[0].Name {
			list = append(list, e)
		}
	}
	return list
}
