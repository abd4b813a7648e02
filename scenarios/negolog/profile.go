package negolog

import (
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

func readProfile(v *source.Value, issues []sim.Issue) (source.Party, error) {
	party := source.Party{File: *v.File, Discount: 1}
	reservation, err := v.Need("the profile", "reservationValue", source.Number)
	if err != nil {
		return party, err
	}
	if party.Reservation, err = reservation.Number("reservationValue"); err != nil {
		return party, err
	}
	weights, err := v.Need("the profile", "issueWeights", source.Map)
	if err != nil {
		return party, err
	}
	all, err := v.Need("the profile", "issues", source.Map)
	if err != nil {
		return party, err
	}
	if n := len(all.Fields); n != len(issues) {
		return party, all.Errorf("%d issues; the first profile has %d", n, len(issues))
	}
	for _, i := range issues {
		table, err := readTable(i, weights, all)
		if err != nil {
			return party, err
		}
		party.Worth.Tables = append(party.Worth.Tables, table)
	}
	return party, nil
}

// readTable is what each value of an issue is worth, weighted. With no domain
// file, all profiles must have the same values.
func readTable(i sim.Issue, weights, all *source.Value) ([]float64, error) {
	weight, err := weights.Need("issueWeights", i.Name, source.Number)
	if err != nil {
		return nil, err
	}
	factor, err := weight.Number("the weight")
	if err != nil {
		return nil, err
	}
	given, err := all.Need("issues", i.Name, source.Map)
	if err != nil {
		return nil, err
	}
	if n := len(given.Fields); n != len(i.Values) {
		return nil, given.Errorf("issue %q has %d values; in the first profile it has %d", i.Name, n, len(i.Values))
	}
	table, err := given.Numbers("issue "+source.Quoted(i.Name), "the value", i.Values...)
	for k := range table {
		table[k] *= factor
	}
	return table, err
}
