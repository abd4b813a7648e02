package office

import (
	"fmt"
	"math"
	"strconv"
)

// Brand is how an organisation looks. The zero value of a field is Parley's own look.
type Brand struct {
	Ink, Paper, Accent string            // "#RRGGBB"
	Colors             map[string]string // of styles, by name
	Heading, Body      string            // names of fonts that the reader's machine has
	Regular, Bold      []byte            // TrueType or OpenType files of one font, for pictures, which carry their letters along
	Logo               []byte            // PNG or JPEG; none: no logo
	Footer             string            // at the foot of each slide
}

// Parley's own look. The fonts are on most machines; LibreOffice has metric twins of them.
var ours = Brand{Ink: "#1B1F24", Paper: "#FFFFFF", Accent: "#0072B2", Heading: "Arial", Body: "Arial"}

// accents are the theme's colours, safe for colour-blind readers (Okabe and Ito 2008).
var accents = []string{"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#7F7F7F"}

// full has Parley's own look where the brand says nothing.
func (b Brand) full() Brand {
	or := func(s *string, ours string) {
		if *s == "" {
			*s = ours
		}
	}
	or(&b.Ink, ours.Ink)
	or(&b.Paper, ours.Paper)
	or(&b.Accent, ours.Accent)
	or(&b.Heading, ours.Heading)
	or(&b.Body, ours.Body)
	return b
}

// Contrast is how well the brand's text can be read on its ground.
func (b Brand) Contrast() float64 {
	b = b.full()
	return Contrast(b.Ink, b.Paper)
}

// Contrast is how well two colours "#RRGGBB" can be told apart, from 1 to 21
// (WCAG 2.1); text needs 4.5.
func Contrast(a, b string) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func luminance(color string) float64 {
	var sum float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(rgb(color)[i]) / 255
		if c <= 0.03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum = float64(weight*c) + sum
	}
	return sum
}

// rgb reads "#RRGGBB"; what is none is black.
func rgb(color string) [3]uint8 {
	if len(color) != 7 || color[0] != '#' {
		return [3]uint8{}
	}
	n, err := strconv.ParseUint(color[1:], 16, 32)
	if err != nil {
		return [3]uint8{}
	}
	return [3]uint8{uint8(n >> 16), uint8(n >> 8), uint8(n)}
}

// mix is a colour on the way from one to another: share 0 is the first.
func mix(a, b string, share float64) string {
	x, y := rgb(a), rgb(b)
	var z [3]uint8
	for i := range z {
		z[i] = uint8(math.Round(float64(x[i]) + float64(share*(float64(y[i])-float64(x[i])))))
	}
	return fmt.Sprintf("#%02X%02X%02X", z[0], z[1], z[2])
}

// hex is a colour as office files have it; what is none is black.
func hex(color string) string {
	c := rgb(color)
	return fmt.Sprintf("%02X%02X%02X", c[0], c[1], c[2])
}
