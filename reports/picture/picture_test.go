package picture_test

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/gofont/gomonobold"

	"github.com/parley-sim/parley/reports/picture"
)

var update = flag.Bool("update", false, "record the golden picture anew")

// hostile are names that try to be something else than text.
var hostile = []string{
	`</text></svg><script>alert(1)</script>`, `"><image href="http://x/y.png" onload="alert(1)"/>`, `]]><foreignObject/>`,
	"\u0000\u0001\u001f\ufffe", `&lt;&amp;&`, `' onload='alert(1)`, `{a|rich}{b}`, "url(#x)", "\u202eturned", strings.Repeat("long", 200),
}

// option is a chart of rows with intervals, as reports writes it.
func option(names ...string) string {
	var rows, data []string
	for i, n := range names {
		rows = append(rows, fmt.Sprintf("%q", n))
		data = append(data, fmt.Sprintf(`{"name":%q,"value":[%d,%g,%g,%g,"%d %%",false,[],[],%d]}`, n, i, 0.5+0.1*float64(i), 0.4, 0.9, 50+10*i, i))
	}
	text := `{"xAxis":[{"type":"value","min":0,"max":1,"splitNumber":4,"axisLabel":{"show":true,"formatter":"percent"},"splitLine":{"show":true}}],
		"yAxis":[{"type":"category","inverse":true,"data":[` + strings.Join(rows, ",") + `],"axisLabel":{"show":true,"interval":"0"}}],
		"grid":[{"top":"24","right":"60","bottom":"30","left":"4","containLabel":true}],"tooltip":{"formatter":"name"},
		"series":[{"type":"custom","renderItem":"interval","data":[` + strings.Join(data, ",") + `]}]}`
	for _, c := range []string{`\x00`, `\x01`, `\x1f`} { // as JSON writes them
		text = strings.ReplaceAll(text, c, `\u00`+c[2:])
	}
	return text
}

func doc(id string, names ...string) picture.Doc {
	d := picture.Doc{
		ID: id, Headline: names[0] + " does best", Subtitle: "What each gained.", Footnote: "n = 20. Seed 1.", Mind: "Simulated negotiators, not people.",
		Warning: "⚠ 1 warning", Text: "A dot plot of " + strings.Join(names, ", "), Says: names[:1], Lines: []picture.Line{{Label: names[0], Text: names[1]}},
		Panels: []picture.Panel{{Group: names[0], Title: names[1], Note: names[0], Height: 90 + 20*len(names), Option: option(names...)}},
	}
	for i, n := range names {
		d.Key = append(d.Key, i)
		d.Styles = append(d.Styles, picture.Style{Name: n, Color: []string{"#0072B2", "#D55E00", "context"}[i%3], Symbol: []string{"circle", "rect", "down"}[i%3]})
	}
	return d
}

// studio is one for a test. Under the race detector only what draws at the same time is drawn.
func studio(t testing.TB, s picture.Settings) *picture.Studio {
	t.Helper()
	if underRace && t.Name() != "TestTogether" {
		t.Skip("the script engine is fifty times as slow under the race detector")
	}
	one, err := picture.Open(s)
	check(t, err)
	t.Cleanup(func() { check(t, one.Close()) })
	return one
}

