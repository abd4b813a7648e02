package batch

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
)

// Condition is one combination of factors: all its negotiations differ by
// world and dice alone.
type Condition struct {
	Number   int // from 1
	Scenario *sim.Scenario
	LineUp   LineUp
	Opener   int // the seat that moves first, from 0
	Rounds   int
	Arm      *Arm    // nil in a design without arms
	Share    float64 // what it counts among the conditions of its arm in this case; they add up to 1
}

// LineUp is who sits where: one style at one seat, another at all others. With
// two parties that is all there is to say.
type LineUp struct {
	Styles []*Style // by party
	Focal  int      // the seat of the one
}

// Pairing names the styles of a line-up, whoever sits where: "a + b".
func (l LineUp) Pairing() string {
	specs := []string{l.Styles[l.Focal].Spec, l.other().Spec}
	slices.Sort(specs)
	return strings.Join(specs, " + ")
}

func (l LineUp) other() *Style { return l.Styles[(l.Focal+1)%len(l.Styles)] }

// Against is the style that a seat meets.
func (l LineUp) Against(seat int) *Style {
	if seat == l.Focal {
		return l.other()
	}
	return l.Styles[l.Focal]
}

// Conditions lists all conditions of the design, scenario by scenario.
func (d *Design) Conditions() []*Condition {
	if len(d.Arms) > 0 {
		return d.armConditions()
	}
	var list []*Condition
	for _, s := range d.Scenarios {
		for _, l := range d.lineUps(len(s.Parties)) {
			for _, opener := range d.openers(s) {
				for _, rounds := range d.Rounds {
					list = append(list, &Condition{Number: len(list) + 1, Scenario: s, LineUp: l, Opener: opener, Rounds: rounds})
				}
			}
		}
	}
	return list
}

// lineUps seats every pair of styles that the design asks for, each in every seat.
func (d *Design) lineUps(seats int) []LineUp {
	var list []LineUp
	seen := map[string]bool{}
	for i := range d.Styles {
		for _, other := range d.against(i) {
			list = appendLineUps(list, seen, seats, [2]*Style{&d.Styles[i], other})
		}
	}
	return list
}

func (d *Design) against(i int) []*Style {
	switch {
	case d.Self:
		return []*Style{&d.Styles[i]}
	case len(d.Against) > 0:
		return pointers(d.Against)
	}
	return pointers(d.Styles)
}

func pointers(styles []Style) []*Style {
	list := make([]*Style, len(styles))
	for i := range styles {
		list[i] = &styles[i]
	}
	return list
}

// appendLineUps adds one style against the other in every seat, and the other
// way round, unless that line-up is there already.
func appendLineUps(list []LineUp, seen map[string]bool, seats int, pair [2]*Style) []LineUp {
	for k := range 2 {
		for focal := range seats {
			l := LineUp{Styles: make([]*Style, seats), Focal: focal}
			key := ""
			for seat := range seats {
				l.Styles[seat] = pair[1-k]
				if seat == focal {
					l.Styles[seat] = pair[k]
				}
				key += fmt.Sprintf("%q", l.Styles[seat].Spec)
			}
			if !seen[key] {
				seen[key] = true
				list = append(list, l)
			}
		}
	}
	return list
}

// openers lists the seats that move first: with "both", every seat of a table
// in turn.
func (d *Design) openers(s *sim.Scenario) []int {
	switch d.Opener {
	case First:
		return []int{0}
	case Second:
		return []int{1}
	}
	most := 0
	for _, table := range s.Seating() {
		most = max(most, len(table))
	}
	list := make([]int, most)
	for i := range list {
		list[i] = i
	}
	return list
}

// Value is a metric in a row of the condition: of a party, or of the negotiation
// if party is -1.
func (c *Condition) Value(values []float64, m *metric.Metric, party int) float64 {
	return values[c.Column(m, party)]
}

// Column is where a metric stands in the condition's rows. Whoever reads many
// rows looks it up once.
func (c *Condition) Column(m *metric.Metric, party int) int {
	l := layoutOf(c.Scenario)
	return l.column(m, party)
}
