package metric

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// random is a scenario of 2 to 4 parties and 2 to 3 issues; with three or more
// parties, half of the time the first sits at a table with each other one.
func random(t testing.TB, dice *rand.Rand) *sim.Scenario {
	t.Helper()
	var issues []sim.Issue
	for i := range 2 + dice.IntN(2) {
		issues = append(issues, sim.Issue{Name: "issue " + strconv.Itoa(i), Values: []string{"a", "b", "c", "d"}[:2+dice.IntN(3)]})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "random", Space: space}
	for range 2 + dice.IntN(3) {
		var tables [][]float64
		for _, issue := range issues {
			table := make([]float64, len(issue.Values))
			for v := range table {
				table[v] = float64(dice.IntN(100))
			}
			tables = append(tables, table)
		}
		reservation := float64(dice.IntN(150))
		if dice.IntN(5) == 0 {
			reservation = minusInf
		}
		s.Parties = append(s.Parties, sim.Party{Name: "party", Unit: "points", Profile: profile(t, space, reservation, tables...)})
	}
	if len(s.Parties) > 2 && dice.IntN(2) == 0 {
		for other := 1; other < len(s.Parties); other++ {
			s.Tables = append(s.Tables, []int{0, other})
		}
	}
	return s
}

// chatter makes moves at random and hardly ever agrees before the last rounds.
type chatter struct {
	size uint64
	dice *rand.Rand
}

func (a *chatter) Start(v sim.View)    { a.size, a.dice = v.Profile.Space().Size(), v.Rand }
func (a *chatter) Hear(int, *sim.Move) {}
func (a *chatter) Guess(_ int, o sim.Outcome) (float64, bool) {
	return float64(uint64(o) * 7919 % (a.size + 3)), true // whatever it is, it can be judged
}
func (a *chatter) Act(turn *sim.Turn, m *sim.Move) {
	m.Kind, m.Offer = sim.Propose, sim.Outcome(a.dice.Uint64N(a.size))
	if turn.Offer != sim.None && a.dice.Float64() < turn.Time*turn.Time/2 {
		m.Kind = sim.Accept
	}
	if a.dice.IntN(100) == 0 {
		m.Kind = sim.Leave
	}
}

// chat plays random moves over a scenario.
func chat(t testing.TB, s *sim.Scenario, seed uint64) *sim.Record {
	t.Helper()
	session := sim.NewSession(s, 12)
	session.Seed = sim.Seed(seed)
	for k, table := range s.Seating() {
		for _, party := range table {
			session.Sit(k, party, "chatter", &chatter{})
		}
	}
	rec := &sim.Record{}
	if err := session.Play(t.Context(), rec); err != nil {
		t.Fatal(err)
	}
	return rec
}

// everywhere reads several random talks over each of many random scenarios,
// always with the same Talks, as a batch does.
func everywhere(t *testing.T, see func(seed uint64, talks *Talks)) {
	t.Helper()
	talks, deals, room := &Talks{}, 0, 0
	for seed := range uint64(300) {
		s := random(t, rand.New(rand.NewPCG(seed, 5)))
		y := NewYardstick(s, analyze(t, s))
		for k := range uint64(5) {
			talks.Read(y, chat(t, s, seed*5+k))
			deals += int(Deal.Session(talks))
			room += int(flag(y.zopa))
			see(seed, talks)
		}
	}
	if deals < 300 || deals > 1400 || room > 1450 {
		t.Errorf("%d deals and %d talks with room for one out of 1500: too few or too many to show anything", deals, room)
	}
}

// slowConduct is Conduct as its comments say it, offer by offer.
func slowConduct(t *Talks, party int) (c Conduct) {
	steps := t.Record.Steps
	worth := func(p, k int) float64 { return t.Scenario.Parties[p].Profile.Utility(steps[k].Offer) }
	before := func(k int) int { // the same seat's last offer at the same table
		for j := k - 1; j >= 0; j-- {
			if steps[j].Kind == sim.Propose && steps[j].Seat == steps[k].Seat && steps[j].Table == steps[k].Table {
				return j
			}
		}
		return -1
	}
	for k, step := range steps {
		if int(step.Seat) != party || step.Kind == sim.Leave {
			continue
		}
		if worth(party, k) < t.Scenario.Parties[party].Profile.Reservation-solution.Tolerance {
			c.Below++
		}
		if step.Kind != sim.Propose {
			continue
		}
		last := before(k)
		if last < 0 {
			c.Tables++
			c.First += worth(party, k)
			continue
		}
		gift := false
		for j := last + 1; j < k; j++ {
			if steps[j].Kind == sim.Propose && steps[j].Table == step.Table {
				gift = gift || before(j) < 0 || worth(party, j) > worth(party, before(j))
			}
		}
		down := max(0, worth(party, last)-worth(party, k))
		c.Conceded += down
		if !gift {
			c.Unreciprocated += down
		}
	}
	return c
}

func TestConductAgainstTheSlowWay(t *testing.T) {
	everywhere(t, func(seed uint64, talks *Talks) {
		for party := range talks.Scenario.Parties {
			if got, want := talks.Conduct[party], slowConduct(talks, party); got != want {
				t.Fatalf("seed %d, party %d: got %+v, want %+v", seed, party, got, want)
			}
		}
	})
}

// harmless reports whether nobody ended below the reservation value.
func harmless(talks *Talks) bool {
	for party := range talks.Worth {
		if talks.Surplus(party) < 0 {
			return false
		}
	}
	return true
}

