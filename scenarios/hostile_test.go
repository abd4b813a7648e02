package scenarios

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// hostile is files that nobody should have to survive: what is opened, and a
// part of the one sentence that refuses it.
type hostile struct {
	name  string
	files map[string]string
	open  string
	want  string
	place bool // line and column are known
}

const (
	tenThousand = 10_000
	million     = 1_000_000
	many        = 150_000
	manyValues  = `issue "price" has 150002 values; it may have up to 100000`
	heap        = 1 << 30 // bytes that may be asked for in all, most of them given back on the way
	patience    = 2 * time.Minute
)

// Small cases in each foreign format, all of them sound.
var (
	geniusFiles = map[string]string{
		"a.xml": `<negotiation_template><utility_space><objective index="0" name="root" type="objective"><issue index="1" name="price" type="discrete"><item index="1" value="low"/><item index="2" value="high"/></issue></objective></utility_space></negotiation_template>`,
		"b.xml": geniusProfile, "c.xml": geniusProfile,
	}
	geniusProfile  = `<utility_space><reservation value="0.25"/><objective index="0" name="root" type="objective"><weight index="1" value="1"/><issue index="1" name="price" type="discrete"><item index="1" value="low" evaluation="1"/><item index="2" value="high" evaluation="2"/></issue></objective></utility_space>`
	geniusWebFiles = map[string]string{
		"a.json": `{"name": "d", "issuesValues": {"price": {"values": ["low", "high"]}}}`,
		"b.json": geniusWebProfile, "c.json": geniusWebProfile,
	}
	geniusWebProfile = `{"LinearAdditiveUtilitySpace": {"issueUtilities": {"price": {"discreteutils": {"valueUtilities": {"low": 0.25, "high": 1}}}}, "issueWeights": {"price": 1}, "domain": {"name": "d", "issuesValues": {"price": {"values": ["low", "high"]}}}}}`
	negmasFiles      = map[string]string{
		"a.yml": "issues:\n- name: price\n  type: CategoricalIssue\n  values: [low, high]\nname: d\ntype: DiscreteCartesianOutcomeSpace\n",
		"b.yml": negmasProfile, "c.yml": negmasProfile,
	}
	negmasProfile  = "name: u\nreserved_value: 0.25\ntype: LinearAdditiveUtilityFunction\nvalues:\n- mapping: {low: 0.5, high: 1}\n  type: TableFun\nweights: [1]\n"
	negologFiles   = map[string]string{"a.json": negologProfile, "b.json": negologProfile}
	negologProfile = `{"reservationValue": 0.25, "issueWeights": {"price": 1}, "issues": {"price": {"low": 0.5, "high": 1}}}`
)

