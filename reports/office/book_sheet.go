package office

import (
	"fmt"
	"strconv"
	"strings"
)

// frozen is how far down the head of a table may lie to stay in sight.
const frozen = 8

// sheet adds a sheet with all that stands on it.
func (p *bookParts) sheet(i int, s *Sheet) (err error) {
	self := p.parcel.add(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), ofSheet+"worksheet+xml")
	p.sheets = append(p.sheets, self)
	g := &page{bookParts: p, rows: map[int][]placed{}, heights: map[int]float64{}}
	g.widths(s)
	row := 0
	for _, t := range s.Top {
		row = g.paragraph(row, t, -1)
	}
	header, parts := row+1, markup("")
	if s.Table != nil {
		if parts, err = g.table(self, header, s.Table); err != nil {
			return err
		}
		row = header + len(s.Table.Rows) + 1
	}
	right, low, shades := g.beside(header, s)
	drawing, bottom, err := g.graphics(self, low, right, s.Graphics)
	if err != nil {
		return err
	}
	if len(s.Foot) > 0 {
		row++
	}
	last := -1
	if s.Table != nil && len(s.Graphics) > 0 { // beside which there is room for what is narrow
		last = len(s.Table.Head) - 1
	}
	for _, t := range s.Foot {
		row = g.paragraph(row, t, last)
	}
	p.printed = append(p.printed, fmt.Sprintf("$A$1:$%s$%d", columnName(g.last(right, s)), max(row, bottom)))
	self.data = document(el("worksheet", at("xmlns", sheets), at("xmlns:r", relations),
		el("sheetPr", el("pageSetUpPr", at("fitToPage", 1))),
		el("sheetViews", g.view(i, header, s)), el("sheetFormatPr", at("baseColWidth", int(usualColumn)), at("defaultColWidth", usualColumn), at("defaultRowHeight", usualRow)),
		g.columns(), el("sheetData", g.data()), g.merges(), shades,
		when(len(g.links) > 0, el("hyperlinks", g.links)),
		el("pageMargins", at("left", 0.5), at("right", 0.5), at("top", 0.5), at("bottom", 0.5), at("header", 0.3), at("footer", 0.3)),
		el("pageSetup", at("paperSize", 9), at("orientation", "landscape"), at("fitToWidth", 1), at("fitToHeight", 0)),
		drawing, parts))
	return nil
}

// widths are those of the table's columns; a sheet of texts has room for their leads.
func (g *page) widths(s *Sheet) {
	if s.Table == nil {
		g.wide = []float64{30}
		return
	}
	for k, head := range s.Table.Head {
		g.wide = append(g.wide, lettersOf(head, s.Table.Rows, k))
	}
}

// view keeps the head of the table in sight.
func (g *page) view(i, header int, s *Sheet) markup {
	inside := []any{at("showGridLines", 0), at("workbookViewId", 0)}
	if i == 0 {
		inside = append(inside, at("tabSelected", 1))
	}
	if s.Table != nil && header <= frozen {
		first := name(header+1, 0)
		inside = append(inside, el("pane", at("ySplit", header+1), at("topLeftCell", first), at("activePane", "bottomLeft"), at("state", "frozen")),
			el("selection", at("pane", "bottomLeft"), at("activeCell", first), at("sqref", first)))
	}
	return el("sheetView", inside...)
}

func (g *page) merges() markup {
	var all []markup
	for _, m := range g.merged {
		all = append(all, el("mergeCell", at("ref", m)))
	}
	return when(len(all) > 0, el("mergeCells", at("count", len(all)), all))
}

// table puts a table at the left, with a filter for each column.
func (g *page) table(self *part, header int, t *Cells) (markup, error) {
	if header+len(t.Rows) >= mostRows {
		return "", fmt.Errorf("a table has %d rows; a sheet holds %d", len(t.Rows), mostRows)
	}
	heads := distinct(t.Head)
	g.heads(header, 0, heads, t.Rows)
	for i, row := range t.Rows {
		if len(row) != len(heads) {
			return "", fmt.Errorf("row %d of a table has %d cells under %d heads", i+1, len(row), len(heads))
		}
		g.cells(header+1+i, 0, row)
	}
	g.tables++
	id := strconv.Itoa(g.tables)
	where := name(header, 0) + ":" + name(header+max(1, len(t.Rows)), len(heads)-1)
	var columns []markup
	for k, h := range heads {
		columns = append(columns, el("tableColumn", at("id", k+1), at("name", coded.ReplaceAllString(h, "_x005F_$1"))))
	}
	part := g.parcel.add("xl/tables/table"+id+".xml", ofSheet+"table+xml")
	part.data = document(el("table", at("xmlns", sheets), at("id", id), at("name", "Table"+id), at("displayName", "Table"+id), at("ref", where), at("totalsRowShown", 0),
		el("autoFilter", at("ref", where)), el("tableColumns", at("count", len(columns)), columns),
		el("tableStyleInfo", at("name", "TableStyleLight1"), at("showFirstColumn", 0), at("showLastColumn", 0), at("showRowStripes", 1), at("showColumnStripes", 0))))
	return el("tableParts", at("count", 1), el("tablePart", at("r:id", self.link("table", part)))), nil
}

// heads puts heads above cells, at the side where these stand.
func (g *page) heads(row, column int, heads []string, cells [][]Cell) {
	for k, h := range heads {
		role := head
		if len(cells) > 0 && k < len(cells[0]) && cells[0][k].Format != "" {
			role = headOfNumbers
		}
		g.text(row, column+k, h, role)
	}
}

// distinct are heads of which no two are the same, nor empty: a column of numbers
// is told from one of its name by a number.
func distinct(heads []string) []string {
	const most = 255
	taken := map[string]bool{}
	var all []string
	for k, h := range heads {
		if h = seen(h); h == "" {
			h = "column " + strconv.Itoa(k+1)
		}
		if runes := []rune(h); len(runes) > most-6 {
			h = string(runes[:most-6])
		}
		name := h
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = h + " " + strconv.Itoa(n)
		}
		taken[strings.ToLower(name)] = true
		all = append(all, name)
	}
	return all
}

// last is the last column that is printed.
func (g *page) last(column int, s *Sheet) int {
	last := max(len(g.wide)-1, g.edge, 0)
	if len(s.Graphics) > 0 {
		last = max(last, column+chartOver)
	}
	return last
}
