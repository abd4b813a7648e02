package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

const (
	mostStyles = 6      // styles that may take over, or more where more were asked for
	mostSteps  = 40_000 // moves of what could have been that a page carries
)

// tried are the styles that may take over, beside those of the run.
var tried = []string{"competitive", "collaborative", "adaptive", "defensive", "creative", "partnership"}

// whatIfs plays what would have come of it, had one of some styles taken over one side, from every round
// on, or from as many as a page can carry.
func (b *replayer) whatIfs(ctx context.Context) error {
	styles, err := b.tries()
	if err != nil {
		return err
	}
	b.page.From = b.takeovers(len(styles))
	known := map[string]int{}
	b.tale(&b.rec, known)
	for party := range b.Parties {
		for _, style := range styles {
			w := reports.WhatIf{Side: party, Style: style.Spec, Own: style.Spec == b.Styles[party].Spec}
			for _, round := range b.page.From {
				var rec sim.Record
				if err := b.playWhatIf(ctx, whatIf{round: round, party: party, style: style}, &rec); err != nil {
					return err
				}
				w.Tales = append(w.Tales, b.tale(&rec, known))
			}
			b.page.WhatIfs = append(b.page.WhatIfs, w)
		}
	}
	return nil
}

// tries are the styles that were asked for, the negotiation's own, those of its run, and the usual ones.
func (b *replayer) tries() ([]*batch.Style, error) {
	var all []*batch.Style
	for _, w := range b.asked {
		if !slices.ContainsFunc(all, func(s *batch.Style) bool { return s.Spec == w.style.Spec }) {
			all = append(all, w.style)
		}
	}
	for _, spec := range slices.Concat(b.players(), specsOf(b.known), tried) {
		if len(all) >= mostStyles {
			break
		}
		if slices.ContainsFunc(all, func(s *batch.Style) bool { return s.Spec == spec }) {
			continue
		}
		style, err := b.styleOf(spec)
		if i := slices.IndexFunc(b.Styles, func(s *batch.Style) bool { return s.Spec == spec }); i >= 0 {
			style, err = b.Styles[i], nil
		}
		if err != nil {
			return nil, err
		}
		all = append(all, style)
	}
	return all, nil
}

func specsOf(styles []batch.Style) []string {
	var specs []string
	for i := range styles {
		specs = append(specs, styles[i].Spec)
	}
	return specs
}

// takeovers are the rounds in which somebody may take over: all, or an even choice of them and those that were asked for.
func (b *replayer) takeovers(styles int) []int {
	played := b.rec.Round
	each := len(b.Parties) * styles * b.Rounds * len(b.Parties)
	n := min(played, max(5, mostSteps/max(1, each)))
	var rounds []int
	for k := range n {
		rounds = append(rounds, 1+k*(played-1)/max(1, n-1))
	}
	for _, w := range b.asked {
		rounds = append(rounds, w.round)
	}
	slices.Sort(rounds)
	return slices.Compact(rounds)
}

// tale is the place of what came of the talks among the page's tales.
func (b *replayer) tale(rec *sim.Record, known map[string]int) int {
	t := reports.Tale{Deal: rec.Deal(), Round: rec.Round, Ended: b.outcome(rec)}
	if rec.Deal() {
		t.Terms = packageText(b.Space, rec.Agreement)
	}
	for p, u := range rec.Utilities {
		t.Worth = append(t.Worth, b.valued(p, u))
		t.Differ = strings.TrimSpace(t.Differ + " " + b.against(p, rec))
	}
	if len(b.page.Deeds) <= 2*mostStretches {
		t.Shared, t.Rest = b.rest(rec)
	}
	key := fmt.Sprint(t)
	if _, there := known[key]; !there {
		known[key] = len(b.page.Tales)
		b.page.Tales = append(b.page.Tales, t)
	}
	return known[key]
}

// rest is how many turns a tale shares with what was, and those after them.
func (b *replayer) rest(rec *sim.Record) (shared int, rows []reports.TaleRow) {
	same := 0
	for same < len(rec.Steps) && same < len(b.rec.Steps) && alike(&rec.Steps[same], &b.rec.Steps[same]) {
		same++
	}
	for same > 0 && (beside(rec, same) || beside(&b.rec, same)) { // what lies side by side is one turn
		same--
	}
	for i := range rec.Steps {
		s := &rec.Steps[i]
		if s.Kind == sim.Beside {
			continue
		}
		if i < same {
			shared++
			continue
		}
		row := reports.TaleRow{Round: int(s.Round), Voice: b.chairs[chair{int(s.Table), int(s.Seat)}], Offer: -1, Does: deeds[s.Kind]}
		if s.Kind == sim.Propose || s.Kind == sim.Accept {
			row.Offer = b.offer(s.Offer)
		}
		rows = append(rows, row)
	}
	return shared, rows
}

func beside(rec *sim.Record, i int) bool {
	return i < len(rec.Steps) && rec.Steps[i].Kind == sim.Beside
}

var deeds = map[sim.Kind]string{sim.Propose: reports.Offers, sim.Pass: reports.Waits, sim.Accept: reports.Accepts, sim.Leave: reports.Leaves}

// alike reports whether two steps do the same, whatever the reason.
func alike(a, b *sim.Step) bool {
	return a.Round == b.Round && a.Table == b.Table && a.Seat == b.Seat && a.Kind == b.Kind && a.Offer == b.Offer && a.Pick == b.Pick && a.If == b.If
}
