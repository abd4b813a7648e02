package sheets

import (
	"testing"
)

// These are what the style sheet needs at most, in points (1/72 inch), where the
// system has a wide font and the paper is Letter, which is the shorter.
const (
	page      = 792 - 86 // between the margins
	perLine   = 90       // letters in a line of text
	lineHigh  = 15
	perCard   = 26 // letters in the first column of a card
	rowHigh   = 18
	formHigh  = 25
	headHigh  = 31
	titleHigh = 110
)

// TestRoleSheetsFitOnTwoPages lays out cautiously what each shipped role needs.
// The form is not parted by the end of a page.
func TestRoleSheetsFitOnTwoPages(t *testing.T) {
	for _, s := range shipped(t) {
		for p := range s.Parties {
			pages, at := 1, titleHigh
			for _, section := range Role(s, p).Sections {
				high, whole := 0, false
				if section.Heading != "" {
					high = headHigh
				}
				for _, b := range section.Blocks {
					high += blockHigh(b)
					whole = whole || b.Table != nil
				}
				if whole && at+high > page {
					pages, at = pages+1, 0
				}
				for at += high; at > page; at -= page {
					pages++
				}
			}
			if pages > 2 {
				t.Errorf("%s, %s: about %d pages of Letter, the last to %d of %d points", s.Name, s.Parties[p].Name, pages, at, page)
			}
		}
	}
}

// TestPreparationFitsOnOnePage adds up the higher of the two columns.
func TestPreparationFitsOnOnePage(t *testing.T) {
	for _, s := range shipped(t) {
		lines, asks, headings, rows := 0, 0, 0, 0
		for _, section := range Preparation(s).Sections {
			if section.Wide {
				for _, b := range section.Blocks {
					if b.Table != nil {
						rows = len(b.Table.Rows)
					}
				}
				continue
			}
			headings++
			for _, ask := range section.Blocks[0].Asks {
				lines += ask.Lines
				if ask.What != "" {
					asks++
				}
			}
		}
		if high := 60 + 45 + 17*rows + (15*lines+22*headings+17*asks)/2 + 30; high > page {
			t.Errorf("%s: about %d points high, a page of Letter has %d", s.Name, high, page)
		}
	}
}

func blockHigh(b Block) int {
	h := 0
	for _, s := range append(b.Items, b.Text, b.Frame) {
		if s != "" {
			h += 6 + lineHigh*(1+len(s)/perLine)
		}
	}
	if b.Frame != "" {
		h += 28
	}
	if b.Table != nil {
		h += 25 + formHigh*len(b.Table.Rows)
	}
	sum, most := 0, 0
	for _, card := range b.Cards {
		c := 40 + 12*(1+len(card.Note)/perCard)
		for _, row := range card.Rows {
			c += rowHigh + 13*(len(row[0])/perCard)
		}
		sum, most = sum+c, max(most, c)
	}
	return h + sum/3 + most/3 // three columns, as even as whole cards allow
}
