package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// longRun is an experiment of a second or so, with dice and without, in blocks
// of two sizes.
const longRun = `
scenarios: [renewal.yaml, used-van]
styles: [random, boulware, tit-for-tat]
rounds: [10, 30]
worlds: 5
repeats: 300
seed: 3
`

// killing is a folder with an experiment, and what an undisturbed run makes of it.
type killing struct {
	*testing.T
	dir  string
	dice *rand.Rand
	want map[string]string
}

func newKilling(t *testing.T, seed uint64) *killing {
	t.Helper()
	if underRace {
		t.Skip("processes that are killed are looked at by the plain run")
	}
	k := &killing{T: t, dir: t.TempDir(), dice: rand.New(rand.NewPCG(seed, 1))}
	data, err := os.ReadFile("testdata/renewal.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"renewal.yaml": string(data), "long.yaml": longRun} {
		if err := os.WriteFile(filepath.Join(k.dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	k.must("run", "long.yaml", "--out", "whole", "--rows")
	k.want = k.folder("whole")
	return k
}

// parley is the program as a process of its own: this test's own binary, which
// TestMain makes parley of by its name.
func (k *killing) parley(args ...string) *exec.Cmd {
	k.Helper()
	self, err := os.Executable()
	if err != nil {
		k.Fatal(err)
	}
	return &exec.Cmd{Path: self, Args: append([]string{"parley"}, args...), Dir: k.dir}
}

func (k *killing) must(args ...string) string {
	k.Helper()
	out, err := k.parley(args...).CombinedOutput()
	if err != nil {
		k.Fatalf("parley %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// killAt starts the program and kills it when the journal of a folder has grown
// by so many bytes. It reports whether that came to pass before the end.
func (k *killing) killAt(grown int64, out string, args ...string) bool {
	k.Helper()
	path := filepath.Join(k.dir, out, journalName)
	from := k.size(path)
	cmd := k.parley(append(args, "--out", out, "--resume")...)
	if err := cmd.Start(); err != nil {
		k.Fatal(err)
	}
	over := make(chan error, 1)
	go func() { over <- cmd.Wait() }()
	for {
		select {
		case err := <-over:
			if err != nil {
				k.Fatalf("parley %s: %v", strings.Join(args, " "), err)
			}
			return false
		case <-time.After(time.Millisecond):
			if k.size(path) >= from+grown {
				_ = cmd.Process.Kill() // unless it is over by now
				return <-over != nil
			}
		}
	}
}

func (k *killing) size(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// folder is what a folder holds, by path.
func (k *killing) folder(name string) map[string]string {
	k.Helper()
	files := map[string]string{}
	root := filepath.Join(k.dir, name)
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root)] = string(data)
		return err
	})
	if err != nil {
		k.Fatal(err)
	}
	return files
}

// same compares a folder with that of the undisturbed run, file by file.
func (k *killing) same(name string) {
	k.Helper()
	got := k.folder(name)
	for path, text := range k.want {
		if got[path] != text {
			k.Errorf("%s: %s is not that of the undisturbed run", name, path)
		}
		delete(got, path)
	}
	for path := range got {
		k.Errorf("%s: %s was left behind", name, path)
	}
}

// A run that is killed again and again at random moments ends with the files of
// one that was left alone, and leaves nothing else behind.
func TestKilledRunGoesOn(t *testing.T) {
	k := newKilling(t, 1)
	for i := range 2 {
		out, kills := fmt.Sprint("killed", i), 0
		for k.killAt(k.dice.Int64N(1_000_000), out, "run", "long.yaml", "--rows") {
			kills++
		}
		if kills < 3 {
			t.Errorf("killed %d times, want at least 3", kills)
		}
		k.same(out)
		t.Logf("killed %d times", kills)
	}
}

// Shards that were killed on their way are merged, in any order and with repeats,
// into the files of one run.
func TestKilledShardsMerge(t *testing.T) {
	k := newKilling(t, 2)
	shards := []string{"1/3", "2/3", "3/3", "1/3"} // the first one twice, in folders of their own
	var folders []string
	for i, shard := range shards {
		out := fmt.Sprint("shard", i)
		folders = append(folders, out)
		args := []string{"run", "long.yaml", "--rows", "--shard", shard}
		k.killAt(k.dice.Int64N(100_000), out, args...)
		k.must(append(args, "--out", out, "--resume")...)
	}
	k.dice.Shuffle(len(folders), func(i, j int) { folders[i], folders[j] = folders[j], folders[i] })
	t.Log("in the order", folders)
	k.must(append([]string{"merge", "--out", "merged"}, folders...)...)
	k.same("merged")
}

// Bytes that are lost from the middle of a journal are told, and played again.
func TestDamagedJournalIsTold(t *testing.T) {
	k := newKilling(t, 3)
	if !k.killAt(150_000, "run", "run", "long.yaml", "--rows") {
		t.Skip("the run was over before it could be killed")
	}
	path := filepath.Join(k.dir, "run", journalName)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(data[len(data)/2:], bytes.Repeat([]byte{0}, 100))
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	if out := k.must("run", "long.yaml", "--rows", "--out", "run", "--resume"); !strings.Contains(out, "of the journal are damaged; the negotiations that stood there are played again") {
		t.Errorf("got\n%s\nwant that the journal is damaged", out)
	}
	k.same("run")
}
