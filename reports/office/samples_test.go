package office

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"testing"
)

// none is an interval that is not there.
var none = math.NaN()

func point1(x, y, lo, hi float64, label string) Point {
	return Point{X: x, Y: y, Lo: lo, Hi: hi, XLo: none, XHi: none, Label: label}
}

// samplePlots are one plot of each kind, and what is special about some.
func samplePlots() []Plot {
	dots := Plot{Kind: Dots, Y: Axis{Title: "joint value: share of the available gain", Max: 1, Percent: true},
		Names: []string{"collaborative pairs", "adaptive and collaborative", "competitive and a counterpart with a very long name that has to be broken", "competitive pairs"},
		Series: []Series{
			{Color: "#0072B2", Symbol: "circle", Points: []Point{point1(0, 0.93, 0.9, 0.96, "93 %"), point1(1, 0.88, 0.8, 0.95, "88 %")}},
			{Color: "#D55E00", Symbol: "rect", Points: []Point{point1(2, 0.41, 0.3, 0.52, "41 %"), point1(3, 0.12, 0, 0.31, "12 % (0 to 31)")}},
		}}
	effects := Plot{Kind: Dots, Title: "Joint value", Y: Axis{Title: "percentage points", Rules: []Rule{{At: 0}}},
		Names: []string{"a first offer that asks for much", "two issues at once", "no deadline", "four", "five", "six", "seven", "eight", "nine", "the tenth row of ten, and rather long"}}
	for i := range effects.Names {
		s := Series{Color: accents[i%6], Symbol: []string{"circle", "rect", "triangle", "diamond", "down", "plus"}[i%6]}
		v := float64(i)*1.5 - 6
		s.Points = []Point{point1(float64(i), v, v-3, v+2.5, "+3.4 (1.2 to 5.6)")}
		effects.Series = append(effects.Series, s)
	}
	bars := Plot{Kind: Bars, Y: Axis{Title: "points", Percent: false}, Names: []string{"price", "payment", "delivery", "warranty"}, Series: []Series{
		{Name: "Buyer", Color: "#0072B2", Points: []Point{point1(0, 40, none, none, "40"), point1(1, 25, none, none, "25"), point1(2, 8, none, none, "8"), point1(3, -5, none, none, "−5")}},
		{Name: "Vendor", Color: "#D55E00", Points: []Point{point1(0, 12, none, none, "12"), point1(1, 33, none, none, "33"), point1(2, 30, none, none, "30"), point1(3, 15, none, none, "15")}}}}
	sure := Plot{Kind: Bars, Y: Axis{Title: "share of what varies", Percent: true}, Names: []string{"style of the other side", "own style", "case", "what is left"}, Series: []Series{
		{Name: "Share", Color: "#0072B2", Points: []Point{point1(0, .4, .3, .52, "40 %"), point1(1, .25, .2, .3, "25 %"), point1(2, .08, .05, .11, "8 %"), point1(3, -.05, -.1, .02, "−5 %")}}}}
	stacked := Plot{Kind: Stacked, Y: Axis{Percent: true, Max: 1}, Names: []string{"competitive", "collaborative"}, Series: []Series{
		{Name: "deal", Color: "#009E73", Points: []Point{point1(0, .6, none, none, "60 %"), point1(1, .95, none, none, "95 %")}},
		{Name: "no deal", Color: "#BBBBBB", Points: []Point{point1(0, .4, none, none, "40 %"), point1(1, .05, none, none, "5 %")}}}}
	lines := Plot{Kind: Lines, X: Axis{Title: "round", Max: 20}, Y: Axis{Title: "worth of the offer", Max: 1, Percent: true}}
	for i, name := range []string{"competitive", "collaborative", "adaptive with a long name"} {
		s := Series{Name: name, Color: accents[i], Direct: true, Dashed: i == 2}
		for x := 0.0; x <= 20; x++ {
			y := 1 - x*x/600 - float64(i)*0.02
			s.Points = append(s.Points, point1(x, y, y-0.03, y+0.03, ""))
		}
		lines.Series = append(lines.Series, s)
	}
	scatter := Plot{Kind: Scatter, X: Axis{Title: "own value", Max: 1, Percent: true, Rules: []Rule{{At: 0.2, Name: "Buyer walks away"}}}, Y: Axis{Title: "joint value", Min: 0.5, Max: 1, Percent: true, Rules: []Rule{{At: 0.95, Name: "best possible"}}}}
	for i, name := range []string{"competitive", "collaborative", "adaptive", "defensive"} {
		f := float64(i)
		scatter.Series = append(scatter.Series, Series{Name: name, Color: accents[i], Symbol: []string{"circle", "rect", "triangle", "diamond"}[i], Direct: true,
			Points: []Point{{X: 0.5 - 0.04*f, Y: 0.7 + 0.05*f, XLo: 0.4 - 0.04*f, XHi: 0.6 - 0.04*f, Lo: 0.65 + 0.05*f, Hi: 0.75 + 0.05*f}}})
	}
	return []Plot{dots, effects, bars, sure, stacked, lines, scatter}
}

