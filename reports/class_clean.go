package reports

// cleaned is a copy whose texts are fit to be shown.
func (c *Class) cleaned() *Class {
	bare := *c
	text := func(s *string) { *s = clean(*s) }
	bare.Case, bare.Title, bare.Gain, bare.Notes = c.Case.cleaned(), clean(c.Title), clean(c.Gain), each(c.Notes, text)
	bare.Summary = each(c.Summary, func(s *Said) { s.Label, s.Text = clean(s.Label), clean(s.Text) })
	bare.Results = each(c.Results, func(r *Result) {
		r.Group, r.People, r.Terms, r.Better, r.Lost.Text = clean(r.Group), clean(r.People), clean(r.Terms), clean(r.Better), clean(r.Lost.Text)
		r.Worth, r.Trades, r.Slices, r.Below = each(r.Worth, cleanAmount), each(r.Trades, cleanAmount), each(r.Slices, text), each(r.Below, text)
	})
	bare.Choices = each(c.Choices, func(x *Choice) {
		x.Term = clean(x.Term)
		x.Values = each(x.Values, func(v *Chosen) { v.Value = clean(v.Value) })
	})
	bare.Trades = each(c.Trades, func(x *Exchange) { x.Name, x.Says = clean(x.Name), clean(x.Says) })
	bare.Comparisons = each(c.Comparisons, func(x *Comparison) {
		x.Trait, x.Of = clean(x.Trait), clean(x.Of)
		x.Levels = each(x.Levels, func(l *ClassLevel) { l.Name, l.Groups = clean(l.Name), each(l.Groups, text) })
	})
	return &bare
}
