package agent

import (
	"cmp"
	"fmt"
	"slices"
)

// layer changes what a model says of the others. An agent has one opinion of them,
// in whatever mode it is: a model, and over it the layers of all modes, each once.
type layer struct {
	slot Slot
	name string // of the tactic that lays it
	over func(*Plan, opinion) opinion
}

// see lays a layer over the model; under it is nil where there is none.
func (m *Mode) see(slot Slot, name string, over func(p *Plan, under opinion) opinion) {
	m.layers = append(m.layers, layer{slot, name, over})
}

// through is a model seen through layers, laid in the order of the slots.
func through(layers []layer, model func(*Plan) opinion) func(*Plan) opinion {
	slices.SortStableFunc(layers, func(a, b layer) int {
		return cmp.Compare(slices.Index(modeSlots, a.slot), slices.Index(modeSlots, b.slot))
	})
	for _, l := range layers {
		under := model
		model = func(p *Plan) opinion {
			if under == nil {
				return l.over(p, nil)
			}
			return l.over(p, under(p))
		}
	}
	return model
}

// opinions refuses modes that would make different things of the others.
func (r *recipe) opinions(v Values) error {
	var first *piece // the model that counts for all modes
	layer := map[string]float64{}
	for m := range r.modes {
		for i := range r.modes[m].pieces {
			p := &r.modes[m].pieces[i]
			switch t := p.tactic; {
			case t.Slot == Model && !t.empty() && first == nil:
				first = p
			case t.Slot == Model && !t.empty() && !first.same(p, v):
				return fmt.Errorf("modes have the models %s and %s; an agent has one, so let them agree, or one of them have none", first.says(v), p.says(v))
			case t.layer != "":
				x := p.values(v)[t.layer]
				if before, ok := layer[t.Name]; ok && before != x {
					return fmt.Errorf("modes have %s with a %s of %v and of %v; an agent has one, so let them agree", t.Name, t.layer, before, x)
				}
				layer[t.Name] = x
			}
		}
	}
	return nil
}

// same reports whether two pieces are one tactic with the same parameters.
func (p *piece) same(q *piece, v Values) bool { return p.tactic == q.tactic && p.says(v) == q.says(v) }

// says is the piece as a style file writes it: "windowed frequency (window 5)".
func (p *piece) says(v Values) string {
	text := p.tactic.Name
	for i, param := range p.tactic.Params {
		before := ", "
		if i == 0 {
			before = " ("
		}
		text += fmt.Sprintf("%s%s %v", before, param.Name, p.values(v)[param.Name])
	}
	if len(p.tactic.Params) > 0 {
		text += ")"
	}
	return text
}
