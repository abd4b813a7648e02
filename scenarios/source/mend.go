package source

import (
	"bytes"
	"unicode/utf8"
)

const (
	mostTold    = 10     // repairs of one kind and file that are told one by one
	mostRepairs = 10_000 // a file with more is something else
)

// Mend is a text file with those faults of its letters repaired whose meaning is
// certain, and what was done, each with its place: a byte-order mark, UTF-16 with
// one, and bytes that are no UTF-8 but letters of Windows-1252. Lines stay lines.
func Mend(f File) (File, []error) {
	var done []error
	f, what := Unicode(f)
	if what != "" {
		done = append(done, f.Errorf(0, "%s", what))
	}
	f, more := mendBytes(f)
	return f, append(done, more...)
}

// windows is what Windows-1252 has from 0x80 to 0x9f; 0 is nothing.
var windows = []rune("€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ")

// Windows is the letter that a byte stands for in Windows-1252.
func Windows(b byte) (r rune, known bool) {
	r = rune(b)
	if b >= 0x80 && b < 0xa0 {
		r = windows[b-0x80]
	}
	return r, r != 0
}

func mendBytes(f File) (File, []error) {
	if utf8.Valid(f.Data) {
		return f, nil
	}
	var repairs Repairs
	text := make([]byte, 0, len(f.Data)+len(f.Data)/8)
	for at := 0; at < len(f.Data); {
		r, size := utf8.DecodeRune(f.Data[at:])
		if r == utf8.RuneError && size == 1 {
			var known bool
			if r, known = Windows(f.Data[at]); !known {
				return f, nil // whoever reads it says where
			}
			if !repairs.Add(f, at, "byte %#x is taken for %q, as in Windows-1252", f.Data[at], r) {
				return f, nil
			}
		}
		text = utf8.AppendRune(text, r)
		at += size
	}
	return File{f.Path, text}, repairs.Done(f)
}

// Repairs collects what was done to a file: the first of a kind one by one, then
// how many more.
type Repairs struct {
	done []error
	more int
}

// Add notes a repair at an offset of the file as it was, and reports whether the
// file is to be repaired at all: one with thousands of faults is not.
func (r *Repairs) Add(f File, offset int, format string, args ...any) bool {
	if len(r.done) == mostTold {
		r.more++
		return r.more < mostRepairs
	}
	r.done = append(r.done, f.Errorf(offset, format, args...))
	return true
}

// Done lists the repairs.
func (r *Repairs) Done(f File) []error {
	if r.more > 0 {
		return append(r.done, f.Errorf(-1, "the same in %d more places", r.more))
	}
	return r.done
}

// Blank is the file with blanks from one offset to another, line breaks left
// where they are, so that places in the file stay the same.
func (f File) Blank(from, to int) File {
	data := bytes.Clone(f.Data)
	for i := from; i < to; i++ {
		if data[i] != '\n' && data[i] != '\r' {
			data[i] = ' '
		}
	}
	return File{f.Path, data}
}
