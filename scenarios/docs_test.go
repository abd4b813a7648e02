package scenarios

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
)

func casesDoc(tb testing.TB) string {
	tb.Helper()
	data, err := os.ReadFile("../docs/cases.md")
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

// frame is a case into which the pieces of the reference fit.
var frame = struct {
	issues, names []string
}{
	issues: []string{
		"{name: price, values: {from: 100, to: 150, step: 10}}", "{name: payment, values: [net 30, net 60]}", "{name: delivery, values: [week 2, week 4, week 8]}",
		"{name: exclusivity, values: [none, partial, full]}", "{name: term, values: [1 year, 3 years, 5 years]}", "{name: earn-out, values: [0, 10, 20]}",
		"{name: guarantee, values: [none, full]}", "{name: fee, values: [10, 20]}", "{name: maintenance, values: [bronze, gold]}",
	},
	names: []string{"price", "payment", "delivery", "exclusivity", "term", "earn-out", "guarantee", "fee", "maintenance"},
}

var topField = regexp.MustCompile(`(?m)^([a-z][a-z ]*):`)

// framed is a piece of a case, or of a party, in a whole case.
func framed(tb testing.TB, piece string) string {
	tb.Helper()
	var fields []string
	for _, m := range topField.FindAllStringSubmatch(piece, -1) {
		fields = append(fields, m[1])
	}
	known := func(list []string) bool {
		return !slices.ContainsFunc(fields, func(f string) bool { return !slices.Contains(list, f) })
	}
	has := func(f string) bool { return slices.Contains(fields, f) }
	switch {
	case has("name"):
		return piece
	case known(caseFields):
		text := "name: frame\n" + piece
		names := frame.names
		if has("issues") {
			names = []string{"price", "delivery"}
		} else {
			text += "issues:\n  - " + strings.Join(frame.issues, "\n  - ") + "\n"
		}
		text += "parties:\n"
		for _, p := range []string{"Buyer", "Vendor A", "Vendor B"} {
			text += "  - {name: " + p + ", batna: {worth: 0}, worth: {" + strings.Join(names, ": 0, ") + ": 0}}\n"
		}
		return text
	case known(partyFields):
		return partyFrame(piece, has)
	}
	tb.Fatalf("what is this a piece of?\n%s", piece)
	return ""
}

func partyFrame(piece string, has func(string) bool) string {
	if !has("worth") {
		piece += "worth:\n"
	}
	for _, name := range frame.names {
		if !strings.Contains(piece, "\n  "+name+":") {
			piece = strings.Replace(piece, "worth:\n", "worth:\n  "+name+": 0\n", 1)
		}
	}
	if !has("batna") {
		piece += "batna: {worth: 0}\n"
	}
	text := "name: frame\nevents: [{name: launch on time}]\nissues:\n  - " + strings.Join(frame.issues, "\n  - ") + "\nparties:\n  - name: A\n"
	text += "    " + strings.ReplaceAll(strings.TrimSpace(piece), "\n", "\n    ") + "\n"
	return text + "  - {name: B, batna: {worth: 0}, worth: {" + strings.Join(frame.names, ": 0, ") + ": 0}}\n"
}

// Every example of the reference is a case, or fits into one.
func TestExamplesOfTheReference(t *testing.T) {
	blocks := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(casesDoc(t), -1)
	if len(blocks) < 12 {
		t.Fatalf("%d examples", len(blocks))
	}
	for _, b := range blocks {
		s, err := Read(source.File{Path: "case.yaml", Data: []byte(framed(t, b[1]))})
		if err != nil {
			t.Errorf("%v in\n%s", err, framed(t, b[1]))
			continue
		}
		mustEqual(t, again(t, s), s)
	}
}

// Every field that is read is in the reference, and so is every word for the kind of a deal.
func TestFieldsOfTheReference(t *testing.T) {
	doc := casesDoc(t)
	words := slices.Concat(caseFields, partyFields, []string{"values", "unit", "from", "per unit", "each year of", "years", "if", "then", "else", "when", "unless", "what", "worth: none", share})
	for _, f := range factors {
		words = append(append(words, f.name), f.values...)
	}
	for _, w := range words {
		if !regexp.MustCompile("`[^`\n]*\\b" + regexp.QuoteMeta(w) + "\\b[^`\n]*`").MatchString(doc) {
			t.Errorf("the reference does not explain %q", w)
		}
	}
}

// What the reference works out is so.
func TestSumsOfTheReference(t *testing.T) {
	doc := casesDoc(t)
	for _, sum := range []string{"40 × 90 % = 36", "40 × 40 % = 16", "= 25.8"} {
		if !strings.Contains(doc, sum) {
			t.Errorf("the reference does not say %q", sum)
		}
	}
	blocks := regexp.MustCompile("(?s)```yaml\n(name: earn-out.*?)```").FindStringSubmatch(doc)
	s := mustRead(t, blocks[1])
	for party, want := range []float64{36, -16} {
		if table := s.Parties[party].Profile.Worth.Tables[1]; rounded(table[3]) != want {
			t.Errorf("an earn-out of 40 is worth %v to party %d, want %v", table[3], party, want)
		}
	}
	coin := reader{beliefs: []float64{0.5}, tolerant: 30}
	if x := coin.certain(1, func(happens uint64) float64 { return 45*float64(happens) - 15 }); x < -0.5 || x > 0.5 {
		t.Errorf("a toss for 30 against 15 is worth %v, want about 0", x)
	}
	s = mustRead(t, framed(t, "discount rate: 8 %\nworth:\n  fee: {per unit: 1, each year of: term}\n"))
	if got := worthOf(t, s, 0, "100, net 30, week 2, none, 3 years, 0, none, 10, bronze"); got < 25.75 || got >= 25.85 {
		t.Errorf("a fee of 10 for 3 years is worth %v, want 25.8", got)
	}
}
