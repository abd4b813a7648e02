package genius

import (
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// slack is what rounding may add to a sum of shares of 1.
const slack = 1e-9

// Scale says how a party's worths become Genius's, which lie between 0 and 1: less
// the shift, over the width.
type Scale struct{ Shift, Width float64 }

// fit is how one party's worths are written.
type fit struct {
	Scale
	same      bool // they are as Genius wants them
	nonlinear bool
}

// fitOf finds the fit: none where worths and reservation lie between 0 and 1
// already or are cut at 1 as Genius cuts them, otherwise from the least to the most.
func fitOf(p *sim.Party, nonlinear bool) (fit, error) {
	w, r := p.Profile.Worth, p.Profile.Reservation
	lo, hi := extremes(p.Profile)
	given := !math.IsInf(r, -1)
	if w.Cap != 0 {
		hi = w.Cap
	}
	f := fit{Scale: Scale{Width: 1}, nonlinear: nonlinear}
	if (w.Cap == 1 || w.Cap == 0 && lo >= 0 && hi <= 1+slack) && (!given || 0 <= r && r <= 1) && (nonlinear || weighable(w)) {
		f.same = true
		return f, nil
	}
	if given {
		lo, hi = min(lo, r), max(hi, r)
	}
	if w.Cap != 0 && hi > w.Cap || w.Cap != 0 && lo >= w.Cap {
		return f, fmt.Errorf("worths are cut at %v, which is not above what no deal is worth", w.Cap)
	}
	if f.Shift = lo; hi > lo {
		f.Width = hi - lo
	}
	return f, nil
}

// extremes is what the worst and the best package are worth, or bounds for them.
func extremes(p *sim.Profile) (lo, hi float64) {
	w := p.Worth
	if p.Space().Tabled() || len(w.Bundles) == 0 {
		return p.Min(), p.Max()
	}
	w.Cap = 0
	return w.Bounds()
}

// weighable reports whether each issue's worths can be a weight times evaluations
// whose largest is 1.
func weighable(w sim.Worth) bool {
	for i, table := range w.Tables {
		base := 0.0
		if i == 0 {
			base = w.Base
		}
		if lo, hi := slices.Min(table)+base, slices.Max(table)+base; hi <= 0 && lo < 0 {
			return false
		}
	}
	return true
}

// tables is the worths of the values as they are written, and what is left of
// base and shift, which is 0 for profiles with weights.
func (f fit) tables(w *sim.Worth) (tables [][]float64, rest float64) {
	rest = w.Base - f.Shift
	for _, table := range w.Tables {
		least := slices.Min(table)
		if f.same || f.nonlinear {
			least = 0
		}
		scaled := make([]float64, len(table))
		for v, x := range table {
			scaled[v] = (x - least) / f.Width
		}
		rest += least
		tables = append(tables, scaled)
	}
	rest /= f.Width
	if f.nonlinear {
		return tables, rest
	}
	for v := range tables[0] {
		tables[0][v] += rest
	}
	return tables, 0
}

// reservation is what no deal is worth, 0 where that is not said.
func (f fit) reservation(p *sim.Profile) float64 {
	if math.IsInf(p.Reservation, -1) {
		return 0
	}
	return (p.Reservation - f.Shift) / f.Width
}

// wayBack says how a number of Genius is made what it was.
func (f fit) wayBack() string {
	add := fmt.Sprintf("add %.12g", f.Shift)
	if f.Shift < 0 {
		add = fmt.Sprintf("take away %.12g", -f.Shift)
	}
	switch {
	case f.Shift == 0:
		return fmt.Sprintf("to get back what it was, multiply by %.12g", f.Width)
	case f.Width == 1:
		return "to get back what it was, " + add
	}
	return fmt.Sprintf("to get back what it was, multiply by %.12g and %s", f.Width, add)
}

// notes say what becomes of a party's numbers.
func (f fit) notes(p *sim.Party) []string {
	var notes []string
	if !f.same {
		unit := ""
		if p.Unit != "" {
			unit = " " + p.Unit
		}
		notes = append(notes, fmt.Sprintf("%s: Genius counts from 0 to 1, so that 0 stands for %.12g%s and 1 for %.12g%s; %s", p.Name, f.Shift, unit, f.Shift+f.Width, unit, f.wayBack()))
		if f.Shift != 0 && p.Profile.Discount != 1 {
			notes = append(notes, fmt.Sprintf("%s: the discount of %v now bears on what goes beyond %v%s", p.Name, p.Profile.Discount, f.Shift, unit))
		}
	}
	if math.IsInf(p.Profile.Reservation, -1) {
		notes = append(notes, fmt.Sprintf("%s: what no deal is worth is not said; Genius takes that for 0", p.Name))
	}
	return notes
}
