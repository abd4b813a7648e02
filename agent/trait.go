package agent

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

//go:embed traits/*.yaml
var traitFiles embed.FS

// Trait is a habit that any style can have on top of what it is:
// `competitive+positional`. Its tactics take the place of the style's own in slots that hold
// one, and come beside them in the others.
type Trait struct {
	Name       string
	Trainer    string // one sentence for a trainer
	Researcher string
	Params     []Param // as the style has them, under the trait's name: "hasty.rounds"

	mode, whole []piece
}

var traits []*Trait

func readTraits() {
	const folder = "traits"
	entries, err := traitFiles.ReadDir(folder)
	if err != nil {
		panic(err) // the folder is part of the program
	}
	for _, e := range entries {
		path := folder + "/" + e.Name()
		data, err := traitFiles.ReadFile(path)
		if err == nil {
			var t *Trait
			t, err = readTrait(source.File{Path: path, Data: data})
			traits = append(traits, t)
		}
		if err != nil {
			panic(err)
		}
	}
}

// Traits lists them by name.
func Traits() []*Trait { return slices.Clone(traits) }

func readTrait(f source.File) (*Trait, error) {
	t := &Trait{}
	fields := slices.Concat([]string{"name", "trainer", "researcher"}, fieldsOf(modeSlots), fieldsOf(wholeSlots))
	err := source.Strict(f, "a trait", fields, func(o source.Object) {
		t.Name = o.Must("name").Label("name")
		t.Trainer, t.Researcher = o.Must("trainer").Words("trainer"), o.Words("researcher")
		for _, slot := range Slots() {
			n, ok := o.Field(string(slot))
			if !ok {
				continue
			}
			pieces := readPieces(n, slot, t.Name+".")
			if slices.Contains(modeSlots, slot) {
				t.mode = append(t.mode, pieces...)
			} else {
				t.whole = append(t.whole, pieces...)
			}
		}
	})
	r := recipe{modes: []modeRecipe{{pieces: t.mode}}, whole: t.whole}
	t.Params = r.params()
	return t, err
}

func findTrait(name string) (*Trait, error) {
	var known []string
	for _, t := range traits {
		if t.Name == name {
			return t, nil
		}
		known = append(known, t.Name)
	}
	return nil, fmt.Errorf("no trait %q%s there are %s", name, source.Suggest(name, known), source.Listed(known))
}

// with is the style with traits on top, in their order.
func (s *Style) with(names []string) (*Style, error) {
	if len(names) == 0 {
		return s, nil
	}
	styled := *s
	styled.recipe.modes = slices.Clone(s.recipe.modes)
	for i, name := range names {
		slot, tactic, fills := strings.Cut(name, "=")
		if slices.ContainsFunc(names[:i], func(n string) bool { return n == name || fills && strings.HasPrefix(n, slot+"=") }) {
			return nil, fmt.Errorf("trait %q is given twice", name)
		}
		if fills {
			if _, err := styled.fill(slot, tactic); err != nil {
				return nil, err
			}
			continue
		}
		t, err := findTrait(name)
		if err != nil {
			return nil, err
		}
		if err := styled.take(t); err != nil {
			return nil, err
		}
	}
	styled.Params = styled.recipe.params()
	styled.tactics = styled.recipe.build(styled.values())
	styled.Below = styled.Textbook && styled.tactics.Stays
	return &styled, nil
}

// take puts one trait on top of what the style is.
func (s *Style) take(t *Trait) error {
	s.Name += "+" + t.Name
	habit := "it " + clause(t.Trainer)
	s.Trainer = strings.TrimSpace(s.Trainer) + " But " + habit + "."
	s.Habits = append(slices.Clone(s.Habits), habit)
	s.Researcher = strings.TrimSpace(s.Researcher + " " + t.Researcher)
	for i := range s.recipe.modes {
		m := &s.recipe.modes[i]
		m.pieces = overlay(m.pieces, t.mode)
		for _, p := range t.mode {
			if p.tactic.Slot == Bid {
				m.why = p.tactic.label()
			}
		}
		if fault := m.fault(); fault != "" {
			return fmt.Errorf("trait %q: %s", t.Name, fault)
		}
	}
	s.recipe.whole = overlay(s.recipe.whole, t.whole)
	return nil
}

// overlay puts pieces in the place of others: of the same tactic, of the same
// slot where that holds one, and of all of a slot where one says that there be none.
func overlay(under, over []piece) []piece {
	list := slices.DeleteFunc(slices.Clone(under), func(p piece) bool {
		return slices.ContainsFunc(over, func(q piece) bool {
			same := p.tactic.Slot == q.tactic.Slot
			return same && (!slices.Contains(severalSlots, p.tactic.Slot) || p.tactic == q.tactic || q.tactic.empty())
		})
	})
	list = append(list, over...)
	sortPieces(list)
	return list
}

// empty reports whether the tactic says that a slot be left empty.
func (t *Tactic) empty() bool { return t.Name == "nothing" || t.Name == "none" }
