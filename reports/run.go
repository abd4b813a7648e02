// Package reports turns the tables of a run into charts and pages. It knows
// nothing of negotiations: a folder of tables as docs/tables.md describes them
// is all it reads, so a class of people can be drawn like a run of agents.
package reports

import (
	"fmt"
	"path/filepath"
)

// Run is what a folder of tables holds. It is read-only once read, except for
// Words, which whoever draws the page may set.
type Run struct {
	Manifest  Manifest
	Summary   []Estimate // without the level "condition", which no chart needs
	Contrasts []Contrast
	Hist      []Bin
	Curves    []Step
	Outcomes  []Agreement
	Frontier  []Possible
	Shown            // nil where a folder has no such tables
	Trial     *Trial // of an experiment with arms; nil: it has none

	// Words explains the words of the trade, in a sentence each. Where a page's
	// text uses one it carries the explanation. Nil: nothing is explained.
	Words map[string]string

	// looked up often, so put together once by Read
	groups          map[[2]string][]Estimate // by level and metric
	contrast        map[[4]string]Contrast   // by scenario, metric, style and other
	pooledContrasts map[string]bool          // the metrics with a contrast over all cases
	specs           []string
	names           []string

	parted bool   // it is a part of what was played
	again  string // the command that plays it again; empty: the folder does not say
}

// Estimate is a row of summary.csv: one metric in one group of negotiations.
// Mean is NaN where the metric exists for none of them; Lo and Hi are NaN where
// there is no interval.
type Estimate struct {
	Level, Scenario, Pairing, Style, Against string
	Metric                                   string
	Rounds                                   int // the deadline; 0 where it was averaged over
	N, Defined                               int
	Mean, Lo, Hi                             float64
	Clusters                                 int
	Over                                     string // what the interval is over: scenarios, worlds, repeats or none
	P                                        [5]float64
}

// Contrast is a row of contrasts.csv: how much more Style has than Other.
type Contrast struct {
	Scenario, Metric, Style, Other string
	Difference, Lo, Hi             float64
	Clusters                       int
	Over                           string // as an estimate's
}

// Bin is a row of hist.csv.
type Bin struct {
	Level, Scenario, Pairing, Style, Metric string
	Lo, Hi                                  float64
	Count                                   int
}

// Step is a row of curves.csv: what a style held out for in one round. Target
// and Offer hold mean, 10th and 90th percentile; NaN where there is none.
type Step struct {
	Scenario, Style, Ended string
	Rounds, Round, N       int
	Target, Offer          [3]float64
}

// Agreement is a row of outcomes.csv. Gains are shares of the best a party could get.
type Agreement struct {
	Scenario, Pairing, Package string
	Gains                      []float64
	Captured                   float64
	Pareto                     float64 // the share that nobody could improve on without loss to others; NaN without a deal
	Count                      int
}

// Possible is a row of frontier.csv: something that could have been agreed.
type Possible struct {
	Scenario, World, Kind string
	Package               string // empty where none is named
	Gains                 []float64
	Captured              float64
}

// Read takes the tables from a run's folder. An error names file, line and
// column. Unknown columns and fields are errors.
func Read(dir string) (*Run, error) {
	r := &Run{}
	if err := readManifest(filepath.Join(dir, "manifest.json"), &r.Manifest); err != nil {
		return nil, err
	}
	trial, err := readTrial(dir)
	if err != nil {
		return nil, err
	}
	r.Trial = trial
	r.again = againIn(dir, r.Manifest.Experiment.Name)
	for _, t := range []struct {
		name    string
		columns string
		row     func(*row)
	}{
		{"summary.csv", summaryColumns, r.addEstimate},
		{"contrasts.csv", "scenario,metric,style,other,difference,lo,hi,clusters,over", r.addContrast},
		{"hist.csv", "level,scenario,pairing,style,metric,lo,hi,count", r.addBin},
		{"curves.csv", curvesColumns, r.addStep},
		{"outcomes.csv", "scenario,pairing,seat_*_style?,package,utility_*,gain_*,captured,pareto,count", r.addAgreement},
		{"frontier.csv", "scenario,world,kind,package?,utility_*,gain_*,captured", r.addPossible},
	} {
		if r.Trial != nil && t.name == "contrasts.csv" {
			continue // of styles, which are not what its arms compare; of a sample there are millions
		}
		if err := readTable(filepath.Join(dir, t.name), t.columns, t.row); err != nil {
			return nil, fmt.Errorf("read the tables: %w", err)
		}
	}
	if err := r.readShown(dir); err != nil {
		return nil, fmt.Errorf("read the tables: %w", err)
	}
	r.index()
	return r, nil
}

