package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/parley-sim/parley/scenarios"
)

// profile settles what kind of deal it is.
func (a *author) profile() error {
	a.sketch.Deal = a.sketch.UsualDeal()
	return a.adjust(changes{
		flag:    "profile",
		explain: "What kind of deal it is:",
		show:    a.showProfile, change: a.changeProfile, example: "relationship strategic",
		help: "Write the word in front and the one that shall stand behind it, such as: competition crowded. Power is balanced, or the name of the party that needs the deal less; this also moves the walk-aways that are suggested next.",
	})
}

func (a *author) showProfile() {
	t := newTable("", "", "or")
	for _, f := range scenarios.Factors() {
		others := slices.DeleteFunc(a.choices(f), func(v string) bool { return v == a.sketch.Deal[f.Name] })
		t.AppendRow(table.Row{f.Name, a.sketch.Deal[f.Name], strings.Join(others, ", ")})
	}
	_ = writeTable(a.out, t, "")
}

// choices are the values of a factor; power may lie with a party.
func (a *author) choices(f scenarios.Factor) []string {
	all := slices.Clone(f.Values)
	if f.Name == "power" {
		for _, p := range a.sketch.Parties {
			all = append(all, p.Name)
		}
	}
	return all
}

// changeProfile takes "size large".
func (a *author) changeProfile(line string) error {
	var names []string
	for _, f := range scenarios.Factors() {
		names = append(names, f.Name)
		rest, ok := cutName(line, f.Name)
		if !ok {
			continue
		}
		all := a.choices(f)
		for _, value := range all {
			if strings.EqualFold(value, rest) {
				a.sketch.Deal[f.Name] = value
				return nil
			}
		}
		return fmt.Errorf("%s is %s, not %q", f.Name, strings.Join(all, ", "), rest)
	}
	word, _, _ := strings.Cut(line, " ")
	return fmt.Errorf("%s", unknown("line", word, word, names))
}
