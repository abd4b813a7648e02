package reports_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// course is a class of so many groups in a case with so many sides, named by name.
func course(groups, sides int, name func(i int) string) *reports.Class {
	c := &reports.Class{Case: prospect(sides, 3, name), Title: name(1), Gain: "the gain that was there to be had", Summary: []reports.Said{{Label: name(2), Text: name(3)}}, Notes: []string{name(4)}}
	if c.Case.Plane != nil {
		c.Case.Plane.Sampled = "Three dots stand for nine packages"
	}
	money := func(x float64) reports.Amount { return reports.Amount{Of: x, Text: fmt.Sprintf("$%gK", x)} }
	for i := range groups {
		r := reports.Result{Group: name(i), People: name(i + 1), Deal: i%5 != 4, Share: 1 - float64(i)/float64(groups), Lost: money(float64(i)), Better: name(i+2) + " gets more."}
		if r.Deal {
			r.Terms = name(i + 3)
		}
		if i%4 == 3 {
			r.Below = []string{name(0)}
		}
		for k := range sides {
			r.Worth = append(r.Worth, money(float64(2+(i+k)%4)))
		}
		r.Trades = []reports.Amount{{Text: "found"}, {Of: float64(i), Text: name(i)}, {Of: math.NaN(), Text: "–"}}
		c.Results = append(c.Results, r)
	}
	for i := range 8 {
		choice := reports.Choice{Term: name(i)}
		for v := range 3 + 4*(i%3) {
			choice.Values = append(choice.Values, reports.Chosen{Value: name(v), Count: v % 3, Best: i != 2 && v == 1})
		}
		c.Choices = append(c.Choices, choice)
	}
	for i := range 3 {
		c.Trades = append(c.Trades, reports.Exchange{Name: name(i), Says: name(i + 1)})
	}
	level := func(i int) reports.ClassLevel {
		return reports.ClassLevel{Name: name(i), Groups: []string{name(i), name(i + 1)}, Shares: []float64{0.5, 1 - float64(i)/4}, Deals: 1, Mean: 0.75 - float64(i)/8, Lo: 0.3, Hi: 0.9}
	}
	c.Comparisons = []reports.Comparison{{Trait: name(5), Of: "gain", Levels: []reports.ClassLevel{level(0), level(1)}, Enough: true, Difference: 0.1, Lo: -0.1, Hi: 0.3},
		{Trait: name(6), Of: "gain", Levels: []reports.ClassLevel{level(0), level(1), level(2)}, Difference: math.NaN(), Lo: math.NaN(), Hi: math.NaN()}}
	return c
}

func classPage(t testing.TB, c *reports.Class) string {
	t.Helper()
	var out bytes.Buffer
	check(t, c.Story(reports.OnPage).Page(&out))
	return out.String()
}

func TestClassPageOfEveryKind(t *testing.T) {
	none := course(3, 2, plainName)
	none.Trades, none.Comparisons, none.Case.Signed = nil, nil, nil
	for i := range none.Results {
		r := &none.Results[i]
		r.Deal, r.Share, r.Lost, r.Better, r.Below, r.Trades = false, math.NaN(), reports.Amount{Of: math.NaN(), Text: "–"}, "", nil, nil
	}
	for name, c := range map[string]*reports.Class{
		"one": course(1, 2, plainName), "few": course(7, 2, plainName), "usual": course(24, 2, plainName), "large": course(400, 2, plainName), "three sides": course(40, 3, plainName),
		"a crowd": course(12, 27, plainName), "hostile": course(50, 2, hostileName), "hostile sides": course(50, 3, hostileName), "nothing": none,
	} {
		got := classPage(t, c)
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, "class-"+name+".html"), []byte(got), 0o644))
		}
		if got != classPage(t, c) {
			t.Errorf("%s: the same class gave other bytes", name)
		}
		harmless(t, name, got)
		options(t, name, got)
		heard(t, got)
	}
}

func TestClassFiguresAreDrawable(t *testing.T) {
	for name, room := range map[string]reports.Room{"page": reports.OnPage, "slide": reports.OnSlide} {
		for _, c := range course(24, 2, plainName).Story(room).Chapters {
			drawable(t, name, c.ID, c.Figure)
			if !strings.HasPrefix(c.Mind, "Real people, one class: 24 groups") {
				t.Errorf("%s: got %q under the picture", c.ID, c.Mind)
			}
			if len(c.Figure.Panels) > room.Panels {
				t.Errorf("%s on a %s: %d pictures", c.ID, name, len(c.Figure.Panels))
			}
		}
	}
	if got := course(7, 2, plainName).Story(reports.OnPage).Chapters[0].Mind; got != "Real people, one class: these seven groups only" {
		t.Errorf("got %q under the picture of seven groups", got)
	}
}

// Headlines say what the groups came to, and claim no difference that is not shown.
func TestClassHeadlines(t *testing.T) {
	headline := func(c *reports.Class, id string) string {
		for _, chapter := range c.Story(reports.OnPage).Chapters {
			if chapter.ID == id {
				return chapter.Figure.Headline
			}
		}
		return ""
	}
	alike, all, clear := course(4, 2, plainName), course(4, 2, plainName), course(24, 2, plainName)
	for i := range alike.Results {
		alike.Results[i].Share, alike.Results[i].Better = 1, ""
	}
	for i := range all.Results {
		all.Results[i].Below, all.Results[i].Deal = nil, false
	}
	clear.Comparisons[0].Clear, clear.Comparisons[0].Lo = true, 0.02
	usual := course(24, 2, plainName)
	for _, c := range []struct {
		class    *reports.Class
		id, want string
	}{
		{course(1, 2, plainName), "who-got-what", "The group came to a deal"},
		{usual, "who-got-what", "20 of 24\u00a0groups came to a deal, 5 of them below somebody's walk-away"},
		{all, "who-got-what", "No group came to a deal"},
		{usual, "ranking", "The group in the middle found 52\u00a0% of the gain that was there to be had, the best (group name 0) 100\u00a0%"},
		{alike, "ranking", "Every group found 100\u00a0% of the gain that was there to be had"},
		{usual, "left", "All 20 deals could have been better for somebody and worse for nobody"},
		{alike, "left", "Nothing was left on the table"},
		{all, "left", "There was room for a deal, and no group found it"},
		{usual, "terms", "On “name 0” fewest found the value that is best for all together, name 1: 1 of 20\u00a0deals"},
		{usual, "trades", "“name 0” was found by 24 of 24\u00a0groups, “name 2” by none"},
		{usual, "compared", "By “name 5” no clear difference between name 0 and name 1 in the gain (−10 to 30 points)"},
		{clear, "compared", "By “name 5”, name 0 is ahead of name 1: 75\u00a0% against 63\u00a0% of the gain (difference 2 to 30 points)"},
	} {
		if got := headline(c.class, c.id); got != c.want {
			t.Errorf("%s: got %q, want %q", c.id, got, c.want)
		}
	}
}
