package main

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// scripted makes the moves it was given, then accepts.
type scripted struct {
	moves []sim.Move
	next  int
}

func (s *scripted) Start(sim.View) { s.next = 0 }

func (s *scripted) Act(_ *sim.Turn, m *sim.Move) {
	if s.next == len(s.moves) {
		m.Kind = sim.Accept
		return
	}
	*m = s.moves[s.next]
	s.next++
}

// points is a party that values issue i's k-th value at k times its weight.
func points(t testing.TB, s *sim.Space, name string, reservation float64, weights ...float64) sim.Party {
	t.Helper()
	w := sim.Worth{Tables: make([][]float64, len(weights))}
	for i, weight := range weights {
		for v := range s.Issues[i].Values {
			w.Tables[i] = append(w.Tables[i], float64(v)*weight)
		}
		if weight < 0 {
			w.Base -= weight * float64(len(s.Issues[i].Values)-1)
		}
	}
	p, err := sim.NewProfile(s, w, reservation)
	if err != nil {
		t.Fatal(err)
	}
	return sim.Party{Name: name, Unit: "points", Profile: p}
}

func twoIssues(t testing.TB) *sim.Space {
	t.Helper()
	s, err := sim.NewSpace([]sim.Issue{
		{Name: "delivery", Unit: "days", Values: []string{"10", "20", "30"}},
		{Name: "warranty", Values: []string{"none", "1 year", "2 years"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// told is the story of a session, its lines put together again.
func told(t testing.TB, s *sim.Scenario, rounds int, agents map[chair]sim.Agent) string {
	t.Helper()
	session := sim.NewSession(s, rounds)
	for at, a := range agents {
		session.Sit(at.table, at.party, "scripted", a)
	}
	var rec sim.Record
	if err := session.Play(context.Background(), &rec); err != nil {
		t.Fatal(err)
	}
	players := make([]string, len(s.Parties))
	for i := range players {
		players[i] = "scripted"
	}
	var b strings.Builder
	newTeller(s).story(&b, &rec, players, mostBeats)
	return strings.ReplaceAll(b.String(), "\n    ", " ")
}

func holdsLines(t testing.TB, story string, lines ...string) {
	t.Helper()
	rest := story
	for _, line := range lines {
		_, after, ok := strings.Cut(rest, line+"\n")
		if !ok {
			t.Fatalf("missing, or in the wrong place:\n%s\nin\n%s", line, story)
		}
		rest = after
	}
}

func propose(o sim.Outcome) sim.Move { return sim.Move{Kind: sim.Propose, Offer: o} }

func TestStoryTellsTradesWordsAndReasons(t *testing.T) {
	space := twoIssues(t)
	s := &sim.Scenario{Name: "supply", Space: space, Parties: []sim.Party{
		points(t, space, "Seller", 2, 5, -1),
		points(t, space, "Buyer", 1, -1, 5),
	}}
	trade := &sim.Label{Name: "logroll", Words: "trades"}
	kind := &sim.Label{Name: "collaborative", Words: "looks for both"}
	hard := &sim.Label{Name: "competitive", Words: "claims"}
	opens := propose(space.Outcome(2, 0))
	opens.Say = sim.Message{Act: sim.Ask}
	opens.Why = sim.Why{Tactic: trade, Mode: kind}
	gives := propose(space.Outcome(2, 1))
	gives.Why = opens.Why
	gives.Say = sim.Message{Act: sim.Tell, Issue: 0, Number: 5.0 / 6}
	swaps := propose(space.Outcome(1, 2))
	swaps.Why = sim.Why{Tactic: trade, Mode: hard}
	holds := propose(space.Outcome(0, 1))
	story := told(t, s, 10, map[chair]sim.Agent{
		{0, 0}: &scripted{moves: []sim.Move{opens, gives, swaps, swaps}},
		{0, 1}: &scripted{moves: []sim.Move{holds, holds, propose(space.Outcome(1, 1)), {Kind: sim.Leave, Why: sim.Why{Tactic: &sim.Label{Words: "enough is enough"}}}}},
	})
	holdsLines(t, story,
		"supply", "======", "",
		"Seller (scripted) can walk away with 2 points.",
		"Buyer (scripted) can walk away with 1 point.",
		"They have 10 rounds.",
		"Round 1. Seller opens with delivery 30 days, warranty none. For Seller that is 10 points better than walking away, for Buyer 1 point worse. Seller asks: \"What matters most to you?\" Begins in collaborative mode: trades.",
		"  Buyer opens with delivery 10 days, warranty 1 year. For Buyer that is 6 points better than walking away, for Seller 1 point worse.",
		"Round 2. Seller gives warranty 1 year instead of none (costs Seller 1 point, worth 5 points to Buyer). Seller says: \"Delivery is 83 % of what matters to us.\"",
		"  Buyer holds.",
		"Round 3. Seller gives delivery 20 days instead of 30 and warranty 2 years instead of 1 year (costs Seller 6 points, worth 6 points to Buyer). Changes to competitive mode.",
		"  Buyer gives delivery 20 days instead of 10 (costs Buyer 1 point, worth 5 points to Seller).",
		"Round 4. Seller holds.",
		"  Buyer walks away: enough is enough.",
		"No deal: Buyer walked away in round 4.",
		"  Seller is left with 2 points.",
		"  Buyer is left with 1 point.",
		"There was room for a deal, such as delivery 30 days, warranty 2 years: to Seller 8 points better than walking away and to Buyer 9 points better than walking away.",
	)
}

func TestStoryOfALongHold(t *testing.T) {
	space := twoIssues(t)
	s := &sim.Scenario{Name: "supply", Title: "A supply", Story: "Long.", Space: space, Parties: []sim.Party{
		points(t, space, "Seller", 2, 5, -1), points(t, space, "Buyer", 1, -1, 5),
	}}
	mine, theirs := propose(space.Outcome(2, 0)), propose(space.Outcome(0, 2))
	var first, second []sim.Move
	for range 100 {
		first, second = append(first, mine), append(second, theirs)
	}
	second[49] = propose(space.Outcome(2, 1))
	second = second[:50]
	story := told(t, s, 100, map[chair]sim.Agent{{0, 0}: &scripted{moves: first[:50]}, {0, 1}: &scripted{moves: second}})
	holdsLines(t, story,
		"Rounds 2 to 49. Both hold.",
		"Round 50. Seller holds.",
		"  Buyer gives delivery 30 days instead of 10 and warranty 1 year instead of 2 years (costs Buyer 7 points, worth 11 points to Seller).",
		"Round 51. Seller accepts.",
		"Together that is 76 % of the gain that was there to be had.",
	)
}

func TestStoryOfManyStepsIsShort(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{{Name: "price", Unit: "$", Values: numbers(200)}})
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "car", Space: space, Parties: []sim.Party{
		points(t, space, "Seller", 10, 1), points(t, space, "Buyer", 10, -1),
	}}
	var down, up []sim.Move
	for i := range 95 {
		down, up = append(down, propose(space.Outcome(199-i))), append(up, propose(space.Outcome(i)))
	}
	story := told(t, s, 100, map[chair]sim.Agent{{0, 0}: &scripted{moves: down}, {0, 1}: &scripted{moves: up}})
	if got := strings.Count(story, "\nRound"); got != mostBeats {
		t.Errorf("got %d beats, want %d:\n%s", got, mostBeats, story)
	}
	if got := strings.Count(story, "\n"); got > 40 {
		t.Errorf("got %d lines, want 40 at most:\n%s", got, story)
	}
	if !strings.Contains(story, " steps, ") {
		t.Errorf("small steps are not put together:\n%s", story)
	}
}

// Every move is told in exactly one beat, however many rounds there are.
func TestBeatsCoverTheTalks(t *testing.T) {
	space := twoIssues(t)
	s := &sim.Scenario{Name: "supply", Space: space, Parties: []sim.Party{
		points(t, space, "Seller", 2, 5, -1), points(t, space, "Buyer", 1, -1, 5),
	}}
	for _, rounds := range []int{1, 2, 3, 4, 9, 10, 11, 12, 100, 5003} {
		var first, second []sim.Move
		for i := range rounds {
			first = append(first, propose(sim.Outcome(i*i%9)))
			second = append(second, propose(sim.Outcome(i*7%9)))
		}
		session := sim.NewSession(s, rounds)
		session.Sit(0, 0, "scripted", &scripted{moves: first})
		session.Sit(0, 1, "scripted", &scripted{moves: second})
		var rec sim.Record
		if err := session.Play(context.Background(), &rec); err != nil {
			t.Fatal(err)
		}
		next, packages := 1, 0
		all := beats(s, &rec, 10)
		for _, b := range all {
			if b.from != next {
				t.Errorf("%d rounds: a beat begins in round %d, want %d", rounds, b.from, next)
			}
			next = b.to + 1
			for _, a := range b.acts {
				packages += a.packages
			}
		}
		if next != rounds+1 || len(all) > 10 {
			t.Errorf("%d rounds: got %d beats up to round %d", rounds, len(all), next-1)
		}
		if want := packagesOf(&rec); packages != want {
			t.Errorf("%d rounds: got %d packages told, want %d", rounds, packages, want)
		}
	}
}

// packagesOf counts the times that a party put another package on the table.
func packagesOf(rec *sim.Record) int {
	n := 0
	last := map[uint8]sim.Outcome{}
	for _, step := range rec.Steps {
		if o, ok := last[step.Seat]; step.Kind == sim.Propose && (!ok || o != step.Offer) {
			n++
		}
		last[step.Seat] = step.Offer
	}
	return n
}

func numbers(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprint(i + 1)
	}
	return list
}

func TestStoryOfTwoTables(t *testing.T) {
	space := twoIssues(t)
	s := &sim.Scenario{Name: "bake-off", Space: space, Tables: [][]int{{0, 1}, {0, 2}}, Parties: []sim.Party{
		points(t, space, "Buyer", 1, -1, 5), points(t, space, "North", 2, 5, -1), points(t, space, "South", 2, 5, -1),
	}}
	a, b, c := propose(space.Outcome(0, 2)), propose(space.Outcome(2, 0)), propose(space.Outcome(2, 2))
	story := told(t, s, 5, map[chair]sim.Agent{
		{0, 0}: &scripted{moves: []sim.Move{a, a, a}}, {0, 1}: &scripted{moves: []sim.Move{b, b, b}},
		{1, 0}: &scripted{moves: []sim.Move{a}}, {1, 2}: &scripted{moves: []sim.Move{c, c}},
	})
	holdsLines(t, story,
		"Round 1. With North: Buyer opens with delivery 10 days, warranty 2 years. For Buyer that is 11 points better than walking away, for North 2 points worse.",
		"  South opens with delivery 30 days, warranty 2 years. For South that is 8 points better than walking away, for Buyer 9 points better.",
		"  With South: Buyer accepts.",
		"Agreement in round 2 between Buyer and South: delivery 30 days, warranty 2 years.",
		"  Buyer gets 10 points, 9 points better than walking away.",
		"  North is left with 2 points.",
		"  South gets 10 points, 8 points better than walking away.",
		"No other package is better for one and worse for none.",
	)
}

func TestStoryOfThreePartiesWithoutAWalkAway(t *testing.T) {
	space := twoIssues(t)
	minus := func(p sim.Party) sim.Party { p.Profile = p.Profile.WithReservation(negativeInfinity); return p }
	s := &sim.Scenario{Name: "three", Space: space, Parties: []sim.Party{
		minus(points(t, space, "A", 0, 5, -1)), points(t, space, "B", 1, -1, 5), points(t, space, "C", 0, 1, 0),
	}}
	story := told(t, s, 3, map[chair]sim.Agent{
		{0, 0}: &scripted{moves: []sim.Move{propose(space.Outcome(1, 0))}}, {0, 1}: &scripted{}, {0, 2}: &scripted{},
	})
	holdsLines(t, story,
		"A (scripted) has nowhere else to go.",
		"Round 1. A opens with delivery 20 days, warranty none. For A that is worth 7 points, for B as good, for C 1 point better.",
		"  B accepts the package of A.",
		"  C accepts the package of A.",
		"  A gets 7 points.",
	)
}

var negativeInfinity = math.Inf(-1)
