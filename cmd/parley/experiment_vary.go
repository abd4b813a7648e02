package main

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// readVary reads the factors of vary: each a path with a list of levels or a range,
// or a name of one's own with a map of levels and what each of them sets.
func readVary(o source.Object, s sample) []*factor {
	n, there := o.Field("vary")
	if !there {
		return nil
	}
	var list []*factor
	for _, pair := range n.Pairs("vary") {
		if _, path := findSetting(pair.Name); !path && pair.Value.Kind == source.Map && !strings.Contains(pair.Name, ".") {
			list = append(list, readNamed(pair))
			continue
		}
		checkPath(pair.Key, pair.Name)
		list = append(list, readFactor(pair, s))
	}
	if len(list) == 0 {
		n.Fail("vary names nothing; want a map such as {batna.share: [0, 0.3]}")
	}
	return list
}

func readFactor(pair source.Pair, s sample) *factor {
	f := &factor{name: pair.Name, node: pair.Value}
	n := pair.Value
	if lo, hi, step, ok := readStretch(n); ok {
		switch {
		case step > 0:
			f.steps(lo, hi, step)
			return f
		case !s.method.Sampled():
			n.Fail("%s is the range %s without a step; want %s step %s, a list, or a sample", pair.Name, n.Text, n.Text, shortest((hi-lo)/4))
		}
		f.lo, f.hi, f.ranged = lo, hi, true
		return f
	}
	for _, entry := range n.Several(pair.Name, batch.MostArms) {
		name := valueName(entry)
		if slices.ContainsFunc(f.levels, func(l level) bool { return l.name == name }) {
			entry.Fail("%s names %s twice%s", pair.Name, name, decimalComma(name))
		}
		f.levels = append(f.levels, level{name, choices{{pair.Name, entry}}})
	}
	return f
}

// readNamed reads a factor that sets several things at once, as in
// trades: {no: {self.model: none, self.bid: nearest}, yes: {}}.
func readNamed(pair source.Pair) *factor {
	f := &factor{name: pair.Name, node: pair.Value}
	if pair.Name == trial.Treatment {
		pair.Key.Fail("%q is what control and treatment make; call this factor something else", pair.Name)
	}
	for _, l := range pair.Value.Pairs(pair.Name) {
		f.levels = append(f.levels, level{l.Name, readSettings(l.Value, l.Name)})
	}
	if len(f.levels) == 0 {
		pair.Value.Fail("%s names no level; want a map such as {no: {self.tell: nothing}, yes: {self.tell: priorities}}", pair.Name)
	}
	return f
}

// readStretch reads lo..hi or lo..hi step s.
func readStretch(n source.Node) (lo, hi, step float64, ok bool) {
	if n.Kind != source.Text || !strings.Contains(n.Text, "..") {
		return 0, 0, 0, false
	}
	ends, by, stepped := strings.Cut(n.Text, " step ")
	left, right, _ := strings.Cut(ends, "..")
	lo, fine := source.Plain(strings.TrimSpace(left))
	hi, good := source.Plain(strings.TrimSpace(right))
	if !fine && !good { // a path such as ../mine.yaml
		return 0, 0, 0, false
	}
	well := fine && good && lo < hi
	if stepped {
		step, good = source.Plain(strings.TrimSpace(by))
		well = well && good && step > 0 && step <= hi-lo
	}
	if !well || math.Abs(lo) > source.Limit || math.Abs(hi) > source.Limit {
		n.Fail("%s is no range; want one such as 0..0.6 step 0.2, from the smaller number to the larger", n)
	}
	return lo, hi, step, true
}

// steps makes the levels from lo to hi, in numbers as people write them: 0.6, not 0.6000000000000001.
func (f *factor) steps(lo, hi, step float64) {
	const near = 1e-9
	n := math.Floor((hi-lo)/step+near) + 1
	if n > batch.MostArms {
		f.node.Fail("%s makes %.0f levels; at most %d are allowed", f.node.Text, n, batch.MostArms)
	}
	for i := range int(n) {
		text := round(lo + float64(float64(i)*step))
		f.levels = append(f.levels, level{text, choices{{f.name, numberAt(f.node, text)}}})
	}
}

// round is a number to twelve digits.
func round(x float64) string {
	x, _ = strconv.ParseFloat(strconv.FormatFloat(x, 'g', 12, 64), 64)
	return shortest(x + 0)
}

// numberAt is a number that stands for a node.
func numberAt(n source.Node, text string) source.Node {
	n.Value = &source.Value{File: n.File, Offset: n.Offset, Kind: source.Number, Text: text}
	return n
}

// readBase reads what all arms have, and which level of a factor is the one to compare with.
func (b *builder) readBase(o source.Object) {
	n, there := o.Field("base")
	if !there {
		return
	}
	for _, pair := range n.Pairs("base") {
		at := slices.IndexFunc(b.factors, func(f *factor) bool { return f.name == pair.Name })
		if at < 0 {
			checkPath(pair.Key, pair.Name)
			b.common = b.common.put(choice{pair.Name, pair.Value})
			continue
		}
		f := b.factors[at]
		if f.ranged {
			pair.Value.Fail("%s is sampled over a range, and has no base", pair.Name)
		}
		name := valueName(pair.Value)
		k := slices.IndexFunc(f.levels, func(l level) bool { return l.name == name })
		if k < 0 {
			pair.Value.Fail("the base of %s is %s, which vary does not name; it names %s", pair.Name, name, f.listed())
		}
		f.levels = append([]level{f.levels[k]}, slices.Delete(slices.Clone(f.levels), k, k+1)...)
	}
}

func (f *factor) listed() string {
	names := make([]string, len(f.levels))
	for i, l := range f.levels {
		names[i] = l.name
	}
	return source.Listed(names)
}

// decimalComma is what to add where a list names a 0 twice: 0,7 is two numbers.
func decimalComma(name string) string {
	if name != "0" {
		return ""
	}
	return "; if 0,7 was meant, write 0.7"
}
