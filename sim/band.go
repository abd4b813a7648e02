package sim

import "sort"

// Band is packages worth about the same to a party, of which a bounded number
// is looked at: a sample spread evenly over them where there are more.
type Band struct {
	Tries int  // how many to look at
	Wide  bool // those are a sample

	order  []uint32 // a stretch of the ranking
	step   int
	large  *large
	lo, hi float64
	from   uint32 // the sums of the first half that have a partner in the band
	sums   uint32 // and how many they are
}

// Between is the packages worth at least lo and less than hi, of which at most
// `most` will be looked at. In a space that is listed there is one at least if any package
// is worth lo: the next above.
func (p *Profile) Between(lo, hi float64, most int) Band {
	if l := p.shared.large; l != nil {
		l.make()
		return l.band(lo, hi, most)
	}
	to := p.AtLeast(lo).Len()
	from := max(0, min(p.AtLeast(hi).Len(), to-1))
	n := to - from
	step := max(1, (n+most-1)/most)
	return Band{Tries: (n + step - 1) / step, Wide: step > 1, order: p.shared.order[from:to], step: step}
}

// At is the k-th package to look at, from 0; in a space that is listed the least
// worth comes first. None: in a large space nothing was found there.
func (b *Band) At(k int) Outcome {
	if b.large != nil {
		return b.large.spread(b, k)
	}
	return Outcome(b.order[len(b.order)-1-k*b.step])
}

func (l *large) band(lo, hi float64, most int) Band {
	a, b := l.halves[0], l.halves[1]
	top, bottom := b.worths[0], b.worths[len(b.worths)-1]
	from := sort.Search(len(a.worths), func(i int) bool { return a.worths[i]+bottom < hi })
	to := sort.Search(len(a.worths), func(i int) bool { return a.worths[i]+top < lo })
	if from > to || lo > l.limit {
		from = to
	}
	return Band{Tries: most, Wide: true, large: l, lo: lo, hi: hi, from: a.start[from], sums: a.start[to] - a.start[from]}
}

// spread takes the sums of the first half at even distances, and a partner of
// each so that partners, too, are spread over theirs (by the golden ratio).
func (l *large) spread(band *Band, k int) Outcome {
	a, b := l.halves[0], l.halves[1]
	if band.sums == 0 {
		return None
	}
	first := int(band.from) + (2*k+1)*int(band.sums)/(2*band.Tries)
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
