package sim

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// withVetoes is the profile with one or two random vetoes, or with all packages vetoed.
func withVetoes(t testing.TB, p *Profile, reservation float64, dice *rand.Rand) *Profile {
	t.Helper()
	w := p.Worth
	for range 1 + dice.IntN(2) {
		var when []Condition
		for i, issue := range p.space.Issues {
			if c := (Condition{Issue: i}); dice.IntN(3) == 0 || i == 0 {
				for range issue.Values {
					c.Values = append(c.Values, dice.IntN(2) == 0)
				}
				when = append(when, c)
			}
		}
		w.Vetoes = append(w.Vetoes, when)
	}
	q, err := NewProfile(p.space, w, reservation)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// vetoed is the definition: all conditions of one veto hold.
func vetoed(w *Worth, values []int) bool {
	return slices.ContainsFunc(w.Vetoes, func(when []Condition) bool {
		return !slices.ContainsFunc(when, func(c Condition) bool { return !c.Values[values[c.Issue]] })
	})
}

// What is not vetoed is worth the same to the bit; what is vetoed is worth less than
// that and than the reservation value, whatever it is set to, and no search finds it.
func TestVetoesAgainstEnumeration(t *testing.T) {
	none := 0
	for seed := range uint64(2000) {
		dice := rand.New(rand.NewPCG(seed, 21))
		plain := someProfile(t, dice)
		r := 8*dice.Float64() - 4
		for _, p := range []*Profile{withVetoes(t, plain, r, dice), asLarge(withVetoes(t, plain, r, dice), maxSums)} {
			for _, r := range []float64{r, r - 40, r + 3, p.Min()} {
				checkVetoes(t, seed, p.WithReservation(r), plain)
			}
			if p.SignsNothing() {
				none++
			}
		}
	}
	if none < 50 {
		t.Errorf("only %d profiles veto everything", none)
	}
}

func checkVetoes(t *testing.T, seed uint64, p, plain *Profile) {
	t.Helper()
	var signed []float64
	values := make([]int, len(p.space.Issues))
	for o := range Outcome(p.space.size) {
		u, never := p.Utility(o), vetoed(&p.Worth, p.space.Decode(o, values))
		switch {
		case never != !p.Signs(o) || never != p.Worth.Vetoed(p.space, o):
			t.Fatalf("seed %d: package %d: vetoed %v", seed, o, never)
		case never && u >= p.Reservation:
			t.Fatalf("seed %d: vetoed package %d is worth %v, no deal %v", seed, o, u, p.Reservation)
		case !never && p.Table() != nil && u != plain.Utility(o), !never && math.Abs(u-plain.Utility(o)) > 1e-12:
			t.Fatalf("seed %d: package %d is worth %v, want %v", seed, o, u, plain.Utility(o))
		case !never:
			signed = append(signed, u)
		}
	}
	if len(signed) == 0 {
		if !p.SignsNothing() || p.Max() >= p.Reservation || p.Best(3)[0] != 0 || p.Count(math.Inf(-1)) != 0 || p.Above(p.Max()-1) != None || p.Below(p.Max()+1) != None {
			t.Errorf("seed %d: everything is vetoed, but the best is worth %v and no deal %v", seed, p.Max(), p.Reservation)
		}
		return
	}
	slices.Sort(signed)
	if got := p.Count(math.Inf(-1)); got != uint64(len(signed)) || p.Below(signed[0]) != None {
		t.Errorf("seed %d: got %d packages, want %d, and none worth less than the least", seed, got, len(signed))
	}
	if p.Min() != signed[0] || p.Max() != signed[len(signed)-1] {
		t.Errorf("seed %d: got extremes %v and %v, want those of %v", seed, p.Min(), p.Max(), signed)
	}
	if got := p.Count(p.Min()); got != uint64(len(signed)) || len(p.Best(int(p.space.size))) != len(signed) {
		t.Errorf("seed %d: got %d packages, want %d", seed, got, len(signed))
	}
	dice := rand.New(rand.NewPCG(seed, 22))
	u := signed[dice.IntN(len(signed))]
	found := p.Best(4)
	for _, u := range []float64{u, p.bar - 1} {
		found = append(found, p.Above(u), p.Below(u), p.Draw(u, dice))
		for _, band := range []Band{p.Between(u, u+1, 8), p.Between(u, signed[len(signed)-1]+1, 3)} {
			for k := range band.Tries {
				found = append(found, band.At(k))
			}
		}
	}
	for _, o := range found {
		if o != None && !p.Signs(o) {
			t.Errorf("seed %d: found package %d, which is vetoed", seed, o)
		}
	}
}

func TestVetoesNeedAReservation(t *testing.T) {
	s, err := NewSpace([]Issue{{Name: "a", Values: []string{"1", "2"}}})
	if err != nil {
		t.Fatal(err)
	}
	w := Worth{Tables: [][]float64{{1, 2}}, Vetoes: [][]Condition{{{Issue: 0, Values: []bool{false, true}}}}}
	if _, err := NewProfile(s, w, math.Inf(-1)); err == nil {
		t.Error("no error")
	}
	p, err := NewProfile(s, w, 0)
	if err != nil {
		t.Fatal(err)
	}
	if q := p.WithReservation(math.Inf(-1)); q.Reservation != 1 || q.Signs(1) || q.Utility(1) >= 1 {
		t.Errorf("without a reservation value: %v, and the vetoed package is worth %v", q.Reservation, q.Utility(1))
	}
}
