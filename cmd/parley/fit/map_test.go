package fit

import (
	"context"
	"math"
	"slices"
	"testing"
)

// Each axis is a property of what is played.
func TestKindsOfDeal(t *testing.T) {
	l := NewLab(context.Background(), 1, 1)
	for c, terms := range []int{1, 3, 6} {
		for k, shares := range raises {
			plain, err := l.deals(kind{c, k, 1, shares, 0, 3})
			if err != nil {
				t.Fatal(err)
			}
			rooms, err := l.deals(kind{c, k, 2, shares, 0, 3})
			if err != nil {
				t.Fatal(err)
			}
			for i, s := range plain {
				if n := len(s.Space.Issues); n != terms {
					t.Errorf("complexity %d: got %d terms, want %d", c, n, terms)
				}
				before, err := l.deal(c, i)
				if err != nil {
					t.Fatal(err)
				}
				for p := range 2 {
					raised := s.Parties[p].Profile.Reservation - before.Parties[p].Profile.Reservation
					if (raised > 0) != (shares[p] > 0) {
						t.Errorf("leverage %d: the walk-away of party %d moved by %v, asked for %v", k, p, raised, shares[p])
					}
				}
				r := rooms[i]
				if len(r.Parties) != 3 || len(r.Tables) != 2 || r.Name != s.Name {
					t.Errorf("got %d parties at %d tables in %s, want 3 at 2 in %s", len(r.Parties), len(r.Tables), r.Name, s.Name)
				}
				if r.Parties[1].Profile.Reservation == r.Parties[2].Profile.Reservation || r.Parties[0].Profile.Reservation != s.Parties[0].Profile.Reservation {
					t.Error("rivals are to differ in their walk-aways, and the other side is to stay")
				}
			}
		}
	}
}

func TestProfilesOfParties(t *testing.T) {
	for _, c := range []struct {
		kind  kind
		party int
		want  Profile
	}{
		{kind{complexity: 1, leverage: 2, tables: 1}, 0, Profile{1, 2, 1}},
		{kind{complexity: 1, leverage: 2, tables: 1}, 1, Profile{1, 0, 1}},
		{kind{complexity: 0, leverage: 0, tables: 2}, 0, Profile{0, 0, 2}},
		{kind{complexity: 0, leverage: 0, tables: 2}, 2, Profile{0, 2, 0}},
	} {
		if got := c.kind.profile(c.party); got != c.want {
			t.Errorf("got %v, want %v", got, c.want)
		}
	}
}

// A score is the own gain and so much of the other's.
func TestScores(t *testing.T) {
	f := &field{own: [][]float64{{0.5, undefined}}, other: [][]float64{{0.2, undefined}}}
	for weight, want := range map[float64]float64{0: 0.5, 0.5: 0.6, 1: 0.7} {
		got := f.score(0, weight)
		if math.Abs(got[0]-want) > 1e-12 || !math.IsNaN(got[1]) {
			t.Errorf("weight %v: got %v, want %v and none", weight, got, want)
		}
	}
}

// The same numbers for any number of workers.
func TestWorkersChangeNothing(t *testing.T) {
	styles, err := named(Named)
	if err != nil {
		t.Fatal(err)
	}
	var found [2]map[Profile]*field
	for k, workers := range []int{1, 3} {
		found[k] = map[Profile]*field{}
		if err := NewLab(context.Background(), workers, 1).playDeals(found[k], styles, kind{1, 0, 2, raises[0], 0, 2}); err != nil {
			t.Fatal(err)
		}
	}
	for p, f := range found[0] {
		for s := range styles {
			if !slices.EqualFunc(f.own[s], found[1][p].own[s], same) || !slices.EqualFunc(f.other[s], found[1][p].other[s], same) {
				t.Errorf("%v, %s: other numbers with more workers", p, Named[s])
			}
		}
	}
	if len(found[0]) != 2 {
		t.Errorf("got %d kinds of deal from one room, want that of the hub and that of the rivals", len(found[0]))
	}
}

// A small map: all kinds of deal, each score made of what it should be made of.
func TestMap(t *testing.T) {
	if testing.Short() {
		t.Skip("plays 27 kinds of deal")
	}
	m, err := NewLab(context.Background(), 0, 1).Map(2)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Cells) != 81 {
		t.Errorf("got %d cells, want 81", len(m.Cells))
	}
	for i := range m.Cells {
		c := &m.Cells[i]
		for s := range m.Styles {
			want := c.Own[s].Mean + float64(Weights[c.Relationship]*c.Other[s].Mean)
			if got := c.Scores[s].Mean; math.Abs(got-want) > 1e-9 {
				t.Errorf("cell %d, %s: got a score of %v, want %v", i, m.Styles[s], got, want)
			}
		}
	}
	for _, o := range append(slices.Clone(m.Trial), m.Choices...) {
		if math.IsNaN(o.Over.Mean) || o.Cells == 0 {
			t.Errorf("%s: got %v over %d cells, want a number", o.What, o.Over.Mean, o.Cells)
		}
	}
}

// The articles' table: which styles it names for a deal, and which for others only.
func TestMatched(t *testing.T) {
	m := &Map{Styles: Named}
	names := func(list []int) (names []string) {
		for _, i := range list {
			names = append(names, m.Styles[i])
		}
		return names
	}
	p := Profile{Complexity: 0, Leverage: 2, Competition: 1}
	if got, want := names(m.matched(p, 0)), []string{"competitive", "adaptive"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := names(m.mismatched(p, 0)), []string{"collaborative", "partnership", "creative"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Of two rivals one signs: among equals each closes about half of what the other side closes.
func TestOnlyOneRivalSigns(t *testing.T) {
	styles, err := named(Named[:2])
	if err != nil {
		t.Fatal(err)
	}
	all := map[Profile]*field{}
	if err := NewLab(context.Background(), 0, 1).playDeals(all, styles, kind{0, 1, 2, raises[1], 0, 6}); err != nil {
		t.Fatal(err)
	}
	hub, rivals := all[Profile{0, 1, 2}], all[Profile{0, 1, 0}]
	if got, want := mean(rivals.deals[1]), mean(hub.deals[1]); got > want*0.85 || got < want*0.3 {
		t.Errorf("rivals sign in %v of the talks, the other side in %v: want about half", got, want)
	}
}
