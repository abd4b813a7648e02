package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// fingerprint is a hash of all that is played, besides the seed: the line-ups
// in their order, and the numbers of the cases, since an experiment may play a
// case with others than its file has.
func fingerprint(conditions []*Condition) string {
	sum := sha256.New()
	known := map[*sim.Scenario]string{}
	for _, c := range conditions {
		if known[c.Scenario] == "" {
			known[c.Scenario] = numbers(c.Scenario)
		}
		fmt.Fprintln(sum, known[c.Scenario], c.LineUp.Focal, c.Opener, c.Rounds)
		for _, s := range c.LineUp.Styles {
			fmt.Fprintf(sum, "%q %s\n", s.Spec, s.Hash())
		}
		if c.Arm != nil {
			fmt.Fprintf(sum, "%q %q %v\n", c.Arm.Name, c.Arm.Values, c.Share)
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// numbers is a hash of what a case's packages are worth to whom.
func numbers(s *sim.Scenario) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%q %s %v %v\n", s.Name, s.Hash, s.Public, s.Tables)
	for i := range s.Parties {
		p := &s.Parties[i]
		fmt.Fprintln(sum, p.Profile.Worth, p.Profile.Reservation, p.Profile.Discount, p.Spread)
	}
	return hex.EncodeToString(sum.Sum(nil))
}
