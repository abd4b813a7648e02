package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/cmd/parley/claims"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/trial"
)

// Every experiment of a claim can be read, as it is and with each assumption at
// its low and its high setting, and compares what the claim speaks of.
func TestExperimentsOfClaims(t *testing.T) {
	for _, c := range claims.Claims() {
		if !c.Built() {
			continue
		}
		for name, f := range c.Files() {
			if (testing.Short() || underRace) && name != claims.AsItIs {
				continue
			}
			e, err := parseExperiment(f)
			if err != nil {
				t.Errorf("%s, %s: %v", c.ID, name, err)
				continue
			}
			if len(e.Design.Scenarios) < 3 {
				t.Errorf("%s, %s: %d cases, want at least 3", c.ID, name, len(e.Design.Scenarios))
			}
			if name == claims.Choosing {
				continue
			}
			if c.Compared != "" && !slices.Contains(e.Factors[0].Levels, c.Compared) {
				t.Errorf("%s, %s: compares %q with the first of %q, want %q", c.ID, name, e.Factors[0].Levels, e.Factors[0].Levels[0], c.Compared)
			}
			for _, s := range c.Claimed {
				isCounted := c.Counted != nil && c.Counted.What == s.Outcome
				if !isCounted && !slices.ContainsFunc(e.Outcomes, func(o trial.Outcome) bool { return o.Metric.Name == s.Outcome }) {
					t.Errorf("%s, %s: %q is claimed and not measured", c.ID, name, s.Outcome)
				}
			}
			if e.Outcomes[0].Smallest <= 0 {
				t.Errorf("%s, %s: no smallest effect for the first outcome", c.ID, name)
			}
		}
	}
}

// The numbers of a card are the same with any number of workers, and the style
// that is chosen is chosen in cases that are not those of the answer.
func TestChosenElsewhere(t *testing.T) {
	for _, c := range claims.Claims() {
		if c.Choice == nil {
			continue
		}
		seen := map[string]bool{}
		for name, f := range c.Files() {
			if name == claims.Choosing {
				continue
			}
			for _, s := range cases(t, f) {
				seen[s] = true
			}
		}
		for _, s := range cases(t, c.Files()[claims.Choosing]) {
			if seen[s] {
				t.Errorf("%s: case %s decides who is best and is reported", c.ID, s)
			}
		}
	}
}

// Q9 is about terms that are cheap for one side and dear to the other. The
// treatment has two of them in every case, and the control none.
func TestTermsToTrade(t *testing.T) {
	chosen, err := claims.Choose([]string{"Q9"})
	if err != nil {
		t.Fatal(err)
	}
	e, err := parseExperiment(chosen[0].Files()[claims.AsItIs])
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range []int{0, 2} {
		for i := range e.Design.Scenarios {
			s := e.Design.Arms[k].Cases[i][0]
			a, b := s.Parties[0].Profile.Worth.Tables, s.Parties[1].Profile.Worth.Tables
			differ := 0
			for issue := range a {
				if math.Abs(breadth(a[issue])-breadth(b[issue])) > 0.1 {
					differ++
				}
			}
			if differ != want {
				t.Errorf("%s, %s: %d terms weigh more for one side, want %d", e.Design.Arms[k].Name, s.Name, differ, want)
			}
		}
	}
}

func cases(t *testing.T, f source.File) []string {
	t.Helper()
	e, err := parseExperiment(f)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, s := range e.Design.Scenarios {
		list = append(list, s.Name)
	}
	return list
}

// claimsPaper is where what came out is written down.
const claimsPaper = "docs/claims.md"

// quick are the claims that every run of the tests plays again.
var quick = []string{"Q9", "Q36"}

