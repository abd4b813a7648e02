package reports

import (
	"fmt"
	"slices"
)

// What stands above a picture, in pixels.
const (
	groupHeight = 36
	titleHeight = 24
	noteHeight  = 18
)

// beside is how many pictures of a size stand beside each other.
var beside = map[string]int{"half": 2, "third": 3, "quarter": 4, "fifth": 5}

// high is how much room the picture takes with what stands above it.
func (p Panel) high() int {
	h := p.Height
	if p.Title != "" {
		h += titleHeight
	}
	if p.Note != "" {
		h += noteHeight
	}
	return h
}

// fit leaves out the pictures, from the last on, that are more than there is room for, and
// says so; the first is always drawn. What the others need in the footnote stands there.
func (room Room) fit(f Figure) Figure {
	n := len(f.Panels)
	if room.Height > 0 {
		for n > 1 && stacked(f.Panels[:n]) > room.Height {
			n--
		}
	}
	f.Notes = slices.Clone(f.Notes)
	for _, p := range f.Panels[:n] {
		if p.Foot != "" && !slices.Contains(f.Notes, p.Foot) {
			f.Notes = append(f.Notes, p.Foot)
		}
	}
	if n < len(f.Panels) {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s the first %s here; the report has all", several(len(f.Panels), "picture"), map[bool]string{true: "is", false: numberWord(n) + " are"}[n == 1]))
		f.Panels = f.Panels[:n]
	}
	return f
}

// stacked is how high pictures are in rows of as many as fit beside each other.
func stacked(list []Panel) int {
	high, row, free := 0, 0, 0.0
	for _, p := range list {
		width := 1 / float64(max(1, beside[p.Size]))
		if p.Group != "" || width > free+1e-9 {
			high, row, free = high+row, 0, 1
		}
		if p.Group != "" {
			high += groupHeight
		}
		row, free = max(row, p.high()), free-width
	}
	return high + row
}
