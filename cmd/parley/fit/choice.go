package fit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// Choice is something that a party can do: a style that opens in some place.
type Choice struct {
	batch.Style
	Family  string  // the style without its opening
	Opening float64 // as a share of the way from its walk-away to its best package
	Opens   bool    // the style has such a number; scripted has none
	Usual   bool    // the opening is the style's own
}

// openings are what is tried beside a style's own, as far as it has one.
var openings = []float64{1, 0.9, 0.8, 0.7}

// Choices are the named styles, each with its own opening and, if they are to be
// tried, with others.
func Choices(others bool) ([]Choice, error) {
	var list []Choice
	for _, name := range Named {
		s, err := agent.Parse(name)
		if err != nil {
			return nil, fmt.Errorf("fit: %w", err)
		}
		param := opening(s)
		if param == nil {
			list = append(list, newChoice(s, name, 0, false))
			continue
		}
		places := []float64{param.Value}
		if others {
			places = append(places, slices.DeleteFunc(slices.Clone(openings), func(x float64) bool { return x == param.Value })...)
		}
		for k, x := range places {
			changed, err := s.With(param.Name + "=" + strconv.FormatFloat(x, 'g', -1, 64))
			if err != nil {
				return nil, fmt.Errorf("fit: %w", err)
			}
			c := newChoice(changed, name, x, true)
			c.Usual = k == 0
			list = append(list, c)
		}
	}
	return list, nil
}

func newChoice(s *agent.Style, family string, opening float64, opens bool) Choice {
	return Choice{Family: family, Opening: opening, Opens: opens, Usual: !opens,
		Style: batch.Style{Spec: s.Spec(), Name: s.Name, Sentence: s.Trainer, Plan: func(st sim.Setting) batch.Plan { return s.Plan(st) }}}
}

// opening is the parameter that says where a style opens: of one with several
// modes that of the mode in which it begins.
func opening(s *agent.Style) *agent.Param {
	for i := range s.Params {
		if p := &s.Params[i]; p.Name == "opening" || strings.HasSuffix(p.Name, ".opening") {
			return p
		}
	}
	return nil
}

// Counterpart is a style that may sit opposite, and how likely.
type Counterpart struct {
	batch.Style
	Share float64 // of 1 for all together
}

// Unknown is a counterpart of whom nothing is known: any named style, each as likely as the others.
func Unknown() ([]Counterpart, error) {
	list, err := named(Named)
	if err != nil {
		return nil, err
	}
	var all []Counterpart
	for _, s := range list {
		all = append(all, Counterpart{s, 1 / float64(len(list))})
	}
	return all, nil
}
