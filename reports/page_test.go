package reports_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-sim/parley/reports"
)

var keep = flag.String("keep", "", "write the pages of the made-up tables into this folder, to look at")

var words = map[string]string{
	"walk-away":   "What a party has without a deal: its BATNA.",
	"joint value": "What all parties gained together.",
	"deal":        "An agreement that all parties accepted.",
}

func page(t testing.TB, dir string) []byte {
	t.Helper()
	r, err := reports.Read(dir)
	check(t, err)
	r.Words = words
	var out bytes.Buffer
	check(t, r.Page(&out))
	return out.Bytes()
}

// kinds are the shapes that tables come in.
func kinds() map[string]made {
	three, twelve, one, same, hostile, nothing, many := usual(), usual(), usual(), usual(), usual(), usual(), usual()
	three.styles = three.styles[:3]
	twelve.styles = append(twelve.styles, "micro", "random", "hardliner", "defensive", "boulware:e=0.1:opening=0.9")
	one.cases, one.styles, one.rounds = one.cases[:1], one.styles[:1], one.rounds[:1]
	same.effect = 0
	hostile.styles, hostile.cases = append([]string{"adaptive"}, hostileNames...), hostileNames
	hostile.word = hostileNames[0]
	nothing.cases, nothing.styles = nil, nil
	many.repeats, many.cases, many.rounds = 3, nil, []int{20}
	for i := range 30 {
		many.cases = append(many.cases, "case-"+string(rune('a'+i%26))+string(rune('a'+i/26)))
	}
	for i := range 23 {
		many.styles = append(many.styles, "style-"+string(rune('a'+i)))
	}
	return map[string]made{"usual": usual(), "three": three, "twelve": twelve, "one": one, "same": same, "hostile": hostile, "nothing": nothing, "many": many}
}

func TestPageOfEveryKind(t *testing.T) {
	for name, m := range kinds() {
		dir := m.write(t)
		got := page(t, dir)
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, name+".html"), got, 0o644))
		}
		if limit := 2_500_000; len(got) > limit {
			t.Errorf("%s: the page has %d bytes; it may have %d", name, len(got), limit)
		}
		if !bytes.Equal(got, page(t, dir)) {
			t.Errorf("%s: the same tables gave other bytes", name)
		}
	}
}

var hostileNames = []string{
	`</script><script>alert(1)</script>`,
	`__f__(alert(1))__f__`,
	`__f____f__alert(1)__f__`,
	`<img src=x onerror=alert(1)>`,
	"two\nlines\t\"quoted\" 'single' `back` \\u003cb\\u003e",
	`{b}{c|rich}{@[0]}`,
	"\u202eturned\u202c\u0000",
	`=HYPERLINK("http://x")`,
	`style:0`,
	`percent`,
}
