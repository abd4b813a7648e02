package main

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// coached is what a coach says after scripted talks over the supply case, in which the
// seller can have 2 points elsewhere and the buyer 1.
func coached(t *testing.T, rounds int, seller, buyer []sim.Move) string {
	t.Helper()
	s, _ := supply(t)
	text := told(t, s, rounds, map[chair]sim.Agent{{0, 0}: &scripted{moves: seller}, {0, 1}: &scripted{moves: buyer}})
	_, text, _ = strings.Cut(text, "What a coach would say\n")
	return text
}

// saying is an offer with words beside it.
func saying(o sim.Outcome, m sim.Message) sim.Move {
	return sim.Move{Kind: sim.Propose, Offer: o, Say: m}
}

// A remark is made where the record shows it, and not where it shows something else.
func TestRemarks(t *testing.T) {
	_, space := supply(t)
	ask := sim.Message{Act: sim.Ask}
	best, low, middle := space.Outcome(2, 0), space.Outcome(0, 0), space.Outcome(1, 1) // of the seller
	theirs := propose(space.Outcome(0, 2))                                             // the buyer's best
	hold := []sim.Move{theirs, theirs, theirs, theirs}
	for name, c := range map[string]struct {
		rounds        int
		seller, buyer []sim.Move
		want          string
		not           []string
	}{
		"the first offer is taken": {3, []sim.Move{saying(space.Outcome(1, 2), ask)}, nil,
			"Seller's first offer was taken as it stood, without a word against it. Up to 6 points more could have been had, with nobody below its walk-away.", []string{"opened too low"}},
		"no more could have been had": {3, []sim.Move{saying(space.Outcome(2, 1), ask)}, nil,
			"", []string{"taken as it stood"}},
		"more than it asked for": {3, []sim.Move{propose(space.Outcome(1, 2))}, []sim.Move{propose(space.Outcome(2, 1))},
			"Seller opened too low: the deal is worth 6 points more to Seller than what it had asked for.", []string{"was taken as it stood"}},
		"little asked for": {2, []sim.Move{propose(space.Outcome(0, 0)), propose(space.Outcome(0, 0))}, hold,
			"Seller's first offer asked for 0 % of what it could hope for, and left it little to come down from.", []string{"Buyer's first offer"}},
		"nobody moves": {2, []sim.Move{propose(best), propose(best)}, hold,
			"Buyer stood by its first offer to the end, though there was room for a deal.", nil},
		"a warning is not kept": {4, []sim.Move{saying(best, sim.Message{Act: sim.Warn, Number: 1}), propose(best), propose(best)}, hold,
			"In round 1 Seller warned that it would be through after round 1, and went on talking.", nil},
		"a warning is kept": {4, []sim.Move{saying(best, sim.Message{Act: sim.Warn, Number: 1}), {Kind: sim.Leave}}, hold,
			"", []string{"warned"}},
		"it insists and yields": {4, []sim.Move{saying(best, sim.Message{Act: sim.Insist}), propose(middle), propose(middle)}, hold,
			"In round 1 Seller said: this package, or we leave. It stayed, and offered less.", nil},
		"it insists and stands": {4, []sim.Move{saying(best, sim.Message{Act: sim.Insist}), propose(best), propose(best)}, hold,
			"", []string{"or we leave"}},
		"an offer does not expire": {4, []sim.Move{saying(best, sim.Message{Act: sim.Expire}), propose(middle), propose(middle)}, hold,
			"In round 1 Seller said that its offer was to be had once only, and made a better one later.", nil},
		"a false weight": {2, []sim.Move{saying(best, sim.Message{Act: sim.Tell, Issue: 1, Number: 0.9}), propose(best)}, hold,
			"Seller said that warranty is 90 % of what matters to it, where it is 17 %: who is misled about that can't find the trades that would help.", nil},
		"a true weight": {2, []sim.Move{saying(best, sim.Message{Act: sim.Tell, Issue: 1, Number: 2.0 / 12}), propose(best)}, hold,
			"Seller never asked what matters to Buyer.", []string{"misled"}},
		"a bluff": {2, []sim.Move{saying(best, sim.Message{Act: sim.Claim, Number: 0.5}), propose(best)}, hold,
			"Seller claimed to have 6 points elsewhere. (In truth: 2 points.)", nil},
		"no bluff": {2, []sim.Move{saying(best, sim.Message{Act: sim.Claim, Number: 2.0 / 12}), propose(best)}, hold,
			"", []string{"elsewhere"}},
		"asked and silent": {2, []sim.Move{saying(best, ask), propose(best)}, hold,
			"Buyer was asked what matters to it and did not say, and asked nothing in turn.", []string{"Nobody asked", "Seller never asked", "neither asked"}},
		"a trade was tied": {3, []sim.Move{propose(best), {Kind: sim.Propose, If: true, Offer: middle}, propose(low)}, hold,
			"Seller gave", []string{"tie what you give"}},
		"a better deal": {3, []sim.Move{propose(middle)}, nil,
			"A trade that nobody made: Buyer gives delivery 30 days instead of 20, which costs 1 point and brings Seller 5 points, and asks for warranty 2 years instead of 1 year, which brings 5 points and costs Seller 1 point. So Buyer gains 4 points and Seller 4 points.",
			[]string{"Left on the table"}}, // the same deal
	} {
		text := coached(t, c.rounds, c.seller, c.buyer)
		if !strings.Contains(text, c.want) {
			t.Errorf("%s: no %q in\n%s", name, c.want, text)
		}
		for _, not := range c.not {
			if strings.Contains(text, not) {
				t.Errorf("%s: %q in\n%s", name, not, text)
			}
		}
		onceEach(t, name, text)
	}
}

