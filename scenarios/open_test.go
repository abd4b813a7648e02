package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write makes a folder of files, given as name and text in turn.
func write(tb testing.TB, files ...string) string {
	tb.Helper()
	dir := tb.TempDir()
	for i := 0; i < len(files); i += 2 {
		if err := os.WriteFile(filepath.Join(dir, files[i]), []byte(files[i+1]), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}

const negologA = `{"reservationValue": 0.2, "issueWeights": {"a": 1}, "issues": {"a": {"x": 0.5, "y": 1}}}`

func TestOpen(t *testing.T) {
	own := write(t, "case.yaml", small, "notes.txt", "call them back")
	negolog := write(t, "profileA.json", negologA, "profileB.json", negologA)
	for _, c := range []struct{ what, want string }{
		{"used-van", "used-van"},
		{own, "small"},
		{filepath.Join(own, "case.yaml"), "small"},
		{negolog, filepath.Base(negolog)},
		{filepath.Join(negolog, "profileB.json"), filepath.Base(negolog)},
	} {
		s, err := Open(c.what)
		if err != nil {
			t.Errorf("%s: %v", c.what, err)
		} else if s.Name != c.want {
			t.Errorf("%s: opened %q, want %q", c.what, s.Name, c.want)
		}
	}
}

func TestOpenFaults(t *testing.T) {
	known := strings.Join(Names(), ", ")
	for _, c := range []struct{ what, want string }{
		{"saas-renewl", `case "saas-renewl": no such shipped case, file or folder, did you mean "saas-renewal"? shipped are ` + known},
		{"nothing like it", `case "nothing like it": no such shipped case, file or folder; shipped are ` + known},
		{"", `case "": no such shipped case, file or folder; shipped are ` + known},
		{"../open.go", `case "../open.go": no such shipped case, file or folder; shipped are ` + known},
		{write(t), "an empty folder; a scenario is a folder of files"},
		{write(t, "a.yaml", small, "b.yaml", small), "the folder holds several scenarios: a.yaml, b.yaml; name a file"},
		{write(t, "a.yaml", small, "profileA.json", negologA), "the folder holds several scenarios: a.yaml, NegoLog JSON; name a file"},
		{write(t, "a.txt", "hello", "b.txt", "hello"), "no scenario in a known format; known are " + formats()},
		{write(t, "a.txt", "hello"), "a.txt: no scenario in a known format; known are " + formats()},
		{write(t, "a.yaml", "partys: []\nname: a\n"), `a.yaml:1:1: unknown field "partys" in a scenario, did you mean "parties"?`},
		{write(t, "a.json", " "), "a.json: the file is empty"},
		{write(t, "profileA.json", negologA), "profile"},
	} {
		_, err := Open(c.what)
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: error %v, want %s", c.what, err, c.want)
		}
	}
}

// golden is the folder of real foreign scenarios, where there is one.
func golden(tb testing.TB) string {
	tb.Helper()
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "shared")
	}
	dir := filepath.Join(shared, "golden", "domains")
	if _, err := os.Stat(dir); err != nil {
		tb.Skip("the real foreign scenarios are not here; set PARLEY_SHARED to their folder")
	}
	return dir
}

// Every real scenario is recognised, by its folder and by each file that belongs to it.
func TestOpenRealForeignScenarios(t *testing.T) {
	folders, err := filepath.Glob(filepath.Join(golden(t), "*", "*"))
	if err != nil || len(folders) == 0 {
		t.Fatalf("no folders: %v", err)
	}
	for _, dir := range folders {
		_, err := Open(dir)
		if malformed := strings.Contains(dir, "malformed"); malformed != (err != nil) {
			t.Errorf("%s: error %v", dir, err)
		}
		files, _ := filepath.Glob(filepath.Join(dir, "*"))
		for _, f := range files {
			if _, err := Open(f); err == nil && strings.Contains(dir, "malformed") {
				t.Errorf("%s: no error", f)
			} else if err != nil && strings.Contains(err.Error(), "Parley's own") && filepath.Base(f) != "pareto.xml" && filepath.Base(f) != "specs.json" {
				t.Errorf("%s: %v", f, err)
			}
		}
	}
}
