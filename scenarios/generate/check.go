package generate

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
)

const (
	mostIssues      = 64 // as the native format
	mostValues      = 100
	mostParties     = 16
	mostInteraction = 0.9
)

// check refuses orders that no scenario can meet, whatever the dice say.
func (s *Spec) check() error {
	if s.Parties == 0 {
		s.Parties = 2
	}
	switch {
	case s.Issues < 1 || s.Issues > mostIssues:
		return fmt.Errorf("%d issues; it takes 1 to %d", s.Issues, mostIssues)
	case s.Values.Min < 2 || s.Values.Max > mostValues || s.Values.Min > s.Values.Max:
		return fmt.Errorf("%d to %d values an issue; it takes 2 to %d", s.Values.Min, s.Values.Max, mostValues)
	case s.Parties < 2 || s.Parties > mostParties:
		return fmt.Errorf("%d parties; it takes 2 to %d", s.Parties, mostParties)
	case float64(s.Issues)*math.Log2(float64(s.Values.Max)) > math.Log2(float64(sim.MaxOutcomes)):
		return fmt.Errorf("%d issues of up to %d values make more than 2^63 packages; it takes fewer issues or values", s.Issues, s.Values.Max)
	}
	if err := s.checkShares(); err != nil {
		return err
	}
	if s.Interaction > 0 && s.Issues < 2 {
		return fmt.Errorf("interaction %v with one issue; bundles need two", s.Interaction)
	}
	return nil
}

func (s *Spec) checkShares() error {
	for _, f := range []struct {
		name      string
		x         *float64
		low, high float64
	}{
		{"opposition", s.Opposition, 0, math.Sqrt(float64(s.Parties - 1))}, // no more than if one gets everything
		{"integrative potential", s.Integrative, 0, 1},
		{"balance", &s.Balance, -1, 1},
		{"compatible", &s.Compatible, 0, 1},
		{"distributive", &s.Distributive, 0, 1},
		{"zopa", s.ZOPA, 0, 1},
		{"interaction", &s.Interaction, 0, mostInteraction},
	} {
		if f.x != nil && !(*f.x >= f.low && *f.x <= f.high) {
			return fmt.Errorf("%s %v; it takes %v to %v", f.name, *f.x, f.low, math.Floor(f.high*1000)/1000)
		}
	}
	if c, d := s.share(s.Compatible), s.share(s.Distributive); c+d > s.Issues {
		return fmt.Errorf("compatible %v and distributive %v are %d and %d of %d issues; together they take at most all", s.Compatible, s.Distributive, c, d, s.Issues)
	}
	return nil
}

// share is a share of the issues as a number of them.
func (s *Spec) share(x float64) int { return int(math.Round(float64(x * float64(s.Issues)))) }
