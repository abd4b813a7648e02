package sheets

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
	"github.com/parley-sim/parley/sim/solution"
)

// Key is the trainer's sheet: both sides' numbers, what there is to be found,
// which packages are good, a timetable, and questions for the debrief.
func Key(s *sim.Scenario) (Document, error) {
	k := &key{Scenario: s}
	for p := range s.Parties {
		k.counts = append(k.counts, countsOf(&s.Parties[p]))
	}
	a, err := solution.Analyze(s)
	if err != nil && !errors.Is(err, solution.ErrTooLarge) {
		return Document{}, fmt.Errorf("trainer's key: %w", err)
	}
	k.analysis = a
	k.interests = solution.Interests(s)
	k.trades, _ = solution.Trades(s, mostTrades)
	return Document{
		File:   "trainer-key",
		Banner: "For the trainer only: do not hand out",
		Title:  "Trainer's key",
		Under:  title(s),
		Dense:  true,
		Sections: filled(
			Section{Heading: "What it teaches", Blocks: paragraphs(s.Note)},
			k.deal(),
			k.walkAways(),
			k.matters(),
			k.tradesWorth(),
			k.ladder(),
			k.fair(),
			k.timetable(),
			k.debrief(),
			k.numbers(),
		),
	}, nil
}

// key is what the trainer's sheet is made from.
type key struct {
	*sim.Scenario
	counts    []counts           // by party
	analysis  *solution.Analysis // nil: the packages are too many to compare
	interests []solution.Interest
	trades    []solution.Trade
}

func (k *key) name(party int) string { return k.Parties[party].Name }

// deal says what kind of deal it is, and how large.
func (k *key) deal() Section {
	d := k.Deal
	var kinds []string
	for _, field := range []struct{ name, value string }{
		{"size", d.Size}, {"complexity", d.Complexity}, {"relationship", d.Relationship},
		{"competition", d.Competition}, {"power", d.Power}, {"culture", d.Culture},
	} {
		if field.value != "" {
			kinds = append(kinds, field.name+" "+field.value)
		}
	}
	size := fmt.Sprintf("%s, %s, %s.", things(len(k.Parties), "party", "parties"), things(len(k.Space.Issues), "term", "terms"),
		packages(float64(k.Space.Size())))
	return Section{Heading: "The deal", Blocks: texts(size, sentenceOf(kinds), k.seating())}
}

// sentenceOf is a list as a sentence; none is none.
func sentenceOf(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return "Kind of deal: " + strings.Join(parts, "; ") + "."
}

func (k *key) seating() string {
	if len(k.Seating()) == 1 {
		return ""
	}
	hub := k.Hub()
	return fmt.Sprintf("%s talks with %s at once, each at a table of its own, and signs once at most.", k.name(hub), list(k.Scenario, partners(k.Scenario, hub)))
}

// things is a number of something.
func things(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return amount.Number(float64(n)) + " " + many
}

func packages(n float64) string {
	if n == 1 {
		return "1 possible package"
	}
	return amount.Number(n) + " possible packages"
}

// walkAways is what each side has without a deal, and what it could get.
func (k *key) walkAways() Section {
	t := &Table{Head: []string{"party", "without a deal", "that is worth", "worst package", "best package", "most in a deal"}, Words: 2}
	for p := range k.Parties {
		c, profile := k.counts[p], k.Parties[p].Profile
		most := "?"
		if k.analysis != nil {
			most = "–"
			if k.analysis.Ideal != nil {
				most = c.in(k.analysis.Ideal[p])
			}
		}
		t.Rows = append(t.Rows, []string{k.name(p), k.Parties[p].Batna, c.walk(profile.Reservation), c.in(profile.Min()), c.in(profile.Max()), most})
	}
	return Section{Heading: "Walk-aways, and the room between them", Blocks: append([]Block{{Table: t}}, texts(k.room(), k.varying())...)}
}

func (c counts) walk(r float64) string {
	if math.IsInf(r, 0) {
		return "nothing"
	}
	return c.in(r)
}

// room says whether there is a zone of possible agreement.
func (k *key) room() string {
	a := k.analysis
	all := float64(k.Space.Size()) * float64(len(k.Seating()))
	switch {
	case a == nil:
		return "The packages are too many to compare, so this key says nothing of the best ones."
	case a.Rational == 0 || !a.Zopa():
		return "There is no room for a deal (no ZOPA): every package leaves somebody no better off than walking away. The right result is no deal."
	case a.Counted:
		return fmt.Sprintf("There is room for a deal (ZOPA): %s of %s packages (%s) leave nobody worse off than walking away.",
			amount.Number(float64(a.Rational)), amount.Number(all), amount.Percent(float64(a.Rational)/all))
	}
	return "There is room for a deal (ZOPA). The packages in it are too many to count."
}

func (k *key) varying() string {
	if !k.Varies() {
		return ""
	}
	return "In simulated negotiations some of these numbers vary from deal to deal. Here and on the role sheets they stand as they are written."
}

// open reports whether there is a deal to be found.
func (k *key) open() bool { return k.analysis != nil && k.analysis.Rational > 0 && k.analysis.Zopa() }
