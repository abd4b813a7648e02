package batch

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io"
	"math"
	"os"
)

// A journal is a file of records, each with its own length and checksums: a
// heading, and its packed text. What is torn or damaged is noticed, and what
// stands whole before and behind it is good.

// record is where a record stands and what its heading says.
type record struct {
	number uint64 // of the block
	at     int64  // where the packed text begins
	packed int32  // its length
}

// headNumber is the number of the record that says what the journal is of.
const headNumber = math.MaxUint64

// The heading: marker, number, length, checksum of the packed text, checksum of
// the heading up to here.
var marker = []byte("PaBk")

const headingSize = 4 + 8 + 4 + 4 + 4

// mostPacked is how long a record can be.
const mostPacked = math.MaxInt32 - headingSize

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// appendHeading writes the heading of a packed text.
func appendHeading(to []byte, number uint64, packed []byte) []byte {
	from := len(to)
	to = append(to, marker...)
	to = binary.LittleEndian.AppendUint64(to, number)
	to = binary.LittleEndian.AppendUint32(to, uint32(len(packed)))
	to = binary.LittleEndian.AppendUint32(to, crc32.Checksum(packed, castagnoli))
	return binary.LittleEndian.AppendUint32(to, crc32.Checksum(to[from:], castagnoli))
}

// scanner goes through the records of a file.
type scanner struct {
	file io.ReaderAt
	size int64
	at   int64 // behind the last whole record
	lost int64 // the bytes between whole records that belong to none
	buf  []byte
}

func newScanner(f *os.File) (*scanner, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return &scanner{file: f, size: info.Size()}, nil
}

// next finds the next whole record, with its packed text, which is good until
// the next call. It reports false at the end.
func (s *scanner) next() (r record, packed []byte, ok bool) {
	for at := s.at; at+headingSize <= s.size; {
		if r, packed, ok = s.whole(at); ok {
			s.lost += at - s.at
			s.at = r.at + int64(r.packed)
			return r, packed, true
		}
		if at = s.marker(at + 1); at < 0 {
			break
		}
	}
	return record{}, nil, false
}

// whole reads the record at a place, if a whole one stands there.
func (s *scanner) whole(at int64) (r record, packed []byte, ok bool) {
	h := s.read(at, headingSize)
	sum := headingSize - 4
	if h == nil || !bytes.Equal(h[:4], marker) || binary.LittleEndian.Uint32(h[sum:]) != crc32.Checksum(h[:sum], castagnoli) {
		return r, nil, false
	}
	length, check := binary.LittleEndian.Uint32(h[12:]), binary.LittleEndian.Uint32(h[16:])
	r = record{number: binary.LittleEndian.Uint64(h[4:]), at: at + headingSize, packed: int32(length)}
	if length > mostPacked || r.at+int64(length) > s.size {
		return r, nil, false
	}
	packed = s.read(r.at, int(length))
	return r, packed, packed != nil && crc32.Checksum(packed, castagnoli) == check
}

// read reads so many bytes at a place, or nil.
func (s *scanner) read(at int64, n int) []byte {
	s.buf = grown(s.buf, n)
	if _, err := s.file.ReadAt(s.buf, at); err != nil && err != io.EOF {
		return nil
	}
	return s.buf
}

// marker is where the next marker stands, or -1.
func (s *scanner) marker(from int64) int64 {
	const step = 64 << 10
	for ; from < s.size; from += step {
		n := min(step+len(marker)-1, int(s.size-from)) // so that none is cut in two
		if i := bytes.Index(s.read(from, n), marker); i >= 0 {
			return from + int64(i)
		}
	}
	return -1
}
