// Package source is what all readers of scenario files share: files with their
// bytes, errors that say where, plain JSON and YAML, the strict reading of files
// that people write by hand, and the draft of a scenario.
// It knows nothing of what the fields of any format mean.
package source

import (
	"bytes"
	"fmt"
	"path/filepath"
	"unicode/utf8"
)

// File is a file that was read: its path for errors, its bytes.
type File struct {
	Path string
	Data []byte
}

// Name is the file's own name, without its folder.
func (f File) Name() string { return filepath.Base(f.Path) }

// Folder is a fault of a whole folder of files: something that none of them holds.
func Folder(files []File, format string, args ...any) error {
	e := &Error{Path: "no files", Message: fmt.Sprintf(format, args...)}
	if len(files) > 0 {
		e.Path = filepath.Dir(files[0].Path)
	}
	return e
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

// Position is the line and column of a byte offset, both from 1; columns are
// letters, as editors count them.
func (f File) Position(offset int) (line, column int) {
	before := f.Data[:min(max(offset, 0), len(f.Data))]
	line = 1 + bytes.Count(before, []byte("\n"))
	return line, 1 + utf8.RuneCount(before[1+bytes.LastIndexByte(before, '\n'):])
}
