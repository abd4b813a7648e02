package source

import "bytes"

// MaxPieces is how many values or elements a file may hold, each counted as
// often as an alias repeats it. A small file could fill the memory with them otherwise.
const MaxPieces = 1_000_000

// Strict reads a file of one YAML document that people write by hand, in one of
// our own formats: a map, what of, with the fields that are allowed. The first
// fault that read finds in it ends the reading and is returned, an *Error with
// line and column. Beyond what YAML refuses, tags are faults; what an editor on
// Windows leaves in a file is none.
func Strict(f File, what string, allowed []string, read func(Object)) (err error) {
	f.Data = bytes.TrimPrefix(f.Data, []byte(marks[0]))
	top, err := parseYAML(f, false)
	switch {
	case err != nil:
		return err
	case len(bytes.TrimSpace(f.Data)) == 0:
		return f.Errorf(-1, "the file is empty; %s has %s", what, Listed(allowed))
	case top.empty():
		return f.Errorf(-1, "the file holds comments only; %s has %s", what, Listed(allowed))
	}
	defer func() {
		fault := recover()
		if ours, ok := fault.(stop); ok {
			err = ours.error
		} else if fault != nil {
			panic(fault)
		}
	}()
	left := MaxPieces
	read(Node{top, &left}.Object(what, allowed...))
	return nil
}

// stop is the panic that takes a fault to Strict.
type stop struct{ error }

// Node is a value of a file that is read by Strict. Where the value is not what
// a method wants, the method ends the reading; what says in its words what the
// value is.
type Node struct {
	*Value
	left *int // how many more pieces the file may unfold into
}

// Fail ends the reading with a fault at the node.
func (n Node) Fail(format string, args ...any) {
	panic(stop{n.Errorf(format, args...)})
}

// count keeps a few lines of aliases from unfolding into billions.
func (n Node) count(pieces int) {
	if *n.left -= pieces; *n.left < 0 {
		n.Fail("aliases make more than %d entries of the file", MaxPieces)
	}
}