func draw(t testing.TB, s *picture.Studio, d picture.Doc, size picture.Size) picture.Picture {
	t.Helper()
	p, err := s.SVG(d, size)
	check(t, err)
	return p
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// The picture as people read it in a diff.
func TestGolden(t *testing.T) {
	got := draw(t, studio(t, picture.Settings{}), doc("golden", "adaptive", "tough"), picture.Page).SVG
	const path = "testdata/golden.svg"
	if *update {
		check(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	check(t, err)
	if got != string(want) {
		t.Errorf("the picture is another than %s: look at it with -update and git diff", path)
	}
}

// The bytes depend on the figure alone: not on what was drawn before, nor by whom.
func TestBytesRepeat(t *testing.T) {
	a, b := doc("a", "adaptive", "tough"), doc("b", "soft", "collaborative", "tough")
	first, second := studio(t, picture.Settings{}), studio(t, picture.Settings{})
	want := [2]string{draw(t, first, a, picture.Page).SVG, draw(t, first, b, picture.Page).SVG}
	if got := [2]string{draw(t, first, a, picture.Page).SVG, draw(t, first, b, picture.Page).SVG}; got != want {
		t.Errorf("the second time it is another")
	}
	if b := draw(t, second, b, picture.Page).SVG; b != want[1] || draw(t, second, a, picture.Page).SVG != want[0] {
		t.Errorf("another studio, and another order, draws another")
	}
	paint := func(s *picture.Studio, svg string) string {
		data, err := s.PNG(svg, 400)
		if err != nil {
			t.Error(err)
		}
		return string(data)
	}
	painted := [2]string{paint(first, want[0]), paint(first, want[1])}
	if again := [2]string{paint(second, want[0]), paint(second, want[1])}; again != painted {
		t.Errorf("another studio paints another")
	}
}

// Several may draw and paint at once, and it changes nothing.
func TestTogether(t *testing.T) {
	s, d := studio(t, picture.Settings{}), doc("a", "adaptive", "tough")
	var got [2]string
	var group sync.WaitGroup
	for i := range got {
		group.Go(func() {
			p, err := s.SVG(d, picture.Page)
			if err != nil {
				t.Error(err)
			}
			data, err := s.PNG(p.SVG, 200)
			if err != nil {
				t.Error(err)
			}
			got[i] = p.SVG + string(data)
		})
	}
	group.Wait()
	if got[0] != got[1] || len(got[0]) < 5000 {
		t.Errorf("two at once draw %d and %d bytes, want the same", len(got[0]), len(got[1]))
	}
}

// wellFormed holds a picture to what every reader of SVG and of a slide needs.
func wellFormed(t testing.TB, svg string) (texts string) {
	t.Helper()
	var all strings.Builder
	seen := map[string]bool{}
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Errorf("not XML: %v", err)
			break
		}
		switch token := token.(type) {
		case xml.CharData:
			all.Write(token)
		case xml.StartElement:
			seen[token.Name.Local] = true
			for _, a := range token.Attr {
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || a.Name.Local == "href" || a.Name.Local == "style" {
					t.Errorf("<%s> has %s=%q", token.Name.Local, a.Name.Local, a.Value)
				}
			}
		}
	}
	for _, bad := range []string{"script", "foreignObject", "image", "style", "use", "a"} {
		if seen[bad] {
			t.Errorf("there is a <%s>", bad)
		}
	}
	for _, good := range []string{"title", "desc", "text"} {
		if !seen[good] {
			t.Errorf("there is no <%s>", good)
		}
	}
	return all.String()
}

func TestHostileNames(t *testing.T) {
	for _, theme := range picture.Themes {
		s := studio(t, picture.Settings{Theme: theme})
		for i := range hostile {
			names := []string{hostile[i], hostile[(i+1)%len(hostile)], "adaptive"}
			svg := draw(t, s, doc(hostile[i], names...), picture.Page).SVG
			if text := wellFormed(t, svg); !strings.Contains(text, "Simulated negotiators, not people.") {
				t.Errorf("%q broke the footnote", names[0])
			}
		}
	}
}

// A chart that can't be drawn is an error that names it, and the studio goes on.
func TestBadOptions(t *testing.T) {
	s := studio(t, picture.Settings{})
	bad := doc("broken", "a", "b")
	bad.Panels[0].Option = `{"xAxis": [`
	if _, err := s.SVG(bad, picture.Page); err == nil || !strings.Contains(err.Error(), `draw "broken"`) {
		t.Errorf("got %v, want an error that names the chart", err)
	}
	if _, err := s.PNG("<svg", 100); err == nil {
		t.Errorf("half an SVG was painted")
	}
	if _, err := s.PNG(draw(t, s, doc("good", "a", "b"), picture.Page).SVG, 100); err != nil {
		t.Errorf("after an error: %v", err)
	}
}

func TestSettings(t *testing.T) {
	for want, s := range map[string]picture.Settings{
		`theme "pink": no such theme; there are light, dark, print`:                                          {Theme: "pink"},
		`colour "muted": no such part; a palette has ink, paper and accent`:                                  {Palette: map[string]string{"muted": "#000000"}},
		`colour of "ink": got "black", want it as #RRGGBB`:                                                   {Palette: map[string]string{"ink": "black"}},
		`fonts: the regular one is of the family "Go Mono" and the bold one of "Go"; both have to be of one`: {Fonts: picture.Fonts{Regular: gomono.TTF, Bold: gobold.TTF}},
		`fonts: there is a bold one, but no regular one`:                                                     {Fonts: picture.Fonts{Bold: gomono.TTF}},
		`read the regular font: sfnt: invalid`:                                                               {Fonts: picture.Fonts{Regular: []byte("no font")}},
	} {
		if _, err := picture.Open(s); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestBrand(t *testing.T) {
	brand := picture.Settings{
		Fonts:   picture.Fonts{Regular: gomono.TTF, Bold: gomonobold.TTF},
		Palette: map[string]string{"ink": "#102030", "paper": "#FFF8E7"}, Styles: map[string]string{"adaptive": "#AA00AA"},
	}
	own, plain := studio(t, brand), studio(t, picture.Settings{})
	d := doc("brand", "adaptive", "tough")
	got := draw(t, own, d, picture.Page).SVG
	for _, want := range []string{`font-family="'Go Mono', Arial,`, `fill="#102030"`, `fill="#FFF8E7"`, `fill="#AA00AA"`} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s", want)
		}
	}
	a, err := own.PNG(got, 600)
	check(t, err)
	b, err := plain.PNG(got, 600)
	check(t, err)
	if bytes.Equal(a, b) {
		t.Errorf("a studio with the font and one without paint the same letters")
	}
}

func TestPNG(t *testing.T) {
	s := studio(t, picture.Settings{})
	p := draw(t, s, doc("png", "adaptive", "tough"), picture.Page)
	if p.Width != 820 || p.Height < 461 || p.Scale != 1 {
		t.Errorf("got %v x %v at %v, want 820 wide and at least 16:9", p.Width, p.Height, p.Scale)
	}
	data, err := s.PNG(p.SVG, 1920)
	check(t, err)
	img, err := png.Decode(bytes.NewReader(data))
	check(t, err)
	if got := img.Bounds().Size(); got.X != 1920 || got.Y < 1079 {
		t.Errorf("got %v, want 1920 pixels wide and 16:9", got)
	}
	if n := colors(img); n < 50 {
		t.Errorf("got %d colours: nothing is drawn", n)
	}
	for _, width := range []int{0, -1, 20001} {
		if _, err := s.PNG(p.SVG, width); err == nil {
			t.Errorf("%d pixels were painted", width)
		}
	}
}

func colors(img image.Image) int {
	seen := map[any]bool{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			seen[img.At(x, y)] = true
		}
	}
	return len(seen)
}

