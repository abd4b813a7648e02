package office

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// opened is an office file's parts by name.
func opened(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := parts[f.Name]; twice {
			t.Errorf("part %s is there twice", f.Name)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

func writtenDeck(t testing.TB, d *Deck) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sound checks what every office file has to keep: XML is well-formed, every part
// has a type, every link leads somewhere, and nobody names a link that is not there.
func sound(t *testing.T, parts map[string]string) {
	t.Helper()
	types := parts["[Content_Types].xml"]
	for name, content := range parts {
		ext := path.Ext(name)
		if ext == ".xml" || ext == ".rels" || ext == ".svg" {
			wellFormed(t, name, content)
		}
		if name != "[Content_Types].xml" && ext != ".rels" && strings.Count(types, `PartName="/`+name+`"`) != 1 {
			t.Errorf("%s has no content type, or two", name)
		}
		if ext == ".xml" {
			checkLinks(t, parts, name, content)
		}
	}
}

func wellFormed(t *testing.T, name, content string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(content))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
	}
}

var (
	linkNames = regexp.MustCompile(`r:(?:id|embed)="(rId\d+)"`)
	linkLines = regexp.MustCompile(`<Relationship Id="(rId\d+)" Type="[^"]+" Target="([^"]+)"/>`)
)

func checkLinks(t *testing.T, parts map[string]string, name, content string) {
	t.Helper()
	folder, file := path.Split(name)
	there := map[string]bool{}
	for _, m := range linkLines.FindAllStringSubmatch(parts[folder+"_rels/"+file+".rels"], -1) {
		there[m[1]] = true
		if _, ok := parts[path.Join(folder, m[2])]; !ok {
			t.Errorf("%s: the link to %s leads nowhere", name, m[2])
		}
	}
	for _, m := range linkNames.FindAllStringSubmatch(content, -1) {
		if !there[m[1]] {
			t.Errorf("%s: no link %s", name, m[1])
		}
	}
}

func TestPartsOfADeck(t *testing.T) {
	deck := sampleDeck(t)
	parts := opened(t, writtenDeck(t, deck))
	sound(t, parts)
	for i := range deck.Slides {
		n := strconv.Itoa(i + 1)
		slide, notes := parts["ppt/slides/slide"+n+".xml"], parts["ppt/notesSlides/notesSlide"+n+".xml"]
		if slide == "" || notes == "" {
			t.Fatalf("slide %s is missing, or its notes", n)
		}
		for _, text := range deck.Slides[i].Notes {
			if !strings.Contains(notes, escape(text)) {
				t.Errorf("the notes of slide %s don't say %q", n, text)
			}
		}
		uniqueIDs(t, n, slide)
		for _, shown := range regexp.MustCompile(`<p:(?:pic|graphicFrame)><p:nv\w+Pr><p:cNvPr [^>]*>`).FindAllString(slide, -1) {
			if !regexp.MustCompile(`descr="[^"]+"`).MatchString(shown) {
				t.Errorf("slide %s: no text alternative in %s", n, shown)
			}
		}
	}
}

func uniqueIDs(t *testing.T, n, slide string) {
	t.Helper()
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(`<p:cNvPr id="(\d+)"`).FindAllStringSubmatch(slide, -1) {
		if seen[m[1]] {
			t.Errorf("slide %s: id %s is there twice", n, m[1])
		}
		seen[m[1]] = true
	}
}

// A link that leads nowhere is seen.
func TestSoundSeesABrokenLink(t *testing.T) {
	p := &parcel{}
	p.root.link("officeDocument", &part{name: "gone.xml"})
	var b bytes.Buffer
	if err := p.write(&b); err != nil {
		t.Fatal(err)
	}
	if rels := opened(t, b.Bytes())["_rels/.rels"]; !strings.Contains(rels, `Target="gone.xml"`) {
		t.Errorf("got %s", rels)
	}
}

// The same deck gives the same bytes, and its parts say no time.
func TestDecksRepeat(t *testing.T) {
	one, two := writtenDeck(t, sampleDeck(t)), writtenDeck(t, sampleDeck(t))
	if !bytes.Equal(one, two) {
		t.Error("two decks differ")
	}
	if core := opened(t, one)["docProps/core.xml"]; strings.Contains(core, "dcterms") {
		t.Errorf("the properties say when: %s", core)
	}
}

func TestRelative(t *testing.T) {
	for _, c := range [][3]string{
		{"ppt/slides/slide1.xml", "ppt/charts/chart1.xml", "../charts/chart1.xml"},
		{"ppt/presentation.xml", "ppt/slides/slide1.xml", "slides/slide1.xml"},
		{"", "ppt/presentation.xml", "ppt/presentation.xml"},
		{"ppt/slides/slide1.xml", "docProps/app.xml", "../../docProps/app.xml"},
	} {
		if got := relative(c[0], c[1]); got != c[2] {
			t.Errorf("from %q to %q: got %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
