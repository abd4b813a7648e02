package trial

import (
	"fmt"
	"slices"
	"strings"
)

// Kind is what a comparison is of.
type Kind string

const (
	Main        Kind = "main"        // a level against the first, averaged over the other factors
	At          Kind = "at"          // the same in one setting of the other factors
	Interaction Kind = "interaction" // how much one factor's effect changes with another's level
)

// Comparison is a contrast of arms: a weight for each, adding up to 0.
type Comparison struct {
	Name          string
	Kind          Kind
	Factor, Level string // what is compared ...
	Base          string // ... with which level
	Where         string // At: the setting of the others; Interaction: the other factor's levels
	Weights       []float64
}

// mostSettings is how many arms an experiment may have for effects to be listed
// in every setting of the others: with more nobody reads them.
const mostSettings = 200

// mostInteractions is how many are listed of two factors; of more levels the last alone.
const mostInteractions = 9

// Comparisons lists what the trial compares: none where its arms were sampled.
func (t *Trial) Comparisons() []Comparison {
	if t.Method.Sampled() {
		return nil
	}
	var list []Comparison
	for f := range t.Factors {
		list = append(list, t.main(f)...)
	}
	if len(t.Factors) > 1 && t.Method == Factorial {
		if len(t.Design.Arms) <= mostSettings {
			list = append(list, t.simple(0)...)
		}
		list = append(list, t.interactions()...)
	}
	return list
}

// main compares each level of a factor with its first, over all pairs of arms
// that are alike in everything else.
func (t *Trial) main(f int) []Comparison {
	var list []Comparison
	factor := t.Factors[f]
	for _, level := range factor.Levels[1:] {
		pairs := t.pairs(f, level)
		if len(pairs) == 0 {
			continue
		}
		c := Comparison{Kind: Main, Factor: factor.Name, Level: level, Base: factor.Levels[0], Weights: make([]float64, len(t.Design.Arms))}
		for _, p := range pairs {
			c.Weights[p[0]] += 1 / float64(len(pairs))
			c.Weights[p[1]] -= 1 / float64(len(pairs))
		}
		c.Name = named(factor.Name, level, c.Base)
		list = append(list, c)
	}
	return list
}

func named(factor, level, base string) string {
	if factor == Treatment {
		return level + " against " + base
	}
	return fmt.Sprintf("%s %s against %s", factor, level, base)
}

// pairs lists the arms with this level, each with the one that has the first
// level and is alike in everything else.
func (t *Trial) pairs(f int, level string) [][2]int {
	var list [][2]int
	for i, a := range t.Design.Arms {
		if a.Values[f] != level {
			continue
		}
		values := slices.Clone(a.Values)
		values[f] = t.Factors[f].Levels[0]
		if j := t.arm(values); j >= 0 {
			list = append(list, [2]int{i, j})
		}
	}
	return list
}

// arm finds the first arm with these values, or -1.
func (t *Trial) arm(values []string) int {
	if t.index == nil {
		t.index = map[string]int{}
		for i, a := range t.Design.Arms {
			if key := strings.Join(a.Values, "\x00"); t.index[key] == 0 {
				t.index[key] = i + 1
			}
		}
	}
	return t.index[strings.Join(values, "\x00")] - 1
}

// simple compares each level of a factor with its first in every setting of the others.
func (t *Trial) simple(f int) []Comparison {
	var list []Comparison
	factor := t.Factors[f]
	for _, level := range factor.Levels[1:] {
		for _, p := range t.pairs(f, level) {
			c := Comparison{Kind: At, Factor: factor.Name, Level: level, Base: factor.Levels[0], Where: t.setting(p[0], f), Weights: make([]float64, len(t.Design.Arms))}
			c.Weights[p[0]], c.Weights[p[1]] = 1, -1
			c.Name = named(factor.Name, level, c.Base) + " at " + c.Where
			list = append(list, c)
		}
	}
	return list
}

// setting is an arm's values of all factors but one.
func (t *Trial) setting(arm, but int) string {
	var list []string
	for i, v := range t.Design.Arms[arm].Values {
		if i != but {
			list = append(list, t.Factors[i].Name+" "+v)
		}
	}
	return strings.Join(list, ", ")
}

// interactions compares effects: a level of one factor against its first, at a
// level of another factor against the same at that factor's first.
func (t *Trial) interactions() []Comparison {
	var list []Comparison
	for f := range t.Factors {
		for g := f + 1; g < len(t.Factors); g++ {
			one, other := t.Factors[f].Levels[1:], t.Factors[g].Levels[1:]
			if len(one)*len(other) > mostInteractions {
				one, other = one[len(one)-1:], other[len(other)-1:]
			}
			for _, a := range one {
				for _, b := range other {
					list = t.interaction(list, f, g, a, b)
				}
			}
		}
	}
	return list
}

func (t *Trial) interaction(list []Comparison, f, g int, a, b string) []Comparison {
	weights, n := make([]float64, len(t.Design.Arms)), 0
	for i, arm := range t.Design.Arms {
		if arm.Values[f] != a || arm.Values[g] != b {
			continue
		}
		corners, whole := t.corners(i, f, g), true
		for _, j := range corners {
			whole = whole && j >= 0
		}
		if whole {
			n++
			weights[corners[0]]++
			weights[corners[1]]--
			weights[corners[2]]--
			weights[corners[3]]++
		}
	}
	if n == 0 {
		return list
	}
	for i := range weights {
		weights[i] /= float64(n)
	}
	one, other := t.Factors[f], t.Factors[g]
	where := fmt.Sprintf("%s %s instead of %s", other.Name, b, other.Levels[0])
	return append(list, Comparison{Name: named(one.Name, a, one.Levels[0]) + ", with " + where, Kind: Interaction,
		Factor: one.Name, Level: a, Base: one.Levels[0], Where: where, Weights: weights})
}

// corners are the arms with both levels, with the first alone, with the second
// alone, and with neither, alike in everything else; -1 where there is none.
func (t *Trial) corners(arm, f, g int) [4]int {
	with := func(first, second bool) int {
		values := slices.Clone(t.Design.Arms[arm].Values)
		if !first {
			values[f] = t.Factors[f].Levels[0]
		}
		if !second {
			values[g] = t.Factors[g].Levels[0]
		}
		return t.arm(values)
	}
	return [4]int{with(true, true), with(true, false), with(false, true), with(false, false)}
}
