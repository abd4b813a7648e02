package sheets

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim/amount"
	"github.com/parley-sim/parley/sim/solution"
)

// rung is one package of the ladder from poor to good: what it stands for, its
// terms, and what each side gets.
type rung struct {
	what  string
	terms string
	point solution.Point

	refused bool // somebody never signs it, whatever it is worth
}

// halfway is the deal of those who trade nothing.
const halfway = "Meeting halfway on each term"

// ladder is a table to hold the deals of a class against: packages from poor to
// good, and what they leave on the table.
func (k *key) ladder() Section {
	if !k.open() {
		return Section{}
	}
	rungs := k.rungs()
	slices.SortStableFunc(rungs, func(a, b rung) int { return cmp.Compare(k.total(a.point), k.total(b.point)) })
	t := &Table{Head: []string{"package"}, Words: 1}
	for p := range k.Parties {
		t.Head = append(t.Head, k.name(p)+k.in(p))
	}
	if k.SameUnit() {
		t.Head = append(t.Head, "of the gain")
	}
	blocks := texts("For each side what the package is worth, and in brackets how much more or less that is than walking away. " + k.gainText() +
		"Compare deals of the class with these, and each person only with others in the same role.")
	blocks = append(blocks, Block{Table: t})
	if legend := k.climb(t, rungs); legend != nil {
		blocks = append(blocks, Block{Items: legend})
	}
	return Section{Heading: "Packages from poor to good", Blocks: blocks}
}

// climb fills in the table. Where many parties leave no room for words in it,
// packages are numbered and the legend says which is which.
func (k *key) climb(t *Table, rungs []rung) (legend []string) {
	for i, r := range rungs {
		name := r.what
		if r.terms != "" {
			name += ": " + r.terms
		}
		if len(k.Parties) > fewParties {
			number := fmt.Sprint(i + 1)
			legend = append(legend, number+": "+name)
			name = number
		}
		t.Rows = append(t.Rows, append([]string{name}, k.rung(r)...))
	}
	return legend
}

func (k *key) in(p int) string {
	if k.counts[p].Unit == "points" || k.counts[p].Unit == "" {
		return ""
	}
	return ", " + k.counts[p].Unit
}

func (k *key) gainText() string {
	if !k.SameUnit() {
		return "The sides count in different units, which can't be added up. "
	}
	return "The last column is how much of the gain that there is for all together the package captures; the rest is left on the table. "
}

// rung is what each side gets, and how good that is for all together.
func (k *key) rung(r rung) []string {
	var row []string
	for p, u := range r.point.Utilities {
		c, gain := k.counts[p], u-k.analysis.Reservation(p)
		cell := amount.Number(c.Scale(u))
		if r.terms != "" {
			cell += " (" + signed(c.Scale(gain)) + ")"
		}
		row = append(row, cell)
	}
	if !k.SameUnit() {
		return row
	}
	share, ok := k.analysis.Captured(total(r.point.Utilities))
	switch {
	case !ok:
		return append(row, "–")
	case r.refused:
		return append(row, "no deal")
	case !k.signable(r.point) && r.terms != "": // what it would capture, which the note may name
		return append(row, "no deal ("+amount.Percent(share)+")")
	}
	return append(row, amount.Percent(share))
}

func signed(x float64) string {
	if text := amount.Number(x); x > 0 && text != "0" {
		return "+" + text
	}
	return amount.Number(x)
}

func total(all []float64) float64 {
	sum := 0.0
	for _, x := range all {
		sum += x
	}
	return sum
}

// total orders packages: by the sum of gains, or, where units differ, of their shares.
func (k *key) total(p solution.Point) float64 {
	if k.SameUnit() {
		return total(p.Utilities)
	}
	sum := 0.0
	for i, u := range p.Utilities {
		if share, ok := k.analysis.Gain(i, u); ok {
			sum += share
		}
	}
	return sum
}

// signable reports whether nobody does better by walking away.
func (k *key) signable(p solution.Point) bool {
	for i, u := range p.Utilities {
		if u < k.analysis.Reservation(i)-solution.Tolerance {
			return false
		}
	}
	return true
}
