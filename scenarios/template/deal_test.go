package template

import "testing"

func TestUsualDeal(t *testing.T) {
	for unit, want := range map[string]string{"$": "small", "$K": "medium", "€K a year": "medium", "£M": "large", Points: "medium"} {
		s := newSketch(t, Range{90, 130, 5})
		s.Unit = unit
		must(t, s.AddTemplate(All()[0]))
		if got := s.UsualDeal(); got["size"] != want || got["complexity"] != "simple" {
			t.Errorf("130 %s: got %v, want size %s", unit, got, want)
		}
	}
	s := newSketch(t, Range{90, 130, 5})
	for i, want := range []string{"simple", "simple", "moderate", "moderate", "moderate", "moderate", "complex"} {
		must(t, s.AddTemplate(All()[i]))
		if got := s.UsualDeal()["complexity"]; got != want {
			t.Errorf("%d terms: got %s, want %s", i+1, got, want)
		}
	}
}
