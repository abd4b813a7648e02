package agent

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Read reads a style from a file: its name, what it says of itself, and its
// tactics. It may have several modes, which may be like shipped styles, so that
// a file stands for itself. Every fault is one *source.Error with its place.
func Read(f source.File) (*Style, error) {
	s := &Style{File: f}
	if err := source.Strict(f, "a style", styleFields, s.read); err != nil {
		return nil, err
	}
	s.Params = s.recipe.params()
	s.tactics = s.recipe.build(s.values())
	s.Below = s.Textbook && s.tactics.Stays
	return s, nil
}

var (
	styleFields = slices.Concat([]string{"name", "family", "trainer", "researcher", "modes"}, modeFields, fieldsOf(wholeSlots))
	modeFields  = append([]string{"words", "why"}, fieldsOf(modeSlots)...)
)

func fieldsOf(slots []Slot) []string {
	list := make([]string, len(slots))
	for i, slot := range slots {
		list[i] = string(slot)
	}
	return list
}

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (s *Style) read(o source.Object) {
	s.Name = o.Must("name").Label("name")
	if !slug.MatchString(s.Name) {
		o.Must("name").Fail("name is %q; want lower-case letters, digits and hyphens, such as hard-but-fair", s.Name)
	}
	s.Trainer, s.Researcher = o.Must("trainer").Words("trainer"), o.Words("researcher")
	if n, ok := o.Field("family"); ok {
		s.Textbook = n.Choice("family", "people", "textbook") == "textbook"
	}
	for _, slot := range wholeSlots {
		if n, ok := o.Field(string(slot)); ok {
			s.recipe.whole = append(s.recipe.whole, readPieces(n, slot, "")...)
		}
	}
	if fault := unmet(s.recipe.whole); fault != "" {
		o.Fail("%s", fault)
	}
	s.readModes(o)
	if name, twice := s.recipe.twice(); twice {
		o.Fail("two of its tactics have a parameter %q; use one of them", name)
	}
	if err := s.recipe.check(valuesOf(s.recipe.params())); err != nil {
		o.Fail("%v", err)
	}
}

// readModes reads the list of modes, or the one that the style itself is.
func (s *Style) readModes(o source.Object) {
	list, several := o.Field("modes")
	if !several {
		s.recipe.modes = []modeRecipe{readMode(o, s.Name, "")}
		if n, ok := o.Field(string(Adaptation)); ok {
			n.Fail("adapt says how to change between modes, and the style has one")
		}
		return
	}
	for _, name := range modeFields {
		if n, ok := o.Field(name); ok {
			n.Fail("%q stands beside modes; it belongs into one of them", name)
		}
	}
	const two = 2 // open and firm: what adapt changes between
	for _, entry := range list.List("modes", two) {
		m := readOneOf(entry)
		if !slug.MatchString(m.label.Name) {
			entry.Fail("a mode is named %q; want lower-case letters, digits and hyphens, since its parameters bear its name", m.label.Name)
		}
		if slices.ContainsFunc(s.recipe.modes, func(other modeRecipe) bool { return other.label.Name == m.label.Name }) {
			entry.Fail("two modes are named %q", m.label.Name)
		}
		s.recipe.modes = append(s.recipe.modes, m)
	}
	switch n, adapts := o.Field(string(Adaptation)); {
	case len(s.recipe.modes) == two:
		o.Must(string(Adaptation))
	case adapts:
		n.Fail("adapt says how to change between modes, and the style has one")
	}
}

// readOneOf reads one of several modes.
func readOneOf(n source.Node) modeRecipe {
	o := n.Object("a mode", append([]string{"name", "like"}, modeFields...)...)
	like, ok := o.Field("like")
	if !ok {
		name := o.Must("name").Label("name")
		return readMode(o, name, name+".")
	}
	m := likeOf(like)
	name := o.Label("name", m.label.Name)
	label := *m.label
	label.Name = name
	m.label = &label
	return change(m, o, name+".")
}

// likeOf is the only mode of a shipped style, with the parameters of its spec.
func likeOf(n source.Node) modeRecipe {
	spec := n.Label("like")
	if isFile(spec) {
		n.Fail("like is %q; a mode can be like a shipped style, so that the file stands for itself", spec)
	}
	other, err := Parse(spec)
	if err != nil {
		n.Fail("%v", err)
	}
	if len(other.recipe.modes) > 1 {
		n.Fail("%q has several modes; a mode can be like a style that has one", spec)
	}
	m := other.recipe.modes[0]
	m.pieces = slices.Clone(m.pieces)
	for i := range m.pieces {
		p := &m.pieces[i]
		given := map[string]float64{}
		for _, param := range p.tactic.Params {
			given[param.Name] = other.values()[p.prefix+param.Name]
		}
		p.given = given
	}
	return m
}

// change replaces what a mode says itself of what it is like.
func change(m modeRecipe, o source.Object, prefix string) modeRecipe {
	for i := range m.pieces {
		m.pieces[i].prefix = prefix
	}
	if n, ok := o.Field("words"); ok {
		m.label.Words = n.Label("words")
	}
	if n, ok := o.Field("why"); ok {
		m.why = readLabel(n)
	}
	for _, slot := range modeSlots {
		n, ok := o.Field(string(slot))
		if !ok {
			continue
		}
		m.pieces = slices.DeleteFunc(m.pieces, func(p piece) bool { return p.tactic.Slot == slot })
		m.pieces = append(m.pieces, readPieces(n, slot, prefix)...)
	}
	sortPieces(m.pieces)
	if fault := m.fault(); fault != "" {
		o.Fail("%s", fault)
	}
	return m
}

