package batch_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

func itoa(n int) string { return strconv.Itoa(n) }

// designs are the shapes that intervals depend on: many scenarios, one with
// worlds, one without.
func designs(t *testing.T) map[string]*batch.Design {
	one := design(t, []*sim.Scenario{trade(t, "varied", 0.2)}, "adaptive", "conceder", "random")
	one.Repeats = 30 // of 4 worlds: two of them are played once more than the others
	fixed := design(t, []*sim.Scenario{trade(t, "fixed", 0)}, "conceder", "random", "hardliner")
	return map[string]*batch.Design{"mixed": mixed(t), "one": one, "fixed": fixed}
}

// Every row of summary.csv says what plain formulas say of the single negotiations.
func TestSummaryAgainstTheOracle(t *testing.T) {
	for name, d := range designs(t) {
		t.Run(name, func(t *testing.T) {
			written, all := everything(t, d)
			rows := lines(t, written["summary.csv"])
			checkLevels(t, d, rows)
			for _, l := range rows {
				if l["level"] == "condition" && len(d.Scenarios) > 1 && l["rounds"] == "3" {
					continue // time: of the many conditions half will do
				}
				want := expect(pick(all, l))
				if metric.Find(l["metric"]).Rate { // no rate lies beyond 0 or 1
					want.lo, want.hi = max(want.lo, 0), min(want.hi, 1)
				}
				checkRow(t, l, want)
				checkQuantiles(t, l, defined(pick(all, l)))
			}
		})
	}
}

func checkRow(t *testing.T, l line, want expected) {
	t.Helper()
	what := l.factors()
	if l.count(t, "n") != want.n || l.count(t, "n_defined") != want.defined || l.count(t, "clusters") != want.clusters || l["over"] != want.over {
		t.Errorf("%s: got n %s, defined %s, %s clusters, over %s; want %d, %d, %d, %s",
			what, l["n"], l["n_defined"], l["clusters"], l["over"], want.n, want.defined, want.clusters, want.over)
	}
	near(t, what+" mean", l.number(t, "mean"), want.mean)
	near(t, what+" sd", l.number(t, "sd"), want.sd)
	near(t, what+" lo", l.number(t, "lo"), want.lo)
	near(t, what+" hi", l.number(t, "hi"), want.hi)
	near(t, what+" se", l.number(t, "se"), want.se)
}

// checkQuantiles wants them exact where numbers are few, and in order always.
func checkQuantiles(t *testing.T, l line, xs []float64) {
	t.Helper()
	slices.Sort(xs)
	last := math.Inf(-1)
	for _, p := range []int{5, 25, 50, 75, 95} {
		got := l.number(t, "p"+itoa(p))
		if len(xs) == 0 {
			near(t, l.factors()+" percentile of nothing", got, math.NaN())
			continue
		}
		rank := float64(len(xs)-1) * float64(p) / 100
		k := int(rank)
		next := min(k+1, len(xs)-1)
		if want := xs[k] + (rank-float64(k))*(xs[next]-xs[k]); len(xs) <= 256 {
			near(t, l.factors()+" percentile "+itoa(p), got, want)
		}
		if got < last || got < xs[0] || got > xs[len(xs)-1] {
			t.Errorf("%s: percentile %d is %v, after %v, of numbers from %v to %v", l.factors(), p, got, last, xs[0], xs[len(xs)-1])
		}
		last = got
	}
}

