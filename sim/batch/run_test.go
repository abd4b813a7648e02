package batch_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// Neither the number of workers nor that of processors changes a byte of any table.
func TestTablesAreAlikeForAnyWorkers(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	d := mixed(t)
	d.Repeats, d.Rounds = 300, []int{12} // more than a block
	want := tables(t, run(t, d, batch.Options{Workers: 1}))
	if got := slices.Sorted(maps.Keys(want)); strings.Join(got, " ") !=
		"better.csv contrasts.csv curves.csv frontier.csv hist.csv manifest.json moves.csv openings.csv outcomes.csv summary.csv terms.csv trades.csv" {
		t.Errorf("got files %v", got)
	}
	for _, c := range []struct{ workers, processors int }{{2, 2}, {7, 1}, {7, 2}, {0, 2}} {
		runtime.GOMAXPROCS(c.processors)
		for name, table := range tables(t, run(t, d, batch.Options{Workers: c.workers})) {
			if !bytes.Equal(table, want[name]) {
				t.Errorf("%d workers on %d processors: %s differs in %s", c.workers, c.processors, name, firstDifference(table, want[name]))
			}
		}
	}
}

// Every style throws the same dice whoever else is in the experiment: adding
// one changes no number of the others.
func TestAddingAStyleChangesNoOther(t *testing.T) {
	scenarios := []*sim.Scenario{trade(t, "varied", 0.2), trio(t, "trio", nil)}
	few := numbered(lines(t, tables(t, run(t, design(t, scenarios, "random", "conceder"), batch.Options{}))["summary.csv"]))
	more := map[string]line{}
	for _, l := range numbered(lines(t, tables(t, run(t, design(t, scenarios, "hardliner", "random", "boulware", "conceder"), batch.Options{}))["summary.csv"])) {
		more[l.factors()] = l
	}
	compared := 0
	for _, l := range few {
		switch l["level"] {
		case "style", "scenario style", "style deadline", "scenario", "all":
			continue // averages over whoever takes part
		}
		other := maps.Clone(more[l.factors()])
		if other == nil {
			t.Fatalf("%s is missing", l.factors())
		}
		other["condition"] = l["condition"] // a number by order
		if compared++; !maps.Equal(l, other) {
			t.Errorf("got %v\nwant %v", other, l)
		}
	}
	if compared < 100 {
		t.Errorf("only %d rows compared", compared)
	}
}

// numbered tells rows apart that say the same of themselves: with three parties
// several line-ups have the same pairing.
func numbered(list []line) []line {
	seen := map[string]int{}
	for _, l := range list {
		key := l.factors()
		l["occurrence"] = fmt.Sprint(seen[key])
		seen[key]++
	}
	return list
}

// Treatment and control throw the same dice in the same world.
func TestLineUpsThrowTheSameDice(t *testing.T) {
	d := design(t, []*sim.Scenario{trade(t, "varied", 0.2)})
	var seen [2][]string
	for i := range seen {
		d.Styles = append(d.Styles, own(fmt.Sprint("watcher ", i), func(sim.Setting) sim.Agent { return &watcher{seen: &seen[i]} }))
	}
	d.Self, d.Opener, d.Repeats = true, batch.First, 9
	run(t, d, batch.Options{Workers: 1})
	if len(seen[0]) != 18 || !slices.Equal(seen[0], seen[1]) {
		t.Errorf("one saw %v\nthe other %v", seen[0], seen[1])
	}
	if distinct := len(slices.Compact(slices.Sorted(slices.Values(seen[0])))); distinct != 18 {
		t.Errorf("got %d different throws and worlds in 18, want all", distinct)
	}
}

// watcher notes its world and its first throw, and leaves.
type watcher struct {
	view sim.View
	seen *[]string
}

func (w *watcher) Start(v sim.View) {
	*w.seen = append(*w.seen, fmt.Sprintf("seat %d, reservation %v, dice %d", v.Seat, v.Profile.Reservation, v.Rand.Uint64()))
}
func (w *watcher) Act(_ *sim.Turn, m *sim.Move) { m.Kind = sim.Leave }

// culprit plays fair until a replicate that nobody can foresee, then makes no move.
type culprit struct {
	view sim.View
	bad  bool
}

func (c *culprit) Start(v sim.View) { c.view, c.bad = v, v.Rand.IntN(40) == 0 }
func (c *culprit) Act(turn *sim.Turn, m *sim.Move) {
	if c.bad && turn.Round == 3 {
		return
	}
	m.Kind, m.Offer = sim.Propose, c.view.Profile.Ranked().At(0)
}

// A broken rule ends the run with one error, the same for any workers, that
// names all it takes to see it again.
func TestBrokenRuleEndsTheRun(t *testing.T) {
	d := design(t, []*sim.Scenario{trade(t, "varied", 0.2)}, "hardliner")
	d.Against = []batch.Style{own("culprit", func(sim.Setting) sim.Agent { return &culprit{} })}
	d.Repeats = 600
	want := ""
	for _, workers := range []int{1, 2, 7} {
		r, err := d.Run(t.Context(), batch.Options{Workers: workers})
		if err == nil || r != nil {
			t.Fatalf("got results %v and error %v, want an error alone", r, err)
		}
		if want == "" {
			want = err.Error()
		}
		if err.Error() != want {
			t.Errorf("%d workers: got %v\nwant %v", workers, err, want)
		}
	}
	var condition, replicate, seed, seat uint64
	format := `negotiation %d:%d: scenario "varied", seed %d: seat %d (culprit), round 3: made no move; a seat proposes, accepts, passes or leaves`
	if n, err := fmt.Sscanf(want, format, &condition, &replicate, &seed, &seat); n != 4 || err != nil {
		t.Fatalf("got error %s\nwant the form %s", want, format)
	}
	if got := sim.Seed(1).Child("varied").At(int(replicate)); uint64(got) != seed {
		t.Errorf("the error gives seed %d, replicate %d has %d", seed, replicate, got)
	}
}

