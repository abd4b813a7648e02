package main

import (
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/trial"
)

// readOutcomes reads what is measured: metrics by name, each with the smallest
// effect that matters and the direction that is claimed. Over several cases what
// counts in units of their own is compared by ratios.
func readOutcomes(o source.Object, several bool) []trial.Outcome {
	n, there := o.Field("outcomes")
	if !there {
		return []trial.Outcome{{Metric: metric.Gain}, {Metric: metric.Deal}}
	}
	var list []trial.Outcome
	if n.Kind != source.Map {
		for _, entry := range n.Several("outcomes", mostEntries) {
			list = addOutcome(list, entry, plainOutcome(readMetric(entry, entry.Label("a metric")), several))
		}
		return list
	}
	for _, pair := range n.Pairs("outcomes") {
		list = addOutcome(list, pair.Key, readOutcome(pair, several))
	}
	if len(list) == 0 {
		n.Fail("outcomes names none; want metrics such as gain and deal")
	}
	return list
}

func addOutcome(list []trial.Outcome, n source.Node, one trial.Outcome) []trial.Outcome {
	for _, other := range list {
		if other.Metric == one.Metric {
			n.Fail("outcome %q is named twice", one.Metric.Name)
		}
	}
	return append(list, one)
}

func readMetric(n source.Node, name string) *metric.Metric {
	m := metric.Find(name)
	if m == nil {
		var known []string
		for _, other := range metric.All() {
			known = append(known, other.Name)
		}
		n.Fail("no metric %s%s there are %s", source.Quoted(name), source.Suggest(name, known), strings.Join(known, ", "))
	}
	return m
}

// plainOutcome is a metric of which the file says nothing more.
func plainOutcome(m *metric.Metric, several bool) trial.Outcome {
	return trial.Outcome{Metric: m, Relative: several && !m.Pools}
}

func readOutcome(pair source.Pair, several bool) trial.Outcome {
	one := plainOutcome(readMetric(pair.Key, pair.Name), several)
	if pair.Value.Kind == source.Null {
		return one
	}
	o := pair.Value.Object(pair.Name, "smallest", "expect", "as")
	if n, there := o.Field("as"); there {
		one.Relative = n.Choice("as", "difference", "ratio") == "ratio"
	}
	if n, there := o.Field("smallest"); there {
		one.Smallest = sizeOf(n, "smallest", one)
	}
	if n, there := o.Field("expect"); there {
		if way, ok := waysMeant[n.Text]; ok {
			n.Fail("expect is %s, did you mean %q? allowed: \"up\", \"down\", \"same\", \"either\"", n, way)
		}
		one.Expect = trial.Expect(n.Choice("expect", string(trial.Up), string(trial.Down), string(trial.Same), "either"))
		if one.Expect == "either" {
			one.Expect = trial.Either
		}
	}
	return one
}

// waysMeant are words that people have for the ways an effect can go.
var waysMeant = map[string]trial.Expect{"higher": trial.Up, "more": trial.Up, "increase": trial.Up, "rise": trial.Up, "positive": trial.Up, "better": trial.Up,
	"lower": trial.Down, "less": trial.Down, "decrease": trial.Down, "fall": trial.Down, "negative": trial.Down, "worse": trial.Down,
	"equal": trial.Same, "unchanged": trial.Same, "none": trial.Same}

// sizeOf is a size of an effect, more than 0: in the metric's unit, or a share of
// the control's mean where effects are ratios. A share may be written 0.01 or 1 %.
func sizeOf(n source.Node, what string, of trial.Outcome) float64 {
	m := of.Metric
	x, ok := portion(n)
	switch percent := strings.Contains(n.Text, "%"); {
	case !ok || x <= 0 || x > source.Limit:
		n.Fail("%s is %s; want a number above 0, or for a share a percentage such as 1 %%%s", what, n, n.WithoutCommas())
	case of.Relative && !percent && x >= 1 && !m.Pools:
		n.Fail("%s is %s; %s counts in each party's own unit, so that over several cases it is compared by ratios: want a percentage such as 10 %%", what, n, m.Name)
	case percent && m.Unit != metric.Share && !of.Relative:
		n.Fail("%s is %s, and %s counts in %s; want a number without %%, or as: ratio", what, n, m.Name, countsIn[m.Unit])
	case x > 1 && m.Unit == metric.Share && !of.Relative:
		n.Fail("%s is %s, and %s is a share, of which 1 is the whole; want a percentage such as 1 %%", what, n, m.Name)
	}
	return x
}

var countsIn = map[metric.Unit]string{metric.Rounds: "rounds", metric.Count: "moves", metric.Own: "the party's own unit"}

// readClaim reads what somebody said, and where: a map, or a text alone.
func readClaim(o source.Object) trial.Claim {
	n, there := o.Field("claim")
	if !there {
		return trial.Claim{}
	}
	if n.Kind != source.Map {
		return trial.Claim{Says: n.Words("claim")}
	}
	c := n.Object("claim", "says", "source")
	return trial.Claim{Says: c.Must("says").Words("says"), Source: c.Words("source")}
}

// readUntil reads when a run may end: by its first outcome.
func readUntil(o source.Object, of trial.Outcome) *trial.Until {
	n, there := o.Field("until")
	if !there {
		return nil
	}
	u := n.Object("until", "half width", "at least", "at most")
	most := u.Whole("at most", 0, 1, 1_000_000_000)
	until := &trial.Until{HalfWidth: sizeOf(u.Must("half width"), "half width", of), AtLeast: u.Whole("at least", 0, 1, 1_000_000_000), AtMost: most}
	if most > 0 && until.AtLeast > most {
		u.Must("at least").Fail("at least is %d, more than at most", until.AtLeast)
	}
	return until
}
