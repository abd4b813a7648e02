// Package trial answers a question with an experiment: what a factor does, how
// sure that is, and whether it matters. It reads the results of a batch whose
// arms differ in the factors, and knows nothing of how agents think or how
// charts look.
package trial

import (
	"cmp"
	"slices"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

// Trial is an experiment with arms, and what is asked of them.
type Trial struct {
	Design   *batch.Design // with arms, one for each setting of the factors
	Factors  []Factor      // as the arms' values, in the same order
	Method   Method
	Outcomes []Outcome // the first is the one that the question is about
	Claim    Claim
	Until    *Until // when a run may end before all is played; nil: it plays all

	Registered *Registered // whether this is what was registered before; nil: nothing was

	index map[string]int // of the arms by their values, from 1; made when it is first needed
}

// Factor is what arms differ in. The first level is the one that others are
// compared with.
type Factor struct {
	Name   string // its column in all tables
	Title  string // what sentences call it; empty: its name
	Levels []string
	Words  []string  // what sentences call each level; nil: as they are, behind the title
	Doses  []float64 // the levels as numbers; nil where one is no number
}

// title is what sentences call the factor.
func (x *Factor) title() string { return cmp.Or(x.Title, x.Name) }

// said is what sentences call a level.
func (x *Factor) said(level string) string {
	if x.Words == nil && x.Name != Treatment {
		return x.title() + " " + level
	}
	return x.short(level)
}

// short is the same behind another level, which has said of what it is one.
func (x *Factor) short(level string) string {
	if i := slices.Index(x.Levels, level); i >= 0 && i < len(x.Words) {
		return x.Words[i]
	}
	return level
}

// Treatment is the name of the factor whose levels are the control and the treatments.
const Treatment = "treatment"

// Method is how the settings of the factors were chosen.
type Method string

const (
	Factorial  Method = "factorial"       // every level with every other
	OneAtATime Method = "one at a time"   // every level with the first of all others
	Latin      Method = "latin hypercube" // so many points that fill the ranges
	Sobol      Method = "sobol"           // points from which shares of variance follow
)

// Sampled reports whether the arms are points in ranges and not combinations of levels.
func (m Method) Sampled() bool { return m == Latin || m == Sobol }

// Outcome is a measure that the factors may move: of self where it is a seat's.
type Outcome struct {
	Metric   *metric.Metric
	Smallest float64 // the smallest effect that matters, in the metric's unit, or as a share of the base where Relative; 0: any
	Expect   Expect
	Relative bool // effects are judged as ratios: always where a metric can't be averaged over cases
}

// Expect is what the claim under test says of an outcome: which way the factors move it.
type Expect string

const (
	Up     Expect = "up"
	Down   Expect = "down"
	Same   Expect = "same" // it says that nothing changes
	Either Expect = ""     // nothing is claimed: is there an effect at all?
)

// Claim is what somebody said, and where.
type Claim struct {
	Says   string
	Source string
}

// Warning is doubt kept as data.
type Warning struct {
	About string `json:"about"` // outcome, factor or comparison; empty: the whole
	Says  string `json:"says"`
}
