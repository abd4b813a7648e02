package conform

import (
	"context"
	"fmt"
	"math"
	"runtime"

	"github.com/parley-sim/parley/sim"
)

// allocations is a fault where playing takes new memory each time. In a room the
// session itself does, so nothing is counted there.
func (t *talk) allocations(session *sim.Session) []Fault {
	if len(t.scenario.Seating()) > 1 {
		return nil
	}
	const talks, tries = 4, 6 // the first try warms up; other parts of the program may take some in one, hardly in all
	rec, least := &sim.Record{}, uint64(math.MaxUint64)
	for range tries {
		before := mallocs()
		for k := range talks {
			session.Seed = sim.Seed(t.seed + k)
			if err := session.Play(context.Background(), rec); err != nil {
				return t.breaches(nil, err)
			}
		}
		if least = min(least, mallocs()-before); least == 0 {
			return nil
		}
	}
	return []Fault{t.fault(memory, fmt.Sprintf("it takes new memory %d times in %d talks", least, talks))}
}

// mallocs is how often the program has taken memory so far.
func mallocs() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs
}
