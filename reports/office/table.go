package office

// frame is a table on a slide: bold heads, a fine line under each row.
func (t *Table) frame(id int, alt string) markup {
	shares, whole := t.shares(), 0.0
	for _, s := range shares {
		whole += s
	}
	var columns []markup
	for _, s := range shares {
		columns = append(columns, el("a:gridCol", at("w", int(float64(bodyAt.w)*s/whole))))
	}
	high := min(inch*4/10, bodyAt.h/(len(t.Rows)+1))
	rows := []markup{t.row(t.Head, high, true)}
	for _, r := range t.Rows {
		rows = append(rows, t.row(r, high, false))
	}
	place := bodyAt
	place.h = high * len(rows)
	return frame(id, "Table", alt, contentHolder, place, el("a:graphicData", at("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"),
		el("a:tbl", el("a:tblPr", at("firstRow", 1)), el("a:tblGrid", columns), rows)))
}

// shares are the columns' widths by their widest cells, none beyond six times another.
func (t *Table) shares() []float64 {
	all := make([]float64, len(t.Head))
	for i, head := range t.Head {
		all[i] = wide(head, chartText)
		for _, r := range t.Rows {
			if i < len(r) {
				all[i] = max(all[i], wide(r[i], chartText))
			}
		}
		all[i] = min(max(all[i], 60), 360) + 16
	}
	return all
}

func (t *Table) row(texts []string, high int, head bool) markup {
	var cells []markup
	for i := range t.Head {
		text, align := "", "l"
		if i < len(texts) {
			text = texts[i]
		}
		if i >= t.Text {
			align = "r"
		}
		look := el("a:rPr", at("lang", "en-GB"), at("sz", points(chartText)), at("b", bit(head)), el("a:solidFill", themeColor("tx1")))
		cells = append(cells, el("a:tc", el("a:txBody", el("a:bodyPr"), el("a:lstStyle"), el("a:p", el("a:pPr", at("algn", align)), el("a:r", look, el("a:t", text)))),
			el("a:tcPr", at("marT", 36000), at("marB", 36000), at("anchor", "ctr"), edge("a:lnL", "", 0), edge("a:lnR", "", 0), edge("a:lnT", "", 0), edge("a:lnB", "tx2", 9525), el("a:noFill"))))
	}
	return el("a:tr", at("h", high), cells)
}

// edge is a border of a cell; without a colour there is none.
func edge(name, color string, width int) markup {
	if color == "" {
		return el(name, el("a:noFill"))
	}
	return el(name, at("w", width), el("a:solidFill", themeColor(color)))
}
