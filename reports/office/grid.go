package office

import (
	"fmt"
	"math"
	"strconv"
)

// grid is the numbers behind a chart: columns under their heads, in a workbook
// of their own or on a sheet beside the chart.
type grid struct {
	sheet     string // empty: sheetName, of its own workbook
	left, top int    // where on the sheet they begin
	columns   []column
}

type column struct {
	head  string
	cells []any // float64 or string; NaN: an empty cell
}

// sheetName is the name of its only sheet.
const sheetName = "Data"

// add puts a column beside the others and returns where its cells stand.
func (g *grid) add(head string, cells []any) string {
	at := columnName(g.left + len(g.columns))
	g.columns = append(g.columns, column{head, cells})
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", g.tab(), at, g.top+2, at, g.top+max(2, len(cells)+1))
}

// next is where the head of the next column stands.
func (g *grid) next() string {
	return fmt.Sprintf("%s!$%s$%d", g.tab(), columnName(g.left+len(g.columns)), g.top+1)
}

// tab is the sheet's name within a reference.
func (g *grid) tab() string {
	if g.sheet == "" {
		return sheetName
	}
	return quotedTab(g.sheet)
}

// columnName is A for 0, Z for 25, AA for 26.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

const (
	sheets  = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	ofSheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// book is the sheet as a workbook.
func (g *grid) book() *parcel {
	p := &parcel{}
	book, sheet, styles := p.add("xl/workbook.xml", ofSheet+"sheet.main+xml"), p.add("xl/worksheets/sheet1.xml", ofSheet+"worksheet+xml"), p.add("xl/styles.xml", ofSheet+"styles+xml")
	p.root.link("officeDocument", book)
	book.data = document(el("workbook", at("xmlns", sheets), at("xmlns:r", relations),
		el("sheets", el("sheet", at("name", sheetName), at("sheetId", 1), at("r:id", book.link("worksheet", sheet))))))
	book.link("styles", styles)
	styles.data = document(el("styleSheet", at("xmlns", sheets),
		el("fonts", at("count", 1), el("font", val("sz", 11), val("name", "Calibri"))),
		el("fills", at("count", 2), el("fill", el("patternFill", at("patternType", "none"))), el("fill", el("patternFill", at("patternType", "gray125")))),
		el("borders", at("count", 1), el("border", el("left"), el("right"), el("top"), el("bottom"), el("diagonal"))),
		el("cellStyleXfs", at("count", 1), el("xf", at("numFmtId", 0), at("fontId", 0), at("fillId", 0), at("borderId", 0))),
		el("cellXfs", at("count", 1), el("xf", at("numFmtId", 0), at("fontId", 0), at("fillId", 0), at("borderId", 0), at("xfId", 0)))))
	sheet.data = document(el("worksheet", at("xmlns", sheets), el("sheetData", g.rows())))
	return p
}

// tall is how many rows the longest column has under its head.
func (g *grid) tall() int {
	tall := 0
	for _, c := range g.columns {
		tall = max(tall, len(c.cells))
	}
	return tall
}

func (g *grid) rows() []markup {
	tall := g.tall()
	rows := make([]markup, 0, tall+1)
	for r := range tall + 1 {
		var cells []markup
		for i, c := range g.columns {
			at := columnName(i) + strconv.Itoa(r+1)
			if r == 0 {
				cells = append(cells, cellOf(at, c.head))
			} else if r <= len(c.cells) {
				cells = append(cells, cellOf(at, c.cells[r-1]))
			}
		}
		rows = append(rows, el("row", at("r", r+1), cells))
	}
	return rows
}

func cellOf(place string, content any) markup {
	switch x := content.(type) {
	case string:
		return el("c", at("r", place), at("t", "inlineStr"), el("is", el("t", at("xml:space", "preserve"), x)))
	case float64:
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return ""
		}
		return el("c", at("r", place), el("v", number(x)))
	}
	return ""
}

// number writes a number so that it is read back as the same.
func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
