package reports

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
)

// Trial is what the tables of an experiment with arms add to a run: the answer,
// and what it is drawn from.
type Trial struct {
	Answer   Answer
	Arms     []Arm
	Means    []Mean
	Effects  []Effect
	Variance []Source
	Response []Response

	values map[string][]string // of the factors, by arm
}

// Arm is a row of arms.csv: one setting of the factors.
type Arm struct {
	ID, Name, Self, Against, Opener string
	Rounds                          int
	Values                          []string // of the factors, in the answer's order
}

// Mean is a row of means.csv: what an arm came to in a case, or in all ("*").
type Mean struct {
	Arm, Scenario, Outcome string
	N, Defined             int
	Mean, Lo, Hi           float64
	Clusters               int
	Over                   string
	Deals                  float64
}

// Effect is a row of effects.csv: what a comparison does to an outcome in a
// case, or over all ("*"). Numbers that do not exist are NaN.
type Effect struct {
	Comparison, Kind, Factor, Level, Base, Where string
	Outcome, Scenario                            string
	Difference, Lo, Hi                           float64
	Clusters                                     int
	Over                                         string
	Ratio, RatioLo, RatioHi                      float64
	PairingGain, Holm                            float64
	Smallest                                     float64
	Expect, Verdict, Sentence                    string
	BaseDeals, Deals                             float64

	said, base string // the levels in words
}

// Source is a row of variance.csv: how much of what differs in an outcome
// comes from one thing.
type Source struct {
	Outcome, Name, Kind     string
	Share, Lo, Hi           float64
	Total, TotalLo, TotalHi float64 // with all its interactions; NaN where it was not estimated
	Method                  string
}

// Response is a row of response.csv: how an outcome follows a factor that is a number.
type Response struct {
	Outcome, Factor, Term string
	Value, Lo, Hi         float64
	Clusters              int
	Method                string
}

const (
	armColumns      = "arm,name,self,against,opener,rounds,…"
	meanColumns     = "arm,scenario,outcome,negotiations,defined,mean,lo,hi,clusters,over,deal_rate"
	effectColumns   = "comparison,kind,factor,level,base,where,outcome,scenario,difference,lo,hi,clusters,over,simulation_error,spread,precision_gain,ratio,ratio_lo,ratio_hi,hedges_g,cliff_delta,superiority,p,p_holm,p_equivalent,smallest,expect,verdict,reason,deal_rate_base,deal_rate,sentence"
	varianceColumns = "outcome,source,kind,share,lo,hi,total,total_lo,total_hi,method"
	responseColumns = "outcome,factor,term,value,lo,hi,clusters,method"
)

// restsOn is what an interval of a trial can be over.
var restsOn = []string{"cases", "worlds", "repeats", "none", ""}

// readTrial takes the tables of an experiment with arms; nil where the folder has none.
func readTrial(dir string) (*Trial, error) {
	path := filepath.Join(dir, "answer.json")
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	t := &Trial{values: map[string][]string{}}
	if err := readAnswer(path, &t.Answer); err != nil {
		return nil, fmt.Errorf("read the answer: %w", err)
	}
	for _, f := range []struct {
		name    string
		columns string
		row     func(*row)
		needed  bool
	}{
		{"arms.csv", armColumns, t.addArm, true},
		{"means.csv", meanColumns, t.addMean, true},
		{"effects.csv", effectColumns, t.addEffect, true},
		{"variance.csv", varianceColumns, t.addSource, false},
		{"response.csv", responseColumns, t.addResponse, false},
	} {
		err := readTable(filepath.Join(dir, f.name), f.columns, f.row)
		if err != nil && (f.needed || !errors.Is(err, fs.ErrNotExist)) {
			return nil, fmt.Errorf("read the tables: %w", err)
		}
	}
	t.relate()
	t.inWords()
	return t, nil
}

