package sim

import "sort"

// Band is packages worth about the same to a party: a stretch of its ranking,
// or, in a large space, all that are worth lo to hi.
type Band struct {
	order  []uint32
	large  *large
	lo, hi float64
	tops   [2]int32 // the sums of the first half that have a partner in the band
}

// Between is the packages worth at least lo and less than hi; if there are none
// that one rank of the ranking which is next above lo. No packages: none is worth lo.
func (p *Profile) Between(lo, hi float64) Band {
	if l := p.shared.large; l != nil {
		l.make()
		return l.band(lo, hi)
	}
	to := p.AtLeast(lo).Len()
	from := max(0, min(p.AtLeast(hi).Len(), to-1))
	return Band{order: p.shared.order[from:to]}
}

// Tries is how many packages there are to look at, if at most that many are looked at.
func (b *Band) Tries(most int) int {
	if b.large != nil {
		return most
	}
	return min(len(b.order), most)
}

// Wide reports whether there are more packages than that, so that those looked at are a sample.
func (b *Band) Wide(most int) bool { return b.large != nil || len(b.order) > most }

// At is the k-th package of a sample spread evenly over the band, from 0, the
// least worth first. None ends a small band; in a large space it means
// that nothing was found there.
func (b *Band) At(k, most int) Outcome {
	if b.large != nil {
		return b.large.spread(b, k, most)
	}
	n, step := len(b.order), 1
	if n > most {
		step = (n + most - 1) / most
	}
	if i := n - 1 - k*step; i >= 0 {
		return Outcome(b.order[i])
	}
	return None
}

func (l *large) band(lo, hi float64) Band {
	a, b := l.halves[0], l.halves[1]
	top, bottom := b.worths[0], b.worths[len(b.worths)-1]
	from := sort.Search(len(a.worths), func(i int) bool { return a.worths[i]+bottom < hi })
	to := sort.Search(len(a.worths), func(i int) bool { return a.worths[i]+top < lo })
	if from > to || lo > l.limit {
		from = to
	}
	return Band{large: l, lo: lo, hi: hi, tops: [2]int32{int32(a.start[from]), int32(a.start[to])}}
}

// spread takes the sums of the first half at even distances, and a partner of
// each so that partners, too, are spread over theirs (by the golden ratio).
func (l *large) spread(band *Band, k, most int) Outcome {
	a, b := l.halves[0], l.halves[1]
	n := int(band.tops[1] - band.tops[0])
	if n == 0 {
		return None
	}
	first := int(band.tops[0]) + (2*k+1)*n/(2*most)
	x := a.worths[a.level(first)]
	from := sort.Search(len(b.worths), func(j int) bool { return x+b.worths[j] < band.hi })
	to := sort.Search(len(b.worths), func(j int) bool { return x+b.worths[j] < band.lo })
	if from >= to {
		return None
	}
	const golden = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio
	turn := uint64(k+1) * golden
	partners := uint64(b.start[to] - b.start[from])
	second := uint64(b.start[from]) + (turn>>32)*partners>>32
	return l.scatter(Outcome(a.codes[first]+b.codes[second]), turn)
}

// scatter changes every value to one of its class, as the turn says.
func (l *large) scatter(o Outcome, turn uint64) Outcome {
	if !l.classy {
		return o
	}
	first := o
	for i := range l.kin {
		if members := l.classOf(first, i).members; len(members) > 1 {
			turn = mix(turn)
			o = l.space.With(o, i, members[turn%uint64(len(members))])
		}
	}
	return o
}
