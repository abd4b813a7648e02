package reports_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/reports/browser"
)

// retelling makes up a negotiation; name gives the i-th name of anything.
type retelling struct {
	sides, rounds, clauses int
	name                   func(i int) string
}

func plainly(i int) string { return [...]string{"Ann", "Bob", "price", "years", "soft", "tough"}[i%6] }

func (m retelling) amount(x float64) reports.Amount {
	return reports.Amount{Of: x, Text: fmt.Sprintf("%g points", x)}
}

// replay ends with an agreement on the last offer. Of two sides the second makes something of
// the other's wishes.
func (m retelling) replay() *reports.Replay {
	r := &reports.Replay{
		Title: m.name(0) + " and " + m.name(1), Design: "Case " + m.name(2), Source: "Case " + m.name(2) + ", Parley test", Rounds: m.rounds + 1,
		Summary: []reports.Said{{Label: "The end", Text: "Agreement on " + m.name(2)}}, Coach: []string{"Well done, " + m.name(0)},
		Methods: []reports.Said{{Label: "Played", Text: m.name(3)}}, Caution: "That is one negotiation.", Words: words,
	}
	var seats []int
	for i := range m.sides {
		seats = append(seats, i)
		r.Sides = append(r.Sides, reports.Side{Name: m.name(i), Unit: "points", WalkAway: m.amount(2)})
		r.Styles = append(r.Styles, m.name(4+i))
	}
	for i := range m.sides {
		r.Voices = append(r.Voices, reports.Voice{Side: i, Heard: seats})
	}
	for i := range m.clauses {
		r.Clauses = append(r.Clauses, reports.Clause{Name: m.name(2 + i), Values: []string{m.name(i), m.name(i + 1), m.name(i + 2)}})
	}
	for round := 1; round <= m.rounds; round++ {
		for side := range m.sides {
			m.move(r, round, side)
		}
	}
	last := &r.Deeds[len(r.Deeds)-1]
	last.Does, last.Offer, last.Text = reports.Accepts, last.Offer-1, m.name(m.sides-1)+" accepts."
	if m.sides == 2 {
		dots := []reports.Dot{{X: 10, Y: 2, Text: m.name(2)}, {X: 6, Y: 6}, {X: 2, Y: 10}}
		r.Plane = &reports.Plane{Packages: dots, Frontier: dots}
		r.Signed = []reports.Deal{{Name: "Nash", Text: m.name(2), Worth: []reports.Amount{m.amount(6), m.amount(6)}, Gains: []float64{0.5, 0.5}}}
	}
	m.couldHaveBeen(r)
	return r
}

// move offers something new: each side comes down as the rounds pass.
func (m retelling) move(r *reports.Replay, round, side int) {
	var o reports.Offer
	for i := range m.clauses {
		o.Values = append(o.Values, (round+side+i)%3)
	}
	d := reports.Deed{Round: round, Until: round, Voice: side, Does: reports.Offers, Offer: len(r.Offers), Text: fmt.Sprintf("%s offers %s, told to both.", m.name(side), m.name(2)), Tactic: m.name(5)}
	target := m.amount(10 - float64(round)/2)
	d.Target = &target
	for p := range m.sides {
		o.Worth = append(o.Worth, m.amount(10-float64((round+8*((side+p)%m.sides))%11)))
		d.Seen = append(d.Seen, fmt.Sprintf("%s offers %s, seen by %s.", m.name(side), m.name(2), m.name(p)))
		d.Shifts = append(d.Shifts, reports.Shift{Side: p, By: reports.Amount{Of: 1, Text: "+1 point"}})
	}
	if side == 1 {
		d.Marks = []reports.Badge{{Sign: "⇄", Word: "trade", Why: m.name(3), Open: true}, {Sign: "▼", Word: "worse for both", Why: m.name(3)}}
	}
	r.Offers = append(r.Offers, o)
	if m.sides == 2 {
		liked := make([]float64, len(r.Offers))
		d.Liked = [][]float64{nil, liked}
	}
	r.Deeds = append(r.Deeds, d)
}

