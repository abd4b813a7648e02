// Package batch plays an experiment: every condition many times, on any number
// of workers, with the same results to the byte. It knows nothing of how agents
// think, where cases come from or how charts look.
package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Style is a way to negotiate, as a batch needs to know it.
type Style struct {
	Spec     string // its name with parameters: the label in results
	Name     string
	Sentence string // what it does, for a trainer
	Plan     func(sim.Setting) Plan
	Source   string // what names it in an experiment, where that is not its spec: a file, with parameters
	File     []byte // what stands in that file
}

// Hash is of the style's own file; empty for a shipped one.
func (s *Style) Hash() string {
	if s.File == nil {
		return ""
	}
	sum := sha256.Sum256(s.File)
	return hex.EncodeToString(sum[:])
}

// Plan makes agents that share what was worked out once for a condition. It is
// used by many goroutines.
type Plan interface{ Agent() sim.Agent }

// Design is an experiment.
type Design struct {
	Name         string
	Question     string
	Scenarios    []*sim.Scenario
	Sources      []string // what each scenario was opened by: a name or a path
	Styles       []Style
	Self         bool    // every style meets itself alone
	Against      []Style // every style meets these; none: each other and themselves
	Opener       Opener
	Rounds       []int // deadlines
	Worlds       int   // draws of each scenario's spreads
	Repeats      int   // negotiations for each line-up, opener and deadline
	Seed         sim.Seed
	Factors      []string          // what the arms differ in, by name
	Arms         []*Arm            // none: every style against those of Against; else SetArms decided styles, deadlines and pairings
	File         []byte            // the file that a design with arms was read from, which is kept beside its results
	Kept         map[string]string // what that file names, and where it is kept beside the results
	Registration []byte            // what was written down of it before, which is kept too; nil: nothing was
	Notes        []string          // what a reader should know of how the cases came about: the first of the warnings

	varies map[string]bool   // the scenarios that vary from world to world in some arm
	places [2]map[string]int // of the arms' styles by spec, among Styles and Against: arms share their plans
}

// Opener is who moves first.
type Opener string

const (
	Both   Opener = "both" // each seat in turn: a condition for each
	First  Opener = "first"
	Second Opener = "second"
)

// Bounds of a design; above them a file is a slip of the finger.
const (
	MaxRounds  = 100_000
	MaxWorlds  = 10_000
	MaxRepeats = 1_000_000_000
)

// Validate says what is wrong with a design, if anything.
func (d *Design) Validate() error {
	switch {
	case len(d.Scenarios) == 0:
		return fmt.Errorf("no scenarios: name at least one")
	case len(d.Styles) == 0:
		return fmt.Errorf("no styles: name at least one")
	case d.Worlds < 1 || d.Worlds > MaxWorlds:
		return fmt.Errorf("worlds is %d; it takes 1 to %d", d.Worlds, MaxWorlds)
	case d.Repeats < 1 || d.Repeats > MaxRepeats:
		return fmt.Errorf("repeats is %d; it takes 1 to %d", d.Repeats, MaxRepeats)
	case len(d.Rounds) == 0:
		return fmt.Errorf("no rounds: give at least one deadline")
	case !slices.Contains([]Opener{Both, First, Second}, d.Opener):
		return fmt.Errorf("opener is %q; it takes both, first or second", d.Opener)
	}
	for i, n := range d.Rounds {
		if n < 1 || n > MaxRounds {
			return fmt.Errorf("rounds is %d; it takes 1 to %d", n, MaxRounds)
		}
		if slices.Contains(d.Rounds[:i], n) {
			return fmt.Errorf("rounds names %d twice", n)
		}
	}
	for _, styles := range [][]Style{d.Styles, d.Against} {
		if err := validateStyles(styles); err != nil {
			return err
		}
	}
	if err := d.validateScenarios(); err != nil {
		return err
	}
	if err := d.validateArms(); err != nil {
		return err
	}
	return d.checkMemory(d.Conditions())
}

func validateStyles(styles []Style) error {
	seen := map[string]bool{}
	for _, s := range styles {
		if seen[s.Spec] {
			return fmt.Errorf("style %q is named twice", s.Spec)
		}
		seen[s.Spec] = true
	}
	return nil
}

func (d *Design) validateScenarios() error {
	seen := map[string]bool{}
	for _, s := range d.Scenarios {
		if seen[s.Name] {
			return fmt.Errorf("scenario %q is named twice", s.Name)
		}
		seen[s.Name] = true
		if n := len(s.Parties); n < 2 || n > sim.MaxParties {
			return fmt.Errorf("scenario %q has %d parties; 2 to %d can be seated", s.Name, n, sim.MaxParties)
		}
	}
	return nil
}
