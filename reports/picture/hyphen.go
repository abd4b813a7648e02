package picture

import (
	"encoding/binary"
	"slices"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
)

// goFonts are Go's, each with the hyphen of other fonts.
func goFonts() (f Fonts, err error) {
	if f.Regular, err = hyphened(goregular.TTF); err != nil {
		return f, err
	}
	f.Bold, err = hyphened(gobold.TTF)
	return f, err
}

// hyphened is a copy of one of Go's fonts with a narrow hyphen. Their own is as wide as a minus,
// which makes a dash of the one in "walk-away"; the outline of their soft hyphen, which is as
// it should be and no longer, takes its place.
func hyphened(ttf []byte) ([]byte, error) {
	font, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, err
	}
	hyphen, err := font.GlyphIndex(nil, '-')
	if err != nil {
		return nil, err
	}
	soft, err := font.GlyphIndex(nil, '\u00ad')
	if err != nil {
		return nil, err
	}
	ttf = slices.Clone(ttf)
	tables, number := map[string][]byte{}, binary.BigEndian.Uint16
	for i := range int(number(ttf[4:])) {
		entry := ttf[12+16*i:]
		tables[string(entry[:4])] = ttf[binary.BigEndian.Uint32(entry[8:]):]
	}
	outline := func(glyph sfnt.GlyphIndex) []byte {
		at := tables["loca"][2*int(glyph):]
		return tables["glyf"][2*int(number(at)) : 2*int(number(at[2:]))]
	}
	copy(outline(hyphen), outline(soft))
	copy(tables["hmtx"][4*int(hyphen):], tables["hmtx"][4*int(soft):][:4])
	return ttf, nil
}
