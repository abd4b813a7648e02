package agent_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

// reference is the file of runs that other programs played with the four exact
// textbook agents.
type reference struct {
	Domains []struct {
		Format, Name string
		Runs         []referenceRun
	}
	Traces []struct {
		Format, Name string
		referenceRun
		Events []referenceEvent
	}
}

type referenceRun struct {
	Agents    []string
	NSteps    int `json:"n_steps"`
	Agreement []any
	Utilities []*float64
	Steps     int
}

type referenceEvent struct {
	Step, Party int
	Action      string
	Outcome     []any
}

func readReference(t *testing.T) (reference, string) {
	t.Helper()
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "shared")
	}
	dir := filepath.Join(shared, "golden")
	data, err := os.ReadFile(filepath.Join(dir, "runs.json"))
	if err != nil {
		t.Skip("the reference runs are not beside the project")
	}
	var r reference
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	return r, dir
}

// TestReferenceRuns plays every reference run and trace again.
func TestReferenceRuns(t *testing.T) {
	ref, dir := readReference(t)
	for _, d := range ref.Domains {
		s := openDomain(t, dir, d.Format, d.Name)
		for _, run := range d.Runs {
			t.Run(fmt.Sprintf("%s/%v/%d", d.Name, run.Agents, run.NSteps), func(t *testing.T) {
				compare(t, s, run, playRun(t, s, run))
			})
		}
	}
	for _, trace := range ref.Traces {
		s := openDomain(t, dir, trace.Format, trace.Name)
		t.Run("trace/"+trace.Name, func(t *testing.T) {
			rec := playRun(t, s, trace.referenceRun)
			compareEvents(t, s, trace.Events, rec)
		})
	}
}

func openDomain(t *testing.T, dir, format, name string) *sim.Scenario {
	t.Helper()
	s, err := scenarios.Open(filepath.Join(dir, "domains", format, name))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func playRun(t *testing.T, s *sim.Scenario, run referenceRun) *sim.Record {
	t.Helper()
	session := duel(t, s, run.NSteps, run.Agents...)
	session.Seed = 1
	rec := &sim.Record{}
	if err := session.Play(context.Background(), rec); err != nil {
		t.Fatal(err)
	}
	return rec
}

func compare(t *testing.T, s *sim.Scenario, want referenceRun, got *sim.Record) {
	t.Helper()
	if got.Round != want.Steps {
		t.Errorf("got %d rounds, want %d", got.Round, want.Steps)
	}
	if got, want := text(s, got.Agreement), words(want.Agreement); got != want {
		t.Errorf("got agreement %s, want %s", got, want)
	}
	for i, u := range want.Utilities {
		if u != nil && !(math.Abs(*u-got.Utilities[i]) <= 1e-9) {
			t.Errorf("got utility %v of party %d, want %v", got.Utilities[i], i, *u)
		}
	}
}

func compareEvents(t *testing.T, s *sim.Scenario, want []referenceEvent, got *sim.Record) {
	t.Helper()
	if len(got.Steps) != len(want) {
		t.Errorf("got %d moves, want %d", len(got.Steps), len(want))
	}
	for i := range min(len(want), len(got.Steps)) {
		step, event := got.Steps[i], want[i]
		action := map[sim.Kind]string{sim.Propose: "offer", sim.Accept: "accept"}[step.Kind]
		if int(step.Round) != event.Step || int(step.Seat) != event.Party || action != event.Action ||
			event.Action == "offer" && text(s, step.Offer) != words(event.Outcome) {
			t.Fatalf("move %d: got %v, want %v", i, step, event)
		}
	}
}

func text(s *sim.Scenario, o sim.Outcome) string {
	if o == sim.None {
		return words(nil)
	}
	var list []any
	for i, issue := range s.Space.Issues {
		list = append(list, issue.Values[s.Space.Value(o, i)])
	}
	return words(list)
}

func words(values []any) string { return fmt.Sprintf("%v", values) }
