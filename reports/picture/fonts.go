package picture

import (
	"fmt"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Fonts are the contents of two .ttf or .otf files of one family. Signs that
// they lack are taken from Go's fonts, which have Latin, Greek and Cyrillic ones.
type Fonts struct {
	Regular, Bold []byte // without Bold, Regular is used for both
}

// fallback are fonts that readers of an SVG file have, none wider than Go's. A painter of ours
// knows none but Go's; office programs know only the first of a list, so that has to be there.
const fallback = "Arial, 'Liberation Sans', 'Helvetica Neue', Roboto, Go, sans-serif"

// face measures text and names its family. It is read-only once made.
type face struct {
	family  string // as SVG names it, with what to use instead
	first   string // the family alone
	files   [][]byte
	regular []*sfnt.Font // the one to use, and what to look in for signs that it lacks
	bold    []*sfnt.Font
}

func faceOf(f Fonts) (*face, error) {
	letters, err := goFonts()
	if err != nil {
		return nil, err
	}
	plain, bold, err := parseBoth(letters)
	if err != nil {
		return nil, err
	}
	own := &face{family: fallback, first: "Go", files: [][]byte{letters.Regular, letters.Bold}, regular: []*sfnt.Font{plain}, bold: []*sfnt.Font{bold}}
	if f.Regular == nil && f.Bold == nil {
		return own, nil
	}
	if f.Regular == nil {
		return nil, fmt.Errorf("fonts: there is a bold one, but no regular one")
	}
	if f.Bold == nil {
		f.Bold = f.Regular
	}
	if plain, bold, err = parseBoth(f); err != nil {
		return nil, err
	}
	name, heavy := family(plain), family(bold)
	if name == "" || name != heavy {
		return nil, fmt.Errorf("fonts: the regular one is of the family %q and the bold one of %q; both have to be of one", name, heavy)
	}
	own.first, own.family = name, "'"+name+"', "+fallback
	own.files = append([][]byte{f.Regular, f.Bold}, own.files...)
	own.regular, own.bold = append([]*sfnt.Font{plain}, own.regular...), append([]*sfnt.Font{bold}, own.bold...)
	return own, nil
}

func parseBoth(f Fonts) (regular, bold *sfnt.Font, err error) {
	if regular, err = sfnt.Parse(f.Regular); err != nil {
		return nil, nil, fmt.Errorf("read the regular font: %w", err)
	}
	if bold, err = sfnt.Parse(f.Bold); err != nil {
		return nil, nil, fmt.Errorf("read the bold font: %w", err)
	}
	return regular, bold, nil
}

// family is the name that fonts of several weights share, fit to stand between quotes.
func family(f *sfnt.Font) string {
	name, err := f.Name(nil, sfnt.NameIDTypographicFamily)
	if err != nil || name == "" {
		if name, err = f.Name(nil, sfnt.NameIDFamily); err != nil {
			return ""
		}
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`'"<>&;\`, r) || r < ' ' {
			return -1
		}
		return r
	}, name)
}

// ruler measures text in a face; it is for one goroutine.
type ruler struct {
	face  *face
	known [2]map[rune]float64 // advances in shares of the size, regular and bold
	room  sfnt.Buffer
}

func newRuler(f *face) *ruler {
	return &ruler{face: f, known: [2]map[rune]float64{{}, {}}}
}

// width is how wide a text is in pixels.
func (r *ruler) width(text string, size float64, bold bool) float64 {
	fonts, known := r.face.regular, r.known[0]
	if bold {
		fonts, known = r.face.bold, r.known[1]
	}
	sum := 0.0
	for _, c := range text {
		share, ok := known[c]
		if !ok {
			share = r.advance(fonts, c)
			known[c] = share
		}
		sum += share
	}
	return sum * size
}

// advance is a sign's width as a share of the size. One that no font has is taken to be a square.
func (r *ruler) advance(fonts []*sfnt.Font, c rune) float64 {
	for _, f := range fonts {
		glyph, err := f.GlyphIndex(&r.room, c)
		if err != nil || glyph == 0 {
			continue
		}
		units := f.UnitsPerEm()
		if wide, err := f.GlyphAdvance(&r.room, glyph, fixed.Int26_6(units), font.HintingNone); err == nil {
			return float64(wide) / float64(units)
		}
	}
	return 1
}
