package lint_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/lint"
	"github.com/parley-sim/parley/scenarios/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

const findingsGolden = "testdata/findings.txt"

// sound is a case with nothing odd about it.
const sound = `name: my-case
title: A fence between two gardens
story: Two neighbours put up a fence.
note: Ask who cares about what.
profile: {complexity: moderate}
issues:
  - {name: share, unit: $, values: {from: 0, to: 500, step: 100}}
  - {name: height, values: [1 m, 1.5 m, 2 m, 2.5 m, 3 m]}
  - {name: colour, values: [white, green]}
parties:
  - name: Ada
    brief: You want to be alone.
    unit: $
    worth:
      share: {per unit: -1}
      height: {1 m: 0, 1.5 m: 150, 2 m: 280, 2.5 m: 380, 3 m: 400}
      colour: [0, 40]
    bundles: [{when: {height: 3 m, colour: green}, worth: 30}]
    batna: {worth: -50, spread: 20, what: Plant a hedge}
    spread: {height: 0.1}
  - name: Ben
    brief: You like the view.
    unit: $
    worth:
      share: {per unit: 1}
      height: {1 m: 0, 1.5 m: -20, 2 m: -60, 2.5 m: -130, 3 m: -250}
      colour: [90, 0]
    batna: {worth: 100, spread: 20, what: Leave it as it is}
`

type change struct {
	what     string // the check that is to find it first of all
	old, now string
	more     []string // and so on, in pairs
}

