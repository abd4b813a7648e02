package main

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// merged is a story in as few stretches as there can be.
func merged(t *testing.T, seller, buyer []sim.Move) string {
	t.Helper()
	s, _ := supply(t)
	session := sim.NewSession(s, len(seller))
	session.Sit(0, 0, "scripted", &scripted{moves: seller})
	session.Sit(0, 1, "scripted", &scripted{moves: buyer})
	rec := &sim.Record{}
	if err := session.Play(t.Context(), rec); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	newTeller(s).story(&b, rec, []string{"scripted", "scripted"}, 3)
	return strings.ReplaceAll(b.String(), "\n    ", " ")
}

func tie(o sim.Outcome) sim.Move { return sim.Move{Kind: sim.Propose, If: true, Offer: o} }

// However many rounds are told at once, a trade stays an if, and its lapse is told.
func TestTradesAreSummedUp(t *testing.T) {
	_, space := supply(t)
	stands, gives := propose(space.Outcome(2, 0)), space.Outcome(2, 1)
	theirs := propose(space.Outcome(0, 2))
	hold := []sim.Move{theirs, theirs, theirs, theirs, theirs, theirs, theirs}
	const would = "would give warranty 1 year instead of none (costs Seller 1 point, worth 5 points to Buyer) if Buyer comes closer, above all on delivery: 30 days, not 10."
	for name, c := range map[string]struct {
		moves []sim.Move
		want  string
	}{
		"one lapses":         {[]sim.Move{stands, stands, tie(gives), stands, stands}, "Seller offers a trade that lapses: it " + would},
		"two lapse":          {[]sim.Move{stands, tie(gives), stands, tie(gives), stands, stands}, "Seller offers 2 trades, each of which lapses: in the last it " + would},
		"the last is open":   {[]sim.Move{stands, tie(gives), stands, tie(gives), {Kind: sim.Leave}}, "Seller offers 2 trades, and all but the last lapse: now it " + would},
		"and a step besides": {[]sim.Move{stands, tie(gives), stands, propose(space.Outcome(1, 0)), {Kind: sim.Leave}}, "Seller in the end gives delivery 20 days instead of 30 (costs Seller 5 points, worth 1 point to Buyer). It offers a trade that lapses: it " + would},
	} {
		story := merged(t, c.moves, hold[:len(c.moves)])
		if !strings.Contains(story, c.want) {
			t.Errorf("%s: no %q in\n%s", name, c.want, story)
		}
	}
}

// What lies beside a package is told in the turn in which it was put there, and not again.
func TestPackagesBesideAreToldOnce(t *testing.T) {
	s, space := supply(t)
	menu := propose(space.Outcome(2, 0))
	menu.More = true
	beside := sim.Move{Kind: sim.Beside, Offer: space.Outcome(1, 2)}
	for name, rest := range map[string][]sim.Move{
		"waits": {{Kind: sim.Pass}, {Kind: sim.Leave}}, "leaves": {{Kind: sim.Leave}}, "holds": {menu, beside, {Kind: sim.Leave}},
	} {
		theirs := propose(space.Outcome(0, 2))
		story := told(t, s, 5, map[chair]sim.Agent{
			{0, 0}: &scripted{moves: append([]sim.Move{menu, beside}, rest...)},
			{0, 1}: &scripted{moves: []sim.Move{theirs, theirs, theirs, theirs}},
		})
		if got := strings.Count(story, "Or, instead"); got != 1 {
			t.Errorf("%s: packages beside are told %d times, want once:\n%s", name, got, story)
		}
	}
}

// Back and forth gives nothing away, nor does a trade that lapses, nor what hurts the other.
func TestWhatIsGivenAway(t *testing.T) {
	_, space := supply(t)
	a, b, low := propose(space.Outcome(2, 0)), propose(space.Outcome(2, 1)), propose(space.Outcome(2, 2))
	for name, c := range map[string]struct {
		seller []sim.Move
		want   string
	}{
		"back and forth":   {[]sim.Move{a, a, b, a, b, a, b}, "Seller gave 1 point away, in 1 step"},
		"and back at last": {[]sim.Move{a, a, b, a, b, a}, ""},
		"lapsed trades":    {[]sim.Move{a, a, tie(b.Offer), a, tie(low.Offer), a}, ""},
		"it hurts both":    {[]sim.Move{low, low, propose(space.Outcome(1, 1))}, ""},
	} {
		var buyer []sim.Move
		for range c.seller {
			buyer = append(buyer, propose(space.Outcome(0, 2)))
		}
		text := coached(t, len(c.seller), c.seller, buyer)
		if c.want == "" && strings.Contains(text, "Seller gave") || !strings.Contains(text, c.want) {
			t.Errorf("%s: want %q, found\n%s", name, c.want, text)
		}
	}
}

// There is room for one message with a move: who says another is told what falls away.
func TestAPersonSaysOneThing(t *testing.T) {
	_, space := supply(t)
	text, rec := typing(t, []sim.Move{propose(space.Outcome(2, 0)), {Kind: sim.Leave}}, "ask", "tell warranty 40", "tie delivery 20, 2 years")
	text = strings.Join(strings.Fields(text), " ")
	if want := `instead of: "What matters most to you?"`; !strings.Contains(text, want) {
		t.Errorf("no %q in\n%s", want, text)
	}
	if got := rec.Steps[1].Say.Act; got != sim.Tell {
		t.Errorf("got message %d, want the last one", got)
	}
	if want := "It is tied: "; !strings.Contains(text, want) {
		t.Errorf("no %q in\n%s", want, text)
	}
}

// An ultimatum that ended talks is told to who made it.
func TestUltimatumThatEndedTheTalks(t *testing.T) {
	_, space := supply(t)
	insists := saying(space.Outcome(2, 0), sim.Message{Act: sim.Insist})
	text := coached(t, 4, []sim.Move{insists, {Kind: sim.Leave}}, []sim.Move{propose(space.Outcome(0, 2))})
	if want := "Seller's ultimatum in round 1 ended the talks, though there was room for a deal."; !strings.Contains(text, want) {
		t.Errorf("no %q in\n%s", want, text)
	}
}

func TestPercentStaysWithItsNumber(t *testing.T) {
	if got := wrap(strings.Repeat("x", 74)+" 63 %, so", ""); strings.Contains(got, "\n%") {
		t.Errorf("a percent sign is parted from its number:\n%s", got)
	}
}

// Who stands by the first package and lays others beside it has tried nothing else.
func TestOtherPackagesBesideTheSame(t *testing.T) {
	_, space := supply(t)
	menu := propose(space.Outcome(2, 0))
	menu.More = true
	var seller, buyer []sim.Move
	for _, o := range []sim.Outcome{space.Outcome(1, 2), space.Outcome(2, 1), space.Outcome(1, 1), space.Outcome(1, 2)} {
		seller = append(seller, menu, sim.Move{Kind: sim.Beside, Offer: o})
		buyer = append(buyer, propose(space.Outcome(0, 2)))
	}
	story := merged(t, append(seller, sim.Move{Kind: sim.Leave}), buyer)
	if want := "Rounds 2 to 4. Seller holds to delivery 30 days, warranty none. Or, instead: delivery 20 days and warranty 2 years ("; !strings.Contains(story, want) {
		t.Errorf("no %q in\n%s", want, story)
	}
}
