package geniusweb

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const domain = `{
  "name": "boat trip",
  "issuesValues": {
    "length": {"values": ["half a day", "a day", "two days"]},
    "boat": {"values": ["sail", "10"]}
  }
}
`

const profile = `{"LinearAdditiveUtilitySpace": {
  "name": "skipper",
  "issueUtilities": {
    "boat": {"discreteutils": {"valueUtilities": {"10": 0.25, "sail": 1, "raft": 7}}},
    "length": {"discreteutils": {"valueUtilities": {"two days": 1e0, "a day": 0.5, "half a day": 0}}}
  },
  "issueWeights": {"length": 0.6, "boat": 0.4},
  "domain": {"issuesValues": {}},
  "reservationBid": {"issuevalues": {"length": "a day"}}
}}
`

func files(domain string, profiles ...string) []source.File {
	all := []source.File{
		{Path: "trip/domain.json", Data: []byte(domain)},
		{Path: "trip/notes.json", Data: []byte(`{"issues": 3}`)},
		{Path: "trip/notes.txt", Data: []byte("\"issuesValues\"")},
	}
	for k, p := range profiles {
		all = append(all, source.File{Path: "trip/p" + string(rune('1'+k)) + ".json", Data: []byte(p)})
	}
	return all
}

func TestRead(t *testing.T) {
	none := strings.Replace(profile, `{"issuevalues": {"length": "a day"}}`, "null", 1)
	s, err := Read(files(domain, profile, none))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Space.Issues[1].Values; s.Name != "trip" || s.Space.Issues[0].Name != "length" || !slices.Equal(got, []string{"sail", "10"}) {
		t.Errorf("got %q with %v, %v", s.Name, s.Space.Issues[0], got)
	}
	if a, b := s.Parties[0].Profile, s.Parties[1].Profile; math.Abs(a.Reservation-0.3) > 1e-12 || !math.IsInf(b.Reservation, -1) || a.Discount != 1 {
		t.Errorf("reservations %v and %v, discount %v", a.Reservation, b.Reservation, a.Discount)
	}
	for values, want := range map[[2]int]float64{{0, 0}: .4, {1, 1}: .3 + .1, {2, 0}: .6 + .4} {
		if got := s.Parties[0].Profile.Utility(s.Space.Outcome(values[:]...)); math.Abs(got-want) > 1e-12 {
			t.Errorf("%v is worth %v, want %v", values, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ file, from, to, want string }{
		{domain, `["sail", "10"]`, `["sail", "10"`, `domain.json:5:37: not well-formed JSON`},
		{domain, `["sail", "10"]`, `["sail", "sail"]`, `domain.json:5:33: value "sail" is there twice, first on line 5`},
		{domain, `["sail", "10"]`, `["sail", null]`, `domain.json:5:33: issue "boat" has a value that is nothing; it must be a text`},
		{domain, `["sail", "10"]`, `[]`, `domain.json:5:13: issue "boat" has no values`},
		{domain, `"values": ["sail", "10"]`, `"ranges": {"low": 1}`, `domain.json:5:13: issue "boat" has no "values"; it must be a list`},
		{domain, `"boat"`, `"length"`, `domain.json:5:5: field "length" is there twice, first on line 4`},
		{domain, domain, `{"issuesValues": {}}`, `domain.json:1:18: the domain has no issues`},
		{domain, domain, `{"issuesValues": [1]}`, `domain.json:1:18: "issuesValues" is a list of 1; it must be a map`},
		{domain, domain, profile, `trip: no GeniusWeb domain`},
		{profile, profile, domain, `p1.json: a second domain beside domain.json`},
		{profile, profile, `{}`, `domain.json: 1 profiles beside it`},
		{profile, `LinearAdditive`, `SumOfGroups`, `p1.json:1:1: a profile of type "SumOfGroupsUtilitySpace"; only LinearAdditiveUtilitySpace is read`},
		{profile, `"a day": 0.5, `, ``, `p1.json:5:52: issue "length" has no "a day"; it must be a number`},
		{profile, `"a day": 0.5`, `"a day": "0.5"`, `p1.json:5:79: "a day" is the text "0.5"; it must be a number`},
		{profile, `"a day": 0.5`, `"a day": 5e999`, `p1.json:5:79: the utility is 5e999; it must be a finite number`},
		{profile, `"a day": 0.5`, `"a day": NaN`, `p1.json:5:79: not well-formed JSON`},
		{profile, `"length": 0.6, `, ``, `p1.json:7:19: issueWeights has no "length"; it must be a number`},
		{profile, `"issueWeights"`, `"weights"`, `p1.json:1:32: LinearAdditiveUtilitySpace has no "issueWeights"; it must be a map`},
		{profile, `"boat": {"discreteutils"`, `"boat": {"otherutils"`, `p1.json:4:13: the utility of issue "boat" has no "discreteutils"`},
		{profile, `{"length": "a day"}`, `{"length": "a week"}`, `p1.json:9:48: reservationBid gives issue "length" the text "a week", which is no value of it`},
		{profile, `{"length": "a day"}`, `{"lenght": "a day"}`, `p1.json:9:37: reservationBid has 1 issues that the domain does not know`},
	} {
		if !strings.Contains(test.file, test.from) {
			t.Fatalf("%q is not in the file", test.from)
		}
		changed := strings.Replace(test.file, test.from, test.to, 1)
		folder := files(domain, profile, profile)
		if test.file == domain {
			folder[0].Data = []byte(changed)
		} else {
			folder[3].Data = []byte(changed)
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
	f.Add(domain, profile)
	f.Add(`{"issuesValues":{"a":{"values":[1]}}}`, `{"LinearAdditiveUtilitySpace":{"issueWeights":{"a":1},"issueUtilities":{"a":{}}}}`)
	f.Fuzz(func(t *testing.T, domain, profile string) {
		s, err := Read(files(domain, profile, profile))
		if (s == nil) == (err == nil) {
			t.Fatalf("got %v and the error %v", s, err)
		}
		if s != nil && math.IsNaN(s.Parties[0].Profile.Utility(sim.Outcome(s.Space.Size()-1))) {
			t.Error("the last package is worth NaN")
		}
	})
}
