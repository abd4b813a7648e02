package main

import (
	"fmt"
	"strings"

	"github.com/xrash/smetrics"
)

// nearest is the name that was probably meant, or "": the one with the fewest
// changed letters, of several the first.
func nearest(word string, names []string) string {
	word = strings.ToLower(word)
	best, least := "", 1+(len(word)+2)/3
	for _, name := range names {
		if d := smetrics.WagnerFischer(word, strings.ToLower(name), 1, 1, 1); d < least {
			best, least = name, d
		}
	}
	if best != "" || len(word) < 3 {
		return best
	}
	for _, name := range names {
		if strings.HasPrefix(strings.ToLower(name), word) {
			return name
		}
	}
	return ""
}

// unknown says that there is no such name, and which was probably meant.
// Written is the name as the person wrote it, word what is compared.
func unknown(kind, written, word string, names []string) string {
	if near := nearest(word, names); near != "" {
		return fmt.Sprintf("no %s %q; did you mean %q?", kind, written, near)
	}
	return fmt.Sprintf("no %s %q; there is %s", kind, written, strings.Join(names, ", "))
}
