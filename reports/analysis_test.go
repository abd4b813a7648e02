package reports_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// prospect is an analysis of a case with so many sides and terms, named by name.
func prospect(sides, terms int, name func(i int) string) *reports.Analysis {
	money := func(x float64) reports.Amount { return reports.Amount{Of: x, Text: fmt.Sprintf("$%gK", x)} }
	a := &reports.Analysis{Title: name(0), Design: name(1), Case: name(2), Version: "1", Room: "Room for a deal: yes. 2 of 4 packages",
		Summary: []reports.Said{{Label: "Room", Text: name(3)}}, Words: words, NoTrade: "Nothing to trade: " + name(4)}
	for i := range sides {
		s := reports.Side{Name: name(i), Unit: "$K", WalkAway: money(2), Limit: money(4), Signable: true, Says: name(i) + " walks away."}
		for k := range 5 {
			s.Steps = append(s.Steps, reports.Move{To: money(float64(k)), Left: float64(4-k) / 4, Some: k < 4})
		}
		a.Sides = append(a.Sides, s)
	}
	for i := range terms {
		t := reports.Term{Name: name(i), Remark: name(i + 1)}
		for k := range sides {
			t.Worth, t.Shares = append(t.Worth, money(float64(k+i))), append(t.Shares, float64(k+1)/float64(sides+i+1))
		}
		a.Terms = append(a.Terms, t)
	}
	for i := range 3 {
		d := reports.Deal{Name: name(i), Text: name(5)}
		for k := range sides {
			d.Worth, d.Gains = append(d.Worth, money(float64(3+k))), append(d.Gains, float64(k)/float64(sides))
		}
		a.Signed = append(a.Signed, d)
	}
	if sides == 2 {
		dots := []reports.Dot{{X: 6, Y: 1, Text: name(6)}, {X: 4, Y: 3, Text: name(7)}, {X: 1, Y: 5}}
		a.Plane = &reports.Plane{Packages: append(dots, reports.Dot{X: 1, Y: 1, Text: name(8)}), Frontier: dots, Sampled: name(9)}
		row := reports.SwapRow{Name: name(3), Worth: [2]reports.Amount{money(1), money(-2)}, Drawn: [2]float64{1, -2}}
		a.Trades = []reports.Swap{{Says: name(4), Sides: [2]int{1, 0}, Rows: []reports.SwapRow{row, row, row}}}
	}
	return a
}

func plainName(i int) string { return fmt.Sprintf("name %d", i) }

func hostileName(i int) string { return hostileNames[i%len(hostileNames)] }

func analysisPage(t testing.TB, a *reports.Analysis) string {
	t.Helper()
	var out bytes.Buffer
	check(t, a.Story(reports.OnPage).Page(&out))
	return out.String()
}

func TestAnalysisPageOfEveryKind(t *testing.T) {
	none := prospect(2, 1, plainName)
	none.Plane.Packages, none.Plane.Frontier, none.Signed, none.Trades = nil, nil, nil, nil
	uncounted := prospect(2, 3, plainName)
	for i := range uncounted.Sides {
		for k := range uncounted.Sides[i].Steps {
			uncounted.Sides[i].Steps[k].Left = -1
		}
	}
	unknown := prospect(3, 2, plainName)
	unknown.Signed = nil
	for i := range unknown.Sides {
		unknown.Sides[i].Steps = nil
	}
	for name, a := range map[string]*reports.Analysis{
		"two": prospect(2, 5, plainName), "six": prospect(6, 4, plainName), "crowd": prospect(27, 60, plainName), "one": prospect(1, 1, plainName),
		"hostile": prospect(2, 12, hostileName), "hostile crowd": prospect(12, 12, hostileName), "none": none, "uncounted": uncounted, "unknown": unknown,
	} {
		got := analysisPage(t, a)
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, "analysis-"+name+".html"), []byte(got), 0o644))
		}
		if got != analysisPage(t, a) {
			t.Errorf("%s: the same analysis gave other bytes", name)
		}
		harmless(t, name, got)
		options(t, name, got)
		heard(t, got)
	}
}

func TestMovesHeadlineOfTheTighterSide(t *testing.T) {
	a := prospect(2, 2, plainName)
	a.Sides[1].Limit.Of += 100
	const want = "name 0 has least room to ask for more: at a walk-away above $4K instead of $2K no deal is left for it</h2>"
	if got := analysisPage(t, a); !strings.Contains(got, want) {
		t.Errorf("the page lacks %q", want)
	}
}

// What the page says is computed from what it is given.
func TestAnalysisPageSays(t *testing.T) {
	got := laidOut(t, analysisPage(t, prospect(2, 2, plainName)))
	for _, want := range []string{
		"Room for a deal: yes. 2 of 4 packages</h2>", "On “name 0” the sides differ most: 67\u00a0% of what is at stake for name 1, 33\u00a0% for name 0</h2>",
		"The best trade brings name 1 $1K and name 0 $-2K</h2>", "No deal is left once name 0 asks for more than $4K, or name 1 for more than $4K</h2>",
		"Case name 2, Parley\u00a01.", "name 0, name 1 and name 2: name 5. name 0 gets $3K and name 1 gets $4K.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	// Between walk-aways of 2 and 2 and the frontier (6, 1), (4, 3), (1, 5) lies one step: from 2 to 4, from 2 up to 3.
	if !strings.Contains(got, `{"value":[2,2,3]},{"value":[4,2,3]}`) {
		t.Errorf("the room for a deal is not shaded as it should: %q", regexp.MustCompile(`"value":\[2,2[^}]*`).FindString(got))
	}
}
