package generate

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// Prefix is how the text of an order begins.
const Prefix = "generate:"

// String is the order as one word, which ParseSpec reads back to the very same
// numbers: generate:seed=1:case=3:issues=5:values=4:parties=2:opposition=0.45.
func (s Spec) String() string {
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	var b strings.Builder
	fmt.Fprintf(&b, "%sseed=%d:case=%d:issues=%d:values=%d", Prefix, uint64(s.Seed), s.Index, s.Issues, s.Values.Min)
	if s.Values.Max > s.Values.Min {
		fmt.Fprintf(&b, "..%d", s.Values.Max)
	}
	fmt.Fprintf(&b, ":parties=%d", s.Parties)
	for _, f := range []struct {
		name  string
		x     *float64
		plain bool // 0 goes without saying
	}{
		{"opposition", s.Opposition, false}, {"integrative", s.Integrative, false}, {"balance", &s.Balance, true},
		{"compatible", &s.Compatible, true}, {"distributive", &s.Distributive, true}, {"zopa", s.ZOPA, false}, {"interaction", &s.Interaction, true},
	} {
		if f.x != nil && !(f.plain && *f.x == 0) {
			b.WriteString(":" + f.name + "=" + number(*f.x))
		}
	}
	return b.String()
}

const longest = 1000 // letters of an order; String writes 400 at most

// ParseSpec reads an order: seed, case and Fields in any order, what is left
// out as in a Population. A range is drawn from, as that case of the population.
func ParseSpec(text string) (Spec, error) {
	p, index := Population{Seed: 1, Draws: map[string]Range{}}, 0
	rest, ok := strings.CutPrefix(text, Prefix)
	if !ok {
		return Spec{}, fmt.Errorf("%q; an order begins with %s", text, Prefix)
	}
	if len(text) > longest {
		return Spec{}, fmt.Errorf("an order of %d letters; it has at most %d", len(text), longest)
	}
	seen := map[string]bool{}
	for part := range strings.SplitSeq(rest, ":") {
		name, value, _ := strings.Cut(part, "=")
		if seen[name] {
			return Spec{}, fmt.Errorf("%q: %s stands twice", text, name)
		}
		seen[name] = true
		var err error
		switch name {
		case "seed":
			var seed uint64
			seed, err = strconv.ParseUint(value, 10, 64)
			p.Seed = sim.Seed(seed)
		case "case":
			var n uint64
			n, err = strconv.ParseUint(value, 10, 31)
			index = int(n)
		default:
			if !slices.Contains(Fields, name) {
				return Spec{}, fmt.Errorf("%q: %w", text, unknown(name))
			}
			p.Draws[name], err = ParseRange(value)
		}
		if err != nil {
			return Spec{}, fmt.Errorf("%q: %s %w", text, name, err)
		}
	}
	s, err := p.Spec(index)
	if err != nil {
		return Spec{}, fmt.Errorf("%q: %w", text, err)
	}
	return s, nil
}
