// Package validate plays what is published of negotiations between people, and
// of the agents of the literature: each fact is simulated and held against a
// band that was fixed before. It knows nothing of how results are shown.
package validate

import (
	"cmp"
	"fmt"
	"slices"
)

// Label says what a fact that passes is worth.
type Label string

const (
	Calibrated  Label = "calibrated"      // numbers of a style were chosen so that it comes out: no evidence
	Constructed Label = "by construction" // it follows from how agents or numbers are defined: it shows that the program does what it says
	Emergent    Label = "emergent"        // nothing was put in for it to come out: the only evidence
)

// Verdict is how a fact came out.
type Verdict string

const (
	Pass     Verdict = "pass"
	Fail     Verdict = "fail"
	NotBuilt Verdict = "not built yet"
)

// Fact is a published fact, with what is played to see whether it comes out here.
type Fact struct {
	ID        string // "V1"
	Name      string // in a few words
	Sentence  string // for a trainer
	Label     Label
	Published string // the figure, or the finding where there is none
	Source    string
	Band      string // what counts as a pass
	Reason    string // why that
	Played    string // with whom, over what
	Because   string // why it fails, or what is to be known of it; empty: nothing
	Missing   string // the mechanism that is not built yet; empty: none
	Needs     []string
	play      func(*Lab) (Checks, error)
}

// Finding is a fact with what came out.
type Finding struct {
	*Fact
	Checks  []Check
	Games   int64 // negotiations that were played
	Verdict Verdict
	Lacks   string // what is not built yet
}

var registry []*Fact

// fact registers a fact. Two of one name are a mistake of the programmer's.
func fact(f Fact) *Fact {
	if find(f.ID) != nil {
		panic(fmt.Sprintf("fact %s is registered twice", f.ID))
	}
	registry = append(registry, &f)
	return &f
}

// Facts lists them by number.
func Facts() []*Fact {
	list := slices.Clone(registry)
	slices.SortFunc(list, func(a, b *Fact) int { return cmp.Or(cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID)) })
	return list
}

func find(id string) *Fact {
	for _, f := range registry {
		if f.ID == id {
			return f
		}
	}
	return nil
}

// Choose lists the facts of these names, or all where none is named.
func Choose(ids []string) ([]*Fact, error) {
	if len(ids) == 0 {
		return Facts(), nil
	}
	var list []*Fact
	for _, id := range ids {
		f := find(id)
		if f == nil {
			return nil, fmt.Errorf("no fact %q; there are %s to %s", id, Facts()[0].ID, Facts()[len(registry)-1].ID)
		}
		if slices.Contains(list, f) {
			return nil, fmt.Errorf("fact %s is named twice", id)
		}
		list = append(list, f)
	}
	return list, nil
}

// Find plays what the fact asks for. A fact whose mechanism or style is not
// there yet is not played.
func (f *Fact) Find(l *Lab) (Finding, error) {
	found := Finding{Fact: f, Lacks: f.lacks()}
	if found.Lacks != "" {
		found.Verdict = NotBuilt
		return found, nil
	}
	before := l.games
	checks, err := f.play(l)
	if err != nil {
		return found, fmt.Errorf("fact %s: %w", f.ID, err)
	}
	found.Checks, found.Games, found.Verdict = checks, l.games-before, Pass
	if !checks.pass() {
		found.Verdict = Fail
	}
	return found, nil
}

func (f *Fact) lacks() string {
	for _, name := range f.Needs {
		if !known(name) {
			return fmt.Sprintf("the style %q", name)
		}
	}
	return f.Missing
}
