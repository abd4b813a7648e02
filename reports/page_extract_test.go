package reports_test

import (
	"html"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// extracts are the stories of each part of a made-up run.
func extracts(t *testing.T, m made) map[string]*reports.Story {
	t.Helper()
	all := map[string]*reports.Story{}
	for _, e := range read(t, m.write(t)).Story(reports.OnPage).Extracts {
		all[e.Value] = e.Tell()
	}
	return all
}

func chapterOf(t *testing.T, s *reports.Story, id string) reports.Chapter {
	t.Helper()
	for _, c := range s.Chapters {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("no chapter %q", id)
	return reports.Chapter{}
}

// One case alone has its own numbers: those that the whole has for it case by case.
func TestOneCaseAloneHasItsOwnNumbers(t *testing.T) {
	m := usual()
	m.cases = m.cases[:3]
	whole := chapterOf(t, read(t, m.write(t)).Story(reports.OnPage), "tradeoff").Figure.Table
	for name, s := range extracts(t, m) {
		if name == "20" || name == "100" {
			continue
		}
		own := chapterOf(t, s, "tradeoff").Figure.Table
		for _, row := range own.Rows {
			if row[0] != name {
				continue
			}
			if !contains(whole.Rows, row) {
				t.Errorf("%s: the whole has no row %q", name, row)
			}
		}
		for _, c := range s.Chapters {
			if c.Figure.Nothing == "" && !strings.HasPrefix(c.Figure.Subtitle, "Only the case “") {
				t.Errorf("%s, %s: got the subtitle %q, want it to name the case", name, c.ID, c.Figure.Subtitle)
			}
			if notes := strings.Join(c.Figure.Notes, ". "); strings.Contains(notes, "3\u00a0cases") {
				t.Errorf("%s, %s: the footnote %q speaks of all cases", name, c.ID, notes)
			}
		}
	}
}

func contains(rows [][]string, want []string) bool {
	for _, row := range rows {
		if strings.Join(row, "|") == strings.Join(want, "|") {
			return true
		}
	}
	return false
}

// A run that shows no difference shows none in a part of it either: intervals that meet claim nothing.
func TestPartsClaimNothingWhereIntervalsMeet(t *testing.T) {
	m := usual()
	m.effect, m.cases, m.styles, m.repeats = 0, m.cases[:2], m.styles[:3], 60
	for name, s := range extracts(t, m) {
		f := chapterOf(t, s, "deals").Figure
		if strings.Contains(f.Headline, "only") {
			t.Errorf("%s: got the headline %q of styles that are alike", name, f.Headline)
		}
	}
}

// What is packed is held to what the page itself is: nothing that runs, no two ids alike.
func TestPackedPartsAreHarmless(t *testing.T) {
	got := page(t, kinds()["hostile"].write(t))
	ids := map[string]bool{}
	before, _, _ := strings.Cut(got, `<div data-part="found">`)
	_, after, _ := strings.Cut(got, `<section class="methods"`)
	rest := before + after
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(rest, -1) {
		ids[m[1]] = true
	}
	parts := unpacked(t, got, "data-choice")
	if len(parts) == 0 {
		t.Fatal("the page holds no parts")
	}
	for _, part := range parts {
		heard(t, part)
		tags := regexp.MustCompile(`="[^"]*"`).ReplaceAllString(part, `=""`)
		for _, bad := range []string{"<script>", "<img", "<iframe", "__f__", " style=\"", "\u202e", "\u0000"} {
			if strings.Contains(part, bad) {
				t.Errorf("a part holds %q", bad)
			}
		}
		if on := regexp.MustCompile(`<[a-z][^>]*\s(on[a-z]+|src)=`).FindString(tags); on != "" {
			t.Errorf("a tag runs or loads something: %q", on)
		}
		for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(part, -1) {
			if ids[m[1]] {
				t.Errorf("the id %q stands in a part and in the page around it", m[1])
			}
		}
	}
}

// Text has 4.5 : 1 on its ground, in light and in dark.
func TestColoursOfThePageCanBeRead(t *testing.T) {
	got := page(t, small().write(t))
	roots := regexp.MustCompile(`:root[^{]*\{ (--ink[^}]*)\}`).FindAllStringSubmatch(got, -1)
	if len(roots) != 3 {
		t.Fatalf("got %d sets of colours, want light, dark and dark by choice", len(roots))
	}
	for _, root := range roots {
		color := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+): (#[0-9A-F]{6})`).FindAllStringSubmatch(root[1], -1) {
			color[m[1]] = m[2]
		}
		for _, pair := range []string{"ink paper", "muted paper", "link paper", "warn paper", "yes paper", "no paper", "ink wash", "muted wash", "ink warnwash", "warn warnwash", "link warnwash", "paper ink"} {
			on, ground, _ := strings.Cut(pair, " ")
			if c := contrast(t, color[on], color[ground]); c < 4.5 {
				t.Errorf("%s on %s: got a contrast of %.2f, want 4.5 at least", color[on], color[ground], c)
			}
		}
	}
}

// contrast is that of WCAG 2.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	light := func(hex string) float64 {
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
			check(t, err)
			c := float64(n) / 255
			if c <= 0.04045 {
				sum += weight * c / 12.92
			} else {
				sum += weight * math.Pow((c+0.055)/1.055, 2.4)
			}
		}
		return sum
	}
	x, y := light(a), light(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// The headings come in order: none is more than one step below the one before.
func TestHeadingsComeInOrder(t *testing.T) {
	last := 0
	for _, m := range regexp.MustCompile(`<h([1-6])[ >]([^<]*)`).FindAllStringSubmatch(page(t, usual().write(t)), -1) {
		level, _ := strconv.Atoi(m[1])
		if level > last+1 {
			t.Errorf("heading %d after heading %d: %q", level, last, html.UnescapeString(m[2]))
		}
		last = level
	}
}
