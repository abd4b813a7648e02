package trial

import (
	"math"

	"github.com/parley-sim/parley/sim/stats"
)

// Words of verdicts, beside those of package stats.
const (
	ClearEffect = "clear effect" // surely one that matters, of which nothing was claimed
	NoChange    = "no change"    // nothing came out otherwise in any case
	Depends     = "it depends"   // the levels of the question's factor come out differently
)

// Word is the verdict as people read it. Where nothing was claimed there is
// nothing to support. Where no case came out otherwise no interval says how
// others would, but that nothing changed in these is known, whatever was claimed.
func (f *Effect) Word() string {
	switch {
	case f.unchanged && f.Reason == stats.NoInterval && !math.IsNaN(f.judged().Mean):
		return NoChange
	case f.Expect == Either && f.Verdict == stats.Supported:
		return ClearEffect
	}
	return f.Verdict.String()
}
