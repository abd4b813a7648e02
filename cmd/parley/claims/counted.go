package claims

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"github.com/parley-sim/parley/sim/stats"
)

// counted is what the claim counts, held against the number claimed: within the
// smallest difference that matters it counts as that.
func (s *session) counted(r *result) Finding {
	share, of := r.share(s.Counted)
	claimed := s.sizeOn(s.Counted.What)
	f := Finding{Name: "Share " + of, Outcome: s.Counted.What, As: Level, Effect: share, Smallest: s.Counted.Smallest,
		Claimed: claimed, Fit: claimed.fit(share), Games: r.games, Better: math.NaN(), Ruling: Undecided}
	lo, hi := claimed.Lo-f.Smallest, claimed.Hi+f.Smallest
	switch {
	case !share.OK:
	case share.Lo >= lo && share.Hi <= hi:
		f.Ruling = Supported
	case share.Hi < lo || share.Lo > hi:
		f.Ruling = Contradicted
	}
	f.Sentence = fmt.Sprintf("The share %s is %s (95 %% interval %s to %s, over %d cases). Claimed is %s; within %s of it counts as that.",
		of, percent(share.Mean), percent(share.Lo), percent(share.Hi), share.Clusters, claimed.words(), points(f.Smallest))
	return f
}

// share is what is counted, with its interval over cases, and of what it is a share.
func (r *result) share(c *Counted) (share stats.Interval, of string) {
	if c.What != Variance {
		return r.tally.share(), "of negotiations that " + r.tally.is
	}
	first := &r.Trial.Factors[0]
	for _, v := range r.Variance {
		if v.Outcome == &r.Trial.Outcomes[0] && v.Source == first.Name {
			share = v.Share
		}
	}
	return share, fmt.Sprintf("of all differences in %s that goes with %s", strings.ToLower(r.Trial.Outcomes[0].Metric.Title), cmp.Or(first.Title, first.Name))
}

// words is a claimed share.
func (s *Size) words() string {
	switch {
	case s.Lo == s.Hi:
		return percent(s.Lo)
	case s.Hi >= 1:
		return percent(s.Lo) + " or more"
	}
	return percent(s.Lo) + " to " + percent(s.Hi)
}

func percent(x float64) string { return fmt.Sprintf("%.0f %%", 100*x) }

func points(x float64) string { return fmt.Sprintf("%.0f points", 100*x) }
