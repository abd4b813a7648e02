package sim

import "math/rand/v2"

// Scenario is a case to negotiate: the packages, the parties with what each
// wants, and who sits at which table. It is read-only once made.
type Scenario struct {
	Name    string
	Title   string
	Story   string
	Note    string // for the trainer: what the case teaches; it spoils the case for those who play
	Deal    Context
	Space   *Space
	Public  []bool  // by issue: everybody knows which way each party wants it; nil: nobody knows of any
	Events  []Event // that the worths of some terms depend on
	Parties []Party
	Tables  [][]int // the parties at each table; none: all sit at one
	Hash    string  // of the files it was read from, for the manifest of a run
}

// Event is something that may happen after the deal is signed, or not.
type Event struct {
	Name string
	What string // in a sentence
}

// Party is one side of a scenario.
type Party struct {
	Name    string
	Brief   string // what only this party knows, for the person who plays the role
	Unit    string // of its worth: "points", "$K"; empty: a share of 1
	Batna   string // what it will do without a deal, in words
	Profile *Profile
	Spread  Spread
	Beliefs []float64 // by event, how likely the party holds it, from 0 to 1; NaN: not said; nil: there are no events
	Remarks []string  // how worths come about that are not plain points, in sentences to whoever plays the role
}

// Spread says how a party's numbers vary from deal to deal, evenly on both sides.
type Spread struct {
	Reservation float64   // the reservation value lies within plus or minus this
	Issues      []float64 // each issue's worth is scaled by a factor within 1 plus or minus this; nil: none varies
	Places      []int     // by issue, rising: whose dice it has, of a case in which more issues are open; nil: its own
}

func (s Spread) zero() bool {
	for _, x := range s.Issues {
		if x != 0 {
			return false
		}
	}
	return s.Reservation == 0
}

// Varies reports whether the scenario differs from world to world.
func (s *Scenario) Varies() bool {
	for _, p := range s.Parties {
		if !p.Spread.zero() {
			return true
		}
	}
	return false
}

// SameUnit reports whether the parties count in the same unit, so that adding
// up their worths means something.
func (s *Scenario) SameUnit() bool {
	for _, p := range s.Parties {
		if p.Unit != s.Parties[0].Unit {
			return false
		}
	}
	return true
}

// Seating is the parties at each table.
func (s *Scenario) Seating() [][]int {
	if s.Tables != nil {
		return s.Tables
	}
	all := make([]int, len(s.Parties))
	for i := range all {
		all[i] = i
	}
	return [][]int{all}
}

// World is the scenario with its numbers drawn from their spreads, the i-th of
// the seed's worlds. Without spread every world is the scenario itself.
func (s *Scenario) World(seed Seed, i int) *Scenario {
	if !s.Varies() {
		return s
	}
	w := *s
	w.Parties = make([]Party, len(s.Parties))
	for k, p := range s.Parties {
		p.Profile = p.draw(seed.Child(s.Name).Child("world").At(i).At(k).Rand())
		w.Parties[k] = p
	}
	return &w
}

// draw throws the reservation's dice first, so that it stays the same when the
// spread of an issue is added.
func (p *Party) draw(dice *rand.Rand) *Profile {
	within := func(width float64) float64 { return float64(width * (2*dice.Float64() - 1)) }
	reservation := p.Profile.Reservation + within(p.Spread.Reservation)
	q := p.Profile.WithReservation(reservation)
	if p.Spread.Issues == nil {
		return q
	}
	w := q.Worth
	w.Tables = make([][]float64, len(p.Profile.Worth.Tables))
	thrown := 0
	for i, table := range p.Profile.Worth.Tables {
		for ; p.Spread.Places != nil && thrown < p.Spread.Places[i]; thrown++ {
			dice.Float64() // of an issue that is settled
		}
		thrown++
		factor := 1 + within(p.Spread.Issues[i])
		w.Tables[i] = make([]float64, len(table))
		for v, x := range table {
			w.Tables[i][v] = float64(x * factor)
		}
	}
	q, err := NewProfile(p.Profile.space, w, reservation)
	if err != nil {
		panic(err) // scaled by a finite factor, a sound profile stays sound
	}
	q.Discount = p.Profile.Discount
	return q
}
