package main

import (
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/parley-sim/parley/scenarios/template"
)

// changes shows a suggestion and takes changes to it, a line each, until there
// are no more.
type changes struct {
	flag    string
	explain string
	show    func()
	change  func(line string) error
	example string
	help    string
}

const allRight = "all right"

func (a *author) adjust(c changes) error {
	for _, line := range a.flags.StringSlice(c.flag) {
		if err := flagged(c.flag, c.change(strings.TrimSpace(line))); err != nil {
			return err
		}
	}
	if a.asker == nil || a.flags.IsSet(c.flag) {
		return nil
	}
	a.say("\n" + c.explain)
	for more := true; more; {
		c.show()
		err := a.ask(question{text: "Change a line, as in: " + c.example, otherwise: allRight, help: c.help},
			func(line string) error {
				if more = line != allRight; more {
					return c.change(line)
				}
				return nil
			})
		if err != nil {
			return err
		}
	}
	return nil
}

// stakes settles what each term moves for each party.
func (a *author) stakes() error {
	last := &a.sketch.Terms[len(a.sketch.Terms)-1]
	example := last.Name
	for p := range a.sketch.Parties {
		example += " " + template.Told(last.Stake(p))
	}
	return a.adjust(changes{
		flag:    "stake",
		explain: fmt.Sprintf("What each term is worth to each side in %s, from its worst value to its best. A term that moves more for one side than for the other is a trade to be found.", a.sketch.Unit),
		show:    a.showStakes, change: a.changeStake, example: example,
		help: "The suggestion takes what these terms usually are worth beside a price like yours. Write the term and one number for each party, in the order of the columns: how much better its best value is to that party than its worst. 0 says that it does not care.",
	})
}

func (a *author) showStakes() {
	head, config := table.Row{"term"}, []table.ColumnConfig{}
	for i, p := range a.sketch.Parties {
		head = append(head, p.Name)
		config = append(config, table.ColumnConfig{Number: i + 2, Align: text.AlignRight, AlignHeader: text.AlignRight})
	}
	t := newTable(append(head, "likes best")...)
	t.SetColumnConfigs(config)
	for i := range a.sketch.Terms {
		term := &a.sketch.Terms[i]
		row := table.Row{term.Name}
		for p := range a.sketch.Parties {
			row = append(row, template.Told(term.Stake(p)))
		}
		t.AppendRow(append(row, a.wishes(term)))
	}
	_ = writeTable(a.out, t, "")
}

// wishes says which value of a term the first seller and the first buyer like best.
func (a *author) wishes(t *template.Term) string {
	var parts []string
	for p := range a.sketch.Parties[:2] {
		if t.Stake(p) > 0 {
			parts = append(parts, a.sketch.Parties[p].Name+": "+t.Values[t.Best(p)])
		}
	}
	return strings.Join(parts, ", ")
}

// changeStake takes "payment 3 8", or the term by the name of its template.
func (a *author) changeStake(line string) error {
	called := a.called()
	for _, c := range called {
		rest, ok := cutName(line, c.name)
		if !ok || len(strings.Fields(rest)) != len(a.sketch.Parties) {
			continue
		}
		return a.setStakes(c.term, strings.Fields(rest))
	}
	for _, c := range called {
		if _, ok := cutName(line, c.name); ok {
			return fmt.Errorf("%s needs %s, one for each party, in the order of the columns", c.name, count(len(a.sketch.Parties), "number"))
		}
	}
	var names []string
	for _, t := range a.sketch.Terms {
		names = append(names, t.Name)
	}
	word, _, _ := strings.Cut(line, " ")
	return fmt.Errorf("%s", unknown("term", word, word, names))
}

// calling is a term by one of its names.
type calling struct {
	name string
	term *template.Term
}

// called is all terms by their own names, and then by those of their templates.
func (a *author) called() []calling {
	var all []calling
	for i := range a.sketch.Terms {
		all = append(all, calling{a.sketch.Terms[i].Name, &a.sketch.Terms[i]})
	}
	for _, t := range a.picked {
		all = append(all, calling{t.Name, a.sketch.Term(t.Term)})
	}
	return all
}

func (a *author) setStakes(t *template.Term, words []string) error {
	stakes := make([]float64, len(words))
	for p, word := range words {
		x, err := readAmount(word, a.sketch.Unit)
		if err != nil {
			return err
		}
		stakes[p] = x
	}
	for p, x := range stakes {
		if err := a.sketch.SetStake(t, p, x); err != nil {
			return err
		}
	}
	return nil
}