// changes are the oddities that a trainer might leave in a case, each made by
// changing a few words of the sound one.
var changes = []change{
	{"no-room", "batna: {worth: 100,", "batna: {worth: 500,", []string{"worth: -50,", "worth: 200,"}},
	{"no-room", "worth: 100, spread: 20", "worth: 360", []string{"worth: -50, spread: 20", "worth: -20"}},
	{"cannot-win", "batna: {worth: -50,", "batna: {worth: 470,", nil},
	{"cannot-lose", "batna: {worth: 100,", "batna: {worth: -250,", nil},
	{"wide-room", "batna: {worth: 100, spread: 20", "batna: {worth: -245, spread: 1", []string{"worth: -50, spread: 20", "worth: -495, spread: 1"}},
	{"narrow-room", "worth: 100, spread: 20", "worth: 355", []string{"worth: -50, spread: 20", "worth: -30", "step: 100", "step: 5", "{height: 0.1}", "{colour: 0}"}},
	{"indifferent-party", "      share: {per unit: 1}\n      height: {1 m: 0, 1.5 m: -20, 2 m: -60, 2.5 m: -130, 3 m: -250}\n      colour: [90, 0]",
		"      share: 0\n      height: 0\n      colour: 0", nil},
	{"idle-issue", "colour: [0, 40]", "colour: 0", []string{"colour: [90, 0]", "colour: [5, 5]", "colour: green}", "share: 0}"}},
	{"single-value", "[white, green]", "[green]", []string{"[0, 40]", "[40]", "[90, 0]", "[0]"}},
	{"one-sided-issue", "colour: [90, 0]", "colour: 0", nil},
	{"compatible-issue", "colour: [90, 0]", "colour: [0, 90]", nil},
	{"no-conflict", "share: {per unit: 1}", "share: {per unit: -1}", []string{"colour: [90, 0]", "colour: [0, 90]", "-20,", "20,", "-60,", "60,", "-130,", "130,", "-250}", "250}"}},
	{"dominated-value", "2 m: 280", "2 m: 140", nil},
	{"dominated-value", "2 m: 280, 2.5 m: 380", "2 m: 140, 2.5 m: 145", nil},
	{"twin-values", "2 m: 280", "2 m: 150", []string{"2 m: -60", "2 m: -20"}},
	{"decisive-issue", "to: 500, step: 100", "to: 5000, step: 1000", nil},
	{"trifling-issue", "colour: [0, 40]", "colour: [0, 0.4]", []string{"colour: [90, 0]", "colour: [0.9, 0]", "worth: 30}", "worth: 3}"}},
	{"no-trades", "1 m: 0, 1.5 m: 150, 2 m: 280, 2.5 m: 380, 3 m: 400", "1 m: 0, 1.5 m: 20, 2 m: 60, 2.5 m: 130, 3 m: 250", []string{
		"[0, 40]", "[0, 90]", "    bundles: [{when: {height: 3 m, colour: green}, worth: 30}]\n", ""}},
	{"not-simple", "complexity: moderate", "complexity: simple", []string{
		"  - {name: colour, values: [white, green]}\n", "  - {name: colour, values: [white, green]}\n  - {name: start, values: [May, June]}\n  - {name: gate, values: [none, one]}\n",
		"colour: [0, 40]", "colour: [0, 40]\n      start: [0, 30]\n      gate: [0, 30]", "colour: [90, 0]", "colour: [90, 0]\n      start: [10, 0]\n      gate: [50, 0]"}},
	{"not-complex", "complexity: moderate", "complexity: complex", []string{
		"  - {name: colour, values: [white, green]}\n", "", "      colour: [0, 40]\n", "", "      colour: [90, 0]\n", "",
		"    bundles: [{when: {height: 3 m, colour: green}, worth: 30}]\n", ""}},
	{"unlike-scale", "      share: {per unit: 1}\n      height: {1 m: 0, 1.5 m: -20, 2 m: -60, 2.5 m: -130, 3 m: -250}\n      colour: [90, 0]\n    batna: {worth: 100, spread: 20",
		"      share: {per unit: 0.001}\n      height: {1 m: 0, 1.5 m: -0.02, 2 m: -0.06, 2.5 m: -0.13, 3 m: -0.25}\n      colour: [0.09, 0]\n    batna: {worth: 0.1, spread: 0.02", nil},
	{"unlike-units", "unit: $\n    worth:\n      share: {per unit: 1}", "unit: $K\n    worth:\n      share: {per unit: 1}", nil},
	{"slip", "2 m: -60", "2 m: 600", nil},
	{"stray-value", "{from: 0, to: 500, step: 100}", "[0, 100, 2000, 300, 400, 500]", nil},
	{"roomless-draws", "worth: 100, spread: 20", "worth: 120, spread: 150", []string{"worth: -50, spread: 20", "worth: 80, spread: 150"}},
	{"wild-spread", "worth: 100, spread: 20", "worth: 100, spread: 400", []string{"Ask who", "There is room in 9 of 10 deals. Ask who"}},
	{"wild-spread", "worth: -50, spread: 20", "worth: -50, spread: 530", []string{"Ask who", "There is room in 9 of 10 deals. Ask who"}},
	{"idle-spread", "colour: [90, 0]", "colour: [0, 0]", []string{"what: Leave it as it is}", "what: Leave it as it is}\n    spread: {colour: 0.2}"}},
	{"alike-names", "[white, green]", "[light green, light-green]", []string{"colour: green", "colour: light green"}},
	{"alike-names", "name: Ben", "name: Ada-May", []string{"name: Ada\n", "name: Ada May\n"}},
	{"other-name", "name: my-case", "name: garden-fence", nil},
	{"idle-bundle", "worth: 30}]", "worth: 0}]", nil},
	{"idle-bundle", "{height: 3 m, colour: green}", "{colour: [white, green]}", nil},
	{"signs-nothing", "what: Leave it as it is}", "what: Leave it as it is}\n    must: {colour: white}\n    never: [{colour: white}]", nil},
	{"no-room", "what: Leave it as it is}", "what: Leave it as it is}\n    must: {colour: white}", []string{"what: Plant a hedge}", "what: Plant a hedge}\n    must: {colour: green}"}},
	{"needless-veto", "what: Leave it as it is}", "what: Leave it as it is}\n    must: {colour: white}\n    never: [{height: 2 m, share: [400, 500]}, {height: 3 m, share: [0, 100]}]", nil},
	{"one-sided-issue", "colour: [90, 0]", "colour: 0", []string{"colour: [0, 40]", "colour: 0", "colour: green}, worth: 30}]", "share: 0}, worth: 30}]", "what: Plant a hedge}", "what: Plant a hedge}\n    must: {colour: green}"}},
	{"public-turn", "issues:", "public: [share, height]\nissues:", []string{"2 m: 280", "2 m: 140"}},
	{"idle-event", "issues:", "events: [{name: hard winter}]\nissues:", nil},
	{"shared-belief", "issues:", "events: [{name: hard winter}]\nissues:", []string{
		"    unit: $\n", "    unit: $\n    beliefs: {hard winter: 40 %}\n", "    unit: $\n    worth:\n      share: {per unit: 1}",
		"    unit: $\n    beliefs: {hard winter: 0.4}\n    worth:\n      share: {if: hard winter, then: {per unit: 0.8}, else: {per unit: 1}}"}},
	{"crowd", "  - name: Ben\n", strings.Repeat("  - {name: Cid, brief: You watch., unit: $, worth: {share: {per unit: 0.5}, height: 0, colour: [9, 0]}, batna: {worth: 50, what: Leave}}\n", 15) + "  - name: Ben\n", nil},
	{"roomless-table", "  - name: Ben\n", "  - {name: Cid, brief: You watch., unit: $, worth: {share: {per unit: 1}, height: 0, colour: [90, 0]}, batna: {worth: 580, what: Leave}}\n  - name: Ben\n",
		[]string{"issues:", "tables: [[Ada, Ben], [Ada, Cid 1]]\nissues:"}},
	{"no-story", "story: Two neighbours put up a fence.\n", "", nil},
	{"no-note", "note: Ask who cares about what.\n", "", nil},
	{"no-brief", "    brief: You like the view.\n", "", nil},
	{"unsaid-batna", ", what: Plant a hedge", "", nil},
	{"no-texts", "story: Two neighbours put up a fence.\nnote: Ask who cares about what.\n", "", []string{
		"    brief: You like the view.\n", "", "    brief: You want to be alone.\n", "", ", what: Plant a hedge", "", ", what: Leave it as it is", ""}},
}

