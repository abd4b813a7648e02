package conform

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Whatever tactics a style is made of, in one mode or two, it keeps the laws: it moves as the
// rules allow, never panics, never goes below what no deal is worth by now, and plays
// alike when it plays again. Each registered tactic is in some of the styles,
// the rest of which is drawn; so is the company.
func TestAnyStylePlays(t *testing.T) {
	const each, draws = 6, 1000
	company := slices.Concat(civil(), talkers(t), hostile)
	seed, played := 0, 0
	for _, slot := range agent.Slots() {
		for _, tactic := range agent.TacticsOf(slot) {
			for range each {
				style, text := (*agent.Style)(nil), ""
				for first := seed; style == nil && seed < first+draws; seed++ {
					style, text = anyStyle(seed, tactic)
				}
				if style == nil {
					t.Errorf("of %d styles drawn with %q for %s none can be read; want some", draws, tactic.Name, slot)
					break
				}
				talk := anyTalk(seed-1, Of(style), company)
				for _, f := range talk.faults() {
					t.Errorf("%s\n%s", f, text)
				}
				played++
			}
		}
	}
	t.Logf("%d styles played, of seeds 0 to %d", played, seed-1)
}

// talkers are shipped styles that say and ask much.
func talkers(t *testing.T) []Agent {
	var list []Agent
	for _, name := range []string{"creative", "partnership", "novice", "competitive+social"} {
		style, err := agent.Parse(name)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, Of(style))
	}
	return list
}

// anyTalk seats the agent in company: at a table or in a room, of two to four.
func anyTalk(seed int, a Agent, company []Agent) talk {
	r := random{sim.Seed(seed).Child("talk").Rand()}
	s := Case(seed)
	if r.IntN(4) == 0 {
		s = crowd(4, r.IntN(2) == 0, 3, 1, 4)
	}
	t := talk{where: "any style", scenario: s, rounds: []int{1, 2, 7, 30, 60}[r.IntN(5)], opener: r.IntN(2), seed: seed}
	focal := r.IntN(len(s.Parties))
	for p := range s.Parties {
		itself := p == focal || r.IntN(4) == 0
		t.seats, t.tested = append(t.seats, company[r.IntN(len(company))]), append(t.tested, itself)
		if itself {
			t.seats[p] = a
		}
	}
	return t
}

// anyStyle draws the text of a style with a tactic in it, and reads it; nil if it can't be one.
func anyStyle(seed int, with *agent.Tactic) (*agent.Style, string) {
	d := drawing{random{sim.Seed(seed).Child("style").Rand()}, with}
	text := "name: any\nfamily: textbook\ntrainer: Whatever the dice say.\n"
	two := d.IntN(3) == 0 || with.Slot == agent.Adaptation
	if two {
		text += "modes:\n  - {name: a, " + strings.Join(d.slots(false), ", ") + "}\n  - {name: b, " + strings.Join(d.slots(false), ", ") + "}\n"
	} else {
		text += strings.Join(d.slots(false), "\n") + "\n"
	}
	for _, line := range d.slots(true) {
		if two || !strings.HasPrefix(line, string(agent.Adaptation)) {
			text += line + "\n"
		}
	}
	style, err := agent.Read(source.File{Path: "any.yaml", Data: []byte(text)})
	if err != nil {
		return nil, text
	}
	return style, text
}

// drawing draws the tactics of a style around one.
type drawing struct {
	random
	with *agent.Tactic
}

// slots are the lines of those of each mode, or of the whole style. Bid, accept and adapt are always
// filled; each other now and then.
func (d drawing) slots(whole bool) []string {
	var lines []string
	for _, slot := range agent.Slots() {
		always := slot == agent.Bid || slot == agent.Acceptance || slot == agent.Adaptation || slot == d.with.Slot || d.with.Needs(slot) != nil
		if slot.Whole() == whole && (always || d.IntN(2) == 0) {
			lines = append(lines, fmt.Sprintf("%s: {%s}", slot, strings.Join(d.tactics(slot), ", ")))
		}
	}
	return lines
}

// tactics are some of a slot's, in any order; the one asked for in its slot, and one of those that it needs.
func (d drawing) tactics(slot agent.Slot) []string {
	all := agent.TacticsOf(slot)
	d.Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
	n, needs := 1, d.with.Needs(slot)
	if needs != nil && slot == d.with.Slot { // it needs another of its own slot: both
		all = slices.DeleteFunc(all, func(t *agent.Tactic) bool { return t != d.with && !slices.Contains(needs, t.Name) })
		n = len(all)
	} else if needs != nil {
		all = slices.DeleteFunc(all, func(t *agent.Tactic) bool { return !slices.Contains(needs, t.Name) })
	} else if slot.Several() {
		n = min(1+d.IntN(3), len(all))
	}
	if slot == d.with.Slot {
		at, to := slices.Index(all, d.with), d.IntN(n)
		all[at], all[to] = all[to], all[at]
	}
	var list []string
	for _, tactic := range all[:n] {
		list = append(list, fmt.Sprintf("%q: {%s}", tactic.Name, strings.Join(d.params(tactic), ", ")))
	}
	return list
}

// params sets about half of a tactic's parameters: at an end of their range, or anywhere.
func (d drawing) params(tactic *agent.Tactic) []string {
	var list []string
	for _, p := range tactic.Params {
		x := []float64{p.Min, p.Max, p.Min + float64(d.Float64()*(p.Max-p.Min))}[d.IntN(3)]
		if whole := float64(int(x)); d.IntN(2) == 0 && whole >= p.Min {
			x = whole
		}
		if d.IntN(2) == 0 {
			list = append(list, fmt.Sprintf("%s: %v", p.Name, x))
		}
	}
	return list
}
