package reports

// cleaned is a copy whose texts are fit to be shown.
func (v *Validation) cleaned() *Validation {
	c := *v
	c.Version, c.Asked = clean(v.Version), clean(v.Asked)
	line := func(s *Said) { s.Label, s.Text = clean(s.Label), clean(s.Text) }
	c.Summary = each(v.Summary, line)
	c.Facts = each(v.Facts, func(f *Fact) {
		f.Name, f.Label, f.Verdict, f.Missing = clean(f.Name), clean(f.Label), clean(f.Verdict), clean(f.Missing)
		f.Lines, f.Marks = each(f.Lines, line), each(f.Marks, cleanMark)
	})
	c.Claims = each(v.Claims, func(s *Saying) {
		s.Style, s.Says, s.Answer, s.Missing, s.Built = clean(s.Style), clean(s.Says), clean(s.Answer), clean(s.Missing), clean(s.Built)
		cleanMark(&s.Effect)
	})
	c.Squares = each(v.Squares, func(s *Square) {
		s.Name, s.Headline, s.Subtitle = clean(s.Name), clean(s.Headline), clean(s.Subtitle)
		s.Styles, s.Cells = each(s.Styles, func(name *string) { *name = clean(*name) }), each(s.Cells, cleanMark)
	})
	return &c
}

func cleanMark(m *Mark) {
	m.Name, m.Text, m.Interval, m.Wanted, m.Steps = clean(m.Name), clean(m.Text), clean(m.Interval), clean(m.Wanted), clean(m.Steps)
}
