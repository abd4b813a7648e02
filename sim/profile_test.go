package sim

import (
	"math"
	"slices"
	"sync"
	"testing"
)

// slowly is the worth of a package said again in the plainest way.
func slowly(w Worth, values []int) float64 {
	sum := w.Base
	for i := range values {
		sum += w.Tables[i][values[i]]
	}
	for _, b := range w.Bundles {
		met := 0
		for _, c := range b.When {
			if c.Values[values[c.Issue]] {
				met++
			}
		}
		if b.Unless && met < len(b.When) || !b.Unless && met == len(b.When) {
			sum += b.Worth
		}
	}
	if w.Cap != 0 && sum > w.Cap {
		return w.Cap
	}
	return sum
}

// The flat table, the formula and the oracle agree to the bit.
func TestProfileAgreesWithTheOracle(t *testing.T) {
	trials(t, 200, func(t *testing.T, r random) {
		s := r.space(t)
		w := r.worth(s)
		p := profileOf(t, s, w, 1)
		least, most := math.Inf(1), math.Inf(-1)
		for o, values := range counted(s) {
			want := slowly(w, values)
			least, most = min(least, want), max(most, want)
			if got := p.Utility(Outcome(o)); got != want {
				t.Errorf("package %v: got %v, want %v", values, got, want)
			}
			if got := w.Of(values); got != want {
				t.Errorf("formula for %v: got %v, want %v", values, got, want)
			}
		}
		if p.Min() != least || p.Max() != most {
			t.Errorf("got worths from %v to %v, want %v to %v", p.Min(), p.Max(), least, most)
		}
	})
}

// In a space that is too large to list the formula is all there is; a package
// of it is worth what the oracle says, but for the order of the additions.
func TestLargeProfileAgreesWithTheOracle(t *testing.T) {
	s := sized(t, 130, 130, 130)
	trials(t, 20, func(t *testing.T, r random) {
		w := r.worth(s)
		p := profileOf(t, s, w, 0)
		if p.Table() != nil {
			t.Fatal("a space of 2197000 packages is listed")
		}
		for range 50 {
			o := Outcome(r.Uint64N(s.Size()))
			if got, want := p.Utility(o), slowly(w, s.Decode(o, make([]int, 3))); !(math.Abs(got-want) <= 1e-12*(1+math.Abs(want))) {
				t.Errorf("package %d: got %v, want %v", o, got, want)
			}
		}
	})
}

func TestBundles(t *testing.T) {
	s := sized(t, 2, 2)
	when := []Condition{{0, []bool{false, true}}, {1, []bool{true, false}}}
	for _, c := range []struct {
		name   string
		bundle Bundle
		want   []float64 // of packages 00, 01, 10, 11
	}{
		{"all conditions", Bundle{When: when, Worth: 5}, []float64{0, 0, 5, 0}},
		{"unless all conditions", Bundle{When: when, Worth: 5, Unless: true}, []float64{5, 5, 0, 5}},
		{"no conditions", Bundle{Worth: 5}, []float64{5, 5, 5, 5}},
		{"unless no conditions", Bundle{Worth: 5, Unless: true}, []float64{0, 0, 0, 0}},
	} {
		p := profileOf(t, s, Worth{Tables: [][]float64{{0, 0}, {0, 0}}, Bundles: []Bundle{c.bundle}}, 0)
		if !slices.Equal(p.Table(), c.want) {
			t.Errorf("%s: got %v, want %v", c.name, p.Table(), c.want)
		}
	}
}

// AtLeast lists exactly the packages worth as much, best first, and equal ones
// in the order of their numbers.
func TestAtLeast(t *testing.T) {
	trials(t, 200, func(t *testing.T, r random) {
		s := r.space(t)
		p := profileOf(t, s, r.worth(s), 0)
		limits := append(slices.Clone(p.Table()), math.Inf(-1), math.Inf(1), p.Min()-1, p.Max()+1, r.number())
		for _, u := range limits {
			ranking := p.AtLeast(u)
			checkOrder(t, p, ranking)
			want := 0
			for _, x := range p.Table() {
				if x >= u {
					want++
				}
			}
			if ranking.Len() != want {
				t.Errorf("at least %v: got %d packages, want %d", u, ranking.Len(), want)
			}
			if n := ranking.Len(); n > 0 && p.Utility(ranking.At(n-1)) < u {
				t.Errorf("at least %v: the last is worth %v", u, p.Utility(ranking.At(n-1)))
			}
		}
		if p.Ranked().Len() != int(s.Size()) {
			t.Errorf("the ranking has %d packages, want all %d", p.Ranked().Len(), s.Size())
		}
		checkOrder(t, p, p.Ranked())
	})
}

