package trial

import (
	"math"

	"github.com/parley-sim/parley/sim/stats"
)

// significance is what a corrected p-value must not exceed.
const significance = 1 - confidence

// direction is what a claim says, as package stats puts it.
func (e Expect) direction() stats.Direction {
	switch e {
	case Up:
		return stats.Up
	case Down:
		return stats.Down
	case Same:
		return stats.None
	}
	return stats.Any
}

// judged is the interval that decides: of the difference, or of the relative change.
func (f *Effect) judged() stats.Interval {
	if !f.Outcome.Relative {
		return f.Difference
	}
	i := f.Ratio
	i.Mean, i.Lo, i.Hi = i.Mean-1, i.Lo-1, i.Hi-1
	return i
}

// claimed is what was claimed of this effect: of the first factor, which the
// question is about. Of the others, and of interactions, nothing was.
func (t *Trial) claimed(f *Effect) Expect {
	if f.Kind == Interaction || f.Factor != t.Factors[0].Name {
		return Either
	}
	return f.Outcome.Expect
}

// judge compares the effect with what was named beforehand. An effect that is no
// longer sure once the whole family of comparisons is looked at decides nothing.
func (f *Effect) judge() {
	expect := f.Expect.direction()
	f.Verdict, f.Reason = stats.Judge(f.judged(), f.Outcome.Smallest, expect)
	if f.overtaken() {
		f.Verdict = stats.Undecided
	}
	f.Sentence = f.sentence()
}

// overtaken reports whether an effect was sure alone, but is not among so many.
func (f *Effect) overtaken() bool {
	sure := f.Reason == stats.Beyond || f.Reason == stats.Opposite
	return sure && !math.IsNaN(f.Holm) && f.Holm > significance
}
