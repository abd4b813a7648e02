package sim

import "sort"

// Band is packages worth about the same to a party, of which a bounded number
// is looked at: a sample spread evenly over them where there are more.
type Band struct {
	Tries int  // how many to look at
	Wide  bool // those are a sample

	order  []uint32 // a stretch of the ranking
	last   int      // in it
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
	to := p.AtLeast(p.signed(lo)).Len()
	from := max(0, min(p.AtLeast(hi).Len(), to-1))
	n := to - from
	step := max(1, (n+most-1)/most)
	return Band{Tries: (n + step - 1) / step, Wide: step > 1, order: p.shared.order[from:to], last: n - 1, step: step}
}

// At is the k-th package to look at, from 0; in a space that is listed the least
// worth comes first. None: in a large space nothing was found there.
func (b *Band) At(k int) Outcome {
	if b.large != nil {
		return b.spread(k)
	}
	return Outcome(b.order[b.last-k*b.step])
}

func (l *large) band(lo, hi float64, most int) Band {
	if l.empty() {
		return Band{Tries: most, Wide: true, large: l}
	}
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
func (b *Band) spread(k int) Outcome {
	l := b.large
	front, back := l.halves[0], l.halves[1]
	if b.sums == 0 {
		return None
	}
	first := int(b.from) + (2*k+1)*int(b.sums)/(2*b.Tries)
	x := front.worths[front.level(first)]
	from := sort.Search(len(back.worths), func(j int) bool { return x+back.worths[j] < b.hi })
	to := sort.Search(len(back.worths), func(j int) bool { return x+back.worths[j] < b.lo })
	if from >= to {
		return None
	}
	const golden = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio
	turn := uint64(k+1) * golden
	partners := uint64(back.start[to] - back.start[from])
	second := uint64(back.start[from]) + (turn>>32)*partners>>32
	return l.scatter(Outcome(front.codes[first]+back.codes[second]), turn)
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
