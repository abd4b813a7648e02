package batch

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"
)

// table writes one CSV table. The first error sticks.
type table struct {
	w   *csv.Writer
	row []string
}

func newTable(w io.Writer, header ...string) *table {
	t := &table{w: csv.NewWriter(w)}
	t.text(header...)
	t.end()
	return t
}

func (t *table) text(fields ...string) { t.row = append(t.row, fields...) }

// numbers are written as the shortest text that reads back the same; what does
// not exist stays empty.
func (t *table) numbers(xs ...float64) {
	for _, x := range xs {
		s := ""
		if !math.IsNaN(x) && !math.IsInf(x, 0) {
			s = strconv.FormatFloat(x+0, 'g', -1, 64) // + 0 makes -0 a 0
		}
		t.row = append(t.row, s)
	}
}

func (t *table) counts(ns ...int64) {
	for _, n := range ns {
		t.row = append(t.row, strconv.FormatInt(n, 10))
	}
}

func (t *table) end() {
	_ = t.w.Write(t.row) // kept by the writer, and told by close
	t.row = t.row[:0]
}

func (t *table) close() error {
	t.w.Flush()
	return t.w.Error()
}
