package main

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/scenarios/template"
)

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
		best, cares, err := a.askBest(t, p)
		switch {
		case err != nil:
			return err
		case !cares:
			err = a.sketch.SetStake(t, p, 0)
		default:
			err = a.askLeast(t, p, best)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// askBest asks which value a party likes best, if it cares at all.
func (a *author) askBest(t *template.Term, party int) (best int, cares bool, err error) {
	usual, _, _ := a.usual(t, party)
	q := question{
		text: fmt.Sprintf("  What does %s like best?", a.sketch.Parties[party].Name), otherwise: t.Values[usual],
		help: "One of " + strings.Join(t.Values, ", ") + ". Write - if it does not care.",
	}
	err = a.ask(q, func(text string) (err error) {
		if cares = text != "-"; cares {
			best, err = valueOf(t, text)
		}
		return err
	})
	return best, cares, err
}

// askLeast asks which value a party likes least.
func (a *author) askLeast(t *template.Term, party, best int) error {
	_, least, stake := a.usual(t, party)
	if least == best {
		least = len(t.Values) - 1 - least
	}
	q := question{
		text: fmt.Sprintf("  What does %s like least?", a.sketch.Parties[party].Name), otherwise: t.Values[least],
		help: "One of " + strings.Join(t.Values, ", ") + ". How much lies between the two is asked next, for all terms at once.",
	}
	return a.ask(q, func(text string) error {
		v, err := valueOf(t, text)
		if err != nil {
			return err
		}
		return a.sketch.Prefer(t, party, best, v, stake)
	})
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
