package main

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// typing plays a person who types these lines as the buyer, against a seller with
// a script, and returns what was shown and done.
func typing(t *testing.T, seller []sim.Move, lines ...string) (string, *sim.Record) {
	t.Helper()
	s, _ := supply(t)
	var out strings.Builder
	you := &person{teller: newTeller(s), party: 1, rounds: 5, lines: newLines(strings.NewReader(strings.Join(lines, "\n")+"\n"), &out), out: &out}
	session := sim.NewSession(s, 5)
	session.Sit(0, 0, "scripted", &scripted{moves: seller})
	session.Sit(0, 1, "you", you)
	rec := &sim.Record{}
	if err := session.Play(t.Context(), rec); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), "\n    ", " "), rec
}

func TestAPersonAsksAndTells(t *testing.T) {
	s, space := supply(t)
	sells := propose(space.Outcome(2, 0))
	for line, want := range map[string]sim.Message{
		"ask":                          {Act: sim.Ask},
		"What matters most to you?":    {Act: sim.Ask},
		"why delivery?":                {Act: sim.Probe, Issue: 0},
		"ask why warranty":             {Act: sim.Probe, Issue: 1},
		"tell warranty 40":             {Act: sim.Tell, Issue: 1, Number: 0.4},
		"tell warranty 40 %":           {Act: sim.Tell, Issue: 1, Number: 0.4},
		"tell delivery matters little": {Act: sim.Tell, Issue: 0, Number: 0.1},
		"tell warranty":                {Act: sim.Tell, Issue: 1, Number: sharesOf(s.Parties[1].Profile)[1]},
		"break":                        {Act: sim.Recess},
	} {
		text, rec := typing(t, []sim.Move{sells, {Kind: sim.Leave}}, line, "delivery 10")
		if got := rec.Steps[1]; got.Say != want || got.Kind != sim.Propose {
			t.Errorf("%s: got %+v, want it to say %+v\n%s", line, got, want, text)
		}
		if !strings.Contains(text, "With your next move you say: ") {
			t.Errorf("%s: it is not shown:\n%s", line, text)
		}
	}
}

func TestWhatAPersonCantSay(t *testing.T) {
	_, space := supply(t)
	for line, want := range map[string]string{
		"tell":               "Which term? There are delivery and warranty.",
		"why price":          `There is no term "price"; there are delivery and warranty.`,
		"tell warranty 140":  "How much of what matters to you is it?",
		"tell warranty lots": "How much of what matters to you is it?",
		"accept 3":           "There is no package 3 on the table; there is 1 package.",
	} {
		text, rec := typing(t, []sim.Move{propose(space.Outcome(2, 0))}, line, "walk")
		if !strings.Contains(strings.Join(strings.Fields(text), " "), want) || rec.Steps[1].Kind != sim.Leave {
			t.Errorf("%s: no %q in\n%s", line, want, text)
		}
	}
}

// A person waits, ties a trade and puts several packages on the table.
func TestAPersonsOtherMoves(t *testing.T) {
	_, space := supply(t)
	sells := propose(space.Outcome(2, 0))
	_, rec := typing(t, []sim.Move{sells, sells, sells, {Kind: sim.Leave}}, "wait", "tie delivery 20, warranty 2 years", "10 or 30, 1 year or 20, none")
	var got []sim.Move
	for _, step := range rec.Steps {
		if step.Seat == 1 {
			got = append(got, step.Move)
		}
	}
	want := []sim.Move{
		{Kind: sim.Pass},
		{Kind: sim.Propose, If: true, Offer: space.Outcome(1, 2)},
		{Kind: sim.Propose, More: true, Offer: space.Outcome(0, 2)},
		{Kind: sim.Beside, More: true, Offer: space.Outcome(2, 1)},
		{Kind: sim.Beside, Offer: space.Outcome(1, 0)},
	}
	if len(got) != len(want) {
		t.Fatalf("got %+v, want %+v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("move %d: got %+v, want %+v", i+1, got[i], want[i])
		}
	}
}

// Of several packages on the table a person picks one by its number.
func TestAPersonPicks(t *testing.T) {
	_, space := supply(t)
	menu := propose(space.Outcome(2, 0))
	menu.More = true
	seller := []sim.Move{menu, {Kind: sim.Beside, Offer: space.Outcome(2, 1)}}
	text, rec := typing(t, seller, "accept", "theirs", "accept 2")
	for _, want := range []string{
		"  Seller offers you a choice. Number 1: delivery 30 days, warranty none.",
		"  Or instead, number 2: delivery 30 days, warranty 1 year. To you: 5 points, 4 points better than walking away.",
		"There are 2 packages to choose from: type accept 1, or another number.",
		"You accept: delivery 30 days, warranty 1 year.",
	} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), strings.TrimSpace(want)) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if rec.Agreement != space.Outcome(2, 1) {
		t.Errorf("got agreement %d, want the second package", rec.Agreement)
	}
}

// What the other side does and says is heard, without the truth behind it.
func TestAPersonHears(t *testing.T) {
	_, space := supply(t)
	opens := propose(space.Outcome(2, 0))
	opens.Say = sim.Message{Act: sim.Tell, Issue: 1, Number: 0.9}
	tied := propose(space.Outcome(1, 1))
	tied.If = true
	text, _ := typing(t, []sim.Move{opens, {Kind: sim.Pass, Say: sim.Message{Act: sim.Warn, Number: 3}}, tied}, "hold", "10, 2 years", "hold", "walk")
	for _, want := range []string{
		`Seller says: "Warranty is 90 % of what matters to us."`, "Seller makes no offer and waits.",
		`Seller warns: "After round 3 we are through."`, "It is a trade: delivery 20 days and warranty 1 year only if you come closer, above all on delivery: 20 days, not 10.",
	} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "In truth") {
		t.Errorf("the truth is shown to a person at the table:\n%s", text)
	}
}