// TestClaimsPaper holds the rows of some claims in the paper against what comes
// out. With -update it plays all of them and writes the table anew.
func TestClaimsPaper(t *testing.T) {
	if underRace {
		t.Skip("the plain run looks at the numbers")
	}
	ids := quick
	if *update {
		ids = nil
	}
	chosen, err := claims.Choose(ids)
	if err != nil {
		t.Fatal(err)
	}
	lab := &claims.Lab{Read: parseExperiment}
	var cards []*claims.Card
	for _, c := range chosen {
		card, err := lab.Play(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		cards = append(cards, card)
	}
	text := readText(t, claimsPaper)
	if *update {
		text = marked(text, "claims", cardTable(cards))
		text = marked(text, "missing", missingList(cards))
		text = quoted36(cards, text)
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(claimsPaper)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, c := range cards {
		if row := cardRowOf(c); !strings.Contains(text, row) {
			t.Errorf("%s does not hold\n%s", claimsPaper, row)
		}
	}
	for _, c := range claims.Claims() {
		if !strings.Contains(text, "| "+c.ID+" ") && !strings.Contains(text, "- **"+c.ID+"**") {
			t.Errorf("%s does not name %s", claimsPaper, c.ID)
		}
	}
}

// quoted36 puts the card of Q36 into the paper; TestCommandsOfTheDocs compares it.
func quoted36(cards []*claims.Card, text string) string {
	var out strings.Builder
	writeCard(&out, cards[35])
	const line = "$ parley claims run Q36\n"
	for _, block := range blocks(text, "text") {
		if strings.HasPrefix(block, line) {
			text = strings.Replace(text, block, line+out.String(), 1)
		}
	}
	return text
}

// cardTable is what came of the claims that can be played.
func cardTable(cards []*claims.Card) string {
	var b strings.Builder
	b.WriteString("| | Claimed | Simulated | Verdict | Where it is another |\n|---|---|---|---|---|\n")
	for _, c := range cards {
		if c.Built() {
			b.WriteString(cardRowOf(c))
		}
	}
	return b.String() + "\n" + rulings(cards) + "\n"
}

func cardRowOf(c *claims.Card) string {
	verdict := string(c.Ruling)
	if f := &c.Findings[0]; f.Claimed != nil && f.As != claims.Level {
		verdict += fmt.Sprintf("; the number claimed lies %s", f.Fit)
	}
	for _, f := range c.Others() {
		verdict += fmt.Sprintf("; of %s, which is claimed too: %s", f.Outcome, f.Ruling)
	}
	if c.PutIn != "" {
		verdict += "; partly put in"
	}
	first := c.Findings[0]
	first.Claimed = nil // it stands beside it
	return fmt.Sprintf("| %s %s | %s (%s; %s) | %s | %s | %s |\n", c.ID, c.Name, c.Number, c.Article, ground(c.Claim), simulated(&first), verdict, c.Hangs())
}

// missingList is what the other claims wait for.
func missingList(cards []*claims.Card) string {
	var b strings.Builder
	for _, c := range cards {
		if !c.Built() {
			fmt.Fprintf(&b, "- **%s** %s: %s.\n", c.ID, c.Name, c.Missing)
		}
	}
	return b.String()
}

// The keys of the paper are those of the output.
func TestKeysOfTheClaims(t *testing.T) {
	if underRace {
		t.Skip("the plain run looks at the numbers")
	}
	chosen, err := claims.Choose([]string{"Q36", "Q4"})
	if err != nil {
		t.Fatal(err)
	}
	lab := &claims.Lab{Read: parseExperiment, Fraction: 10}
	var cards []*claims.Card
	for _, c := range chosen {
		card, err := lab.Play(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		cards = append(cards, card)
	}
	var js bytes.Buffer
	if err := writeJSON(&js, cardsRecord{newCardRecords(cards)}); err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	keysIn(t, js.Bytes(), got)
	for _, list := range []string{"assumptions", "findings", "swings"} { // of Q4, which has none
		delete(got, "claims[]."+list)
	}
	sameKeys(t, "claims.md", got)
}