// couldHaveBeen is a takeover of every side that leaves the talks from the second round on, and one that changes nothing.
func (m retelling) couldHaveBeen(r *reports.Replay) {
	worth := func(x float64) (all []reports.Amount) {
		for range m.sides {
			all = append(all, m.amount(x))
		}
		return all
	}
	r.From = []int{1, 2}
	r.Tales = []reports.Tale{{Shared: len(r.Deeds), Deal: true, Round: m.rounds, Ended: "Agreement.", Differ: "As much.", Worth: worth(5)}}
	for side := range m.sides {
		tale := reports.Tale{Shared: side, Round: 1, Ended: "No deal: " + m.name(side) + " walked away.", Differ: "3 points less.", Worth: worth(2),
			Rest: []reports.TaleRow{{Round: 1, Voice: side, Does: reports.Leaves, Offer: -1}}}
		r.Tales = append(r.Tales, tale)
		for _, style := range []string{"soft", "tough"} {
			w := reports.WhatIf{Side: side, Style: style, Own: style == r.Styles[side], Tales: []int{side + 1, 0}}
			if w.Own {
				w.Tales[0] = 0
			}
			r.WhatIfs = append(r.WhatIfs, w)
		}
	}
}

func retellings() map[string]retelling {
	return map[string]retelling{
		"usual": {2, 4, 2, plainly}, "three sides": {3, 3, 2, plainly}, "one move": {2, 1, 1, plainly}, "long": {2, 200, 12, plainly},
		"hostile": {2, 4, 9, func(i int) string { return hostileNames[i%len(hostileNames)] }},
		"large":   {12, 3, 3, func(i int) string { return strings.Repeat("a very long name ", 1+i%4) }},
	}
}

func pageOf(t *testing.T, r *reports.Replay) string {
	t.Helper()
	var out bytes.Buffer
	check(t, r.Page(&out))
	return out.String()
}

func TestReplayPageOfEveryKind(t *testing.T) {
	for name, m := range retellings() {
		got := pageOf(t, m.replay())
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, "replay "+name+".html"), []byte(got), 0o644))
		}
		if limit := 2_500_000; len(got) > limit {
			t.Errorf("%s: the page has %d bytes; it may have %d", name, len(got), limit)
		}
		if got != pageOf(t, m.replay()) {
			t.Errorf("%s: the same replay gave other bytes", name)
		}
		harmless(t, name, got)
		options(t, name, got)
	}
	if err := (&reports.Replay{}).Page(&bytes.Buffer{}); err == nil {
		t.Error("talks without a move gave a page")
	}
}

// Without scripts, and on paper, the whole story is there.
func TestReplayAsList(t *testing.T) {
	got := pageOf(t, retellings()["usual"].replay())
	for _, want := range []string{"Ann offers price, told to both.", "Bob accepts.", "Well done, Ann", "no deal", "worse for both", "That is one negotiation."} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// replayed writes a made-up replay and opens it.
func replayed(t *testing.T, b *browser.Browser, m retelling, s browser.Setting) *browser.Page {
	t.Helper()
	return stepped(t, b, m.replay(), s)
}

// stepped writes a replay and opens it.
func stepped(t *testing.T, b *browser.Browser, r *reports.Replay, s browser.Setting) *browser.Page {
	t.Helper()
	file := filepath.Join(t.TempDir(), "replay.html")
	check(t, os.WriteFile(file, []byte(pageOf(t, r)), 0o644))
	p := b.OpenAs(file, s)
	if !s.NoScript {
		p.Until(ready)
	}
	return p
}

func want(t *testing.T, what, got string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(got, part) {
			t.Errorf("%s: got %q, want it to say %q", what, got, part)
		}
	}
}

