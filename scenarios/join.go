package scenarios

import (
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const (
	mostCombinations = 5000      // of values of issues whose worths hang together
	mostWays         = 5_000_000 // in which they and their events can turn out, in a whole case
)

// risk is amounts that are worth what they are worth together: to a party that does
// not mind risk each by itself, else those that depend on an event in common.
type risk struct {
	amounts []int // by issue
	issues  []int // that they depend on
	events  uint64
}

// compile puts amounts into tables and bundles that come to the same: what a risk is worth
// for each issue by itself, the others at their first values, goes into the tables, and what is
// more or less together into a bundle for each combination.
func (r *reader) compile(at source.Node, amounts []*amount) (tables [][]float64, bundles []sim.Bundle) {
	for i, a := range amounts {
		table := a.table
		if !a.plain() {
			table = make([]float64, len(r.terms[i].Values))
		}
		tables = append(tables, table)
	}
	for _, risk := range r.risks(amounts) {
		values, ways := r.combinations(risk)
		*r.ways += ways
		switch {
		case len(risk.issues) > 1 && values > mostCombinations:
			at.Fail("worths of %s hang together: %.0f combinations of their values; at most %d are allowed", source.Listed(r.names(risk.issues)), values, mostCombinations)
		case *r.ways > mostWays:
			at.Fail("worths of %s depend on %d events: %.0f ways in which it can turn out, %.0f in the case so far; at most %d are allowed", source.Listed(r.names(risk.issues)), bits.OnesCount64(risk.events), ways, *r.ways, mostWays)
		}
		bundles = append(bundles, r.settle(risk, amounts, tables)...)
	}
	return tables, bundles
}

// risks sorts the amounts that are no plain tables.
func (r *reader) risks(amounts []*amount) []risk {
	var list []risk
	for i, a := range amounts {
		if a.plain() {
			continue
		}
		events, issues := uint64(0), uint64(1)<<i
		a.needs(&events, &issues)
		own := risk{amounts: []int{i}, events: events}
		for k := 0; k < len(list) && !math.IsInf(r.tolerant, 1); k++ {
			if list[k].events&own.events != 0 {
				own.amounts, own.events = append(own.amounts, list[k].amounts...), own.events|list[k].events
				for _, j := range list[k].issues {
					issues |= 1 << j
				}
				list = slices.Delete(list, k, k+1)
				k--
			}
		}
		for j := range r.terms {
			if issues>>j&1 == 1 {
				own.issues = append(own.issues, j)
			}
		}
		slices.Sort(own.amounts)
		list = append(list, own)
	}
	return list
}

// combinations is how many of the values of a risk's issues there are, and how many
// times events turn them out.
func (r *reader) combinations(k risk) (values, ways float64) {
	values = 1
	for _, i := range k.issues {
		values *= float64(len(r.terms[i].Values))
	}
	return values, math.Ldexp(values, bits.OnesCount64(k.events))
}

func (r *reader) names(issues []int) []string {
	names := make([]string, len(issues))
	for k, i := range issues {
		names[k] = r.terms[i].Name
	}
	return names
}

// settle adds what a risk is worth to the tables and returns what is left as bundles.
func (r *reader) settle(k risk, amounts []*amount, tables [][]float64) []sim.Bundle {
	worth := func(values []int) float64 { return r.worthOf(k.amounts, k.events, amounts, values) }
	values := make([]int, len(r.terms))
	alone, first := make([][]float64, len(r.terms)), worth(values)
	shares := r.shares(k, amounts, first)
	for _, i := range k.issues {
		for v := range r.terms[i].Values {
			values[i] = v
			alone[i] = append(alone[i], worth(values)-first+shares[i])
		}
		values[i] = 0
	}
	for _, i := range k.issues { // an issue by whose years others are paid has worths of its own
		table := slices.Clone(tables[i])
		for v := range table {
			table[v] += alone[i][v]
		}
		tables[i] = table
	}
	return r.together(k, worth, alone)
}

// worthOf is what the amounts of some issues are worth in a package, together.
func (r *reader) worthOf(issues []int, events uint64, amounts []*amount, values []int) float64 {
	return r.certain(events, func(happens uint64) float64 {
		sum := 0.0
		for _, i := range issues {
			sum += amounts[i].of(values[i], values, happens)
		}
		return sum
	})
}

// shares deals out what the first values are worth to the issues whose amounts they
// are: to each what it is worth by itself, to the first what is left.
func (r *reader) shares(k risk, amounts []*amount, first float64) []float64 {
	shares, values := make([]float64, len(r.terms)), make([]int, len(r.terms))
	for _, i := range k.amounts[1:] {
		shares[i] = r.worthOf([]int{i}, k.events, amounts, values)
		first -= shares[i]
	}
	shares[k.amounts[0]] = first
	return shares
}

// together is the bundles of a risk: for each combination what its worth differs by
// from the sum of what the values are worth alone.
func (r *reader) together(k risk, worth func([]int) float64, alone [][]float64) []sim.Bundle {
	var bundles []sim.Bundle
	values := make([]int, len(r.terms))
	for len(k.issues) > 1 {
		all, size := worth(values), 0.0
		sum := 0.0
		for _, i := range k.issues {
			sum += alone[i][values[i]]
			size = max(size, math.Abs(alone[i][values[i]]))
		}
		const rounding = 1e-12 // of the same sums in another order
		if more := all - sum; math.Abs(more) > rounding*size {
			bundles = append(bundles, sim.Bundle{When: r.exactly(k.issues, values), Worth: more})
		}
		if !r.next(k.issues, values) {
			break
		}
	}
	return bundles
}

func (r *reader) exactly(issues, values []int) []sim.Condition {
	when := make([]sim.Condition, len(issues))
	for k, i := range issues {
		when[k] = sim.Condition{Issue: i, Values: make([]bool, len(r.terms[i].Values))}
		when[k].Values[values[i]] = true
	}
	return when
}

// next is the next combination of the issues' values, the last the fastest.
func (r *reader) next(issues, values []int) bool {
	for _, i := range slices.Backward(issues) {
		if values[i]++; values[i] < len(r.terms[i].Values) {
			return true
		}
		values[i] = 0
	}
	return false
}

// joined is an error for a spread of an issue whose worth hangs together with others':
// scaling one of them alone would mean nothing.
func joined(i int, bundles []sim.Bundle, terms []term) error {
	for _, b := range bundles {
		for _, c := range b.When {
			if c.Issue == i {
				return fmt.Errorf("spread of %s: its worth hangs together with that of other issues (by years, or by events and risk), and cannot vary by itself", terms[i].Name)
			}
		}
	}
	return nil
}
