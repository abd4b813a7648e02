package csv

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-sim/parley/scenarios/source"
)

const (
	mostLetters = 1000   // of a cell
	mostCells   = 10_000 // of a row
	mostHead    = 1000   // bytes that the first two cells lie in
)

// cell is a cell and where it stands in the file.
type cell struct {
	text   string
	offset int
}

// separators that spreadsheets put between cells.
const separators = ",;\t"

// separator is what stands between the cells of a table's first row, and 0 where
// the file is no table of ours.
func separator(f source.File) rune {
	for line := range bytes.Lines(f.Data) {
		if len(bytes.Trim(line, separators+" \r\n")) == 0 || saysSeparator(string(line)) {
			continue
		}
		line, _, _ = bytes.Cut(line[:min(len(line), mostHead)], []byte("\r"))
		for _, s := range separators {
			r := reader(line, s)
			r.LazyQuotes = true // the last cell may be cut
			if row, err := r.Read(); err == nil && len(row) > 1 && is(row[0], "issue") && is(row[1], "value") {
				return s
			}
		}
		return 0
	}
	return 0
}

// saysSeparator tells the line sep=; with which Excel begins some files.
func saysSeparator(line string) bool {
	return strings.HasPrefix(line, "sep=") && len(strings.TrimSpace(line)) <= len("sep=;")
}

func is(text, word string) bool { return strings.EqualFold(strings.TrimSpace(text), word) }

func reader(data []byte, separator rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = separator, -1, true
	return r
}

// text is the file as lines of UTF-8.
func text(f source.File) (source.File, error) {
	f, _ = source.Unicode(f)
	if at := bytes.IndexByte(f.Data, 0); at >= 0 {
		return f, f.Errorf(at, "this is no text but the bytes of another format; in Excel, save the case as \"CSV UTF-8 (comma delimited)\"")
	}
	for at := 0; at < len(f.Data); {
		r, size := utf8.DecodeRune(f.Data[at:])
		if r == utf8.RuneError && size == 1 {
			return f, f.Errorf(at, "byte %#x is no UTF-8; in Excel, save the case as \"CSV UTF-8 (comma delimited)\"", f.Data[at])
		}
		at += size
	}
	if !bytes.Contains(f.Data, []byte("\n")) { // Excel's "CSV (Macintosh)"
		f.Data = bytes.ReplaceAll(f.Data, []byte("\r"), []byte("\n"))
	}
	return f, nil
}

// sheet reads a file row by row. It finds the offsets of cells by walking along.
type sheet struct {
	file   source.File
	reader *csv.Reader
	line   int // the last line that was looked at, from 1
	start  int // its offset
}

func newSheet(f source.File, separator rune) (*sheet, error) {
	sign := []byte(string(separator))
	for line := range bytes.Lines(f.Data) { // a row of millions of cells takes memory even if they are empty
		if n := bytes.Count(line, sign); n > mostCells {
			return nil, f.Errorf(-1, "a row of %d cells; at most %d are allowed", n+1, mostCells)
		}
	}
	return &sheet{file: f, reader: reader(f.Data, separator), line: 1}, nil
}

// next is the next row that is not empty, without the empty cells at its end;
// nil behind the last one.
func (s *sheet) next() ([]cell, error) {
	for {
		record, err := s.reader.Read()
		if err == io.EOF {
			return nil, nil
		}
		var fault *csv.ParseError
		if errors.As(err, &fault) {
			return nil, s.file.Errorf(s.offset(fault.Line, fault.Column), "%s", quoteFault(fault))
		}
		if err != nil {
			return nil, s.file.Errorf(-1, "%v", err)
		}
		n := len(record)
		for n > 0 && strings.TrimSpace(record[n-1]) == "" {
			n--
		}
		if n == 0 || n == 1 && saysSeparator(record[0]) {
			continue
		}
		row := make([]cell, n)
		for k := range row {
			line, column := s.reader.FieldPos(k)
			row[k] = cell{strings.TrimSpace(record[k]), s.offset(line, column)}
		}
		return row, nil
	}
}

func (s *sheet) offset(line, column int) int {
	for ; s.line < line; s.line++ {
		s.start += 1 + bytes.IndexByte(s.file.Data[s.start:], '\n')
	}
	return s.start + column - 1
}

func quoteFault(fault *csv.ParseError) string {
	if errors.Is(fault.Err, csv.ErrQuote) {
		return "a quoted cell does not end in a quote; double the quotes within it"
	}
	return "a quote in a cell; put the whole cell in quotes and double those within it"
}

// label refuses names that nobody could read.
func (t *table) label(c cell, what string) error {
	switch {
	case strings.ContainsFunc(c.text, unicode.IsControl):
		return t.file.Errorf(c.offset, "%s is %s; want one line of text", what, source.Quoted(c.text))
	case utf8.RuneCountInString(c.text) > mostLetters:
		return t.file.Errorf(c.offset, "%s has %d letters; at most %d are allowed", what, utf8.RuneCountInString(c.text), mostLetters)
	}
	return nil
}
