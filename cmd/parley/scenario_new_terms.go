package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/parley-sim/parley/scenarios/template"
)

// terms finds which templates are on the table. They are put there once the
// range of prices is known, which their worths are scaled to.
func (a *author) terms() error {
	if a.asker != nil {
		a.say("\nTerms that many contracts have:")
		fmt.Fprintln(a.out, columns(templateNames()))
	}
	return a.put(step{question{text: "Which are on the table?", otherwise: "price, payment-terms, duration, service-levels",
		help: "Numbers or names with commas between, such as: 1, duration, exclusivity. Three to six make a good case. Take the price and some terms that matter more to one side than to the other: those are the trades. Terms of your own come next, so you may also write: none", list: writeTemplates},
		"terms", a.pick})
}

func (a *author) pick(text string) error {
	var picked []*template.Template
	switch strings.ToLower(text) {
	case "all":
		picked = template.All()
	case "none":
	default:
		for name := range strings.SplitSeq(text, ",") {
			t, err := template.Find(strings.TrimSpace(name))
			if err != nil {
				return err
			}
			if slices.Contains(picked, t) {
				return fmt.Errorf("%q is there twice", t.Name)
			}
			picked = append(picked, t)
		}
	}
	a.picked = picked
	return nil
}

func templateNames() []string {
	var names []string
	for i, t := range template.All() {
		names = append(names, fmt.Sprintf("%2d %s", i+1, t.Name))
	}
	return names
}

// columns sets words one below the other, in as many columns as fit.
func columns(words []string) string {
	wide := 0
	for _, w := range words {
		wide = max(wide, text.StringWidth(w)+2)
	}
	across := max(1, lineWidth/wide)
	down := (len(words) + across - 1) / across
	var b bytes.Buffer
	for row := range down {
		line := ""
		for k := row; k < len(words); k += down {
			line += text.Pad("  "+words[k], wide+2, ' ')
		}
		fmt.Fprintln(&b, strings.TrimRight(line, " "))
	}
	return strings.TrimRight(b.String(), "\n")
}

// price finds the range of prices where there is a price, and puts the terms on
// the table.
func (a *author) price() error {
	take := func(text string) error {
		r, err := readRange(text, a.sketch.Unit)
		if err != nil {
			return err
		}
		a.sketch.Range = r
		return a.lay()
	}
	if !slices.ContainsFunc(a.picked, func(t *template.Template) bool { return t.Name == template.Price }) {
		if a.flags.IsSet("price") {
			return flagged("price", fmt.Errorf("there is no price on the table; add it to --terms"))
		}
		return a.lay()
	}
	return a.put(step{question{text: "The lowest and the highest price to talk about?", otherwise: "90 to 130 by 5",
		help: "Write it as in: 90 to 130 by 5. The lowest is what the buyer would dream of, the highest what the seller would ask first. About ten prices are enough; leave out the step (by 5), and one is found. The numbers are in " + a.sketch.Unit + "."},
		"price", take})
}

// lay puts the picked terms on the table.
func (a *author) lay() error {
	a.sketch.Terms = nil
	for _, t := range a.picked {
		if err := a.sketch.AddTemplate(t); err != nil {
			return err
		}
	}
	return nil
}
