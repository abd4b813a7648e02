package generate

import "math"

// knobs tune what the dice drew.
type knobs struct {
	mix  float64 // 0 fully opposed, 1 fully compatible
	bend float64 // above 0 the middle of an issue is worth less to all, below 0 more
	lean float64 // above 0 the values between the extremes are worth more to Party A
}

const (
	full  = 100.0 // what the best package is worth
	faint = 0.002 // of an issue's weight, where it should hardly count
	steep = 60.0  // beyond which nothing is left of a weight: exp(-60)
)

// bench is where a scenario is put together and measured. Its slices are used
// again at every turn of a knob.
type bench struct {
	*figure
	tables  [][][]float64 // by issue, party, value counted from the term's own end
	bundles [][]bundle    // by party
	weights [][]float64   // by party, issue
	groups  []group
	near    nearest
	scales  []float64 // by party, 1/(best - worst)
	lows    []float64
}

// bundle is worth something on top where both issues of a pair have these values.
type bundle struct {
	pair  int
	v, w  int
	worth float64
}

func newBench(f *figure) *bench {
	n := f.spec.Parties
	b := &bench{figure: f, scales: make([]float64, n), lows: make([]float64, n), weights: make([][]float64, n), bundles: make([][]bundle, n)}
	for p := range n {
		b.weights[p] = make([]float64, len(f.terms))
	}
	for i := range f.terms {
		var rows [][]float64
		for range n {
			rows = append(rows, make([]float64, len(f.terms[i].at)))
		}
		b.tables = append(b.tables, rows)
	}
	b.form()
	return b
}

// fill makes all tables and bundles for a position of the knobs.
func (b *bench) fill(k knobs) {
	b.weigh(k.mix)
	issues := full * (1 - b.spec.Interaction)
	tilt := math.Exp(k.lean)
	for i := range b.terms {
		for p, row := range b.tables[i] {
			b.shape(row, i, p, k, tilt)
			for v := range row {
				row[v] = float64(issues * float64(row[v]*b.weights[p][i]))
			}
		}
	}
	b.bundle(k.mix)
	b.collect()
}

// shape writes how a party likes the values of an issue: 1 the one that its
// camp wants, falling to 0 at what other camps want. Of an opposed
// issue the shapes of the camps add up to 1 at every value, until they are bent.
func (b *bench) shape(row []float64, i, p int, k knobs, tilt float64) {
	t, camp := &b.terms[i], b.camp(p)
	power := 1.0
	switch t.kind {
	case compatible:
		power = math.Exp(k.bend + t.bend[p])
	case trade:
		if power = math.Exp(k.bend + t.bend[p]); power < 1 {
			power = 1 - float64((1-power)*min(1, 4*k.mix)) // fully opposed: nothing to gain halfway
		}
	}
	for v, x := range t.at {
		if t.kind != compatible && tilt != 1 && x > 0 && x < 1 {
			x = math.Pow(x, tilt)
		}
		y := t.hat(camp, v, x, tilt)
		if power != 1 && y > 0 && y < 1 {
			y = math.Pow(y, power)
		}
		row[v] = y
	}
}

// hat is 1 at the camp's own value and falls to 0 at the neighbours'.
func (t *term) hat(camp, v int, x, tilt float64) float64 {
	if t.kind == compatible {
		return 1 - x
	}
	place := func(peak int) float64 {
		if at := t.at[peak]; tilt != 1 && at > 0 && at < 1 {
			return math.Pow(at, tilt)
		}
		return t.at[peak]
	}
	switch own := t.peaks[camp]; {
	case v == own:
		return 1
	case v < own:
		left := place(t.peaks[camp-1])
		return max(0, (x-left)/(place(own)-left))
	case camp+1 == len(t.peaks):
		return 0
	default:
		right := place(t.peaks[camp+1])
		return max(0, (right-x)/(right-place(own)))
	}
}

// weigh sets how much each issue matters to each party; a party's weights add
// up to 1. Opposed, all weigh alike and what all want the same hardly counts. Compatible, each
// camp cares for its own trades only and fixed sums hardly count.
func (b *bench) weigh(mix float64) {
	lone := 0 // trades, if too few for each camp to own one
	for i := range b.terms {
		if b.terms[i].kind == trade {
			lone++
		}
	}
	fade := [3]float64{trade: 1, distributive: 1 - mix + faint, compatible: mix + faint}
	if lone < b.camps {
		fade[trade] = 1 - mix + faint
	}
	block, total := [3]float64{}, 0.0
	for i := range b.terms {
		t := &b.terms[i]
		block[t.kind] += float64(t.weight * fade[t.kind])
		total += float64(t.weight * fade[t.kind])
	}
	slope := min(steep, mix/max(1-mix, 1e-9))
	for p, row := range b.weights {
		trades := 0.0
		for i := range b.terms {
			t := &b.terms[i]
			row[i] = float64(t.weight * fade[t.kind])
			if t.kind == trade {
				if lone >= b.camps && t.owner != b.camp(p) {
					row[i] *= math.Exp(-float64(slope * t.lack[p]))
				}
				trades += row[i]
			}
		}
		for i := range b.terms {
			if b.terms[i].kind == trade {
				row[i] *= block[trade] / trades
			}
			row[i] /= total
		}
	}
}

// bundle sets what pairs of values are worth on top. Opposed, each party's
// bundles lie where it gets what it wants of both issues; compatible, where the
// owner of each issue gets it, so that all have the same.
func (b *bench) bundle(mix float64) {
	stake := full * b.spec.Interaction
	for p := range b.bundles {
		all := b.bundles[p][:0]
		for k, pair := range b.pairs {
			own, shared := b.wanted(pair, p, p), b.wanted(pair, b.terms[pair.i].owner, b.terms[pair.j].owner)
			own.pair, shared.pair = k, k
			own.worth, shared.worth = float64(stake*pair.weight*(1-mix)), float64(stake*pair.weight*mix)
			if own.v == shared.v && own.w == shared.w {
				own.worth, shared.worth = float64(stake*pair.weight), 0
			}
			all = append(all, own, shared)
		}
		b.bundles[p] = all
	}
}

// wanted is the values that one party wants of the first issue and one of the second.
func (b *bench) wanted(pair pair, p, q int) bundle {
	return bundle{v: b.terms[pair.i].peaks[b.camp(p)], w: b.terms[pair.j].peaks[b.camp(q)]}
}
