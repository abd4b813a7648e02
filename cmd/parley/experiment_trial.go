package main

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// hasArms reports whether an experiment compares settings, and not styles with each other.
func hasArms(o source.Object) bool {
	return slices.ContainsFunc([]string{"self", "control", "treatment", "treatments", "vary"}, func(name string) bool {
		_, there := o.Field(name)
		return there
	})
}

// readTrial reads what is compared, and by what.
func (r *reader) readTrial(o source.Object) {
	for _, name := range []string{"styles", "pairings"} {
		if n, there := o.Field(name); there {
			n.Fail("%q is for an experiment of styles with each other; this one compares: say who is looked at with self, and whom it meets with against", name)
		}
	}
	t := r.trial
	t.Method = trial.Factorial
	t.Claim = readClaim(o)
	t.Outcomes = readOutcomes(o, len(r.design.Scenarios) > 1)
	t.Until = readUntil(o, t.Outcomes[0])
	b := &builder{reader: r, common: readCommon(o), sample: readSample(o)}
	b.factors = append(readTreatments(o), readVary(o, b.sample)...)
	if len(b.factors) == 0 {
		o.Fail("nothing is compared: give control and treatment, or vary")
	}
	b.readBase(o)
	b.filter = readFilter(o, b.factors)
	t.Method = b.sample.method
	arms := b.arms(o)
	names := make([]string, len(b.factors))
	for i, f := range b.factors {
		names[i] = f.name
		var values []string
		for _, a := range arms {
			if !slices.Contains(values, a.Values[i]) {
				values = append(values, a.Values[i])
			}
		}
		t.Factors = append(t.Factors, f.described(values))
	}
	r.design.SetArms(names, arms)
}

// readCommon reads what all arms have that do not say otherwise.
func readCommon(o source.Object) choices {
	var common choices
	for _, path := range []string{"self", "against", "rounds", "opener"} {
		if n, there := o.Field(path); there {
			common = common.put(choice{path, n})
		}
	}
	return common
}

// openers of an arm, as a file writes them.
func readOpener(n source.Node) batch.Opener {
	return batch.Opener(n.Choice("opener", string(batch.Both), string(batch.SelfOpens), string(batch.OtherOpens)))
}
