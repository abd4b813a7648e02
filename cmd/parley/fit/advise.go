package fit

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// Question is a case, and who may sit opposite.
type Question struct {
	Case    *sim.Scenario
	Choices []Choice
	Against []Counterpart
	Rounds  int
	Draws   int // of the case's numbers, or of the dice where those do not vary; one half chooses, the other reports
}

// Advice is what came out, for each party of the case.
type Advice struct {
	Question
	Sides []Side
	Games int64
}

// Side is the advice for one party. All numbers but those that chose are of the
// other half of the draws, so that what was chosen is not flattered.
type Side struct {
	Party    int
	Room     float64 // the share of negotiations in which a deal was possible; 0: there is nothing to advise
	Thin     bool    // a deal is possible in so few draws that one half has none: then there are no options
	Options  []Option
	Expected int      // chosen: the option with the highest expected gain
	Safest   int      // chosen: the option whose largest regret is least (Savage's minimax regret)
	Families []int    // the options with the opening chosen for each style, the highest gain reported first
	Standing Standing // of Families
}

// Option is a choice with what came of it.
type Option struct {
	*Choice
	Gain  stats.Interval // its gain as a share of what it can hope for, against the mix
	Deals stats.Interval
	Met   []Met // by counterpart
	Worst int   // the counterpart against which its regret is largest
	gains []float64

	regrets [][]float64 // by counterpart, draw by draw
}

// Met is an option against one counterpart.
type Met struct {
	Gain, Deals stats.Interval
	Best        int            // the option that was chosen as best against this counterpart
	Regret      stats.Interval // what that gains more
}

// Advise plays every choice against every counterpart, with each side opening.
func (l *Lab) Advise(q Question) (*Advice, error) {
	before := l.games
	var styles, against []batch.Style
	for i := range q.Choices {
		styles = append(styles, q.Choices[i].Style)
	}
	for i := range q.Against {
		against = append(against, q.Against[i].Style)
	}
	books := make([]*book, len(q.Case.Parties))
	for i := range books {
		books[i] = newBook(len(styles), len(against), q.Draws)
	}
	d := &batch.Design{Scenarios: []*sim.Scenario{q.Case}, Styles: styles, Against: against, Rounds: []int{q.Rounds}, Worlds: q.Draws, Repeats: q.Draws}
	err := l.play(d, func(s *seat) {
		other, one := s.against()
		i := slices.IndexFunc(styles, func(x batch.Style) bool { return x.Spec == s.style() })
		j := slices.IndexFunc(against, func(x batch.Style) bool { return x.Spec == other })
		if one && i >= 0 && j >= 0 {
			books[s.party].note(i, j, s)
		}
	})
	if err != nil {
		return nil, err
	}
	a := &Advice{Question: q, Games: l.games - before}
	for party, b := range books {
		a.Sides = append(a.Sides, a.side(party, b))
	}
	return a, nil
}

// book is what came of each choice against each counterpart, draw by draw.
type book struct {
	against, draws int
	cells          []sums // by choice, counterpart and draw
	seats, room    int
}

func newBook(choices, against, draws int) *book {
	return &book{against: against, draws: draws, cells: make([]sums, choices*against*draws)}
}

func (b *book) note(choice, against int, s *seat) {
	b.seats++
	if math.IsNaN(s.own) {
		return
	}
	b.room++
	at := &b.cells[(choice*b.against+against)*b.draws+s.replicate]
	at.own.Add(s.own)
	at.deals.Add(s.deal)
}

// half is every second draw: those that choose (0), or those that report (1).
func (b *book) half(choice, against, which int, number func(*sums) stats.Moments) []float64 {
	var list []float64
	for draw := which; draw < b.draws; draw += 2 {
		list = append(list, of(number(&b.cells[(choice*b.against+against)*b.draws+draw])))
	}
	return list
}

// empty reports whether no draw of a half has room for a deal. Whatever is
// played, the draws are the same, so the first choice speaks for all.
func (b *book) empty(which int) bool { return math.IsNaN(mean(b.half(0, 0, which, gained))) }

func gained(s *sums) stats.Moments { return s.own }
func dealt(s *sums) stats.Moments  { return s.deals }

func (a *Advice) side(party int, b *book) Side {
	s := Side{Party: party, Room: float64(b.room) / float64(max(1, b.seats))}
	if b.room == 0 {
		return s
	}
	if s.Thin = b.empty(0) || b.empty(1); s.Thin {
		return s
	}
	plan := a.plan(b)
	s.Expected, s.Safest = plan.best(), plan.safest()
	for i := range a.Choices {
		s.Options = append(s.Options, a.option(b, i, plan))
	}
	s.Families = plan.families(a.Choices)
	s.rank(s.Families)
	var scores [][]float64
	for _, i := range s.Families {
		scores = append(scores, s.Options[i].gains)
	}
	if len(scores) > 1 {
		s.Standing = newStanding(scores, 1)
	}
	return s
}

// option reports on the half of the draws that did not choose.
func (a *Advice) option(b *book, choice int, p *plan) Option {
	o := Option{Choice: &a.Choices[choice]}
	var gains, deals [][]float64
	for j := range a.Against {
		gain, deal := b.half(choice, j, 1, gained), b.half(choice, j, 1, dealt)
		best := p.bestAgainst(j)
		known := b.half(best, j, 1, gained)
		o.Met = append(o.Met, Met{stats.OverClusters(gain, confidence), stats.OverClusters(deal, confidence), best, stats.Paired(known, gain, confidence)})
		o.regrets = append(o.regrets, less(known, gain))
		gains, deals = append(gains, gain), append(deals, deal)
		if o.Met[j].Regret.Mean > o.Met[o.Worst].Regret.Mean {
			o.Worst = j
		}
	}
	o.gains = a.mixed(gains)
	o.Gain, o.Deals = stats.OverClusters(o.gains, confidence), stats.OverClusters(a.mixed(deals), confidence)
	return o
}

// mixed weighs what came of each counterpart by its share, draw by draw.
func (a *Advice) mixed(lists [][]float64) []float64 {
	sums := make([]float64, len(lists[0]))
	for j, list := range lists {
		for i, x := range list {
			sums[i] += float64(a.Against[j].Share * x)
		}
	}
	return sums
}

// less is a - b, draw by draw.
func less(a, b []float64) []float64 {
	list := slices.Clone(a)
	for i := range list {
		list[i] -= b[i]
	}
	return list
}
