package reports

import "slices"

// cleaned is a copy whose texts are fit to be shown.
func (a *Analysis) cleaned() *Analysis {
	c := *a
	c.Title, c.Design, c.Case, c.Version = clean(a.Title), clean(a.Design), clean(a.Case), clean(a.Version)
	c.Room, c.NoTrade, c.Notes = clean(a.Room), clean(a.NoTrade), slices.Clone(a.Notes)
	cleanAll(c.Notes)
	c.Summary = each(a.Summary, func(s *Said) { s.Label, s.Text = clean(s.Label), clean(s.Text) })
	c.Sides = each(a.Sides, func(s *Side) {
		s.Name, s.Unit, s.Says = clean(s.Name), clean(s.Unit), clean(s.Says)
		s.WalkAway.Text, s.Limit.Text = clean(s.WalkAway.Text), clean(s.Limit.Text)
		s.Steps = each(s.Steps, func(m *Move) { m.To.Text = clean(m.To.Text) })
	})
	c.Terms = each(a.Terms, func(t *Term) {
		t.Name, t.Remark = clean(t.Name), clean(t.Remark)
		t.Worth = each(t.Worth, cleanAmount)
	})
	if a.Plane != nil {
		dot := func(d *Dot) { d.Text = clean(d.Text) }
		c.Plane = &Plane{each(a.Plane.Packages, dot), clean(a.Plane.Sampled), each(a.Plane.Frontier, dot)}
	}
	c.Signed = each(a.Signed, func(d *Deal) {
		d.Name, d.Text = clean(d.Name), clean(d.Text)
		d.Worth = each(d.Worth, cleanAmount)
	})
	c.Trades = each(a.Trades, func(s *Swap) {
		s.Says = clean(s.Says)
		s.Rows = each(s.Rows, func(r *SwapRow) {
			r.Name = clean(r.Name)
			cleanAmount(&r.Worth[0])
			cleanAmount(&r.Worth[1])
		})
	})
	return &c
}

func cleanAmount(x *Amount) { x.Text = clean(x.Text) }

// each changes every element of a copy.
func each[T any](list []T, change func(*T)) []T {
	all := slices.Clone(list)
	for i := range all {
		change(&all[i])
	}
	return all
}
