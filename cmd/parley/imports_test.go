package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	root   = "../.."
	module = "github.com/parley-sim/parley/"
)

// houseRow is a row of the table in ARCHITECTURE.md: a package, what it knows,
// what it may import.
var houseRow = regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\|[^|]*\\|([^|]*)\\|$")

var quoted = regexp.MustCompile("`([a-z/]+)`")

// TestImportsAreThoseOfTheHouse holds every package of the module against the
// table in ARCHITECTURE.md, which says who may import whom. Tests may import more.
func TestImportsAreThoseOfTheHouse(t *testing.T) {
	allowed := house(t)
	found := imports(t)
	for pkg, list := range found {
		if allowed[pkg] == nil {
			t.Errorf("package %s is not in the table of ARCHITECTURE.md", pkg)
			continue
		}
		for _, other := range list {
			if !slices.Contains(allowed[pkg], other) {
				t.Errorf("%s imports %s; the table of ARCHITECTURE.md allows it %q", pkg, other, allowed[pkg])
			}
		}
	}
	for pkg, list := range allowed {
		if found[pkg] == nil {
			t.Errorf("ARCHITECTURE.md names package %s, which does not exist", pkg)
		}
		for _, other := range list {
			if allowed[other] == nil {
				t.Errorf("ARCHITECTURE.md lets %s import %s, which the table does not have", pkg, other)
			}
		}
	}
}

// house reads the table: by package, what it may import.
func house(t *testing.T) map[string][]string {
	t.Helper()
	table := map[string][]string{}
	for _, row := range houseRow.FindAllStringSubmatch(readText(t, "ARCHITECTURE.md"), -1) {
		table[row[1]] = []string{}
		for _, name := range quoted.FindAllStringSubmatch(row[2], -1) {
			table[row[1]] = append(table[row[1]], name[1])
		}
	}
	if len(table) == 0 {
		t.Fatal("ARCHITECTURE.md has no table of packages")
	}
	return table
}

// imports lists, by package, which others of the module its files import,
// whatever system they are for; tests are left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (name[0] == '.' || name == "docs" || name == "testdata" || name == "dist"):
			return fs.SkipDir
		case entry.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(dir)
		list := slices.Clip(append([]string{}, found[pkg]...))
		for _, spec := range file.Imports {
			if target, err := strconv.Unquote(spec.Path.Value); err == nil && strings.HasPrefix(target, module) {
				list = append(list, strings.TrimPrefix(target, module))
			}
		}
		found[pkg] = list
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
