package office

import "strconv"

// addTheme adds the brand's colours and fonts under their names: what the rest
// of the deck is coloured and set by, and what a template replaces.
func (d *deckParts) addTheme() *part {
	t := d.parcel.add("ppt/theme/theme"+strconv.Itoa(d.count("theme"))+".xml", ofTheme)
	t.data = d.brand.theme()
	return t
}

const ofTheme = "application/vnd.openxmlformats-officedocument.theme+xml"

// theme is the part of an office file that names the brand's colours and fonts.
func (b Brand) theme() []byte {
	return document(el("a:theme", at("xmlns:a", drawingML), at("name", "Parley"), el("a:themeElements", b.colors(), b.fonts(), plainFormats)))
}

func (b Brand) colors() markup {
	color := func(name, value string) markup { return el(name, el("a:srgbClr", at("val", hex(value)))) }
	all := []markup{
		color("a:dk1", b.Ink), color("a:lt1", b.Paper),
		color("a:dk2", b.muted()), color("a:lt2", mix(b.Paper, b.Ink, 0.12)), // for what stands back, and for lines behind
	}
	for i, c := range append([]string{b.Accent}, accents[:]...) {
		if i < 6 {
			all = append(all, color("a:accent"+strconv.Itoa(i+1), c))
		}
	}
	return el("a:clrScheme", at("name", "Parley"), all, color("a:hlink", b.Accent), color("a:folHlink", b.muted()))
}

// muted is the ink for what stands back, still fit to be read.
func (b Brand) muted() string {
	for share := 0.35; share > 0; share -= 0.05 {
		if c := mix(b.Ink, b.Paper, share); Contrast(c, b.Paper) >= 4.5 {
			return c
		}
	}
	return b.Ink
}

// Tone is a colour between the brand's paper, 0, and its ink, 1: for what stands back.
func (b Brand) Tone(share float64) string {
	b = b.full()
	return mix(b.Paper, b.Ink, share)
}

func (b Brand) fonts() markup {
	set := func(name, font string) markup {
		return el(name, el("a:latin", at("typeface", font)), el("a:ea", at("typeface", "")), el("a:cs", at("typeface", "")))
	}
	return el("a:fontScheme", at("name", "Parley"), set("a:majorFont", b.Heading), set("a:minorFont", b.Body))
}

// plainFormats is a theme's list of fills, lines and effects, without effects:
// three of each is what programs expect.
var plainFormats = func() markup {
	fill := el("a:solidFill", el("a:schemeClr", at("val", "phClr")))
	line := el("a:ln", at("w", 9525), fill, val("a:prstDash", "solid"))
	effect := el("a:effectStyle", el("a:effectLst"))
	return el("a:fmtScheme", at("name", "Parley"), el("a:fillStyleLst", fill, fill, fill), el("a:lnStyleLst", line, line, line),
		el("a:effectStyleLst", effect, effect, effect), el("a:bgFillStyleLst", fill, fill, fill))
}()
