// Package claims is the quantified claims of the articles that this program
// began from, one file each: who says it, what was published of it, the
// experiment that answers it, and the assumptions that the answer may hang on.
// It plays them and knows nothing of how results are shown.
package claims

import (
	"fmt"
	"slices"
	"strings"
)

// Claim is what an article says with a number, put so that play can answer it.
type Claim struct {
	ID        string // "Q11"
	Name      string // in a few words
	Says      string // a full sentence, in words of our own
	Article   string // S0 to S3: see Articles
	Rests     Rests
	Number    string // what is claimed, in a few words: "30 % better"
	Claimed   []Size // the same as numbers, as far as play could come up to them
	Mechanism string // what simulates it
	Evidence  []Evidence
	PutIn     string // what of the result was put in and is no evidence; empty: nothing
	LeavesOut string // what of the claim the experiment does not cover

	Missing     string // what is not built yet; empty: the claim is played
	Experiment  string // a whole experiment file; empty: Missing says why
	Compared    string // which level against the first is the claim's; empty: the first of them
	Counted     *Counted
	Choice      *Choice
	Assumptions []Assumption
}

// Rests is what a claim rests on, by the article's own account.
type Rests string

const (
	Research   Rests = "research"   // the article names an institution
	Experience Rests = "experience" // the author's
	OneCase    Rests = "one case"
)

// Size is what an effect on an outcome is claimed to be. The ends are equal for a single number.
type Size struct {
	Outcome string // a metric of the experiment, or Counted
	Lo, Hi  float64
	As      Measure
}

// Measure is how an effect is counted.
type Measure string

const (
	Change Measure = "change" // relative: 0.3 is 30 % more
	Points Measure = "points" // a difference of shares: 0.3 is 30 points
	Plain  Measure = "plain"  // a difference in the metric's own unit
	Level  Measure = "level"  // no difference: how many of all negotiations
)

// Counted is how many negotiations of an arm are of a kind, where the claim is
// of that and not of a difference.
type Counted struct {
	What     string // one of counts
	Arm      string // in any arm, or in those of the first level of the first factor
	Smallest float64
}

// Evidence is what was published. It was looked up, or it is not here.
type Evidence struct{ Source, Found string }

// Choice is how the style to be compared with is picked: the best of several,
// in cases that are not those of the answer.
type Choice struct {
	Of         string // in words: among whom, in which cases
	Experiment string // its one factor is self; the best by its first outcome becomes the self of the control
}

// Assumption is something that the experiment takes for granted, shaken: the
// same effect with it low and with it high.
type Assumption struct {
	Name      string
	Low, High Setting
}

// Setting is an assumption's value, in words, as fields of the experiment file,
// and as what is counted instead.
type Setting struct{ Is, Change, Counted string }

// Articles are the titles by the short names that claims use.
var Articles = map[string]string{
	"S0": "Mastering Contract Negotiation: 5 Practical Strategies",
	"S1": "Negotiation Strategy: Architecting Deal-Specific Approaches",
	"S2": "How To Use Power And Leverage In Contract Negotiation",
	"S3": "Essential Steps of Negotiation",
}

// Built reports whether the claim can be played.
func (c *Claim) Built() bool { return c.Missing == "" }

// Claims lists them by number.
func Claims() []*Claim { return slices.Clone(registry) }

// Choose lists the claims of these names, in the order of the names, or all
// where none is named.
func Choose(ids []string) ([]*Claim, error) {
	if len(ids) == 0 {
		return Claims(), nil
	}
	var list []*Claim
	for _, id := range ids {
		i := slices.IndexFunc(registry, func(c *Claim) bool { return c.ID == id })
		if meant := "Q" + strings.TrimLeft(id, "Qq0"); i < 0 && slices.ContainsFunc(registry, func(c *Claim) bool { return c.ID == meant }) {
			return nil, fmt.Errorf("no claim %q; did you mean %s?", id, meant)
		}
		if i < 0 {
			return nil, fmt.Errorf("no claim %q; there are %s to %s", id, registry[0].ID, registry[len(registry)-1].ID)
		}
		if slices.Contains(list, registry[i]) {
			return nil, fmt.Errorf("claim %s is named twice", id)
		}
		list = append(list, registry[i])
	}
	return list, nil
}
