package office

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// converted is a file as LibreOffice writes it in another format.
func converted(t *testing.T, path, format string) []byte {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	switch {
	case underRace:
		t.Skip("under the race detector: nothing here runs at once")
	case err != nil:
		t.Skip("LibreOffice is not there (Debian: libreoffice-impress)")
	}
	dir := t.TempDir()
	cmd := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", format, "--outdir", dir, path)
	cmd.Env = append(os.Environ(), "HOME="+dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
	data, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+"."+format))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// LibreOffice opens a deck, shows every slide, and keeps charts as charts, with their numbers.
func TestLibreOfficeOpensDecks(t *testing.T) {
	deck := sampleDeck(t)
	path := filepath.Join(t.TempDir(), "deck.pptx")
	if err := os.WriteFile(path, writtenDeck(t, deck), 0o600); err != nil {
		t.Fatal(err)
	}
	pdf := converted(t, path, "pdf")
	if got := len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(pdf, -1)); got != len(deck.Slides) {
		t.Errorf("got %d pages, want a page for each of %d slides", got, len(deck.Slides))
	}
	charts := 0
	parts := opened(t, converted(t, path, "odp"))
	for name, content := range parts {
		if strings.HasPrefix(name, "Object") && strings.HasSuffix(name, "/content.xml") && strings.Contains(content, "<chart:chart ") {
			charts++
		}
	}
	if want := len(samplePlots()) + 6; charts != want {
		t.Errorf("got %d charts, want %d", charts, want)
	}
	for _, want := range []string{"0.93", "0.88", "0.41"} {
		if !anyHas(parts, "<text:p>"+want+"</text:p>") {
			t.Errorf("the value %s is in no chart that LibreOffice read", want)
		}
	}
}

func anyHas(parts map[string]string, text string) bool {
	for _, content := range parts {
		if strings.Contains(content, text) {
			return true
		}
	}
	return false
}

// hostileNames are names that try to be something else.
var hostileNames = []string{
	`</a:t><script>alert(1)</script>`, `"><c:v>666</c:v>`, "]]>", "&amp;&lt;&#0;&#x1F;", "\x00\x01\x1b[31m", "\u202egnp.exe", "=cmd|' /C calc'!A1", "@SUM(1)", "{{.}}", "__f__(alert(1))__f__",
	strings.Repeat("very long ", 60), strings.Repeat("x", 900), "two\nlines\tand a tab", "\xff\xfe", "名前 مثال 😀", "",
}

// hostileDeck has such a name everywhere.
func hostileDeck(name string) *Deck {
	d := &Deck{Title: name, Brand: Brand{Footer: name, Heading: name, Body: name, Accent: name, Logo: []byte(name)}}
	for _, p := range samplePlots() {
		p.Title, p.Note, p.X.Title, p.Y.Title = name, name, name, name
		for i := range p.Names {
			p.Names[i] = name
		}
		for i := range p.Series {
			s := &p.Series[i]
			s.Name, s.Symbol = name, s.Symbol+map[bool]string{true: name}[i == 1]
			for k := range s.Points {
				s.Points[k].Label = name
			}
		}
		p.Y.Rules = append(p.Y.Rules, Rule{At: 0.5, Name: name})
		d.Slides = append(d.Slides, Slide{Layout: Showing, Headline: name, Subtitle: name, Source: name, Notes: []string{name}, Key: []Mark{{name, name, name}}, Graphics: []Graphic{{Plot: &p, Alt: name}}})
	}
	d.Slides = append(d.Slides, Slide{Layout: Closing, Headline: name, Points: []Line{{name, name}}, Source: name, Notes: []string{name}},
		Slide{Layout: Showing, Headline: name, Table: &Table{Head: []string{name, name}, Rows: [][]string{{name, name}, {name}}, Text: 1}})
	return d
}

func TestHostileNamesAreText(t *testing.T) {
	for _, name := range hostileNames {
		parts := opened(t, writtenDeck(t, hostileDeck(name)))
		sound(t, parts)
		for part, content := range parts {
			if strings.Contains(content, "<script") || strings.Contains(content, "<c:v>666<") {
				t.Errorf("%s: the name %q is markup", part, name)
			}
			if strings.HasSuffix(part, ".xlsx") {
				sound(t, opened(t, []byte(content)))
				if sheet := opened(t, []byte(content))["xl/worksheets/sheet1.xml"]; strings.Contains(sheet, "<f>") {
					t.Errorf("%s: the name %q is a formula", part, name)
				}
			}
		}
	}
}

func TestLibreOfficeOpensHostileDecks(t *testing.T) {
	all := hostileDeck(hostileNames[0])
	for _, name := range hostileNames[1:] {
		all.Slides = append(all.Slides, hostileDeck(name).Slides[0])
	}
	path := filepath.Join(t.TempDir(), "deck.pptx")
	if err := os.WriteFile(path, writtenDeck(t, all), 0o600); err != nil {
		t.Fatal(err)
	}
	if pdf := converted(t, path, "pdf"); !bytes.HasPrefix(pdf, []byte("%PDF")) {
		t.Errorf("got %q", pdf[:min(len(pdf), 20)])
	}
}
