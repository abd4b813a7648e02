package trial

import (
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
	Where         string // At: the setting of the others; Interaction: the other factor's levels; in words
	said, base    string // the two levels in words
	Weights       []float64
}

// Words are what sentences call the level and what it is compared with.
func (c *Comparison) Words() (level, base string) { return c.said, c.base }

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
	for _, level := range t.Factors[f].Levels[1:] {
		pairs := t.pairs(f, level)
		if len(pairs) == 0 {
			continue
		}
		c := t.comparison(Main, f, level)
		for _, p := range pairs {
			c.Weights[p[0]] += 1 / float64(len(pairs))
			c.Weights[p[1]] -= 1 / float64(len(pairs))
		}
		list = append(list, c)
	}
	return list
}

// comparison is one of a level with the first, without weights yet.
func (t *Trial) comparison(kind Kind, f int, level string) Comparison {
	x := &t.Factors[f]
	base := x.Levels[0]
	c := Comparison{Kind: kind, Factor: x.Name, Level: level, Base: base, said: x.said(level), base: x.short(base), Weights: make([]float64, len(t.Design.Arms))}
	c.Name = c.said + " against " + c.base
	return c
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
	for _, level := range t.Factors[f].Levels[1:] {
		for _, p := range t.pairs(f, level) {
			c := t.comparison(At, f, level)
			c.Where = t.setting(t.Design.Arms[p[0]].Values, f)
			c.Weights[p[0]], c.Weights[p[1]] = 1, -1
			c.Name += " at " + c.Where
			list = append(list, c)
		}
	}
	return list
}

// setting is an arm's values of all factors but one, or of all.
func (t *Trial) setting(values []string, but int) string {
	var list []string
	for i, v := range values {
		if i != but {
			list = append(list, t.Factors[i].said(v))
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
	c, n := t.comparison(Interaction, f, a), 0
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
			c.Weights[corners[0]]++
			c.Weights[corners[1]]--
			c.Weights[corners[2]]--
			c.Weights[corners[3]]++
		}
	}
	if n == 0 {
		return list
	}
	for i := range c.Weights {
		c.Weights[i] /= float64(n)
	}
	other := &t.Factors[g]
	c.Where = other.said(b) + " instead of " + other.short(other.Levels[0])
	c.Name += ", with " + c.Where
	return append(list, c)
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
