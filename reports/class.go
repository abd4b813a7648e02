package reports

import (
	"fmt"
)

// Class is what the groups of a class came to in one case, beside what the case held. Whoever
// computed it writes the amounts as people read them. Texts are plain; the page escapes them.
type Class struct {
	Case        *Analysis // its sides, plane and fair packages; its title and summary are not told
	Title       string
	Summary     []Said
	Gain        string   // what Share is a share of: "the gain that was there to be had"
	Results     []Result // the largest share first
	Choices     []Choice // by term
	Trades      []Exchange
	Comparisons []Comparison
	Notes       []string // what the reader must know before the numbers are trusted
}

// Result is what one group came to.
type Result struct {
	Group  string
	People string // who sat there; empty: not told
	Deal   bool
	Terms  string   // the package in words
	Worth  []Amount // by side: of the deal, or of no deal
	Slices []string // by side: how much of what the deal added went to it; nil: there is no such share
	Share  float64  // of Gain; 0 without a deal, NaN where there was nothing to gain
	Lost   Amount   // what all together could have had more
	Below  []string // sides that would have done better by walking away, or whose instructions rule out what they signed
	Better string   // the concrete better deal, a full sentence; empty: there is none
	Trades []Amount // by trade: what it would still bring the two together; 0: it was found, NaN: it could not be made from there
}

// Choice is a term and how many groups settled on each of its values.
type Choice struct {
	Term   string
	Values []Chosen
}

// Chosen is a value, how many chose it, and whether the best joint package has it. Best is
// set nowhere where the best packages differ in the term.
type Chosen struct {
	Value string
	Count int
	Best  bool
}

// Exchange is a trade that the case holds: in two words or three, and in a sentence.
type Exchange struct{ Name, Says string }

// Comparison is the groups by what the trainer noted of them.
type Comparison struct {
	Trait  string
	Of     string // a share of what is compared: "gain that was there to be had"
	Levels []ClassLevel
	Enough bool // groups, to speak of a difference
	Clear  bool // the first level has more than the second
	// The difference of the means of two levels, as a share; NaN: there is none.
	Difference, Lo, Hi float64
}

// ClassLevel is the groups that have the same trait. Without an interval Lo and Hi are NaN.
type ClassLevel struct {
	Name         string
	Groups       []string
	Shares       []float64
	Deals        int
	Mean, Lo, Hi float64
}

// Looks of a class's marks stand behind those of the sides.
const (
	dealLook  = inkLook + 1 + iota // a deal
	belowLook                      // a deal that somebody should not have signed
	noneLook                       // no deal
)

func (c *Class) looks() []Look {
	sides := c.Case.looks()
	sides[inkLook].Name = "best or fair package"
	return append(sides,
		Look{Name: "deal", Color: "#0072B2", Symbol: "circle"},
		Look{Name: "deal below a walk-away", Color: "#D55E00", Symbol: "down"},
		Look{Name: "no deal", Color: context, Symbol: "rect"})
}

// look is that of a result.
func (r *Result) look() int {
	switch {
	case !r.Deal:
		return noneLook
	case len(r.Below) > 0:
		return belowLook
	}
	return dealLook
}

// names are those of the terms.
func (c *Class) names() []string {
	var all []string
	for _, choice := range c.Choices {
		all = append(all, choice.Term)
	}
	return all
}

// Story tells what a class came to, in as many rows and panels as there is room for.
func (c *Class) Story(room Room) *Story {
	c = c.cleaned()
	s := &Story{
		Title: c.Title, Design: c.Case.Design, Looks: c.looks(), Warnings: cautions(c.Notes), Summary: linesOf(c.Summary), Methods: linesOf(c.methods()), Words: c.Case.Words, Names: c.names(),
		Source: fmt.Sprintf("Case %s, Parley%s%s", c.Case.Case, nbsp, c.Case.Version), room: room,
	}
	for _, p := range c.parts(room) {
		chapter := s.add(p.id, p.name, c.mind(), p.figure)
		if p.figure.Key {
			chapter.Key = c.keys(p.id == "who-got-what")
		}
	}
	return s
}

// fewGroups is below how many a class speaks for itself alone.
const fewGroups = 10

// mind is what must stand under every picture.
func (c *Class) mind() string {
	switch n := len(c.Results); {
	case n == 1:
		return "Real people, one class: this group only"
	case n < fewGroups:
		return fmt.Sprintf("Real people, one class: these %s groups only", numberWord(n))
	default:
		return fmt.Sprintf("Real people, one class: %s groups", integer(n))
	}
}

func (c *Class) parts(room Room) []chapter {
	all := []chapter{{"who-got-what", "Who got what", c.planeFigure(room)}, {"ranking", "What each group found", c.rankingFigure(room)},
		{"left", "Left on the table", c.leftFigure(room)}, {"terms", "The terms agreed", c.termsFigure(room)}}
	if len(c.Trades) > 0 {
		all = append(all, chapter{"trades", "Trades found", c.tradesFigure(room)})
	}
	if len(c.Comparisons) > 0 {
		all = append(all, chapter{"compared", "Compared", c.comparedFigure(room)})
	}
	return all
}

// keys are the marks of results that there are, and in the plane that of packages.
func (c *Class) keys(plane bool) []key {
	var all []key
	for look, name := range c.looks()[dealLook:] {
		for i := range c.Results {
			if c.Results[i].look() == dealLook+look {
				all = append(all, key{Index: dealLook + look, Name: name.Name, Symbol: name.Symbol})
				break
			}
		}
	}
	if plane && len(c.Case.Signed) > 0 {
		all = append(all, key{Index: inkLook, Name: c.looks()[inkLook].Name, Symbol: "diamond"})
	}
	return all
}

// deals are the results of those who signed.
func (c *Class) deals() []*Result {
	var all []*Result
	for i := range c.Results {
		if c.Results[i].Deal {
			all = append(all, &c.Results[i])
		}
	}
	return all
}

// who is a group with its people.
func (r *Result) who() string {
	if r.People == "" {
		return r.Group
	}
	return r.Group + " (" + r.People + ")"
}

// row is a group beside a row of a chart: what its colour says stands there too.
func (r *Result) row() string {
	switch name := short(r.who(), 28); r.look() {
	case noneLook:
		return name + " ■"
	case belowLook:
		return name + " ▼"
	default:
		return name
	}
}

func (c *Class) methods() []Said {
	return []Said{
		{"What was computed", "What each group agreed to was held against every package of the case. The groups are people; nothing was simulated."},
		{"Worth", "What a deal is worth to a side is as the role sheets have it, whatever the people who played it may have valued besides."},
		{"Share of the gain", c.gainMethod()},
		{"Left on the table", "A better deal is one that is worse for nobody and better for somebody; of several the one that gives most to whoever gains less from it. Without a deal it is a fair one, by Nash."},
		{"Trades", "A trade is found where both its terms went at least half of its way and nothing is left of it: no exchange of the two, in its direction, would make both sides better off. How the group got there is not known."},
		{"Comparisons", "Dots are groups. An interval is Student's over the groups, a difference Welch's; with fewer than eight groups on either side nothing is claimed, and with several columns the test is corrected by Holm's method. " +
			"A class is no experiment unless chance decided who was in which group: whoever prepared may have been keener, too."},
	}
}

func (c *Class) gainMethod() string {
	return "Nothing is what all have who walk away, 100" + nbsp + "% the best package that leaves nobody worse off. A group without a deal counts as 0" + nbsp + "%; one that signs below a walk-away may have less."
}
