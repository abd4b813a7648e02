package reports_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/reports/office"
	"github.com/parley-sim/parley/reports/picture"
)

// deckOf is what is told as slides, in Parley's own look.
func deckOf(t *testing.T, teller reports.Teller, with *picture.Studio) (*reports.Story, *office.Deck) {
	t.Helper()
	story := teller.Story(reports.OnSlide)
	deck, err := story.Deck(office.Brand{}, with)
	check(t, err)
	return story, deck
}

// partsFit checks that a deck is written, and that all of it is XML.
func partsFit(t *testing.T, name string, d *office.Deck) {
	t.Helper()
	var b bytes.Buffer
	check(t, d.Write(&b))
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	check(t, err)
	for _, f := range z.File {
		if ext := path.Ext(f.Name); ext != ".xml" && ext != ".rels" && ext != ".svg" {
			continue
		}
		r, err := f.Open()
		check(t, err)
		for x := xml.NewDecoder(r); ; {
			if _, err := x.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s, %s: %v", name, f.Name, err)
			}
		}
	}
}

// Whatever can be told can be told as slides, each with its headline, where it
// comes from, what to say and what to ask.
func TestDecksOfEveryKind(t *testing.T) {
	painter := studio(t, "light")
	tellers := map[string]reports.Teller{
		"analysis": prospect(2, 4, plainName), "three sides": prospect(3, 4, plainName), "claims": cards(plainName), "validation": proof(plainName),
		"hostile analysis": prospect(2, 4, hostileName), "hostile claims": cards(hostileName), "hostile validation": proof(hostileName),
		"board": bulletin(plainName), "hostile board": bulletin(hostileName),
	}
	for _, kind := range []string{"usual", "hostile", "nothing", "one"} {
		tellers[kind] = read(t, kinds()[kind].write(t))
	}
	for _, kind := range []string{"two", "hostile", "star", "sample"} {
		tellers["trial "+kind] = read(t, trials()[kind].write(t))
	}
	for name, teller := range tellers {
		story, deck := deckOf(t, teller, painter)
		partsFit(t, name, deck)
		if n := len(deck.Slides); deck.Slides[0].Layout != office.Opening || deck.Slides[n-1].Layout != office.Closing || len(deck.Slides[n-1].Points) == 0 {
			t.Errorf("%s: does not begin with its title, or end with what to try", name)
		}
		for i, s := range deck.Slides {
			if strings.TrimSpace(s.Headline) == "" || len(s.Notes) == 0 {
				t.Errorf("%s, slide %d: no headline, or no notes", name, i+1)
			}
			for _, g := range s.Graphics {
				if g.Alt == "" {
					t.Errorf("%s, slide %d: no text alternative", name, i+1)
				}
			}
		}
		for i := range story.Chapters {
			chapterTold(t, name, deck, &story.Chapters[i])
		}
	}
}

func chapterTold(t *testing.T, name string, d *office.Deck, c *reports.Chapter) {
	t.Helper()
	if c.Figure.Nothing != "" || c.Figure.Question == "" {
		return
	}
	asks := func(s office.Slide) bool {
		return slices.ContainsFunc(s.Notes, func(n string) bool { return strings.HasPrefix(n, "Ask the room: ") }) && strings.Contains(s.Source, strings.TrimSuffix(c.Mind, "."))
	}
	if !slices.ContainsFunc(d.Slides, func(s office.Slide) bool {
		return strings.Contains(s.Headline, strings.Fields(c.Figure.Headline)[0]) && asks(s)
	}) {
		t.Errorf("%s: no slide tells %q, says where it comes from and asks the room", name, c.Figure.Headline)
	}
}

// What is drawn twice is said once: a native chart has the numbers of the page's.
func TestNativeChartsHoldTheTablesNumbers(t *testing.T) {
	story, deck := deckOf(t, read(t, kinds()["three"].write(t)), studio(t, "light"))
	for _, c := range story.Chapters {
		if c.ID != "joint-value" && c.ID != "deals" {
			continue
		}
		at := slices.IndexFunc(deck.Slides, func(s office.Slide) bool { return s.Headline == c.Figure.Headline && len(s.Graphics) > 0 })
		if at < 0 || deck.Slides[at].Graphics[0].Plot == nil {
			t.Fatalf("%s: no chart that can be edited", c.ID)
		}
		plot := deck.Slides[at].Graphics[0].Plot
		if plot.Kind != office.Dots || len(plot.Names) != len(c.Figure.Table.Rows) {
			t.Fatalf("%s: got %s of %d names, want dots of %d", c.ID, plot.Kind, len(plot.Names), len(c.Figure.Table.Rows))
		}
		for _, s := range plot.Series {
			for _, p := range s.Points {
				row := c.Figure.Table.Rows[int(p.X)]
				if !strings.HasPrefix(p.Label, row[1]) {
					t.Errorf("%s, row %v: the chart says %q, the table %q", c.ID, p.X, p.Label, row[1])
				}
				if math.Abs(p.Y) > 1 || !(p.Lo <= p.Y) || !(p.Y <= p.Hi) {
					t.Errorf("%s, row %v: %v from %v to %v", c.ID, p.X, p.Y, p.Lo, p.Hi)
				}
			}
		}
	}
}

// What a run leaves undecided is not told as something to do.
func TestNextFollowsFromWhatCameOut(t *testing.T) {
	same := kinds()["same"]
	for _, l := range read(t, same.write(t)).Story(reports.OnSlide).Next {
		if strings.Contains(l.Label, "earned most") {
			t.Errorf("nobody is ahead, and yet: %s: %s", l.Label, l.Plain())
		}
	}
	if next := read(t, kinds()["nothing"].write(t)).Story(reports.OnSlide).Next; len(next) != 0 {
		t.Errorf("nothing was played, and yet: %v", next)
	}
	if next := cards(plainName).Story(reports.OnSlide).Next; len(next) < 2 {
		t.Errorf("got %d things to try after claims, want some", len(next))
	}
}

// Parts of bars are stacked in the order of the picture, and each bar is as long as all there is.
func TestStacksCanBeEdited(t *testing.T) {
	story, deck := deckOf(t, read(t, kinds()["three"].write(t)), studio(t, "light"))
	at := slices.IndexFunc(story.Chapters, func(c reports.Chapter) bool { return c.ID == "created-and-claimed" })
	if at < 0 {
		t.Fatal("no chart of what is created and claimed")
	}
	headline := story.Chapters[at].Figure.Headline
	at = slices.IndexFunc(deck.Slides, func(s office.Slide) bool { return s.Headline == headline && len(s.Graphics) > 0 })
	if at < 0 || deck.Slides[at].Graphics[0].Plot == nil {
		t.Fatal("no chart that can be edited")
	}
	plot := deck.Slides[at].Graphics[0].Plot
	sums := make([]float64, len(plot.Names))
	for _, s := range plot.Series {
		for _, p := range s.Points {
			sums[int(p.X)] += p.Y
		}
	}
	for i, sum := range sums {
		if math.Abs(sum-1) > 0.002 || plot.Kind != office.Stacked {
			t.Errorf("%s: got %s of %v, want a stack of 1", plot.Names[i], plot.Kind, sum)
		}
	}
	if last := plot.Series[len(plot.Series)-1].Name; !strings.HasSuffix(last, "left on the table") {
		t.Errorf("the last part is %q", last)
	}
}
