package main

import (
	"context"
	"os"
	"syscall"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// BenchmarkBatch plays one negotiation a step through the whole batch, with all
// metrics, and tells how many that makes a second of processor time.
func BenchmarkBatch(b *testing.B) {
	for _, pair := range [][2]string{{"boulware", "conceder"}, {"competitive", "collaborative"}, {"micro", "micro"}} {
		b.Run(pair[0]+"-"+pair[1], func(b *testing.B) {
			s, err := scenarios.Open(os.Getenv("BENCH"))
			if err != nil {
				b.Fatal(err)
			}
			d := &batch.Design{Name: "bench", Scenarios: []*sim.Scenario{s}, Sources: []string{s.Name},
				Opener: batch.First, Rounds: []int{100}, Worlds: 20, Repeats: b.N, Seed: 1}
			for i, list := range []*[]batch.Style{&d.Styles, &d.Against} {
				style, err := batchStyle(pair[i])
				if err != nil {
					b.Fatal(err)
				}
				*list = append(*list, style)
			}
			if pair[0] == pair[1] {
				d.Against, d.Self = nil, true
			}
			before := processorTime()
			r, err := d.Run(context.Background(), batch.Options{Workers: 1})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(r.Sessions)/(processorTime()-before), "negotiations/CPU-s")
		})
	}
}

// processorTime is the seconds of processor time that the process has used.
func processorTime() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	seconds := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return seconds(u.Utime) + seconds(u.Stime)
}
