package batch_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/solution"
)

// Each case and pairing shows its first negotiation, whole, as it is played again.
func TestMovesAreThoseOfTheNegotiation(t *testing.T) {
	d := mixed(t)
	written := tables(t, run(t, d, batch.Options{}))
	pairings := map[string]string{}
	moves := map[string][]line{}
	for _, l := range lines(t, written["moves.csv"]) {
		key := l["scenario"] + "/" + l["pairing"]
		if other := pairings[key]; other != "" && other != l["negotiation"] {
			t.Errorf("%s shows %s and %s", key, other, l["negotiation"])
		}
		pairings[key] = l["negotiation"]
		moves[l["negotiation"]] = append(moves[l["negotiation"]], l)
	}
	if len(pairings) != 4*6 {
		t.Errorf("got %d negotiations, want one for each of 4 cases and 6 pairings", len(pairings))
	}
	terms := map[string]string{}
	for _, l := range lines(t, written["terms.csv"]) {
		terms[l["scenario"]+"/"+l["term"]+"/"+l["value"]] = l["name"] + " " + l["text"]
	}
	for name, list := range moves {
		var number, replicate int
		if _, err := fmt.Sscanf(name, "%d:%d", &number, &replicate); err != nil {
			t.Fatal(err)
		}
		var rec sim.Record
		n, err := d.Negotiation(number, replicate)
		if err == nil {
			err = n.Play(t.Context(), &rec, nil)
		}
		if err != nil || len(rec.Steps) != len(list) {
			t.Fatalf("%s: got %d moves, want %d, error %v", name, len(list), len(rec.Steps), err)
		}
		for i, l := range list {
			checkMove(t, d.Conditions()[number-1], n.Scenario, &rec.Steps[i], l)
			if l["package"] == "" {
				continue
			}
			var parts []string
			for k := range n.Scenario.Space.Issues {
				parts = append(parts, terms[fmt.Sprintf("%s/%d/%s", l["scenario"], k+1, l[fmt.Sprintf("value_%d", k+1)])])
			}
			if got := strings.Join(parts, ", "); got != l["package"] {
				t.Errorf("%s: the terms are %q, the package %q", name, got, l["package"])
			}
		}
	}
}

func checkMove(t *testing.T, c *batch.Condition, world *sim.Scenario, step *sim.Step, l line) {
	t.Helper()
	party := int(step.Seat)
	if l.count(t, "round") != int(step.Round) || l.count(t, "party") != party+1 || l["style"] != c.LineUp.Styles[party].Spec || l.count(t, "table") != int(step.Table)+1 {
		t.Errorf("got move %v, want %+v", l, step)
	}
	if step.Kind != sim.Propose && step.Kind != sim.Beside && step.Kind != sim.Accept {
		return
	}
	profile := world.Parties[party].Profile
	near(t, "worth of "+l["package"], l.number(t, fmt.Sprintf("utility_%d", party+1)), profile.Utility(step.Offer))
	a, err := solution.Analyze(world)
	if err != nil {
		t.Fatal(err)
	}
	if gain, ok := a.Gain(party, profile.Utility(step.Offer)); ok {
		near(t, "gain", l.number(t, fmt.Sprintf("gain_%d", party+1)), gain)
	}
}

// Of many negotiations, and of long ones, some are listed.
func TestMovesAreBounded(t *testing.T) {
	var many []*sim.Scenario
	for i := range 25 {
		many = append(many, trade(t, fmt.Sprint("case ", i), 0.1))
	}
	d := design(t, many, "hardliner", "hardliner:demand=0.9")
	d.Rounds, d.Repeats, d.Opener = []int{1000}, 1, batch.First
	shown, rounds := map[string]int{}, map[string]string{}
	for _, l := range lines(t, tables(t, run(t, d, batch.Options{}))["moves.csv"]) {
		shown[l["negotiation"]]++
		rounds[l["negotiation"]] = l["round"]
	}
	longest := 0
	for name, n := range shown {
		if longest = max(longest, n); rounds[name] != "1000" {
			t.Errorf("negotiation %s is listed up to round %s, want its last move in round 1000", name, rounds[name])
		}
	}
	if len(shown) != 60 || longest != 400 {
		t.Errorf("got %d negotiations, the longest of %d moves; want 60 and 400", len(shown), longest)
	}
}

// A run that compares arms writes no tables of styles.
func TestTablesOfArms(t *testing.T) {
	d := design(t, []*sim.Scenario{trade(t, "fixed", 0)})
	self, other := styles(t, "conceder")[0], styles(t, "random")[0]
	d.SetArms([]string{"rounds"}, []*batch.Arm{{Name: "3", Values: []string{"3"}, Self: self, Others: []batch.Counterpart{{Style: other, Share: 1}}, Opener: batch.Both, Rounds: 3}})
	written := tables(t, run(t, d, batch.Options{}))
	for _, name := range []string{"moves.csv", "terms.csv", "openings.csv", "trades.csv", "better.csv", "contrasts.csv"} {
		if _, there := written[name]; there {
			t.Errorf("%s was written", name)
		}
	}
}

var numbered1 = regexp.MustCompile(`_\d+`)

// withoutNumbers writes columns that are numbered as the docs do: gain_1,..,gain_n.
func withoutNumbers(header string) string {
	var kept []string
	for name := range strings.SplitSeq(header, ",") {
		pattern := numbered1.ReplaceAllString(name, "_n")
		switch {
		case pattern == name:
			kept = append(kept, name)
		case len(kept) == 0 || kept[len(kept)-1] != pattern:
			kept = append(kept, name, "..", pattern)
		}
	}
	return strings.Join(kept, ",")
}

// docs/tables.md has the header of every table.
func TestHeadersOfTheDocs(t *testing.T) {
	text, err := os.ReadFile("../../docs/tables.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, table := range tables(t, run(t, mixed(t), batch.Options{})) {
		header, _, _ := strings.Cut(string(table), "\n")
		if header = withoutNumbers(header); strings.HasSuffix(name, ".csv") && !strings.Contains(string(text), header) {
			t.Errorf("docs/tables.md has no %s with the columns\n%s", name, header)
		}
	}
}
