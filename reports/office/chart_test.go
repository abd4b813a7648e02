package office

import (
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// cache is what a chart holds of a column of its workbook.
type cache struct {
	Ref    string `xml:"f"`
	Count  count  `xml:"numCache>ptCount"`
	Points []struct {
		At    int     `xml:"idx,attr"`
		Value float64 `xml:"v"`
	} `xml:"numCache>pt"`
}

type count struct {
	Of int `xml:"val,attr"`
}

// caches are all columns of numbers of a chart.
func caches(t *testing.T, chart string) []cache {
	t.Helper()
	var all []cache
	d := xml.NewDecoder(strings.NewReader(chart))
	for {
		token, err := d.Token()
		if err != nil {
			return all
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "numRef" {
			var c cache
			if err := d.DecodeElement(&c, &start); err != nil {
				t.Fatal(err)
			}
			all = append(all, c)
		}
	}
}

// cells are the numbers of a workbook by place: "B2".
func cells(t *testing.T, book string) map[string]float64 {
	t.Helper()
	sheet := opened(t, []byte(book))["xl/worksheets/sheet1.xml"]
	all := map[string]float64{}
	for _, m := range regexp.MustCompile(`<c r="([A-Z]+\d+)"><v>([^<]+)</v></c>`).FindAllStringSubmatch(sheet, -1) {
		v, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		all[m[1]] = v
	}
	return all
}

// A chart is drawn from its caches and edited in its workbook: both hold the same.
func TestWorkbooksHoldWhatChartsShow(t *testing.T) {
	parts := opened(t, writtenDeck(t, sampleDeck(t)))
	place := regexp.MustCompile(`^Data!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$`)
	charts := 0
	for name, content := range parts {
		if !strings.HasPrefix(name, "ppt/charts/chart") {
			continue
		}
		charts++
		book := parts["ppt/embeddings/"+strings.TrimSuffix(strings.TrimPrefix(name, "ppt/charts/"), ".xml")+".xlsx"]
		sound(t, opened(t, []byte(book)))
		in := cells(t, book)
		for _, c := range caches(t, content) {
			m := place.FindStringSubmatch(c.Ref)
			if m == nil {
				t.Fatalf("%s: no place in a workbook: %q", name, c.Ref)
			}
			first, _ := strconv.Atoi(m[2])
			last, _ := strconv.Atoi(m[4])
			if last-first+1 != c.Count.Of {
				t.Errorf("%s, %s: %d points", name, c.Ref, c.Count.Of)
			}
			for _, p := range c.Points {
				if got := in[m[1]+strconv.Itoa(first+p.At)]; got != p.Value {
					t.Errorf("%s, %s, row %d: the workbook has %v, the chart %v", name, c.Ref, p.At, got, p.Value)
				}
			}
		}
	}
	if want := len(samplePlots()) + 6; charts != want {
		t.Errorf("got %d charts, want %d", charts, want)
	}
}

// What a plot says stands in its chart: each value, and how far its interval goes.
func TestChartsShowThePlotsNumbers(t *testing.T) {
	for _, p := range samplePlots() {
		chart := chartOf(t, p)
		held := map[float64]bool{}
		for _, c := range caches(t, chart) {
			for _, q := range c.Points {
				held[tidy(q.Value)] = true
			}
		}
		for _, s := range p.Series {
			for _, q := range s.Points {
				if !held[tidy(q.Y)] {
					t.Errorf("%s: the value %v is not in the chart", p.Kind, q.Y)
				}
				for _, end := range []float64{q.Lo, q.Hi} {
					inside := p.Kind != Dots || end >= -10 && end <= 10
					if !math.IsNaN(end) && inside && !held[tidy(end)] && !held[tidy(math.Abs(q.Y-end))] {
						t.Errorf("%s: the end %v of the interval of %v is not in the chart", p.Kind, end, q.Y)
					}
				}
			}
		}
		for _, name := range p.Names {
			if first := strings.Fields(name)[0]; !strings.Contains(chart, first) {
				t.Errorf("%s: the name %q is not in the chart", p.Kind, name)
			}
		}
	}
}

// chartOf is a plot's chart part, as large as a slide's only one.
func chartOf(t *testing.T, p Plot) string {
	t.Helper()
	d := &Deck{Slides: []Slide{{Layout: Showing, Graphics: []Graphic{{Plot: &p, Alt: "a chart"}}}}}
	return opened(t, writtenDeck(t, d))["ppt/charts/chart1.xml"]
}

// Nobody sits too far back to read a chart.
func TestChartsAreReadable(t *testing.T) {
	for name, content := range opened(t, writtenDeck(t, sampleDeck(t))) {
		if !strings.HasPrefix(name, "ppt/charts/chart") {
			continue
		}
		for _, m := range regexp.MustCompile(` sz="(\d+)"`).FindAllStringSubmatch(content, -1) {
			if size, _ := strconv.Atoi(m[1]); size < 1400 {
				t.Errorf("%s has text of %d hundredths of a point", name, size)
			}
		}
	}
}

// Dots never stand for bars from 0, and bars have their intervals.
func TestKindsAreDrawnAsWhatTheyAre(t *testing.T) {
	for _, p := range samplePlots() {
		chart := chartOf(t, p)
		if bars := strings.Contains(chart, "<c:barChart>"); bars != (p.Kind == Bars || p.Kind == Stacked) {
			t.Errorf("%s: drawn as bars: %v", p.Kind, bars)
		}
		if p.Kind == Bars && p.interval() != strings.Contains(chart, "<c:errBars>") {
			t.Errorf("bars: intervals are %v in the plot, and not so in the chart", p.interval())
		}
	}
}

func TestTicksAreRound(t *testing.T) {
	for _, c := range []struct {
		axis   Axis
		values []float64
		parts  int
		want   ticks
	}{
		{Axis{}, []float64{3, 97}, 5, ticks{0, 100, 20}},
		{Axis{}, []float64{-4.2, 3}, 4, ticks{-6, 4, 2}},
		{Axis{}, nil, 5, ticks{0, 1, 0.2}},
		{Axis{}, []float64{7, 7, nan}, 5, ticks{2, 12, 2}},
		{Axis{Min: -10, Max: 15}, nil, 2, ticks{-10, 15, 10}},
		{Axis{Max: 20}, nil, 5, ticks{0, 20, 4}},
		{Axis{Min: 0.7, Max: 1}, nil, 4, ticks{0.7, 1, 0.1}},
	} {
		if got := c.axis.ticks(c.values, c.parts); got != c.want {
			t.Errorf("%v of %v in %d parts: got %v, want %v", c.axis, c.values, c.parts, got, c.want)
		}
	}
}

// Names at the ends of lines keep clear of each other.
func TestNamesOfLinesKeepClear(t *testing.T) {
	c := &chart{Plot: &Plot{}, high: 300, y: ticks{0, 1, 0.25}}
	var tags []tag
	for range 8 {
		tags = append(tags, tag{y: 0.02, lines: []string{"a style"}})
	}
	tags = c.spread(tags)
	for i := 1; i < len(tags); i++ {
		if apart := tags[i-1].y - tags[i].y; apart < c.up(chartText*lineHigh)-1e-9 {
			t.Errorf("names %d and %d are %v apart", i-1, i, apart)
		}
	}
	if tags[7].y < 0 {
		t.Errorf("the lowest is at %v, under the plot", tags[7].y)
	}
}
