package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/solution"
)

// sketch is what was found, as a page shows it.
func (t *teller) sketch(f *findings) *reports.Analysis {
	a := f.analysis
	r := &reports.Analysis{
		Title: cmp.Or(t.Title, t.Name) + ": what the case holds", Design: t.terms(), Case: t.Name, Version: batch.Version, Words: glossaryWords(),
		Room: strings.TrimSuffix(t.roomText(a), "."),
	}
	if t.Varies() {
		r.Notes = append(r.Notes, "The numbers of this case vary from deal to deal; here they are as written.")
	}
	if a != nil && !a.Exact {
		r.Notes = append(r.Notes, strings.TrimSpace("The frontier is not proven."+t.proof(a)))
	}
	if t.joined() {
		r.Notes = append(r.Notes, "Some terms are worth more or less together than each by itself. What a term is worth is the most that it can change; remarks and trades are as seen from the middle of every list.")
	}
	for i := range t.Parties {
		r.Sides = append(r.Sides, t.side(f, i))
	}
	for i := range f.interests {
		r.Terms = append(r.Terms, t.termOf(&f.interests[i], i))
	}
	for i := range f.trades {
		r.Trades = append(r.Trades, t.swap(&f.trades[i]))
	}
	if len(f.trades) == 0 {
		r.NoTrade = t.nothingToTrade(f)
	}
	if a != nil {
		r.Signed = t.deals(a)
		if f.asked != sim.None {
			r.Signed = append(r.Signed, t.deal(a, "Your package", signed(t.Scenario, a, f.asked)))
		}
		r.Plane = t.plane(a)
	}
	r.Summary = t.summary(f)
	return r
}

// summary is the findings in a few sentences.
func (t *teller) summary(f *findings) []reports.Said {
	all := []reports.Said{{Label: "Room", Text: t.roomText(f.analysis)}}
	if len(f.trades) > 0 {
		all = append(all, reports.Said{Label: "Best trade", Text: t.trade(&f.trades[0])})
	} else {
		all = append(all, reports.Said{Label: "Trades", Text: t.nothingToTrade(f)})
	}
	if f.analysis == nil {
		return all
	}
	var hard []string
	if s := t.wishes(f.analysis); s != "" {
		hard = append(hard, s)
	}
	for table := range f.midpoints {
		hard = append(hard, t.potential(f, table))
	}
	return append(all, reports.Said{Label: "How hard", Text: strings.Join(hard, " ")})
}

// drawn is an amount as a page writes and draws it.
func (p purse) drawn(x float64) reports.Amount {
	return reports.Amount{Of: p.scale(x), Text: p.amount(x)}
}

func (t *teller) side(f *findings, i int) reports.Side {
	money := t.purses[i]
	s := reports.Side{Name: t.name(i), Unit: money.unit}
	if f.analysis == nil {
		return s
	}
	c := &f.cuts[i]
	s.WalkAway, s.Signable, s.Says = money.drawn(f.analysis.Reservation(i)), c.Signable, t.cut(f, i)
	if c.Signable {
		s.Limit = money.drawn(c.Best.Utilities[i])
	}
	all := float64(t.Space.Size()) * float64(len(t.Seating()))
	for _, room := range c.Steps {
		m := reports.Move{To: money.drawn(room.Reservation), Left: -1, Some: room.Left}
		if room.Counted {
			m.Left = float64(room.Packages) / all
		}
		s.Steps = append(s.Steps, m)
	}
	return s
}

func (t *teller) termOf(in *solution.Interest, i int) reports.Term {
	term := reports.Term{Name: t.Space.Issues[i].Name, Shares: in.Shares, Remark: t.remark(in, i)}
	for party, x := range in.Stakes {
		term.Worth = append(term.Worth, t.purses[party].drawn(x))
	}
	return term
}

// swap draws a trade in the common unit, or, without one, in shares of what is at stake for each side.
func (t *teller) swap(tr *solution.Trade) reports.Swap {
	seats := t.Seating()[tr.Table]
	s := reports.Swap{Says: t.trade(tr), Sides: [2]int{tr.Giver, tr.Other}}
	row := func(name string, changes func(seat int) float64) {
		r := reports.SwapRow{Name: name}
		for k, party := range s.Sides {
			x := changes(slices.Index(seats, party))
			r.Worth[k] = reports.Amount{Of: x, Text: t.purses[party].signed(x)}
			r.Drawn[k] = t.purses[party].scale(x)
			if p := t.Parties[party].Profile; !t.SameUnit() && p.Max() > p.Min() {
				r.Drawn[k] = x / (p.Max() - p.Min())
			}
		}
		s.Rows = append(s.Rows, r)
	}
	row(t.span(tr.Gives, tr.From, tr.Given), func(k int) float64 { return tr.First[k] })
	row(t.span(tr.Gets, tr.Given, tr.To), func(k int) float64 { return tr.Second[k] })
	row("together", func(k int) float64 { return tr.First[k] + tr.Second[k] })
	return s
}

// deals are the best and the fair packages.
func (t *teller) deals(a *solution.Analysis) []reports.Deal {
	var all []reports.Deal
	if !a.Zopa() {
		return nil
	}
	for _, s := range a.Solutions {
		if s.Concept != solution.Best && !t.tells(s.Concept) || s.Concept == solution.Best && !t.SameUnit() {
			continue
		}
		d := t.deal(a, s.Concept.Title, a.Evenest(s))
		d.Also = len(s.Points) - 1
		all = append(all, d)
	}
	return all
}

// deal is a package under a name.
func (t *teller) deal(a *solution.Analysis, name string, point solution.Point) reports.Deal {
	d := reports.Deal{Name: name, Text: t.packageOf(point)}
	for i, u := range point.Utilities {
		d.Worth = append(d.Worth, t.purses[i].drawn(u))
		gain := -1.0
		if slices.Contains(t.Seating()[point.Table], i) {
			share, _ := a.Gain(i, u)
			gain = max(0, share)
		}
		d.Gains = append(d.Gains, gain)
	}
	return d
}
