package generate

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// Fields are the names of what an order says, as people write them.
var Fields = []string{"issues", "values", "parties", "opposition", "integrative", "balance", "compatible", "distributive", "zopa", "interaction"}

// Population is deals that differ: each field a fixed number or a range that
// every scenario draws from, some of them together. Scenario i of a seed is the
// same however many are drawn, and a field's draw does not depend on what else varies.
type Population struct {
	Seed     sim.Seed
	Draws    map[string]Range // by field; issues are 5, values 4 and parties 2 where nothing else is said
	Together []Together
}

// Spec is the order for scenario i.
func (p Population) Spec(i int) (Spec, error) {
	if err := p.check(); err != nil {
		return Spec{}, err
	}
	at := p.normals(i)
	draw := func(field string, otherwise float64) float64 {
		r, ok := p.Draws[field]
		if !ok {
			return otherwise
		}
		return r.at(at[slices.Index(Fields, field)])
	}
	whole := func(field string, otherwise float64) int {
		if r, ok := p.Draws[field]; ok && r.Spread == 0 { // so that the ends are drawn as often as the others
			x := Range{Low: r.Low - 0.5, High: r.High + 0.5}.at(at[slices.Index(Fields, field)])
			return int(math.Round(min(max(x, r.Low), r.High)))
		}
		return int(math.Round(draw(field, otherwise)))
	}
	target := func(field string) *float64 {
		if _, ok := p.Draws[field]; !ok {
			return nil
		}
		return new(draw(field, 0))
	}
	values := Counts{4, 4}
	if r, ok := p.Draws["values"]; ok {
		values = Counts{int(r.Low), int(r.High)}
	}
	return Spec{
		Seed: p.Seed, Index: i, Issues: whole("issues", 5), Values: values, Parties: whole("parties", 2),
		Opposition: target("opposition"), Integrative: target("integrative"), Balance: draw("balance", 0),
		Compatible: draw("compatible", 0), Distributive: draw("distributive", 0), ZOPA: target("zopa"), Interaction: draw("interaction", 0),
	}, nil
}

func (p Population) check() error {
	for _, field := range slices.Sorted(maps.Keys(p.Draws)) {
		r, whole := p.Draws[field], slices.Index(Fields, field) < 3
		switch {
		case !slices.Contains(Fields, field):
			return unknown(field)
		case field == "values" && r.Spread > 0, whole && r.Spread == 0 && (r.Low != math.Trunc(r.Low) || r.High != math.Trunc(r.High)):
			return fmt.Errorf("%s takes a whole number such as 4, or a range such as 3..5", field)
		}
	}
	for k, t := range p.Together {
		if err := p.checkTogether(t, p.Together[:k]); err != nil {
			return fmt.Errorf("%s:%s: %w", t.A, t.B, err)
		}
	}
	if _, ok := p.factor(); !ok {
		return fmt.Errorf("these correlations can't all hold at once: if two fields go closely with a third, they must go with each other")
	}
	return nil
}

func unknown(field string) error {
	return fmt.Errorf("no field %q; there are %s", field, strings.Join(Fields, ", "))
}
