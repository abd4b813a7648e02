package trial

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// Write writes the trial's tables of docs/tables.md into the folder of a run,
// beside those of its batch.
func (f *Findings) Write(dir string) error {
	for _, file := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"arms.csv", f.arms},
		{"means.csv", f.meansTable},
		{"effects.csv", f.effectsTable},
		{"variance.csv", f.varianceTable},
		{"response.csv", f.responseTable},
		{"answer.json", f.Answer.write},
	} {
		if err := batch.WriteFile(filepath.Join(dir, file.name), file.write); err != nil {
			return fmt.Errorf("writing %s: %w", file.name, err)
		}
	}
	return nil
}

func (a *Answer) write(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(a)
}

func (f *Findings) arms(w io.Writer) error {
	t := f.Trial
	header := []string{"arm", "name", "self", "against", "opener", "rounds"}
	for _, x := range t.Factors {
		header = append(header, x.Name)
	}
	rows := [][]string{header}
	for i, a := range t.Design.Arms {
		row := []string{strconv.Itoa(i + 1), a.Name, a.Self.Spec, against(a), string(a.Opener), strconv.Itoa(a.Rounds)}
		rows = append(rows, append(row, a.Values...))
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// against writes whom an arm meets: "adaptive 0.5, competitive 0.5".
func against(a *batch.Arm) string {
	var list []string
	for _, o := range a.Others {
		list = append(list, o.Style.Spec+" "+number(o.Share))
	}
	return strings.Join(list, ", ")
}

func (f *Findings) meansTable(w io.Writer) error {
	arm := map[*batch.Arm]int{}
	for i, a := range f.Trial.Design.Arms {
		arm[a] = i + 1
	}
	rows := [][]string{{"arm", "scenario", "outcome", "negotiations", "defined", "mean", "lo", "hi", "clusters", "over", "deal_rate"}}
	for _, m := range f.Means {
		rows = append(rows, []string{strconv.Itoa(arm[m.Arm]), every(m.Scenario), m.Outcome.Metric.Name, count(m.Played), count(m.Defined),
			number(m.Mean.Mean), number(m.Mean.Lo), number(m.Mean.Hi), count(int64(m.Mean.Clusters)), m.Over, number(m.Deal)})
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func (f *Findings) effectsTable(w io.Writer) error {
	rows := [][]string{{"comparison", "kind", "factor", "level", "base", "where", "outcome", "scenario",
		"difference", "lo", "hi", "clusters", "over", "simulation_error", "spread", "precision_gain", "ratio", "ratio_lo", "ratio_hi",
		"hedges_g", "cliff_delta", "superiority", "p", "p_holm", "p_equivalent", "smallest", "expect", "verdict", "reason",
		"deal_rate_base", "deal_rate", "sentence"}}
	for i := range f.Effects {
		rows = append(rows, f.Effects[i].row())
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func (e *Effect) row() []string {
	row := []string{e.Name, string(e.Kind), e.Factor, e.Level, e.Base, e.Where, e.Outcome.Metric.Name, every(e.Scenario)}
	row = append(row, interval(e.Difference)...)
	row = append(row, count(int64(e.judged().Clusters)), e.Over, number(e.Dice), number(e.Tau), number(e.Precision))
	row = append(row, interval(e.Ratio)...)
	row = append(row, number(e.Hedges), number(e.Cliff), number((e.Cliff+1)/2), number(e.P), number(e.Holm), number(e.Same))
	verdict, reason := e.Verdict.String(), e.Reason.String()
	if e.Scenario != "" {
		verdict, reason = "", ""
	}
	return append(row, number(e.Outcome.Smallest), string(e.Expect), verdict, reason, number(e.BaseDeal), number(e.Deal), e.Sentence)
}

func (f *Findings) varianceTable(w io.Writer) error {
	rows := [][]string{{"outcome", "source", "kind", "share", "lo", "hi", "total", "total_lo", "total_hi", "method"}}
	for _, s := range f.Variance {
		row := append([]string{s.Outcome.Metric.Name, s.Source, s.Kind}, interval(s.Share)...)
		rows = append(rows, append(append(row, interval(s.Total)...), s.Method))
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func (f *Findings) responseTable(w io.Writer) error {
	rows := [][]string{{"outcome", "factor", "term", "value", "lo", "hi", "clusters", "method"}}
	for i := range f.Responses {
		r := &f.Responses[i]
		for _, term := range []struct {
			name string
			i    stats.Interval
		}{{"slope", r.Slope}, {"curvature", r.Curvature}, {"optimum", r.Optimum}} {
			if math.IsNaN(term.i.Mean) {
				continue
			}
			row := append([]string{r.Outcome.Metric.Name, r.Factor.Name, term.name}, interval(term.i)...)
			rows = append(rows, append(row, count(int64(term.i.Clusters)), r.Method))
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func interval(i stats.Interval) []string { return []string{number(i.Mean), number(i.Lo), number(i.Hi)} }

// every writes what was averaged over as "*".
func every(name string) string {
	if name == "" {
		return "*"
	}
	return name
}

func count(n int64) string { return strconv.FormatInt(n, 10) }

// number is the shortest text that reads back the same; what does not exist stays empty.
func number(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	return strconv.FormatFloat(x+0, 'g', -1, 64)
}
