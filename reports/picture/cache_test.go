package picture_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-sim/parley/reports/picture"
)

// A painter's code that was spoiled in the cache is no reason to paint nothing.
func TestSpoiledCache(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, dir)
	}
	paint := func() {
		t.Helper()
		if _, err := studio(t, picture.Settings{}).PNG(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`, 9); err != nil {
			t.Error(err)
		}
	}
	paint()
	spoiled := 0
	check(t, filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		spoiled++
		data, err := os.ReadFile(path)
		check(t, err)
		data[len(data)/2] ^= 1
		return os.WriteFile(path, data, 0o600)
	}))
	if spoiled == 0 {
		t.Skip("this system keeps no cache")
	}
	paint()
}
