package template

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Term is an issue with what its values are worth to each party.
type Term struct {
	Name, Unit string
	Values     []string
	What, Why  string      // for the remark above it
	Worth      [][]float64 // by party and value

	priced bool        // the range of prices: worth falls or rises evenly
	shapes [][]float64 // what Worth is scaled from
}

// Term finds a term by its name.
func (s *Sketch) Term(name string) *Term {
	for i := range s.Terms {
		if strings.EqualFold(s.Terms[i].Name, name) {
			return &s.Terms[i]
		}
	}
	return nil
}

// Has reports whether the price is on the table.
func (s *Sketch) Has(term string) bool { return s.Term(term) != nil }

// AddTemplate puts the term of a template on the table, its worths scaled to
// what the price moves.
func (s *Sketch) AddTemplate(t *Template) error {
	term := Term{Name: t.Term, Unit: t.Unit, Values: t.Values, What: t.What, Why: t.Why, priced: t.Name == Price}
	if term.priced {
		term.Values, term.Unit = s.Range.values(), s.Unit
		if s.Unit == Points {
			term.Unit = ""
		}
	}
	for i, p := range s.Parties {
		shape := t.Worth(p.Side)
		stake := s.Usual(i, spread(shape))
		term.shapes, term.Worth = append(term.shapes, shape), append(term.Worth, nil)
		s.scaleTo(&term, len(term.Worth)-1, stake)
	}
	return s.add(term)
}

// Usual is the stake of a party in a term that moves so many hundredths of what
// the price moves: half of it for whoever is not the first of its side.
func (s *Sketch) Usual(party int, hundredths float64) float64 {
	first := slices.IndexFunc(s.Parties, func(p Party) bool { return p.Side == s.Parties[party].Side })
	if first != party {
		hundredths /= 2
	}
	return nice(hundredths*s.scale()/100, s.Grid())
}

// scaleTo makes a stake what the term moves for a party.
func (s *Sketch) scaleTo(t *Term, party int, stake float64) {
	if t.priced {
		t.Worth[party] = s.Range.worth(s.Parties[party].Side, stake)
		return
	}
	t.Worth[party] = fit(t.shapes[party], stake)
}

// Stake is what a term moves for a party, from its worst value to its best.
func (t *Term) Stake(party int) float64 { return tidy(spread(t.Worth[party])) }

// Best is the value that a party likes best, of several the first.
func (t *Term) Best(party int) int { return slices.Index(t.Worth[party], slices.Max(t.Worth[party])) }

// Worst is the value that a party likes least, of several the first.
func (t *Term) Worst(party int) int {
	return slices.Index(t.Worth[party], slices.Min(t.Worth[party]))
}

// SetStake says how much a term moves for a party.
func (s *Sketch) SetStake(t *Term, party int, stake float64) error {
	switch {
	case !(stake >= 0):
		return fmt.Errorf("%s is below 0; it is how far the best value is from the worst", Plain(stake))
	case stake > mostWorth:
		return fmt.Errorf("%s is more than 1,000,000,000; count in thousands or millions", Plain(stake))
	}
	s.scaleTo(t, party, stake)
	return nil
}

// Prefer says which value of an own term a party likes best and which least, and
// how much lies between. What lies between them falls evenly; what lies beyond
// is no better than the least liked.
func (s *Sketch) Prefer(t *Term, party, best, least int, stake float64) error {
	shape := make([]float64, len(t.Values))
	if best == least {
		return fmt.Errorf("the best value and the worst are the same")
	}
	off := func(v int) float64 { return math.Abs(float64(v - best)) }
	for v := range shape {
		shape[v] = max(0, 1-off(v)/off(least))
	}
	t.shapes[party] = shape
	return s.SetStake(t, party, stake)
}

// AddOwn puts a term of the author's own on the table, worth nothing to anybody
// until Prefer says so.
func (s *Sketch) AddOwn(name string, values []string) error {
	if err := CheckName(name); err != nil {
		return err
	}
	if len(values) < 2 {
		return fmt.Errorf("it has one value; at least two are needed to talk about")
	}
	if len(values) > mostValues {
		return fmt.Errorf("it has %d values; at most %d are allowed", len(values), mostValues)
	}
	for i, v := range values {
		if err := CheckName(v); err != nil {
			return fmt.Errorf("value %d: %w", i+1, err)
		}
		if slices.Contains(values[:i], v) {
			return fmt.Errorf("value %q is there twice", v)
		}
	}
	term := Term{Name: name, Values: values}
	for range s.Parties {
		nothing := make([]float64, len(values))
		term.Worth, term.shapes = append(term.Worth, nothing), append(term.shapes, nothing)
	}
	return s.add(term)
}

const mostPackages = 1 << 63

func (s *Sketch) add(term Term) error {
	if s.Has(term.Name) {
		return fmt.Errorf("%q is on the table already", term.Name)
	}
	packages := float64(len(term.Values))
	for _, t := range s.Terms {
		packages *= float64(len(t.Values))
	}
	if packages >= mostPackages {
		return fmt.Errorf("with %q there are more packages than can be numbered; take fewer terms or a larger step for the price", term.Name)
	}
	s.Terms = append(s.Terms, term)
	return nil
}
