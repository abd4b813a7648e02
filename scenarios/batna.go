package scenarios

import (
	"math"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// share is the unit of worths that are shares of 1, as foreign formats have them.
const share = "share of 1"

func readUnit(party source.Object) string {
	if unit := party.Label("unit", "points"); unit != share {
		return unit
	}
	return ""
}

// readBatna reads what a party does without a deal, and what that is worth to it:
// minus infinity where it says none.
func readBatna(party source.Object, p *sim.Party) (reservation float64) {
	n, ok := party.Field("batna")
	if !ok {
		party.Fail(`party %q has no "batna"; write what no deal is worth to it, for example batna: {worth: 0}`, p.Name)
	}
	o := n.Object("batna", "worth", "spread", "what")
	p.Batna = o.Words("what")
	worth := o.Must("worth")
	if worth.Text == none {
		return readNone(party, o)
	}
	if s, ok := o.Field("spread"); ok {
		if p.Spread.Reservation = s.Number("spread"); p.Spread.Reservation < 0 {
			s.Fail("spread is %v; want 0 or more: it goes both ways", p.Spread.Reservation)
		}
	}
	return worth.Number("worth")
}

// none is the worth of a walk-away that is worse than any deal.
const none = "none"

func readNone(party, batna source.Object) float64 {
	if s, ok := batna.Field("spread"); ok {
		s.Fail("spread of a worth that is none")
	}
	for _, name := range []string{"must", "never"} {
		if n, ok := party.Field(name); ok {
			n.Fail("%s needs a batna with a worth: a party to whom any deal is better than none can't refuse one", name)
		}
	}
	return math.Inf(-1)
}

// number is a number that may be missing.
func number(o source.Object, name string, otherwise float64) float64 {
	if n, ok := o.Field(name); ok {
		return n.Number(name)
	}
	return otherwise
}

// readCap reads the most that a package can be worth, as foreign formats have it.
func readCap(party source.Object) float64 {
	n, ok := party.Field("cap")
	if !ok {
		return 0
	}
	most := n.Number("cap")
	if most == 0 {
		n.Fail("cap is 0; want the most that a package can be worth, or leave it out")
	}
	return most
}

// readDiscount reads what a deal at the end of the talks is worth of one at their
// start, as foreign formats have it; it is kept with the case and not applied.
func readDiscount(party source.Object) float64 {
	x := number(party, "discount", 1)
	if x <= 0 || x > 1 {
		n, _ := party.Field("discount")
		n.Fail("discount is %v; want what is left of 1 at the end of the talks, above 0 and at most 1", x)
	}
	return x
}
