package main

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"
)

// bar shows how far a batch is, on a terminal and nowhere else.
type bar struct {
	w    io.Writer
	what string // is counted
	line *progressbar.ProgressBar
}

func newBar(w io.Writer) *bar { return newBarOf(w, "negotiations") }

func newBarOf(w io.Writer, what string) *bar {
	if f, ok := w.(*os.File); !ok || !isatty.IsTerminal(f.Fd()) {
		w = nil
	}
	return &bar{w: w, what: what}
}

func (b *bar) show(done, total int64) {
	if b.w == nil {
		return
	}
	if b.line == nil {
		b.line = progressbar.NewOptions64(total, progressbar.OptionSetWriter(b.w), progressbar.OptionShowCount(),
			progressbar.OptionSetDescription(b.what), progressbar.OptionSetWidth(30),
			progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100_000_000))
	}
	_ = b.line.Set64(done) // a bar that can't be drawn harms nothing
}

func (b *bar) close() {
	if b.line != nil {
		_ = b.line.Clear()
	}
}
