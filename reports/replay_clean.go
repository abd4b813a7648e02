package reports

import "slices"

// cleaned is a copy whose texts are fit to be shown.
func (r *Replay) cleaned() *Replay {
	c := *r
	c.Title, c.Design, c.Source, c.Caution = clean(r.Title), clean(r.Design), clean(r.Source), clean(r.Caution)
	texts := func(list []string) []string { return each(list, func(s *string) { *s = clean(*s) }) }
	said := func(s *Said) { s.Label, s.Text = clean(s.Label), clean(s.Text) }
	c.Summary, c.Methods = each(r.Summary, said), each(r.Methods, said)
	c.Styles, c.Coach, c.Notes = texts(r.Styles), texts(r.Coach), texts(r.Notes)
	c.Voices = each(r.Voices, func(v *Voice) { v.Name = clean(v.Name) })
	c.Clauses = each(r.Clauses, func(x *Clause) { x.Name, x.Values = clean(x.Name), texts(x.Values) })
	c.Offers = each(r.Offers, func(o *Offer) { o.Worth = each(o.Worth, cleanAmount) })
	c.Deeds = each(r.Deeds, func(t *Deed) { cleanDeed(t) })
	c.WhatIfs = each(r.WhatIfs, func(w *WhatIf) { w.Style = clean(w.Style) })
	c.Tales = each(r.Tales, func(t *Tale) {
		t.Ended, t.Terms, t.Differ, t.Worth = clean(t.Ended), clean(t.Terms), clean(t.Differ), each(t.Worth, cleanAmount)
	})
	a := (&Analysis{Sides: r.Sides, Plane: r.Plane, Signed: r.Signed}).cleaned()
	c.Sides, c.Plane, c.Signed = a.Sides, a.Plane, a.Signed
	return &c
}

func cleanDeed(t *Deed) {
	t.Text, t.Tactic, t.Mode = clean(t.Text), clean(t.Tactic), clean(t.Mode)
	t.Seen = slices.Clone(t.Seen)
	cleanAll(t.Seen)
	if t.Target != nil {
		t.Target = &Amount{t.Target.Of, clean(t.Target.Text)}
	}
	t.Shifts = each(t.Shifts, func(s *Shift) { s.By.Text = clean(s.By.Text) })
	t.Marks = each(t.Marks, func(b *Badge) { b.Sign, b.Word, b.Why = clean(b.Sign), clean(b.Word), clean(b.Why) })
}
