package reports

import (
	"cmp"
	"math"
	"slices"
)

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
