package csv

import (
	"bytes"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

const mostHead = 1000 // bytes that the first two cells lie in

// separator is what stands between the cells of a table's first row, and 0 where
// the file is no table of ours.
func separator(f source.File) rune {
	for line := range bytes.Lines(f.Data) {
		if len(bytes.Trim(line, source.Separators+" \r\n")) == 0 || source.SaysSeparator(string(line)) {
			continue
		}
		line, _, _ = bytes.Cut(line[:min(len(line), mostHead)], []byte("\r"))
		for _, s := range source.Separators {
			if row, ok := source.Row(line, s); ok && len(row) > 1 && is(row[0], "issue") && is(row[1], "value") {
				return s
			}
		}
		return 0
	}
	return 0
}

func is(text, word string) bool { return strings.EqualFold(strings.TrimSpace(text), word) }
