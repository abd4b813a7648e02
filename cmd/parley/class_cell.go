package main

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
)

// blankCell reports whether a cell says nothing, as people write that.
func blankCell(text string) bool {
	return slices.Contains([]string{"", "-", "–", "—", "n/a"}, source.Alike(text))
}

// saysNoDeal reports whether a cell says that there was none.
func saysNoDeal(text string) bool {
	return slices.Contains([]string{"no deal", "no agreement", "impasse"}, source.Alike(text))
}

var (
	yeses = []string{"yes", "y", "true", "1", "x", "deal"}
	noes  = []string{"no", "n", "false", "0", "no deal"}
)

// deal is "yes" or "no", or "" where the row does not say.
func (r *classReader) deal(row []source.Cell) (string, error) {
	k := r.head.column(dealColumn, 0)
	if k < 0 || blankCell(row[k].Text) {
		return "", nil
	}
	switch word := source.Alike(row[k].Text); {
	case slices.Contains(yeses, word):
		return "yes", nil
	case slices.Contains(noes, word):
		return "no", nil
	}
	return "", r.file.Errorf(row[k].Offset, "the deal of group %s is %s; want yes or no", source.Quoted(row[0].Text), source.Quoted(row[k].Text))
}

// length reads how long the talks took; NaN where the cell says nothing.
func (r *classReader) length(c source.Cell, what string) (float64, error) {
	if blankCell(c.Text) {
		return math.NaN(), nil
	}
	const most = 1e6
	if readings := readingsOf(c.Text, ""); len(readings) == 1 && readings[0] >= 0 && readings[0] <= most {
		return readings[0], nil
	}
	return 0, r.file.Errorf(c.Offset, "%s is %s; want a number such as 12", what, source.Quoted(c.Text))
}
