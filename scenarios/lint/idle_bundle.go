package lint

import (
	"slices"
	"strconv"

	"github.com/parley-sim/parley/sim"
)

var IdleBundle = add(Check{
	Name:     "idle-bundle",
	Sentence: "A bundle changes nothing: it is worth 0, or holds for every package alike. Leave it out, or say what it is worth, or name fewer values.",
	look: func(c *subject) {
		for p, party := range c.Parties {
			for k, b := range c.written(p) {
				why := ""
				switch {
				case b.Worth == 0:
					why = "is worth 0"
				case !c.choosy(&b):
					why = "holds for every package"
				default:
					continue
				}
				c.odd(partyAt(p).field("bundles").entry(k), "bundle "+strconv.Itoa(k+1)+" of "+party.Name+" changes nothing: it "+why+".",
					"Leave it out, or say what it is worth, or name fewer values.")
			}
		}
	},
})

// written is the bundles that stand as such in the file: they come behind those
// that the reader made of worths which hang together.
func (c *subject) written(p int) []sim.Bundle {
	bundles := c.Parties[p].Profile.Worth.Bundles
	if !c.own() {
		return bundles
	}
	own := partyAt(p).field("bundles").value(c.tree)
	if own == nil {
		return nil
	}
	return bundles[len(bundles)-len(own.Items):]
}

// choosy reports whether a bundle leaves some value of some issue out.
func (c *subject) choosy(b *sim.Bundle) bool {
	for _, cond := range b.When {
		if slices.Contains(cond.Values, false) {
			return true
		}
	}
	return false
}
