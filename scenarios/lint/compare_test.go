package lint

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// someCase is a small random case with bundles and, now and then, a cap or vetoes.
func someCase(t *testing.T, dice *rand.Rand) *subject {
	t.Helper()
	var issues []sim.Issue
	for i := range 3 {
		issues = append(issues, sim.Issue{Name: fmt.Sprint("issue ", i), Values: []string{"a", "b", "c"}[:2+dice.IntN(2)]})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "some", Space: space}
	for k := range 2 + dice.IntN(2) {
		p, err := sim.NewProfile(space, someWorth(space, dice), float64(dice.IntN(4)))
		if err != nil {
			t.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Name: fmt.Sprint("party ", k), Unit: "points", Profile: p})
	}
	return newSubject(s, nil)
}

func someWorth(space *sim.Space, dice *rand.Rand) sim.Worth {
	var w sim.Worth
	for _, issue := range space.Issues {
		table := make([]float64, len(issue.Values))
		for v := range table {
			table[v] = float64(dice.IntN(3))
		}
		w.Tables = append(w.Tables, table)
	}
	for range dice.IntN(3) {
		w.Bundles = append(w.Bundles, sim.Bundle{When: someTerms(space, dice), Unless: dice.IntN(3) == 0, Worth: float64(dice.IntN(5) - 2)})
	}
	if dice.IntN(5) == 0 {
		w.Cap = 3
	}
	if dice.IntN(4) == 0 {
		w.Vetoes = [][]sim.Condition{someTerms(space, dice), someTerms(space, dice)}
	}
	return w
}

func someTerms(space *sim.Space, dice *rand.Rand) []sim.Condition {
	var when []sim.Condition
	for i, issue := range space.Issues {
		if i > 0 && dice.IntN(2) == 0 {
			continue
		}
		c := sim.Condition{Issue: i}
		for range issue.Values {
			c.Values = append(c.Values, dice.IntN(2) == 0)
		}
		when = append(when, c)
	}
	return when
}

// What is said of two values holds in every package.
func TestComparisonsAgainstEnumeration(t *testing.T) {
	better, favourites := 0, 0
	for seed := range uint64(2000) {
		c := someCase(t, rand.New(rand.NewPCG(seed, 3)))
		for i, issue := range c.Space.Issues {
			for from := range issue.Values {
				for to := range issue.Values {
					checkChange(t, seed, c, i, from, to)
					if c.better(i, to, from) {
						better++
						if !improves(c, i, from, to, true) {
							t.Fatalf("seed %d: issue %d: %d is not better than %d", seed, i, to, from)
						}
					}
				}
			}
			if v, ok := c.favourite(i); ok {
				favourites++
				for from := range issue.Values {
					if !improves(c, i, from, v, false) {
						t.Fatalf("seed %d: issue %d: %d is not as good as %d", seed, i, v, from)
					}
				}
			}
		}
	}
	if better < 500 || favourites < 500 {
		t.Errorf("only %d better values and %d favourites", better, favourites)
	}
}

func checkChange(t *testing.T, seed uint64, c *subject, issue, from, to int) {
	t.Helper()
	for p := range c.Parties {
		least, most := c.change(p, issue, from, to)
		w := &c.Parties[p].Profile.Worth
		plain := len(w.Bundles) == 0 && w.Cap == 0
		if len(w.Vetoes) > 0 {
			continue
		}
		for o := range sim.Outcome(c.Space.Size()) {
			before, after := c.Parties[p].Profile.Utility(c.Space.With(o, issue, from)), c.Parties[p].Profile.Utility(c.Space.With(o, issue, to))
			if d := after - before; d < least-small || d > most+small || plain && least != most {
				t.Fatalf("seed %d: issue %d from %d to %d changes %v for party %d, said was %v to %v", seed, issue, from, to, d, p, least, most)
			}
		}
	}
}

