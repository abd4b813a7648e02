package agent

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// Without is what leaves a slot empty where a tactic is asked for.
const Without = "none"

// Using is the style with a slot filled by another tactic, with the defaults of
// its parameters, or by none; in all modes, if it is theirs. Its name says so, and
// Parse reads it back: "competitive+accept=next".
func (s *Style) Using(slot Slot, tactic string) (*Style, error) {
	other := *s
	other.recipe.modes = slices.Clone(s.recipe.modes)
	kept, err := other.fill(string(slot), tactic)
	if err != nil {
		return nil, err
	}
	other.Params = other.recipe.params()
	for i := range other.Params {
		p := &other.Params[i]
		if at := slices.IndexFunc(s.Params, func(q Param) bool { return q.Name == p.Name }); at >= 0 && kept[p.Name] {
			p.Value = s.Params[at].Value
		}
	}
	return other.With()
}

// fill puts a tactic in the place of all of its slot, and returns which
// parameters are those of the others.
func (s *Style) fill(name, tactic string) (kept map[string]bool, err error) {
	slot, t, err := s.find(name, tactic)
	if err != nil {
		return nil, err
	}
	kept = map[string]bool{}
	habit := "it leaves out " + string(slot)
	if t != nil {
		habit = "it " + clause(t.Trainer)
	}
	s.Name += "+" + string(slot) + "=" + tactic
	s.Habits = append(slices.Clone(s.Habits), habit)
	s.Trainer = strings.TrimSpace(s.Trainer) + " But " + habit + "."
	if slot.Whole() {
		s.recipe.whole = replace(s.recipe.whole, slot, t, "")
	}
	for i := range s.recipe.modes {
		m := &s.recipe.modes[i]
		if !slot.Whole() {
			m.use(slot, t, len(s.recipe.modes) > 1)
		}
		if fault := m.fault(); fault != "" {
			return nil, fmt.Errorf("%s=%s: %s", slot, tactic, fault)
		}
	}
	if fault := unmet(s.recipe.whole); fault != "" {
		return nil, fmt.Errorf("%s=%s: %s", slot, tactic, fault)
	}
	if name, twice := s.recipe.twice(); twice {
		return nil, fmt.Errorf("%s=%s: two of its tactics have a parameter %q", slot, tactic, name)
	}
	for _, p := range s.recipe.pieces() {
		for _, param := range p.params() {
			kept[param.Name] = p.tactic.Slot != slot
		}
	}
	return kept, nil
}

// use fills a slot of the mode.
func (m *modeRecipe) use(slot Slot, t *Tactic, several bool) {
	prefix := ""
	if several {
		prefix = m.label.Name + "."
	}
	m.pieces = replace(m.pieces, slot, t, prefix)
	if slot == Bid {
		m.why = t.label()
	}
}

func replace(list []piece, slot Slot, t *Tactic, prefix string) []piece {
	list = slices.DeleteFunc(slices.Clone(list), func(p piece) bool { return p.tactic.Slot == slot })
	if t != nil {
		list = append(list, piece{tactic: t, prefix: prefix})
	}
	sortPieces(list)
	return list
}

// find is the tactic of a slot; nil where the slot is to be empty.
func (s *Style) find(name, tactic string) (Slot, *Tactic, error) {
	slots := fieldsOf(Slots())
	if !slices.Contains(slots, name) {
		return "", nil, fmt.Errorf("no slot %q%s there are %s", name, source.Suggest(name, slots), source.Listed(slots))
	}
	slot := Slot(name)
	t := findTactic(slot, tactic)
	switch {
	case t == nil && tactic == Without:
		return slot, nil, s.spare(slot)
	case t == nil:
		known := tacticNames(slot)
		return slot, nil, fmt.Errorf("no tactic %q for %s%s there are %s", tactic, slot, source.Suggest(tactic, known), source.Listed(known))
	case slot == Adaptation && len(s.recipe.modes) == 1:
		return slot, nil, fmt.Errorf("adapt says how to change between modes, and %s has one", s.Name)
	}
	return slot, t, nil
}

// spare says why a slot can't be empty, if it can't.
func (s *Style) spare(slot Slot) error {
	switch {
	case slot == Bid || slot == Acceptance, slot == Adaptation && len(s.recipe.modes) > 1:
		return fmt.Errorf("%s can't be none: every style needs one", slot)
	case slot != Aspiration && slot != Answer:
		return nil
	}
	for _, m := range s.recipe.modes {
		if !slices.ContainsFunc(m.pieces, func(p piece) bool {
			return p.tactic.Slot != slot && (p.tactic.Slot == Aspiration || p.tactic.Slot == Answer)
		}) {
			return fmt.Errorf("%s can't be none: nothing else says how much to hold out for", slot)
		}
	}
	return nil
}

// FileOf is the path of the style file that a spec names; empty for a shipped style.
func FileOf(spec string) string {
	name, _, _ := splitSpec(spec)
	if isFile(name) {
		return name
	}
	return ""
}

// Also is the style with a trait on top.
func (s *Style) Also(trait string) (*Style, error) {
	other, err := s.with([]string{trait})
	if err != nil {
		return nil, err
	}
	for i := range other.Params {
		p := &other.Params[i]
		if at := slices.IndexFunc(s.Params, func(q Param) bool { return q.Name == p.Name }); at >= 0 {
			p.Value = s.Params[at].Value
		}
	}
	return other.With()
}
