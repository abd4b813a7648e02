package reports

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	quoted = 60  // letters of a field in an error
	more   = "…" // stands for further columns
)

// row is one line of a table being read. The first thing wrong with it is kept
// in err, so that a reader asks for all it wants and looks once.
type row struct {
	file    string
	line    int
	columns map[string]int
	names   []string
	fields  []string
	err     error
}

// readTable hands every line of a CSV file to take. Columns lists what the
// header may hold: "gain_*" stands for gain_1, gain_2 and so on, and a "?" at
// the end for a column that may be absent. "…" as the last lets any columns
// follow; they are kept under their names with "…" before them.
func readTable(path, columns string, take func(*row)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return readLines(f, filepath.Base(path), columns, take)
}

func readLines(from io.Reader, file, columns string, take func(*row)) error {
	in := csv.NewReader(bufio.NewReaderSize(from, 1<<16))
	in.ReuseRecord = true
	r := &row{file: file}
	head, err := in.Read()
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("%s, line 1: no header; its columns are %s", r.file, columns)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", r.file, err)
	}
	if err := r.header(head, strings.Split(columns, ",")); err != nil {
		return err
	}
	return r.each(in, take)
}

func (r *row) each(in *csv.Reader, take func(*row)) error {
	for {
		fields, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", r.file, err)
		}
		r.fields = fields
		r.line, _ = in.FieldPos(0)
		if take(r); r.err != nil {
			return r.err
		}
	}
}

// header checks the column names and remembers where each is.
func (r *row) header(head, allowed []string) error {
	r.columns = map[string]int{}
	fixed := len(head)
	if last := len(allowed) - 1; allowed[last] == more {
		allowed, fixed = allowed[:last], last
	}
	for i, name := range head {
		name = strings.TrimPrefix(name, "\ufeff") // Excel's mark at the beginning of a file
		if i >= fixed {
			name = more + clean(name)
		} else if !slices.ContainsFunc(allowed, func(a string) bool { return matches(a, name) }) {
			return fmt.Errorf("%s, line 1, column %q: no such column; allowed are %s", r.file, short(name, quoted), strings.Join(allowed, ", "))
		}
		if _, twice := r.columns[name]; twice {
			return fmt.Errorf("%s, line 1, column %q: it is there twice", r.file, short(name, quoted))
		}
		r.columns[name] = i
		r.names = append(r.names, name)
	}
	for _, a := range allowed {
		if !strings.HasSuffix(a, "?") && !slices.ContainsFunc(r.names, func(n string) bool { return matches(a, n) }) {
			return fmt.Errorf("%s, line 1: no column %q; it has %s", r.file, strings.Replace(a, "*", "1", 1), short(strings.Join(head, ", "), 10*quoted))
		}
	}
	return nil
}

// matches reports whether a column's name fits a pattern with at most one "*",
// which stands for a number from 1 on.
func matches(pattern, name string) bool {
	pattern = strings.TrimSuffix(pattern, "?")
	before, after, star := strings.Cut(pattern, "*")
	if !star {
		return name == pattern
	}
	middle, ok := strings.CutPrefix(name, before)
	if !ok {
		return false
	}
	if middle, ok = strings.CutSuffix(middle, after); !ok {
		return false
	}
	n, err := strconv.Atoi(middle)
	return err == nil && n > 0 && strconv.Itoa(n) == middle
}

// text is a name, made harmless; empty where the column may be absent and is.
func (r *row) text(column string) string {
	at, there := r.columns[column]
	if !there {
		return ""
	}
	return clean(r.fields[at])
}

func (r *row) oneOf(column string, allowed ...string) string {
	s := r.fields[r.columns[column]]
	for _, a := range allowed {
		if s == a {
			return a
		}
	}
	r.fail(column, "allowed are "+strings.Join(allowed, ", "))
	return ""
}

// number is NaN for an empty field.
func (r *row) number(column string) float64 {
	s := r.fields[r.columns[column]]
	if s == "" {
		return math.NaN()
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		r.fail(column, "not a number; one that does not exist is an empty field")
	}
	return x
}

// count is 0 for an empty field.
func (r *row) count(column string) int {
	s := r.fields[r.columns[column]]
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		r.fail(column, "not a count")
	}
	return n
}

// numbers are the columns prefix1, prefix2 and so on, up to the last that is filled.
func (r *row) numbers(prefix string) []float64 {
	var xs []float64
	for i := 1; ; i++ {
		column := prefix + strconv.Itoa(i)
		if _, ok := r.columns[column]; !ok {
			break
		}
		xs = append(xs, r.number(column))
	}
	for len(xs) > 0 && math.IsNaN(xs[len(xs)-1]) {
		xs = xs[:len(xs)-1]
	}
	return xs
}

func (r *row) fail(column, want string) {
	if r.err == nil {
		r.err = fmt.Errorf("%s, line %d, column %q: %q: %s", r.file, r.line, column, short(r.fields[r.columns[column]], quoted), want)
	}
}