// A bare picture keeps to its box, and says when it can't be read there.
func TestBareKeepsToItsBox(t *testing.T) {
	s := studio(t, picture.Settings{})
	d := doc("bare", "adaptive", "tough", "soft")
	for _, c := range []struct {
		panels, height int
		fits           bool
	}{{1, 300, true}, {1, 60, false}, {12, 300, false}} {
		many := d
		many.Panels = nil
		for range c.panels {
			many.Panels = append(many.Panels, d.Panels...)
		}
		p := draw(t, s, many, picture.Size{Width: 700, Height: c.height, Bare: true})
		if p.Width > 700.5 || p.Height > float64(c.height)+0.5 || (p.Scale == 1) != c.fits {
			t.Errorf("%d charts in 700 x %d: got %v x %v at %v", c.panels, c.height, p.Width, p.Height, p.Scale)
		}
		if strings.Contains(p.SVG, "not people") {
			t.Errorf("a bare picture has a footnote")
		}
	}
}

// In print no colour is left, and a style is known by its shade, mark or pattern.
func TestPrintIsGrey(t *testing.T) {
	svg := draw(t, studio(t, picture.Settings{Theme: "print"}), doc("print", "adaptive", "tough", "soft"), picture.Page).SVG
	for _, part := range strings.Split(svg, "#")[1:] {
		if len(part) > 6 && part[6] == '"' && (part[:2] != part[2:4] || part[2:4] != part[4:6]) {
			t.Errorf("there is the colour #%s", part[:6])
		}
	}
}

func BenchmarkSVG(b *testing.B) {
	s := studio(b, picture.Settings{})
	d := doc("bench", "adaptive", "tough", "soft")
	for b.Loop() {
		draw(b, s, d, picture.Page)
	}
}

func BenchmarkPNG(b *testing.B) {
	s := studio(b, picture.Settings{})
	svg := draw(b, s, doc("bench", "adaptive", "tough", "soft"), picture.Page).SVG
	for b.Loop() {
		_, err := s.PNG(svg, 1920)
		check(b, err)
	}
}

// BenchmarkOpen is the first picture of a studio: what it takes to load the scripts.
func BenchmarkOpen(b *testing.B) {
	d := doc("bench", "adaptive", "tough", "soft")
	for b.Loop() {
		s, err := picture.Open(picture.Settings{})
		check(b, err)
		draw(b, s, d, picture.Page)
		check(b, s.Close())
	}
}

// A text that nobody would read to its end costs no more than its beginning.
func TestLongText(t *testing.T) {
	svg := draw(t, studio(t, picture.Settings{}), doc("long", strings.Repeat("word ", 20000), "b"), picture.Page).SVG
	if n := strings.Count(svg, "<text"); n > 400 {
		t.Errorf("got %d lines of text, want few", n)
	}
}
