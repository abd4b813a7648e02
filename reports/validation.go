package reports

import (
	"fmt"
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// Validation is published facts beside what was simulated, as a page shows it.
// Whoever computed it writes the numbers as people read them. Texts are plain; the page escapes them.
type Validation struct {
	Version string
	Summary []Said
	Facts   []Fact
	Claims  []Saying
	Asked   string // of whom and how the claims and squares were played
	Squares []Square
	Words   map[string]string
}

// Fact is a published fact and what came out.
type Fact struct {
	ID, Name       string
	Label, Verdict string
	Lines          []Said // what was published, wanted and played
	Marks          []Mark
	Missing        string // what is not built yet; then nothing was played
}

// Mark is a number with its interval. One that is not Drawn is a count, or exact.
type Mark struct {
	Name, Text, Interval, Wanted string
	Steps                        string // how it came about, level by level; empty: in one
	Mean, Lo, Hi                 float64
	Share                        bool // it is a share, or a difference of two
	Drawn                        bool
	Met                          bool
}

// Saying is a claim about a style, and its effect.
type Saying struct {
	Style, Says, Answer, Missing string
	Built                        string // how it follows from how the style is built; empty: nothing was put in
	Effect                       Mark
}

// Square is a number for every style against every style.
type Square struct {
	ID, Name, Headline, Subtitle string
	Styles                       []string
	Cells                        []Mark // row by row
}

// The looks of a mark.
const (
	metLook = iota
	missedLook
	openLook
)

func validationLooks() []Look {
	return []Look{{Name: "as wanted", Color: "#0072B2", Symbol: "circle"}, {Name: "not as wanted", Color: "#D55E00", Symbol: "diamond"}, {Name: "undecided", Color: context, Symbol: "rect"}}
}

// Story tells the facts, in as many pictures as there is room for.
func (v *Validation) Story(room Room) *Story {
	v = v.cleaned()
	s := &Story{Title: "Published facts of negotiation, simulated", Design: "Simulated negotiators, not people", Looks: validationLooks(),
		Summary: linesOf(v.Summary), Methods: linesOf(v.methods()), Next: v.next(), Source: "Parley" + nbsp + v.Version, Words: v.Words, room: room}
	for _, p := range v.parts() {
		s.add(p.id, p.name, onlySimulated, p.figure)
	}
	return s
}

func (v *Validation) parts() []chapter {
	all := []chapter{{"facts", "All facts", v.overview()}}
	for i := range v.Facts {
		f := &v.Facts[i]
		all = append(all, chapter{"fact-" + strings.ToLower(f.ID), f.ID + " " + f.Name, f.figure()})
	}
	if len(v.Claims) > 0 {
		all = append(all, chapter{"claims", "What is said of styles", v.claimsFigure()})
	}
	for i := range v.Squares {
		all = append(all, chapter{v.Squares[i].ID, v.Squares[i].Name, v.Squares[i].figure(v.Asked)})
	}
	return all
}

func (v *Validation) methods() []Said {
	return []Said{
		{"Facts", "Each fact was published of people, or of agents of the literature. What would count as a pass was written down before anything was played, but for what docs/validation.md lists as corrected."},
		{"Labels", "Emergent: nothing was put in for it to come out, so that a pass is evidence. By construction: it follows from definitions, so that a pass shows only that the program does what it says. Calibrated: numbers of a style were chosen so that it comes out. A number has a label of its own where it is worth less than the fact."},
		{"Intervals", "95 % intervals by Student's t over cases, or over the draws of a single case. A fact passes where the whole interval lies in what was wanted."},
		{"Statements", "What practitioners' articles say of styles, put so that play can answer it. A statement comes out where the whole interval of the effect is above 0, and is contradicted where it is below. What follows from how a style is built is no evidence; the table says so."},
	}
}

// overview is a panel a label and a row a fact, so that a phone shows one under the other.
func (v *Validation) overview() Figure {
	f := Figure{Headline: v.headline(), Subtitle: "What came out of each fact. Only emergent ones are evidence.",
		Question: "Which of these did you know from your own negotiations, and which surprises you?"}
	f.Table = Table{Head: []string{"fact", "name", "label", "verdict"}, Text: 4}
	var lines []string
	for _, fact := range v.Facts {
		lines = append(lines, fmt.Sprintf("%s %s: %s (%s).", fact.ID, fact.Name, fact.Verdict, fact.Label))
		f.Table.Rows = append(f.Table.Rows, []string{fact.ID, fact.Name, fact.Label, fact.Verdict})
	}
	f.Text = says(lines...)
	for _, label := range []string{"emergent", "by construction", "calibrated"} {
		if p, any := v.labelled(label); any {
			f.Panels = append(f.Panels, p)
		}
	}
	return f
}

// labelled is the facts of a label with their verdicts.
func (v *Validation) labelled(label string) (Panel, bool) {
	shade := map[string]float64{"pass": 0.85, "fail": 0.35, "not built yet": 0}
	var data []opts.CustomData
	var names []string
	for _, f := range v.Facts {
		if f.Label == label {
			data = append(data, opts.CustomData{Name: f.ID + " " + f.Name + "\n" + f.Verdict, Value: []any{0, len(names), shade[f.Verdict], f.Verdict, "other"}})
			names = append(names, f.ID+" "+short(f.Name, 30))
		}
	}
	c := canvas()
	grid(c, 8, 4, 4, 4)
	yNames(c, names)
	xNames(c, []string{""})
	drawn(c, drawCells, data)
	return Panel{Title: capital(label), Size: "half", Height: 40 + 34*len(names), Chart: c}, len(names) > 0
}

// come is how many come out.
func come(n int) string {
	if n == 1 {
		return "one comes"
	}
	return numberWord(n) + " come"
}

func (v *Validation) headline() string {
	pass, all := 0, 0
	for _, f := range v.Facts {
		if f.Label != "emergent" || f.Missing != "" {
			continue
		}
		all++
		if f.Verdict == "pass" {
			pass++
		}
	}
	return fmt.Sprintf("Of %s that could be played, %s out", counting(all, "emergent fact"), come(pass))
}
