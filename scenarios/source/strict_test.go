package source_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/parley-sim/parley/scenarios/source"
)

// notes reads a file of one made-up format into one line.
func notes(text string) (got string, err error) {
	err = source.Strict(source.File{Path: "n.yaml", Data: []byte(text)}, "a note", []string{"title", "size", "mood", "tags", "worth"}, func(o source.Object) {
		got = o.Label("title", "none") + "|" + fmt.Sprint(o.Whole("size", 3, 0, 9))
		if n, there := o.Field("mood"); there {
			got += "|" + n.Choice("mood", "good", "bad")
		}
		if n, there := o.Field("tags"); there {
			for _, tag := range n.Several("tags", 3) {
				got += "|" + tag.Label("a tag")
			}
		}
		if n, there := o.Field("worth"); there {
			for _, p := range n.Pairs("worth") {
				got += "|" + p.Name + "=" + fmt.Sprint(p.Value.Number(p.Name))
			}
		}
	})
	return got, err
}

func TestStrict(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"title: 010\n", "010|3"},
		{"\ufefftitle: \"a\r\n  b\"\r\nsize: 1e0\r\n", "a b|1"},
		{"tags: [~, null, yes]\nmood: bad\n", "none|3|bad|~|null|yes"},
		{"tags: x\nworth: {b: 1, a: -.5}\n", "none|3|x|b=1|a=-0.5"},
		{"tags: &t [x]\nworth: &w {a: 1}\n", "none|3|x|a=1"},
		{"title: |\n  one\n", "one|3"},
		{"\xff\xfet\x00", "n.yaml:1:1: begins with a byte-order mark"},
		{"\ufefftitel: x\n", `n.yaml:1:1: unknown field "titel" in a note, did you mean "title"? allowed: "title", "size", "mood", "tags", "worth"`},
		{"mood: god\n", `n.yaml:1:7: mood is the text "god", did you mean "good"? allowed: "good", "bad"`},
		{"mood:\n", `n.yaml:1:6: mood is nothing; allowed: "good", "bad"`},
		{"é: 1\nmood: x\n", `n.yaml:1:1: unknown field "é"`},
		{"title: é\nmood: {é: x, y: 1}\n", `n.yaml:2:7: mood is a map of 2 fields`},
		{"worth: {é: x, y: 1}\n", `n.yaml:1:12: é is the text "x"; want a number such as 12 or -0.5`},
		{"worth: {' a': 1}\n", `n.yaml:1:9: the name " a" begins or ends with a space`},
		{"worth: {'': 1}\n", `n.yaml:1:9: a name is empty`},
		{"worth: {[a]: 1}\n", `n.yaml:1:`},
		{"tags: [a, b, c, d]\n", `n.yaml:1:7: tags has 4 entries; at most 3 are allowed`},
		{"size: 1.5\n", `n.yaml:1:7: size is 1.5; want a whole number from 0 to 9`},
		{"title: !!str a\n", `n.yaml:1:8: tag "!!str": tags are not used here`},
		{"~\n", `n.yaml:1:1: a note is nothing; want a map with "title"`},
		{"---\n", `n.yaml: the file holds comments only; a note has "title"`},
	} {
		got, err := notes(test.text)
		if err != nil {
			got = err.Error()
		}
		if got != test.want && (err == nil || !strings.HasPrefix(got, test.want)) {
			t.Errorf("%q: got %s, want %s", test.text, got, test.want)
		}
	}
}

// A mistake in a reader is not a fault of the file.
func TestStrictLetsOtherPanicsPass(t *testing.T) {
	defer func() {
		if got := recover(); got != "ours" {
			t.Errorf("recovered %v, want ours", got)
		}
	}()
	_ = source.Strict(source.File{Path: "n.yaml", Data: []byte("a: 1\n")}, "a note", []string{"a"}, func(source.Object) { panic("ours") })
	t.Error("no panic")
}

// Lists of lists that are aliases of one another end the reading before they
// unfold into billions of entries.
func TestStrictCountsWhatAliasesUnfold(t *testing.T) {
	text := "a0: &a0 [x, x]\n"
	fields := []string{"a0"}
	for i := range 60 {
		text += fmt.Sprintf("a%d: &a%d [*a%d, *a%d]\n", i+1, i+1, i, i)
		fields = append(fields, fmt.Sprint("a", i+1))
	}
	var inside func(source.Node)
	inside = func(n source.Node) {
		for _, entry := range n.List("a list", 2) {
			if entry.Kind == source.List {
				inside(entry)
			}
		}
	}
	err := source.Strict(source.File{Path: "n.yaml", Data: []byte(text)}, "a note", fields, func(o source.Object) { inside(o.Must("a60")) })
	if err == nil || !strings.Contains(err.Error(), "aliases make more than") {
		t.Errorf("got %v, want too many entries", err)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"price", "payment", "per unit", "Nash", strings.Repeat("long", 20)}
	for word, want := range map[string]string{
		"prise": "price", "PRICE": "price", "perunit": "per unit", "pay": "payment", "nahs": "Nash", "zzz": "", "p": "", "": "",
		strings.Repeat("long", 20): "",
	} {
		if got := source.Nearest(word, names); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
	if got, want := source.Listed(slices.Repeat([]string{"a"}, 14)), strings.Repeat(`"a", `, 11)+`"a" and 2 more`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Large files take time in proportion to their size, or are refused: where it
// grew with the square, one of these would take minutes.
func TestYAMLTakesNoLongTime(t *testing.T) {
	const size = 1 << 16
	for name, piece := range map[string]string{
		"entries": "- x\n", "flow": "[x, ", "open": "[", "dashes": "- ", "lines": "\n  x", "quotes": "''", "anchors": "&a ", "tags": "!a ",
		"questions": "? ", "documents": "---\n", "comments": "# x\n", "words": "x ", "colons": "a: ", "commas": "[],", "carriage returns": "\r", "empty lines": " \n", "few empty lines": strings.Repeat("\n", 100) + "  x\n",
	} {
		for _, head := range []string{"", "a: [", "a: \"", "a: |\n", "a: |\n  x\n"} {
			start := time.Now()
			_, err := source.YAML(source.File{Path: "f.yml", Data: []byte(head + strings.Repeat(piece, size/len(piece)))})
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%q and %s take %v (%.80v)", head, name, took, err)
			}
		}
	}
}