func sortPieces(list []piece) {
	order := Slots()
	slices.SortStableFunc(list, func(a, b piece) int {
		return slices.Index(order, a.tactic.Slot) - slices.Index(order, b.tactic.Slot)
	})
}

func readMode(o source.Object, name, prefix string) modeRecipe {
	m := modeRecipe{label: &sim.Label{Name: name}}
	for _, slot := range []Slot{Bid, Acceptance} {
		o.Must(string(slot))
	}
	if _, answers := o.Field(string(Answer)); !answers {
		o.Must(string(Aspiration))
	}
	m = change(m, o, prefix)
	if m.why == nil {
		for _, p := range m.pieces {
			if p.tactic.Slot == Bid {
				m.why = p.tactic.label()
			}
		}
	}
	return m
}

// label is what offers are called that a tactic makes, where the style does not say.
func (t *Tactic) label() *sim.Label { return &sim.Label{Name: t.Name, Words: clause(t.Trainer)} }

// clause is a sentence as a part of another.
func clause(sentence string) string {
	sentence = strings.TrimSuffix(sentence, ".")
	return strings.ToLower(sentence[:1]) + sentence[1:]
}

// readLabel reads {name: claim, words: gives a little, and less each time}.
func readLabel(n source.Node) *sim.Label {
	o := n.Object("why", "name", "words")
	return &sim.Label{Name: o.Must("name").Label("name"), Words: o.Must("words").Label("words")}
}

// fault says which tactics of a mode do not fit each other; empty: all do.
func (m *modeRecipe) fault() string {
	aspires, answers := false, 0
	for _, p := range m.pieces {
		switch p.tactic.Slot {
		case Aspiration:
			aspires = true
		case Answer:
			answers++
		}
	}
	for _, p := range m.pieces {
		if p.tactic.alone && (aspires || answers > 1) {
			return fmt.Sprintf("%q says by itself how much to hold out for; leave aspiration out, and other answers too", p.tactic.Name)
		}
	}
	if fault := unmet(m.pieces); fault != "" {
		return fault
	}
	return m.twice()
}

// unmet says which tactic needs another that is not there; empty: none does.
func unmet(list []piece) string {
	for _, p := range list {
		for _, slot := range Slots() {
			fit := p.tactic.needs[slot]
			if fit != nil && !slices.ContainsFunc(list, func(q piece) bool { return q.tactic.Slot == slot && slices.Contains(fit, q.tactic.Name) }) {
				return fmt.Sprintf("%q does not work without %s: %s", p.tactic.Name, slot, strings.Join(fit, " or "))
			}
		}
	}
	return ""
}

// twice says which two tactics of a mode have a parameter of one name; empty: none do.
func (m *modeRecipe) twice() string {
	of := map[string]string{}
	for i := range m.pieces {
		for _, param := range m.pieces[i].params() {
			if other, twice := of[param.Name]; twice {
				return fmt.Sprintf("%s and %s both have a parameter %q; use one of them", other, m.pieces[i].tactic.Name, param.Name)
			}
			of[param.Name] = m.pieces[i].tactic.Name
		}
	}
	return ""
}

// readPieces reads the tactics of a slot: a name, a list of names, or names with parameters.
func readPieces(n source.Node, slot Slot, prefix string) []piece {
	if n.Kind == source.List && slices.Contains(severalSlots, slot) {
		return readNames(n, slot, prefix)
	}
	if n.Kind != source.Map {
		return []piece{{tactic: tacticAt(n, n.Label(string(slot)), slot), prefix: prefix}}
	}
	var list []piece
	for _, pair := range n.Pairs(string(slot)) {
		p := piece{tactic: tacticAt(pair.Key, pair.Name, slot), prefix: prefix}
		if pair.Value.Kind != source.Null {
			p.given = readParams(pair.Value, p.tactic)
		}
		list = append(list, p)
	}
	if !slices.Contains(severalSlots, slot) && len(list) != 1 {
		n.Fail("%s has %d entries; want one", slot, len(list))
	}
	return list
}

// readNames reads tactics that keep the defaults of their parameters.
func readNames(n source.Node, slot Slot, prefix string) []piece {
	var list []piece
	for _, entry := range n.List(string(slot), len(tacticNames(slot))) {
		t := tacticAt(entry, entry.Label(string(slot)), slot)
		if slices.ContainsFunc(list, func(p piece) bool { return p.tactic == t }) {
			entry.Fail("%s names %q twice", slot, t.Name)
		}
		list = append(list, piece{tactic: t, prefix: prefix})
	}
	return list
}

func tacticAt(n source.Node, name string, slot Slot) *Tactic {
	t := findTactic(slot, name)
	if t == nil {
		known := tacticNames(slot)
		n.Fail("no tactic %q for %s%s there are %s", name, slot, source.Suggest(name, known), source.Listed(known))
	}
	return t
}

func readParams(n source.Node, t *Tactic) map[string]float64 {
	given := map[string]float64{}
	var known []string
	for _, p := range t.Params {
		known = append(known, p.Name)
	}
	for _, pair := range n.Pairs(t.Name) {
		at := slices.Index(known, pair.Name)
		if at < 0 {
			pair.Key.Fail("%s has no parameter %q%s it has %s", t.Name, pair.Name, source.Suggest(pair.Name, known), source.Listed(known))
		}
		x := pair.Value.Number(pair.Name)
		if p := t.Params[at]; x < p.Min || x > p.Max {
			pair.Value.Fail("%s is %v; want a number from %g to %g", pair.Name, x, p.Min, p.Max)
		}
		given[pair.Name] = x
	}
	return given
}