// A reader steps by key, by button and by address.
func TestReplaySteps(t *testing.T) {
	b := browser.Start(t)
	p := replayed(t, b, retellings()["usual"], browser.Setting{Still: true})
	want(t, "at first", p.Text("#now"), "Move 1 of 8", "Ann offers price, told to both.")
	p.Press("ArrowRight", "ArrowRight")
	want(t, "two to the right", p.Text("#now"), "Move 3 of 8", "round 2")
	p.Press("End")
	want(t, "the end", p.Text("#now"), "Move 8 of 8", "Bob accepts.")
	p.Press("ArrowRight", "ArrowLeft")
	want(t, "no further than the end", p.Text("#now"), "Move 7 of 8")
	p.Press("Home")
	p.Click("#next")
	want(t, "a button", p.Text("#where"), "Move 2 of 8")
	p.Press(" ")
	want(t, "space plays", p.Text("#play"), "Pause")
	p.Press(" ")
	want(t, "and stops", p.Text("#play"), "Play")
	var current, hash string
	p.Eval("document.querySelector('[aria-current]').id", &current)
	p.Eval("location.hash", &hash)
	want(t, "in the list", current+" "+hash, "move-2 #step=2")
	p.Eval("location.hash = '#step=5'", nil)
	p.Until("document.getElementById('where').textContent.includes('Move 5')")
	p.Clean()
	p = replayed(t, b, retellings()["usual"], browser.Setting{Fragment: "step=7&sees=1"})
	want(t, "by address", p.Text("#now"), "Move 7 of 8", "seen by Bob.")
	p.Clean()
}

// A side's view shows what that side knows and nothing else.
func TestReplayViews(t *testing.T) {
	p := replayed(t, browser.Start(t), retellings()["usual"], browser.Setting{})
	drawn := func() (titles []string) {
		p.Eval("[...document.querySelectorAll('.stage figure')].filter(f => f.offsetParent).map(f => f.querySelector('h3').textContent)", &titles)
		return titles
	}
	p.Press("End", "ArrowLeft", "ArrowLeft")
	want(t, "both", p.Text("#now")+strings.Join(drawn(), "; "), "told to both", "Bob +1 point", "worse for both",
		"Every offer as both sides value it; What the offers are worth to Ann; What the offers are worth to Bob")
	p.Click("[name=sees][value='1']")
	got := p.Text("#now") + strings.Join(drawn(), "; ")
	want(t, "Bob", got, "seen by Bob.", "trade", "Bob +1 point", "Every offer as Bob sees it; What the offers are worth to Bob")
	for _, not := range []string{"told to both", "Ann +1 point", "worse for both", "worth to Ann", "both sides value"} {
		if strings.Contains(got, not) {
			t.Errorf("Bob sees %q in %q", not, got)
		}
	}
	if page := p.Text("main"); strings.Contains(page, "Agreement on") || strings.Contains(page, "Well done") || strings.Contains(page, "What if") {
		t.Errorf("Bob sees what only who knows both sides can tell: %q", page)
	}
	p.Click("[name=sees][value='0']")
	want(t, "Ann is blind", p.Text(".stage"), "Ann makes no picture of what Bob wants")
	if list := drawn(); len(list) != 1 {
		t.Errorf("Ann sees %q, want one picture", list)
	}
	p.Clean()
}

// Who sits at another table sees nothing of what is done at this one.
func TestReplayAtAnotherTable(t *testing.T) {
	r := retellings()["three sides"].replay()
	r.Voices[0].Heard, r.Voices[1].Heard, r.Voices[2].Heard = []int{0, 1}, []int{0, 1}, []int{2}
	p := stepped(t, browser.Start(t), r, browser.Setting{Fragment: "step=2&sees=2"})
	want(t, "the third side", p.Text("#now"), "Move 2 of 9 · round 1", "price sees nothing of this move")
	if got := p.Text("#now") + p.Text(".terms"); strings.Contains(got, "Bob") || strings.Contains(got, "Ann") {
		t.Errorf("got %q, want nothing of another table", got)
	}
	if got := number(p, `[...document.querySelectorAll(".deeds > li")].filter(l => l.offsetParent).length`); got != 3 {
		t.Errorf("got %d moves, want the three of its table", got)
	}
	p.Click("[name=sees][value='-1']")
	want(t, "all sides", p.Text("#now")+p.Text(".terms"), "Bob offers", "Ann")
	p.Clean()
}

