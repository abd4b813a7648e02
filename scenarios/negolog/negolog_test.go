package negolog

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const first = `{
 "reservationValue": 0.2,
 "issueWeights": {"rent": 0.75, "garden": 0.25},
 "issues": {
  "rent": {"900": 1.0, "800": 0.5, "700": 0},
  "garden": {"yes": 0.4, "no": 1}
 }
}
`

const second = `{
 "issues": {
  "garden": {"no": 0, "yes": 1.0},
  "rent": {"700": 1.0, "800": 0.6, "900": 0.1}
 },
 "issueWeights": {"garden": 0.5, "rent": 0.5},
 "reservationValue": 0
}
`

func files(a, b string) []source.File {
	return []source.File{
		{Path: "flat/profileB.json", Data: []byte(b)},
		{Path: "flat/profileA.json", Data: []byte(a)},
		{Path: "flat/specs.json", Data: []byte(`{"Name": "flat", "IssueValues": [3, 2], "ReservationValueProfileA": 0.2}`)},
	}
}

func TestRead(t *testing.T) {
	s, err := Read(files(first, second))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Space.Issues[0]; got.Name != "rent" || !slices.Equal(got.Values, []string{"900", "800", "700"}) {
		t.Errorf("first issue %v", got)
	}
	if s.Name != "flat" || s.Parties[0].Name != "profileA.json" || s.Parties[0].Profile.Reservation != 0.2 {
		t.Errorf("%q: %q with reservation %v", s.Name, s.Parties[0].Name, s.Parties[0].Profile.Reservation)
	}
	for _, test := range []struct {
		values []int
		want   [2]float64
	}{{[]int{0, 0}, [2]float64{.75 + .1, .05 + .5}}, {[]int{1, 1}, [2]float64{.375 + .25, .3}}, {[]int{2, 0}, [2]float64{.1, 1}}} {
		for k, want := range test.want {
			if got := s.Parties[k].Profile.Utility(s.Space.Outcome(test.values...)); math.Abs(got-want) > 1e-12 {
				t.Errorf("%v is worth %v to party %d, want %v", test.values, got, k, want)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ file, from, to, want string }{
		{first, `"700": 0`, `"700": 0,`, `profileA.json:5:45: not well-formed JSON`},
		{first, `"700": 0`, `"800": 0`, `profileA.json:5:36: field "800" is there twice, first on line 5`},
		{first, `{"yes": 0.4, "no": 1}`, `[1, 2]`, `profileA.json:6:13: issue "garden" is a list of 2; it must be a map`},
		{first, `{"yes": 0.4, "no": 1}`, `{}`, `profileA.json:6:13: issue "garden" has no values`},
		{first, `"issues": {`, `"Issues": {`, `profileA.json:1:1: the profile has no "issues"; it must be a map`},
		{first, first, `{"issues": {}, "reservationValue": 1}`, `profileA.json:1:12: no issues`},
		{first, `"rent": 0.75, `, ``, `profileA.json:3:18: issueWeights has no "rent"; it must be a number`},
		{first, `"reservationValue": 0.2`, `"reservation": 0.2`, `profileA.json:1:1: the profile has no "reservationValue"; it must be a number`},
		{first, `"reservationValue": 0.2`, `"reservationValue": "0.2"`, `profileA.json:2:22: "reservationValue" is the text "0.2"; it must be a number`},
		{first, first, `{}`, `flat: 1 NegoLog profiles`},
		{second, `"issueWeights"`, `"weights"`, `profileB.json:1:1: the profile has no "issueWeights"; it must be a map`},
		{second, `"no": 0, `, ``, `profileB.json:3:13: issue "garden" has 1 values; in the first profile it has 2`},
		{second, `"no": 0, `, `"No": 0, `, `profileB.json:3:13: issue "garden" has no "no"; it must be a number`},
		{second, `"700": 1.0`, `"700": [1]`, `profileB.json:4:19: "700" is a list of 1; it must be a number`},
		{second, `"700": 1.0`, `"700": 1e400`, `profileB.json:4:19: the value is 1e400; it must be a finite number`},
		{second, `"garden": {"no": 0, "yes": 1.0},`, ``, `profileB.json:2:12: 1 issues; the first profile has 2`},
		{second, second, "\xef\xbb\xbf" + second, `profileB.json:1:1: begins with a byte-order mark`},
	} {
		if !strings.Contains(test.file, test.from) {
			t.Fatalf("%q is not in the file", test.from)
		}
		changed := strings.Replace(test.file, test.from, test.to, 1)
		folder := files(changed, second)
		if test.file == second {
			folder = files(first, changed)
		}
		s, err := Read(folder)
		var place *source.Error
		if s != nil || !errors.As(err, &place) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got %v and the error %v, want %q", s, err, test.want)
		}
		if !Recognises(folder) {
			t.Errorf("%q: not recognised", test.want)
		}
	}
}

// Whatever a file holds, it is an error or a sound scenario.
func FuzzRead(f *testing.F) {
	f.Add(first, second)
	f.Fuzz(func(t *testing.T, a, b string) {
		s, err := Read(files(a, b))
		if (s == nil) == (err == nil) {
			t.Fatalf("got %v and the error %v", s, err)
		}
		if s != nil && math.IsNaN(s.Parties[1].Profile.Utility(sim.Outcome(s.Space.Size()-1))) {
			t.Error("the last package is worth NaN")
		}
	})
}
