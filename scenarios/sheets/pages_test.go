package sheets

import (
	"testing"
)

// These are what the style sheet needs at most, in points (1/72 inch), where the
// system has a wide font and the paper is Letter, which is the shorter.
const (
	page      = 792 - 86 // between the margins
	perLine   = 85       // letters in a line of text
	lineHigh  = 15
	perCard   = 26 // letters in the first column of a card
	rowHigh   = 18
	formHigh  = 25
	headHigh  = 31
	titleHigh = 110
)

// TestRoleSheetsFitOnTwoPages adds up cautiously what each shipped role needs.
func TestRoleSheetsFitOnTwoPages(t *testing.T) {
	for _, s := range shipped(t) {
		for p := range s.Parties {
			d := Role(s, p)
			high, form := titleHigh, 0
			for _, section := range d.Sections {
				h := headHigh
				for _, b := range section.Blocks {
					h += blockHigh(b)
				}
				if section.Blocks[len(section.Blocks)-1].Table != nil {
					form = h // stands on one page as a whole
				} else {
					high += h
				}
			}
			if form > page || high > 2*page-form {
				t.Errorf("%s, %s: about %d and %d points high, two pages of Letter have %d each", s.Name, s.Parties[p].Name, high, form, page)
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
	return h + sum/3 + most/2 // three columns, as even as whole cards allow
}
