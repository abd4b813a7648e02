package reports

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "offers-by-term", Name: "Offers, term by term", Place: 64, Draw: offersByTerm, When: func(r *Run) bool { return r.Trial == nil && r.itemised() != nil }})

// enoughOffers is how many offers of both sides a negotiation has that is worth drawing term by term.
const enoughOffers = 6

// itemised is the first negotiation of the table in which two of different styles made enough
// offers, or else the first of all; nil where none can be drawn term by term.
func (r *Run) itemised() *talk {
	var first *talk
	for _, k := range r.talks("") {
		if len(k.offers(1)) == 0 || len(k.offers(2)) == 0 || len(r.termsOf(k.scenario)) == 0 {
			continue
		}
		if mixed(k.pairing) == 1 && len(k.offers(1))+len(k.offers(2)) >= enoughOffers {
			return k
		}
		if first == nil {
			first = k
		}
	}
	return first
}

// term is one term of a case with its values that are named, in their order.
type term struct {
	name   string
	of     int
	values []Value
	turned bool // whether the first of the list is better for the first side than the last
}

func (r *Run) termsOf(scenario string) []term {
	var list []term
	at := map[int]int{}
	for _, v := range r.Terms {
		if v.Scenario != scenario {
			continue
		}
		i, known := at[v.Term]
		if !known {
			i = len(list)
			at[v.Term] = i
			list = append(list, term{name: v.Name, of: v.Of})
		}
		list[i].values = append(list[i].values, v)
	}
	for i := range list {
		list[i].turned = list[i].falls()
	}
	return list
}

// falls reports whether a term's first value is better for the first side than its last or, where that side
// does not mind, worse for the second.
func (t *term) falls() bool {
	first, last := t.values[0].Worths, t.values[len(t.values)-1].Worths
	for side, sign := range []float64{1, -1} {
		if side < len(first) && side < len(last) {
			if d := sign * (last[side] - first[side]); d > 0 || d < 0 {
				return d < 0
			}
		}
	}
	return false
}

// offersByTerm shows what both sides asked for on each term as the rounds went by: moves.csv and terms.csv.
func offersByTerm(r *Run, room Room) Figure {
	k := r.itemised()
	terms := r.termsOf(k.scenario)
	one, two := r.side(k.scenario, 0), r.side(k.scenario, 1)
	f := Figure{
		Headline: r.termsHeadline(k, terms),
		Subtitle: fmt.Sprintf("What each side asked for on each term, round by round, in one negotiation of “%s”. Solid: %s (%s); dashed: %s (%s). On top is what is better for %s.",
			r.titleOf(k.scenario), one, short(k.style(1), 24), two, short(k.style(2), 24), one),
		Question: "On which term did neither side move, and what might each have asked to find out why?",
		Text:     r.termsText(k, terms),
		Notes:    []string{"Large dot: what was agreed; across: rounds, of " + integer(k.rounds), whose([]*talk{k}), "One negotiation says nothing of how a style fares on average"},
		Key:      true,
		Table:    Table{Head: []string{"round", "who", "move"}, Text: 3, More: "Every move is in moves.csv."},
	}
	if len(terms) > room.Panels {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s terms the first %s are drawn", integer(len(terms)), integer(room.Panels)))
	}
	for i, t := range terms {
		if i < room.Panels {
			p := r.termPanel(k, i, t)
			p.Size = sizeOf(min(len(terms), room.Panels))
			f.Panels = append(f.Panels, p)
		}
		f.Table.Head = append(f.Table.Head, t.name)
	}
	for _, m := range k.turns {
		row := []string{integer(m.Round), m.Seat, m.Kind}
		for i, t := range terms {
			row = append(row, t.text(m, i))
		}
		f.Table.Rows = append(f.Table.Rows, row)
	}
	return f
}

// text is the value that a move gives to the term; empty for a move without a package.
func (t term) text(m Turn, i int) string {
	if i >= len(m.Values) {
		return ""
	}
	for _, v := range t.values {
		if v.Value == m.Values[i] {
			return v.Text
		}
	}
	return integer(m.Values[i])
}

