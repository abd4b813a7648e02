package generate

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// kind is what there is to do about an issue.
type kind int

const (
	trade        kind = iota // wanted in opposite ways, by some more than by others
	distributive             // wanted in opposite ways, by all alike: a fixed sum
	compatible               // wanted in the same way
)

// figure is all that the dice decide of a scenario.
type figure struct {
	spec   Spec
	terms  []term
	camps  int // parties of one camp want the same value of every issue
	pairs  []pair
	chance float64 // the mix, where no opposition is asked for
}

// term is one issue.
type term struct {
	kind   kind
	at     []float64 // where the values stand between the extremes, 0 to 1
	down   bool      // values count from the other end
	weight float64   // how much it matters where all weigh alike
	owner  int       // the camp that cares most, of a trade
	lack   []float64 // by party, how fast others cease to care as the mix turns
	bend   []float64 // by party, its own bent
	peaks  []int     // by camp, the value that it wants
}

// pair is two issues whose values make bundles.
type pair struct {
	i, j   int
	weight float64
}

// cast throws the dice. Each part has its own, so that a target that is
// added or changed leaves everything else as it was.
func cast(spec Spec) *figure {
	seed := spec.Seed.Child("generate").At(spec.Index)
	f := &figure{spec: spec, terms: make([]term, spec.Issues), chance: within(seed.Child("mix").Rand(), 0.1, 0.9)}
	kinds := seed.Child("kinds").Rand().Perm(spec.Issues)
	least, trades := spec.Values.Max, 0
	for i := range f.terms {
		dice := seed.Child("issue").At(i).Rand()
		f.terms[i] = newTerm(spec, dice)
		switch t := &f.terms[i]; {
		case kinds[i] < spec.share(spec.Compatible):
			t.kind = compatible
		case kinds[i] < spec.share(spec.Compatible)+spec.share(spec.Distributive):
			t.kind = distributive
			least = min(least, len(t.at))
		default:
			trades++
			least = min(least, len(t.at))
		}
	}
	f.camps = min(spec.Parties, least)
	if trades > 0 {
		f.camps = min(f.camps, max(2, trades)) // so that each can own an issue
	}
	f.assign(seed.Child("owners").Rand())
	f.couple(seed.Child("bundles").Rand())
	return f
}

func newTerm(spec Spec, dice *rand.Rand) term {
	n := spec.Values.Min + dice.IntN(spec.Values.Max-spec.Values.Min+1)
	t := term{at: make([]float64, n), down: dice.IntN(2) == 1, weight: within(dice, 0.5, 1.5)}
	for v := 1; v < n; v++ {
		t.at[v] = t.at[v-1] + within(dice, 0.5, 1.5)
	}
	for v := range t.at {
		t.at[v] /= t.at[n-1]
	}
	for range spec.Parties {
		t.lack = append(t.lack, within(dice, 0.5, 1.5))
		t.bend = append(t.bend, within(dice, -0.3, 0.3))
	}
	return t
}

func within(dice *rand.Rand, low, high float64) float64 {
	return low + float64((high-low)*dice.Float64())
}

// assign gives each camp the value that it wants and its share of the trades.
func (f *figure) assign(dice *rand.Rand) {
	turn := dice.IntN(f.camps)
	for _, i := range dice.Perm(len(f.terms)) {
		t := &f.terms[i]
		if t.kind == trade {
			t.owner = turn % f.camps
			turn++
		}
		for g := range f.camps {
			step := float64(g) / float64(max(1, f.camps-1))
			if t.kind == compatible {
				step = 0
			}
			t.peaks = append(t.peaks, int(math.Round(float64(step*float64(len(t.at)-1)))))
		}
	}
}

// couple chooses the pairs of issues that bundles are about: no issue is in two.
func (f *figure) couple(dice *rand.Rand) {
	if f.spec.Interaction == 0 {
		return
	}
	order := dice.Perm(len(f.terms))
	total := 0.0
	for k := range max(1, len(order)/3) {
		p := pair{order[2*k], order[2*k+1], within(dice, 0.5, 1.5)}
		if p.i > p.j {
			p.i, p.j = p.j, p.i
		}
		total += p.weight
		f.pairs = append(f.pairs, p)
	}
	for k := range f.pairs {
		f.pairs[k].weight /= total
	}
	slices.SortFunc(f.pairs, func(a, b pair) int { return a.i - b.i })
}

func (f *figure) camp(party int) int { return party % f.camps }

// value is the index of a value counted from the end that the term counts from.
func (t *term) value(v int) int {
	if t.down {
		return len(t.at) - 1 - v
	}
	return v
}

// space names the issues and their values.
func (f *figure) space() (*sim.Space, error) {
	issues := make([]sim.Issue, len(f.terms))
	for i := range issues {
		issues[i].Name = "term " + itoa(i+1)
		for v := range f.terms[i].at {
			issues[i].Values = append(issues[i].Values, "level "+itoa(v+1))
		}
	}
	return sim.NewSpace(issues)
}
