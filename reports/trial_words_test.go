package reports

import "testing"

// TestTrialInWords holds that what people read has titles and words, and that a
// title of two factors is not put in the place of their names.
func TestTrialInWords(t *testing.T) {
	x := Trial{
		Answer: Answer{Factors: []Factor{
			{Name: "batna.share", Title: "the walk-away's rise", Levels: []string{"0", "0.4"}, Words: []string{"as it is", "better by 40 %"}},
			{Name: "self.opening", Title: "opening", Levels: []string{"0.9", "1"}},
			{Name: "self.e", Title: "e", Levels: []string{"1", "2"}},
			{Name: "e", Title: "e", Levels: []string{"no", "yes"}},
			{Name: treatment, Title: treatment, Levels: []string{"control", "rounds 9"}, Words: []string{"control", "9 rounds"}},
		}},
		Effects: []Effect{
			{Factor: "batna.share", Level: "0.4", Base: "0"}, {Factor: "self.opening", Level: "1", Base: "0.9"},
			{Factor: "self.e", Level: "2", Base: "1"}, {Factor: "e", Level: "yes", Base: "no"}, {Factor: treatment, Level: "rounds 9", Base: "control"},
		},
		Variance: []Source{{Name: "batna.share x self.opening"}, {Name: "factors x case"}},
		Response: []Response{{Factor: "self.opening"}},
	}
	x.inWords()
	for i, want := range []struct{ factor, instead string }{
		{"the walk-away's rise", "better by 40 % instead of as it is"}, {"opening", "opening 1 instead of 0.9"},
		{"self.e", "e 2 instead of 1"}, {"e", "e yes instead of no"}, {treatment, "9 rounds instead of control"},
	} {
		if e := x.Effects[i]; e.Factor != want.factor || e.instead() != want.instead || x.Answer.Factors[i].Name != want.factor {
			t.Errorf("got %q, %q, %q, want %q", e.Factor, x.Answer.Factors[i].Name, e.instead(), want)
		}
	}
	if v := x.Variance; v[0].Name != "the walk-away's rise x opening" || v[1].Name != "factors x case" || x.Response[0].Factor != "opening" {
		t.Errorf("got %v and %v", v, x.Response)
	}
}
