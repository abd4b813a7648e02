package reports_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/mattn/go-runewidth"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/reports/office"
)

// Whatever the tables hold, each form of a story is what it should be, and of
// hostile ones the same the second time.
func TestStoryInEveryForm(t *testing.T) {
	for name, m := range kinds() {
		if name == "twelve" || name == "same" || name == "one" {
			continue // which differ from others in what is drawn alone
		}
		r := read(t, m.write(t))
		s := r.Story(reports.OnPage)
		for form, write := range map[string]func(io.Writer) error{"text": narrow(s, 60), "md": s.Markdown, "csv": s.CSV, "html": s.HTML, "json": s.JSON, "xlsx": workbook(s)} {
			var one, two bytes.Buffer
			check(t, write(&one))
			if name == "hostile" {
				check(t, write(&two))
				if !bytes.Equal(one.Bytes(), two.Bytes()) {
					t.Errorf("%s as %s: got other bytes the second time", name, form)
				}
			}
			if form != "xlsx" {
				readable(t, name+" as "+form, one.String())
			}
			switch form {
			case "text":
				for l := range strings.Lines(one.String()) {
					if n := runewidth.StringWidth(strings.TrimSuffix(l, "\n")); n > 60 {
						t.Errorf("%s: a line takes %d columns: %q", name, n, l)
					}
				}
			case "md", "html":
				if m := regexp.MustCompile(`<(script|img|b)\b`).FindString(one.String()); m != "" {
					t.Errorf("%s as %s: a name became %q", name, form, m)
				}
			case "csv":
				for _, block := range strings.Split(one.String(), "\n\n") {
					in := csv.NewReader(strings.NewReader(block))
					in.FieldsPerRecord = -1
					rows, err := in.ReadAll()
					check(t, err)
					for _, row := range rows {
						if f := regexp.MustCompile(`^[=+@]`).FindString(row[0]); f != "" {
							t.Errorf("%s: a spreadsheet takes %q for a formula", name, row[0])
						}
					}
				}
			case "json":
				var any struct{ Charts []struct{ ID string } }
				check(t, json.Unmarshal(one.Bytes(), &any))
				if len(any.Charts) != len(s.Chapters) {
					t.Errorf("%s: got %d charts, want %d", name, len(any.Charts), len(s.Chapters))
				}
			}
		}
	}
}

func narrow(s *reports.Story, width int) func(io.Writer) error {
	return func(w io.Writer) error { return s.Text(w, reports.TextSettings{Width: width}) }
}

func workbook(s *reports.Story) func(io.Writer) error {
	return func(w io.Writer) error {
		b, err := s.Book(office.Brand{}, nil)
		if err != nil {
			return err
		}
		return b.Write(w)
	}
}

// readable holds a text to what nobody may find in one.
func readable(t *testing.T, what, text string) {
	t.Helper()
	for _, c := range text {
		if c != '\n' && unicode.Is(unicode.C, c) {
			t.Errorf("%s: holds %U", what, c)
			break
		}
	}
	for _, no := range []string{"NaN", "%!", "Inf"} {
		if strings.Contains(text, no) {
			t.Errorf("%s: says %q", what, no)
		}
	}
}

func TestOnlySomeCharts(t *testing.T) {
	s := read(t, kinds()["usual"].write(t)).Story(reports.OnPage)
	ids := s.IDs()
	some := s.Only([]string{ids[2], ids[0], "no such chart"})
	if got := some.IDs(); len(got) != 2 || got[0] != ids[0] || got[1] != ids[2] || len(s.IDs()) != len(ids) {
		t.Errorf("got %q of %q, want the first and the third", got, ids)
	}
}
