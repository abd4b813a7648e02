package reports

import (
	"strings"
	"testing"
)

// A word carries its explanation only where it is meant in the glossary's sense.
func TestGlossaryLeavesOtherSenses(t *testing.T) {
	words := map[string]string{"share": "a part", "point": "worth", "negotiation": "a session", "batna": "no deal", "trade": "give and get"}
	for text, want := range map[string]bool{
		"a large share here":                  true,
		"the cells share them":                false,
		"they trade well":                     false,
		"3 percentage points more":            false,
		"3 points of percent":                 false,
		"3 points more":                       true,
		"batna.share at 0":                    false,
		"a better BATNA, known to all":        true,
		"Mastering Contract Negotiation, 2nd": false,
		"Negotiation is slow":                 true,
		"One negotiation.":                    true,
		"the case “A fair share”":             false,
		`she says "trade" and`:                false,
		"fee 3, share bonus 4 %":              false,
		"the share bonus, a share of all":     true,
	} {
		g := newGlossary(words, "share bonus")
		g.section()
		if got := string(g.mark(text)); strings.Contains(got, "<button") != want {
			t.Errorf("%q: explained is %v, want %v: %s", text, !want, want, got)
		}
	}
}

// Counts have commas and signs are those of print; seeds, years and decimals stay as they are.
func TestCommas(t *testing.T) {
	for text, want := range map[string]string{
		"138240 negotiations · seed 20260101": "138,240 negotiations · seed 20260101",
		"over 12800.":                         "over 12,800.",
		"in 1973, 0.12345 of (17280 games)":   "in 1973, 0.12345 of (17,280 games)",
		"from -3 to 4 %":                      "from −3 to 4" + nbsp + "%",
	} {
		if got := commas(typeset(text)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Warnings of one kind stand with the first of them, and none is lost.
func TestWarningsAreFolded(t *testing.T) {
	all := grouped([]Doubt{{"a", "too few: 3 cases"}, {"b", "it is flat"}, {"c", "too few: 4 cases"}})
	if len(all) != 2 || len(all[0].Like) != 1 || all[0].Like[0] != "C: too few: 4 cases" || all[0].More() != "And one more like it" {
		t.Errorf("got %+v", all)
	}
	var s sheet
	s.warn(cautions([]string{"1", "2", "3", "4", "5", "6"}))
	if len(s.Warnings) != mostCautions || len(s.Further) != 1 || s.Rest() != "One"+nbsp+"further warning" {
		t.Errorf("%d shown, %d folded as %q", len(s.Warnings), len(s.Further), s.Rest())
	}
}

// Numbers under each other have as many digits as the largest of them needs.
func TestAlike(t *testing.T) {
	for _, c := range []struct {
		x, largest float64
		want       string
	}{{0.6, 5, "+0.6"}, {-7, 5, "−7.0"}, {0.04, 5, "0"}, {0.5, 0.6, "+0.50"}, {-1234.4, 1234, "−1,234"}} {
		if got := alike(c.x, c.largest); got != c.want {
			t.Errorf("alike(%g, %g) = %q, want %q", c.x, c.largest, got, c.want)
		}
	}
}
