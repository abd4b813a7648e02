package genius

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// profile is the file of one party.
func (w *writer) profile(p *sim.Party, f fit) []byte {
	w.Reset()
	w.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	kind := ""
	if w.nonlinear {
		kind = ` type="nonlinear"`
	}
	w.line(`<utility_space%s number_of_issues="%d">`, kind, len(w.space.Issues))
	w.line(`<reservation value="%s"/>`, digits(f.reservation(p.Profile)))
	w.line(`<discount_factor value="%s"/>`, digits(p.Profile.Discount))
	w.open()
	tables, rest := f.tables(&p.Profile.Worth)
	if w.nonlinear {
		w.rectangles(tables, rest, p.Profile.Worth.Bundles, f.Width)
	} else {
		w.weights(tables)
	}
	w.line("</objective>\n</utility_space>")
	return slices.Clone(w.Bytes())
}

// weights writes additive worths: an issue's weight is that of its best value.
func (w *writer) weights(tables [][]float64) {
	for i, table := range tables {
		weight := slices.Max(table)
		w.issue(i, func(v int) {
			w.line(`    <item index="%d" value="%s" evaluation="%s"/>`, v+1, escape(w.space.Issues[i].Values[v]), digits(share(table[v], weight)))
		})
	}
	for i, table := range tables {
		w.line(`  <weight index="%d" value="%s"/>`, i+1, digits(slices.Max(table)))
	}
}

// share is the evaluation that times the weight gives the worth, to the last bit
// where there is one.
func share(worth, weight float64) float64 {
	if weight == 0 {
		return 1
	}
	x := worth / weight
	for _, near := range []float64{x, math.Nextafter(x, math.Inf(1)), math.Nextafter(x, math.Inf(-1))} {
		if near*weight == worth {
			return near
		}
	}
	return x
}

// rectangles writes worths as a sum of hyper-rectangles: the rest for every
// package, one for each value, then the bundles.
func (w *writer) rectangles(tables [][]float64, rest float64, bundles []sim.Bundle, width float64) {
	for i := range w.space.Issues {
		w.issue(i, func(v int) { w.line(`    <item index="%d" value="%s"/>`, v+1, escape(w.space.Issues[i].Values[v])) })
	}
	w.line(`  <utility maxutility="1">`)
	w.line(`    <ufun type="PlainUfun" weight="1" aggregation="sum">`)
	w.rectangle(rest, "", nil)
	for i, table := range tables {
		for v, worth := range table {
			w.rectangle(worth, "INCLUDES", []bound{{i, v, v}})
		}
	}
	for _, b := range bundles {
		w.bundle(b, b.Worth/width)
	}
	w.line("    </ufun>\n  </utility>")
}

// bound is a range of values of an issue, by their indices.
type bound struct{ issue, from, to int }

// rectangle writes one, unless it is worth nothing.
func (w *writer) rectangle(worth float64, kind string, bounds []bound) {
	if worth == 0 {
		return
	}
	w.line(`      <hyperRectangle utility="%s">`, digits(worth))
	for _, b := range bounds {
		values := w.space.Issues[b.issue].Values
		w.line(`        <%s index="%d" min="%s" max="%s"/>`, kind, b.issue+1, values[b.from], values[b.to])
	}
	w.line(`      </hyperRectangle>`)
}

// bundle writes a bundle as one rectangle where its values are next to each
// other, otherwise as one for each combination of ranges that are. One that pays
// unless it is met then pays always, less where it is.
func (w *writer) bundle(b sim.Bundle, worth float64) {
	boxes := [][]bound{nil}
	for _, c := range b.When {
		var next [][]bound
		for _, box := range boxes {
			for _, r := range ranges(c) {
				next = append(next, append(slices.Clone(box), r))
			}
		}
		boxes = next
	}
	switch {
	case b.Unless && len(b.When) == 0: // never
	case b.Unless && len(boxes) == 1:
		w.rectangle(worth, "EXCLUDES", boxes[0])
	case b.Unless:
		w.rectangle(worth, "", nil)
		worth = -worth
		fallthrough
	default:
		for _, box := range boxes {
			w.rectangle(worth, "INCLUDES", box)
		}
	}
}

// ranges is the values of a condition as ranges.
func ranges(c sim.Condition) (all []bound) {
	for v, among := range c.Values {
		if !among {
			continue
		}
		if last := len(all) - 1; last >= 0 && all[last].to == v-1 {
			all[last].to = v
			continue
		}
		all = append(all, bound{c.Issue, v, v})
	}
	return all
}

// mostBoxes is the most rectangles that one bundle may become.
const mostBoxes = 1000

// boxes counts them.
func boxes(b sim.Bundle) float64 {
	n := 1.0
	for _, c := range b.When {
		n *= float64(len(ranges(c)))
	}
	return n
}
