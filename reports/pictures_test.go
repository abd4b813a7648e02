package reports_test

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/reports/picture"
)

func studio(t testing.TB, theme string) *picture.Studio {
	t.Helper()
	if underRace {
		t.Skip("the script engine is fifty times as slow under the race detector; reports/picture draws there")
	}
	s, err := picture.Open(picture.Settings{Theme: theme})
	check(t, err)
	t.Cleanup(func() { check(t, s.Close()) })
	return s
}

// pictures draws a story, and gives the files by their names.
func pictures(t testing.TB, s *reports.Story, ask reports.Pictures) map[string]string {
	t.Helper()
	files := map[string]string{}
	names, err := s.Pictures(ask, func(name string, data []byte) error {
		files[name] = string(data)
		return nil
	})
	check(t, err)
	if len(names) != len(files) {
		t.Errorf("got the names %v for %d files", names, len(files))
	}
	return files
}

// Every registered chart is drawn in every theme, whatever names it holds, and says what it is.
func TestPicturesOfEveryChart(t *testing.T) {
	drawn := map[string]bool{}
	for i, dir := range []string{usual().write(t), kinds()["hostile"].write(t), trials()["two"].write(t), trials()["hostile"].write(t), trials()["star"].write(t), trials()["mistaken"].write(t)} {
		theme := picture.Themes[i%len(picture.Themes)]
		for name, svg := range pictures(t, read(t, dir).Story(reports.OnSlide), reports.Pictures{Studio: studio(t, theme), SVG: true}) {
			drawn[strings.TrimSuffix(name, ".svg")] = true
			text := textOf(t, name, svg)
			if !strings.Contains(text, "Simulated negotiators, not people.") || !strings.Contains(text, "Seed") {
				t.Errorf("%s of %d does not say whose it is", name, i)
			}
		}
	}
	for _, c := range reports.Charts() {
		if !drawn[c.ID] {
			t.Errorf("%s was not drawn", c.ID)
		}
	}
}

var sizes = regexp.MustCompile(`font-size="([\d.]+)">[^!]`) // but for the mark of a warning

// textOf is what a well-formed picture says; no text may be too small.
func textOf(t testing.TB, name, svg string) string {
	t.Helper()
	var all strings.Builder
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if text, ok := token.(xml.CharData); ok {
			all.Write(text)
		}
	}
	for _, m := range sizes.FindAllStringSubmatch(svg, -1) {
		if parse(t, m[1]) < 12 {
			t.Errorf("%s has text of %s pixels", name, m[1])
		}
	}
	return strings.ReplaceAll(all.String(), "\n", " ")
}

func TestPicturesAreTheSameForAnyWorkers(t *testing.T) {
	s, one := read(t, trials()["two"].write(t)).Story(reports.OnSlide), studio(t, "light")
	want := pictures(t, s, reports.Pictures{Studio: one, SVG: true, PNG: true, Width: 300, Workers: 1})
	got := pictures(t, s, reports.Pictures{Studio: studio(t, "light"), SVG: true, PNG: true, Width: 300, Workers: 3})
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s: three workers draw another", name)
		}
	}
	if len(want) == 0 || len(got) != len(want) {
		t.Errorf("got %d pictures, want %d, and more than none", len(got), len(want))
	}
}

func TestPicturesHaveSafeNames(t *testing.T) {
	s := read(t, trials()["two"].write(t)).Story(reports.OnSlide)
	first := s.Chapters[0]
	first.Figure.Panels = first.Figure.Panels[:1]
	s.Chapters = nil
	for _, id := range []string{"../../etc/passwd", "A b", "a-b", "", strings.Repeat("x", 300)} {
		first.ID = id
		s.Chapters = append(s.Chapters, first)
	}
	var got []string
	_, err := s.Pictures(reports.Pictures{Studio: studio(t, "light"), SVG: true}, func(name string, _ []byte) error {
		got = append(got, name)
		return nil
	})
	check(t, err)
	if want := []string{"etc-passwd.svg", "a-b.svg", "a-b-2.svg", "chart.svg", strings.Repeat("x", 60) + ".svg"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	full := errors.New("the disk is full")
	if _, err := s.Pictures(reports.Pictures{Studio: studio(t, "light"), SVG: true}, func(string, []byte) error { return full }); !errors.Is(err, full) {
		t.Errorf("got %v, want %v", err, full)
	}
}

func BenchmarkPictures(b *testing.B) {
	s, one := read(b, usual().write(b)).Story(reports.OnSlide), studio(b, "light")
	for b.Loop() {
		pictures(b, s, reports.Pictures{Studio: one, SVG: true, PNG: true, Width: 1920})
	}
	b.ReportMetric(float64(len(s.Chapters)), "charts")
}