func checkOrder(t *testing.T, p *Profile, ranking Ranking) {
	t.Helper()
	for i := 1; i < ranking.Len(); i++ {
		a, b := ranking.At(i-1), ranking.At(i)
		if ua, ub := p.Utility(a), p.Utility(b); ua < ub || ua == ub && a >= b {
			t.Fatalf("package %d worth %v stands before package %d worth %v", a, ua, b, ub)
		}
	}
}

func TestWithReservationSharesTheTable(t *testing.T) {
	p := profileOf(t, sized(t, 3), Worth{Tables: [][]float64{{1, 3, 2}}}, 1)
	q := p.WithReservation(2)
	if p.Reservation != 1 || q.Reservation != 2 {
		t.Errorf("got reservations %v and %v, want 1 and 2", p.Reservation, q.Reservation)
	}
	if &p.Table()[0] != &q.Table()[0] {
		t.Error("the table was copied")
	}
}

// A profile is made without its table, which everybody who asks for it at once shares.
func TestTableIsMadeOnce(t *testing.T) {
	p := profileOf(t, sized(t, 8, 8), Worth{Tables: [][]float64{{0, 1, 2, 3, 4, 5, 6, 7}, make([]float64, 8)}}, 0)
	if p.shared.table != nil {
		t.Error("a table that nobody asked for was made")
	}
	tables := make([][]float64, 8)
	var all sync.WaitGroup
	for i := range tables {
		all.Go(func() {
			q := p.WithReservation(float64(i))
			if got := q.Utility(Outcome(9 * i)); got != float64(i) {
				t.Errorf("package %d: got %v, want %d", 9*i, got, i)
			}
			tables[i] = q.Table()
		})
	}
	all.Wait()
	for _, table := range tables[1:] {
		if &table[0] != &tables[0][0] {
			t.Error("two tables were made")
		}
	}
}

func TestProfilesThatAreRefused(t *testing.T) {
	small, large := sized(t, 2), sized(t, 130, 130, 130)
	flat := make([]float64, 130)
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range []struct {
		space       *Space
		worth       Worth
		reservation float64
		want        string
	}{
		{small, Worth{}, 0, "worth of 0 issues given, 1 needed"},
		{small, Worth{Tables: [][]float64{{1}}}, 0, `issue "a": worth of 1 values given, 2 needed`},
		{small, Worth{Tables: [][]float64{{1, nan}}}, 0, `issue "a": value "1" is worth NaN, which is no finite number`},
		{small, Worth{Tables: [][]float64{{1, 2}}}, nan, "reservation value is NaN, which is no finite number"},
		{small, Worth{Tables: [][]float64{{1, 2}}}, inf, "reservation value is +Inf, which is no finite number"},
		{small, Worth{Base: 1e308, Tables: [][]float64{{1, 1e308}}}, 0, `package "a 1" is worth +Inf, which is no finite number`},
		{large, Worth{Base: inf, Tables: [][]float64{flat, flat, flat}}, 0, "base worth is +Inf, which is no finite number"},
		{large, Worth{Tables: [][]float64{flat, flat, flat}, Bundles: []Bundle{{Worth: nan}}}, 0, "bundle 1 is worth NaN, which is no finite number"},
		{large, Worth{Cap: nan, Tables: [][]float64{flat, flat, flat}}, 0, "cap is NaN, which is no finite number"},
	} {
		if _, err := NewProfile(c.space, c.worth, c.reservation); err == nil || err.Error() != c.want {
			t.Errorf("got error %v, want %q", err, c.want)
		}
	}
	if _, err := NewProfile(small, Worth{Tables: [][]float64{{1, 2}}}, math.Inf(-1)); err != nil {
		t.Errorf("no reservation value: got error %v, want none", err)
	}
	if _, err := NewProfile(small, Worth{Base: 1e308, Tables: [][]float64{{-1e308, -1}}}, 0); err != nil {
		t.Errorf("worths that are finite, unlike the bound on them: got error %v, want none", err)
	}
}
