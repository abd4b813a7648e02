package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
)

func halfwayTruth(s *sim.Scenario, in []string) string {
	table, where := s.Seating()[0], ""
	if in[0] != "" {
		p := mustParty(s, in[0])
		table = s.Seating()[slices.IndexFunc(s.Seating(), func(t []int) bool { return slices.Contains(t, p) })]
		where = " at the table of " + in[0]
	}
	return fmt.Sprintf("Meeting halfway on each term%s leaves %.0f %% of the gain on the table.", where, 100*(1-measure(s, table).halfway))
}

// enoughTruth counts the packages that leave nobody of those named below the walk-away.
func enoughTruth(s *sim.Scenario, in []string) string {
	always, least := in[0], 0
	if rest, ok := strings.CutPrefix(in[0], "at least five, "); ok {
		always, least = strings.TrimSuffix(rest, " among them"), 5
	}
	count := 0
	for o := range sim.Outcome(s.Space.Size()) {
		content := 0
		for p := range s.Parties {
			if surplus(s, p, o) >= 0 {
				content++
			}
		}
		if _, ok := gain(s, whom(s, always), o); ok && content >= least {
			count++
		}
	}
	return fmt.Sprintf("%d of %d packages are good enough for %s.", count, s.Space.Size(), in[0])
}

func shareTruth(s *sim.Scenario, in []string) string {
	terms, start, between := []int(nil), "There", ""
	if in[0] != "" {
		terms, start = mustTerms(s, in[0]), "With "+in[0]+" there"
	}
	table := s.Seating()[0]
	if in[1] != "" {
		table, between = whom(s, in[1]), " between "+in[1]
	}
	most := math.Inf(-1)
	for o := range sim.Outcome(s.Space.Size()) {
		if sum, ok := gain(s, table, o); ok && holds(s, o, terms) {
			most = max(most, sum)
		}
	}
	if math.IsInf(most, -1) {
		return start + " is no room for a deal" + between + "."
	}
	return start + " is " + plain(rounded(most)) + " to share" + between + "."
}

func worldsTruth(s *sim.Scenario, _ []string) string {
	return fmt.Sprintf("There is room in %d of 100 deals.", worldsWithRoom(s))
}

// rangeTruth is for cases of one term.
func rangeTruth(s *sim.Scenario, in []string) string {
	var good []string
	for v, value := range s.Space.Issues[0].Values {
		if _, ok := gain(s, s.Seating()[0], s.Space.Outcome(v)); ok {
			good = append(good, value)
		}
	}
	return fmt.Sprintf("Every %s from %s to %s is good enough for both, and no other is.", s.Space.Issues[0].Name, good[0], good[len(good)-1])
}

// tradeTruth is what one value in the place of another costs and brings.
func tradeTruth(s *sim.Scenario, in []string) string {
	i, to := mustTerm(s, in[0])
	_, from := mustTerm(s, s.Space.Issues[i].Name+" "+in[1])
	var words []string
	for _, name := range in[2:] {
		p := mustParty(s, name)
		table := s.Parties[p].Profile.Worth.Tables[i]
		words = append(words, effect(s, p, table[to]-table[from]))
	}
	return in[0] + " instead of " + in[1] + " " + strings.Join(words, " and ") + "."
}

func betterTruth(s *sim.Scenario, in []string) string {
	a, b := mustPackage(s, in[0]), mustPackage(s, in[2])
	for _, p := range whom(s, in[1]) {
		if surplus(s, p, a) <= surplus(s, p, b) {
			return in[0] + " is not better for " + s.Parties[p].Name + " than " + in[2]
		}
	}
	return in[0] + " is better for " + in[1] + " than " + in[2] + "."
}

func gainTruth(s *sim.Scenario, in []string) string {
	o := mustPackage(s, in[0])
	above := func(name string) string { return name + " " + plain(rounded(surplus(s, mustParty(s, name), o))) }
	return in[0] + " gives " + above(in[1]) + " and " + above(in[2]) + " more than walking away."
}

// bestTruth looks at the packages in which those named gain most together.
func bestTruth(s *sim.Scenario, in []string) string {
	parties, terms := whom(s, in[0]), mustTerms(s, in[1])
	most := math.Inf(-1)
	for o := range sim.Outcome(s.Space.Size()) {
		if sum, ok := gain(s, parties, o); ok {
			most = max(most, sum)
		}
	}
	for o := range sim.Outcome(s.Space.Size()) {
		if sum, ok := gain(s, parties, o); ok && sum > most-1e-9 && !holds(s, o, terms) {
			return s.Space.Format(o) + " is as good for " + in[0] + " together"
		}
	}
	return "The best packages for " + in[0] + " together all have " + in[1] + "."
}

func valueTruth(s *sim.Scenario, in []string) string {
	i, _ := mustTerm(s, in[0])
	best, most := 0, math.Inf(-1)
	for v := range s.Space.Issues[i].Values {
		sum := 0.0
		for _, p := range whom(s, in[1]) {
			sum += s.Parties[p].Profile.Worth.Tables[i][v]
		}
		if sum > most+1e-9 {
			best, most = v, sum
		}
	}
	return s.Space.Issues[i].Name + " " + s.Space.Issues[i].Values[best] + " is best for " + in[1] + " together."
}

func caresTruth(s *sim.Scenario, in []string) string {
	best, most := 0, math.Inf(-1)
	for i, table := range s.Parties[mustParty(s, in[0])].Profile.Worth.Tables {
		if stake := slices.Max(table) - slices.Min(table); stake > most {
			best, most = i, stake
		}
	}
	return in[0] + " cares most about " + s.Space.Issues[best].Name + "."
}