// relate lets outcomes be shown as ratios where there are no differences:
// points of one case and dollars of another have none over all.
func (t *Trial) relate() {
	for i := range t.Answer.Outcomes {
		o := &t.Answer.Outcomes[i]
		differences, ratios := 0, 0
		for _, e := range t.Effects {
			if e.Outcome == o.Metric && e.Scenario == "*" {
				differences, ratios = differences+exists(e.Difference), ratios+exists(e.Ratio)
			}
		}
		o.Relative = o.Relative || differences == 0 && ratios > 0
	}
}

func exists(x float64) int {
	if math.IsNaN(x) {
		return 0
	}
	return 1
}

func (t *Trial) addArm(in *row) {
	a := Arm{ID: in.text("arm"), Name: in.text("name"), Self: in.text("self"), Against: in.text("against"), Opener: in.text("opener"), Rounds: in.count("rounds")}
	for _, f := range t.Answer.Factors {
		if _, there := in.columns[more+f.Name]; !there {
			in.err = fmt.Errorf("%s, line 1: no column %q, which answer.json has as a factor", in.file, short(f.Name, quoted))
			return
		}
		a.Values = append(a.Values, in.text(more+f.Name))
	}
	if _, twice := t.values[a.ID]; twice {
		in.fail("arm", "it is there twice")
	}
	t.Arms, t.values[a.ID] = append(t.Arms, a), a.Values
}

func (t *Trial) addMean(in *row) {
	m := Mean{Arm: in.text("arm"), Scenario: in.text("scenario"), Outcome: t.outcomeIn(in), N: in.count("negotiations"), Defined: in.count("defined"),
		Mean: in.number("mean"), Lo: in.number("lo"), Hi: in.number("hi"), Clusters: in.count("clusters"), Over: in.oneOf("over", restsOn...), Deals: in.number("deal_rate")}
	if _, known := t.values[m.Arm]; !known {
		in.fail("arm", "no such arm in arms.csv")
	}
	t.Means = append(t.Means, m)
}

func (t *Trial) addEffect(in *row) {
	t.Effects = append(t.Effects, Effect{
		Comparison: in.text("comparison"), Kind: in.oneOf("kind", "main", "at", "interaction"), Factor: in.text("factor"), Level: in.text("level"),
		Base: in.text("base"), Where: in.text("where"), Outcome: t.outcomeIn(in), Scenario: in.text("scenario"),
		Difference: in.number("difference"), Lo: in.number("lo"), Hi: in.number("hi"), Clusters: in.count("clusters"), Over: in.oneOf("over", restsOn...),
		Ratio: in.number("ratio"), RatioLo: in.number("ratio_lo"), RatioHi: in.number("ratio_hi"),
		PairingGain: in.number("precision_gain"), Holm: in.number("p_holm"), Smallest: in.number("smallest"),
		Expect: in.oneOf("expect", expects...), Verdict: in.oneOf("verdict", verdictWords...), Sentence: in.text("sentence"),
		BaseDeals: in.number("deal_rate_base"), Deals: in.number("deal_rate"),
	})
}

func (t *Trial) addSource(in *row) {
	t.Variance = append(t.Variance, Source{
		Outcome: t.outcomeIn(in), Name: in.text("source"), Kind: in.oneOf("kind", "factor", "interaction", "case", "rest"),
		Share: in.number("share"), Lo: in.number("lo"), Hi: in.number("hi"),
		Total: in.number("total"), TotalLo: in.number("total_lo"), TotalHi: in.number("total_hi"), Method: in.text("method"),
	})
}

func (t *Trial) addResponse(in *row) {
	t.Response = append(t.Response, Response{
		Outcome: t.outcomeIn(in), Factor: in.text("factor"), Term: in.oneOf("term", "slope", "curvature", "optimum"),
		Value: in.number("value"), Lo: in.number("lo"), Hi: in.number("hi"), Clusters: in.count("clusters"), Method: in.text("method"),
	})
}

// outcomeIn is the row's outcome, which has to be one of the answer's.
func (t *Trial) outcomeIn(in *row) string {
	name := in.text("outcome")
	for _, o := range t.Answer.Outcomes {
		if o.Metric == name {
			return name
		}
	}
	in.fail("outcome", "no such outcome in answer.json")
	return name
}
