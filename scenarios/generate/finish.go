package generate

import "math"

// cents are the steps of a worth: small enough that a package of many issues is
// off by a thousandth at most, large enough to be read.
const cents = 0.01

// finish turns the knobs for good and rounds what everything is worth, so that
// the best package is worth about 100 to each party.
func (b *bench) finish(k knobs) {
	b.fill(k)
	for p := range b.spec.Parties {
		scale := full * b.scales[p]
		for i := range b.tables {
			round(b.tables[i][p], scale)
		}
		kept := b.bundles[p][:0]
		for _, bundle := range b.bundles[p] {
			if bundle.worth = rounded(float64(bundle.worth * scale)); bundle.worth > 0 {
				kept = append(kept, bundle)
			}
		}
		b.bundles[p] = kept
	}
	b.collect()
	b.near.load(b)
}

// round keeps what little an issue may be worth above 0: nobody negotiates
// about nothing.
func round(row []float64, scale float64) {
	for v, x := range row {
		if row[v] = rounded(float64(x * scale)); row[v] == 0 && x > 0 && x*scale > cents/4 {
			row[v] = cents
		}
	}
}

func rounded(x float64) float64 { return math.Round(x/cents) / math.Round(1/cents) }

// reached measures the finished scenario; the zone of possible agreement comes later.
func (b *bench) reached() Reached {
	s := &b.spec
	r := Reached{
		Opposition:   b.near.search(1e-9, b.patience()),
		Integrative:  b.integrative(),
		Balance:      b.balance(),
		Compatible:   float64(s.share(s.Compatible)) / float64(s.Issues),
		Distributive: float64(s.share(s.Distributive)) / float64(s.Issues),
		Interaction:  b.interaction(),
	}
	if r.Within = r.Opposition - b.near.low; r.Within <= 2e-9 {
		r.Within = 0
	}
	return r
}

// interaction is the mean over the parties of the share of what is at stake
// that bundles hold.
func (b *bench) interaction() float64 {
	sum := 0.0
	for p := range b.spec.Parties {
		bundles, issues := 0.0, 0.0
		for _, bundle := range b.bundles[p] {
			bundles += bundle.worth
		}
		for i := range b.tables {
			most := 0.0
			for _, x := range b.tables[i][p] {
				most = max(most, x)
			}
			issues += most
		}
		sum += bundles / (bundles + issues)
	}
	return sum / float64(b.spec.Parties)
}
