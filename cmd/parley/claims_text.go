package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/claims"
	"github.com/parley-sim/parley/sim/stats"
)

// writeCards writes a card for each claim, and how they came out in all.
func writeCards(w io.Writer, cards []*claims.Card) error {
	out := &strings.Builder{}
	for i, c := range cards {
		if i > 0 {
			fmt.Fprintln(out)
		}
		writeCard(out, c)
	}
	if len(cards) > 1 {
		fmt.Fprintf(out, "\n%s\n", wrap(rulings(cards), ""))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// writeCardLines writes two lines a claim: the verdict, and the number behind it.
func writeCardLines(w io.Writer, cards []*claims.Card) error {
	out := &strings.Builder{}
	for _, c := range cards {
		fmt.Fprintf(out, "%-5s%-52s%s\n", c.ID, c.Name, c.Ruling)
		if len(c.Findings) > 0 {
			fmt.Fprintln(out, wrap(simulated(&c.Findings[0]), "     "))
		}
	}
	if len(cards) > 1 {
		fmt.Fprintf(out, "\n%s\n", wrap(rulings(cards), ""))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func writeCard(w io.Writer, c *claims.Card) {
	fmt.Fprintf(w, "%-5s%-52s%s\n", c.ID, c.Name, c.Ruling)
	say := func(label, text string) {
		if text != "" {
			fmt.Fprintln(w, wrapLabel(label, text))
		}
	}
	writeClaimed(say, c.Claim)
	if !c.Built() {
		say("missing", c.Missing)
		return
	}
	for i := range c.Findings {
		label := "beside"
		if i == 0 {
			label = "simulated"
		}
		say(label, simulated(&c.Findings[i]))
		if i == 0 {
			say("", chances(&c.Findings[i]))
		}
	}
	say("because", c.Because)
	if c.Chosen != "" {
		say("held to", fmt.Sprintf("%s, the best of %s", c.Chosen, c.Choice.Of))
	}
	say("put in", c.PutIn)
	say("left out", c.LeavesOut)
	say("hangs on", c.Hangs())
	writeTornado(w, c)
	say("played", fmt.Sprintf("%s over %d cases; with all that was shaken %s", count(int(c.Games), "negotiation"), c.Cases, number(float64(c.All))))
}

// simulated is a finding in words: number, interval, what was compared, where the claimed number lies.
func simulated(f *claims.Finding) string {
	text := fmt.Sprintf("%s: %s", withInterval(f.As, f.Unit, f.Judged()), f.Name)
	if f.As == claims.Change && !math.IsNaN(f.Effect.Mean) { // of units that differ there is no mean difference
		text += fmt.Sprintf(" (%s)", withInterval(direct(f), f.Unit, f.Effect))
	}
	if f.As != claims.Level {
		text += fmt.Sprintf("; above 0 in %d of %d cases", f.Above, f.Judged().Clusters)
	}
	if f.Deals != nil {
		text += fmt.Sprintf("; of deals, which are %s %% and %s %%", fixed(100*f.Deals.Treatment, 0), fixed(100*f.Deals.Control, 0))
	}
	if f.Claimed != nil {
		text += fmt.Sprintf("; claimed %s, %s", asClaimed(f), where(f.Fit))
	}
	return text
}

// chances is how often a negotiation of one kind beats one of the other, in the
// same case, seat, company and order of moves; empty: not known.
func chances(f *claims.Finding) string {
	if math.IsNaN(f.Better) {
		return ""
	}
	return fmt.Sprintf("Of two negotiations alike in all else, the one with it comes out higher in %s %%, ties counted half.", fixed(100*f.Better, 0))
}

// direct is how the difference itself is counted, of a finding that is judged as a change.
func direct(f *claims.Finding) claims.Measure {
	if f.Unit == "share" {
		return claims.Points
	}
	return claims.Plain
}

func where(f claims.Fit) string {
	switch f {
	case claims.Within:
		return "which lies within the interval"
	case claims.Partly:
		return "which lies partly within the interval"
	case claims.More:
		return "which lies above the interval"
	case claims.Less:
		return "which lies below the interval"
	}
	return "which can't be compared: there is no interval"
}

// asClaimed is a claimed size: +25 % to +50 %.
func asClaimed(f *claims.Finding) string {
	if f.Claimed.Lo == f.Claimed.Hi {
		return sized(f.As, f.Unit, f.Claimed.Lo)
	}
	return sized(f.As, f.Unit, f.Claimed.Lo) + " to " + sized(f.As, f.Unit, f.Claimed.Hi)
}

// spread is a number with its interval.
func withInterval(as claims.Measure, unit string, i stats.Interval) string {
	if !i.OK {
		return sized(as, unit, i.Mean)
	}
	return fmt.Sprintf("%s (%s to %s)", sized(as, unit, i.Mean), noUnit(as, i.Lo), noUnit(as, i.Hi))
}

func sized(as claims.Measure, unit string, x float64) string {
	switch as {
	case claims.Change, claims.Level:
		return noUnit(as, x) + " %"
	case claims.Points:
		return noUnit(as, x) + " points"
	}
	return noUnit(as, x) + " " + unit
}

// noUnit is a number without its unit.
func noUnit(as claims.Measure, x float64) string {
	switch {
	case math.IsNaN(x):
		return "none"
	case as == claims.Level:
		return fixed(100*x, 0)
	case as == claims.Plain:
		return withSign(fixed(x, 1))
	}
	return withSign(fixed(100*x, 1))
}

// rulings says how many claims came out how.
func rulings(cards []*claims.Card) string {
	count := map[claims.Ruling]int{}
	for _, c := range cards {
		count[c.Ruling]++
	}
	var parts []string
	for _, r := range claims.Rulings {
		parts = append(parts, fmt.Sprintf("%d %s", count[r], r))
	}
	return fmt.Sprintf("Of %d claims: %s. These are simulated negotiators, not people; what a verdict rests on stands in each card.", len(cards), strings.Join(parts, ", "))
}
