package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
)

// someValues are values of a setting, where it does not take numbers alone.
var someValues = map[string][]string{"self": {"competitive"}, "against": {"competitive", "self"}, "self.trait": {"none", "giving"}, "against.trait": {"none", "giving"},
	"opener": {"both", "self", "other"}, "public": {"all", "none"}}

// TestSettingsInWords holds that every setting has words, other ones for each
// value, and that no path is among them.
func TestSettingsInWords(t *testing.T) {
	titles, path := map[string]string{}, regexp.MustCompile(`[a-z]\.[a-z]`)
	for _, s := range settings() {
		at, seen := s.path, map[string]bool{}
		if strings.HasSuffix(at, ".") {
			at += "collaborative.band"
		}
		if other, twice := titles[titleOf(at)]; twice || titleOf(at) == "" {
			t.Errorf("%s is called %q, as %q is", at, titleOf(at), other)
		}
		titles[titleOf(at)] = at
		values := someValues[s.path]
		if values == nil {
			values = []string{"0", "1", "2", "0.07", "-0.3"}
		}
		for _, value := range values {
			text := choice{at, source.Node{Value: &source.Value{Kind: source.Text, Text: value}}}.spoken()
			if text == "" || text != strings.TrimSpace(text) || seen[text] || path.MatchString(text+" "+titleOf(at)) {
				t.Errorf("%s %s is %q, of %q", at, value, text, titleOf(at))
			}
			t.Logf("%-40s %s", titleOf(at), text)
			seen[text] = true
		}
	}
}

// TestLevelsInWords holds what a trial calls its factors: paths in words, what an author named as it is.
func TestLevelsInWords(t *testing.T) {
	x, err := parseTrial("scenarios: used-van\nself: competitive\nagainst: [competitive, soft]\ncontrol: {batna.share: 0}\ntreatment: {batna.share: 20 %}\nvary: {rounds: [1, 30], self.opening: [0.9, 1], facing: {all: {}, one: {against: soft}}}\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range x.Factors {
		got = append(got, f.Title+": "+strings.Join(f.Levels, ", ")+": "+strings.Join(f.Words, ", "))
	}
	want := `treatment: batna.share 0, batna.share 0.2: the walk-away as it is, a walk-away better by 20 % of the possible gain
rounds: 1, 30: 1 round, 30 rounds
opening: 0.9, 1: 
facing: all, one: `
	if text := strings.Join(got, "\n"); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if name := x.Comparisons()[2].Name; name != "opening 1 against 0.9" {
		t.Errorf("got %q", name)
	}
}

// TestRatiosOverCases: what counts in each party's own unit is compared by ratios over several cases.
func TestRatiosOverCases(t *testing.T) {
	const file = "self: competitive\nagainst: soft\ncontrol: {rounds: 10}\ntreatment: {rounds: 20}\n"
	for text, want := range map[string]bool{
		"scenarios: [used-van, saas-renewal]\noutcomes: [own]\n":                             true,
		"scenarios: [used-van, saas-renewal]\noutcomes: {joint: {smallest: 10 %}}\n":         true,
		"scenarios: [used-van, saas-renewal]\noutcomes: {left_on_table: {as: difference}}\n": false,
		"scenarios: [used-van, saas-renewal]\noutcomes: [gain]\n":                            false,
		"scenarios: used-van\noutcomes: {surplus: {smallest: 200}}\n":                        false,
	} {
		if x, err := parseTrial(text + file); err != nil || x.Outcomes[0].Relative != want {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := parseTrial("scenarios: [used-van, saas-renewal]\noutcomes: {own: {smallest: 200}}\n" + file); err == nil || !strings.Contains(err.Error(), "compared by ratios") {
		t.Errorf("got %v", err)
	}
}
