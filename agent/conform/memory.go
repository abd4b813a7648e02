package conform

import (
	"context"
	"fmt"
	"math"
	"runtime"

	"github.com/parley-sim/parley/sim"
)

// allocations is a fault where playing takes new memory each time. It is looked for
// in some talks only, since looking stops the whole program for a moment; and in no
// room, where the session itself takes some.
func (t *talk) allocations(session *sim.Session) []Fault {
	if !t.measured || len(t.scenario.Seating()) > 1 {
		return nil
	}
	const talks, tries = 4, 5 // other parts of the program may take some in one try, hardly in all
	rec, least := &sim.Record{}, uint64(math.MaxUint64)
	play := func() error {
		for k := range talks {
			session.Seed = sim.Seed(t.seed + k)
			if err := session.Play(context.Background(), rec); err != nil {
				return err
			}
		}
		return nil
	}
	if err := play(); err != nil { // to warm up
		return t.breaches(nil, err)
	}
	for range tries {
		before := mallocs()
		if err := play(); err != nil {
			return t.breaches(nil, err)
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
