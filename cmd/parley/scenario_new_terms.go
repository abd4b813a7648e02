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

const noMore = "no more"

// ownTerms takes the author's own terms.
func (a *author) ownTerms() error {
	for _, text := range a.flags.StringSlice("own") {
		if err := flagged("own", a.addOwn(text)); err != nil {
			return err
		}
	}
	for more := a.asker != nil && !a.flags.IsSet("own"); more; {
		before := len(a.sketch.Terms)
		err := a.ask(question{text: "A term of your own? Its name and values:", otherwise: noMore,
			help: "Write the name, a colon, and the values with commas between, such as: parking: none, 2 places, 5 places"},
			func(text string) error {
				if more = text != noMore; more {
					return a.addOwn(text)
				}
				if before == 0 {
					return fmt.Errorf("there is nothing to talk about yet; write one, such as: parking: none, 2 places, 5 places")
				}
				return nil
			})
		if err != nil {
			return err
		}
		if more {
			if err := a.askPreferences(&a.sketch.Terms[before]); err != nil {
				return err
			}
		}
	}
	if len(a.sketch.Terms) == 0 {
		return fmt.Errorf("there is nothing to talk about; name a template with --terms or a term with --own")
	}
	return nil
}

// addOwn takes "parking: none, 2 places, 5 places". Until more is said, the
// sellers like the first value best and the buyers the last, and it matters
// twice as much to the buyers.
func (a *author) addOwn(text string) error {
	name, rest, ok := strings.Cut(text, ":")
	if !ok {
		return fmt.Errorf("%q has no colon; write the name, a colon and the values, such as: parking: none, 2 places, 5 places", text)
	}
	var values []string
	for v := range strings.SplitSeq(rest, ",") {
		values = append(values, strings.TrimSpace(v))
	}
	if err := a.sketch.AddOwn(strings.TrimSpace(name), values); err != nil {
		return err
	}
	t := &a.sketch.Terms[len(a.sketch.Terms)-1]
	for p := range a.sketch.Parties {
		best, least, stake := a.usual(t, p)
		if err := a.sketch.Prefer(t, p, best, least, stake); err != nil {
			return err
		}
	}
	return nil
}

// usual is what is taken for granted of an own term.
func (a *author) usual(t *template.Term, party int) (best, least int, stake float64) {
	last := len(t.Values) - 1
	if a.sketch.Parties[party].Side == template.Seller {
		return 0, last, a.sketch.Usual(party, 10)
	}
	return last, 0, a.sketch.Usual(party, 20)
}

// askPreferences asks what each party wants of an own term.
func (a *author) askPreferences(t *template.Term) error {
	for p := range a.sketch.Parties {
		best, least, stake := a.usual(t, p)
		name := a.sketch.Parties[p].Name
		help := "One of " + strings.Join(t.Values, ", ") + "."
		cares := true
		err := a.ask(question{text: fmt.Sprintf("  What does %s like best?", name), otherwise: t.Values[best], help: help + " Write - if it does not care."},
			func(text string) (err error) {
				if cares = text != "-"; cares {
					best, err = valueOf(t, text)
				}
				return err
			})
		if err != nil {
			return err
		}
		if !cares {
			if err := a.sketch.SetStake(t, p, 0); err != nil {
				return err
			}
			continue
		}
		if least == best {
			least = len(t.Values) - 1 - least
		}
		err = a.ask(question{text: fmt.Sprintf("  What does %s like least?", name), otherwise: t.Values[least], help: help},
			func(text string) error {
				v, err := valueOf(t, text)
				if err != nil {
					return err
				}
				return a.sketch.Prefer(t, p, best, v, stake)
			})
		if err != nil {
			return err
		}
	}
	return nil
}

// valueOf finds a value by its name or its number, from 1; names come first.
func valueOf(t *template.Term, text string) (int, error) {
	for v, name := range t.Values {
		if strings.EqualFold(name, text) {
			return v, nil
		}
	}
	for v := range t.Values {
		if text == fmt.Sprint(v+1) || text == fmt.Sprintf("#%d", v+1) {
			return v, nil
		}
	}
	return 0, fmt.Errorf("%s", unknown("value", text, text, t.Values))
}
