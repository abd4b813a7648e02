package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/sim"
)

// openingText says where to begin, and what other openings did.
func (t *adviser) openingText(s *fit.Side) string {
	best := &s.Options[s.Expected]
	if !best.Opens {
		return "The style has no opening to choose: it begins with its best package."
	}
	text := sentenceCase(t.firstOffer(s.Party, best.Opening)) + "."
	var tried []int
	for i := range s.Options {
		if s.Options[i].Family == best.Family {
			tried = append(tried, i)
		}
	}
	slices.SortStableFunc(tried, func(a, b int) int { return cmp.Compare(s.Options[b].Opening, s.Options[a].Opening) })
	if len(tried) == 1 {
		return text
	}
	var parts []string
	for _, i := range tried {
		parts = append(parts, fmt.Sprintf("%s at %s", percent(s.Options[i].Gain.Mean), percent(s.Options[i].Opening)))
	}
	return text + " Gained by where it opens, on the way from walk-away to best package: " + list(parts) + "."
}

// firstOffer is an opening in the party's own words.
func (t *adviser) firstOffer(party int, opening float64) string {
	p := t.Parties[party].Profile
	floor := min(max(p.Reservation, p.Min()), p.Max())
	u := floor + float64(opening*(p.Max()-floor))
	const rounding = 1e-4
	o := p.Above(u - rounding)
	asked := t.purses[party].amount(u)
	if opening == 1 {
		text := fmt.Sprintf("ask first for the best package, worth %s", asked)
		if o == sim.None {
			return text
		}
		return text + ", such as " + packageText(t.Space, o)
	}
	text := fmt.Sprintf("ask first for about %s", asked)
	if o == sim.None {
		return text
	}
	worth := t.purses[party].amount(p.Utility(o))
	if worth == asked {
		return text + ", such as " + packageText(t.Space, o)
	}
	return text + fmt.Sprintf("; the package nearest to it that is worth no less is %s, worth %s", packageText(t.Space, o), worth)
}
