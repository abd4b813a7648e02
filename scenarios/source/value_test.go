package source_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
)

// show writes a value on one line, with the kind of its scalars.
func show(v *source.Value) string {
	var parts []string
	switch v.Kind {
	case source.Map:
		for _, f := range v.Fields {
			parts = append(parts, f.Name+": "+show(f.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case source.List:
		for _, item := range v.Items {
			parts = append(parts, show(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return map[source.Kind]string{source.Text: "t", source.Number: "n", source.Null: "0", source.Bool: "b"}[v.Kind] + "<" + v.Text + ">"
}

func TestJSON(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`{"b": 1.50, "a": [true, null, "x\u00e9"]}`, `{b: n<1.50>, a: [b<true>, 0<>, t<xé>]}`},
		{`{"b": {"z": -1e-5, "y": ""}}`, `{b: {z: n<-1e-5>, y: t<>}}`},
		{`{}`, `{}`},
		{`{"a" 1}`, `f.json:1:6: not well-formed JSON`},
		{"{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", `f.json:3:2: field "a" is there twice, first on line 1`},
		{"{\"a\":\n NaN}", `f.json:2:2: not well-formed JSON`},
		{`{"a": 1} x`, `f.json:1:10: not well-formed JSON`},
		{"", `f.json: not well-formed JSON`},
		{"\xef\xbb\xbf{}", `f.json:1:1: begins with a byte-order mark`},
		{"{\"a\": \"\xe9\"}", `f.json:1:8: byte 0xe9 is no UTF-8`},
		{strings.Repeat("[", 20000), `f.json:1:10001: not well-formed JSON`},
	} {
		checkValue(t, source.JSON, "f.json", test.text, test.want)
	}
}

func TestYAML(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"a: [010, yes, 1.0, '1.0', \"yes\", ~, 1e-05, -.inf, 0x10, 'null']", `{a: [t<010>, t<yes>, n<1.0>, t<1.0>, t<yes>, 0<~>, n<1e-05>, n<-.inf>, t<0x10>, t<null>]}`},
		{"b: 1\na:\n- x\n-\n- é\n", `{b: n<1>, a: [t<x>, 0<>, t<é>]}`},
		{"? a long\n  name\n: 1\n2: x\n", `{a long name: n<1>, 2: t<x>}`},
		{"a: &x {b: 1}\nc: *x\n", `{a: {b: n<1>}, c: {b: n<1>}}`},
		{"a: !!python/tuple\n- 1\n- 2\n", `{a: [n<1>, n<2>]}`},
		{"a: one\n  two\nb: |\n  three\n", "{a: t<one two>, b: t<three\n>}"},
		{"", `0<>`},
		{"# nothing\n", `0<>`},
		{"a: 1\nb: 2\na: 3\n", `f.yml:3:1: field "a" is there twice, first on line 1`},
		{"a: 1\n'1': 1\n1: 2\n", `f.yml:3:1: `},
		{"a: *x\n", `f.yml:1:4: no anchor "x" before this: write "&x" at what "*x" stands for`},
		{"a: &x [*x]\n", `f.yml:1:8: no anchor "x" before this`},
		{"a: 1\n---\nb: 2\n", `f.yml:3:1: a second YAML document`},
		{"a: [1\nb: 2\n", `f.yml:2:1: not YAML: a bracket is not closed, or a comma is missing`},
		{"é: [1, \"\xe9\"]\n", `f.yml:1:9: byte 0xe9 is no UTF-8`},
		{"a:\n  <<: {b: 1}\n", `f.yml:2:3: "<<" is not read here`},
		{"b <<: 1\n", `f.yml:1:3: "<<" is not read here`},
		{"a: &x 1\nb: &x 2\n", `f.yml:2:4: anchor "x" is there twice`},
		{"a: \"x\r\n  y\"\r\nb: |\r\n  c\r\n  d\r\n", "{a: t<x y>, b: t<c\nd\n>}"},
		{"\xef\xbb\xbfa: 1\n", `f.yml:1:1: begins with a byte-order mark`},
		{"a: b\x00c\n", `f.yml:1:5: a NUL byte`},
		{"a:\n\t- b\n", `f.yml:2:1: not YAML: a tab`},
		{"a:1\nb: 2\n", `f.yml:1:1: not YAML: a name without a value; a colon needs a space behind it`},
		{strings.Repeat("[", 5000), `f.yml:1:101: nested more than 100 deep`},
		{strings.Repeat("- ", 5000), `f.yml:1:201: nested more than 100 deep`},
		{fields(30_000), `f.yml:20001:7: more than 20000 fields`},
		{strings.Repeat("- x\n", 300_000), `f.yml: larger than 1 MiB`},
		{"{a: {b: 1}: 2}", `f.yml:1:`},
	} {
		checkValue(t, source.YAML, "f.yml", test.text, test.want)
	}
}

func fields(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: 1\n", i)
	}
	return b.String()
}

// A few lines of YAML can stand for billions; they must not become so many.
func TestYAMLSharesAliases(t *testing.T) {
	text := "a0: &a0 [x, x]\n"
	for i := range 60 {
		text += fmt.Sprintf("a%d: &a%d [*a%d, *a%d]\n", i+1, i+1, i, i)
	}
	v, err := source.YAML(source.File{Path: "f.yml", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	top := v.Get("a60")
	if len(top.Items) != 2 || top.Items[0] != top.Items[1] {
		t.Errorf("a60 is %v; want one list, twice", top)
	}
}

func checkValue(t *testing.T, parse func(source.File) (*source.Value, error), path, text, want string) {
	t.Helper()
	v, err := parse(source.File{Path: path, Data: []byte(text)})
	if err != nil {
		if !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.60q: got the error %v, want %q", text, err, want)
		}
		return
	}
	if got := show(v); got != want {
		t.Errorf("%.60q: got %.200s, want %s", text, got, want)
	}
}

func TestDecimal(t *testing.T) {
	for text, want := range map[string]float64{"1": 1, "-0.5": -.5, ".25": .25, "1.": 1, "1e-2": .01, "+3": 3, "007": 7} {
		if got, ok := source.Decimal(text); !ok || got != want {
			t.Errorf("%q: got %v, %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", ".", "-", "1,5", "0x10", "inf", "NaN", "1e999", "1_000", " 1", "e5", "1f"} {
		if got, ok := source.Decimal(text); ok {
			t.Errorf("%q: got %v, want no number", text, got)
		}
	}
}

func TestIntegers(t *testing.T) {
	for _, test := range []struct {
		lo, hi int64
		want   string
	}{
		{-1, 2, "[-1 0 1 2]"},
		{7, 7, "[7]"},
		{1<<63 - 2, 1<<63 - 1, "[9223372036854775806 9223372036854775807]"},
		{3, 2, "the range 3 to 2 is empty"},
		{0, source.MaxValues, "the range 0 to 100000 is too large"},
		{-1 << 63, 1<<63 - 1, "is too large"},
	} {
		values, err := source.Integers(test.lo, test.hi)
		if got := fmt.Sprint(values, err); !strings.Contains(got, test.want) {
			t.Errorf("%d to %d: got %.80s, want %s", test.lo, test.hi, got, test.want)
		}
	}
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`{"a": [1, {"b": null}], "c": "\u00e9"}`))
	f.Fuzz(func(t *testing.T, data []byte) { parses(t, source.JSON, data) })
}

func FuzzYAML(f *testing.F) {
	for _, text := range []string{"a: [1, {b: ~}]\nc:\n- 'x'\n", "? a\n: &x 1\nb: *x\n", "a: !!str |\n  x\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) { parses(t, source.YAML, data) })
}

// parses: a value or an error, and every place in the value lies in the file.
func parses(t *testing.T, parse func(source.File) (*source.Value, error), data []byte) {
	v, err := parse(source.File{Path: "f", Data: data})
	if (v == nil) == (err == nil) {
		t.Fatalf("got the value %v and the error %v", v, err)
	}
	var inside func(v *source.Value, depth int)
	inside = func(v *source.Value, depth int) {
		if v.Offset < 0 || v.Offset > len(data) {
			t.Fatalf("%v stands at %d in a file of %d bytes", v, v.Offset, len(data))
		}
		if depth > 20 { // aliases may unfold without end
			return
		}
		for _, item := range v.Items {
			inside(item, depth+1)
		}
		for _, field := range v.Fields {
			inside(field.Value, depth+1)
		}
	}
	if v != nil {
		inside(v, 0)
	}
}
