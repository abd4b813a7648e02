package agent_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/stats"
)

// The benchmarks of this file measure nothing about time: they print what pressure earns and what
// is done about an impasse rescues, for docs/tactics.md.

// Bodies of style files: the shipped styles without what they say of themselves.
const (
	claims = "aspiration:\n  diminish: {opening: 1, limit: 0.6, pace: 1}\n  cram: {cram: 0.9}\nmodel: frequency\nbid: {logroll: {band: 0.02}}\naccept: target or last\ntell: nothing\n"
	shares = "aspiration:\n  concede: {e: 1}\n  open: {opening: 0.95}\nmodel: frequency\nbid: {logroll: {band: 0.06}}\naccept: target or last\ntell: priorities\n"
	waits  = "aspiration: {concede: {e: 0.25}}\nbid: nearest\naccept: target\n"
	adapts = "modes:\n  - {like: collaborative, answer: never back}\n  - {like: competitive, answer: never back}\n"
)

// written is a style of a file that is made for the measurement.
func written(tb testing.TB, body string) *agent.Style {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "measured.yaml")
	if err := os.WriteFile(path, []byte("name: measured\ntrainer: Is made to be measured.\n"+body), 0o644); err != nil {
		tb.Fatal(err)
	}
	return parse(tb, path)
}

// yield is what came out for a style, by case: its own gain and the other's as shares of the way
// from walk-away to best package, and the share of talks that ended in a deal.
type yield struct{ own, other, deals []float64 }

// against plays a style with another over all shipped cases of two parties, eight worlds of
// each, in both seats, with both openers and 30 rounds.
func against(tb testing.TB, style, other *agent.Style) yield {
	tb.Helper()
	const rounds, worlds = 30, 8
	var y yield
	for _, name := range scenarios.Names() {
		s, err := scenarios.Open(name)
		if err != nil {
			tb.Fatal(err)
		}
		if len(s.Parties) != 2 {
			continue
		}
		var own, others, deals float64
		for world := range worlds {
			w := s.World(1, world)
			for seat := range 2 {
				for opener := range 2 {
					session := sim.NewSession(w, rounds)
					session.Opener, session.Seed = opener, sim.Seed(world)
					session.Sit(0, seat, "measured", style.Plan(w.Setting(0, seat, rounds)).Agent())
					session.Sit(0, 1-seat, "other", other.Plan(w.Setting(0, 1-seat, rounds)).Agent())
					rec := play(tb, session)
					own, others = own+gained(w, rec, seat), others+gained(w, rec, 1-seat)
					if rec.Deal() {
						deals++
					}
				}
			}
		}
		const n = worlds * 2 * 2
		y.own, y.other, y.deals = append(y.own, own/n), append(y.other, others/n), append(y.deals, deals/n)
	}
	return y
}

func gained(s *sim.Scenario, rec *sim.Record, seat int) float64 {
	p := s.Parties[seat].Profile
	floor := max(p.Reservation, p.Min())
	if !rec.Deal() || p.Max() <= floor {
		return 0
	}
	return (p.Utility(rec.Agreement) - floor) / (p.Max() - floor)
}

// report prints the differences to what came out without the tactic, with half of their 95 %
// intervals over the cases.
func report(b *testing.B, with, without yield) {
	b.Helper()
	for _, c := range []struct {
		name string
		x, y []float64
	}{{"own", with.own, without.own}, {"other", with.other, without.other}, {"deals", with.deals, without.deals}} {
		d := stats.Paired(c.x, c.y, 0.95)
		b.ReportMetric(d.Mean, c.name)
		if d.OK { // else the tactic changes all cases alike: not at all
			b.ReportMetric((d.Hi-d.Lo)/2, c.name+"±")
		}
	}
}

var presses = [][2]string{
	{"deadline", "deadline"}, {"artificial deadline", "{deadline: {real: 0}}"},
	{"alternatives", "alternatives"}, {"puffed alternatives", "{alternatives: {puff: 0.5}}"},
	{"ultimatum", "ultimatum"}, {"empty ultimatum", "{ultimatum: {leaves: 0}}"},
	{"exploding offer", "exploding offer"}, {"empty exploding offer", "{exploding offer: {withdraws: 0}}"},
	{"silence", "silence"},
}

