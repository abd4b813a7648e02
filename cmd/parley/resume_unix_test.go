//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Ctrl-C writes what is finished, and the run goes on from there.
func TestInterruptedRunGoesOn(t *testing.T) {
	k := newKilling(t, 4)
	cmd := k.parley("run", "long.yaml", "--rows", "--out", "run")
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for k.size(k.dir+"/run/"+journalName) < 100_000 {
		time.Sleep(time.Millisecond)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Skip("the run was over before it could be stopped")
	}
	for _, want := range []string{"Stopped before the end: 21600 were planned.", "The report: run/report.html\n", "Go on with the same command and --resume.\n", "parley: stopped\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("got\n%s\nwant %q", out.String(), want)
		}
	}
	if got := k.folder("run")["/manifest.json"]; !strings.Contains(got, `"complete": false`) {
		t.Errorf("got manifest %.200s", got)
	}
	k.must("run", "long.yaml", "--rows", "--out", "run", "--resume")
	k.same("run")
}

// On a full disk a run ends with a sentence, and goes on when there is room.
// A limit to the size of files stands in for the disk.
func TestFullDisk(t *testing.T) {
	k := newKilling(t, 5)
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(k.parley().Path, k.dir+"/parley"); err != nil {
		t.Fatal(err)
	}
	limited := func(blocks string) string {
		cmd := k.parley("run", "long.yaml", "--rows", "--out", "run", "--resume")
		cmd.Args = append([]string{"sh", "-c", "ulimit -f " + blocks + ` && exec "$@"`, "sh", "./parley"}, cmd.Args[1:]...)
		cmd.Path = sh
		out, err := cmd.CombinedOutput()
		if err == nil {
			t.Fatalf("with %s blocks a file: the run went through", blocks)
		}
		return string(out)
	}
	for _, blocks := range []string{"100", "200", "300"} { // of 512 or 1,024 bytes
		if out := limited(blocks); strings.Count(out, "\n") != 1 || !strings.Contains(out, "file too large; ") || !strings.Contains(out, "negotiations are finished and kept: go on with --resume") {
			t.Errorf("with %s blocks a file: got\n%s", blocks, out)
		}
	}
	k.must("run", "long.yaml", "--rows", "--out", "run", "--resume")
	k.same("run")
}

// A folder belongs to one run at a time; of one that was killed in it nothing is in the way,
// and the results of the run before it are gone.
func TestOneRunAtATime(t *testing.T) {
	k := newKilling(t, 6)
	k.must("run", "long.yaml", "--seed", "9", "--out", "run")
	first := k.parley("run", "long.yaml", "--rows", "--out", "run")
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	for k.size(k.dir+"/run/"+journalName) < 50_000 {
		time.Sleep(time.Millisecond)
	}
	if err := first.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	out, err := k.parley("run", "long.yaml", "--rows", "--out", "run", "--resume").CombinedOutput()
	if err == nil || !strings.HasPrefix(string(out), `parley: another parley plays in folder "run"; wait until it has ended`) {
		t.Errorf("got %v\n%s", err, out)
	}
	_ = first.Process.Kill()
	_ = first.Wait() // killed, as it should be
	for _, name := range []string{manifestName, "report.html", "summary.csv"} {
		if _, err := os.Stat(k.dir + "/run/" + name); err == nil {
			t.Errorf("%s of the earlier run is still there", name)
		}
	}
	k.must("run", "long.yaml", "--rows", "--out", "run", "--resume")
	k.same("run")
}

// Nobody needs to listen to what a run says at its end: it is finished before.
func TestBrokenPipe(t *testing.T) {
	k := newKilling(t, 7)
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	read.Close()
	defer write.Close()
	cmd := k.parley("run", "long.yaml", "--rows", "--out", "run")
	cmd.Stdout = write
	_ = cmd.Run() // it may end as it likes
	if _, err := os.Stat(journalPath(k.dir + "/run")); err == nil {
		t.Error("the journal is still there")
	}
	got := k.folder("run")
	for name, text := range k.want {
		if got[name] != text {
			t.Errorf("%s is not that of the undisturbed run", name)
		}
	}
}
