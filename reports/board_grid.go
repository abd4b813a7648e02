package reports

import (
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// Grid is a table of words, shaded by how much each is worth.
type Grid struct {
	Title         string
	Rows, Columns []string
	Cells         []GridCell // row by row
}

// GridCell is up to two lines of text.
type GridCell struct {
	Lines  []string
	Says   string  // the same in full, for whoever points at it
	Shade  float64 // 0 pale to 1 dark
	Framed bool
}

func (g *Grid) panel(several int) Panel {
	var data []opts.CustomData
	lines := 1
	for i, cell := range g.Cells {
		part := "other"
		if cell.Framed {
			part = "self"
		}
		lines = max(lines, len(cell.Lines))
		data = append(data, opts.CustomData{Name: cell.Says, Value: []any{i % len(g.Columns), i / len(g.Columns), brief(min(max(cell.Shade, 0), 1)), strings.Join(cell.Lines, "\n"), part}})
	}
	c := canvas()
	grid(c, 8, 12, 4, 4)
	yNames(c, shortAll(g.Rows, 26))
	xNames(c, shortAll(g.Columns, 18))
	drawn(c, drawCells, data)
	return Panel{Title: g.Title, Size: "wide", Height: 50 + (24+16*lines)*len(g.Rows), Width: 150 + 96*len(g.Columns), Chart: c}
}
