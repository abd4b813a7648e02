package solution

import (
	"cmp"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// packages is all that can be agreed: every package of the space at every
// table, but those that somebody there vetoes. Those of table t are numbered from
// starts[t] to starts[t+1], in the order of their outcomes.
type packages struct {
	starts  []int
	count   int
	columns [][]float64 // by party, then by number, what it is worth

	// Of a large space only the promising packages are listed, with vetoes those that are left.
	outcomes []sim.Outcome
	extremes [][2]float64 // by party, over all packages that it does not veto itself
}

// list copies nothing where all sit at one table.
func list(s *sim.Scenario) *packages {
	seating, size := s.Seating(), int(s.Space.Size())
	ps := &packages{count: size * len(seating), columns: make([][]float64, len(s.Parties))}
	for t := range len(seating) + 1 {
		ps.starts = append(ps.starts, t*size)
	}
	for i := range s.Parties {
		table := s.Parties[i].Profile.Table()
		if len(seating) > 1 {
			table = spread(table, seating, i, reservation(s.Parties[i].Profile))
		}
		ps.columns[i] = table
	}
	ps.drop(s)
	return ps
}

// spread is a party's column over several tables: a deal at a table where it
// does not sit leaves it with its reservation value.
func spread(table []float64, seating [][]int, party int, elsewhere float64) []float64 {
	column := make([]float64, 0, len(table)*len(seating))
	for _, seats := range seating {
		if slices.Contains(seats, party) {
			column = append(column, table...)
			continue
		}
		for range table {
			column = append(column, elsewhere)
		}
	}
	return column
}

// reservation counts a party without alternative as one that has to take its
// worst package.
func reservation(p *sim.Profile) float64 {
	if math.IsInf(p.Reservation, -1) {
		return p.Min()
	}
	return p.Reservation
}

// outcome is the package of number j.
func (ps *packages) outcome(j int) sim.Outcome {
	if ps.outcomes != nil {
		return ps.outcomes[j]
	}
	return sim.Outcome(j - ps.starts[ps.table(j)])
}

// table is where package j would be signed.
func (ps *packages) table(j int) int {
	t := 0
	for j >= ps.starts[t+1] {
		t++
	}
	return t
}

// between is the worth of the worst and of the best package to a party.
func (ps *packages) between(party int) (least, most float64) {
	if ps.extremes != nil {
		return ps.extremes[party][0], ps.extremes[party][1]
	}
	return slices.Min(ps.columns[party]), slices.Max(ps.columns[party])
}

// row writes what package j is worth to each party.
func (ps *packages) row(j int, u []float64) {
	for i, column := range ps.columns {
		u[i] = column[j]
	}
}

// points makes the packages of these numbers into points, by falling worth to
// the first party, then the second and so on.
func (ps *packages) points(numbers []int) []Point {
	if len(numbers) == 0 {
		return nil
	}
	n := len(ps.columns)
	points, rows := make([]Point, len(numbers)), make([]float64, len(numbers)*n)
	for k, j := range numbers {
		u := rows[k*n : k*n+n : k*n+n]
		ps.row(j, u)
		points[k] = Point{Outcome: ps.outcome(j), Table: ps.table(j), Utilities: u}
	}
	slices.SortFunc(points, func(a, b Point) int {
		return cmp.Or(slices.Compare(b.Utilities, a.Utilities), cmp.Compare(a.Table, b.Table), cmp.Compare(a.Outcome, b.Outcome))
	})
	return points
}
