package reports

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// amount is a number of a table, read back from how it is written for a reader:
// "43 %", "$118K", "−9.5", "1,234 rounds". Value is of full units: 0.43 for "43 %".
type amount struct {
	Value         float64
	Before, After string // what stands around it: "$" and "K"; "%" with its space
	Places        int    // decimals that are written
	Plus          bool   // a sign stands before what is above 0
}

// longestUnit is how many letters a unit has at most; a sentence that begins
// with a number is no amount.
const longestUnit = 20

var amountPattern = regexp.MustCompile(`^([+−-]?)([$€£¥]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([^\d.,:;()–—][^\d()]*)?$`)

// readAmount takes a cell for a number where all of it is one number with its
// unit, and says whether it is one.
func readAmount(text string) (amount, bool) {
	m := amountPattern.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil || utf8.RuneCountInString(m[5]) > longestUnit || strings.HasPrefix(strings.TrimSpace(m[5]), "to ") {
		return amount{}, false
	}
	x, err := strconv.ParseFloat(strings.ReplaceAll(m[3], ",", "")+m[4], 64)
	if err != nil {
		return amount{}, false
	}
	a := amount{Value: x, Before: m[2], After: m[5], Places: max(0, len(m[4])-1), Plus: m[1] == "+"}
	if m[1] != "" && m[1] != "+" {
		a.Value = -x
	}
	if a.percent() {
		a.Value = shareOf(m[3]+m[4], a.Value)
	}
	return a, true
}

// shareOf is a percentage as a share, written with its own digits, so that 28.7 % is 0.287 and nothing near it.
func shareOf(digits string, signed float64) float64 {
	share, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", "")+"e-2", 64)
	if err != nil {
		return signed / 100
	}
	if signed < 0 {
		return -share
	}
	return share
}

// percent reports whether it is a share of 1, shown as percent.
func (a amount) percent() bool { return strings.TrimSpace(a.After) == "%" }

// unit is what it is a number of: "share", "$K", "rounds"; empty: a plain number.
func (a amount) unit() string {
	if a.percent() {
		return "share"
	}
	return a.Before + strings.TrimSpace(a.After)
}

// amounts reads a table: the numbers of its columns of numbers, and of those
// columns of names in which every cell that is filled is one. The rest is nil.
func (t Table) amounts() [][]*amount {
	all := make([][]*amount, len(t.Rows))
	for i, row := range t.Rows {
		all[i] = make([]*amount, len(t.Head))
		for k, text := range row {
			if a, ok := readAmount(text); ok {
				all[i][k] = &a
			}
		}
	}
	for k := range min(t.Text, len(t.Head)) {
		for i, row := range t.Rows {
			if all[i][k] == nil && row[k] != "" {
				for j := range all {
					all[j][k] = nil
				}
				break
			}
		}
	}
	return all
}
