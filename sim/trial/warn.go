package trial

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

const (
	enoughCases = 10   // from which on an interval says something of cases in general
	fewClusters = 3    // on which an interval hardly rests
	ceiling     = 0.98 // of a share: above it there is no room for an effect
	bias        = 0.05 // difference in deal rates from which a mean over deals compares different negotiations
	lossy       = 0.9  // gain in precision below which pairing does harm
	enoughParts = 10   // from which on that says something
)

// warnings is the doubt that a reader should know of before quoting a number.
func (f *Findings) warnings() []Warning {
	w := &doubts{k: len(f.Trial.Design.Scenarios), list: []Warning{}}
	w.design(f.Trial)
	for _, e := range f.overall(Main) {
		w.effect(e, e.Outcome == &f.Trial.Outcomes[0])
	}
	for _, e := range f.aboutQuestion() {
		w.chance(e)
	}
	for i := range f.Trial.Outcomes {
		if o := &f.Trial.Outcomes[i]; o.Metric.Rate {
			w.room(o, f)
		}
	}
	return w.list
}

// doubts collects warnings.
type doubts struct {
	k    int // cases
	list []Warning
}

func (w *doubts) add(about, says string, args ...any) {
	w.list = append(w.list, Warning{about, fmt.Sprintf(says, args...)})
}

// design is what the experiment itself leaves open.
func (w *doubts) design(t *Trial) {
	if w.k < enoughCases {
		w.add("", "%s: the numbers are about %s only, not about negotiations in general.", cases(w.k), these(w.k))
	}
	if w.k > 1 && w.k <= fewClusters {
		w.add("", "All intervals rest on %d cases.", w.k)
	}
	for _, x := range t.Factors {
		if len(t.Factors) > 1 && !t.Method.Sampled() {
			w.add(x.title(), "%s", averaged(t.Method))
		}
	}
	most := 0
	for _, a := range t.Design.Arms {
		most = max(most, len(a.Others))
	}
	if most > 1 {
		w.add("", "Whoever is looked at meets up to %d styles; the numbers are averages over them, by their shares.", most)
	}
}

// averaged is what a main effect is an effect at.
func averaged(m Method) string {
	if m == OneAtATime {
		return "Its effect is the one at the first setting of all other factors; how they work together is not looked at."
	}
	return "Its effect is an average over the settings of the other factors that were played."
}

// effect is what a main effect leaves open; of pairing it speaks for the first outcome alone.
func (w *doubts) effect(e *Effect, first bool) {
	about, n := e.Name+", "+e.Outcome.Metric.Title, e.judged().Clusters
	switch {
	case w.k > 1 && n < w.k && n > 0:
		w.add(about, "It exists in %d of %d cases; the others do not count.", n, w.k)
	case e.unchanged:
		w.add(about, "Nothing came out otherwise: the negotiations of both settings may be the same ones.")
	}
	if e.Outcome.conditional() && math.Abs(e.Deal-e.BaseDeal) > bias {
		w.add(about, "Deals alone are counted, and the deal rate changes by %s: the deals that are compared are not of the same negotiations.", (&Outcome{Metric: metric.Deal}).amount(math.Abs(e.Deal-e.BaseDeal)))
	}
	if e.overtaken() {
		w.add(about, "Alone it would be sure; corrected for the number of comparisons it is not.")
	}
	if e.Precision < lossy && e.parts >= enoughParts && first {
		w.add(about, "Pairing loses precision here: with dice of their own for each setting, %s of the negotiations would do.", share(e.Precision))
	}
}

// chance says what would make an answer surer, where it is open.
func (w *doubts) chance(e *Effect) {
	if e.Verdict != stats.Undecided || w.k < 2 || !(e.Tau >= 0) {
		return
	}
	about, between := e.Name+", "+e.Outcome.Metric.Title, e.Tau/math.Sqrt(float64(e.judged().Clusters))
	switch {
	case e.Dice > between:
		w.add(about, "Most of what is unsure is chance within the cases: more negotiations would help.")
	case e.Dice < between/2:
		w.add(about, "Nearly all of what is unsure is that the cases differ: more negotiations would not help, more cases would.")
	}
}

// room says where a rate is so close to its end that no effect fits in.
func (w *doubts) room(o *Outcome, f *Findings) {
	arms, high, low := 0, []string(nil), []string(nil)
	for _, m := range f.Means {
		if m.Outcome != o || m.Scenario != "" {
			continue
		}
		arms++
		if m.Mean.Mean > ceiling {
			high = append(high, f.Trial.setting(m.Arm.Values, -1))
		}
		if m.Mean.Mean < 1-ceiling {
			low = append(low, f.Trial.setting(m.Arm.Values, -1))
		}
	}
	if high != nil {
		w.add(o.Metric.Title, "It is above %s already in %s: there is hardly room for more.", share(ceiling), settings(high, arms))
	}
	if low != nil {
		w.add(o.Metric.Title, "It is below %s in %s: there is hardly room for less.", share(1-ceiling), settings(low, arms))
	}
}

// settings names arms, or says how many of all they are.
func settings(list []string, among int) string {
	switch {
	case len(list) == among:
		return "all settings"
	case len(list) == 1:
		return fmt.Sprintf("1 of %d settings, %s", among, list[0])
	}
	return fmt.Sprintf("%d of %d settings", len(list), among)
}

func cases(k int) string {
	if k == 1 {
		return "1 case"
	}
	return fmt.Sprintf("%d cases", k)
}

func these(k int) string {
	if k == 1 {
		return "this case"
	}
	return "these cases"
}
