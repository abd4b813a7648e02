package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "doses", Name: "How much of it", Place: 2, Draw: doses, When: func(r *Run) bool { return r.Trial != nil && len(r.doseLines()) > 0 }})

const (
	mostLines     = 6 // levels of another factor that have a line each
	mostDoseLines = 8 // pictures
)

// doseLine is one picture: an outcome by a factor whose levels are numbers.
type doseLine struct {
	outcome Outcome
	factor  Factor
	other   string // the factor that the lines are of; empty: there is one line
	lines   []line
	change  bool         // they are changes against the first level, in percent
	loose   bool         // averaged over other settings, so that bands are at most so wide
	points  [][2]float64 // of a sample: what each setting came to
}

// line is a mean at each dose, with its interval.
type line struct {
	name string
	look int
	x    []float64
	y    []Point // NaN for ends that do not exist
}

// doseLines are those that the tables can draw: outcomes by outcomes, for each factor.
func (r *Run) doseLines() []doseLine {
	var list []doseLine
	for _, o := range r.Trial.Answer.Outcomes {
		for f, factor := range r.Trial.Answer.Factors {
			if len(factor.Doses) < 3 {
				continue
			}
			d := doseLine{outcome: o, factor: factor}
			switch {
			case r.Trial.sampled():
				r.followPoints(&d, f)
			case o.Relative:
				r.followChanges(&d)
			default:
				r.followMeans(&d, f)
			}
			if len(d.lines) > 0 {
				list = append(list, d)
			}
		}
	}
	return list
}

// followMeans draws what the arms came to, over all cases.
func (r *Run) followMeans(d *doseLine, f int) {
	t, g := r.Trial, r.lineFactor(f)
	names := []string{""}
	if g >= 0 {
		d.other, names = t.Answer.Factors[g].Name, t.Answer.Factors[g].Levels
	}
	of := map[string]Mean{}
	for _, m := range t.Means {
		if m.Outcome == d.outcome.Metric && m.Scenario == "*" && !math.IsNaN(m.Mean) {
			of[m.Arm] = m
		}
	}
	for i, name := range names {
		l := line{name: name, look: r.lookOfLevel(name, i)}
		for k, level := range d.factor.Levels {
			p, n := r.averageOf(of, func(values []string) bool {
				return values[f] == level && (g < 0 || values[g] == name) && (t.Answer.Method != "one at a time" || t.elsewhereFirst(values, f))
			})
			if n > 0 {
				l.x, l.y = append(l.x, d.factor.Doses[k]), append(l.y, p)
				d.loose = d.loose || n > 1
			}
		}
		if len(l.x) > 1 {
			d.lines = append(d.lines, l)
		}
	}
}

// tenths is how many means stand for the points of a sample.
const tenths = 10

