package generate

import "math"

// aim sets the direction in which the nearest point of the convex hull of all
// packages lies. Any direction gives a true bound; this one the best.
func (s *nearest) aim() {
	if s.parties == 2 {
		s.aimPlane()
		return
	}
	s.aimSpace()
}

// aimPlane halves the quarter circle: the bound rises and then falls over it.
func (s *nearest) aimPlane() {
	low, high := 0.0, math.Pi/2
	for range 30 {
		mid := (low + high) / 2
		sin, cos := math.Sincos(mid)
		slope := 0.0
		for k := range s.groups {
			short := s.groups[k].short
			least, turn := math.Inf(1), 0.0
			for v := 0; v < len(short); v += 2 {
				x, y := short[v], short[v+1]
				if c := float64(x*cos) + float64(y*sin); c < least {
					least, turn = c, float64(y*cos)-float64(x*sin)
				}
			}
			slope += turn
		}
		if slope > 0 {
			low = mid
		} else {
			high = mid
		}
	}
	s.direction[1], s.direction[0] = math.Sincos((low + high) / 2)
}

// aimSpace walks towards the hull's nearest point (Frank and Wolfe 1956) and
// keeps the direction with the best bound on the way.
func (s *nearest) aimSpace() {
	const steps = 60
	n := s.parties
	at, corner := s.scratch[:n], s.scratch[n:]
	for p := range n {
		s.direction[p] = 1 / math.Sqrt(float64(n))
	}
	s.corner(at)
	best := make([]float64, n)
	most := math.Inf(-1)
	for range steps {
		long := length(at)
		if long < 1e-9 {
			break
		}
		for p := range n {
			s.direction[p] = at[p] / long
		}
		if bound := s.corner(corner); bound > most {
			most = bound
			copy(best, s.direction)
		}
		down, square := 0.0, 0.0
		for p := range n {
			d := at[p] - corner[p]
			down += float64(at[p] * d)
			square += float64(d * d)
		}
		if square < 1e-18 || down <= 1e-9 {
			break
		}
		step := min(1, down/square)
		for p := range n {
			at[p] -= float64(step * (at[p] - corner[p]))
		}
	}
	if !math.IsInf(most, -1) {
		copy(s.direction, best)
	}
}

// corner writes the shortfalls of the package that lies least far along the
// direction, and returns how far.
func (s *nearest) corner(sum []float64) float64 {
	n := s.parties
	clear(sum)
	total := 0.0
	for k := range s.groups {
		r := &s.groups[k]
		least, at := math.Inf(1), 0
		for v := range r.count {
			if c := s.along(r.short[v*n : v*n+n]); c < least {
				least, at = c, v
			}
		}
		total += least
		for p := range n {
			sum[p] += r.short[at*n+p]
		}
	}
	return total
}
