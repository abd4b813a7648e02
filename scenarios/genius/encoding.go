package genius

import (
	"regexp"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

var declared = regexp.MustCompile(`^<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]*)["']`)

// toUTF8 is the file in UTF-8, by the encoding that its XML declaration names.
func toUTF8(f source.File) (source.File, error) {
	encoding := "utf-8"
	if m := declared.FindSubmatch(f.Data); m != nil {
		encoding = strings.ToLower(string(m[1]))
	}
	switch encoding {
	case "utf-8", "utf8":
		return f, f.UTF8()
	case "us-ascii", "ascii":
		for at, b := range f.Data {
			if b >= 0x80 {
				return f, f.Errorf(at, "byte %#x is no ASCII, which the file declares itself to be", b)
			}
		}
		return f, nil
	case "iso-8859-1", "latin1", "latin-1":
		return latin(f), nil
	}
	return f, f.Errorf(0, "encoding %s is not read; save the file as UTF-8", source.Quoted(encoding))
}

// latin is a file in Latin-1, in UTF-8.
func latin(f source.File) source.File {
	runes := make([]rune, len(f.Data))
	for i, b := range f.Data {
		runes[i] = rune(b) // Latin-1 is the first 256 code points
	}
	return source.File{Path: f.Path, Data: []byte(string(runes))}
}
