package office

import (
	"bytes"
	"errors"
	"image"
	_ "image/jpeg" // a brand's logo may be one
	_ "image/png"
	"strconv"
)

// drawingOfMicrosoft is where a picture's own shapes, which stay sharp at any
// size, stand beside its pixels.
const (
	drawingOfMicrosoft = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
	shapesOfPicture    = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
)

// addLogo reads the brand's logo, if there is one.
func (d *deckParts) addLogo() {
	if _, kind, err := image.DecodeConfig(bytes.NewReader(d.brand.Logo)); err == nil {
		d.logo = d.parcel.add("ppt/media/logo."+kind, "image/"+kind)
		d.logo.data = d.brand.Logo
	}
}

// logoPicture is the logo within a place, at its right.
func (d *deckParts) logoPicture(on *part, id int, within rect) []markup {
	if d.logo == nil {
		return nil
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(d.logo.data))
	if err != nil || size.Width == 0 || size.Height == 0 {
		return nil
	}
	at := fit(within, size.Width, size.Height)
	at.x = within.x + within.w - at.w
	return []markup{blip(id, "Logo", "Logo", on.link("image", d.logo), "", at)}
}

// fit is the largest place of a shape's proportions in another, in its middle.
func fit(within rect, wide, high int) rect {
	w, h := within.w, within.w*high/wide
	if h > within.h {
		w, h = within.h*wide/high, within.h
	}
	return rect{within.x + (within.w-w)/2, within.y + (within.h-h)/2, w, h}
}

// picture adds a picture's parts and is its place on the slide.
func (d *deckParts) picture(on *part, id int, g Graphic, within rect) (markup, error) {
	p := g.Picture
	if p.Wide < 1 || p.High < 1 || len(p.PNG) == 0 {
		return "", errors.New("a picture without pixels")
	}
	n := strconv.Itoa(d.count("image"))
	pixels := d.parcel.add("ppt/media/image"+n+".png", "image/png")
	pixels.data = p.PNG
	shapes := ""
	if len(p.SVG) > 0 {
		s := d.parcel.add("ppt/media/image"+n+".svg", "image/svg+xml")
		s.data = p.SVG
		shapes = on.link("image", s)
	}
	return blip(id, "Picture "+n, g.Alt, on.link("image", pixels), shapes, fit(within, p.Wide, p.High)), nil
}

// blip is a picture on a slide: its pixels, and its shapes if it has some.
func blip(id int, name, alt, pixels, shapes string, place rect) markup {
	more := markup("")
	if shapes != "" {
		more = el("a:extLst", el("a:ext", at("uri", shapesOfPicture), el("asvg:svgBlip", at("xmlns:asvg", drawingOfMicrosoft), at("r:embed", shapes))))
	}
	return el("p:pic", el("p:nvPicPr", el("p:cNvPr", at("id", id), at("name", name), at("descr", alt)), el("p:cNvPicPr", el("a:picLocks", at("noChangeAspect", 1))), el("p:nvPr")),
		el("p:blipFill", el("a:blip", at("r:embed", pixels), more), el("a:stretch", el("a:fillRect"))),
		el("p:spPr", place.markup("a:xfrm"), el("a:prstGeom", at("prst", "rect"), el("a:avLst"))))
}
