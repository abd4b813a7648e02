package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/parquet-go/parquet-go/compress/zstd"
)

// Journal keeps what came of the finished blocks of a run in a file, so that a
// run which was stopped, by whatever, goes on where it was, and so that several
// runs can each play a part. What is read from it is counted by the code that
// counts what was just played: the tables are the same to the byte.
type Journal struct {
	Lost    int64 // damaged bytes: the blocks that stood there are played again
	Holding int64 // the negotiations that it holds

	head       Head
	files      []*os.File
	out        *os.File // the one that is written to; nil: none
	end        int64    // behind its last whole record
	places     []place  // by block
	conditions []*Condition
	repeats    int
}

// place is where a block is kept.
type place struct {
	at     int64
	packed int32
	file   int32 // from 1; 0: nowhere
}

var packer = &zstd.Codec{Level: zstd.SpeedFastest}

// NewJournal begins a journal, in the place of any that is there.
func (d *Design) NewJournal(path string, rows bool) (*Journal, error) {
	text, err := json.Marshal(d.head(rows))
	if err != nil {
		return nil, err
	}
	err = WriteFile(path, func(w io.Writer) error { // whole or not at all: a journal always says what it is of
		_, err := w.Write(append(appendHeading(nil, headNumber, text), text...))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("beginning the journal: %w", err)
	}
	return d.OpenJournal(path)
}

// OpenJournal opens a journal to go on with. It refuses one of another
// experiment, seed or version. A record at the end that is torn is cut off.
func (d *Design) OpenJournal(path string) (*Journal, error) {
	j, err := d.openJournals(os.O_RDWR, []string{path})
	if err != nil {
		return nil, err
	}
	j.out = j.files[0]
	return j, nil
}

// OpenJournals opens the journals of several parts of a run to read them as one.
// A block may be in several of them if it is the same.
func (d *Design) OpenJournals(paths []string) (*Journal, error) {
	return d.openJournals(os.O_RDONLY, paths)
}

func (d *Design) openJournals(mode int, paths []string) (*Journal, error) {
	if err := d.Validate(); err != nil {
		return nil, err
	}
	j := &Journal{conditions: d.Conditions(), repeats: d.Repeats}
	j.places = make([]place, blockCount(len(j.conditions), j.repeats))
	now := d.head(false)
	for _, path := range paths {
		if err := j.open(now, path, mode); err != nil {
			j.Close()
			return nil, err
		}
	}
	return j, nil
}

// open takes in the blocks of a file.
func (j *Journal) open(now *Head, path string, mode int) error {
	f, err := os.OpenFile(path, mode, 0)
	if err != nil {
		return err
	}
	j.files = append(j.files, f)
	s, err := newScanner(f)
	if err != nil {
		return err
	}
	head, err := readHead(s)
	if err == nil {
		err = head.sameRun(now)
	}
	if err != nil {
		return fmt.Errorf("journal %q %w", path, err)
	}
	head.Rows = head.Rows || j.head.Rows
	j.head = *head
	for r, packed, ok := s.next(); ok; r, packed, ok = s.next() {
		if err := j.note(r, packed); err != nil {
			return fmt.Errorf("journal %q: %w", path, err)
		}
	}
	j.Lost += s.lost
	j.end = s.at
	return nil
}

// note remembers where a block is kept, and compares it with the same block
// kept elsewhere.
func (j *Journal) note(r record, packed []byte) error {
	if r.number >= uint64(len(j.places)) {
		return fmt.Errorf("block %d is not of the run, which has %d", r.number, len(j.places))
	}
	known := &j.places[r.number]
	if known.file == 0 {
		*known = place{r.at, r.packed, int32(len(j.files))}
		j.Holding += int64(j.block(int(r.number)).size())
		return nil
	}
	other, err := j.packed(int(r.number), nil)
	if err == nil && !bytes.Equal(packed, other) {
		err = fmt.Errorf("block %d differs from the same in %q: one of them was not played by this version", r.number, j.files[known.file-1].Name())
	}
	return err
}

func (j *Journal) block(number int) block { return blockAt(j.conditions, j.repeats, number) }

// has reports whether a block is kept.
func (j *Journal) has(number int) bool { return j != nil && j.places[number].file > 0 }

// packed reads the packed text of a block into memory that may be given.
func (j *Journal) packed(number int, into []byte) ([]byte, error) {
	p := j.places[number]
	into = grown(into, int(p.packed))
	_, err := j.files[p.file-1].ReadAt(into, p.at)
	return into, err
}

// add keeps a block, whose record is packed.
func (j *Journal) add(number int, a *account) error {
	if j == nil {
		return nil
	}
	if _, err := j.out.WriteAt(a.record, j.end); err != nil {
		err = fmt.Errorf("writing the journal: %w", err)
		return errors.Join(err, j.out.Truncate(j.end)) // of half a record nothing is left
	}
	j.places[number] = place{j.end + headingSize, int32(len(a.record) - headingSize), 1}
	j.end += int64(len(a.record))
	j.Holding += int64(len(a.agreed))
	return nil
}

// Missing lists the blocks that are not kept: how many, and the first
// negotiation of the first of them, as it is named: condition and replicate.
func (j *Journal) Missing() (blocks, condition, replicate int) {
	for number := range j.places {
		if !j.has(number) {
			if blocks++; blocks == 1 {
				b := j.block(number)
				condition, replicate = b.condition.Number, b.from
			}
		}
	}
	return blocks, condition, replicate
}

// Rows reports whether the run was asked for its rows too.
func (j *Journal) Rows() bool { return j != nil && j.head.Rows }

// Blocks is how many blocks the run has.
func (j *Journal) Blocks() int { return len(j.places) }

// Close ends the writing and reading. The file stays.
func (j *Journal) Close() error {
	if j == nil {
		return nil
	}
	var err error
	if j.out != nil {
		err = j.out.Truncate(j.end)
	}
	for _, f := range j.files {
		err = errors.Join(err, f.Close())
	}
	j.files, j.out = nil, nil
	return err
}

// pack makes the record of a block that was played.
func (p *player) pack(j *Journal, number int, a *account) error {
	if j == nil {
		return nil
	}
	p.text = p.writer.append(p.text[:0], a)
	packed, err := packer.Encode(p.packed, p.text)
	if err == nil && len(packed) > mostPacked {
		err = errors.New("they are too many")
	}
	if err != nil {
		return fmt.Errorf("packing %d bytes for the journal: %w", len(p.text), err)
	}
	p.packed = packed
	a.record = append(appendHeading(a.record[:0], uint64(number), packed), packed...)
	return nil
}

// recall reads a block from the journal, and has its worlds made, which the
// tables need.
func (p *player) recall(ctx context.Context, j *Journal, number int, a *account) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var err error
	if p.packed, err = j.packed(number, p.packed); err == nil {
		p.text, err = packer.Decode(p.text, p.packed)
	}
	if err == nil {
		err = p.reader.read(p.text, a)
	}
	b := j.block(number)
	if err == nil {
		err = p.fits(b, a)
	}
	if err != nil {
		return fmt.Errorf("block %d of the journal: %w", number, err)
	}
	return p.ground.visit(b)
}

var errFit = errors.New("it is not of this run")

// fits reports whether an account can be one of the block.
func (p *player) fits(b block, a *account) error {
	l := layoutOf(b.condition.Scenario)
	curved := max(0, min(b.to, curveRepeats)-b.from)
	if len(a.agreed) != b.size() || a.width != l.size()+len(p.measures) || len(a.talks) != curved {
		return errFit
	}
	for i := range a.moves {
		if m := &a.moves[i]; int(m.seat) >= l.parties || m.round < 1 || int(m.round) > b.condition.Rounds {
			return errFit
		}
	}
	return nil
}
