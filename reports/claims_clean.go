package reports

import "cmp"

// cleaned is a copy whose texts are fit to be shown.
func (c *Claims) cleaned() *Claims {
	k := *c
	k.Title, k.Version = clean(c.Title), clean(c.Version)
	k.Summary, k.Methods = each(c.Summary, cleanSaid), each(c.Methods, cleanSaid)
	k.Warnings = each(c.Warnings, func(s *string) { *s = clean(*s) })
	k.Cards = each(c.Cards, cleanClaim)
	return &k
}

func cleanSaid(s *Said) { s.Label, s.Text = clean(s.Label), clean(s.Text) }

func cleanClaim(c *Claim) {
	for _, text := range []*string{&c.ID, &c.Name, &c.Says, &c.Source, &c.Rests, &c.Asked, &c.Because, &c.Built, &c.Hangs, &c.Missing} {
		*text = clean(*text)
	}
	c.Verdict = Ruling(clean(string(cmp.Or(c.Verdict, Undecided))))
	c.Findings = each(c.Findings, func(f *Finding) {
		f.Name, f.Unit, f.Over, f.Ruling = clean(f.Name), clean(f.Unit), clean(f.Over), Ruling(clean(string(f.Ruling)))
	})
	c.Evidence = each(c.Evidence, cleanSaid)
	c.Warnings = each(c.Warnings, func(s *string) { *s = clean(*s) })
	c.Notes = each(c.Notes, func(s *string) { *s = clean(*s) })
	if c.Tornado != nil {
		t := *c.Tornado
		t.Result, t.Unit = clean(t.Result), clean(t.Unit)
		t.Rows = each(t.Rows, func(s *Swing) {
			s.Name, s.LowLabel, s.HighLabel = clean(s.Name), clean(s.LowLabel), clean(s.HighLabel)
		})
		c.Tornado = &t
	}
}
