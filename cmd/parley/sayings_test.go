package main

import (
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// supply is a case in which lateness matters most to the seller and warranty to the
// buyer: the seller's shares are 10 of 12 and 2 of 12.
func supply(t testing.TB) (*sim.Scenario, *sim.Space) {
	t.Helper()
	space := twoIssues(t)
	return &sim.Scenario{Name: "supply", Space: space, Parties: []sim.Party{
		points(t, space, "Seller", 2, 5, -1), points(t, space, "Buyer", 1, -1, 5),
	}}, space
}

// Every kind of message has words, a name of its own and a sentence.
func TestSayings(t *testing.T) {
	s, _ := supply(t)
	teller := newTeller(s)
	names := map[string]bool{}
	for act, want := range map[sim.Message]string{
		{Act: sim.Ask}: `Seller asks: "What matters most to you?"`,
		{Act: sim.Tell, Issue: 0, Number: 10.0 / 12}:      `Seller says: "Delivery is 83 % of what matters to us."`,
		{Act: sim.Tell, Issue: 1, Number: 0.9}:            `Seller says: "Warranty is 90 % of what matters to us." (In truth: warranty 17 %.)`,
		{Act: sim.Probe, Issue: 1}:                        `Seller asks: "What else could you live with on warranty?"`,
		{Act: sim.Rate, Issue: 0, Value: 1, Number: 0.5}:  `Seller says: "Delivery 20 days is 50 % of the way from our worst to our best."`,
		{Act: sim.Rate, Issue: 1, Value: 0, Number: 0}:    `Seller says: "Warranty none is the worst for us." (In truth: warranty none is their best.)`,
		{Act: sim.Rate, Issue: 0, Value: 2, Number: 1}:    `Seller says: "Delivery 30 days is the best for us."`,
		{Act: sim.Claim, Number: 2.0 / 12}:                `Seller says: "Without you we can have 2 points."`,
		{Act: sim.Claim, Number: 0.5}:                     `Seller says: "Without you we can have 6 points." (In truth: 2 points.)`,
		{Act: sim.Warn, Number: 7}:                        `Seller warns: "After round 7 we are through."`,
		{Act: sim.Insist}:                                 `Seller insists: "This package, or we leave."`,
		{Act: sim.Expire}:                                 `Seller warns: "This is to be had now and not again."`,
		{Act: sim.Justify, Topic: sim.Market}:             `Seller explains: "That is what others pay."`,
		{Act: sim.Summarise, Issue: 1, Value: 2}:          `Seller sums up: "So we agree on warranty 2 years."`,
		{Act: sim.Chat}:                                   `Seller makes small talk.`,
		{Act: sim.Reassure}:                               `Seller reassures: "We want this to work for you, too."`,
		{Act: sim.Apologise}:                              `Seller apologises: "We are sorry for that."`,
		{Act: sim.Anger}:                                  `Seller shows anger: "The way you treat us makes us angry."`,
		{Act: sim.Recess}:                                 `Seller proposes a break: "Let us take a break."`,
		{Act: sim.Escalate}:                               `Seller calls for a decision from above: "I take this to whoever decides."`,
		{Act: sim.Reframe}:                                `Seller proposes: "Let us look at this in another way."`,
		{Act: sim.Reframe + 1}:                            `Seller says something.`,
		{Act: sim.Tell, Issue: 9, Number: 0.5}:            `Seller says: "Something else is 50 % of what matters to us."`,
		{Act: sim.Rate, Issue: -1, Value: 5, Number: 0.5}: `Seller says: "Something else is 50 % of the way from our worst to our best."`,
	} {
		if got := teller.saying(0, act); got != want {
			t.Errorf("%+v: got %s, want %s", act, got, want)
		}
		names[speeches[act.Act].name] = true
	}
	for act := sim.Ask; act <= sim.Reframe; act++ {
		if speeches[act].name == "" || !names[speeches[act].name] {
			t.Errorf("message of kind %d: no words, or no test of them", act)
		}
	}
}

// What is told of several issues in a stretch is one sentence, and what is said twice
// in a row is said once.
func TestSayingsAreSummedUp(t *testing.T) {
	s, _ := supply(t)
	tell := func(issue int16, share float64) sim.Message {
		return sim.Message{Act: sim.Tell, Issue: issue, Number: share}
	}
	a := &act{party: 0, said: []sim.Message{{Act: sim.Ask}, tell(0, 0.83), {Act: sim.Insist}, {Act: sim.Insist}, tell(1, 0.17), tell(0, 0.83)}}
	want := []string{`Seller asks: "What matters most to you?"`, `Seller says: "Delivery is 83 % and warranty 17 % of what matters to us."`, `Seller insists: "This package, or we leave."`}
	if got := newTeller(s).sayings(a); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	rate := func(issue, value int16, x float64) sim.Message {
		return sim.Message{Act: sim.Rate, Issue: issue, Value: value, Number: x}
	}
	agree := func(issue, value int16) sim.Message {
		return sim.Message{Act: sim.Summarise, Issue: issue, Value: value}
	}
	a.said = []sim.Message{rate(0, 0, 0), rate(0, 1, 0.5), rate(1, 0, 0.4), {Act: sim.Probe}, {Act: sim.Probe, Issue: 1}, agree(0, 1), agree(1, 0)}
	want = []string{
		"Seller says how good the values of delivery and warranty are. (In truth: warranty none is their best.)",
		"Seller asks what else they could live with on delivery and warranty.",
		`Seller sums up: "So we agree on delivery 20 days and warranty none."`,
	}
	if got := newTeller(s).sayings(a); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Silence, a trade with strings, several packages at once and the pick of one.
func TestStoryOfOtherMoves(t *testing.T) {
	s, space := supply(t)
	opens := propose(space.Outcome(2, 0))
	menu := propose(space.Outcome(1, 1))
	menu.More = true
	beside := sim.Move{Kind: sim.Beside, Offer: space.Outcome(2, 2)}
	wait := sim.Move{Kind: sim.Pass, Say: sim.Message{Act: sim.Recess}}
	back := propose(space.Outcome(2, 1))
	back.If = true
	pick := sim.Move{Kind: sim.Accept, Pick: 1}
	agents := map[chair]sim.Agent{
		{0, 0}: &scripted{moves: []sim.Move{opens, {Kind: sim.Pass}, back, menu, beside}},
		{0, 1}: &scripted{moves: []sim.Move{propose(space.Outcome(0, 2)), wait, propose(space.Outcome(0, 2)), pick}},
	}
	story := told(t, s, 5, agents)
	holdsLines(t, story,
		"Round 2. Seller makes no offer and waits.",
		`  Buyer makes no offer, waits and proposes a break: "Let us take a break."`,
		"Round 3. Seller would give warranty 1 year instead of none (costs Seller 1 point, worth 5 points to Buyer) if Buyer comes closer, above all on delivery: 30 days, not 10.",
		"  Buyer holds.",
		"Round 4. Seller gives delivery 20 days instead of 30 (costs Seller 5 points, worth 1 point to Buyer). Or, instead: delivery 30 days and warranty 2 years (4 points better for Seller, 4 points better for Buyer).",
		"  Buyer picks one of the 2 packages and accepts it: delivery 30 days, warranty 2 years.",
		"Agreement in round 4: delivery 30 days, warranty 2 years.",
	)
}

// A tie is told as what it is: this for that.
func TestStoryOfATrade(t *testing.T) {
	s, space := supply(t)
	from, to := space.Outcome(1, 0), space.Outcome(2, 1)
	want := "would give warranty 1 year instead of none (costs Seller 1 point, worth 5 points to Buyer) in return for delivery 30 days instead of 20 (worth 5 points to Seller, costs Buyer 1 point)"
	if got := newTeller(s).exchange(0, []int{1}, from, to); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	tied := propose(to)
	tied.If = true
	story := told(t, s, 5, map[chair]sim.Agent{
		{0, 0}: &scripted{moves: []sim.Move{propose(from), tied}}, {0, 1}: &scripted{moves: []sim.Move{propose(space.Outcome(0, 2))}},
	})
	holdsLines(t, story, "Round 2. Seller "+want+".", "  Buyer accepts.")
	buyer, back := propose(space.Outcome(0, 2)), propose(from)
	tied.Offer = space.Outcome(1, 1)
	story = told(t, s, 5, map[chair]sim.Agent{
		{0, 0}: &scripted{moves: []sim.Move{back, tied, back}}, {0, 1}: &scripted{moves: []sim.Move{buyer, buyer}},
	})
	holdsLines(t, story,
		"Round 2. Seller would give warranty 1 year instead of none (costs Seller 1 point, worth 5 points to Buyer) if Buyer comes closer, above all on delivery: 20 days, not 10.",
		"Round 3. Seller lets its trade lapse, since Buyer did not come closer on delivery: back to warranty none instead of 1 year (worth 1 point to Seller, costs Buyer 5 points).",
	)
}
