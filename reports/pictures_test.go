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

// Every registered chart is drawn in every theme, and says what it is.
func TestPicturesOfEveryChart(t *testing.T) {
	runs := []*reports.Run{read(t, usual().write(t)), read(t, trials()["two"].write(t)), read(t, trials()["star"].write(t)), read(t, trials()["mistaken"].write(t))}
	for _, theme := range picture.Themes {
		one, drawn := studio(t, theme), map[string]bool{}
		for _, r := range runs {
			s := r.Story(reports.InPicture)
			s.Chapters = slices.DeleteFunc(s.Chapters, func(c reports.Chapter) bool { return drawn[c.ID] })
			for name, svg := range pictures(t, s, reports.Pictures{Studio: one, SVG: true}) {
				drawn[strings.TrimSuffix(name, ".svg")] = true
				saysWhose(t, name, svg)
			}
		}
		for _, c := range reports.Charts() {
			if !drawn[c.ID] {
				t.Errorf("%s was not drawn in %s", c.ID, theme)
			}
		}
	}
}

// Whatever names the tables hold, they stay text.
func TestPicturesWithHostileNames(t *testing.T) {
	one := studio(t, "light")
	for _, dir := range []string{kinds()["hostile"].write(t), trials()["hostile"].write(t)} {
		for name, svg := range pictures(t, read(t, dir).Story(reports.InPicture), reports.Pictures{Studio: one, SVG: true}) {
			saysWhose(t, name, svg)
		}
	}
}

func saysWhose(t testing.TB, name, svg string) {
	t.Helper()
	if text := textOf(t, name, svg); !strings.Contains(text, "Simulated negotiators, not people.") || !strings.Contains(text, "Seed") {
		t.Errorf("%s does not say whose it is", name)
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
	s, one := read(t, trials()["two"].write(t)).Story(reports.InPicture), studio(t, "light")
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
	s := read(t, trials()["two"].write(t)).Story(reports.InPicture)
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
	s, one := read(b, usual().write(b)).Story(reports.InPicture), studio(b, "light")
	for b.Loop() {
		pictures(b, s, reports.Pictures{Studio: one, SVG: true, PNG: true, Width: 1920})
	}
	b.ReportMetric(float64(len(s.Chapters)), "charts")
}