// A run that is stopped holds whole blocks from the front, and says so.
func TestStoppedRunKeepsWhatIsFinished(t *testing.T) {
	d := design(t, []*sim.Scenario{trade(t, "varied", 0.2)}, "random", "conceder")
	d.Repeats = 1500
	ctx, stop := context.WithCancel(t.Context())
	type place struct{ condition, replicate int }
	var rows []place
	stopped, err := d.Run(ctx, batch.Options{Workers: 2,
		Rows: func(c *batch.Condition, replicate, _ int, _ []float64) error {
			rows = append(rows, place{c.Number, replicate})
			return nil
		},
		Progress: func(done, total int64) {
			if done > total/3 {
				stop()
			}
		}})
	if err != nil {
		t.Fatal(err)
	}
	if stopped.Complete || stopped.Sessions != int64(len(rows)) || stopped.Sessions <= stopped.Planned/3 || stopped.Sessions >= stopped.Planned {
		t.Fatalf("complete %v, %d of %d played, %d rows; want a part", stopped.Complete, stopped.Sessions, stopped.Planned, len(rows))
	}
	var whole []place
	run(t, d, batch.Options{Rows: func(c *batch.Condition, replicate, _ int, _ []float64) error {
		whole = append(whole, place{c.Number, replicate})
		return nil
	}})
	if !slices.Equal(rows, whole[:len(rows)]) {
		t.Error("what was kept is not the beginning of the whole run")
	}
	written := tables(t, stopped)
	if !bytes.Contains(written["manifest.json"], []byte(`"complete": false`)) ||
		!bytes.Contains(bytes.ReplaceAll(written["manifest.json"], []byte(","), nil), []byte(fmt.Sprintf("The run was stopped: %d of %d", stopped.Sessions, stopped.Planned))) {
		t.Errorf("the manifest does not say that the run was stopped: %.200s", written["manifest.json"])
	}
	for _, l := range lines(t, written["summary.csv"]) {
		if l["level"] == "all" && l.count(t, "n") != len(rows) {
			t.Errorf("summary of %s over %s negotiations, want %d", l["metric"], l["n"], len(rows))
		}
	}
}

// A run that is stopped before it begins writes tables all the same.
func TestStoppedAtOnce(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	r, err := mixed(t).Run(ctx, batch.Options{})
	if err != nil || r.Complete || r.Sessions != 0 {
		t.Fatalf("got %d sessions, complete %v, error %v; want none, no error", r.Sessions, r.Complete, err)
	}
	tables(t, r)
}

func TestErrorOfRowsEndsTheRun(t *testing.T) {
	full := fmt.Errorf("the disk is full")
	_, err := mixed(t).Run(t.Context(), batch.Options{Rows: func(*batch.Condition, int, int, []float64) error { return full }})
	if err != full {
		t.Errorf("got error %v, want %v", err, full)
	}
}

func TestProgress(t *testing.T) {
	d := mixed(t)
	last := int64(0)
	r := run(t, d, batch.Options{Workers: 2, Progress: func(done, total int64) {
		if done <= last || total != int64(len(d.Conditions())*d.Repeats) {
			t.Errorf("got %d of %d after %d", done, total, last)
		}
		last = done
	}})
	if last != r.Planned || !r.Complete {
		t.Errorf("ended at %d of %d", last, r.Planned)
	}
}

// What is kept of negotiations has a fixed size, however many they are.
func TestMemoryDoesNotGrow(t *testing.T) {
	if testing.Short() {
		t.Skip("plays 330,000 negotiations")
	}
	d := design(t, []*sim.Scenario{trade(t, "varied", 0.2)})
	d.Styles = []batch.Style{own("taker", func(sim.Setting) sim.Agent { return &taker{} })}
	measure := func(repeats int) uint64 {
		d.Repeats = repeats
		r := run(t, d, batch.Options{})
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		runtime.KeepAlive(r)
		return m.HeapAlloc
	}
	few, many := measure(15_000), measure(150_000)
	if many > few+1<<20 {
		t.Errorf("%d bytes are held after 30,000 negotiations, %d after 300,000", few, many)
	}
}

// taker offers by chance and accepts whatever comes.
type taker struct{ view sim.View }

func (a *taker) Start(v sim.View) { a.view = v }
func (a *taker) Act(turn *sim.Turn, m *sim.Move) {
	m.Kind, m.Offer = sim.Accept, 0
	if turn.Offer == sim.None {
		m.Kind, m.Offer = sim.Propose, sim.Outcome(a.view.Rand.Uint64N(a.view.Profile.Space().Size()))
	}
}
