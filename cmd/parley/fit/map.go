package fit

import "github.com/parley-sim/parley/sim/stats"

// Map says which style suits which deal.
type Map struct {
	Styles  []string
	Cells   []Cell
	Cases   int   // of each complexity
	Games   int64 // negotiations, those of the trial too
	Rounds  int
	Trial   []Outcome // what the articles say of when to use which, on other cases
	Choices []Outcome // and what choosing by this map does there
}

// Cell is one kind of deal and one wish.
type Cell struct {
	Profile
	Relationship int
	Standing
	Own, Other, Deals []stats.Interval // by style
}

// rounds is the deadline of all made-up deals.
const rounds = 20

// Map plays so many made-up deals of each complexity for the map, and as many
// others to try it on.
func (l *Lab) Map(cases int) (*Map, error) {
	before := l.games
	first, err := l.fields(0, cases)
	if err != nil {
		return nil, err
	}
	other, err := l.fields(cases, cases)
	if err != nil {
		return nil, err
	}
	m := &Map{Styles: Named, Cases: cases, Rounds: rounds}
	family := len(first) * len(Weights)
	for r, weight := range Weights {
		for _, p := range profiles() {
			f := first[p]
			c := Cell{Profile: p, Relationship: r, Standing: newStanding(f.scores(weight), family)}
			for style := range m.Styles {
				c.Own = append(c.Own, stats.OverClusters(f.own[style], confidence))
				c.Other = append(c.Other, stats.OverClusters(f.other[style], confidence))
				c.Deals = append(c.Deals, stats.OverClusters(f.deals[style], confidence))
			}
			m.Cells = append(m.Cells, c)
		}
	}
	m.Trial, m.Choices = m.try(other), m.choose(other)
	adjust(m.Trial, m.Choices)
	m.Games = l.games - before
	return m, nil
}
