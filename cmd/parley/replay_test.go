package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/reports/browser"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// talksOver are played talks over a shipped case.
func talksOver(t *testing.T, what string, rounds int, specs ...string) *talks {
	t.Helper()
	s, err := openCase(what)
	if err != nil {
		t.Fatal(err)
	}
	n := &talks{Negotiation: &batch.Negotiation{Scenario: s, Rounds: rounds, Seed: 7}, teller: newTeller(s), source: "Case " + what, again: "parley play"}
	for _, spec := range specs {
		style, err := agent.Parse(spec)
		if err != nil {
			t.Fatal(err)
		}
		b := seated(style)
		n.Styles = append(n.Styles, &b)
	}
	if err := n.Play(t.Context(), &n.rec, nil); err != nil {
		t.Fatal(err)
	}
	return n
}

// rooms are talks of each kind: two sides, with dice and without, in points and in money, many at a
// table, several tables, packages too many to list, and a long time to talk.
var rooms = []struct {
	what   string
	rounds int
	specs  []string
}{
	{"saas-renewal", 20, []string{"competitive", "collaborative"}},
	{"job-offer", 100, []string{"creative", "random"}},
	{"used-van", 1, []string{"hardliner", "hardliner"}},
	{"vendor-bakeoff", 12, []string{"adaptive", "competitive", "soft", "tit-for-tat"}},
	{"harbour", 8, []string{"soft", "collaborative", "adaptive", "partnership", "tough", "novice"}},
	{"generate:issues=10:values=5", 15, []string{"collaborative", "boulware"}},
}

// The first law of what-ifs: whoever takes over from his like changes nothing, at whatever
// table and in whatever round.
func TestWhatIfOfTheOwnStyle(t *testing.T) {
	for _, room := range rooms {
		n := talksOver(t, room.what, room.rounds, room.specs...)
		for party := range n.Parties {
			for round := 1; round <= n.rec.Round; round += 1 + n.rec.Round/7 {
				var rec sim.Record
				if err := n.playWhatIf(t.Context(), whatIf{round: round, party: party, style: n.Styles[party]}, &rec); err != nil {
					t.Fatal(err)
				}
				rec.Guessers, n.rec.Guessers = nil, nil
				if !reflect.DeepEqual(rec, n.rec) {
					t.Errorf("%s: %s taken over by its own style in round %d is another negotiation", room.what, n.name(party), round)
				}
			}
		}
	}
}

// The second: whoever takes over in the first round plays as if he had sat there from the start.
func TestWhatIfFromTheStart(t *testing.T) {
	for _, room := range rooms {
		n := talksOver(t, room.what, room.rounds, room.specs...)
		for party := range n.Parties {
			var got sim.Record
			style := talksOver(t, "used-van", 1, "adaptive", "adaptive").Styles[0]
			if err := n.playWhatIf(t.Context(), whatIf{round: 1, party: party, style: style}, &got); err != nil {
				t.Fatal(err)
			}
			specs := append([]string{}, room.specs...)
			specs[party] = "adaptive"
			if want := talksOver(t, room.what, room.rounds, specs...).rec; !sameSteps(got.Steps, want.Steps) || got.Agreement != want.Agreement {
				t.Errorf("%s: adaptive for %s from round 1 is not adaptive for it from the start", room.what, n.name(party))
			}
		}
	}
}

func sameSteps(a, b []sim.Step) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !alike(&a[i], &b[i]) {
			return false
		}
	}
	return true
}

// What the page says of the story is what the story in words says, and each tale is the one
// that the command line tells.
func TestReplayTellsTheStory(t *testing.T) {
	for _, room := range rooms {
		n := talksOver(t, room.what, room.rounds, room.specs...)
		r, err := n.replay(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		n.story(&b, &n.rec, n.players(), 0)
		story := strings.Join(strings.Fields(b.String()), " ")
		for _, d := range r.Deeds {
			if text := strings.Join(strings.Fields(d.Text), " "); !strings.Contains(text, " holds") && d.Round == d.Until && !strings.Contains(story, text) {
				t.Errorf("%s: round %d: the page says %q, and the story does not", room.what, d.Round, text)
			}
		}
		if len(r.Tales) == 0 || r.Tales[0].Ended != n.outcome(&n.rec) {
			t.Errorf("%s: the first tale is not what happened", room.what)
		}
		for _, w := range r.WhatIfs {
			if w.Own && w.Tales[0] != 0 {
				t.Errorf("%s: the own style of %s comes to another end", room.what, n.name(w.Side))
			}
			if len(w.Tales) != len(r.From) {
				t.Errorf("%s: %d tales for %d rounds", room.what, len(w.Tales), len(r.From))
			}
		}
	}
}

// What is drawn of a small negotiation, move by move, to read.
func TestReplayToRead(t *testing.T) {
	n := talksOver(t, "testdata/renewal.yaml", 4, "boulware", "tit-for-tat")
	r, err := n.replay(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r.Plane, r.Signed, r.Words, r.Tales = nil, nil, nil, r.Tales[:2]
	got, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	const file = "testdata/replay.json"
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || string(got) != string(want) {
		t.Errorf("the replay is another than in %s (%v); if it should be: go test -run ReplayToRead -update\n%s", file, err, got)
	}
}

// Real pages open in a browser, to the last move and for each side, and do nothing they should not.
func TestReplayPagesInABrowser(t *testing.T) {
	if underRace {
		t.Skip("a browser finds no races")
	}
	b := browser.Start(t)
	for _, room := range rooms {
		r, err := talksOver(t, room.what, room.rounds, room.specs...).replay(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "replay.html")
		if err := batch.WriteFile(file, r.Page); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(file); err != nil || info.Size() > 2_500_000 {
			t.Errorf("%s: the page has %d bytes, error %v; it may have 2,500,000", room.what, info.Size(), err)
		}
		p := b.Open(file)
		p.Until("document.documentElement.dataset.ready === 'yes'")
		p.Press("End")
		for side := range r.Sides {
			p.Click("[name=sees][value='" + string(rune('0'+side)) + "']")
		}
		if text := p.Text("#now"); !strings.Contains(text, "Move ") {
			t.Errorf("%s: after the last move it shows %q", room.what, text)
		}
		p.Clean()
	}
}