// followPoints draws what each setting of a sample came to, and means of as many neighbours each.
func (r *Run) followPoints(d *doseLine, f int) {
	dose := map[string]float64{}
	for i, l := range d.factor.Levels {
		dose[l] = d.factor.Doses[i]
	}
	for _, m := range r.Trial.Means {
		if x, ok := dose[r.Trial.values[m.Arm][f]]; ok && m.Outcome == d.outcome.Metric && m.Scenario == "*" && !math.IsNaN(m.Mean) {
			d.points = append(d.points, [2]float64{x, m.Mean})
		}
	}
	slices.SortFunc(d.points, func(a, b [2]float64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	n, nan := len(d.points), math.NaN()
	if n < 2*tenths {
		return
	}
	l := line{look: r.lookOfLevel("", 0)}
	for k := range tenths {
		some := d.points[k*n/tenths : (k+1)*n/tenths]
		x, y := 0.0, 0.0
		for _, p := range some {
			x, y = x+p[0]/float64(len(some)), y+p[1]/float64(len(some))
		}
		l.x, l.y = append(l.x, x), append(l.y, Point{y, nan, nan})
	}
	d.lines = []line{l}
}

// averageOf is the mean of the arms that are wanted, and how many they are. Half
// the width of the interval of an average is at most the average of theirs.
func (r *Run) averageOf(of map[string]Mean, wanted func(values []string) bool) (Point, int) {
	var p Point
	n := 0
	for _, a := range r.Trial.Arms {
		if m, ok := of[a.ID]; ok && wanted(a.Values) {
			p.Mean, p.Lo, p.Hi = p.Mean+m.Mean, p.Lo+m.Lo, p.Hi+m.Hi
			n++
		}
	}
	k := float64(n)
	return Point{p.Mean / k, p.Lo / k, p.Hi / k}, n
}

// elsewhereFirst reports whether all other factors are at their first level.
func (t *Trial) elsewhereFirst(values []string, but int) bool {
	for i, f := range t.Answer.Factors {
		if i != but && len(f.Levels) > 0 && values[i] != f.Levels[0] {
			return false
		}
	}
	return true
}

// lineFactor is the other factor whose levels have a line each, or -1.
func (r *Run) lineFactor(but int) int {
	if r.Trial.Answer.Method == "one at a time" {
		return -1
	}
	for i, f := range r.Trial.Answer.Factors {
		if i != but && len(f.Levels) > 1 && len(f.Levels) <= mostLines {
			return i
		}
	}
	return -1
}

// followChanges draws the ratios to the first level, of outcomes without a mean over cases.
func (r *Run) followChanges(d *doseLine) {
	nan := math.NaN()
	l := line{look: r.lookOfLevel("", 0), x: []float64{d.factor.Doses[0]}, y: []Point{{0, nan, nan}}}
	for _, e := range r.effects("main", d.outcome.Metric, "*") {
		if at := slices.Index(d.factor.Levels, e.Level); e.Factor == d.factor.Name && at >= 0 && !math.IsNaN(e.Ratio) {
			l.x, l.y = append(l.x, d.factor.Doses[at]), append(l.y, Point{e.Ratio - 1, e.RatioLo - 1, e.RatioHi - 1})
		}
	}
	if len(l.x) > 2 {
		d.lines, d.change = []line{l}, true
	}
}

// doses shows how outcomes follow a factor that is a number: means.csv by the
// factor's column of arms.csv, and response.csv.
func doses(r *Run) Figure {
	list := r.doseLines()
	f := Figure{
		Headline: r.doseHeadline(list[0]),
		Subtitle: fmt.Sprintf("What each measure comes to as %s grows.", join(r.doseNames(list))),
		Table:    Table{Head: []string{"factor", "with", "measure", "level", "mean", "from", "to"}, Text: 3},
	}
	loose := false
	for i, d := range list {
		loose = loose || d.loose
		f.Text = says(f.Text, d.text())
		f.Table.Rows = append(f.Table.Rows, d.rows()...)
		if i < mostDoseLines {
			f.Panels = append(f.Panels, r.dosePanel(d, len(list) == 1))
		}
	}
	band := "Bands: 95" + nbsp + "% intervals over cases"
	switch {
	case !slices.ContainsFunc(list, doseLine.banded):
		band = "No bands: too few cases, or nothing varied"
	case len(r.cases()) == 1:
		band = "Bands: 95" + nbsp + "% intervals within the only case"
	}
	if r.Trial.sampled() {
		band = "Grey: what each setting came to, whatever the other factors were; line: means of tenths of them, as many settings each"
	}
	if loose {
		band += ", at most so wide where other settings are averaged over"
	}
	f.Notes = []string{band, r.behind()}
	if !r.Trial.sampled() {
		f.Notes = slices.Insert(f.Notes, 1, "All levels meet the same cases, so differences between levels are surer than the bands look")
	}
	if len(list) > mostDoseLines {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s pictures %s are drawn", integer(len(list)), integer(mostDoseLines)))
	}
	return f
}

func (r *Run) doseNames(list []doseLine) []string {
	n := newNames()
	for _, d := range list {
		n.add(short(d.factor.Name, 40))
	}
	return n.list
}

// response is a term of how an outcome follows a factor.
func (r *Run) response(d doseLine, term string) (Response, bool) {
	for _, x := range r.Trial.Response {
		if x.Outcome == d.outcome.Metric && x.Factor == d.factor.Name && x.Term == term && !math.IsNaN(x.Value) {
			return x, true
		}
	}
	return Response{}, false
}

// best is where an outcome is highest or lowest within the range, if that is clear.
func (r *Run) best(d doseLine) (at Response, highest, ok bool) {
	at, there := r.response(d, "optimum")
	bend, bent := r.response(d, "curvature")
	low, high := slices.Min(d.factor.Doses), slices.Max(d.factor.Doses)
	// an interval of the turning point within the range shows a rise and a fall (Lind and Mehlum 2010); a curvature alone does not
	return at, bend.Value < 0, there && bent && at.Lo > low && at.Hi < high
}

func (r *Run) doseHeadline(d doseLine) string {
	what, of := d.outcome.name(), short(d.factor.Name, 40)
	slope, known := r.response(d, "slope")
	at, highest, inside := r.best(d)
	switch {
	case inside:
		text := fmt.Sprintf("%s is %s with %s at about %s", capital(what), map[bool]string{true: "highest", false: "lowest"}[highest], of, figure(at.Value))
		if !math.IsNaN(at.Lo) && !math.IsNaN(at.Hi) {
			text += fmt.Sprintf(" (%s to %s)", figure(at.Lo), figure(at.Hi))
		}
		return text
	case known && (slope.Lo > 0 || slope.Hi < 0):
		first, last := d.ends()
		if d.change {
			return fmt.Sprintf("%s %s with %s: %s from %s to %s", capital(what), way(slope.Value, "rises", "falls"), of, d.show(last.Mean), figure(d.factor.Doses[0]), figure(d.factor.Doses[len(d.factor.Doses)-1]))
		}
		if len(d.points) > 0 {
			return fmt.Sprintf("%s %s with %s: about %s where that is lowest, %s where it is highest", capital(what), way(slope.Value, "rises", "falls"), of, d.show(first.Mean), d.show(last.Mean))
		}
		return fmt.Sprintf("%s %s with %s: %s at %s, %s at %s", capital(what), way(slope.Value, "rises", "falls"), of, d.show(first.Mean), figure(d.factor.Doses[0]), d.show(last.Mean), figure(d.factor.Doses[len(d.factor.Doses)-1]))
	case known:
		return fmt.Sprintf("No clear rise or fall of %s with %s", what, of)
	}
	if e, ok := r.farthest(d); ok {
		return r.sentence(e)
	}
	return fmt.Sprintf("How %s follows %s", what, of)
}

// farthest is the effect of the last dose against the first.
func (r *Run) farthest(d doseLine) (Effect, bool) {
	for _, e := range r.effects("main", d.outcome.Metric, "*") {
		if e.Factor == d.factor.Name && e.Level == d.factor.Levels[len(d.factor.Levels)-1] {
			return e, true
		}
	}
	return Effect{}, false
}

// ends are the means at the first and at the last dose, over all lines.
func (d doseLine) ends() (first, last Point) {
	n := float64(len(d.lines))
	for _, l := range d.lines {
		first.Mean += l.y[0].Mean / n
		last.Mean += l.y[len(l.y)-1].Mean / n
	}
	return first, last
}

// banded reports whether any of its means has an interval.
func (d doseLine) banded() bool {
	return slices.ContainsFunc(d.lines, func(l line) bool { return slices.ContainsFunc(l.y, Point.interval) })
}

// show writes a value of the picture.
func (d doseLine) show(y float64) string {
	if d.change {
		return Outcome{Relative: true}.sign(100 * y)
	}
	return d.outcome.mean(y)
}

func (r *Run) dosePanel(d doseLine, alone bool) Panel {
	c := canvas()
	right := 20
	if d.other != "" {
		right = 144
	}
	grid(c, 16, right, 40, 4)
	xNumbers(c, d.across())
	yNumbers(c, d.upright())
	if at, _, ok := r.best(d); ok {
		lo, hi := at.Lo, at.Hi
		if math.IsNaN(lo) || math.IsNaN(hi) {
			lo, hi = at.Value, at.Value
		}
		drawn(c, drawZone, []opts.CustomData{{Value: []any{brief(lo), brief(hi), "", brief(at.Value)}}})
	}
	var ends []opts.CustomData
	for _, l := range d.lines {
		var band []opts.CustomData
		for i, p := range l.y {
			if !math.IsNaN(p.Lo) && !math.IsNaN(p.Hi) {
				band = append(band, opts.CustomData{Value: []any{brief(l.x[i]), brief(p.Lo), brief(p.Hi)}})
			}
		}
		drawn(c, drawBand, band, charts.WithItemStyleOpts(opts.ItemStyle{Color: styleColor(l.look)}))
		ends = append(ends, opts.CustomData{Value: []any{brief(l.x[len(l.x)-1]), brief(l.y[len(l.y)-1].Mean), short(l.name, 18), l.look}})
	}
	if len(d.points) > 0 {
		c.Overlap(d.scatter())
	}
	for _, l := range d.lines {
		c.Overlap(l.drawn(d))
	}
	if d.other != "" {
		drawn(c, drawEnds, ends)
	}
	p := Panel{Title: d.outcome.title(), Size: "half", Height: 260, Chart: c}
	if at, highest, ok := r.best(d); ok {
		p.Title += fmt.Sprintf(", %s at about %s", map[bool]string{true: "highest", false: "lowest"}[highest], figure(at.Value))
	}
	if alone {
		p.Size, p.Height, p.Narrow = "wide", 340, 280
	}
	if d.change {
		p.Note = "in percent of what it is at " + short(d.factor.Levels[0], 30)
	} else if d.other != "" {
		p.Note = "a line for each " + short(d.other, 40)
	}
	return p
}

// across is the axis of the doses.
func (d doseLine) across() scale {
	return tight(short(d.factor.Name, 50), slices.Min(d.factor.Doses), slices.Max(d.factor.Doses), asFine)
}

func (d doseLine) upright() scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range d.points {
		low, high = math.Min(low, p[1]), math.Max(high, p[1])
	}
	for _, l := range d.lines {
		for _, p := range l.y {
			low, high = math.Min(low, least(p.Mean, p.Lo)), math.Max(high, -least(-p.Mean, -p.Hi))
		}
	}
	format := asFine
	if d.change || d.outcome.Unit == "share" {
		format = asPercent
	}
	if d.outcome.Unit == "share" && !d.change { // an interval may reach where no share can be
		low, high = math.Max(low, math.Min(0, low+1)), math.Min(high, math.Max(1, high-1))
	}
	s := tight("", low, high, format)
	return s
}

// mostSettings is how many settings of a sample are drawn.
const mostSettings = 300

func (d doseLine) scatter() *charts.Scatter {
	every := (len(d.points) + mostSettings - 1) / mostSettings
	var data []opts.ScatterData
	for i := 0; i < len(d.points); i += every {
		p := d.points[i]
		data = append(data, opts.ScatterData{Name: fmt.Sprintf("%s %s\n%s: %s", d.factor.Name, figure(p[0]), d.outcome.name(), d.show(p[1])), Value: [2]float64{brief(p[0]), brief(p[1])}, SymbolSize: 5})
	}
	c := charts.NewScatter()
	c.AddSeries("", data, charts.WithItemStyleOpts(opts.ItemStyle{Color: faint}))
	return c
}

func (l line) drawn(d doseLine) *charts.Line {
	var data []opts.LineData
	for i, p := range l.y {
		name := fmt.Sprintf("%s %s", d.factor.Name, figure(l.x[i]))
		if d.other != "" {
			name += fmt.Sprintf(", %s %s", d.other, l.name)
		}
		name += "\n" + d.outcome.name() + ": " + d.show(p.Mean)
		if !math.IsNaN(p.Lo) && !math.IsNaN(p.Hi) {
			name += fmt.Sprintf(" (%s to %s)", d.show(p.Lo), d.show(p.Hi))
		}
		data = append(data, opts.LineData{Name: name, Value: [2]float64{brief(l.x[i]), brief(p.Mean)}, SymbolSize: 9})
	}
	c := charts.NewLine()
	c.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(true), Symbol: "circle"}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: styleColor(l.look), Width: 2.5}), charts.WithItemStyleOpts(opts.ItemStyle{Color: styleColor(l.look)}))
	return c
}

func (d doseLine) rows() [][]string {
	var rows [][]string
	for _, l := range d.lines {
		for i, p := range l.y {
			with := ""
			if d.other != "" {
				with = d.other + " " + l.name
			}
			rows = append(rows, []string{d.factor.Name, with, d.outcome.Title, strconv.FormatFloat(l.x[i], 'g', -1, 64), d.show(p.Mean), blank(p.Lo, d.show), blank(p.Hi, d.show)})
		}
	}
	return rows
}

func (d doseLine) text() string {
	var each []string
	for _, l := range d.lines {
		name := ""
		if d.other != "" {
			name = fmt.Sprintf("with %s %s ", d.other, l.name)
		}
		each = append(each, fmt.Sprintf("%sfrom %s at %s to %s at %s", name, d.show(l.y[0].Mean), figure(l.x[0]), d.show(l.y[len(l.y)-1].Mean), figure(l.x[len(l.x)-1])))
	}
	return fmt.Sprintf("%s by %s: %s.", capital(d.outcome.name()), d.factor.Name, join(each))
}
