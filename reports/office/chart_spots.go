package office

import (
	"math"
	"strings"
)

// box is a rectangle of the plot, in points from its upper left corner.
type box struct{ x, y, w, h float64 }

func (b box) meets(o box) bool {
	return b.x < o.x+o.w && o.x < b.x+b.w && b.y < o.y+o.h && o.y < b.y+b.h
}

// marks are the places that marks and their intervals take.
func (c *chart) marks() []box {
	var taken []box
	for _, s := range c.Series {
		if s.Symbol == "" || len(s.Points) > 200 { // a cloud is no hindrance
			continue
		}
		for _, q := range s.Points {
			x, y := c.place(q)
			taken = append(append(taken, box{x - 6, y - 6, 12, 12}), c.crosses(q)...)
		}
	}
	return taken
}

// spotTags are the names and labels of marks in a plane, beside their marks.
func (c *chart) spotTags() []tag {
	var tags []tag
	for _, s := range c.Series {
		if c.joins(s) {
			continue
		}
		for k, q := range s.Points {
			text := q.Label
			if text == "" && s.Direct && k == len(s.Points)-1 {
				text = s.Name
			}
			if text == "" || math.IsNaN(q.X) || math.IsNaN(q.Y) {
				continue
			}
			if t, fits := c.beside(q, lines(text, chartText, math.Max(c.wide*0.4, widest(strings.Fields(text), chartText)), 2)); fits {
				tags = append(tags, t)
			}
		}
	}
	return tags
}

// crosses are the intervals of a mark, which names had better not cross.
func (c *chart) crosses(q Point) []box {
	var all []box
	if q.XHi > q.XLo {
		all = append(all, box{c.x.at(q.XLo) * c.innerWide(), (1-c.y.at(q.Y))*c.innerHigh() - 1, (c.x.at(q.XHi) - c.x.at(q.XLo)) * c.innerWide(), 2})
	}
	if q.Hi > q.Lo {
		all = append(all, box{c.x.at(q.X)*c.innerWide() - 1, (1 - c.y.at(q.Hi)) * c.innerHigh(), 2, (c.y.at(q.Hi) - c.y.at(q.Lo)) * c.innerHigh()})
	}
	return all
}

// place is where a point lies, in points from the plot's upper left corner.
func (c *chart) place(q Point) (x, y float64) {
	return c.x.at(q.X) * c.innerWide(), (1 - c.y.at(q.Y)) * c.innerHigh()
}

// beside finds room for a text beside a mark, clear of marks, of each other and
// of the edges, or where it meets the fewest. A text never leaves the chart: where
// it would, LibreOffice shrinks all of it, so it is left out.
func (c *chart) beside(q Point, text []string) (t tag, fits bool) {
	w, h := widest(text, chartText)*1.1+4, float64(len(text))*chartText*lineHigh
	x, y := c.place(q)
	var best box
	side, fewest := "r", math.Inf(1)
	for _, up := range []float64{h/2 + 3, -h/2 - 3, 0, h + 6, -h - 6} {
		for _, try := range []string{"r", "l"} {
			at := box{x + 9, y - up - h/2, w, h}
			if try == "l" {
				at.x = x - 9 - w
			}
			if n := c.met(at); n < fewest {
				best, side, fewest = at, try, n
			}
		}
	}
	if fewest >= outside {
		return t, false
	}
	c.taken = append(c.taken, best)
	t = tag{x: q.X, lines: text, side: side, bold: true, color: themeColor("tx1")}
	t.y = c.y.max - (best.y+h/2)/c.innerHigh()*(c.y.max-c.y.min)
	return t, true
}

// outside is what it costs to leave the chart; to leave the plot costs less.
const outside = 1000.0

// met is on how much a place lies.
func (c *chart) met(b box) float64 {
	n := 0.0
	for _, t := range c.taken {
		if b.meets(t) {
			n++
		}
	}
	if b.x < 0 || b.x+b.w > c.innerWide() || b.y < -4 || b.y+b.h > c.innerHigh() {
		n += 3
	}
	if b.x < -c.room.left || b.x+b.w > c.innerWide()+c.room.right || b.y < -c.room.top || b.y+b.h > c.innerHigh()+c.room.bottom {
		n += outside
	}
	return n
}
