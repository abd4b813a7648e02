package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// all are the values of each issue, by their numbers.
func all(space *sim.Space) [][]int {
	left := make([][]int, len(space.Issues))
	for i, issue := range space.Issues {
		for v := range issue.Values {
			left[i] = append(left[i], v)
		}
	}
	return left
}

// narrowed is a case in which only some values are left of each issue. One with a
// single value left is settled: it is not negotiated, and is part of every package. What a
// package is worth and who never signs it is as it was, and so are the dice of the issues that stay.
func narrowed(s *sim.Scenario, left [][]int) (*sim.Scenario, error) {
	var open []int
	var issues []sim.Issue
	for i, issue := range s.Space.Issues {
		if len(left[i]) == 1 && len(issue.Values) > 1 {
			continue
		}
		open = append(open, i)
		issues = append(issues, sim.Issue{Name: issue.Name, Unit: issue.Unit, Values: picked(issue.Values, left[i])})
	}
	if len(open) == 0 {
		return nil, errors.New("no issue is left to negotiate")
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		return nil, err
	}
	c := *s
	c.Space, c.Public, c.Parties = space, picked(s.Public, open), slices.Clone(s.Parties)
	for k := range c.Parties {
		if err := narrowParty(&c.Parties[k], space, left, open); err != nil {
			return nil, err
		}
	}
	return &c, nil
}

func narrowParty(p *sim.Party, space *sim.Space, left [][]int, open []int) error {
	was := p.Profile
	w, err := narrowWorth(&was.Worth, left, open)
	if err != nil {
		return fmt.Errorf("%s %w", p.Name, err)
	}
	if p.Profile, err = sim.NewProfile(space, w, was.Reservation); err != nil {
		return err
	}
	p.Profile.Discount = was.Discount
	if p.Spread.Issues != nil {
		places := open
		if p.Spread.Places != nil {
			places = picked(p.Spread.Places, open)
		}
		p.Spread.Issues, p.Spread.Places = picked(p.Spread.Issues, open), places
	}
	return nil
}

// narrowWorth is a worth of the packages that are left.
func narrowWorth(was *sim.Worth, left [][]int, open []int) (sim.Worth, error) {
	w := sim.Worth{Base: was.Base, Cap: was.Cap}
	for i, table := range was.Tables {
		if slices.Contains(open, i) {
			w.Tables = append(w.Tables, picked(table, left[i]))
		} else {
			w.Base += table[left[i][0]]
		}
	}
	for _, b := range was.Bundles {
		when, can := narrowWhen(b.When, left, open)
		switch {
		case can && len(when) > 0:
			w.Bundles = append(w.Bundles, sim.Bundle{When: when, Unless: b.Unless, Worth: b.Worth})
		case can != b.Unless: // whatever is agreed
			w.Base += b.Worth
		}
	}
	for _, veto := range was.Vetoes {
		when, can := narrowWhen(veto, left, open)
		switch {
		case can && len(when) > 0:
			w.Vetoes = append(w.Vetoes, when)
		case can:
			return w, errors.New("never signs any of the packages that are left")
		}
	}
	return w, nil
}

// narrowWhen are the conditions that packages can still meet or break; whether they
// can meet all.
func narrowWhen(when []sim.Condition, left [][]int, open []int) (still []sim.Condition, can bool) {
	for _, c := range when {
		values := picked(c.Values, left[c.Issue])
		switch {
		case !slices.Contains(values, true):
			return nil, false
		case slices.Contains(values, false):
			still = append(still, sim.Condition{Issue: slices.Index(open, c.Issue), Values: values})
		}
	}
	return still, true
}

// picked are some of a list; nil of nil.
func picked[T any](all []T, which []int) []T {
	if all == nil {
		return nil
	}
	list := make([]T, len(which))
	for k, i := range which {
		list[k] = all[i]
	}
	return list
}
