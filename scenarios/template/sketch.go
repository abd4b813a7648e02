package template

import (
	"fmt"
	"slices"
	"strings"
)

// Sketch is a case under way: what its author has answered so far. Add the
// parties before the terms, since every term is worth something to each of them.
type Sketch struct {
	Name, Title, Story string
	Unit               string // of everybody's worth
	Range              Range  // of the price
	Parties            []Party
	Terms              []Term
	Deal               map[string]string // the deal's profile, by factor
}

// Party is who negotiates, on which side.
type Party struct {
	Name, Brief string
	Side        string  // Seller or Buyer
	Batna       string  // what it does without a deal
	Walk        float64 // what that is worth to it
}

// Points is the unit of a case that does not count in money.
const Points = "points"

// AddParty takes a further party of a side.
func (s *Sketch) AddParty(name, side string) error {
	if err := CheckName(name); err != nil {
		return err
	}
	if slices.ContainsFunc(s.Parties, func(p Party) bool { return strings.EqualFold(p.Name, name) }) {
		return fmt.Errorf("two parties are named %q", name)
	}
	batna := map[string]string{Seller: "Look for another buyer", Buyer: "Look for another seller"}[side]
	s.Parties = append(s.Parties, Party{Name: name, Side: side, Batna: batna})
	return nil
}
