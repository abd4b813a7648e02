package main

import (
	"flag"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the golden files of the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"parley": main})
}

// TestScripts runs the command lines of testdata/script. $CASES is the folder
// of the tests' own cases, $EXAMPLES that of the shipped examples.
func TestScripts(t *testing.T) {
	cases, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	examples := filepath.Join(cases, root, "..", "examples")
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Condition: func(name string) (bool, error) {
			if name != "under-race" {
				return false, fmt.Errorf("no condition %q", name)
			}
			return underRace, nil
		},
		Setup: func(e *testscript.Env) error {
			e.Setenv("CASES", cases)
			e.Setenv("EXAMPLES", examples)
			return nil
		},
	})
}