func times(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// laughs multiplies a list by nine so many times (the "billion laughs").
func laughs(n int) string {
	var b strings.Builder
	b.WriteString("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s*a%d]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 8), i-1)
	}
	return b.String()
}

// edited is the files with one text of one of them changed.
func edited(t *testing.T, files map[string]string, file, old, now string) map[string]string {
	t.Helper()
	if strings.Count(files[file], old) == 0 {
		t.Fatalf("%s: no %q", file, old)
	}
	files = maps.Clone(files)
	files[file] = strings.Replace(files[file], old, now, 1)
	return files
}

func TestSoundFilesBesideHostileOnes(t *testing.T) {
	for _, files := range []map[string]string{geniusFiles, geniusWebFiles, negmasFiles, negologFiles} {
		dir := t.TempDir()
		lay(t, dir, files)
		if _, err := Open(dir); err != nil {
			t.Error(err)
		}
	}
}

func lay(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func TestHostile(t *testing.T) {
	for _, c := range hostiles(t) {
		t.Run(c.name, func(t *testing.T) { c.refused(t) })
	}
}

func (c *hostile) refused(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, c.files)
	path := filepath.Join(dir, c.open)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	heard := make(chan error, 1)
	go func() { _, err := Open(path); heard <- err }()
	var err error
	select {
	case <-ctx.Done():
		t.Fatalf("no answer within %v", patience)
	case err = <-heard:
	}
	runtime.ReadMemStats(&after)
	if err == nil {
		t.Fatal("got no error")
	}
	m := err.Error()
	if strings.Contains(m, "\n") || len(m) > 600+len(path) || !strings.Contains(m, c.want) || !strings.Contains(m, dir) {
		t.Errorf("got %.800q, want one line that names the file and says %q", m, c.want)
	}
	if at := regexp.MustCompile(`:\d+:\d+: `).MatchString(m); at != c.place {
		t.Errorf("got %.300q, with a place: %v, want %v", m, at, c.place)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > heap && !racing {
		t.Errorf("took %d MB, want at most %d", used>>20, heap>>20)
	}
}

func hostiles(t *testing.T) []hostile {
	var all []hostile
	alone := func(name, file, text, want string, place bool) {
		all = append(all, hostile{name, map[string]string{file: text}, file, want, place})
	}
	a := strings.Repeat("<a>", 100<<20/3)
	alone("100 MB of <a>", "a.xml", a, "larger than 16 MiB", false)
	alone("16 MB of <a>", "a.xml", a[:15<<20], "no scenario in a known format", false)
	alone("17 MB of YAML", "a.yaml", strings.Repeat("name: a\n", 17<<20/8), "larger than 16 MiB", false)
	alone("16 MB of YAML", "a.yaml", "parties:\n"+strings.Repeat("name: a\n", 15<<20/8), "larger than 1 MiB", false)
	alone("16 MB of [", "a.json", strings.Repeat("[", 15<<20), "no scenario in a known format", false)

	table := func(name, rows, want string) {
		alone("table: "+name, "a.csv", "issue,value,A,B\n"+rows, want, true)
	}
	table("not a number", "price,1,NaN,0\n", `the worth of price 1 to A is "NaN"`)
	table("infinity", "price,1,1e999,0\n", `the worth of price 1 to A is "1e999"`)
	table("names alike", "price,1,1,0\nprice,2,1,1\nPrice,3,1,1\n", `issue "Price" is there twice`)
	table("values alike", "price,1,1,0\nprice,1,1,1\n", `value "1" is there twice`)
	table("issues", times(tenThousand, "i%d,a,1,0\n"), "more than 64 issues")
	table("many values", times(many, "price,v%d,1,0\n"), `issue "price" has more than 100000 values`)
	table("a long cell", "price,"+strings.Repeat("x", million)+",1,0\n", "a value has 1000000 letters; at most 1000")
	table("an open quote", strings.Repeat("price,\"open,1,0\n", million/16), "a quoted cell does not end in a quote")

	native := func(name, issues, want string) {
		alone(name, "a.yaml", "name: a\nissues:\n"+issues+"parties: []\n", want, true)
	}
	native("1 MB of [", strings.Repeat("[", million), "nested more than 100 deep")
	native("1 MB of {", strings.Repeat("{a: ", million/4), "nested more than 100 deep")
	native("1 MB of -", strings.Repeat("- ", million/2), "nested more than 100 deep")
	native("ever deeper", deeper(1400), "issues is a map of 1 fields; want a list")
	native("issues", times(tenThousand, "  - {name: i%d, values: [a, b]}\n"), "issues has 10000 entries; at most 64")
	native("a million values", "  - {name: i, values: {from: 0, to: 1000000, step: 1}}\n", "more than 100000 entries")
	native("countless values", "  - {name: i, values: {from: 0, to: 1e12, step: 1e-9}}\n", "more than 100000 entries")
	native("a list of values", "  - {name: i, values: ["+times(100_000, "%d, ")+"x]}\n", "has 100001 entries")
	native("many values often", times(64, "  - {name: i%d, values: {from: 0, to: 99999, step: 1}}\n"), "more than 2^63 packages with issue \"i3\"")
	native("infinite steps", "  - {name: i, values: {from: 0, to: .inf, step: 1}}\n", "to is .inf")
	native("steps of NaN", "  - {name: i, values: {from: 0, to: 1, step: .nan}}\n", "step is .nan")
	native("a long number", "  - {name: i, values: {from: 0, to: "+strings.Repeat("9", 400)+", step: 1}}\n", "to is the text \"99999")
	alone("events without end", "a.yaml", chances(20, 30), "depend on 20 events: 2097152 ways in which it can turn out, 6291456 in the case so far", true)
	alone("laughs", "a.yaml", laughs(40)+"name: a\nissues: *a40\nparties: *a40\n", `unknown field "a0"`, true)
	alone("laughs in order", "a.yaml", "name: a\nissues: [{name: i, values: &a [x, y]}]\nparties: &p [{name: A, worth: &w [1, *w]}]\n", "no anchor \"w\" before this", true)

	in := func(format string, files map[string]string, file, name, old, now, want string, place bool) {
		all = append(all, hostile{format + " " + name, edited(t, files, file, old, now), file, want, place})
	}
	xml := func(file, name, old, now, want string) {
		t.Helper()
		in("XML", geniusFiles, file, name, old, now, want, true)
	}
	ent := `<!DOCTYPE a [<!ENTITY a0 "ha">` + times(40, `<!ENTITY b%d "&a0;&a0;&a0;&a0;">`) + `]>`
	issue := `<issue index="1" name="price" type="discrete">`
	xml("a.xml", "laughs", "<negotiation_template>", ent+"<negotiation_template>&b39;", "invalid character entity &b39;")
	xml("a.xml", "laughs in an attribute", `name="root"`, `name="&b39;"`, "invalid character entity &b39;")
	xml("a.xml", "deep", "<utility_space>", strings.Repeat("<a>", 5<<20), "more than 100 deep")
	xml("a.xml", "wide", "<utility_space>", "<utility_space>"+strings.Repeat("<a/>", 1<<20), "more than 1000000 elements")
	xml("a.xml", "ten thousand issues", issue, times(tenThousand, `<issue index="%d" name="i%[1]d" type="discrete"><item index="1" value="a"/><item index="2" value="b"/></issue>`)+issue, "more than 2^63 packages")
	xml("a.xml", "ten thousand issues of one value", issue, times(tenThousand, `<issue index="1%d" name="i%[1]d" type="discrete"><item index="1" value="a"/></issue>`)+issue, "more than 64 issues")
	xml("a.xml", "a million million values", issue, `<issue index="7" name="i" type="integer" lowerbound="0" upperbound="1000000000000"><range lowerbound="0" upperbound="1000000000000"/></issue>`+issue, "the range 0 to 1000000000000 is too large: an issue may have up to 100000 values")
	xml("a.xml", "many values", issue, `<issue index="7" name="price" type="discrete">`+times(many, `<item index="%d" value="v%[1]d"/>`)+`<item index="0" value="x"/><item index="0" value="y"/></issue>`+issue, manyValues)
	xml("a.xml", "issue twice", issue, issue+"<item index=\"1\" value=\"low\"/></issue>"+issue, "issue \"price\" is there twice")
	for _, x := range []string{"NaN", "Infinity", "-inf", "1e999", strings.Repeat("9", 400), "0x10"} {
		xml("b.xml", "worth "+x[:min(9, len(x))], `evaluation="1"`, `evaluation="`+x+`"`, "it must be a finite number")
		xml("b.xml", "weight "+x[:min(9, len(x))], `index="1" value="1"`, `index="1" value="`+x+`"`, "it must be a finite number")
		xml("b.xml", "reservation "+x[:min(9, len(x))], `value="0.25"`, `value="`+x+`"`, "it must be a finite number")
	}

	web := func(file, name, old, now, want string) {
		t.Helper()
		in("GeniusWeb", geniusWebFiles, file, name, old, now, want, true)
	}
	numbers := []string{"NaN", "Infinity", "1e999", strings.Repeat("9", 400), `"1"`, "null"}
	web("a.json", "deep", `["low"`, strings.Repeat("[", 5<<20)+`"low"`, "exceeded max depth")
	web("a.json", "wide", `{"name"`, `{"x": [0`+strings.Repeat(",0", 1<<20)+`], "name"`, "more than 1000000 values")
	web("a.json", "ten thousand issues", `"price":`, times(tenThousand, `"i%d": {"values": ["a", "b"]},`)+`"price":`, "more than 2^63 packages")
	web("a.json", "ten thousand issues of one value", `"price":`, times(tenThousand, `"i%d": {"values": ["a"]},`)+`"price":`, "more than 64 issues")
	web("a.json", "many values", `"low"`, times(many, `"v%d", `)+`"low"`, manyValues)
	web("a.json", "issue twice", `"price":`, `"price": {"values": ["low"]}, "price":`, "field \"price\" is there twice")
	web("a.json", "value twice", `"low"`, `"low", "low"`, "value \"low\" is there twice")
	for _, x := range numbers {
		web("b.json", "worth "+x[:min(9, len(x))], "0.25", x, inJSON(x))
		web("b.json", "weight "+x[:min(9, len(x))], `"price": 1`, `"price": `+x, inJSON(x))
	}

	mas := func(file, name, old, now, want string) {
		t.Helper()
		in("NegMAS", negmasFiles, file, name, old, now, want, true)
	}
	mas("a.yml", "deep", "[low", strings.Repeat("[", 200_000)+"low", "more than 100 deep")
	mas("a.yml", "laughs", negmasFiles["a.yml"], laughs(40)+strings.Replace(negmasFiles["a.yml"], "[low, high]", "*a40", 1), "has a value that is a list of 9")
	mas("a.yml", "ten thousand issues", "issues:\n", "issues:\n"+times(tenThousand, "- {name: i%d, type: CategoricalIssue, values: [a, b]}\n"), "more than 2^63 packages")
	mas("a.yml", "ten thousand issues of one value", "issues:\n", "issues:\n"+times(tenThousand, "- {name: i%d, type: CategoricalIssue, values: [a]}\n"), "more than 64 issues")
	mas("a.yml", "a million million values", "issues:\n", "issues:\n- {name: i, type: IntegerIssue, values: [0, 1000000000000]}\n", "issue \"i\" has type")
	mas("a.yml", "issue twice", "issues:\n", "issues:\n- {name: price, type: CategoricalIssue, values: [a]}\n", "issue \"price\" is there twice")
	for _, x := range []string{".nan", ".inf", "-.inf", "1e999", strings.Repeat("9", 400), "'1'", "null"} {
		mas("b.yml", "worth "+x[:min(9, len(x))], "0.5", x, "number")
		mas("b.yml", "weight "+x[:min(9, len(x))], "[1]", "["+x+"]", "number")
	}
	mas("b.yml", "reservation .nan", "0.25", ".nan", "must be a finite number")

	olog := func(file, name, old, now, want string) {
		t.Helper()
		in("NegoLog", negologFiles, file, name, old, now, want, true)
	}
	olog("a.json", "ten thousand issues", `"price": {`, times(tenThousand, `"i%d": {"a": 0, "b": 1},`)+`"price": {`, "more than 2^63 packages")
	olog("a.json", "many values", `"low": 0.5`, times(many, `"v%d": 0, `)+`"low": 0.5`, manyValues)
	for _, x := range numbers {
		olog("b.json", "worth "+x[:min(9, len(x))], "0.5", x, inJSON(x))
		olog("b.json", "weight "+x[:min(9, len(x))], `"price": 1`, `"price": `+x, inJSON(x))
		olog("b.json", "reservation "+x[:min(9, len(x))], `0.25`, x, inJSON(x))
	}
	return all
}

// inJSON is how what is no number is refused there.
func inJSON(x string) string {
	if x == "NaN" || x == "Infinity" {
		return "not well-formed JSON: invalid character '" + x[:1] + "'"
	}
	return "number"
}

// chances is a case each of whose worths depends on all its events.
func chances(events, issues int) string {
	worth := "{a: 0, b: 1}"
	for i := range events {
		worth = fmt.Sprintf("{if: e%d, then: %s, else: {a: 1, b: 2}}", i, worth)
	}
	return "name: a\nevents:\n" + times(events, "  - {name: e%d}\n") + "issues:\n" + times(issues, "  - {name: i%d, values: [a, b]}\n") +
		"parties:\n  - name: A\n    beliefs: {" + times(events, "e%d: 0.5, ") + "}\n    batna: {worth: 0}\n    worth:\n" + strings.Replace(times(issues, "      i%d: *w\n"), "*w", "&w "+worth, 1) +
		"  - {name: B, batna: {worth: 0}, worth: {}}\n"
}

// deeper is YAML indented a column more on each line.
func deeper(lines int) string {
	var b strings.Builder
	for i := range lines {
		b.WriteString(strings.Repeat(" ", i+2) + "a:\n")
	}
	return b.String()
}
