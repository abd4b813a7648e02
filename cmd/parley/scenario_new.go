package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/scenarios/template"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

func newCommand() *cli.Command {
	return &cli.Command{
		Name:  "new",
		Usage: "write a case of your own: answer a few questions, or give flags",
		Description: `Asks who negotiates about what, suggests what each term is worth to each side, and
writes a file with remarks that you can change in any editor. With --terms it asks
nothing: whatever no flag says is as it would be suggested.

  parley scenario new
  parley scenario new --title "Fleet lease" --seller Lessor --buyer Lessee --terms price,duration,early-exit
  parley scenario new --name my-case --terms price,training --price "20 to 60 by 5" --stake "training 3 9"`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "title", Usage: "what the case is called, in a few `WORDS`"},
			&cli.StringFlag{Name: "name", Usage: "its short `NAME` in reports: small letters, digits and hyphens (from the file or the title)"},
			&cli.StringFlag{Name: "out", Usage: "the `FILE` to write (NAME.yaml)"},
			&cli.BoolFlag{Name: "force", Usage: "replace the file if it is there already"},
			&cli.StringFlag{Name: "seller", Usage: "the `PARTY` that sells (Vendor)"},
			&cli.StringFlag{Name: "buyer", Usage: "the `PARTY` that buys (Customer)"},
			&cli.StringSliceFlag{Name: "also", Usage: "a further party and its side, a `PARTY` such as \"Bank, buyer\"; may stand several times"},
			&cli.StringFlag{Name: "unit", Usage: "what both sides count in, a `UNIT` such as $K or points ($K)"},
			&cli.StringFlag{Name: "terms", Usage: "the `TEMPLATES` on the table, with commas between (parley scenario templates), or all; without it you are asked"},
			&cli.StringSliceFlag{Name: "own", Usage: "a `TERM` of your own, such as \"parking: none, 2 places, 5 places\", from the seller's best value to the buyer's; may stand several times"},
			&cli.StringFlag{Name: "price", Usage: "the `RANGE` of prices, such as \"90 to 130 by 5\""},
			&cli.StringSliceFlag{Name: "stake", Usage: "what a term moves for each party from worst value to best, `WORTHS` such as \"payment 3 8\"; may stand several times"},
			&cli.StringSliceFlag{Name: "profile", Usage: "what kind of deal it is, a `FACTOR` such as \"size large\"; may stand several times"},
			&cli.StringSliceFlag{Name: "batna", Usage: "what a party has without a deal, and does, a `BATNA` such as \"Vendor 110 Sell to a dealer\", or \"Vendor: Sell to a dealer\" to keep the worth that is suggested; may stand several times"},
			&cli.StringFlag{Name: "story", Usage: "what everybody may know, a `TEXT`"},
			&cli.StringSliceFlag{Name: "brief", Usage: "what a party alone may know, a `TEXT` such as \"Vendor You sell the software.\"; may stand several times"},
		},
		Action: scenarioNew,
	}
}

func scenarioNew(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("scenario new takes flags only, found %q; see parley scenario new --help", c.Args().First())
	}
	a := &author{flags: c, sketch: &template.Sketch{}}
	if !c.IsSet("terms") {
		a.asker = &asker{lines: newLines(c.App.Reader, c.App.Writer), out: c.App.Writer, done: c.Context.Done()}
		a.say(welcomeAuthor)
	}
	for _, step := range interview {
		if err := step(a); err != nil {
			return stopped(c.Context, err)
		}
	}
	s, err := a.write()
	if err != nil {
		return err
	}
	return a.farewell(c.App.Writer, s)
}

const welcomeAuthor = "A new case, in about a dozen questions. Enter takes what stands in brackets, ? explains a question, " +
	"Ctrl-C ends without writing anything. All of it can be changed later in the file.\n"

// stopped tells an end by Ctrl-C from the end of the answers.
func stopped(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return wrong(err)
}

// author is who writes a case, by answers or by flags.
type author struct {
	*asker // nil: nobody is asked
	flags  *cli.Context
	sketch *template.Sketch
	path   string
	picked []*template.Template
}

// interview is what is asked, in their order: each needs what those before it found.
var interview = []func(*author) error{
	(*author).title, (*author).file, (*author).parties, (*author).unit,
	(*author).terms, (*author).price, (*author).ownTerms, (*author).stakes,
	(*author).profile, (*author).batnas, (*author).texts,
}

// draft is the case as it stands, and its file.
func (a *author) draft() (*sim.Scenario, []byte, error) {
	var b bytes.Buffer
	if err := a.sketch.Write(&b); err != nil {
		return nil, nil, err
	}
	s, err := scenarios.Read(source.File{Path: a.path, Data: b.Bytes()})
	return s, b.Bytes(), err
}

// write writes the file whole, once it is known that it can be read.
func (a *author) write() (*sim.Scenario, error) {
	s, data, err := a.draft()
	if err != nil {
		return nil, err
	}
	if err := a.mayWriteFile(a.path); err != nil { // since the question much may have happened
		return nil, wrong(err)
	}
	return s, batch.WriteFile(a.path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// mayWriteFile refuses to replace a file without being told to.
func (a *author) mayWriteFile(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil // and hear of it when it is written, if it cannot be
	case info.IsDir():
		return fmt.Errorf("%s is a folder", path)
	case !a.flags.Bool("force"):
		return fmt.Errorf("%s is there already; take another name, or start with --force to replace it", path)
	}
	return nil
}