// onceEach wants no line twice, and no more sentences to a party than it can take in.
func onceEach(t *testing.T, name, text string) {
	t.Helper()
	seen, sentences := map[string]bool{}, map[string]int{}
	for line := range strings.Lines(text) {
		if seen[line] {
			t.Errorf("%s: said twice: %s", name, line)
		}
		seen[line] = true
		for _, party := range []string{"Seller", "Buyer"} {
			if strings.HasPrefix(line, "  - "+party) || strings.HasPrefix(line, "  - In round") && strings.Contains(line, party) {
				sentences[party] += strings.Count(line, ". ") + 1
			}
		}
	}
	for party, n := range sentences {
		if n > mostSentences {
			t.Errorf("%s: %d sentences about %s:\n%s", name, n, party, text)
		}
	}
}

// Who spoke first is named first, with what each got in the end.
func TestOpeningsComeInTheirOrder(t *testing.T) {
	_, space := supply(t)
	text := coached(t, 3, []sim.Move{propose(space.Outcome(2, 0))}, []sim.Move{propose(space.Outcome(2, 2))})
	want := "First offers, in their order, as a share of all that each could hope for: Seller at 100 % and Buyer at 82 %. The deal gives Seller 80 % and Buyer 82 % of it."
	if !strings.Contains(text, want) {
		t.Errorf("no %q in\n%s", want, text)
	}
}

// The remarks of six sentences at most are the first of them.
func TestCoachIsBrief(t *testing.T) {
	got := inShort([]string{"", "One. Two. Three.", "Four. Five. Six. Seven.", "Eight.", "", "Nine. Ten.", "Eleven."}, 6)
	if text := strings.Join(got, " "); text != "One. Two. Three. Eight. Nine. Ten." {
		t.Errorf("got %s", text)
	}
}

// A deal that was there for all is named where no single trade leads to it, and the party
// that is meant comes first.
func TestCoachOfThree(t *testing.T) {
	space := twoIssues(t)
	s := &sim.Scenario{Name: "three", Space: space, Parties: []sim.Party{
		points(t, space, "A", 0, 5, -1), points(t, space, "B", 0, 1, 5), points(t, space, "C", 0, 1, 1),
	}}
	session := sim.NewSession(s, 3)
	session.Sit(0, 0, "scripted", &scripted{moves: []sim.Move{propose(space.Outcome(1, 0))}})
	session.Sit(0, 1, "scripted", &scripted{})
	session.Sit(0, 2, "scripted", &scripted{})
	var rec sim.Record
	if err := session.Play(t.Context(), &rec); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	newTeller(s).critique(&b, &rec, 0)
	text := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{
		"Left on the table: with delivery 30 days instead of 20", "and nobody less.", "A's first offer was taken as it stood",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
