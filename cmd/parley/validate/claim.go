package validate

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim/stats"
)

// Claim is what the articles that this program began from say of a style, put
// so that play can answer it. The effect is measured so that above 0 means that
// the claim is right.
type Claim struct {
	Style   string
	Says    string
	Article string // S0 to S3
	What    string // the effect
	Scale   Scale
	Missing string              // the mechanism that is not built yet; empty: none
	Built   string              // how it follows from the way the style is built; empty: nothing was put in
	rival   func(*field) string // the style to compare with, where play says which; nil: What says it
	effect  func(*field) stats.Interval
}

// Answer is how a claim came out.
type Answer string

const (
	ComesOut     Answer = "comes out"
	Contradicted Answer = "contradicted"
	Undecided    Answer = "undecided"
	Unanswered   Answer = "not built yet"
)

// Reply is a claim with what came out.
type Reply struct {
	*Claim
	Found  stats.Interval
	Over   string
	Than   string // the style that it was compared with, where play said which
	Answer Answer
	Lacks  string
}

var claims []*Claim

// claim registers a claim.
func claim(c Claim) *Claim {
	claims = append(claims, &c)
	return &c
}

// Claims lists them, style by style; those that play can't answer yet last.
func Claims() []*Claim {
	list := slices.Clone(claims)
	slices.SortFunc(list, func(a, b *Claim) int {
		return cmp.Or(slices.Index(named, a.Style)-slices.Index(named, b.Style), cmp.Compare(a.Missing, b.Missing), cmp.Compare(a.Says, b.Says))
	})
	return list
}

// Ask answers all claims from one round robin.
func (l *Lab) Ask() ([]Reply, error) {
	f, err := l.theField()
	if err != nil {
		return nil, err
	}
	var list []Reply
	for _, c := range Claims() {
		list = append(list, c.answer(f))
	}
	return list, nil
}

func (c *Claim) answer(f *field) Reply {
	r := Reply{Claim: c, Lacks: c.Missing, Answer: Unanswered, Found: stats.OverClusters(nil, confidence)}
	if !slices.Contains(f.styles, c.Style) {
		r.Lacks = fmt.Sprintf("the style %q", c.Style)
	}
	if r.Lacks != "" {
		return r
	}
	if c.rival != nil {
		r.Than = c.rival(f)
	}
	r.Found = c.effect(f)
	r.Over = fmt.Sprintf("%d cases", r.Found.Clusters)
	switch {
	case !r.Found.OK:
		r.Answer = Undecided
	case r.Found.Lo > 0:
		r.Answer = ComesOut
	case r.Found.Hi < 0:
		r.Answer = Contradicted
	default:
		r.Answer = Undecided
	}
	return r
}

const (
	relation = "what talks do to a relationship"
	chain    = "deals that follow one another, with memory of the partner"
)
