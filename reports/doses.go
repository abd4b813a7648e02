package reports

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

var _ = add(Chart{ID: "doses", Name: "How much of it", Place: 2, Draw: doses, When: func(r *Run) bool { return r.Trial != nil && len(r.doseLines()) > 0 }})

const (
	mostLines = 6 // levels of another factor that have a line each
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

// tenths is how many means stand for the points of a sample.
const tenths = 10

// doses shows how outcomes follow a factor that is a number: means.csv by the
// factor's column of arms.csv, and response.csv.
func doses(r *Run, room Room) Figure {
	list := r.doseLines()
	f := Figure{
		Headline: r.doseHeadline(list[0]),
		Subtitle: fmt.Sprintf("What each measure comes to as %s grows.", join(r.doseNames(list))),
		Question: "Where on this line do your own negotiations lie, and what would it take to move them?",
		Table:    Table{Head: []string{"factor", "with", "measure", "level", "mean", "from", "to"}, Text: 3, Along: 3},
	}
	loose := false
	for i, d := range list {
		loose = loose || d.loose
		f.Text = says(f.Text, d.text())
		f.Table.Rows = append(f.Table.Rows, d.rows()...)
		if i < room.Panels {
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
	if len(list) > room.Panels {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s pictures %s are drawn", integer(len(list)), integer(room.Panels)))
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

// mostSettings is how many settings of a sample are drawn.
const mostSettings = 300

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
