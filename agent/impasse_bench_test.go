package agent

import (
	"context"
	"fmt"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

// hits counts talks by whether an impasse was seen and whether they ended without a deal.
type hits struct{ talks, stuck, failed, both float64 }

func (h *hits) add(stuck, failed bool) {
	h.talks++
	if stuck {
		h.stuck++
	}
	if failed {
		h.failed++
	}
	if stuck && failed {
		h.both++
	}
}

func (h *hits) precision() float64 { return h.both / h.stuck }
func (h *hits) recall() float64    { return h.both / h.failed }
func (h *hits) base() float64      { return h.failed / h.talks }

// watch lets the first seat's mind look at talks that are over, and reports whether it would have
// seen an impasse from a time on.
func watch(m *Mind, rec *sim.Record, from float64) bool {
	c, seen := m.course(), false
	c.clear()
	for i := range rec.Steps {
		step := &rec.Steps[i]
		if step.Seat != 0 {
			c.hear(m, 1, &step.Move)
			continue
		}
		m.turn = &sim.Turn{Round: int(step.Round), Rounds: rec.Rounds}
		time := float64(step.Round) / float64(rec.Rounds+1)
		seen = seen || time >= from && m.impasse()
		c.did(m, &step.Move)
	}
	return seen
}

// detected plays seven styles of people with each other over the shipped cases and a few of
// their worlds, for 30 rounds.
func detected(tb testing.TB, from float64, worlds int) *hits {
	tb.Helper()
	h, rec := &hits{}, &sim.Record{}
	watcher := styleOf(tb, standing+"impasse: stuck")
	var people []*Style
	for _, name := range []string{"adaptive", "collaborative", "competitive", "positional", "scripted", "soft", "tough"} {
		people = append(people, shippedStyle(tb, name))
	}
	for _, name := range scenarios.Names() {
		s, err := scenarios.Open(name)
		if err != nil {
			tb.Fatal(err)
		}
		if len(s.Parties) != 2 {
			continue
		}
		for world := range worlds {
			w := s.World(1, world)
			session, mind := sim.NewSession(w, 30), watcher.Plan(w.Setting(0, 0, 30)).Agent().(*Mind)
			for _, a := range people {
				session.Sit(0, 0, a.Name, a.Plan(w.Setting(0, 0, 30)).Agent())
				for _, b := range people {
					session.Sit(0, 1, b.Name, b.Plan(w.Setting(0, 1, 30)).Agent())
					if err := session.Play(context.Background(), rec); err != nil {
						tb.Fatal(err)
					}
					h.add(watch(mind, rec, from), !rec.Deal())
				}
			}
		}
	}
	return h
}

// Talks in which it sees an impasse fail more often than others.
func TestImpassesForetellNoDeal(t *testing.T) {
	for _, from := range []float64{0, 0.5} {
		h := detected(t, from, 1)
		t.Logf("from %v of the time on: seen in %.0f of %.0f talks, of which %.0f failed; precision %.3f, recall %.3f", from, h.stuck, h.talks, h.failed, h.precision(), h.recall())
		if !(h.precision() > h.base()) || h.stuck == h.talks {
			t.Errorf("from %v of the time on: precision %.3f, want more than the share of failed talks, %.3f", from, h.precision(), h.base())
		}
	}
}

// BenchmarkImpasse prints how well an impasse foretells that there will be no deal.
func BenchmarkImpasse(b *testing.B) {
	for _, from := range []float64{0, 0.5} {
		b.Run(fmt.Sprintf("from=%v", from), func(b *testing.B) {
			var h *hits
			for b.Loop() {
				h = detected(b, from, 5)
			}
			b.ReportMetric(h.precision(), "precision")
			b.ReportMetric(h.recall(), "recall")
			b.ReportMetric(h.base(), "no-deal")
		})
	}
}