func TestLaws(t *testing.T) {
	everywhere(t, func(seed uint64, talks *Talks) {
		broken := func(law string, got ...float64) { t.Errorf("seed %d: %s: %v", seed, law, got) }
		deal, captured := talks.Record.Deal(), Captured.Session(talks)
		rational, sum := harmless(talks), 0.0
		for party := range talks.Scenario.Parties {
			sum += PieShare.Seat(talks, party)
			gain, conceded := Gain.Seat(talks, party), Conceded.Seat(talks, party)
			if !deal && (gain != 0 && gain == gain || talks.Surplus(party) != 0) {
				broken("no deal gains nothing", gain, talks.Surplus(party))
			}
			if rational && gain > 1+1e-12 {
				broken("no rational deal gains more than there is", gain)
			}
			if Unreciprocated.Seat(talks, party) > conceded || conceded < 0 {
				broken("what is conceded for nothing is conceded", conceded)
			}
			if FirstOffer.Seat(talks, party) > 1 {
				broken("no first offer beats the best package", FirstOffer.Seat(talks, party))
			}
		}
		switch {
		case math.Abs(sum-1) > 1e-12:
			broken("shares of a surplus add up to 1", sum)
		case !deal && captured != 0 && captured == captured:
			broken("no deal captures nothing", captured)
		case rational && captured > 1+1e-12:
			broken("no rational deal captures more than there is", captured)
		case rational && LeftOnTable.Session(talks) < -1e-9:
			broken("nothing is left over by more than the best deal", LeftOnTable.Session(talks))
		case ParetoDistance.Session(talks) > NashDistance.Session(talks)+1e-9:
			broken("a Nash point lies on the frontier", ParetoDistance.Session(talks), NashDistance.Session(talks))
		}
	})
}

// Every value is finite or undefined, and on the grid where no deal was worse than none.
func TestValuesAreFiniteAndOnTheGrid(t *testing.T) {
	defined := map[string]int{}
	everywhere(t, func(seed uint64, talks *Talks) {
		rational := harmless(talks)
		for _, m := range All() {
			g := m.Range(talks.Scenario, talks.Record.Rounds)
			for _, x := range values(m, talks) {
				if math.IsInf(x, 0) {
					t.Errorf("seed %d: %s is %v", seed, m.Name, x)
				}
				inside := g.Lo-1e-9 <= x && x <= g.Hi+1e-9
				if x == x && rational && !inside && m != FirstOffer && m != Conceded && m != Unreciprocated && m != BelowReservation {
					t.Errorf("seed %d: %s is %v, outside of %v to %v", seed, m.Name, x, g.Lo, g.Hi)
				}
				defined[m.Name] += int(flag(x == x))
			}
		}
	})
	for _, m := range All() {
		if defined[m.Name] == 0 {
			t.Errorf("%s was never defined", m.Name)
		}
	}
}

// Parties may be listed in any order.
func TestOrderOfParties(t *testing.T) {
	everywhere(t, func(seed uint64, talks *Talks) {
		n := len(talks.Scenario.Parties)
		turned := *talks.Scenario
		turned.Parties, turned.Tables = slices.Clone(turned.Parties), nil
		slices.Reverse(turned.Parties)
		for _, table := range talks.Scenario.Tables {
			var seats []int
			for _, p := range table {
				seats = append(seats, n-1-p)
			}
			turned.Tables = append(turned.Tables, seats)
		}
		rec := *talks.Record
		rec.Steps, rec.Utilities = slices.Clone(rec.Steps), slices.Clone(rec.Utilities)
		slices.Reverse(rec.Utilities)
		rec.Guessers = slices.Clone(rec.Guessers)
		slices.Reverse(rec.Guessers)
		for k := range rec.Steps {
			rec.Steps[k].Seat = uint8(n - 1 - int(rec.Steps[k].Seat))
		}
		other := &Talks{}
		other.Read(NewYardstick(&turned, analyze(t, &turned)), &rec)
		for _, m := range All() {
			got, want := values(m, other), values(m, talks)
			slices.Reverse(got)
			if !alike(got, want, 1e-9) {
				t.Errorf("seed %d: %s: got %v with the parties turned round, want %v", seed, m.Name, got, want)
			}
		}
	})
}

// Counting in other units, from another zero, changes no metric that pools.
// Sums of worths hold only if all parties change their unit together.
func TestScaling(t *testing.T) {
	everywhere(t, func(seed uint64, talks *Talks) {
		for _, together := range []bool{true, false} {
			scaled := *talks.Scenario
			scaled.Parties = slices.Clone(scaled.Parties)
			rec := *talks.Record
			rec.Utilities = slices.Clone(rec.Utilities)
			for i := range scaled.Parties {
				factor, shift := 4.0, float64(16*i)
				if !together {
					factor = float64(int(1) << i)
				}
				rec.Utilities[i] = rec.Utilities[i]*factor + shift
				old := scaled.Parties[i].Profile
				tables := [][]float64{}
				for _, table := range old.Worth.Tables {
					table = slices.Clone(table)
					for v := range table {
						table[v] *= factor
					}
					tables = append(tables, table)
				}
				p, err := sim.NewProfile(scaled.Space, sim.Worth{Base: shift, Tables: tables}, old.Reservation*factor+shift)
				if err != nil {
					t.Fatal(err)
				}
				scaled.Parties[i].Profile = p
			}
			other := &Talks{}
			other.Read(NewYardstick(&scaled, analyze(t, &scaled)), &rec)
			for _, m := range All() {
				if !m.Pools || !together && (m == Captured || m == PieShare) {
					continue
				}
				if got, want := values(m, other), values(m, talks); !alike(got, want, 1e-9) {
					t.Errorf("seed %d: %s: got %v with worths scaled, want %v", seed, m.Name, got, want)
				}
			}
		}
	})
}
