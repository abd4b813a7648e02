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

// cards are claims of every kind, named by name.
func cards(name func(i int) string) *reports.Claims {
	point := func(mean, half float64) reports.Point {
		return reports.Point{Mean: mean, Lo: mean - half, Hi: mean + half}
	}
	c := &reports.Claims{Version: "1", Seed: 7, Words: words, Summary: []reports.Said{{Label: "Asked", Text: name(0)}}, Warnings: []string{name(1)}, Methods: []reports.Said{{Label: "Cases", Text: name(2)}}}
	for i, ruling := range reports.Rulings {
		k := reports.Claim{ID: fmt.Sprintf("Q%d", i+1), Name: name(i), Says: name(i + 1), Source: name(i + 2), Rests: []string{"research", "experience", "one case", "", name(3)}[i], Asked: name(i + 3),
			Verdict: ruling, Because: name(i + 4), Built: name(i + 5), Warnings: []string{name(i + 6)}, Notes: []string{name(i + 7)}, Evidence: []reports.Said{{Label: name(i), Text: name(i + 8)}},
			Findings: []reports.Finding{
				{Name: name(i), Scale: reports.Change, Effect: point(0.05, 0.02), Claimed: &reports.Band{Lo: 0.2, Hi: 0.3}, Smallest: 0.01, Ruling: ruling, N: 1200, Over: "12 cases"},
				{Name: name(i + 1), Scale: reports.Points, Effect: point(-0.04, 0.3), Claimed: &reports.Band{Lo: 0.1, Hi: 0.1}, Ruling: reports.Undecided},
				{Name: name(i + 2), Scale: reports.Number, Unit: name(4), Effect: reports.Point{Mean: 3}, Deals: &reports.Deals{Control: 0.9, Treatment: 0.8}},
				{Name: name(i + 3), Scale: reports.Share, Effect: reports.Point{Mean: math.NaN(), Lo: math.NaN(), Hi: math.NaN()}},
			},
			Tornado: &reports.Tornado{Result: name(i), Scale: reports.Change, Base: 0.05, Smallest: 0.01, Rows: []reports.Swing{
				{Name: name(i), LowLabel: name(1), HighLabel: name(2), Low: point(0.04, 0.01), High: point(0.06, 0.02)},
				{Name: name(i + 1), LowLabel: "10", HighLabel: "40", Low: point(-0.05, 0.02), High: reports.Point{Mean: 0.12}},
				{Name: name(i + 2), LowLabel: "few", HighLabel: "many", Low: point(0.08, 0.03), High: point(0.07, 0.01)},
			}}}
		if ruling == reports.NotBuilt {
			k.Missing, k.Findings, k.Tornado = name(9), nil, nil
		}
		c.Cards = append(c.Cards, k)
	}
	return c
}

func claimsPage(t testing.TB, c *reports.Claims) string {
	t.Helper()
	var out bytes.Buffer
	check(t, c.Story(reports.OnPage).Page(&out))
	return out.String()
}

func TestClaimsPageOfEveryKind(t *testing.T) {
	bare := cards(plainName)
	for i := range bare.Cards {
		k := &bare.Cards[i]
		*k = reports.Claim{ID: k.ID, Name: k.Name, Says: k.Says, Verdict: k.Verdict, Missing: k.Missing, Findings: k.Findings[:min(1, len(k.Findings))]}
	}
	many := cards(plainName)
	for len(many.Cards) < 36 {
		many.Cards = append(many.Cards, many.Cards...)
	}
	for name, c := range map[string]*reports.Claims{"plain": cards(plainName), "hostile": cards(hostileName), "bare": bare, "many": many} {
		got := claimsPage(t, c)
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, "claims-"+name+".html"), []byte(got), 0o644))
		}
		if got != claimsPage(t, c) {
			t.Errorf("%s: the same cards gave other bytes", name)
		}
		if strings.Contains(got, "NaN") && strings.Count(got, "NaN") > strings.Count(claimsPage(t, &reports.Claims{}), "NaN") {
			t.Errorf("%s: the page holds NaN", name)
		}
		harmless(t, name, got)
		options(t, name, got)
		heard(t, got)
	}
}

// What the page says is counted from the cards.
func TestClaimsPageSays(t *testing.T) {
	got := claimsPage(t, cards(plainName))
	for _, want := range []string{
		"Of four claims that could be played one is supported, one is contradicted, one is too small to matter and one is undecided. One needs",
		`<li class="verdict supported"><strong>1</strong> supported</li>`, `<li class="verdict not-built-yet"><strong>1</strong> not built yet</li>`,
		"Name 0: +5\u00a0% (+3 to +7), claimed +20 to +30\u00a0%.", "Name 1: −4 percentage points (−34 to +26), claimed +10 percentage points.", "deals 90\u00a0% → 80\u00a0%",
		"With name 1 10 it turns around: −5\u00a0% (−7 to −3).", "It is said to rest on research.", "Of four claims that name a number of percent, none is as large here as claimed",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	none := claimsPage(t, &reports.Claims{Cards: []reports.Claim{{ID: "Q1", Missing: "Drafting"}}})
	for _, want := range []string{"None of one\u00a0claim can be played yet.", "Drafting.", "Nothing was played"} {
		if !strings.Contains(none, want) {
			t.Errorf("a page without anything played lacks %q", want)
		}
	}
}
