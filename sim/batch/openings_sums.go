package batch

// sums are what the line of least squares through means of bins and worlds follows
// from: of first offers x and gains y, each by how many stand behind it.
type sums struct{ n, x, y, xx, xy float64 }

func (s *sums) add(p *opening) {
	n, x, y := float64(p.gain.N), p.offer.Mean, p.gain.Mean
	s.n += n
	s.x += float64(n * x)
	s.y += float64(n * y)
	s.xx += float64(n * float64(x*x))
	s.xy += float64(n * float64(x*y))
}

func (s sums) without(o sums) sums {
	return sums{s.n - o.n, s.x - o.x, s.y - o.y, s.xx - o.xx, s.xy - o.xy}
}

// mean gain; NaN where nothing was counted.
func (s sums) mean() float64 {
	if s.n == 0 {
		return nan
	}
	return s.y / s.n
}

// leastSpread is how far first offers have to spread, as a standard deviation, for a slope to say anything.
const leastSpread = 1.0 / openingBins

// slope is how much more a seat gained where its first offer was higher by the whole
// way. NaN where first offers hardly differ.
func (s sums) slope() float64 {
	if s.n == 0 {
		return nan
	}
	x, y := s.x/s.n, s.y/s.n
	spread := s.xx/s.n - float64(x*x)
	if !(spread >= leastSpread*leastSpread) {
		return nan
	}
	return (s.xy/s.n - float64(x*y)) / spread
}

// slope is that of all worlds and bins.
func (o openings) slope() float64 {
	var all sums
	for _, key := range o.keys() {
		all.add(o[key])
	}
	return all.slope()
}

// withoutOne is a number of some first offers, as each world has a part in it: the jackknife's
// pseudo-values (Tukey 1958), so that worlds with many offers count for more than those with few.
func (o openings) withoutOne(which func(opened) bool, number func(sums) float64) []float64 {
	var all sums
	var worlds []sums
	last := -1
	for _, key := range o.keys() {
		if !which(key) {
			continue
		}
		if key.world != last {
			worlds, last = append(worlds, sums{}), key.world
		}
		all.add(o[key])
		worlds[len(worlds)-1].add(o[key])
	}
	n, whole := float64(len(worlds)), number(all)
	list := make([]float64, len(worlds))
	for i, w := range worlds {
		list[i] = whole
		if rest := all.without(w); len(worlds) > 1 {
			list[i] = float64(n*whole) - float64((n-1)*number(rest))
		}
	}
	return list
}