// BenchmarkPressure: what a competitor and a tough bargainer gain by pressure on a collaborator, by what that makes of it.
func BenchmarkPressure(b *testing.B) {
	hearers := [][2]string{
		{"deaf", ""}, {"weighs", "heed: {weigh: , their deadline: , their alternative: }\n"},
		{"believes", "heed: {weigh: {likely: 0.9}, their deadline: , their alternative: }\n"},
		{"believes and never takes back", "answer: never back\nheed: {weigh: {likely: 0.9}, their deadline: , their alternative: }\n"},
		{"defies", "heed: defy\n"},
	}
	for _, presser := range [][2]string{{"competitive", claims}, {"tough", waits}} {
		name, body := presser[0], presser[1]
		for _, hearer := range hearers {
			other := written(b, shares+hearer[1])
			without := against(b, written(b, body), other)
			for _, press := range presses {
				b.Run(name+"/"+hearer[0]+"/"+press[0], func(b *testing.B) {
					var with yield
					for b.Loop() {
						with = against(b, written(b, body+"press: "+press[1]+"\n"), other)
					}
					report(b, with, without)
				})
			}
		}
	}
}

// BenchmarkRescue: what is done about an impasse by both sides, and by one against a competitor.
func BenchmarkRescue(b *testing.B) {
	firm := [][3]string{
		{"break", "", "impasse: break\n"}, {"reframe", "", "impasse: reframe\n"},
		{"withhold two issues", "", "impasse: {stuck: {stretch: 200}, add an issue: {withheld: 2}}\n"},
		{"and add them", "impasse: {stuck: {stretch: 200}, add an issue: {withheld: 2}}\n", "impasse: {add an issue: {withheld: 2}}\n"},
		{"mandate", "", "impasse: mandate\n"}, {"and escalate", "impasse: mandate\n", "impasse: {mandate: , escalate: }\n"},
		{"exit", "", "impasse: exit\n"},
		{"leave hopeless", "", "leave: hopeless\n"}, {"leave without movement", "", "leave: no movement\n"}, {"leave after warning", "", "leave: after warning\n"},
	}
	const judge = "adapt: reciprocate\n"
	twoModes := [][3]string{
		{"break and cool down", judge, "impasse: {break: , cool down: }\n" + judge},
		{"no progress", judge, "adapt: {no progress: , reciprocate: }\n"}, {"time", judge, "adapt: {time: , reciprocate: }\n"},
		{"their shift", judge, "adapt: {their shift: , reciprocate: }\n"}, {"news", judge, "adapt: {news: , reciprocate: }\n"},
	}
	for _, c := range []struct {
		name, body string
		list       [][3]string
	}{{"competitive", claims, firm}, {"tough", waits, firm}, {"adaptive", adapts, twoModes}} {
		for _, rescue := range c.list {
			with, without := written(b, rescue[2]+c.body), written(b, rescue[1]+c.body)
			b.Run(c.name+"/both/"+rescue[0], func(b *testing.B) {
				var y yield
				for b.Loop() {
					y = against(b, with, with)
				}
				report(b, y, against(b, without, without))
			})
			b.Run(c.name+"/with competitive/"+rescue[0], func(b *testing.B) {
				var y yield
				for b.Loop() {
					y = against(b, with, parse(b, "competitive"))
				}
				report(b, y, against(b, without, parse(b, "competitive")))
			})
		}
	}
}

// BenchmarkByIssue: a collaborator that bids by issue, instead of logrolling.
func BenchmarkByIssue(b *testing.B) {
	mixed := strings.Replace(shares, "{logroll: {band: 0.06}}", "by issue", 1)
	for _, other := range []string{"competitive", "collaborative", "tough", "positional"} {
		b.Run(other, func(b *testing.B) {
			var y yield
			for b.Loop() {
				y = against(b, written(b, mixed), parse(b, other))
			}
			report(b, y, against(b, written(b, shares), parse(b, other)))
		})
	}
}
