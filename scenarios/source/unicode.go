package source

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// Unicode is the file in UTF-8 without a byte-order mark, and what was done to
// it, in words; empty where it was so already. Only what a mark says is believed:
// UTF-8, or the UTF-16 that Excel calls Unicode text.
func Unicode(f File) (File, string) {
	for i, mark := range marks {
		if !bytes.HasPrefix(f.Data, []byte(mark)) {
			continue
		}
		data := f.Data[len(mark):]
		switch i {
		case 0:
			return File{f.Path, data}, "a byte-order mark is left out"
		case 1:
			return File{f.Path, utf8Of(data, binary.LittleEndian)}, "read as UTF-16"
		}
		return File{f.Path, utf8Of(data, binary.BigEndian)}, "read as UTF-16"
	}
	return f, ""
}

// utf8Of reads UTF-16. A byte too many at the end is no letter.
func utf8Of(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	text := make([]byte, 0, len(data))
	for _, r := range utf16.Decode(units) {
		text = utf8.AppendRune(text, r)
	}
	if len(data)%2 == 1 {
		text = utf8.AppendRune(text, utf8.RuneError)
	}
	return text
}