const (
	summaryColumns = "level,condition,scenario,pairing,style,against,seat,opener,rounds,metric,n,n_defined,mean,sd,lo,hi,se,clusters,over,p5,p25,p50,p75,p95"
	curvesColumns  = "scenario,style,rounds,ended,round,n,target,target_p10,target_p90,offer,offer_p10,offer_p90"
)

var levels = []string{"condition", "scenario pairing", "pairing", "scenario matchup", "matchup", "scenario style", "style", "pairing deadline", "style deadline", "scenario", "all"}

// overs are what an interval can be over.
var overs = []string{"scenarios", "worlds", "repeats", "none", ""}

func (r *Run) addEstimate(in *row) {
	level := in.oneOf("level", levels...)
	e := Estimate{
		Level: level, Scenario: in.text("scenario"), Pairing: in.text("pairing"), Style: in.text("style"), Against: in.text("against"),
		Metric: in.text("metric"), N: in.count("n"), Defined: in.count("n_defined"),
		Mean: in.number("mean"), Lo: in.number("lo"), Hi: in.number("hi"),
		Clusters: in.count("clusters"), Over: in.oneOf("over", overs...),
	}
	if in.text("rounds") != "*" {
		e.Rounds = in.count("rounds")
	}
	for i, p := range []string{"p5", "p25", "p50", "p75", "p95"} {
		e.P[i] = in.number(p)
	}
	if level != "condition" {
		r.Summary = append(r.Summary, e)
	}
}

func (r *Run) addContrast(in *row) {
	r.Contrasts = append(r.Contrasts, Contrast{
		Scenario: in.text("scenario"), Metric: in.text("metric"), Style: in.text("style"), Other: in.text("other"),
		Difference: in.number("difference"), Lo: in.number("lo"), Hi: in.number("hi"),
		Clusters: in.count("clusters"), Over: in.oneOf("over", overs...),
	})
}

func (r *Run) addBin(in *row) {
	r.Hist = append(r.Hist, Bin{
		Level: in.oneOf("level", "scenario style", "style", "scenario pairing", "pairing"), Scenario: in.text("scenario"),
		Pairing: in.text("pairing"), Style: in.text("style"), Metric: in.text("metric"),
		Lo: in.number("lo"), Hi: in.number("hi"), Count: in.count("count"),
	})
}

func (r *Run) addStep(in *row) {
	s := Step{Scenario: in.text("scenario"), Style: in.text("style"), Ended: in.oneOf("ended", "agreed", "not agreed", "*"),
		Rounds: in.count("rounds"), Round: in.count("round"), N: in.count("n")}
	for i, tail := range []string{"", "_p10", "_p90"} {
		s.Target[i], s.Offer[i] = in.number("target"+tail), in.number("offer"+tail)
	}
	r.Curves = append(r.Curves, s)
}

func (r *Run) addAgreement(in *row) {
	r.Outcomes = append(r.Outcomes, Agreement{
		Scenario: in.text("scenario"), Pairing: in.text("pairing"), Package: in.text("package"),
		Gains: in.numbers("gain_"), Captured: in.number("captured"), Pareto: in.number("pareto"), Count: in.count("count"),
	})
}

func (r *Run) addPossible(in *row) {
	r.Frontier = append(r.Frontier, Possible{
		Scenario: in.text("scenario"), World: in.text("world"),
		Kind:    in.oneOf("kind", "frontier", "nash", "kalai-smorodinsky", "egalitarian", "utilitarian", "reservation", "best"),
		Package: in.text("package"), Gains: in.numbers("gain_"), Captured: in.number("captured"),
	})
}
