package reports_test

import (
	"io"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// A page of twenty charts, with each case and deadline alone.
func BenchmarkPage(b *testing.B) {
	r, err := reports.Read(usual().write(b))
	check(b, err)
	for b.Loop() {
		check(b, r.Story(reports.OnPage).Page(io.Discard))
	}
}
