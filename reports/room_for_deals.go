package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "room-for-deals", Name: "Deals by room and deadline", Place: 24, Draw: roomForDeals, When: func(r *Run) bool {
	return r.Trial == nil && (len(r.byRoom()) > 0 || len(r.byDeadline()) > 0)
}})

// leastRooms is how many cases of different room make a curve.
const leastRooms = 3

// dealLine is how the deals of a style follow something: what it is, from low to high, and
// the share of deals with its interval.
type dealLine struct {
	style  int
	x      []float64
	deals  []Estimate
	called []string // what stands at each place
}

// byRoom is how deals follow the room that cases leave for one; none where the cases are too few or alike.
func (r *Run) byRoom() []dealLine {
	rooms := map[string]float64{}
	different := map[string]bool{}
	for _, c := range r.Manifest.Scenarios {
		if c.Room != nil {
			rooms[c.Name] = *c.Room
			different[percent(*c.Room)] = true
		}
	}
	if len(different) < leastRooms {
		return nil
	}
	var list []dealLine
	for i, style := range r.styles() {
		line := dealLine{style: i}
		rows := slices.DeleteFunc(slices.Clone(r.at("scenario style", "deal")), func(e Estimate) bool {
			_, known := rooms[e.Scenario]
			return e.Style != style || !known
		})
		slices.SortStableFunc(rows, func(a, b Estimate) int { return cmp.Compare(rooms[a.Scenario], rooms[b.Scenario]) })
		for _, e := range rows {
			line.x, line.deals, line.called = append(line.x, rooms[e.Scenario]), append(line.deals, e), append(line.called, "“"+short(r.titleOf(e.Scenario), 30)+"”")
		}
		if len(rows) >= leastRooms {
			list = append(list, line.inGroups())
		}
	}
	return list
}

// mostRooms is how many places a line over many cases has.
const mostRooms = 12

// inGroups puts neighbours together where the cases are many: means of cases, without intervals.
func (l dealLine) inGroups() dealLine {
	n := len(l.x)
	if n <= mostRooms {
		return l
	}
	all := dealLine{style: l.style}
	for k := range mostRooms {
		from, to := k*n/mostRooms, (k+1)*n/mostRooms
		x, e := 0.0, Estimate{Lo: math.NaN(), Hi: math.NaN()}
		for i := from; i < to; i++ {
			x, e.Mean, e.N = x+l.x[i]/float64(to-from), e.Mean+l.deals[i].Mean/float64(to-from), e.N+l.deals[i].N
		}
		all.x, all.deals, all.called = append(all.x, x), append(all.deals, e), append(all.called, several(to-from, "case"))
	}
	return all
}

// byDeadline is how deals follow the deadline; none where there is one.
func (r *Run) byDeadline() []dealLine {
	deadlines := r.deadlines("style deadline", "deal")
	var list []dealLine
	for i, style := range r.styles() {
		line := dealLine{style: i}
		for _, rounds := range deadlines {
			for _, e := range r.atDeadline("style deadline", "deal", rounds) {
				if e.Style == style {
					line.x, line.deals, line.called = append(line.x, float64(rounds)), append(line.deals, e), append(line.called, several(rounds, "round"))
				}
			}
		}
		if len(line.x) > 1 {
			list = append(list, line)
		}
	}
	return list
}

// roomForDeals shows how many agree, by how much room the case leaves and by the deadline: metric deal at
// levels scenario style and style deadline, and the room of the manifest.
func roomForDeals(r *Run, room Room) Figure {
	rooms, deadlines := r.byRoom(), r.byDeadline()
	f := Figure{
		Headline: r.roomHeadline(rooms, deadlines),
		Subtitle: "How many negotiations end in a deal, for each style that took part",
		Question: "How much room was there in your last negotiation, and what told you, before you knew?",
		Notes:    []string{"Room for a deal: how many of all packages leave neither side below its walk-away"},
		Key:      true,
		Table:    Table{Head: []string{"style", "where", "room or rounds", "deals", "from", "to"}, Text: 2, More: "All styles are in summary.csv."},
	}
	add := func(list []dealLine, title string, show func(float64) string, axis scale) {
		if len(list) == 0 {
			return
		}
		f.Panels = append(f.Panels, r.dealsCurve(list, title, axis, room.Styles))
		for _, l := range list[:min(len(list), room.Styles)] {
			for k, e := range l.deals {
				f.Table.Rows = append(f.Table.Rows, []string{r.styles()[l.style], l.called[k], show(l.x[k]), percent(e.Mean), blank(e.Lo, percent), blank(e.Hi, percent)})
			}
		}
		if len(list) > room.Styles {
			f.Notes = append(f.Notes, fmt.Sprintf("Of %s styles the first %s are drawn", integer(len(list)), integer(room.Styles)))
		}
	}
	low, high := stretchOf(rooms)
	roomAxis := tight("room for a deal", low, high, asPercent)
	add(rooms, "By the room for a deal", percent, roomAxis)
	low, high = stretchOf(deadlines)
	roundsAxis := tight("rounds until the deadline", math.Min(low, 0), high, asNumber)
	add(deadlines, "By the deadline", func(x float64) string { return integer(int(x)) }, roundsAxis)
	f.Notes = append(f.Notes, "The cases differ in more than their room; each dot is a case, or the mean of some where they are many", r.counted(r.at("scenario style", "deal"), "for each style and case"))
	if len(rooms) == 0 {
		f.Subtitle += ", by how many rounds there are"
		f.Notes = []string{r.counted(r.pooled("style deadline", "deal"), "for each style and deadline"), r.averagedWithin(true)}
	} else if len(deadlines) == 0 {
		f.Subtitle += ", by how much room for a deal the case leaves"
	} else {
		f.Subtitle += ", by how much room for a deal the case leaves and by how many rounds there are"
	}
	f.Subtitle += "."
	f.Text = roomText(r, rooms, deadlines)
	return f
}