func (c change) text(t *testing.T) string {
	t.Helper()
	text := sound
	for pair := range slices.Chunk(append([]string{c.old, c.now}, c.more...), 2) {
		if !strings.Contains(text, pair[0]) {
			t.Fatalf("%s: no %q in\n%s", c.what, pair[0], text)
		}
		text = strings.Replace(text, pair[0], pair[1], 1)
	}
	for i := 1; strings.Contains(text, "{name: Cid,"); i++ {
		text = strings.Replace(text, "{name: Cid,", fmt.Sprintf("{name: Cid %d,", i), 1)
	}
	return text
}

func look(t *testing.T, text string) []lint.Finding {
	t.Helper()
	f := source.File{Path: "my-case.yaml", Data: []byte(text)}
	s, err := scenarios.Read(f)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return lint.Look(s, []source.File{f})
}

func TestNothingOddAboutASoundCase(t *testing.T) {
	for _, f := range look(t, sound) {
		t.Error(f)
	}
}

// Every check finds what it is for. The golden file is meant to be read: what was
// changed, and everything that is then found.
func TestFindings(t *testing.T) {
	var got strings.Builder
	tried := map[string]bool{}
	for _, c := range changes {
		found := look(t, c.text(t))
		if !slices.ContainsFunc(found, func(f lint.Finding) bool { return f.Check.Name == c.what }) {
			t.Errorf("%s finds nothing in\n%s\nbut %v", c.what, c.text(t), found)
		}
		tried[c.what] = true
		got.WriteString(c.what + "\n")
		for _, f := range found {
			got.WriteString("    " + f.String() + "\n")
		}
	}
	for _, c := range lint.All() {
		if !tried[c.Name] {
			t.Errorf("%s: no case has what it looks for", c.Name)
		}
	}
	if *update {
		if err := os.WriteFile(filepath.FromSlash(findingsGolden), []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(findingsGolden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("findings differ from %s; got\n%s", findingsGolden, got.String())
	}
}

// What a case is meant to teach is not odd once its note says so.
func TestNotesSilence(t *testing.T) {
	words := map[string]string{
		"no-room": "There is no room for a deal.", "narrow-room": "4 of 1010 packages are good enough for both.",
		"roomless-draws": "There is room in 81 of 100 deals.",
	}
	silenced := 0
	for _, c := range changes {
		said, ok := words[c.what]
		if !ok || !slices.ContainsFunc(look(t, c.text(t)), func(f lint.Finding) bool { return f.Check.Name == c.what }) {
			continue
		}
		c.more = append(slices.Clone(c.more), "Ask who cares about what.", said)
		for _, f := range look(t, c.text(t)) {
			if f.Check.Name == c.what {
				t.Errorf("in spite of %q: %s", said, f)
			}
		}
		silenced++
	}
	if silenced < len(words) {
		t.Errorf("%d cases had something to be silenced, want %d", silenced, len(words))
	}
}

// Nothing is odd about what is shipped. Hints are for those who write cases: what
// they point to is meant there.
func TestShippedCasesAreClean(t *testing.T) {
	examples, err := scenarios.Cases(filepath.Join("..", "..", "examples"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(scenarios.Names(), examples...) {
		s, err := scenarios.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		files, err := scenarios.Source(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range lint.Look(s, files) {
			if f.Line == 0 || f.Column == 0 {
				t.Errorf("%s has no place", f)
			}
			if !f.Check.Hint {
				t.Error(f)
			}
		}
	}
}

// Names are short and sentences whole, since both are shown.
func TestChecksExplainThemselves(t *testing.T) {
	for _, c := range lint.All() {
		if strings.Trim(c.Name, "abcdefghijklmnopqrstuvwxyz-") != "" || len(c.Sentence) < 60 || !strings.HasSuffix(c.Sentence, ".") && !strings.HasSuffix(c.Sentence, ".\"") {
			t.Errorf("%q: %q", c.Name, c.Sentence)
		}
	}
}
