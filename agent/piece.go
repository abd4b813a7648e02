package agent

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

// recipe is a style as its file says it: what it does is built from it whenever
// parameters are set.
type recipe struct {
	modes []modeRecipe
	whole []piece // what belongs to all modes
}

type modeRecipe struct {
	label, why *sim.Label
	pieces     []piece
}

// piece is a tactic in a style.
type piece struct {
	tactic *Tactic
	given  map[string]float64 // parameters that the file sets
	prefix string             // of its parameters' names in the style: "competitive." where the style has several modes
}

// values are the piece's own parameters, of the style's.
func (p *piece) values(all Values) Values {
	own := Values{}
	for _, param := range p.tactic.Params {
		own[param.Name] = all[p.prefix+param.Name]
	}
	return own
}

// params are the piece's parameters under the style's names, with the file's values.
func (p *piece) params() []Param {
	var list []Param
	for _, param := range p.tactic.Params {
		if x, set := p.given[param.Name]; set {
			param.Value = x
		}
		param.Name = p.prefix + param.Name
		list = append(list, param)
	}
	return list
}

// pieces lists all tactics of the style in the order of its parameters: what
// belongs to all modes first.
func (r *recipe) pieces() []*piece {
	var all []*piece
	for i := range r.whole {
		all = append(all, &r.whole[i])
	}
	for m := range r.modes {
		for i := range r.modes[m].pieces {
			all = append(all, &r.modes[m].pieces[i])
		}
	}
	return all
}

// params are the style's parameters. A trait's stand in each mode and are one.
func (r *recipe) params() []Param {
	var list []Param
	for _, p := range r.pieces() {
		for _, param := range p.params() {
			if !slices.ContainsFunc(list, func(other Param) bool { return other.Name == param.Name }) {
				list = append(list, param)
			}
		}
	}
	return list
}

// twice finds a name that two different parameters have.
func (r *recipe) twice() (string, bool) {
	of := map[string]*Tactic{}
	for _, p := range r.pieces() {
		for _, param := range p.params() {
			if other := of[param.Name]; other != nil && other != p.tactic {
				return param.Name, true
			}
			of[param.Name] = p.tactic
		}
	}
	return "", false
}

func (r *recipe) check(v Values) error {
	for _, p := range r.pieces() {
		if p.tactic.check == nil {
			continue
		}
		if err := p.tactic.check(p.values(v)); err != nil {
			return err
		}
	}
	return r.opinions(v)
}

func (r *recipe) build(v Values) Tactics {
	var t Tactics
	for _, m := range r.modes {
		mode := Mode{Label: m.label, Tactic: m.why, Curve: Hold(1)} // for those who only answer
		for _, p := range m.pieces {
			p.tactic.mode(p.values(v), &mode)
		}
		t.Modes = append(t.Modes, mode)
	}
	for _, p := range r.whole {
		p.tactic.whole(p.values(v), &t)
	}
	t.join()
	return t
}

// Use is a tactic as a style uses it.
type Use struct {
	*Tactic
	Mode   string  // empty: it belongs to all modes
	Params []Param // under the style's names, with its values
}

// Uses lists the style's tactics mode by mode, in the order of the slots.
func (s *Style) Uses() []Use {
	values := s.values()
	use := func(p *piece, mode string) Use {
		params := p.params()
		for i := range params {
			params[i].Value = values[params[i].Name]
		}
		return Use{p.tactic, mode, params}
	}
	var list []Use
	for m := range s.recipe.modes {
		mode := &s.recipe.modes[m]
		for i := range mode.pieces {
			list = append(list, use(&mode.pieces[i], mode.label.Name))
		}
	}
	for i := range s.recipe.whole {
		list = append(list, use(&s.recipe.whole[i], ""))
	}
	return list
}

// Modes are the style's ways to behave, with their curves; it begins in the first.
func (s *Style) Modes() []Mode { return s.tactics.Modes }