// stretchOf is the lowest and the highest place.
func stretchOf(list []dealLine) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, l := range list {
		low, high = math.Min(low, slices.Min(l.x)), math.Max(high, slices.Max(l.x))
	}
	return low, high
}

func (r *Run) dealsCurve(list []dealLine, title string, axis scale, most int) Panel {
	low := 1.0
	for _, l := range list {
		for _, e := range l.deals {
			low = math.Min(low, e.Mean)
		}
	}
	c := canvas()
	grid(c, 30, 130, 40, 2)
	xNumbers(c, axis)
	yNumbers(c, scale{name: "deals", min: math.Max(0, math.Floor(low*10-0.3)/10), max: 1, format: asPercent, splits: 4})
	var ends []opts.CustomData
	for _, l := range list[:min(len(list), most)] {
		n, name := len(l.x)-1, short(r.styles()[l.style], 16)
		ends = append(ends, opts.CustomData{Name: r.styles()[l.style], Value: []any{brief(l.x[n]), brief(l.deals[n].Mean), name, l.style}})
		c.Overlap(r.dealsLine(l))
	}
	drawn(c, drawEnds, ends)
	return Panel{Title: title, Size: "half", Height: 330, Chart: c}
}

func (r *Run) dealsLine(l dealLine) *charts.Line {
	look := looks(r.styles())[l.style]
	var data []opts.LineData
	for k, e := range l.deals {
		text := fmt.Sprintf("%s, %s: %s agree", r.styles()[l.style], l.called[k], percent(e.Mean))
		data = append(data, opts.LineData{Name: text, Value: [2]float64{brief(l.x[k]), brief(e.Mean)}, Symbol: map[bool]string{true: look.Symbol, false: "circle"}[look.Symbol != "down" && look.Symbol != "plus"], SymbolSize: 7})
	}
	line, color := charts.NewLine(), styleColor(l.style)
	line.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(true)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: 2, Type: "solid"}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	return line
}

// roomHeadline tells of the tightest and of the roomiest case, or of the shortest and the
// longest deadline: what was played, and no law.
func (r *Run) roomHeadline(rooms, deadlines []dealLine) string {
	if len(rooms) > 0 {
		first, last := firstAndLast(rooms)
		l := rooms[0]
		n := len(l.x) - 1
		return fmt.Sprintf("%s agree in %s, where %s of all packages suit everybody, and %s in %s, where %s do", percent(first), l.called[0], percent(l.x[0]), percent(last), l.called[n], percent(l.x[n]))
	}
	first, last := firstAndLast(deadlines)
	l := deadlines[0]
	if percent(first) == percent(last) {
		return fmt.Sprintf("%s agree, within %s as within %s", percent(first), l.called[0], l.called[len(l.called)-1])
	}
	return fmt.Sprintf("%s agree within %s, %s within %s", percent(first), l.called[0], percent(last), l.called[len(l.called)-1])
}

// firstAndLast is the mean share of deals over styles at the first place and at the last.
func firstAndLast(list []dealLine) (first, last float64) {
	for _, l := range list {
		first, last = first+l.deals[0].Mean/float64(len(list)), last+l.deals[len(l.deals)-1].Mean/float64(len(list))
	}
	return first, last
}

func roomText(r *Run, rooms, deadlines []dealLine) string {
	var each []string
	for _, list := range [][]dealLine{rooms, deadlines} {
		for _, l := range list {
			n := len(l.x) - 1
			each = append(each, fmt.Sprintf("%s from %s (%s) to %s (%s)", r.styles()[l.style], percent(l.deals[0].Mean), l.called[0], percent(l.deals[n].Mean), l.called[n]))
		}
	}
	return "A line for each style, with the share of negotiations that end in a deal. " + capital(someOf(each, mostNamed)) + "."
}
