package reports

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/reports/office"
)

// written is a drawing as the page reads it: what a native chart is made of, so
// that no chart says twice what it shows.
type written struct {
	XAxis, YAxis []writtenAxis
	Series       []writtenSeries
}

type writtenAxis struct {
	Type, Name string
	Min, Max   float64
	Data       []string
	AxisLabel  struct{ Formatter drawing }
}

type writtenSeries struct {
	Type       string
	RenderItem drawing
	Step       string
	Data       []writtenDatum
	ItemStyle  struct{ Color string }
	LineStyle  struct {
		Color, Type string
		Width       float64
	}
	ShowSymbol bool
}

type writtenDatum struct {
	Value      values
	SymbolSize int
}

// values are what a datum consists of; options.go says what the places mean.
type values []any

// number is the i-th value, NaN where there is none.
func (v values) number(i int) float64 {
	if i < len(v) {
		if x, ok := v[i].(float64); ok {
			return x
		}
	}
	return math.NaN()
}

// whole is the i-th value as a place or a number of something; -1 where there is none.
func (v values) whole(i int) int {
	if x := v.number(i); !math.IsNaN(x) {
		return int(x)
	}
	return -1
}

// text is the i-th value as text.
func (v values) text(i int) string {
	if i < len(v) {
		if s, ok := v[i].(string); ok {
			return s
		}
	}
	return ""
}

// list is the i-th value as a list.
func (v values) list(i int) values {
	if i < len(v) {
		if l, ok := v[i].([]any); ok {
			return l
		}
	}
	return nil
}

// native is a plot that is being made of a drawing.
type native struct {
	plot  office.Plot
	looks []Look
	brand office.Brand
	bands []writtenSeries // about lines that are yet to come
	names []values        // [x, y, name] at ends of lines and of rules
	rows  bool            // the upright axis has names
}

// plotOf is a panel as a chart that office programs draw, or nil where they have none like it.
func plotOf(p Panel, looks []Look, brand office.Brand) (*office.Plot, error) {
	text, err := optionJSON(p.Chart)
	if err != nil {
		return nil, err
	}
	var w written
	if err := json.Unmarshal([]byte(text), &w); err != nil {
		return nil, nil // options of another kind than a plane's
	}
	if len(w.XAxis) != 1 || len(w.YAxis) != 1 || w.XAxis[0].Type != "value" {
		return nil, nil
	}
	n := &native{looks: looks, brand: brand, rows: w.YAxis[0].Type == "category"}
	n.plot.Title, n.plot.Note = p.Title, p.Note
	if n.rows {
		n.plot.Kind, n.plot.Names, n.plot.Y = office.Dots, w.YAxis[0].Data, w.XAxis[0].axis()
	} else {
		n.plot.Kind, n.plot.X, n.plot.Y = office.Scatter, w.XAxis[0].axis(), w.YAxis[0].axis()
	}
	if !n.read(w.Series) {
		return nil, nil
	}
	return &n.plot, nil
}

// read adds all series, those of the page's own drawing functions first, since
// bands and names belong to lines.
func (n *native) read(all []writtenSeries) bool {
	for _, s := range all {
		if s.Type != "custom" || len(s.Data) == 0 {
			continue
		}
		if !n.add(s) {
			return false
		}
	}
	for _, s := range all {
		switch {
		case s.Type == "line" && !n.rows:
			n.line(s)
		case s.Type == "scatter" && !n.rows:
			n.cloud(s)
		case s.Type != "custom":
			return false
		}
	}
	n.nameLines()
	return len(n.bands) == 0 // a band without a line is an area
}

// add adds what a drawing function of the page draws. Of a panel with any other
// there is no plot: it goes into a deck as a picture.
func (n *native) add(s writtenSeries) bool {
	switch s.RenderItem {
	case drawInterval:
		n.interval(s)
	case drawEffect:
		n.effect(s)
	case drawClaimed:
		n.claimed(s)
	case drawZone:
		n.zone(s)
	case drawBars:
		n.bars(s)
	case drawStack:
		n.stack(s)
	case drawSwing:
		n.swing(s)
	case drawSpots:
		n.spots(s, false)
	case drawNamedSpots:
		n.spots(s, true)
	case drawBand:
		n.bands = append(n.bands, s)
	case drawEnds, drawNotes:
		n.ends(s)
	default:
		return false
	}
	return true
}

func (a writtenAxis) axis() office.Axis {
	o := office.Axis{Title: a.Name, Min: a.Min, Max: a.Max, Percent: a.AxisLabel.Formatter == asPercent, Bare: a.AxisLabel.Formatter == asNothing}
	if o.Bare { // its ends left room for words
		o.Min, o.Max = 0, 0
	}
	if a.AxisLabel.Formatter == asTime {
		o.Ends = [2]string{"start", "end"}
	}
	return o
}

// hue is the colour that a drawing names: a part that it plays, a style's, or itself.
func (n *native) hue(name string) string {
	if at, ok := strings.CutPrefix(name, "style:"); ok {
		if i, err := strconv.Atoi(at); err == nil && i >= 0 && i < len(n.looks) {
			look := n.looks[i]
			if own, ok := n.brand.Colors[look.Name]; ok {
				return own
			}
			return n.hue(look.Color)
		}
		return n.brand.Tone(tones[context])
	}
	if tone, ok := tones[name]; ok {
		return n.brand.Tone(tone)
	}
	return name
}

// tones are how near to the ink the parts are that the page knows by name.
var tones = map[string]float64{ink: 1, muted: 0.72, context: 0.5, faint: 0.4}

// look is the name and the symbol of a look; none beyond the last.
func (n *native) look(i int) Look {
	if i >= 0 && i < len(n.looks) {
		return n.looks[i]
	}
	return Look{Symbol: "circle"}
}

// series is the one of a name, a colour and a symbol; a new one where there is none yet.
func (n *native) series(s office.Series) *office.Series {
	for i := range n.plot.Series {
		if o := &n.plot.Series[i]; o.Name == s.Name && o.Color == s.Color && o.Symbol == s.Symbol && o.Size == s.Size {
			return o
		}
	}
	n.plot.Series = append(n.plot.Series, s)
	return &n.plot.Series[len(n.plot.Series)-1]
}
