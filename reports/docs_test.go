package reports_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// docs/charts.md describes every chart, in the order of the story, in two sentences or more.
func TestEveryChartIsDescribed(t *testing.T) {
	text, err := os.ReadFile("../docs/charts.md")
	check(t, err)
	var want, got []string
	for _, c := range reports.Charts() {
		want = append(want, c.ID)
	}
	for _, part := range strings.Split(string(text), "\n### ")[1:] {
		id, says, _ := strings.Cut(part, "\n")
		got = append(got, strings.Trim(id, "`"))
		if !regexp.MustCompile(`From [a-z]+\.csv`).MatchString(says) || strings.Count(says, ". ") < 2 {
			t.Errorf("%s: got %q, want what it shows, how to read it and its table", id, says)
		}
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("docs/charts.md describes %v, want %v", got, want)
	}
}
