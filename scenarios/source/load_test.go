package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
)

// folder writes files to a new folder.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func names(files []source.File) string {
	var all []string
	for _, f := range files {
		all = append(all, f.Name())
	}
	return strings.Join(all, " ")
}

func TestLoad(t *testing.T) {
	dir := folder(t, map[string]string{"b.xml": "b", "a10.xml": "a10", "a9.xml": "a9", "B.xml": "B", ".hidden": "no"})
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	const want = "B.xml a10.xml a9.xml b.xml"
	for _, path := range []string{dir, filepath.Join(dir, "b.xml")} {
		files, err := source.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := names(files); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
		if got := string(files[1].Data); got != "a10" {
			t.Errorf("data %q, want a10", got)
		}
		if got := files[1].Path; got != filepath.Join(dir, "a10.xml") {
			t.Errorf("path %q lies elsewhere than %q", got, dir)
		}
	}
}

func TestLoadErrors(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(t.TempDir(), "large.xml")
	if err := os.WriteFile(large, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, source.MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ path, want string }{
		{dir, dir + ": an empty folder"},
		{filepath.Join(dir, "none"), "none\": no such file"},
		{large, "large.xml: larger than 16 MiB"},
	} {
		_, err := source.Load(test.path)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.path, err, test.want)
		}
	}
}
