package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // what a logo may be
	_ "image/png"
	"io/fs"
	"path/filepath"
	"regexp"

	"github.com/parley-sim/parley/reports/office"
	"github.com/parley-sim/parley/scenarios/source"
)

// What a brand's file may hold.
var (
	brandFields = []string{"ink", "paper", "accent", "styles", "heading", "body", "regular", "bold", "logo", "footer"}
	colorText   = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)
)

const (
	leastContrast = 4.5     // of text on its ground (WCAG 2.1, AA)
	mostLogo      = 2 << 20 // bytes
	mostPixels    = 4000    // of a logo, on a side
	mostFont      = 8 << 20
	mostFooter    = 90 // letters: a line of a slide
)

// readBrand reads how an organisation looks. What the file leaves out is Parley's own look.
func readBrand(path string) (office.Brand, error) {
	f, err := source.ReadFile(path)
	if err != nil {
		return office.Brand{}, fmt.Errorf("brand: %w", err)
	}
	var b office.Brand
	err = source.Strict(f, "a brand", brandFields, func(o source.Object) {
		b.Ink, b.Paper, b.Accent = brandColor(o, "ink"), brandColor(o, "paper"), brandColor(o, "accent")
		if styles, there := o.Field("styles"); there {
			b.Colors = map[string]string{}
			for _, p := range styles.Pairs("styles") {
				b.Colors[p.Name] = colorOf(p.Value, p.Name)
			}
		}
		b.Heading, b.Body = o.Label("heading", ""), o.Label("body", "")
		if bold, there := o.Field("bold"); there {
			if _, regular := o.Field("regular"); !regular {
				bold.Fail(`bold needs "regular" beside it: the same font in its usual weight`)
			}
		}
		b.Regular, b.Bold, b.Logo = besideFile(o, "regular", mostFont), besideFile(o, "bold", mostFont), besideFile(o, "logo", mostLogo)
		if logo, there := o.Field("logo"); there {
			checkLogo(logo, b.Logo)
		}
		if b.Footer = o.Label("footer", ""); len([]rune(b.Footer)) > mostFooter {
			n, _ := o.Field("footer")
			n.Fail("footer has %d letters; it may have up to %d", len([]rune(b.Footer)), mostFooter)
		}
		checkContrast(o, b)
	})
	return b, err
}

func brandColor(o source.Object, name string) string {
	n, there := o.Field(name)
	if !there {
		return ""
	}
	return colorOf(n, name)
}

func colorOf(n source.Node, name string) string {
	if n.Kind == source.Null {
		n.Fail(`%s has no colour; write it in quotes, as "#1B1F24": without them YAML takes it for a comment`, name)
	}
	if n.Kind != source.Text || !colorText.MatchString(n.Text) {
		n.Fail(`%s is %s; a colour is written as "#1B1F24", in quotes`, name, n)
	}
	return n.Text
}

// checkContrast refuses text that is hard to read.
func checkContrast(o source.Object, b office.Brand) {
	for _, name := range []string{"ink", "paper"} {
		if n, there := o.Field(name); there && b.Contrast() < leastContrast {
			n.Fail("ink on paper has a contrast of %.1f : 1; text needs at least %.1f : 1, so make one darker or the other lighter", b.Contrast(), leastContrast)
		}
	}
}

// besideFile is what a file holds that a field names, relative to the brand's own file.
func besideFile(o source.Object, name string, most int) []byte {
	n, there := o.Field(name)
	if !there {
		return nil
	}
	path := n.Label(name)
	if !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(n.File.Path), path)
	}
	f, err := source.ReadFile(path)
	var fault *fs.PathError
	switch {
	case errors.As(err, &fault):
		n.Fail("%s: %s: %v", name, source.Quoted(n.Text), fault.Err)
	case err != nil:
		n.Fail("%s: %v", name, err)
	case len(f.Data) > most:
		n.Fail("%s: %s has %d KB; it may have up to %d", name, source.Quoted(n.Text), len(f.Data)>>10, most>>10)
	}
	return f.Data
}

func checkLogo(n source.Node, data []byte) {
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		n.Fail("logo: %s is no PNG or JPEG picture", source.Quoted(n.Text))
	case size.Width < 1 || size.Height < 1 || max(size.Width, size.Height) > mostPixels:
		n.Fail("logo: %s has %d x %d pixels; it may have up to %d on a side", source.Quoted(n.Text), size.Width, size.Height, mostPixels)
	}
}
