package scenarios

import (
	"os"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
)

// Files reads the files that a case consists of, as Open finds them by its path:
// one that stands for itself, all those of a folder in a foreign format.
func Files(path string) ([]source.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		f, err := source.ReadFile(path)
		if err != nil || alone(f) {
			return []source.File{f}, err
		}
	}
	files, err := source.Load(path)
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(files, alone); i >= 0 {
		files = files[i : i+1]
	}
	return files, nil
}
