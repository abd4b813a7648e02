package geniusweb

import (
	"math"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

func readProfile(v *source.Value, issues []sim.Issue) (source.Party, error) {
	party := source.Party{File: *v.File, Reservation: math.Inf(-1), Discount: 1}
	if kind := v.Fields[0].Name; kind != additive {
		return party, v.Errorf("a profile of type %q; only %s is read", kind, additive)
	}
	space, err := v.Need("the profile", additive, source.Map)
	if err != nil {
		return party, err
	}
	weights, err := space.Need(additive, "issueWeights", source.Map)
	if err != nil {
		return party, err
	}
	utilities, err := space.Need(additive, "issueUtilities", source.Map)
	if err != nil {
		return party, err
	}
	for _, i := range issues {
		table, err := readTable(i, weights, utilities)
		if err != nil {
			return party, err
		}
		party.Worth.Tables = append(party.Worth.Tables, table)
	}
	if bid := space.Get("reservationBid"); bid != nil {
		party.Reservation, err = worth(bid, issues, party.Worth.Tables)
	}
	return party, err
}

// readTable is what each value of an issue is worth, weighted.
func readTable(i sim.Issue, weights, utilities *source.Value) ([]float64, error) {
	weight, err := weights.Need("issueWeights", i.Name, source.Number)
	if err != nil {
		return nil, err
	}
	factor, err := weight.Number("the weight")
	if err != nil {
		return nil, err
	}
	given, err := utilities.Need("issueUtilities", i.Name, source.Map)
	if err != nil {
		return nil, err
	}
	table, err := evaluate(i, given)
	for k := range table {
		table[k] *= factor
	}
	return table, err
}

// evaluate is what each value of an issue is worth, before weighting.
func evaluate(i sim.Issue, given *source.Value) ([]float64, error) {
	if v := given.Get("numberutils"); v != nil {
		return line(i, v)
	}
	var err error
	for _, name := range []string{"discreteutils", "valueUtilities"} {
		if given, err = given.Need("the utility of issue "+source.Quoted(i.Name), name, source.Map); err != nil {
			return nil, err
		}
	}
	return given.Numbers("issue "+source.Quoted(i.Name), "the utility", i.Values...)
}

// worth is what the reservation bid is worth. An issue that it leaves out adds
// nothing; issues and values that the domain does not know are faults.
func worth(bid *source.Value, issues []sim.Issue, tables [][]float64) (float64, error) {
	terms, err := bid.Need("reservationBid", "issuevalues", source.Map)
	if err != nil {
		return 0, err
	}
	known := 0
	sum := 0.0
	for k, i := range issues {
		term := terms.Get(i.Name)
		if term == nil {
			continue
		}
		known++
		v := i.Index(term.Text)
		if v < 0 || term.Kind != source.Text && term.Kind != source.Number {
			return 0, term.Errorf("reservationBid gives issue %q %s, which is no value of it", i.Name, term)
		}
		sum += tables[k][v]
	}
	if known < len(terms.Fields) {
		return 0, terms.Errorf("reservationBid has %d issues that the domain does not know", len(terms.Fields)-known)
	}
	return sum, nil
}
