package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/reports/office"
	"github.com/parley-sim/parley/reports/picture"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/urfave/cli/v2"
)

// pictureWidth is that of a PNG, in pixels: sharp on a slide that fills the wall.
const pictureWidth = 1920

// waysOut are the flags of a command that tells a story and knows no folder to put it into.
func waysOut() []cli.Flag {
	return append([]cli.Flag{
		&cli.PathFlag{Name: "page", Usage: "draw it all into this `FILE`.html, which needs no network"},
		&cli.PathFlag{Name: "svg", Usage: "draw each chart into this `FOLDER` as SVG"},
		&cli.PathFlag{Name: "png", Usage: "draw each chart into this `FOLDER` as PNG"},
		&cli.PathFlag{Name: "xlsx", Usage: "write a workbook into this `FILE`.xlsx: a sheet a chart, with its data"},
	}, looksOut()...)
}

// looksOut are the flags that say how what is drawn looks.
func looksOut() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "theme", Usage: "colours of pictures: light, dark or print", Value: "light"},
	}
}

// ways is where a story goes: a file or a folder for each way out. Empty: not that way.
type ways struct {
	page, svg, png, xlsx string
	settings             picture.Settings
}

// waysOf reads the flags of waysOut.
func waysOf(c *cli.Context) ways {
	w := ways{page: c.Path("page"), svg: c.Path("svg"), png: c.Path("png"), xlsx: c.Path("xlsx")}
	w.look(c)
	return w
}

// look reads the flags of looksOut.
func (w *ways) look(c *cli.Context) { w.settings = picture.Settings{Theme: c.String("theme")} }

// oneForm refuses several forms of what is printed, and one beside files that are written.
func oneForm(c *cli.Context, forms ...string) error {
	asked := ""
	for _, way := range []string{"page", "svg", "png", "xlsx"} {
		if asked == "" && c.IsSet(way) {
			asked = way
		}
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
	return nil
}

// any reports whether any way was asked for.
func (w ways) any() bool { return w.page != "" || w.svg != "" || w.png != "" || w.xlsx != "" }

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
	if w.page != "" {
		if err := batch.WriteFile(w.page, t.Story(reports.OnPage).Page); err != nil {
			return wrong(err)
		}
		fmt.Fprintf(out, "The page: %s\n", w.page)
	}
	if err := w.workbook(out, t); err != nil {
		return err
	}
	return w.pictures(out, t)
}

func (w ways) workbook(out io.Writer, t reports.Teller) error {
	if w.xlsx == "" {
		return nil
	}
	book, err := t.Story(reports.OnPage).Book(office.Brand{})
	if err != nil {
		return err
	}
	if err := batch.WriteFile(w.xlsx, book.Write); err != nil {
		return wrong(err)
	}
	fmt.Fprintf(out, "The workbook: %s\n", w.xlsx)
	return nil
}

func (w ways) pictures(out io.Writer, t reports.Teller) error {
	if w.svg == "" && w.png == "" {
		return nil
	}
	studio, err := picture.Open(w.settings)
	if err != nil {
		return wrong(err)
	}
	ask := reports.Pictures{Studio: studio, SVG: w.svg != "", PNG: w.png != "", Width: pictureWidth}
	folders := map[string]string{".svg": w.svg, ".png": w.png}
	names, err := t.Story(reports.OnSlide).Pictures(ask, func(name string, data []byte) error {
		return batch.WriteFile(filepath.Join(folders[filepath.Ext(name)], name), func(w io.Writer) error { _, err := w.Write(data); return err })
	})
	if err != nil {
		return wrong(err)
	}
	fmt.Fprintf(out, "Pictures: %s\n", strings.Join(names, ", "))
	return nil
}