// Heights of a term's picture: a row for each value up to mostSlots, and text beside as many as can be read.
const (
	mostSlots = 41
	readable  = 7
)

// slot is the row of a value, from 0 on top.
func (t term) slot(value int) int {
	n := t.slots()
	if n < 2 {
		return 0
	}
	at := int(math.Round(float64(value-1) * float64(n-1) / float64(t.of-1)))
	if t.turned {
		return min(max(at, 0), n-1)
	}
	return n - 1 - min(max(at, 0), n-1)
}

func (t term) slots() int { return min(t.of, mostSlots) }

// rows are the texts beside the rows: all where they are few, else the first and the last.
func (t term) rows() []string {
	rows := make([]string, t.slots())
	for _, v := range t.values {
		if len(rows) <= readable || v.Value == 1 || v.Value == t.of {
			rows[t.slot(v.Value)] = short(v.Text, 18)
		}
	}
	return rows
}

func (r *Run) termPanel(k *talk, i int, t term) Panel {
	c := canvas()
	grid(c, 10, 14, 2, 2)
	last := k.turns[len(k.turns)-1].Round
	xNumbers(c, scale{min: 1, max: math.Max(2, float64(last)), format: asNumber, splits: 2})
	yNames(c, t.rows())
	var spots []opts.CustomData
	if m, ok := k.deal(); ok && i < len(m.Values) {
		y := t.slot(m.Values[i])
		spots = append(spots, opts.CustomData{Name: "Agreed: " + t.text(m, i), Value: []any{m.Round, y, m.Round, m.Round, y, y, -1, "circle", ""}})
	}
	drawn(c, drawNamedSpots, spots)
	c.Overlap(r.course(k, 1, i, t, "solid"), r.course(k, 2, i, t, "dashed"))
	title := t.name
	if unit := t.values[0].Unit; unit != "" {
		title += " (" + unit + ")"
	}
	return Panel{Of: r.lineUpAt(k.pairing), Title: short(title, 60), Height: 190, Chart: c}
}

// course is what one side asked for on a term.
func (r *Run) course(k *talk, party, i int, t term, kind string) *charts.Line {
	color := styleColor(r.styleAt(k.style(party)))
	var data []opts.LineData
	for _, m := range k.offers(party) {
		if i < len(m.Values) {
			data = append(data, opts.LineData{Name: fmt.Sprintf("Round %s, %s: %s", integer(m.Round), short(m.Seat, 24), t.text(m, i)), Value: [2]int{m.Round, t.slot(m.Values[i])}, Symbol: "circle", SymbolSize: 4})
		}
	}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(true)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: 2, Type: kind}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	return l
}

// moved is on how many terms a side's offers were not always the same.
func (k *talk) moved(party, terms int) (n int) {
	offers := k.offers(party)
	for i := range terms {
		for _, m := range offers {
			if i < len(m.Values) && i < len(offers[0].Values) && m.Values[i] != offers[0].Values[i] {
				n++
				break
			}
		}
	}
	return n
}

func (r *Run) termsHeadline(k *talk, terms []term) string {
	n := len(terms)
	one, two := k.moved(1, n), k.moved(2, n)
	if n == 1 {
		return fmt.Sprintf("What each side asked for on “%s”: %s", short(terms[0].name, 40), k.ended())
	}
	return fmt.Sprintf("%s moved on %s of %s terms, %s on %s: %s", capital(r.side(k.scenario, 0)), numberWord(one), numberWord(n), r.side(k.scenario, 1), numberWord(two), k.ended())
}

func (r *Run) termsText(k *talk, terms []term) string {
	first, last := k.offers(1), k.offers(2)
	var each []string
	for i, t := range terms {
		each = append(each, fmt.Sprintf("%s: %s began with %s and came to %s, %s with %s and %s", t.name,
			r.side(k.scenario, 0), t.text(first[0], i), t.text(first[len(first)-1], i), r.side(k.scenario, 1), t.text(last[0], i), t.text(last[len(last)-1], i)))
	}
	return "A picture for each term, with what each side asked for over the rounds. " + someOf(each, mostNamed) + "."
}
