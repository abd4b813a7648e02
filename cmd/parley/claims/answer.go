package claims

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// confidence of all intervals.
const confidence = 0.95

// answer plays the experiment and fills the card.
func (s *session) answer() error {
	r, err := s.play(s.text, s.Counted)
	if err != nil {
		return err
	}
	card := s.card
	card.Question, card.Cases, card.Games = r.Trial.Design.Question, len(r.Trial.Design.Scenarios), r.games
	if card.Findings, err = s.findings(r); err != nil {
		return err
	}
	first := &card.Findings[0]
	card.Ruling, card.Because = first.Ruling, strings.TrimSpace(first.Sentence+" "+first.size())
	for _, f := range card.Others() {
		card.Because += " " + strings.TrimSpace(f.Sentence+" "+f.size())
	}
	for _, w := range r.Warnings {
		card.Warnings = append(card.Warnings, warning(w))
	}
	return nil
}

func warning(w trial.Warning) string {
	if w.About == "" {
		return w.Says
	}
	return w.About + ": " + w.Says
}

// findings are the count, if there is one, and the effects of the claim's
// comparison; then of the others that the experiment makes.
func (s *session) findings(r *result) ([]Finding, error) {
	var list, others []Finding
	for i := range r.Effects {
		e := &r.Effects[i]
		switch {
		case e.Scenario != "":
		case e.Kind == trial.Interaction && s.Counted == nil && e.Outcome == &r.Trial.Outcomes[0] && s.claims(r, e):
			others = append(others, s.finding(r, e))
		case e.Kind != trial.Main:
		case s.claims(r, e):
			list = append(list, s.finding(r, e))
		case e.Outcome == &r.Trial.Outcomes[0] && e.Factor == r.Trial.Factors[0].Name:
			others = append(others, s.finding(r, e))
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("the experiment does not compare %q", s.Compared)
	}
	if s.Counted == nil {
		return append(list, others...), nil
	}
	counted := s.counted(r)
	if s.Claimed[0].Outcome == s.Counted.What {
		return append(append([]Finding{counted}, list...), others...), nil
	}
	return append(append(list, counted), others...), nil
}

// claims reports whether an effect is of the comparison that the claim speaks of.
func (s *session) claims(r *result, e *trial.Effect) bool {
	if s.Compared != "" {
		return e.Level == s.Compared
	}
	first := r.Trial.Factors[0]
	return e.Factor == first.Name && e.Level == first.Levels[1]
}

func (s *session) finding(r *result, e *trial.Effect) Finding {
	o := e.Outcome
	as := s.measure(o)
	if e.Kind == trial.Interaction {
		as = unrelated(o) // its sides are no means that it could be a share of
	}
	f := Finding{Name: o.Metric.Title + ", " + e.Name, Outcome: o.Metric.Name, As: as, Unit: string(o.Metric.Unit),
		Effect: e.Difference, Change: r.change(e), Smallest: o.Smallest, Ruling: rulingOf(e.Verdict), Open: o.Expect == trial.Either, Sentence: e.Sentence, Games: r.games, Better: (1 + e.Cliff) / 2}
	if e.Kind == trial.Main && s.claims(r, e) {
		f.Claimed = s.sizeOn(o.Metric.Name)
	}
	f.Fit = f.Claimed.fit(f.Judged())
	f.Above = r.above(e)
	if e.Kind == trial.Main && strings.Contains(o.Metric.Of, "ended in a deal") {
		f.Deals = &Deals{e.BaseDeal, e.Deal}
	}
	return f
}

// above is in how many cases the effect is above 0.
func (r *result) above(e *trial.Effect) int {
	n := 0
	for i := range r.Effects {
		if x := &r.Effects[i]; x.Scenario != "" && x.Comparison == e.Comparison && x.Outcome == e.Outcome && x.Difference.Mean > 0 {
			n++
		}
	}
	return n
}

// change is an effect relative to what it is compared with: where cases count
// in one unit the ratio of the means over cases, else the typical ratio.
func (r *result) change(e *trial.Effect) stats.Interval {
	if !e.Outcome.Metric.Pools {
		return less1(e.Ratio)
	}
	var over, under []float64
	for _, c := range r.Trial.Design.Scenarios {
		a, b := r.sides(e, c.Name)
		over, under = append(over, a), append(under, b)
	}
	return less1(stats.Ratio(over, under, confidence))
}

// sides are the means in a case of the two sides of a comparison.
func (r *result) sides(e *trial.Effect, scenario string) (over, under float64) {
	for i := range r.Means {
		m := &r.Means[i]
		if m.Scenario != scenario || m.Outcome != e.Outcome {
			continue
		}
		switch w := e.Weights[r.arm(m)]; {
		case w > 0:
			over += float64(w * m.Mean.Mean)
		case w < 0:
			under -= float64(w * m.Mean.Mean)
		}
	}
	return over, under
}

func (r *result) arm(m *trial.Mean) int {
	for i, a := range r.Trial.Design.Arms {
		if a == m.Arm {
			return i
		}
	}
	return -1
}

func less1(i stats.Interval) stats.Interval {
	i.Mean, i.Lo, i.Hi = i.Mean-1, i.Lo-1, i.Hi-1
	return i
}
