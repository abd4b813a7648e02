package office

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// hostile are names that would be code, markup, references or formulas anywhere else.
var hostile = []string{`=HYPERLINK("http://x","y")`, "+1+1", "-cmd|' /C calc'!A0", "@SUM(1)", `</t></si><script>alert(1)</script>`, "a\x00b\x1b[2J\u202eturned\u202c", "_x000A_", strings.Repeat("long ", 20_000), `[a]:b*c?d/e\f'`, "'", "History", ""}

// sampleBook has each kind of sheet and of plot, with hostile names everywhere.
func sampleBook(t testing.TB) *Book {
	t.Helper()
	b := &Book{Title: hostile[0], Sheets: []Sheet{{Name: "Read me", Top: []Text{{Text: hostile[4], Tone: Heading}, {Lead: "Asked", Text: "What came of it?"}}}}}
	table := &Cells{Head: append([]string{"name", "share", "share", "count"}, hostile[:8]...)}
	for i, h := range hostile {
		row := []Cell{{Text: h}, {Number: 0.01 * float64(i), Format: `0\ %`}, {Number: -0.287, Format: `0.0\ %`}, {Number: 102_000, Format: "#,##0"}}
		for len(row) < len(table.Head) {
			row = append(row, Cell{Text: h})
		}
		table.Rows = append(table.Rows, row)
	}
	square := &Cells{Head: []string{"", "a", "b"}, Shaded: true, Rows: [][]Cell{{{Text: "a"}, {Number: 0.5, Format: "0%"}, {Number: 0.1, Format: "0%"}}, {{Text: "b"}, {Number: 0.9, Format: "0%"}, {Text: "–"}}}}
	for i, p := range samplePlots() {
		s := Sheet{Name: hostile[i%len(hostile)], Top: []Text{{Text: "A headline", Tone: Strong}}, Table: table, Graphics: []Graphic{{Plot: &p, Alt: hostile[5]}, {Plot: &p, Alt: "again"}, {Picture: &Picture{PNG: pixels(t, 80, 40), Wide: 80, High: 40}, Alt: "A line."}}, Foot: []Text{{Text: "Simulated negotiators, not people.", Tone: Small}}}
		if i == 0 {
			s.Beside = square
		}
		b.Sheets = append(b.Sheets, s)
		b.Sheets[0].Top = append(b.Sheets[0].Top, Text{Text: s.Name, To: i + 2})
	}
	for _, h := range hostile {
		b.Sheets = append(b.Sheets, Sheet{Name: h, Top: []Text{{Text: h, Tone: Small}}})
	}
	return b
}

func written(t testing.TB, b *Book) map[string][]byte {
	t.Helper()
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return parts
}

func TestBookIsWellFormed(t *testing.T) {
	parts := written(t, sampleBook(t))
	for name, data := range parts {
		if path.Ext(name) == ".png" {
			continue
		}
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			_, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
		if strings.HasPrefix(name, "xl/worksheets/") && bytes.Contains(data, []byte("<f")) {
			t.Errorf("%s: a cell is a formula", name)
		}
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		folder := path.Dir(path.Dir(name))
		for _, m := range regexp.MustCompile(`Target="([^"]*)"`).FindAllSubmatch(data, -1) {
			if target := path.Join(folder, string(m[1])); parts[target] == nil {
				t.Errorf("%s: leads to %s, which is not there", name, target)
			}
		}
	}
}

func TestBookIsTheSameBytes(t *testing.T) {
	var one, two bytes.Buffer
	if err := errors.Join(sampleBook(t).Write(&one), sampleBook(t).Write(&two)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("got other bytes the second time")
	}
}

func TestTabsAreFit(t *testing.T) {
	var list []Sheet
	for _, n := range append(hostile, "A", "a", strings.Repeat("𝄞", 20), strings.Repeat("long ", 9)) {
		list = append(list, Sheet{Name: n})
	}
	seen := map[string]bool{}
	for i, name := range tabs(list) {
		if n := len([]rune(name)); n == 0 || n > 31 || strings.ContainsAny(name, `[]:*?/\`) || strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'") || seen[strings.ToLower(name)] || name == "History" {
			t.Errorf("%.40q: got the tab %q", list[i].Name, name)
		}
		seen[strings.ToLower(name)] = true
	}
}

func TestNumbersAreNumbers(t *testing.T) {
	b := &Book{Sheets: []Sheet{{Name: "one", Table: &Cells{Head: []string{"name", "share"}, Rows: [][]Cell{{{Text: "=1+1"}, {Number: 0.287, Format: `0.0\ %`}}}}}}}
	parts := written(t, b)
	sheet, styles, strings := string(parts["xl/worksheets/sheet1.xml"]), string(parts["xl/styles.xml"]), string(parts["xl/sharedStrings.xml"])
	for _, c := range []struct{ part, want string }{
		{sheet, `<c r="A3" s="0" t="s"><v>2</v></c><c r="B3" s="3"><v>0.287</v></c>`},
		{styles, `<numFmt numFmtId="164" formatCode="0.0\ %"/>`},
		{strings, `<si><t xml:space="preserve">=1+1</t></si>`},
		{string(parts["xl/tables/table1.xml"]), `ref="A2:B3"`},
	} {
		if !bytes.Contains([]byte(c.part), []byte(c.want)) {
			t.Errorf("got %s, want %s in it", c.part, c.want)
		}
	}
}

// LibreOffice opens the workbook, and finds its numbers and its charts.
func TestBookOpens(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not installed: whether LibreOffice opens the workbook is not seen here")
	}
	if underRace {
		t.Skip("LibreOffice is another program: it has no races to be found here")
	}
	dir := t.TempDir()
	f, err := os.Create(filepath.Join(dir, "book.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(sampleBook(t).Write(f), f.Close()); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(office, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", "ods", "--outdir", dir, f.Name()).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	z, err := zip.OpenReader(filepath.Join(dir, "book.ods"))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	charts := 0
	for _, f := range z.File {
		if regexp.MustCompile(`^Object \d+/content.xml$`).MatchString(f.Name) {
			charts++
		}
		if f.Name != "content.xml" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{`office:value-type="percentage" office:value="-0.287"`, `office:value="102000"`, `=HYPERLINK(&quot;http://x&quot;`} {
			if !bytes.Contains(content, []byte(want)) {
				t.Errorf("LibreOffice does not find %s", want)
			}
		}
		if bytes.Contains(content, []byte("table:formula")) {
			t.Error("LibreOffice finds a formula")
		}
	}
	if want := 2 * len(samplePlots()); charts != want {
		t.Errorf("LibreOffice finds %d charts, want %d", charts, want)
	}
}
