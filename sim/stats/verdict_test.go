package stats

import (
	"math/rand/v2"
	"testing"
)

func ranging(lo, hi float64) Interval {
	return Interval{Mean: (lo + hi) / 2, Lo: lo, Hi: hi, Clusters: 2, OK: true}
}

// Every place where an interval may lie, with 1 as the smallest effect that matters.
func TestJudgeTable(t *testing.T) {
	for _, c := range []struct {
		lo, hi    float64
		up        Verdict
		whyUp     Reason
		down      Verdict
		whyDown   Reason
		any, none Verdict
		why       Reason // for both
	}{
		{1.5, 3, Supported, Beyond, Contradicted, Opposite, Supported, Contradicted, Beyond},
		{1, 3, Undecided, SignAsClaimed, Undecided, SignOpposite, Undecided, Undecided, SignAsClaimed},
		{0.5, 3, Undecided, SignAsClaimed, Undecided, SignOpposite, Undecided, Undecided, SignAsClaimed},
		{0, 3, Undecided, OppositeExcluded, Undecided, ClaimedExcluded, Undecided, Undecided, OppositeExcluded},
		{-1, 3, Undecided, OppositeExcluded, Undecided, ClaimedExcluded, Undecided, Undecided, OppositeExcluded},
		{-2, 3, Undecided, Wide, Undecided, Wide, Undecided, Undecided, Wide},
		{0.2, 0.8, TooSmall, SmallAsClaimed, TooSmall, SmallOpposite, TooSmall, Supported, SmallAsClaimed},
		{-0.2, 1, TooSmall, Within, TooSmall, Within, TooSmall, Supported, Within},
	} {
		i, mirrored := ranging(c.lo, c.hi), ranging(-c.hi, -c.lo)
		for _, x := range []struct {
			i       Interval
			claimed Direction
			want    Verdict
			why     Reason
		}{
			{i, Up, c.up, c.whyUp}, {i, Down, c.down, c.whyDown}, {i, Any, c.any, c.why}, {i, None, c.none, c.why},
			{mirrored, Down, c.up, c.whyUp}, {mirrored, Up, c.down, c.whyDown}, {mirrored, Any, c.any, c.why}, {mirrored, None, c.none, c.why},
		} {
			if got, why := Judge(x.i, 1, x.claimed); got != x.want || why != x.why {
				t.Errorf("%v to %v, claimed %v: got %v (%v), want %v (%v)", x.i.Lo, x.i.Hi, x.claimed, got, why, x.want, x.why)
			}
		}
	}
}

func TestJudgeWithoutSmallest(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		want   Verdict
	}{{0.1, 2, Supported}, {-2, -0.1, Contradicted}, {-1, 1, Undecided}, {0, 1, Undecided}, {-1, 0, Undecided}} {
		if got, _ := Judge(ranging(c.lo, c.hi), 0, Up); got != c.want {
			t.Errorf("%v to %v: got %v, want %v", c.lo, c.hi, got, c.want)
		}
	}
	if got, why := Judge(OverClusters([]float64{1}, 0.95), 0.1, Up); got != Undecided || why != NoInterval {
		t.Errorf("got %v (%v), want undecided for want of an interval", got, why)
	}
	panics(t, "negative smallest effect", func() { Judge(ranging(0, 1), -1, Up) })
	panics(t, "undefined smallest effect", func() { Judge(ranging(0, 1), nan, Up) })
}

// A wider interval knows less: what is decided may become undecided and nothing else.
func TestJudgeWider(t *testing.T) {
	dice := rand.New(rand.NewPCG(6, 5))
	seen := map[Verdict]int{}
	for range 20000 {
		lo := 4*dice.Float64() - 2
		hi, smallest := lo+2*dice.Float64(), dice.Float64()
		claimed := Direction(dice.IntN(4))
		before, _ := Judge(ranging(lo, hi), smallest, claimed)
		after, _ := Judge(ranging(lo-dice.Float64(), hi+dice.Float64()), smallest, claimed)
		if after != before && after != Undecided {
			t.Fatalf("%v to %v, smallest %v, claimed %v: %v, and wider %v", lo, hi, smallest, claimed, before, after)
		}
		seen[before]++
	}
	for v := Undecided; v <= TooSmall; v++ {
		if seen[v] < 500 {
			t.Errorf("%v was tried %d times only", v, seen[v])
		}
	}
}

func TestVerdictsHaveNames(t *testing.T) {
	for v := Undecided; v <= TooSmall; v++ {
		if text, _ := v.MarshalText(); len(text) == 0 {
			t.Errorf("verdict %d has no name", v)
		}
	}
	for r := NoInterval; r <= Wide; r++ {
		if text, _ := r.MarshalText(); len(text) == 0 {
			t.Errorf("reason %d has no name", r)
		}
	}
	for d := Any; d <= None; d++ {
		if text, _ := d.MarshalText(); len(text) == 0 {
			t.Errorf("direction %d has no name", d)
		}
	}
}
