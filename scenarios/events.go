package scenarios

import (
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const mostEvents = 64

// readEvents reads what may happen after the deal is signed, or not.
func readEvents(n source.Node) []sim.Event {
	var events []sim.Event
	for _, entry := range n.List("events", mostEvents) {
		o := entry.Object("an event", "name", "what")
		e := sim.Event{Name: o.Must("name").Label("name"), What: o.Words("what")}
		if eventIndex(events, e.Name) >= 0 {
			entry.Fail("two events are named %q", e.Name)
		}
		events = append(events, e)
	}
	return events
}

func eventIndex(events []sim.Event, name string) int {
	return slices.IndexFunc(events, func(e sim.Event) bool { return e.Name == name })
}

// mustEvent is the number of an event that is named at a place of the file.
func mustEvent(at source.Node, name string, events []sim.Event) int {
	i := eventIndex(events, name)
	if i >= 0 {
		return i
	}
	if len(events) == 0 {
		at.Fail("no event %q: the case has no events; add events: [{name: %s}]", name, name)
	}
	known := make([]string, len(events))
	for k, e := range events {
		known[k] = e.Name
	}
	at.Fail("no event %q%s the events are %s", name, source.Suggest(name, known), source.Listed(known))
	return i
}

// readBeliefs reads how likely a party holds the events; those that it does not
// name are NaN.
func readBeliefs(party source.Object, events []sim.Event) []float64 {
	if len(events) == 0 {
		if n, ok := party.Field("beliefs"); ok {
			n.Fail("beliefs without events; add events: [{name: ...}] to the case")
		}
		return nil
	}
	beliefs := make([]float64, len(events))
	for i := range beliefs {
		beliefs[i] = math.NaN()
	}
	if n, ok := party.Field("beliefs"); ok {
		for _, p := range n.Pairs("beliefs") {
			beliefs[mustEvent(p.Key, p.Name, events)] = readChance(p.Value, p.Name)
		}
	}
	return beliefs
}

// readChance reads a chance, from never to certain.
func readChance(n source.Node, what string) float64 {
	x := readShare(n, what)
	if x < 0 || x > 1 {
		n.Fail("%s is %s; want a chance from 0 to 1, such as 40 %% or 0.4", what, n)
	}
	return x
}

// readShare reads 40 % or 0.4, both the same number.
func readShare(n source.Node, what string) float64 {
	if n.Kind == source.Number {
		return n.Number(what)
	}
	text, _ := strings.CutSuffix(n.Text, "%")
	x, ok := source.Plain(strings.TrimSpace(text))
	if !ok || n.Kind != source.Text || text == n.Text || math.Abs(x) > source.Limit {
		n.Fail("%s is %s; want a share such as 40 %% or 0.4%s", what, n, n.WithoutCommas())
	}
	return x / 100
}
