package letters

import (
	"slices"
	"strings"
)

// Column is a column of a table: words, numbers, or something drawn.
type Column struct {
	Head   string
	Cells  []string
	Number bool // stands at the right
	Tone   Tone
	Firm   bool // stays when others are left out for want of room

	Draw   func(row, width int) string // draws the cells instead, in the room that is left
	Lo     string                      // beside Draw: what the ends of the scale are
	Hi     string
	needed int // the width at which nothing is cut
	width  int
}

const (
	between   = 2 // blanks
	leastWord = 10
	goodWord  = 40 // a column of words is not cut below it to make room for one that is not firm
	leastBar  = 12
	mostBar   = 30
)

// Table prints columns under their heads, a line a row; heads[i] is a line before
// row i, for which the rows that follow are set in. Where names of the first
// column would be cut to the same they stand in lines of their own. It returns the heads of
// the columns that found none.
func (p *Printer) Table(all []Column, heads map[int]string) (left []string) {
	indent := ""
	if len(heads) > 0 {
		indent = "  "
	}
	list, left := p.room(all, p.Width-len(indent))
	var names []string
	if first := &list[0]; len(list) > 1 && first.alike(min(first.width, goodWord)) {
		names = first.Cells
		list, left = p.room(all[1:], p.Width-len(indent)-2)
	}
	p.heading(indent, list, names != nil)
	for i := range rows(all) {
		if head, ok := heads[i]; ok {
			p.Wrapped(Bold, head)
		}
		in := indent
		if names != nil {
			p.lines(Plain, indent, names[i])
			in += "  "
		}
		p.row(in, list, func(c *Column) (string, Tone) {
			if c.Draw != nil {
				return c.Draw(i, c.width), c.Tone
			}
			return c.Cells[i], c.Tone
		})
	}
	return left
}

// heading prints the heads, above what is drawn the ends of its scale.
func (p *Printer) heading(indent string, list []Column, own bool) {
	if own {
		indent += "  "
	}
	p.row(indent, list, func(c *Column) (string, Tone) {
		if c.Draw != nil {
			return c.Lo + strings.Repeat(" ", max(1, c.width-wide(c.Lo)-wide(c.Hi))) + c.Hi, Dim
		}
		return c.Head, Dim
	})
}

// line is a text of one line at most.
func line(text string, width int) string {
	return strings.ReplaceAll(fit(printable(text), width), nbsp, " ")
}

// rows is how many rows a table has. One column at least is not drawn.
func rows(list []Column) int {
	for _, c := range list {
		if c.Draw == nil {
			return len(c.Cells)
		}
	}
	return 0
}

func (p *Printer) row(indent string, list []Column, cell func(*Column) (string, Tone)) {
	out, plain := indent, indent
	for i := range list {
		c := &list[i]
		text, tone := cell(c)
		text = flush(line(text, c.width), c.width, c.Number)
		if i > 0 {
			out, plain = out+strings.Repeat(" ", between), plain+strings.Repeat(" ", between)
		}
		out, plain = out+p.in(tone, text), plain+text
	}
	if !p.Color {
		out = strings.TrimRight(plain, " ")
	}
	p.WriteString(out + "\n")
}

// room gives each column its width: words are cut and columns left out, the last
// first, until all fit; what is drawn takes what is left.
func (p *Printer) room(list []Column, width int) (fitting []Column, left []string) {
	fitting = slices.Clone(list)
	for i := range fitting {
		fitting[i].needed = fitting[i].natural()
	}
	for !shorten(fitting, width, goodWord) {
		loose := len(fitting) - 1
		for loose >= 0 && fitting[loose].Firm {
			loose--
		}
		if loose < 0 {
			shorten(fitting, width, leastWord)
			break
		}
		left = append([]string{fitting[loose].Head}, left...)
		fitting = slices.Delete(fitting, loose, loose+1)
	}
	for taken(fitting) > width && len(fitting) > 1 { // not even these: a very narrow terminal
		last := len(fitting) - 1
		left = append([]string{fitting[last].Head}, left...)
		fitting = fitting[:last]
	}
	widen(fitting, width-taken(fitting))
	return fitting, left
}

// natural is the least width at which nothing is cut.
func (c *Column) natural() int {
	if c.Draw != nil {
		return max(leastBar, wide(c.Lo)+1+wide(c.Hi))
	}
	return widest(append([]string{printable(c.Head)}, printables(c.Cells)...)...)
}

// alike reports whether different words become the same by being cut to a width.
func (c *Column) alike(width int) bool {
	whole := map[string]string{}
	for _, text := range c.Cells {
		cut := line(text, width)
		if other, ok := whole[cut]; ok && other != text {
			return true
		}
		whole[cut] = text
	}
	return false
}

func printables(texts []string) []string {
	all := make([]string, len(texts))
	for i, t := range texts {
		all[i] = printable(t)
	}
	return all
}

func taken(list []Column) int {
	sum := between * (len(list) - 1)
	for _, c := range list {
		sum += c.width
	}
	return sum
}

// shorten gives each column the width that it needs, takes from the widest columns
// of words what is too much, and reports whether all then fit.
func shorten(list []Column, width, least int) bool {
	for i := range list {
		list[i].width = list[i].needed
	}
	for taken(list) > width {
		widest := -1
		for i, c := range list {
			if c.Draw == nil && !c.Number && c.width > least && (widest < 0 || c.width > list[widest].width) {
				widest = i
			}
		}
		if widest < 0 {
			return false
		}
		list[widest].width--
	}
	return true
}

// widen gives what room is left to what is drawn, evenly.
func widen(list []Column, spare int) {
	for spare > 0 {
		grown := false
		for i := range list {
			if c := &list[i]; c.Draw != nil && c.width < mostBar && spare > 0 {
				c.width++
				spare--
				grown = true
			}
		}
		if !grown {
			return
		}
	}
}