// checkLevels counts the rows of each level by the combinations there are.
func checkLevels(t *testing.T, d *batch.Design, rows []line) {
	t.Helper()
	session, seat, pooledSession, pooledSeat := 0, 0, 0, 0
	for _, m := range metric.All() {
		pools := 0
		if m.Pools {
			pools = 1
		}
		if m.Seat == nil {
			session, pooledSession = session+1, pooledSession+pools
		} else {
			seat, pooledSeat = seat+1, pooledSeat+pools
		}
	}
	scenarios, styles, seats := len(d.Scenarios), len(d.Styles), 0
	for _, c := range d.Conditions() {
		seats += len(c.Scenario.Parties)
	}
	pairings := styles * (styles + 1) / 2
	want := map[string]int{
		"condition":        len(d.Conditions())*session + seats*seat,
		"scenario pairing": scenarios * pairings * session,
		"pairing":          pairings * pooledSession,
		"scenario matchup": scenarios * styles * styles * seat,
		"matchup":          styles * styles * pooledSeat,
		"scenario style":   scenarios * styles * (seat + session),
		"style":            styles * (pooledSeat + pooledSession),
		"pairing deadline": len(d.Rounds) * pairings * pooledSession,
		"style deadline":   len(d.Rounds) * styles * (pooledSeat + pooledSession),
		"scenario":         scenarios * session,
		"all":              pooledSession,
	}
	got := map[string]int{}
	for _, l := range rows {
		got[l["level"]]++
	}
	for level, n := range want {
		if got[level] != n {
			t.Errorf("level %s has %d rows, want %d", level, got[level], n)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got levels %v", got)
	}
}

// Differences are taken scenario by scenario, or world by world where there is one.
func TestContrastsAgainstTheOracle(t *testing.T) {
	for name, d := range designs(t) {
		t.Run(name, func(t *testing.T) {
			written, all := everything(t, d)
			rows := lines(t, written["contrasts.csv"])
			pairs := map[string]bool{}
			for _, l := range rows {
				m := metric.Find(l["metric"])
				factor := "pairing"
				if m.Seat != nil || !strings.Contains(l["style"], " + ") {
					factor = "style"
				}
				a := pick(all, line{"metric": l["metric"], "scenario": l["scenario"], factor: l["style"]})
				b := pick(all, line{"metric": l["metric"], "scenario": l["scenario"], factor: l["other"]})
				checkContrast(t, l, a, b)
				key := l["scenario"] + l["metric"] + min(l["style"], l["other"]) + max(l["style"], l["other"])
				if pairs[key] || l["style"] == l["other"] {
					t.Errorf("%s and %s are compared twice, or with themselves", l["style"], l["other"])
				}
				pairs[key] = true
			}
		})
	}
}

func checkContrast(t *testing.T, l line, a, b []sample) {
	t.Helper()
	over := "scenarios"
	first, second := parts(a, byScenario), parts(b, byScenario)
	if len(first) == 1 {
		over, first, second = "worlds", parts(a, byWorld), parts(b, byWorld)
	}
	var differences []float64
	for i := range first {
		x, y := average(defined(first[i])), average(defined(second[i]))
		if first[i][0].scenario != second[i][0].scenario || over == "worlds" && first[i][0].world != second[i][0].world {
			t.Fatal("the oracle pairs what does not belong together")
		}
		if !math.IsNaN(x - y) {
			differences = append(differences, x-y)
		}
	}
	lo, hi, mean := math.NaN(), math.NaN(), average(differences)
	if sd := deviation(differences); sd > 1e-11 {
		half := student(sd/math.Sqrt(float64(len(differences))), len(differences)-1)
		lo, hi = mean-half, mean+half
	} else if se := expect(a).se + expect(b).se; over == "worlds" && len(first) == 1 && se > 1e-11 {
		half := student(se, min(freedom(a), freedom(b)))
		lo, hi, over = mean-half, mean+half, "repeats"
	} else {
		over = "none"
	}
	what := l["scenario"] + " " + l["metric"] + " " + l["style"] + " - " + l["other"]
	near(t, what, l.number(t, "difference"), mean)
	near(t, what+" lo", l.number(t, "lo"), lo)
	near(t, what+" hi", l.number(t, "hi"), hi)
	if l.count(t, "clusters") != len(differences) || l["over"] != over {
		t.Errorf("%s: got %s clusters over %s, want %d over %s", what, l["clusters"], l["over"], len(differences), over)
	}
}