// improves reports whether a change of one issue leaves nobody worse off in any
// package that all sign and, if it must gain, somebody better off in each.
func improves(c *subject, issue, from, to int, gain bool) bool {
	for o := range sim.Outcome(c.Space.Size()) {
		before, after := c.Space.With(o, issue, from), c.Space.With(o, issue, to)
		gained := !gain
		for p := range c.Parties {
			profile := c.Parties[p].Profile
			d := profile.Utility(after) - profile.Utility(before)
			switch {
			case !profile.Signs(before):
				gained = true // the package is no deal, or becomes one
			case !profile.Signs(after) || d < -small:
				return false
			}
			gained = gained || d > small
		}
		if !gained {
			return false
		}
	}
	return true
}

// A package that is safe leaves room in every draw; where there is none, room has
// to be looked for draw by draw.
func TestSafeCasesHaveRoomInEveryDraw(t *testing.T) {
	safe := 0
	for seed := range uint64(300) {
		dice := rand.New(rand.NewPCG(seed, 4))
		c := someCase(t, dice)
		for p := range c.Parties {
			if len(c.Parties[p].Profile.Worth.Vetoes) > 0 {
				continue
			}
			c.Parties[p].Spread = sim.Spread{Reservation: dice.Float64(), Issues: []float64{0, 0.5 * dice.Float64(), 0.3}}
		}
		if !c.safe() {
			continue
		}
		safe++
		for i := range 50 {
			if !roomy(c.World(sim.Seed(seed), i)) {
				t.Fatalf("seed %d: no room in draw %d of a case that was called safe", seed, i)
			}
		}
	}
	if safe < 50 || safe > 250 {
		t.Errorf("%d of 300 cases are safe; want some and not all", safe)
	}
}

// Ten issues of ten values are looked at without listing their packages.
func TestLargeCases(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 5))
	var issues []sim.Issue
	for i := range 10 {
		issue := sim.Issue{Name: fmt.Sprint("issue ", i)}
		for v := range 10 {
			issue.Values = append(issue.Values, fmt.Sprint("value ", v))
		}
		issues = append(issues, issue)
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	for _, parties := range []int{2, 3} { // of which three are too many for an analysis
		s := &sim.Scenario{Name: "large", Space: space}
		for k := range parties {
			w := sim.Worth{}
			for i := range issues {
				table := make([]float64, 10)
				for v := range table {
					if i > 0 {
						table[v] = dice.Float64()
					}
				}
				w.Tables = append(w.Tables, table)
			}
			p, err := sim.NewProfile(space, w, 5)
			if err != nil {
				t.Fatal(err)
			}
			s.Parties = append(s.Parties, sim.Party{Name: fmt.Sprint("party ", k), Unit: "points", Profile: p, Spread: sim.Spread{Reservation: 1}})
		}
		found := Look(s, nil)
		if len(found) == 0 || found[0].Check != IdleIssue || found[0].Path != "large" || found[0].Line != 0 {
			t.Errorf("%d parties: got %v, want an issue that nobody cares about first", parties, found)
		}
	}
}

// What is called needless changes nothing when it is dropped.
func TestNeedlessVetoes(t *testing.T) {
	needless, all := 0, 0
	for seed := range uint64(500) {
		c := someCase(t, rand.New(rand.NewPCG(seed, 6)))
		for p := range c.Parties {
			profile := c.Parties[p].Profile
			found := c.needless(p)
			all += len(profile.Worth.Vetoes)
			needless += len(found)
			for k := range profile.Worth.Vetoes {
				less := profile.Worth
				less.Vetoes = slices.Delete(slices.Clone(less.Vetoes), k, k+1)
				without, err := sim.NewProfile(c.Space, less, profile.Reservation)
				if err != nil {
					t.Fatal(err)
				}
				same := true
				for o := range sim.Outcome(c.Space.Size()) {
					same = same && (profile.Utility(o) >= profile.Reservation) == (without.Utility(o) >= profile.Reservation)
				}
				if same != slices.Contains(found, k) {
					t.Fatalf("seed %d: party %d: veto %d changes nothing: %v, said was %v", seed, p, k, same, found)
				}
			}
		}
	}
	if needless < 50 || needless > all-50 {
		t.Errorf("%d of %d vetoes are needless; want some and not all", needless, all)
	}
}
