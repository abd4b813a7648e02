package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
)

func experimentNewCommand() *cli.Command {
	flags := []cli.Flag{&cli.BoolFlag{Name: "force", Usage: "replace the file if it is there already"}}
	for _, s := range designSteps {
		flags = append(flags, &cli.StringFlag{Name: s.flag, Usage: s.usage})
	}
	return &cli.Command{
		Name:  "new",
		Usage: "write an experiment: answer a few questions, or give flags",
		Description: `Asks what is to be found out, what is changed and what is measured, and writes a file that
compares. With --values it asks nothing: whatever no flag says is as it would be suggested.

  parley experiment new
  parley experiment new --change batna.share --values "0, 0.2, 0.4" --out power.yaml
  parley experiment new --values "collaborative, competitive" --cases "saas-renewal, used-van"`,
		Flags:  flags,
		Action: experimentNew,
	}
}

// designer is who writes an experiment, by answers or by flags.
type designer struct {
	*asker  // nil: nobody is asked
	flags   *cli.Context
	answers map[string]string
}

func experimentNew(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("experiment new takes flags only, found %q; see parley experiment new --help", c.Args().First())
	}
	d := &designer{flags: c, answers: map[string]string{}}
	if !c.IsSet("values") {
		d.asker = &asker{lines: newLines(c.App.Reader, c.App.Writer), out: c.App.Writer, done: c.Context.Done()}
		d.say(welcomeDesigner)
	}
	for _, step := range designSteps {
		if err := d.take(step); err != nil {
			return stopped(c.Context, err)
		}
	}
	path, text := d.answers["out"], d.planned()
	if _, err := parseExperiment(source.File{Path: path, Data: []byte(text)}); err != nil {
		return err // each answer was fine, and together they are not: too many arms
	}
	if err := d.free(path); err != nil {
		return wrong(err)
	}
	if err := batch.WriteFile(path, func(w io.Writer) error { _, err := io.WriteString(w, text); return err }); err != nil {
		return err
	}
	fmt.Fprintf(c.App.Writer, `Wrote %[1]s.

Next:
  parley experiment lint --time %[1]s
  parley experiment register %[1]s
  parley run %[1]s
`, path)
	return nil
}

const welcomeDesigner = "A new experiment, in ten questions. Enter takes what stands in brackets, ? explains a question, " +
	"Ctrl-C ends without writing anything. All of it can be changed later in the file.\n"

// take gets the answer of a step: from its flag, or from who is asked.
func (d *designer) take(step designStep) error {
	if step.skip != nil && step.skip(d) {
		return nil
	}
	otherwise := step.otherwise(d)
	accept := func(answer string) error {
		d.answers[step.flag] = answer
		err := d.check(step.flag)
		if err != nil {
			delete(d.answers, step.flag)
		}
		return err
	}
	if d.asker == nil || d.flags.IsSet(step.flag) {
		answer := otherwise
		if d.flags.IsSet(step.flag) {
			answer = strings.TrimSpace(d.flags.String(step.flag))
		}
		if err := accept(answer); err != nil {
			return fmt.Errorf("--%s: %w", step.flag, err)
		}
		return nil
	}
	return d.ask(question{text: step.text, otherwise: otherwise, help: step.help}, accept)
}

// check reads the experiment as it stands with this answer: what it finds is the answer's fault.
func (d *designer) check(flag string) error {
	switch flag {
	case "out":
		return d.free(d.answers[flag])
	case "change":
		return settingFault(d.answers[flag])
	case "smallest":
		if err := smallestFault(d.answers["outcome"], d.answers[flag]); err != nil {
			return err
		}
	}
	text := d.file()
	_, err := parseExperiment(source.File{Path: d.path(), Data: []byte(text)})
	var fault *source.Error
	if errors.As(err, &fault) {
		return errors.New(fault.Message)
	}
	return err
}

// path is where the file goes, or would: paths of cases and styles start from there.
func (d *designer) path() string {
	if p := d.answers["out"]; p != "" {
		return p
	}
	return "experiment.yaml"
}

// free refuses to replace a file without being told to.
func (d *designer) free(path string) error {
	info, err := os.Stat(path)
	switch ext := filepath.Ext(path); {
	case ext != ".yaml" && ext != ".yml":
		return fmt.Errorf("%q is no name of an experiment's file; want one that ends in .yaml", path)
	case err != nil:
		return nil
	case info.IsDir():
		return fmt.Errorf("%s is a folder", path)
	case !d.flags.Bool("force"):
		return fmt.Errorf("%s is there already; take another name, or start with --force to replace it", path)
	}
	return nil
}