// pixels is a picture of so many.
func pixels(t testing.TB, wide, high int) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, wide, high))
	for i := range wide {
		m.Set(i, i*high/wide, color.RGBA{213, 94, 0, 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sampleDeck has a slide of each layout, of each kind of plot, and of several.
func sampleDeck(t testing.TB) *Deck {
	t.Helper()
	source := "n = 1,200 negotiations for each line-up. Averaged over 12 cases and who opens. Lines: 95 % intervals over 12 cases. Simulated negotiators, not people. Seed 1, Parley 0.6."
	d := &Deck{Title: "Five styles compared", Brand: Brand{Logo: pixels(t, 400, 100), Footer: "Example Coaching"}}
	d.Slides = append(d.Slides, Slide{Layout: Opening, Headline: "Which style suits which deal, and who pays for it in the end?", Subtitle: "12 cases · 5 styles · 240,000 simulated negotiations · seed 1", Notes: []string{"Welcome."}})
	d.Slides = append(d.Slides, Slide{Layout: Telling, Headline: "In short", Points: []Line{{"Asked.", "Five styles met in 240,000 negotiations, over twelve cases, with a deadline of 20 rounds."}, {"Found.", "Collaborative pairs find 93 % of the value there is; competitive pairs only 12 %."}, {"How sure.", "A sentence says “more” only where an interval does; and these are simulated negotiators, not people."}}, Source: source, Notes: []string{"Say it."}})
	plots := samplePlots()
	for i := range plots {
		d.Slides = append(d.Slides, Slide{Layout: Showing, Headline: "Collaborative pairs find 93 % of the value there is, more than anybody else; competitive pairs only 12 %", Subtitle: "Joint value: how much of the gain that was there to be shared the two sides found together. No deal counts as nothing.",
			Graphics: []Graphic{{Plot: &plots[i], Alt: "A chart in words."}}, Source: source, Notes: []string{"A chart.", "Ask the room."}})
	}
	four := []Graphic{}
	for _, i := range []int{0, 3, 5, 6} {
		p := plots[i]
		p.Title = "A case of its own"
		four = append(four, Graphic{Plot: &p, Alt: "One of four."})
	}
	d.Slides = append(d.Slides,
		Slide{Layout: Showing, Headline: "Two beside each other", Graphics: four[:2], Source: source, Notes: []string{"Two."}},
		Slide{Layout: Showing, Headline: "Four cases", Graphics: four, Source: source, Notes: []string{"Four."}},
		Slide{Layout: Showing, Headline: "A picture", Graphics: []Graphic{{Picture: &Picture{PNG: pixels(t, 800, 400), SVG: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 0h8v4z"/></svg>`), Wide: 800, High: 400}, Alt: "A line from corner to corner."}}, Source: source, Notes: []string{"Look."}},
		Slide{Layout: Showing, Headline: "The cases", Table: &Table{Head: []string{"case", "parties", "packages"}, Text: 2, Rows: [][]string{{"Office lease", "Tenant and landlord", "2,880"}, {"Software", "Buyer and vendor", "180"}}}, Source: source, Notes: []string{"Cases."}},
		Slide{Layout: Closing, Headline: "What to try next", Points: []Line{{"Practise.", "parley practice office-lease --against competitive"}, {"Ask for more cases.", "Three comparisons are undecided."}, {"Talk.", "Which of these have you seen at your own table?"}}, Source: source, Notes: []string{"Thank you."}})
	return d
}
