package reports

import (
	"fmt"
	"slices"
	"strings"
)

// Analysis is what a case holds before anybody talks, as a page shows it.
// Whoever computed it writes the amounts as people read them. Texts are plain; the page escapes them.
type Analysis struct {
	Title   string
	Design  string // what has to be settled
	Case    string // its name, for the source line
	Version string // of the program that computed it, for the same
	Summary []Said
	Sides   []Side
	Terms   []Term
	Room    string // a sentence: whether there is room for a deal, and how much
	Plane   *Plane // two sides at one table; nil where there is none
	Signed  []Deal // the best and the fair packages
	Trades  []Swap
	NoTrade string   // why there is none
	Notes   []string // what the reader must know before the numbers are trusted
	Words   map[string]string
}

// Said is a labelled text.
type Said struct{ Label, Text string }

// Amount is a number in a side's own unit, and as it is written: "$40K".
type Amount struct {
	Of   float64
	Text string
}

// Side is one party, and what its walk-away does to the room for a deal.
type Side struct {
	Name, Unit string
	WalkAway   Amount
	Limit      Amount // from where on no deal is left, if Signable
	Signable   bool   // the others would sign something
	Says       string // the same in words
	Steps      []Move // of its walk-away
}

// Move is what is left if a side's walk-away were elsewhere. Left is a share
// of the packages; below 0 where they were not counted.
type Move struct {
	To   Amount
	Left float64
	Some bool // at least one package is left
}

// Term is an issue and what it is worth to each side, also as a share of all that is at stake for it.
type Term struct {
	Name   string
	Worth  []Amount
	Shares []float64
	Remark string
}

// Dot is a package in the plane of two sides.
type Dot struct {
	X, Y float64
	Text string // what it is; empty: nothing is shown
}

// Plane is all packages as two sides see them.
type Plane struct {
	Packages []Dot
	Sampled  string // what is drawn of them, if not all
	Frontier []Dot  // by falling worth to the first side
}

// Deal is a package that is best or fair by some rule.
type Deal struct {
	Name  string // "Nash", "Best joint package"
	Text  string // the package
	Also  int    // how many others do equally well by the rule
	Worth []Amount
	Gains []float64 // by side, as shares of the most that it could gain; below 0: it is none of the deal
}

// Swap is an exchange of two terms between two sides.
type Swap struct {
	Says  string
	Sides [2]int
	Rows  []SwapRow // what is given, what is got, both together
}

// SwapRow is what a step is worth to the two sides of a swap: as an amount, and on the scale that is drawn.
type SwapRow struct {
	Name  string
	Worth [2]Amount
	Drawn [2]float64
}

// chapter is a chart of the page.
type chapter struct {
	id, name string
	figure   Figure
}

// sideHues are safe for colour-blind readers (Okabe and Ito 2008).
var sideHues = []string{"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#A6761D", "#56B4E9"}

// inkLook is the look of what belongs to no side: the best and the fair packages.
const inkLook = 6

func (a *Analysis) looks() []Look {
	list := make([]Look, inkLook+1)
	for i, hue := range sideHues {
		list[i] = Look{Color: hue, Symbol: "rect"}
		if i < len(a.Sides) {
			list[i].Name = short(a.Sides[i].Name, 30)
		}
	}
	list[inkLook] = Look{Name: "package", Color: ink, Symbol: "diamond"}
	return list
}

// names are those of the terms.
func (a *Analysis) names() []string {
	var all []string
	for _, t := range a.Terms {
		all = append(all, t.Name)
	}
	return all
}

// Story tells the analysis, in as many pictures as there is room for.
func (a *Analysis) Story(room Room) *Story {
	a = a.cleaned()
	s := &Story{
		Title: a.Title, Design: a.Design, Looks: a.looks(), Warnings: cautions(a.Notes), Summary: linesOf(a.Summary), Methods: linesOf(a.methods()), Next: a.next(), Words: a.Words, Names: a.names(),
		Source: fmt.Sprintf("Case %s, Parley%s%s", a.Case, nbsp, a.Version), room: room,
	}
	for _, p := range a.parts() {
		c := s.add(p.id, p.name, "The case as it is written; nobody has negotiated yet.", p.figure)
		if p.figure.Key {
			c.Key = a.keys()
		}
	}
	return s
}

func (a *Analysis) parts() []chapter {
	all := []chapter{{"room", "The room for a deal", a.roomFigure()}}
	if len(a.Signed) > 0 && a.Plane == nil {
		all = append(all, chapter{"fair", "Best and fair packages", a.fairFigure()})
	}
	all = append(all, chapter{"worth", "What each term is worth", a.worthFigure()}, chapter{"trades", "Trades", a.tradesFigure()})
	if len(a.Sides) > 0 && len(a.Sides[0].Steps) > 0 {
		all = append(all, chapter{"walk-aways", "Walk-aways", a.movesFigure()})
	}
	return slices.DeleteFunc(all, func(p chapter) bool { return p.figure.Headline == "" })
}

// keys are the sides with their marks.
func (a *Analysis) keys() []key {
	var all []key
	for i := range min(len(a.Sides), len(sideHues)) {
		all = append(all, key{Index: i, Name: a.Sides[i].Name, Symbol: "rect"})
	}
	return all
}

func (a *Analysis) methods() []Said {
	return []Said{
		{"What was computed", "Every package was compared, or, where they are too many to list, all those that can lie on the frontier. Nothing was simulated."},
		{"Worth", "What a package is worth to a side is as the case has it, in the side's own points or money. Where the numbers of a case vary from deal to deal they are taken as written."},
		{"Terms", "A term is worth to a side what changing it alone can change at most, in any package."},
		{"Trades", "Trades start from the middle of every list, where there are any from there, and are measured on whole packages: both sides must gain."},
		{"Walk-aways", "One walk-away at a time is moved by up to half of what lies between the side's worst and best package, and the others stay."},
	}
}

// sides lists the names.
func (a *Analysis) sides() []string {
	var all []string
	for _, s := range a.Sides {
		all = append(all, s.Name)
	}
	return all
}

// says puts sentences together.
func says(sentences ...string) string {
	return strings.Join(slices.DeleteFunc(sentences, func(s string) bool { return s == "" }), " ")
}
