// Package generate makes scenarios to order: so many issues, so opposed, with
// so much to gain by trading. It knows nothing of files, agents or experiments.
//
// A scenario is drawn and then tuned, never drawn again. The dice decide what
// gives it a face (which issues matter, which way each party leans, where the
// values stand between the extremes); three knobs are then turned until the
// measures are right. The first mixes the tables from fully opposed to fully
// compatible: at one end all parties weigh the issues alike and want opposite
// values, so that a fixed sum is shared; at the other every party cares for its
// own issues only. Opposition falls from one end to the other without a jump, so that
// halving finds every value between (Baarslag et al. 2013 define it; see sim/solution).
// The second knob bends the tables, which makes compromise on an issue better
// or worse and so sets the integrative potential. The third moves the values between the
// extremes towards one side, which sets the balance. Reservation values come last and set the zone of possible agreement.
package generate

import (
	"github.com/parley-sim/parley/sim"
)

// Spec is an order for one scenario. A target that is nil is left to the dice.
// Opposition and integrative potential are met to within 0.01, or Generate says
// what can be reached; of the others, as much is met as these two allow, and Reached says how much.
type Spec struct {
	Seed  sim.Seed
	Index int // scenario Index of the seed: the same whatever else is drawn

	Issues  int    // 1 to 64
	Values  Counts // of each issue
	Parties int    // 2 to 16; 0 = 2

	// Opposition is the distance of the nearest package to everybody's best,
	// each party's worths scaled to 0..1. Two parties who share a fixed sum are at least
	// sqrt(1/2) = 0.71 apart, and more so only where the pieces are coarse.
	Opposition *float64

	// Integrative is the integrative potential: the share of the best joint
	// worth that is lost by meeting halfway on every issue,
	// 1 - joint(midpoint deal) / max joint, with each party's worths scaled to 0..1. Halfway
	// on an issue is its middle value, or the mean of the two middle ones.
	Integrative *float64

	// Balance is who is better off with a package drawn blindly: Party A's mean
	// worth less the mean of the others', scaled to 0..1. 0 is even.
	Balance float64

	Compatible   float64 // share of the issues on which all want the same, to the nearest issue
	Distributive float64 // share of the issues that all weigh alike and that share out a fixed sum; the rest are for trading

	// ZOPA is the share of all packages that leave nobody below the reservation
	// value. Nil: each reservation value is half of what the nearest package gives.
	ZOPA *float64

	// Interaction is the strength of bundles: what they are worth to a party
	// as a share of all that is at stake for it, bundles and issues. 0 to 0.9. Where a
	// party can't but get some bundle, its worst package is worth more than 0.
	Interaction float64
}

// Counts is how many values the issues have: each between Min and Max.
type Counts struct{ Min, Max int }

// Reached is what a generated scenario measures, in the terms of Spec.
type Reached struct {
	Opposition   float64
	Within       float64 // the exact opposition may be less by as much; 0 up to sim.MaxTabled packages
	Integrative  float64
	Balance      float64
	Compatible   float64
	Distributive float64
	ZOPA         float64 // counted up to 65,536 packages (1,024 if no share was asked for), else over as many spread evenly
	Interaction  float64
}

// Generate makes the scenario of an order. It depends on the order alone.
func Generate(spec Spec) (*sim.Scenario, Reached, error) {
	if err := spec.check(); err != nil {
		return nil, Reached{}, err
	}
	f := cast(spec)
	b := newBench(f)
	k, err := b.tune(spec)
	if err != nil {
		return nil, Reached{}, err
	}
	b.finish(k)
	r := b.reached()
	s, err := f.scenario(b, b.reserve(spec, &r))
	if err != nil {
		return nil, Reached{}, err
	}
	return s, r, nil
}
