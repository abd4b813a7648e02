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

// fit leaves out the pictures, from the last on, that are more than there is room for, and says
// so. What the headline names is always drawn. What the others need in the footnote stands there.
func (room Room) fit(f Figure) Figure {
	kept := slices.Clone(f.Panels)
	for room.Height > 0 && stacked(kept) > room.Height {
		last := leastNeeded(kept)
		if last < 0 {
			break
		}
		if last+1 < len(kept) && kept[last+1].Group == "" { // it goes on as the first of its group
			kept[last+1].Group = kept[last].Group
		}
		kept = slices.Delete(kept, last, last+1)
	}
	f.Notes = slices.Clone(f.Notes)
	for _, p := range kept {
		if p.Foot != "" && !slices.Contains(f.Notes, p.Foot) {
			f.Notes = append(f.Notes, p.Foot)
		}
	}
	if n := len(kept); n < len(f.Panels) {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s %s here; the report has all", several(len(f.Panels), "picture"), are(n)))
	}
	f.Panels = kept
	return f
}

// leastNeeded is the place of the last picture that the headline does not name, of those that it
// names none the last but the first; -1: none can go.
func leastNeeded(list []Panel) int {
	named := slices.ContainsFunc(list, func(p Panel) bool { return p.Named })
	for i := len(list) - 1; i >= 0; i-- {
		if !list[i].Named && (named || i > 0) {
			return i
		}
	}
	return -1
}

// halved is the room for pictures beside each other, whose rows are higher.
func (room Room) halved() Room {
	room.Rows = room.Rows * 5 / 7
	return room
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
