package source

import "testing"

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"My case (2)":          "my-case-2",
		"  --Fleet_lease.":     "fleet-lease",
		"Café":                 "cafe",
		"Cafe\u0301 au lait":   "cafe-au-lait",
		"Müller & Söhne, ČSOB": "muller-sohne-csob",
		"Straße 5":             "strasse-5",
		"ŁÓDŹ İzmir":           "lodz-izmir",
		"ÆØÅ":                  "aeoa",
		"東京 2":                 "2",
		"東京":                   "case",
		"":                     "case",
	} {
		if got := Slug(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
