//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
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
