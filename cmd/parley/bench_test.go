//go:build unix

package main

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// BenchmarkBatch plays negotiations through the whole batch, with all metrics,
// and tells how many that makes a second of processor time: on a shipped case,
// and on the one that other programs were timed on, where it is at hand.
func BenchmarkBatch(b *testing.B) {
	for _, what := range []string{"saas-renewal", "../../../shared/golden/domains/genius-xml/anac_y2010_ItexvsCypress"} {
		s, err := scenarios.Open(what)
		if err != nil {
			b.Logf("left out: %v", err)
			continue
		}
		for _, pair := range [][2]string{{"boulware", "conceder"}, {"competitive", "collaborative"}, {"micro", "micro"}, {"random", "random"}} {
			b.Run(s.Name+"/"+pair[0]+"-"+pair[1], func(b *testing.B) { benchmarkBatch(b, s, pair, false) })
			b.Run(s.Name+"/"+pair[0]+"-"+pair[1]+"/journal", func(b *testing.B) { benchmarkBatch(b, s, pair, true) })
		}
	}
}

func benchmarkBatch(b *testing.B, s *sim.Scenario, pair [2]string, journal bool) {
	d := &batch.Design{Name: "bench", Scenarios: []*sim.Scenario{s}, Sources: []string{s.Name}, Self: pair[0] == pair[1],
		Opener: batch.First, Rounds: []int{100}, Worlds: 20, Repeats: b.N, Seed: 1}
	first, err := batchStyle("", pair[0])
	if err != nil {
		b.Fatal(err)
	}
	second, err := batchStyle("", pair[1])
	if err != nil {
		b.Fatal(err)
	}
	d.Styles = []batch.Style{first}
	if !d.Self {
		d.Against = []batch.Style{second}
	}
	o := batch.Options{Workers: 1}
	path := filepath.Join(b.TempDir(), "journal")
	if journal {
		if o.Journal, err = d.NewJournal(path, false); err != nil {
			b.Fatal(err)
		}
		defer o.Journal.Close()
	}
	before := processorTime()
	r, err := d.Run(context.Background(), o)
	if err != nil {
		b.Fatal(err)
	}
	if info, err := os.Stat(path); err == nil {
		b.ReportMetric(float64(info.Size())/float64(b.N), "bytes/negotiation")
	}
	b.ReportMetric(float64(r.Sessions)/(processorTime()-before), "negotiations/CPU-s")
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
