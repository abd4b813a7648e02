package scenarios

import (
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// claims are the sentences of a note that begin with a dash. Each has one of the
// forms below and is proved; a claim in another form proves nothing and is a fault.
func claims(s *sim.Scenario) []string {
	var all []string
	for line := range strings.SplitSeq(s.Note, "\n") {
		if claim, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok {
			all = append(all, claim)
		}
	}
	return all
}

// A form says how a claim is written and works out what would be true: the
// sentence itself, if it is. Numbers are in the parties' own units.
type form struct {
	*regexp.Regexp
	truth func(s *sim.Scenario, in []string) string
}

var forms = []form{
	{regexp.MustCompile(`^Meeting halfway on each term(?: at the table of (.+))? leaves -?\d+ % of the gain on the table\.$`), halfwayTruth},
	{regexp.MustCompile(`^[\d,]+ of [\d,]+ packages are good enough for (.+)\.$`), enoughTruth},
	{regexp.MustCompile(`^(?:With (.+) there|There) is (?:no room for a deal|[\d.]+ to share)(?: between (.+))?\.$`), shareTruth},
	{regexp.MustCompile(`^There is room in \d+ of 100 deals\.$`), worldsTruth},
	{regexp.MustCompile(`^Every (.+) from \S+ to \S+ is good enough for both, and no other is\.$`), rangeTruth},
	{regexp.MustCompile(`^(.+) instead of (.+?) (?:costs|brings) (.+) \S+ and (?:costs|brings) (.+) \S+\.$`), tradeTruth},
	{regexp.MustCompile(`^(.+) is better for (.+) than (.+)\.$`), betterTruth},
	{regexp.MustCompile(`^(.+) gives (.+) -?[\d.]+ and (.+) -?[\d.]+ more than walking away\.$`), gainTruth},
	{regexp.MustCompile(`^The best packages for (.+) together all have (.+)\.$`), bestTruth},
	{regexp.MustCompile(`^(.+) is best for (.+) together\.$`), valueTruth},
	{regexp.MustCompile(`^(.+) cares most about .+\.$`), caresTruth},
}

func truth(tb testing.TB, s *sim.Scenario, claim string) string {
	tb.Helper()
	defer func() {
		if fault := recover(); fault != nil {
			tb.Errorf("%s: %q: %v", s.Name, claim, fault)
		}
	}()
	for _, f := range forms {
		if in := f.FindStringSubmatch(claim); in != nil {
			return f.truth(s, in[1:])
		}
	}
	return "a sentence in a form that can be proved"
}

// What the notes of the shipped cases claim is so.
func TestNotes(t *testing.T) {
	for _, s := range mustShipped(t) {
		all := claims(s)
		if len(all) < 2 || len(s.Note) < 200 {
			t.Errorf("%s: %d claims in a note of %d letters, want at least 2 in 200", s.Name, len(all), len(s.Note))
		}
		for _, claim := range all {
			if want := truth(t, s, claim); claim != want {
				t.Errorf("%s: the note claims %q; true is %q", s.Name, claim, want)
			}
		}
	}
}

// The proofs can fail: what is not so of a known case is not found true.
func TestWrongClaims(t *testing.T) {
	s, err := Open("used-van")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ claim, truth string }{
		{"There is room in 99 of 100 deals.", "There is room in 88 of 100 deals."},
		{"Every price from 8000 to 9250 is good enough for both, and no other is.", "Every price from 8250 to 9250 is good enough for both, and no other is."},
		{"There is 1000 to share.", "There is 1200 to share."},
		{"With price 6000 there is 10 to share.", "With price 6000 there is no room for a deal."},
		{"price 9000 instead of 8500 brings Seller 500 and brings Buyer 500.", "price 9000 instead of 8500 brings Seller 500 and costs Buyer 500."},
		{"price 9000 is better for both than price 8500.", "price 9000 is not better for Buyer than price 8500"},
		{"price 9000 gives Seller 500 and Buyer 400 more than walking away.", "price 9000 gives Seller 800 and Buyer 400 more than walking away."},
		{"7 of 25 packages are good enough for both.", "5 of 25 packages are good enough for both."},
		{"The best packages for both together all have price 9000.", "price 8250 is as good for both together"},
		{"All is well.", "a sentence in a form that can be proved"},
	} {
		if got := truth(t, s, c.claim); got != c.truth {
			t.Errorf("%q: true is %q, want %q", c.claim, got, c.truth)
		}
	}
}
