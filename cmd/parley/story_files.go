package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/reports/office"
	"github.com/parley-sim/parley/reports/picture"
	"github.com/parley-sim/parley/sim/batch"
)

// pictureWidth is that of a PNG, in pixels: sharp on a slide that fills the wall.
const pictureWidth = 1920

// waysOut are the flags of a command that tells a story and has no folder to put it into.
func waysOut() []cli.Flag {
	return append([]cli.Flag{
		&cli.PathFlag{Name: "page", Usage: "draw it all into this `FILE`.html, which needs no network"},
		&cli.PathFlag{Name: "pptx", Usage: "tell it as slides in this `FILE`.pptx, whose charts can be edited"},
		&cli.PathFlag{Name: "xlsx", Usage: "write a workbook into this `FILE`.xlsx: a sheet a chart, with its data"},
		&cli.PathFlag{Name: "svg", Usage: "draw each chart into this `FOLDER` as SVG"},
		&cli.PathFlag{Name: "png", Usage: "draw each chart into this `FOLDER` as PNG"},
	}, looksOut()...)
}

// looksOut are the flags that say what is drawn, and how it looks.
func looksOut() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "charts", Usage: "only these `CHARTS`, with commas between them: joint-value,deals"},
		&cli.StringFlag{Name: "theme", Usage: "colours of pictures: light, dark or print", Value: "light"},
		&cli.PathFlag{Name: "brand", Usage: "colours and fonts of slides, workbooks and pictures, and logo and footer of slides, from this `FILE` (docs/brand.md)"},
	}
}

// ways is where a story goes: a file or a folder for each way out. Empty: not that way.
type ways struct {
	page, deck, book, svg, png string

	charts string // those that are wanted, with commas; empty: all
	theme  string
	look   string // the file of a brand; empty: none
	brand  office.Brand
}

// waysOf reads the flags of waysOut.
func waysOf(c *cli.Context) ways {
	w := waysLook(c)
	w.page, w.deck, w.book, w.svg, w.png = c.Path("page"), c.Path("pptx"), c.Path("xlsx"), c.Path("svg"), c.Path("png")
	return w
}

// waysLook reads the flags of looksOut.
func waysLook(c *cli.Context) ways {
	return ways{charts: c.String("charts"), theme: c.String("theme"), look: c.Path("brand")}
}

// oneForm refuses several forms of what is printed, one beside files that are written, and
// looks that nothing would have.
func oneForm(c *cli.Context, forms ...string) error {
	asked, drawn := "", false
	for _, way := range []string{"page", "pptx", "xlsx", "svg", "png"} {
		if !c.IsSet(way) {
			continue
		}
		drawn = drawn || way != "page"
		if asked == "" {
			asked = way
		}
	}
	if asked == "" && c.IsSet("charts") && !slices.Contains(forms, "md") {
		return wrongf("--charts goes with what is drawn: --page, --pptx, --xlsx, --svg or --png")
	}
	for _, f := range forms {
		if !c.IsSet(f) {
			continue
		}
		if asked != "" {
			return wrongf("--%s and --%s: choose one", asked, f)
		}
		asked = f
	}
	for _, look := range []string{"theme", "brand"} {
		if c.IsSet(look) && !drawn {
			return wrongf("--%s goes with pictures, slides and workbooks: --svg, --png, --pptx or --xlsx", look)
		}
	}
	if theme := c.String("theme"); c.IsSet("theme") && !slices.Contains(picture.Themes, theme) {
		return wrongf("--theme: %s", unknown("theme", theme, theme, picture.Themes))
	}
	return nil
}

// any reports whether any way was asked for.
func (w ways) any() bool { return w.page+w.deck+w.book+w.svg+w.png != "" }

// writeStory writes what the flags ask for of a story, says where it is, and
// reports whether they asked for anything.
func writeStory(c *cli.Context, tell func() reports.Teller) (bool, error) {
	w := waysOf(c)
	if !w.any() {
		return false, nil
	}
	return true, w.write(c.App.Writer, tell())
}

// write writes a story every way that was asked for.
func (w ways) write(out io.Writer, t reports.Teller) error {
	if w.look != "" {
		var err error
		if w.brand, err = readBrand(w.look); err != nil {
			return wrong(err)
		}
	}
	onPage, err := w.only(t.Story(reports.OnPage))
	if err != nil {
		return err
	}
	studio, err := w.studio() // before anything is written: a font may be none
	if err != nil {
		return wrong(err)
	}
	if w.page != "" {
		if err := batch.WriteFile(w.page, onPage.Page); err != nil {
			return wrong(err)
		}
		fmt.Fprintf(out, "The page: %s\n", w.page)
	}
	if w.deck+w.book+w.svg+w.png == "" {
		return nil
	}
	if err := w.workbook(out, onPage, studio); err != nil || w.deck+w.svg+w.png == "" {
		return err
	}
	if err := w.pictures(out, t, studio); err != nil {
		return err
	}
	return w.slides(out, t, studio)
}

// studio draws in the theme and the brand that were asked for.
func (w ways) studio() (*picture.Studio, error) {
	b := w.brand
	palette := map[string]string{}
	for part, color := range map[string]string{"ink": b.Ink, "paper": b.Paper, "accent": b.Accent} {
		if color != "" {
			palette[part] = color
		}
	}
	return picture.Open(picture.Settings{Theme: w.theme, Fonts: picture.Fonts{Regular: b.Regular, Bold: b.Bold}, Palette: palette, Styles: b.Colors})
}

func (w ways) pictures(out io.Writer, t reports.Teller, studio *picture.Studio) error {
	if w.svg+w.png == "" {
		return nil
	}
	s, err := w.only(t.Story(reports.InPicture))
	if err != nil {
		return err
	}
	ask := reports.Pictures{Studio: studio, SVG: w.svg != "", PNG: w.png != "", Width: pictureWidth}
	folders := map[string]string{".svg": w.svg, ".png": w.png}
	for _, folder := range folders {
		if err := os.MkdirAll(folder, 0o777); folder != "" && err != nil {
			return wrong(err)
		}
	}
	names, err := s.Pictures(ask, func(name string, data []byte) error {
		return batch.WriteFile(filepath.Join(folders[filepath.Ext(name)], name), func(w io.Writer) error { _, err := w.Write(data); return err })
	})
	if err != nil {
		return wrong(err)
	}
	where := w.svg
	if w.png != where && w.png != "" {
		where = strings.TrimPrefix(where+", "+w.png, ", ")
	}
	fmt.Fprintf(out, "%s: %s\n", count(len(names), "picture"), where)
	return nil
}

func (w ways) slides(out io.Writer, t reports.Teller, studio *picture.Studio) error {
	if w.deck == "" {
		return nil
	}
	s, err := w.only(t.Story(reports.OnSlide))
	if err != nil {
		return err
	}
	deck, err := s.Deck(w.brand, studio)
	if err != nil {
		return err
	}
	if err := batch.WriteFile(w.deck, deck.Write); err != nil {
		return wrong(err)
	}
	fmt.Fprintf(out, "The slides: %s\n", w.deck)
	return nil
}

func (w ways) workbook(out io.Writer, s *reports.Story, studio *picture.Studio) error {
	if w.book == "" {
		return nil
	}
	book, err := s.Book(w.brand, studio)
	if err != nil {
		return err
	}
	if err := batch.WriteFile(w.book, book.Write); err != nil {
		return wrong(err)
	}
	fmt.Fprintf(out, "The workbook: %s\n", w.book)
	return nil
}
