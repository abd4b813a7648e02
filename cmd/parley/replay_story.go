package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/solution"
)

// replay is the negotiation as a page shows it, with what could have come of it.
func (n *talks) replay(ctx context.Context) (*reports.Replay, error) {
	b := &replayer{talks: n, places: map[sim.Outcome]int{}}
	b.page = &reports.Replay{
		Title: n.heading(), Design: n.setup(), Source: n.source + ", Parley " + batch.Version,
		Styles: n.players(), Rounds: n.rec.Rounds, Coach: n.coach(&n.rec, -1), Caution: oneNegotiation, Words: glossaryWords(n.players()...),
	}
	for i := range n.Parties {
		b.page.Sides = append(b.page.Sides, reports.Side{Name: n.name(i), Unit: n.purses[i].unit, WalkAway: n.purses[i].drawn(n.rec.Reservations[i])})
	}
	a, err := analysisOf(n.Negotiation.Scenario)
	if err != nil {
		return nil, err
	}
	if a != nil {
		b.page.Plane, b.page.Signed = n.plane(a), n.deals(a)
	}
	b.page.Summary = n.end(a)
	b.clauses()
	b.voices()
	b.turns()
	if err := b.liked(ctx); err != nil {
		return nil, err
	}
	if err := b.whatIfs(ctx); err != nil {
		return nil, err
	}
	b.page.Methods = b.methods()
	return b.page, nil
}

// replayer draws up the page.
type replayer struct {
	*talks
	page   *reports.Replay
	places map[sim.Outcome]int // of the offers in the page
	chairs map[chair]int       // of the voices
}

// heading says who meets whom over what.
func (n *talks) heading() string {
	var who []string
	for i, spec := range n.players() {
		who = append(who, fmt.Sprintf("%s (%s)", n.name(i), spec))
	}
	return list(who) + ": " + cmp.Or(n.Title, n.Negotiation.Scenario.Name)
}

// setup is how they negotiate, in a line.
func (n *talks) setup() string {
	parts := []string{n.source, "up to " + count(n.rec.Rounds, "round")}
	if seats := n.Seating()[0]; len(n.Seating()) == 1 {
		parts = append(parts, n.name(seats[n.Opener%len(seats)])+" opens")
	}
	return strings.Join(parts, " · ")
}

// end says how the talks ended, what each has of it, and what was left on the table.
func (n *talks) end(a *solution.Analysis) []reports.Said {
	all := []reports.Said{{Label: "The end", Text: n.outcome(&n.rec)}}
	var worth []string
	for p, u := range n.rec.Utilities {
		if n.rec.Bound(p) {
			worth = append(worth, fmt.Sprintf("%s gets %s.", n.name(p), n.standing(p, u, n.rec.Reservations[p])))
		} else {
			worth = append(worth, fmt.Sprintf("%s is left with %s.", n.name(p), n.purses[p].amount(u)))
		}
	}
	all = append(all, reports.Said{Label: "Worth", Text: strings.Join(worth, " ")})
	left := n.missed(&n.rec)
	if a != nil && n.rec.Deal() {
		if better, found := betterForAll(a, &n.rec); found {
			left = append(left, n.preferred(better, &n.rec))
		}
	}
	if text := strings.TrimSpace(strings.Join(left, " ")); text != "" {
		all = append(all, reports.Said{Label: "Was there more?", Text: text})
	}
	return all
}

func (b *replayer) clauses() {
	for i := range b.Space.Issues {
		c := reports.Clause{Name: b.Space.Issues[i].Name}
		for v := range b.Space.Issues[i].Values {
			c.Values = append(c.Values, shortValue(&b.Space.Issues[i], v))
		}
		b.page.Clauses = append(b.page.Clauses, c)
	}
}

// voices are the chairs, table by table.
func (b *replayer) voices() {
	b.chairs = map[chair]int{}
	for k, seats := range b.Seating() {
		for _, p := range seats {
			v := reports.Voice{Side: p, Heard: seats}
			if len(b.Tables) > 1 && p == b.Hub() {
				v.Name = "with " + list(b.namesOf(b.others(k, p)))
			}
			b.chairs[chair{k, p}] = len(b.page.Voices)
			b.page.Voices = append(b.page.Voices, v)
		}
	}
}

// offer is the place of a package among the page's; None: -1.
func (b *replayer) offer(o sim.Outcome) int {
	if o == sim.None {
		return -1
	}
	if at, there := b.places[o]; there {
		return at
	}
	var offer reports.Offer
	for i := range b.Space.Issues {
		offer.Values = append(offer.Values, b.Space.Value(o, i))
	}
	for p := range b.Parties {
		offer.Worth = append(offer.Worth, b.valued(p, b.worth(p, o)))
	}
	b.places[o] = len(b.page.Offers)
	b.page.Offers = append(b.page.Offers, offer)
	return b.places[o]
}

// valued is a worth as a page draws it; a package that a party never signs is drawn as its worst.
func (b *replayer) valued(p int, u float64) reports.Amount {
	if b.refuses(p, u) {
		return reports.Amount{Of: b.purses[p].scale(b.Parties[p].Profile.Min()), Text: never}
	}
	return b.purses[p].drawn(u)
}

// methods says how to read the page and how to make it again.
func (b *replayer) methods() []reports.Said {
	all := []reports.Said{
		{Label: "Played", Text: "Simulated negotiators, not people. The negotiation was played again from its seed; the same seed and version give the same moves."},
		{Label: "Again", Text: b.again},
		{Label: "Worth", Text: "What a package is worth to a side is as the case has it" + b.drawnNote() + ", in the side's own points or money."},
		{Label: "One side's view", Text: "A side knows what packages are worth to itself, what it holds out for, and what it makes of the other side's wishes, if it makes anything of them. The other side's worth is not shown in it."},
		{Label: "What if", Text: "The negotiation is played again from its seed. Up to the round the side does what it did, and the style that comes hears and sees all of it and counts those moves as its own; what it would have said or planned by then it has neither said nor done. From the round on it decides, and the other side keeps its style."},
		{Label: "One negotiation", Text: b.page.Caution},
	}
	return all
}

func (b *replayer) drawnNote() string {
	if b.source != "" && b.Varies() {
		return ", with the numbers that were drawn for this negotiation"
	}
	return ""
}
