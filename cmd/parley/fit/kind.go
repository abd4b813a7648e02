package fit

import (
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/solution"
	"github.com/parley-sim/parley/sim/stats"
)

// fields plays all kinds of deal, over cases from this number on.
func (l *Lab) fields(from, cases int) (map[Profile]*field, error) {
	styles, err := named(Named)
	if err != nil {
		return nil, err
	}
	all := map[Profile]*field{}
	for c := range Complexities {
		for k, shares := range raises {
			for _, tables := range []int{1, 2} {
				if err := l.playDeals(all, styles, kind{c, k, tables, shares, from, cases}); err != nil {
					return nil, err
				}
			}
		}
	}
	return all, nil
}

// kind is cases with the same setting: by the leverage of the first side.
type kind struct {
	complexity, leverage, tables int
	shares                       [2]float64
	from, cases                  int
}

// sums are what is added up of a style against another in a case.
type sums struct{ own, other, deals stats.Moments }

func (l *Lab) playDeals(all map[Profile]*field, styles []batch.Style, k kind) error {
	list, err := l.deals(k)
	if err != nil {
		return err
	}
	number := map[*sim.Scenario]int{}
	for i, s := range list {
		number[s] = i
	}
	met := map[Profile][]sums{} // by case, style and against
	n := len(styles)
	d := &batch.Design{Scenarios: list, Styles: styles, Rounds: []int{rounds}, Worlds: 1, Repeats: 1}
	err = l.play(d, func(s *seat) {
		against, one := s.against()
		if !one {
			return
		}
		p := k.profile(s.party)
		if met[p] == nil {
			met[p] = make([]sums, len(list)*n*n)
		}
		at := &met[p][(number[s.Scenario]*n+slices.Index(Named, s.style()))*n+slices.Index(Named, against)]
		if !math.IsNaN(s.own) && !math.IsNaN(s.others) {
			at.own.Add(s.own)
			at.other.Add(s.others)
			at.deals.Add(s.deal)
		}
	})
	for p, list := range met {
		all[p] = all[p].with(list, n)
	}
	return err
}

// profile is what a deal is to one of its parties: the first, or one like the second.
func (k *kind) profile(party int) Profile {
	p := Profile{k.complexity, k.leverage, 1}
	if party > 0 {
		p.Leverage = len(Leverages) - 1 - k.leverage
	}
	switch {
	case k.tables == 1:
	case party == 0:
		p.Competition = 2
	default:
		p.Competition = 0
	}
	return p
}

// deals are the cases of a kind.
func (l *Lab) deals(k kind) ([]*sim.Scenario, error) {
	var list []*sim.Scenario
	for i := range k.cases {
		deal, err := l.deal(k.complexity, k.from+i)
		if err != nil {
			return nil, err
		}
		s, err := solution.Raise(deal, k.shares[:]...)
		if err != nil {
			return nil, fmt.Errorf("case %q: %w", deal.Name, err)
		}
		if k.tables > 1 {
			if s, err = l.rivals(s); err != nil {
				return nil, err
			}
		}
		list = append(list, s)
	}
	return list, nil
}
