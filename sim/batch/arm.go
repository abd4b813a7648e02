package batch

import (
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Arm is one setting of an experiment's factors: who is looked at, whom it
// meets, and the cases as this setting changes them. What no factor touches is
// the same in all arms, worlds and dice included, so that arms are paired
// negotiation by negotiation.
type Arm struct {
	Number int      // from 1, as SetArms gives it
	Name   string   // "control", or the factors' values
	Values []string // of the design's factors, in their order
	Self   Style    // sits in every seat in turn
	Others []Counterpart
	Opener Opener            // Both, SelfOpens or OtherOpens
	Rounds int               // the deadline
	Cases  [][]*sim.Scenario // by scenario of the design and by seat of self: a variant under the same name; nil: as they are
}

// Counterpart is a style that is met, and how often: the shares of an arm's
// counterparts add up to 1. Each is played equally often, and counts by its share.
type Counterpart struct {
	Style Style
	Share float64
}

// Openers of an arm, besides Both.
const (
	SelfOpens  Opener = "self"
	OtherOpens Opener = "other"
)

// MostArms is how many arms a design may have.
const MostArms = 10_000

// SetArms makes the design one with arms, once it has its scenarios: its styles,
// deadlines and pairings are theirs.
func (d *Design) SetArms(factors []string, arms []*Arm) {
	d.Factors, d.Arms, d.Self = factors, arms, false
	d.Styles, d.Against, d.Rounds, d.Opener = nil, nil, nil, Both
	d.varies, d.places = map[string]bool{}, [2]map[string]int{{}, {}}
	for n, a := range arms {
		a.Number = n + 1
		for i, s := range d.Scenarios {
			for seat := range s.Parties {
				d.varies[s.Name] = d.varies[s.Name] || a.scenario(i, seat, s).Varies()
			}
		}
		d.Styles = addStyle(d.Styles, d.places[0], a.Self)
		for _, o := range a.Others {
			d.Against = addStyle(d.Against, d.places[1], o.Style)
		}
		if !slices.Contains(d.Rounds, a.Rounds) {
			d.Rounds = append(d.Rounds, a.Rounds)
		}
	}
}

func addStyle(list []Style, places map[string]int, s Style) []Style {
	if _, there := places[s.Spec]; there {
		return list
	}
	places[s.Spec] = len(list)
	return append(list, s)
}

func (d *Design) validateArms() error {
	if len(d.Arms) > MostArms {
		return fmt.Errorf("the experiment has %d arms; %d are allowed: vary less, or sample", len(d.Arms), MostArms)
	}
	for _, a := range d.Arms {
		if err := d.validateArm(a); err != nil {
			return fmt.Errorf("arm %q: %w", a.Name, err)
		}
	}
	return nil
}

func (d *Design) validateArm(a *Arm) error {
	sum := 0.0
	for _, o := range a.Others {
		if !(o.Share > 0) {
			return fmt.Errorf("counterpart %q has a share of %v; it takes more than 0", o.Style.Spec, o.Share)
		}
		sum += o.Share
	}
	switch {
	case math.Abs(sum-1) > 1e-9:
		return fmt.Errorf("the counterparts' shares add up to %v; they have to add up to 1", sum)
	case !slices.Contains([]Opener{Both, SelfOpens, OtherOpens}, a.Opener):
		return fmt.Errorf("opener is %q; it takes both, self or other", a.Opener)
	case len(a.Values) != len(d.Factors):
		return fmt.Errorf("it has %d values for %d factors", len(a.Values), len(d.Factors))
	}
	return nil
}

// armConditions lists all conditions, scenario by scenario and arm by arm:
// self in every seat, against every counterpart, with every opener.
func (d *Design) armConditions() []*Condition {
	var list []*Condition
	for i, base := range d.Scenarios {
		for _, a := range d.Arms {
			first := len(list)
			for seat := range base.Parties {
				s := a.scenario(i, seat, base)
				for _, o := range a.Others {
					line := d.lineUp(a, &o.Style, seat, len(s.Parties))
					for _, opener := range a.openers(d, s, seat) {
						list = append(list, &Condition{Number: len(list) + 1, Scenario: s, LineUp: line, Opener: opener, Rounds: a.Rounds, Arm: a, Share: o.Share})
					}
				}
			}
			spread(list[first:])
		}
	}
	return list
}

// spread makes the shares of an arm's conditions in a case add up to 1.
func spread(list []*Condition) {
	sum := 0.0
	for _, c := range list {
		sum += c.Share
	}
	for _, c := range list {
		c.Share /= sum
	}
}

func (a *Arm) scenario(i, seat int, base *sim.Scenario) *sim.Scenario {
	if a.Cases == nil {
		return base
	}
	return a.Cases[i][seat]
}

func (d *Design) lineUp(a *Arm, other *Style, seat, seats int) LineUp {
	l := LineUp{Styles: make([]*Style, seats), Focal: seat}
	for i := range l.Styles {
		l.Styles[i] = &d.Against[d.places[1][other.Spec]]
	}
	l.Styles[seat] = &d.Styles[d.places[0][a.Self.Spec]]
	return l
}

// openers are the seats that move first, when self sits in this one.
func (a *Arm) openers(d *Design, s *sim.Scenario, seat int) []int {
	if a.Opener == Both {
		return d.openers(s)
	}
	for _, table := range s.Seating() {
		if at := slices.Index(table, seat); at >= 0 {
			if a.Opener == OtherOpens {
				at = (at + 1) % len(table)
			}
			return []int{at}
		}
	}
	return []int{0}
}
