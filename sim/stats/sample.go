package stats

import (
	"math"

	xstats "golang.org/x/exp/stats"
)

// Few is how many numbers a sample keeps one by one.
const Few = 256

// Sample is what is kept of a stream of numbers: how many there were, their
// moments, and their distribution. Up to Few of them are kept as they are and
// their quantiles are exact; more are counted at the points of a grid. Which
// of the two it is depends on how many there are and on nothing else.
type Sample struct {
	Moments
	Undefined int64 // numbers that were NaN: they are counted here and nowhere else

	grid  Grid
	few   []float64
	many  *Histogram
	spilt bool
}

// NewSample is an empty sample that counts on this grid when it has grown.
func NewSample(g Grid) *Sample {
	g.check()
	return &Sample{grid: g}
}

// Grid is where the sample counts when it has grown.
func (s *Sample) Grid() Grid { return s.grid }

// Total is how many numbers were added, those that were NaN included.
func (s *Sample) Total() int64 { return s.N + s.Undefined }

// Add takes in a number, which is finite or NaN. It allocates only while the
// sample grows to its full size.
func (s *Sample) Add(x float64) {
	if x != x {
		s.Undefined++
		return
	}
	s.Moments.Add(x)
	if !s.spilt && len(s.few) < Few {
		s.few = append(s.few, x)
		return
	}
	s.spill()
	s.many.Add(x)
}

// spill goes over to counting, and gives the memory of the few back: a run has
// thousands of samples.
func (s *Sample) spill() {
	if s.spilt {
		return
	}
	if s.many == nil {
		s.many = NewHistogram(s.grid)
	}
	for _, x := range s.few {
		s.many.Add(x)
	}
	s.few, s.spilt = nil, true
}

// Merge adds another sample behind this one. Merging the parts of a stream in
// their order gives the same distribution as the stream itself, to the bit.
func (s *Sample) Merge(o *Sample) {
	s.Moments.Merge(o.Moments)
	s.Undefined += o.Undefined
	if !s.spilt && !o.spilt && len(s.few)+len(o.few) <= Few {
		s.few = append(s.few, o.few...)
		return
	}
	s.spill()
	if o.spilt {
		s.many.Merge(o.many)
	}
	for _, x := range o.few {
		s.many.Add(x)
	}
}

// Reset empties the sample for another use, keeping its memory.
func (s *Sample) Reset() {
	s.Moments, s.Undefined = Moments{}, 0
	s.few, s.spilt = s.few[:0], false
	if s.many != nil {
		s.many.Reset()
	}
}

// Quantiles are type 7 of Hyndman and Fan (1996), as in R, NumPy and
// spreadsheets: exact while the numbers are few, else to half a step of the
// grid. NaN if the sample is empty.
func (s *Sample) Quantiles(qs ...float64) []float64 {
	if !s.spilt && len(s.few) > 0 {
		return xstats.Quantiles(s.few, qs...)
	}
	values := make([]float64, len(qs))
	for i, q := range qs {
		values[i] = math.NaN()
		if s.spilt {
			values[i] = s.many.Quantile(q)
		}
	}
	return values
}

// Histogram is the distribution, counted on the grid; a copy.
func (s *Sample) Histogram() *Histogram {
	h := NewHistogram(s.grid)
	if s.spilt {
		h.Merge(s.many)
	}
	for _, x := range s.few {
		h.Add(x)
	}
	return h
}
