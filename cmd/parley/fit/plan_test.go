package fit

import (
	"context"
	"math"
	"slices"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim/stats"
)

// A gamble, a safe choice and a poor one, against two counterparts.
func TestRegretOfKnownNumbers(t *testing.T) {
	p := &plan{gains: [][]float64{{1, 0}, {0.7, 0.35}, {0.2, 0.3}}, shares: []float64{0.8, 0.2}}
	if p.best() != 0 || p.safest() != 1 {
		t.Errorf("got best %d and safest %d, want 0 and 1", p.best(), p.safest())
	}
	for i, want := range []float64{0.35, 0.3, 0.8} {
		if got := p.regret(i); math.Abs(got-want) > 1e-12 {
			t.Errorf("choice %d: got a regret of %v, want %v", i, got, want)
		}
	}
	p.shares = []float64{1, 0} // who never sits opposite is no cause for regret
	if p.safest() != 0 {
		t.Errorf("got safest %d, want 0", p.safest())
	}
}

func TestFamilies(t *testing.T) {
	p := &plan{gains: [][]float64{{0.1}, {0.4}, {0.3}, {0.2}}, shares: []float64{1}}
	choices := []Choice{{Family: "a"}, {Family: "b"}, {Family: "a"}, {Family: "b"}}
	if got, want := p.families(choices), []int{2, 1}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Every second draw chooses and the others report: what happens in one half never shows in the other.
func TestHalves(t *testing.T) {
	b := newBook(1, 1, 4)
	for draw := range 4 {
		b.note(0, 0, &seat{replicate: draw, own: float64(draw), deal: 1})
	}
	b.note(0, 0, &seat{replicate: 3, own: undefined})
	for which, want := range [][]float64{{0, 2}, {1, 3}} {
		if got := b.half(0, 0, which, func(s *sums) stats.Moments { return s.own }); !slices.Equal(got, want) {
			t.Errorf("half %d: got %v, want %v", which, got, want)
		}
	}
	if b.seats != 5 || b.room != 4 {
		t.Errorf("got %d seats, %d with room, want 5 and 4", b.seats, b.room)
	}
}

func TestChoices(t *testing.T) {
	all, err := Choices(true)
	if err != nil {
		t.Fatal(err)
	}
	usual, specs := map[string]int{}, map[string]bool{}
	for _, c := range all {
		if c.Usual {
			usual[c.Family]++
		}
		if specs[c.Spec] {
			t.Errorf("%s is there twice", c.Spec)
		}
		specs[c.Spec] = true
		if c.Opens == (c.Family == "scripted") {
			t.Errorf("%s: opens %v", c.Spec, c.Opens)
		}
	}
	for _, name := range Named {
		if usual[name] != 1 {
			t.Errorf("%s: got %d usual openings, want one", name, usual[name])
		}
	}
	few, err := Choices(false)
	if err != nil || len(few) != len(Named) {
		t.Errorf("got %d choices without other openings (%v), want %d", len(few), err, len(Named))
	}
}

func same(x, y float64) bool { return x == y || math.IsNaN(x) && math.IsNaN(y) }

// The same advice for any number of workers, and shares of counterparts that count.
func TestAdvise(t *testing.T) {
	s, err := scenarios.Open("used-van")
	if err != nil {
		t.Fatal(err)
	}
	choices, err := Choices(false)
	if err != nil {
		t.Fatal(err)
	}
	styles, err := named([]string{"competitive", "partnership"})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(workers int, share float64) *Advice {
		q := Question{Case: s, Choices: choices, Rounds: 10, Draws: 6, Against: []Counterpart{{styles[0], share}, {styles[1], 1 - share}}}
		a, err := NewLab(context.Background(), workers, 1).Advise(q)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	one, three := ask(1, 0.25), ask(3, 0.25)
	for party := range one.Sides {
		x, y := &one.Sides[party], &three.Sides[party]
		if x.Expected != y.Expected || x.Safest != y.Safest {
			t.Errorf("party %d: other choices with more workers", party)
		}
		for i := range x.Options {
			if !slices.EqualFunc(x.Options[i].gains, y.Options[i].gains, same) {
				t.Errorf("party %d, %s: other gains with more workers", party, x.Options[i].Spec)
			}
			want := float64(0.25*x.Options[i].Met[0].Gain.Mean) + float64(0.75*x.Options[i].Met[1].Gain.Mean)
			if got := x.Options[i].Gain.Mean; math.Abs(got-want) > 1e-9 {
				t.Errorf("party %d, %s: got %v against the mix, want %v", party, x.Options[i].Spec, got, want)
			}
		}
	}
	certain := ask(2, 1)
	for party := range certain.Sides {
		s := &certain.Sides[party]
		if s.Expected != s.Safest {
			t.Errorf("party %d: where it is certain who sits opposite the best choice must be the safest; got %d and %d", party, s.Expected, s.Safest)
		}
	}
}
