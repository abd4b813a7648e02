package batch_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// journalled plays a design with a journal and gives back what came of it.
func journalled(t *testing.T, d *batch.Design, j *batch.Journal) map[string][]byte {
	t.Helper()
	all := outcome(t, d, batch.Options{Workers: 2, Journal: j})
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return all
}

// outcome is the tables of a run, with its rows.
func outcome(t *testing.T, d *batch.Design, o batch.Options) map[string][]byte {
	t.Helper()
	var file bytes.Buffer
	rows := batch.NewRows(&file)
	o.Rows = rows.Add
	all := tables(t, run(t, d, o))
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	all["rows.parquet"] = file.Bytes()
	return all
}

func sameTables(t *testing.T, what string, got, want map[string][]byte) {
	t.Helper()
	for name := range want {
		if !bytes.Equal(got[name], want[name]) {
			t.Errorf("%s: %s differs", what, name)
		}
	}
}

func begin(t *testing.T, d *batch.Design, path string) *batch.Journal {
	t.Helper()
	j, err := d.NewJournal(path, false)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func resume(t *testing.T, d *batch.Design, path string) *batch.Journal {
	t.Helper()
	j, err := d.OpenJournal(path)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// tiny is a design of few negotiations in several blocks, one of styles with
// dice and one without.
func tiny(t *testing.T) *batch.Design {
	d := design(t, []*sim.Scenario{trade(t, "varied", 0.2)}, "conceder", "random")
	d.Self, d.Opener, d.Rounds, d.Repeats = true, batch.First, []int{2, 3}, 2
	return d
}

// several is a design of cases with two parties and three, in blocks of two sizes.
func several(t *testing.T) *batch.Design {
	d := design(t, []*sim.Scenario{trade(t, "fixed", 0), trio(t, "room", [][]int{{0, 1}, {0, 2}})}, "conceder", "random")
	d.Rounds, d.Repeats = []int{4}, 270
	return d
}

// A run that is stopped again and again ends with the bytes of one that was not.
func TestStoppedRunGoesOn(t *testing.T) {
	d := several(t)
	want := outcome(t, d, batch.Options{})
	path := filepath.Join(t.TempDir(), "journal")
	j := begin(t, d, path)
	for part := int64(1); part < 4; part++ {
		ctx, stop := context.WithCancel(t.Context())
		stopped, err := d.Run(ctx, batch.Options{Workers: 2, Journal: j, Progress: func(done, total int64) {
			if done >= part*total/5 {
				stop()
			}
		}})
		stop()
		if err != nil || stopped.Complete {
			t.Fatalf("complete %v, error %v; want a run that was stopped", stopped.Complete, err)
		}
		held := j.Holding
		j.Close()
		if j = resume(t, d, path); j.Holding != held || held != stopped.Sessions {
			t.Fatalf("%d negotiations were folded, the journal held %d and holds %d", stopped.Sessions, held, j.Holding)
		}
	}
	played := 0
	for i := range d.Styles {
		plan := d.Styles[i].Plan
		d.Styles[i].Plan = func(s sim.Setting) batch.Plan { played++; return plan(s) }
	}
	sameTables(t, "stopped three times", journalled(t, d, j), want)
	if played == 0 {
		t.Error("nothing was left to play")
	}
	whole := resume(t, d, path)
	played = 0
	run(t, d, batch.Options{Workers: 2, Journal: whole}) // its tables show some negotiations, which are played again for that
	if played > 0 {
		t.Errorf("%d plans were made although all was played", played)
	}
	sameTables(t, "from a whole journal", journalled(t, d, whole), want)
}

// Wherever a journal is torn, what stands before is good and the rest is played again.
func TestTornAnywhere(t *testing.T) {
	d := tiny(t)
	path := filepath.Join(t.TempDir(), "journal")
	begun := size(t, begin(t, d, path), path)
	want := journalled(t, d, resume(t, d, path))
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	compared := map[int64]bool{}
	good := begun // where the last whole record ends
	for cut := begun; cut <= len(whole); cut++ {
		write(t, path, whole[:cut])
		j := resume(t, d, path)
		if compared[j.Holding] && cut%500 > 0 { // each state of the journal, and some more
			if got := size(t, j, path); got != good {
				t.Fatalf("cut at %d of %d: %d bytes are left, want %d", cut, len(whole), got, good)
			}
			continue
		}
		if !compared[j.Holding] {
			compared[j.Holding], good = true, cut
		}
		sameTables(t, fmt.Sprintf("cut at %d of %d", cut, len(whole)), journalled(t, d, j), want)
		if again, err := os.ReadFile(path); err != nil || !bytes.Equal(again, whole) {
			t.Fatalf("cut at %d of %d: the journal is not as it was", cut, len(whole))
		}
	}
	if len(compared) != 5 {
		t.Errorf("the journal held %v negotiations, want none to all of four blocks", compared)
	}
	for cut := 0; cut < begun; cut += 97 {
		write(t, path, whole[:cut])
		if _, err := d.OpenJournal(path); err == nil || !strings.Contains(err.Error(), "damaged at its beginning") {
			t.Fatalf("cut at %d, in its head: got error %v", cut, err)
		}
	}
}

// size closes a journal and tells how long it is.
func size(t *testing.T, j *batch.Journal, path string) int {
	t.Helper()
	j.Close()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return int(info.Size())
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// Damage costs the blocks that it hits, and no others; it is noticed and told.
func TestDamagedInTheMiddle(t *testing.T) {
	d := tiny(t)
	path := filepath.Join(t.TempDir(), "journal")
	begun := size(t, begin(t, d, path), path)
	want := journalled(t, d, resume(t, d, path))
	whole, _ := os.ReadFile(path)
	dice := rand.New(rand.NewPCG(1, 1))
	for i := range 60 {
		hurt := bytes.Clone(whole)
		from := begun + dice.IntN(len(whole)-begun)
		to := min(len(whole), from+1+dice.IntN(200))
		for k := from; k < to; k++ {
			hurt[k] ^= byte(1 + dice.IntN(255))
		}
		write(t, path, hurt)
		j := resume(t, d, path)
		if missing, _, _ := j.Missing(); missing < 1 || missing > 2 {
			t.Errorf("damage %d, from %d to %d: %d blocks are missing, want 1 or 2", i, from, to, missing)
		} else if j.Lost == 0 && j.Holding == 8 {
			t.Errorf("damage %d, from %d to %d, was not noticed", i, from, to)
		}
		sameTables(t, fmt.Sprintf("damage %d, from %d to %d", i, from, to), journalled(t, d, j), want)
	}
}

// Shards give the same bytes as one run, in any order and with repeats.
func TestShards(t *testing.T) {
	d := several(t)
	want := outcome(t, d, batch.Options{})
	dir := t.TempDir()
	var paths []string
	for k := 1; k <= 3; k++ {
		paths = append(paths, filepath.Join(dir, fmt.Sprint(k)))
		j := begin(t, d, paths[k-1])
		r := run(t, d, batch.Options{Journal: j, Shard: batch.Shard{Number: k, Of: 3}})
		if !r.Complete || r.Sessions != r.Planned || j.Holding != r.Sessions {
			t.Errorf("shard %d: %d of %d negotiations, %d kept", k, r.Sessions, r.Planned, j.Holding)
		}
		j.Close()
	}
	dice := rand.New(rand.NewPCG(2, 1))
	for range 2 {
		order := append([]string{paths[dice.IntN(3)]}, paths...)
		dice.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		j, err := d.OpenJournals(order)
		if err != nil {
			t.Fatal(err)
		}
		if missing, _, _ := j.Missing(); missing > 0 {
			t.Errorf("%d blocks are missing", missing)
		}
		sameTables(t, fmt.Sprint(order), journalled(t, d, j), want)
	}
	j, err := d.OpenJournals(paths[1:])
	if err != nil {
		t.Fatal(err)
	}
	missing, condition, replicate := j.Missing()
	if want := (j.Blocks() + 2) / 3; missing != want || condition != 1 || replicate != 0 {
		t.Errorf("without the first: %d blocks are missing from %d:%d, want %d from 1:0", missing, condition, replicate, want)
	}
	j.Close()
}

// A shard that was stopped goes on, and one that is played is not played again.
func TestStoppedShardGoesOn(t *testing.T) {
	d := mixed(t)
	path, shard := filepath.Join(t.TempDir(), "journal"), batch.Shard{Number: 2, Of: 2}
	j := begin(t, d, path)
	ctx, stop := context.WithCancel(t.Context())
	first, err := d.Run(ctx, batch.Options{Workers: 1, Journal: j, Shard: shard, Progress: func(int64, int64) { stop() }})
	if err != nil || first.Complete || first.Sessions == 0 {
		t.Fatalf("%d negotiations, complete %v, error %v; want a part", first.Sessions, first.Complete, err)
	}
	held := size(t, j, path)
	for range 2 {
		j = resume(t, d, path)
		if r := run(t, d, batch.Options{Journal: j, Shard: shard}); !r.Complete || r.Sessions != j.Holding {
			t.Errorf("%d of %d negotiations, %d kept", r.Sessions, r.Planned, j.Holding)
		}
		if now := size(t, j, path); now <= held {
			t.Errorf("the journal went from %d to %d bytes", held, now)
		}
		held = size(t, resume(t, d, path), path) - 1
	}
}

// A journal is of one run, and says in what another one differs.
func TestJournalOfAnotherRun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	begin(t, tiny(t), path).Close()
	for _, c := range []struct {
		change func(*batch.Design)
		want   string
	}{
		{func(d *batch.Design) { d.Seed = 1<<60 + 1 }, "is of another run: seed was 1, is 1152921504606846977"},
		{func(d *batch.Design) { d.Repeats = 6 }, "experiment repeats was 2, is 6"},
		{func(d *batch.Design) { d.Rounds = []int{2, 7} }, "experiment rounds 2 was 3, is 7"},
		{func(d *batch.Design) { d.Styles = styles(t, "conceder", "micro") }, `experiment styles 2 was "random", is "micro"`},
		{func(d *batch.Design) { d.Styles = styles(t, "conceder") }, `experiment styles was ["conceder","random"], is ["conceder"]`},
		{func(d *batch.Design) { d.Styles[1].File = []byte("other") }, `styles random hash was null, is "`},
		{func(d *batch.Design) { d.Scenarios[0].Hash = "other" }, `scenarios was [{"hash":"hash of varied"`},
		{func(d *batch.Design) { d.Scenarios[0].Parties[0].Profile.Reservation++ }, "the numbers of a case or the order of the line-ups have changed"},
		{func(d *batch.Design) { d.Repeats, d.Worlds, d.Seed, d.Name = 6, 5, 2, "other" }, "; and 1 more"},
	} {
		d := tiny(t)
		c.change(d)
		if _, err := d.OpenJournal(path); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got error %v\nwant one with %s", err, c.want)
		}
	}
	old, _ := os.ReadFile(path)
	head, err := batch.ReadHead(path)
	if err != nil || head.Run.Parley != batch.Version || head.Run.Seed != 1 {
		t.Errorf("got head of version %q, seed %d, error %v", head.Run.Parley, head.Run.Seed, err)
	}
	write(t, path, bytes.Replace(old, []byte(`"parley":"`+batch.Version), []byte(`"parley":"0.0.9`), 1))
	if _, err := tiny(t).OpenJournal(path); err == nil {
		t.Error("a head that was changed by hand was taken")
	}
}

// Two journals that hold the same block must agree.
func TestShardsThatDisagree(t *testing.T) {
	dir, shard := t.TempDir(), batch.Shard{Number: 1, Of: 1}
	var paths []string
	for name, agent := range map[string]func(sim.Setting) sim.Agent{
		"one":   func(sim.Setting) sim.Agent { return &taker{} },
		"other": func(sim.Setting) sim.Agent { return &culprit{} },
	} {
		d := tiny(t)
		d.Styles = []batch.Style{own("same", agent)}
		paths = append(paths, filepath.Join(dir, name))
		j := begin(t, d, paths[len(paths)-1])
		run(t, d, batch.Options{Journal: j, Shard: shard})
		j.Close()
	}
	d := tiny(t)
	d.Styles = []batch.Style{own("same", func(sim.Setting) sim.Agent { return &taker{} })}
	if _, err := d.OpenJournals(paths); err == nil || !strings.Contains(err.Error(), "block 0 differs from the same in") {
		t.Errorf("got error %v, want that a block differs", err)
	}
}
