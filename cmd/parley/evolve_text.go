package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/sim/evolve"
)

// evolutionTeller puts an evolution into words.
type evolutionTeller struct {
	*fit.Evolution
	run string // the folder that the gains came from; empty: they were played here
}

func (t *evolutionTeller) write(w io.Writer) error {
	out := &strings.Builder{}
	fmt.Fprintf(out, "%s\n\n%s\n", wrap(t.asked(), ""), wrap(t.found(), ""))
	const row = "%-22s%12s%15s%25s\n"
	fmt.Fprintf(out, "\n"+row, "", "share", "share where", "survives without one of")
	fmt.Fprintf(out, row, "", "in the end", "it began most", fmt.Sprintf("%d cases, how often", len(t.Cases)))
	shares := wholes(t.Starts[0].End)
	for _, i := range t.order() {
		often := "-"
		if len(t.Without) > 0 {
			often = fmt.Sprint(t.Survives[i])
		}
		fmt.Fprintf(out, row, clip(t.Styles[i], 22), shares[i], wholes(t.Starts[i+1].End)[i], often)
	}
	fmt.Fprintln(out, "\nWhere nobody would do better with another style")
	for i := range t.Rests {
		fmt.Fprintln(out, wrapHanging("  "+t.rest(&t.Rests[i])))
	}
	if len(t.Rests) == 0 {
		fmt.Fprintln(out, "  nowhere that could be found")
	}
	fmt.Fprintln(out, "\nWho can spread among whom, when few")
	for i := range t.Styles {
		fmt.Fprintln(out, wrapHanging("  "+t.invaders(i)))
	}
	fmt.Fprintf(out, "%s\n", wrap("(?) only estimated: the interval over cases does not show it. "+t.spread()+".", "  "))
	fmt.Fprintf(out, "\n%s\n\n%-14s", wrap("What the style on the left gains against the style on top, in percent of what a side can hope for, with half the 95 % interval over cases", ""), "")
	for _, s := range t.Styles {
		fmt.Fprintf(out, "%8s", short(s))
	}
	for i, s := range t.Styles {
		fmt.Fprintf(out, "\n%-14s", clip(s, 13))
		for j := range t.Styles {
			fmt.Fprintf(out, "%8s", half(t.Cell(i, j)))
		}
	}
	fmt.Fprintln(out)
	_, err := io.WriteString(w, out.String())
	return err
}

// clip cuts what is longer.
func clip(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "."
	}
	return s
}

func (t *evolutionTeller) asked() string {
	from := fmt.Sprintf("What they earn comes from %s over %s of two sides.", count(int(t.Games), "negotiation"), count(len(t.Cases), "case"))
	if t.run != "" {
		from = fmt.Sprintf("What they earn comes from the run %s, %s.", t.run, count(len(t.Cases), "case"))
	}
	return fmt.Sprintf("Who is left where those who earn more than the others are copied? %s, everybody meeting everybody. %s", count(len(t.Styles), "style"), from)
}

// found is the end in a few sentences.
func (t *evolutionTeller) found() string {
	equal := &t.Starts[0]
	text := fmt.Sprintf("From equal shares: %s", t.mix(equal.End))
	if equal.Settled {
		text += fmt.Sprintf(" after %s.", count(len(equal.Shares)-1, "generation"))
	} else {
		text += fmt.Sprintf(" on average; shares still go round after %s.", count(fit.Generations, "generation"))
	}
	same := 0
	for i := range t.Starts[1:] {
		same += one(sameStyles(t.Starts[i+1].End, equal.End))
	}
	text += fmt.Sprintf(" From nine tenths of one style the same styles are left in %d of %d starts.", same, len(t.Starts)-1)
	if len(t.Without) == 0 {
		return text + " With fewer than three cases nothing can be said of other cases."
	}
	kept := 0
	for i := range t.Without {
		kept += one(sameStyles(t.Without[i].End, equal.End))
	}
	return text + fmt.Sprintf(" With one case left out, the same styles are left in %d of %d.", kept, len(t.Without))
}

// sameStyles reports whether the same styles survive.
func sameStyles(a, b []float64) bool {
	for i := range a {
		if (a[i] >= fit.Alive) != (b[i] >= fit.Alive) {
			return false
		}
	}
	return true
}

// mix is a population in words: "adaptive 60 %, micro 40 %".
func (t *evolutionTeller) mix(shares []float64) string {
	var parts []string
	whole := wholes(shares)
	for _, i := range fit.Survivors(shares) {
		parts = append(parts, t.Styles[i]+" "+whole[i])
	}
	return list(parts)
}

// wholes are the shares of a population in whole percent that come to 100: the
// largest remainders are rounded up.
func wholes(shares []float64) []string {
	floors, order, left := make([]float64, len(shares)), make([]int, len(shares)), 100.0
	for i, x := range shares {
		order[i], floors[i] = i, math.Floor(100*x)
		left -= floors[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(100*shares[b]-floors[b], 100*shares[a]-floors[a]) })
	for k := 0; k < len(order) && float64(k) < left; k++ {
		floors[order[k]]++
	}
	texts := make([]string, len(shares))
	for i, x := range floors {
		texts[i] = percent(x / 100)
	}
	return texts
}

// order is the styles by their share in the end.
func (t *evolutionTeller) order() []int {
	list := fit.Survivors(t.Starts[0].End)
	for i := range t.Styles {
		if t.Starts[0].End[i] < fit.Alive {
			list = append(list, i)
		}
	}
	return list
}

func (t *evolutionTeller) rest(r *evolve.Rest) string {
	how := "some small change leads away from it for good"
	switch {
	case r.Stable:
		how = "it is stable: no few that play otherwise can spread"
	case r.Attracts:
		how = "after a small change shares come back to it, going round it on the way"
	}
	return fmt.Sprintf("%s, where a side earns %s of what it can hope for; %s", t.mix(r.Shares), percent(r.Earns), how)
}

// invaders says who can spread among a style.
func (t *evolutionTeller) invaders(many int) string {
	var who []string
	for few := range t.Styles {
		switch {
		case !t.Game.Invades(few, many):
		case t.Shown(few, many):
			who = append(who, t.Styles[few])
		default:
			who = append(who, t.Styles[few]+" (?)")
		}
	}
	if len(who) == 0 {
		return fmt.Sprintf("among %s: nobody", t.Styles[many])
	}
	return fmt.Sprintf("among %s: %s", t.Styles[many], list(who))
}

// spread says among how many styles another is shown to spread, and among how
// many it is only estimated to.
func (t *evolutionTeller) spread() string {
	shown, estimated, none := t.Open()
	n := len(t.Styles)
	text := fmt.Sprintf("Among %s of %s styles another is shown to spread", counted(shown), counted(n))
	if shown == 0 {
		text = fmt.Sprintf("Among none of %s styles is another shown to spread", counted(n))
	}
	if estimated > 0 {
		text += fmt.Sprintf(", among %s it is only estimated", counted(estimated))
	}
	if none > 0 {
		text += fmt.Sprintf(", and among %s no other is found that can", counted(none))
	}
	return text
}
