package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Separators are what spreadsheets put between the cells of a table.
const Separators = ",;\t"

const mostCells = 10_000 // of a row

// Cell is a cell of a table and where it stands in the file.
type Cell struct {
	Text   string
	Offset int
}

// Label refuses a name that nobody could read; what says what it names.
func (f File) Label(c Cell, what string) error {
	switch {
	case strings.ContainsFunc(c.Text, unicode.IsControl):
		return f.Errorf(c.Offset, "%s is %s; want one line of text", what, Quoted(c.Text))
	case utf8.RuneCountInString(c.Text) > mostLetters:
		return f.Errorf(c.Offset, "%s has %d letters; at most %d are allowed", what, utf8.RuneCountInString(c.Text), mostLetters)
	}
	return nil
}

// Tabular is the file as lines of UTF-8, whatever a spreadsheet wrote.
func Tabular(f File) (File, error) {
	f, _ = Unicode(f)
	if at := bytes.IndexByte(f.Data, 0); at >= 0 {
		return f, f.Errorf(at, "this is no text but the bytes of another format; in Excel, save it as \"CSV UTF-8 (comma delimited)\"")
	}
	for at := 0; at < len(f.Data); {
		r, size := utf8.DecodeRune(f.Data[at:])
		if r == utf8.RuneError && size == 1 {
			return f, f.Errorf(at, "byte %#x is no UTF-8; in Excel, save it as \"CSV UTF-8 (comma delimited)\"", f.Data[at])
		}
		at += size
	}
	if !bytes.Contains(f.Data, []byte("\n")) { // Excel's "CSV (Macintosh)"
		f.Data = bytes.ReplaceAll(f.Data, []byte("\r"), []byte("\n"))
	}
	return f, nil
}

// Row reads a line as the cells of a table, and reports whether it is one.
func Row(line []byte, separator rune) ([]string, bool) {
	r := reader(line, separator)
	r.LazyQuotes = true // the last cell may be cut
	row, err := r.Read()
	return row, err == nil
}

// SaysSeparator tells the line sep=; with which Excel begins some files.
func SaysSeparator(line string) bool {
	return strings.HasPrefix(line, "sep=") && len(strings.TrimSpace(line)) <= len("sep=;")
}

func reader(data []byte, separator rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = separator, -1, true
	return r
}

// Sheet reads a table row by row. It finds the offsets of cells by walking along.
type Sheet struct {
	file   File
	reader *csv.Reader
	line   int // the last line that was looked at, from 1
	start  int // its offset
}

// NewSheet reads a file that went through Tabular.
func NewSheet(f File, separator rune) (*Sheet, error) {
	sign := []byte(string(separator))
	for line := range bytes.Lines(f.Data) { // a row of millions of cells takes memory even if they are empty
		if n := bytes.Count(line, sign); n > mostCells {
			return nil, f.Errorf(-1, "a row of %d cells; at most %d are allowed", n+1, mostCells)
		}
	}
	return &Sheet{file: f, reader: reader(f.Data, separator), line: 1}, nil
}

// Next is the next row that is not empty, its cells without blanks around them and
// without the empty ones at its end; nil behind the last one.
func (s *Sheet) Next() ([]Cell, error) {
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
		if n == 0 || n == 1 && SaysSeparator(record[0]) {
			continue
		}
		row := make([]Cell, n)
		for k := range row {
			line, column := s.reader.FieldPos(k)
			row[k] = Cell{strings.TrimSpace(record[k]), s.offset(line, column)}
		}
		return row, nil
	}
}

func (s *Sheet) offset(line, column int) int {
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
