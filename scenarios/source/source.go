// Package source is what all readers of scenario files share: files with their
// bytes, and errors that say where. It knows nothing of any format.
package source

import (
	"bytes"
	"fmt"
)

// File is a file that was read: its path for errors, its bytes.
type File struct {
	Path string
	Data []byte
}

// Error is a fault in a file. Line and Column count from 1; 0 is unknown.
type Error struct {
	Path    string
	Line    int
	Column  int
	Message string
}

func (e *Error) Error() string {
	switch {
	case e.Line == 0:
		return fmt.Sprintf("%s: %s", e.Path, e.Message)
	case e.Column == 0:
		return fmt.Sprintf("%s:%d: %s", e.Path, e.Line, e.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, e.Line, e.Column, e.Message)
}

// Errorf is a fault at a byte offset of the file; a negative offset is none.
func (f File) Errorf(offset int, format string, args ...any) error {
	e := &Error{Path: f.Path, Message: fmt.Sprintf(format, args...)}
	if offset >= 0 {
		e.Line, e.Column = f.Position(offset)
	}
	return e
}

// Position is the line and column of a byte offset, both from 1.
func (f File) Position(offset int) (line, column int) {
	before := f.Data[:min(max(offset, 0), len(f.Data))]
	return 1 + bytes.Count(before, []byte("\n")), len(before) - bytes.LastIndexByte(before, '\n')
}
