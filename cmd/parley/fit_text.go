package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/cmd/parley/validate"
)

// fitTeller puts a map into words.
type fitTeller struct{ *fit.Map }

// write tells the map: a table for each wish, then what came out on other deals.
func (t *fitTeller) write(w io.Writer) error {
	out := &strings.Builder{}
	fmt.Fprintln(out, wrap(t.about(), ""))
	for r, wish := range fit.Relationships {
		head := fmt.Sprintf("%-13s", "")
		for _, k := range fit.Competitions {
			head += fmt.Sprintf("%-22s", k.Name)
		}
		fmt.Fprintf(out, "\n%s: %s\n%s\n", sentenceCase(wish.Name), wish.Says, strings.TrimRight(head, " "))
		for c := range fit.Complexities {
			fmt.Fprintf(out, "%s\n", fit.Complexities[c].Name)
			for l := range fit.Leverages {
				line := fmt.Sprintf("  %-11s", fit.Leverages[l].Name)
				for k := range fit.Competitions {
					line += fmt.Sprintf("%-22s", t.short(t.cell(fit.Profile{Complexity: c, Leverage: l, Competition: k}, r)))
				}
				fmt.Fprintln(out, strings.TrimRight(line, " "))
			}
		}
	}
	fmt.Fprintf(out, "\n%s\n", wrap(t.legend(), ""))
	fmt.Fprintf(out, "\n%s\n", wrap(t.count(), ""))
	t.writeAxes(out)
	t.writeTrial(out)
	_, err := io.WriteString(w, out.String())
	return err
}

func (t *fitTeller) about() string {
	return fmt.Sprintf("Which style does best, for oneself, against a counterpart of whom nothing is known but that it plays one of %d styles: %s in made-up deals, %d of each number of terms for the map and as many to try it on, %d rounds, either side opening.",
		len(t.Styles), count(int(t.Games), "negotiation"), t.Cases, t.Rounds)
}

func (t *fitTeller) legend() string {
	return "A number is by how many points (of what a side can hope for) the style beats the next one, where it is shown to be best. In brackets: the best of so many that are not told apart. " +
		"In each cell the truly best style is among those with 95 % at least."
}

// cell is the answer for a kind of deal and a wish.
func (t *fitTeller) cell(p fit.Profile, r int) *fit.Cell {
	for i := range t.Cells {
		if t.Cells[i].Profile == p && t.Cells[i].Relationship == r {
			return &t.Cells[i]
		}
	}
	return nil
}

// short is a cell in a few letters.
func (t *fitTeller) short(c *fit.Cell) string {
	best := t.Styles[c.Best()]
	if n := len(c.Close); n > 1 {
		return fmt.Sprintf("(%s, %d)", best, n)
	}
	return fmt.Sprintf("%s %s", best, unitless(validate.Points, c.Margin.Mean))
}

// full is a cell in a sentence.
func (t *fitTeller) full(c *fit.Cell) string {
	name := fmt.Sprintf("%s, %s, %s, %s", fit.Complexities[c.Complexity].Name, fit.Leverages[c.Leverage].Name, fit.Competitions[c.Competition].Name, fit.Relationships[c.Relationship].Name)
	best, second := t.Styles[c.Best()], t.Styles[c.Second()]
	lead := fmt.Sprintf("%s leads %s by %s", best, second, measured(validate.Points, c.Margin))
	if len(c.Close) == 1 {
		return name + ": " + lead + "."
	}
	return fmt.Sprintf("%s: no style stands out; %s. Not told apart: %s.", name, lead, list(t.names(c.Close)))
}

func (t *fitTeller) names(styles []int) []string {
	var names []string
	for _, i := range styles {
		names = append(names, t.Styles[i])
	}
	return names
}

// count says in how many cells something is shown.
func (t *fitTeller) count() string {
	clear, sure, sizes := 0, 0, 0
	for i := range t.Cells {
		c := &t.Cells[i]
		clear += one(len(c.Close) == 1)
		sure += one(c.Alone)
		sizes += len(c.Close)
	}
	n := len(t.Cells)
	return fmt.Sprintf("Of %d cells one style is shown to be best in %d, and in %d even if all cells are to be right at once. On average %s styles are not told apart.",
		n, clear, sure, fixed(float64(sizes)/float64(n), 1))
}

// writeAxes says what is played at each level.
func (t *fitTeller) writeAxes(w io.Writer) {
	fmt.Fprintln(w, "\nWhat the words mean, as one side sees it")
	for _, axis := range [][]fit.Level{fit.Complexities, fit.Leverages, fit.Competitions} {
		for _, l := range axis {
			fmt.Fprintf(w, "  %-13s%s\n", l.Name, l.Says)
		}
	}
	fmt.Fprintln(w, wrap(relationshipCaveat, "  "))
}

const relationshipCaveat = "The relationship is no mechanism yet: nobody plays otherwise because of it, and no later deal follows. It is a wish of whoever asks, how much the other side's gain counts beside the own, and so the table says what a side with that wish would choose."

// writeTrial tells how the articles and the map do on other deals.
func (t *fitTeller) writeTrial(w io.Writer) {
	fmt.Fprintf(w, "\n%s\n", wrap("What the articles say a style is for, on deals that the map was not made of: points of score, with the 95 % interval over cases. Above 0 is right. "+t.family(), ""))
	style := ""
	for i := range t.Trial {
		o := &t.Trial[i]
		if o.Fit.Style != style {
			style = o.Fit.Style
			fmt.Fprintf(w, "\n%s is for %s (%s)\n", style, o.Fit.Says, o.Fit.Article)
			if o.Fit.Built != "" {
				fmt.Fprintln(w, wrap("in part by construction: "+o.Fit.Built, "  "))
			}
		}
		fmt.Fprintln(w, wrap(fmt.Sprintf("%s: %s: %s", measured(validate.Points, o.Over), o.What, signOf(o)), "  "))
	}
	fmt.Fprintln(w, "\nTo choose for each kind of deal")
	for i := range t.Choices {
		o := &t.Choices[i]
		fmt.Fprintln(w, wrap(fmt.Sprintf("%s: %s: %s", measured(validate.Points, o.Over), o.What, signOf(o)), "  "))
	}
}

// signOf says on which side of 0 a difference is shown to lie.
func signOf(o *fit.Outcome) string {
	switch o.Sign() {
	case 1:
		return string(validate.ComesOut)
	case -1:
		return string(validate.Contradicted)
	}
	return string(validate.Undecided)
}

// family says how many differences are looked at together.
func (t *fitTeller) family() string {
	return fmt.Sprintf("Intervals are each at 95 %%; what comes out or is contradicted does so at 5 %% over all %d differences at once (Holm).", len(t.Trial)+len(t.Choices))
}

// sentenceCase begins with a capital.
func sentenceCase(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[0])) + string(r[1:])
}
