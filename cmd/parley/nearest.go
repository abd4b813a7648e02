package main

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// nearest is the name that was probably meant, or "".
func nearest(word string, names []string) string { return source.Nearest(word, names) }

// unknown says that there is no such name, and which was probably meant.
// Written is the name as the person wrote it, word what is compared.
func unknown(kind, written, word string, names []string) string {
	if near := nearest(word, names); near != "" {
		return fmt.Sprintf("no %s %q; did you mean %q?", kind, written, near)
	}
	return fmt.Sprintf("no %s %q; there is %s", kind, written, strings.Join(names, ", "))
}
