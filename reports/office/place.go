package office

// Lengths of slides are in English Metric Units: 914400 an inch, 12700 a point.
const (
	inch  = 914400
	point = 12700

	slideWide = 12192000 // 16:9, 13.333 x 7.5 inches
	slideHigh = 6858000
	notesWide = 6858000
	notesHigh = 9144000

	margin  = 6 * inch / 10
	content = slideWide - 2*margin
)

// rect is a place on a slide.
type rect struct{ x, y, w, h int }

func (r rect) markup(name string) markup {
	return el(name, el("a:off", at("x", r.x), at("y", r.y)), el("a:ext", at("cx", r.w), at("cy", r.h)))
}

// points is how large it is, in points.
func (r rect) points() (wide, high float64) {
	return float64(r.w) / point, float64(r.h) / point
}

// Where things stand on a slide that shows something.
var (
	headlineAt = rect{margin, 38 * inch / 100, content, 105 * inch / 100}
	subtitleAt = rect{margin, 146 * inch / 100, content, 56 * inch / 100}
	bodyAt     = rect{margin, 210 * inch / 100, content, 412 * inch / 100}
	keyAt      = rect{margin, 210 * inch / 100, content, 32 * inch / 100}
	sourceAt   = rect{margin, 630 * inch / 100, content, 62 * inch / 100}
	footerAt   = rect{margin, 700 * inch / 100, 8 * inch, 30 * inch / 100}
	numberAt   = rect{slideWide - margin - inch, 700 * inch / 100, inch, 30 * inch / 100}
	logoAt     = rect{slideWide - margin - 33*inch/10, 696 * inch / 100, 22 * inch / 10, 36 * inch / 100}
)

// The same on the first and on the last slide.
var (
	openingTitleAt = rect{11 * inch / 10, 17 * inch / 10, 106 * inch / 10, 19 * inch / 10}
	openingTextAt  = rect{11 * inch / 10, 375 * inch / 100, 106 * inch / 10, 16 * inch / 10}
	pointsAt       = rect{margin, 160 * inch / 100, content, 46 * inch / 10}
)

// cells are the places of so many graphics in a rectangle: in one column, or in
// two, rows under each other.
func (r rect) cells(n, columns int) []rect {
	const gap = 30 * inch / 100
	rows := (n + columns - 1) / columns
	w, h := (r.w-(columns-1)*gap)/columns, (r.h-(rows-1)*gap/2)/max(1, rows)
	var all []rect
	for i := range n {
		all = append(all, rect{r.x + (i%columns)*(w+gap), r.y + (i/columns)*(h+gap/2), w, h})
	}
	return all
}