// What could have been can be linked to, with the words of the command line.
func TestReplayLinksToWhatIfs(t *testing.T) {
	b := browser.Start(t)
	p := replayed(t, b, retellings()["usual"], browser.Setting{Fragment: "what-if=1:1=tough"})
	want(t, "by address", p.Text("#now")+p.Text("#instead"), "Move 1 of 1", "Ann walks away.", "Tough for Ann from round 1")
	p.Click("#return")
	want(t, "back", p.Text("#now")+seen(p, "location.hash"), "of 8", "#step=1")
	for _, nothing := range []string{"what-if=9:1=tough", "what-if=1:9=tough", "what-if=1:1=%3Cb%3Enobody", "what-if=1:1=%"} {
		p.Eval(fmt.Sprintf("location.hash = %q", nothing), nil)
		want(t, nothing, p.Text("#now"), "Move 1 of 8")
	}
	p.Clean()
}

// What could have been can be chosen, told and stepped through, and left again.
func TestReplayWhatIf(t *testing.T) {
	p := replayed(t, browser.Start(t), retellings()["usual"], browser.Setting{})
	want(t, "at first", p.Text("#if-says"), "Had tough taken over Ann from round 1 on", "No deal: Ann walked away. 3 points less.")
	p.Eval("(() => { const s = document.getElementById('if-side'); s.value = 1; s.dispatchEvent(new Event('change')); })()", nil)
	want(t, "the other side", p.Text("#if-says"), "Had tough taken over Bob from round 1 on (which is the style that it has)")
	p.Eval("(() => { const s = document.getElementById('if-side'); s.value = 0; s.dispatchEvent(new Event('change')); })()", nil)
	p.Click("#follow")
	want(t, "followed", p.Text("#now")+p.Text("#instead"), "Move 1 of 1", "Ann walks away.", "3 points less", "What could have been.")
	p.Click("#return")
	want(t, "back", p.Text("#now"), "of 8")
	p.Eval("(() => { const s = document.getElementById('if-from'); s.value = 1; s.dispatchEvent(new Event('input')); })()", nil)
	want(t, "another round", p.Text("#if-says"), "from round 2 on", "As much.")
	var hidden bool
	p.Eval("document.getElementById('follow').hidden", &hidden)
	if !hidden {
		t.Error("there is a button to step through what is as it was")
	}
	p.Clean()
}

// Whatever the kind and the width, nothing runs that should not and nothing hangs over the edge.
func TestReplayHoldsTogether(t *testing.T) {
	b := browser.Start(t)
	for name, widths := range map[string][]int{"hostile": {1280, 400}, "large": {400}, "long": {1280}, "one move": {400}} {
		m := retellings()[name]
		for _, width := range widths {
			p := replayed(t, b, m, browser.Setting{Width: width, Height: 800, Dark: width == 400})
			p.Press("End")
			p.Eval("document.querySelector('.what-if details').open = true", nil)
			for i := range m.sides {
				p.Click(fmt.Sprintf("[name=sees][value='%d']", i))
			}
			p.Click("#follow")
			var over float64
			p.Eval("document.documentElement.scrollWidth - innerWidth", &over)
			if over > 0 {
				t.Errorf("%s at %d pixels: it hangs over by %g", name, width, over)
			}
			p.Clean()
		}
	}
	p := replayed(t, b, retellings()["usual"], browser.Setting{NoScript: true})
	var text string
	p.Eval("document.body.textContent", &text)
	want(t, "without scripts", text, "Ann offers price, told to both.", "switched off", "no deal")
	p.Clean()
}
