package geniusweb

import (
	"math"
	"slices"
	"strings"
	"testing"
)

const (
	priced  = `{"issuesValues": {"price": {"range": {"low": 12.2, "high": 12.9, "step": 0.3}}}}`
	pricing = `{"LinearAdditiveUtilitySpace": {"issueWeights": {"price": 0.5},
"issueUtilities": {"price": {"numberutils": {"lowValue": 12.2, "lowUtility": 1, "highValue": 12.6, "highUtility": 0.2}}}}}`
)

func TestNumbers(t *testing.T) {
	s, err := Read(files(priced, pricing, pricing))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Space.Issues[0].Values; !slices.Equal(got, []string{"12.2", "12.5", "12.8"}) {
		t.Errorf("got %v", got)
	}
	for k, want := range []float64{.5, .2, 0} {
		if got := s.Parties[0].Profile.Utility(s.Space.Outcome(k)); math.Abs(got-want) > 1e-12 {
			t.Errorf("value %d is worth %v, want %v", k, got, want)
		}
	}
}

func TestNumberErrors(t *testing.T) {
	for _, c := range []struct{ file, old, now, want string }{
		{priced, "0.3", "0", `domain.json:1:38: issue "price": from 12.2 to 12.9 in steps of 0; low must not be above high, and the step be above 0`},
		{priced, "12.9", "12.1", `low must not be above high`},
		{priced, "0.3", "1e-9", `issue "price" has more than 100000 values`},
		{priced, `"step"`, `"steps"`, `range has no "step"; it must be a number`},
		{priced, "12.9", `"12.9"`, `"high" is the text "12.9"; it must be a number`},
		{priced, "12.9", "1e999", `high is 1e999; it must be a finite number`},
		{priced, `{"range": {"low": 12.2, "high": 12.9, "step": 0.3}}`, `{"values": ["cheap"]}`, `value "cheap" of issue "price" is no number; numberutils need numbers`},
		{pricing, `"highValue": 12.6`, `"highValue": 12`, `p1.json:2:45: numberutils go from 12.2 to 12; lowValue must be below highValue`},
		{pricing, `"highUtility": 0.2`, `"high": 0.2`, `numberutils has no "highUtility"; it must be a number`},
	} {
		domain, profile := priced, pricing
		if c.file == priced {
			domain = strings.Replace(priced, c.old, c.now, 1)
		} else {
			profile = strings.Replace(pricing, c.old, c.now, 1)
		}
		if _, err := Read(files(domain, profile, profile)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s", c.now, err, c.want)
		}
	}
}
