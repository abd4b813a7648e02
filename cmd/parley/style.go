package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/agent"
)

func styleCommand() *cli.Command {
	return &cli.Command{
		Name:  "style",
		Usage: "the styles of negotiating that there are",
		Subcommands: []*cli.Command{
			{
				Name:   "list",
				Usage:  "all styles, in a sentence each",
				Flags:  []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "for programs: names, sentences and parameters, as JSON"}},
				Action: styleList,
			},
			{
				Name:      "show",
				Usage:     "one style: what it does, for whom, and its parameters",
				ArgsUsage: "STYLE",
				Description: `STYLE may carry parameters, which are then shown as set, and may be a file of your own:

  parley style show competitive
  parley style show boulware:e=0.1
  parley style show competitive+positional
  parley style show ./mine.yaml`,
				Action: styleShow,
			},
			{
				Name:   "tactics",
				Usage:  "what styles can be made of, for a style file of your own",
				Action: styleTactics,
			},
			styleCheckCommand(),
		},
	}
}

func styleList(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("style list takes no argument, found %q; parley style show %s shows one", c.Args().First(), c.Args().First())
	}
	styles := agent.Styles()
	if c.Bool("json") {
		return writeJSON(c.App.Writer, styleRecords(styles))
	}
	writeStyles(c.App.Writer, styles)
	return nil
}

func writeStyles(w io.Writer, styles []*agent.Style) {
	textbook := false
	for i, s := range styles {
		switch {
		case i == 0 && !s.Textbook:
			fmt.Fprintln(w, "Styles of people")
		case s.Textbook && !textbook:
			textbook = true
			fmt.Fprintln(w, "\nStyles of the textbook, to compare with")
		}
		fmt.Fprintln(w, listed(s.Name, s.Trainer))
	}
	fmt.Fprintln(w, "\nHabits that any style can have on top, as in competitive+"+agent.Traits()[0].Name)
	for _, t := range agent.Traits() {
		fmt.Fprintln(w, listed("+"+t.Name, t.Trainer))
	}
	fmt.Fprintln(w, "\nparley style show STYLE says more and lists the parameters.")
}

// listed is a line of a list: a name, and as much of its sentence as fits.
func listed(name, sentence string) string {
	const names = 18
	line := fmt.Sprintf("  %-*s%s", names, name, strings.TrimSpace(sentence))
	runes := []rune(line)
	if len(runes) <= lineWidth {
		return line
	}
	cut := string(runes[:lineWidth-1])
	return strings.TrimRight(cut[:strings.LastIndexByte(cut, ' ')], " ,;:") + " …"
}

func styleShow(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("style show needs one style, as in: parley style show competitive; found %d", c.NArg())
	}
	s, err := agent.Parse(c.Args().First())
	if err != nil {
		return wrong(err)
	}
	w := c.App.Writer
	fmt.Fprintf(w, "%s\n%s\n", s.Spec(), wrap(s.Trainer, "    "))
	if s.Researcher != "" {
		fmt.Fprintf(w, "  For a researcher:\n%s\n", wrap(s.Researcher, "    "))
	}
	if s.Below {
		fmt.Fprintln(w, wrap("It may offer less than its walk-away is worth where no package beats it.", "    "))
	}
	writeModes(w, s)
	writeParams(w, c.Args().First(), s)
	return nil
}

// writeParams lists the parameters with value and range, and how to set one of a style
// that was asked for in this way.
func writeParams(w io.Writer, spec string, s *agent.Style) {
	if len(s.Params) == 0 {
		fmt.Fprintln(w, "  It has no parameters.")
		return
	}
	fmt.Fprintf(w, "  Parameters, set as in %s:\n", exampleSpec(spec, s))
	for _, p := range s.Params {
		head := fmt.Sprintf("  %s = %s (from %s to %s): ", p.Name, plain(p.Value), plain(p.Min), plain(p.Max))
		fmt.Fprintln(w, wrapHanging(head+sentence(p.Meaning)))
	}
}

// exampleSpec sets the first parameters of a style to what they are. A style of a file
// goes by the file's path.
func exampleSpec(asked string, s *agent.Style) string {
	spec := s.Name
	if path, _, file := strings.Cut(asked, ".yaml"); file {
		_, traits, _ := strings.Cut(s.Name, "+")
		spec = path + ".yaml" + after("+", traits)
	}
	for _, p := range s.Params[:min(2, len(s.Params))] {
		spec += ":" + p.Name + "=" + plain(p.Value)
	}
	return spec
}

// plain is the shortest text of a number, as it stands in a spec.
func plain(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// styleRecord is a style for programs.
type styleRecord struct {
	Name       string        `json:"name"`
	Trainer    string        `json:"trainer"`
	Researcher string        `json:"researcher"`
	Textbook   bool          `json:"textbook"`
	Below      bool          `json:"belowWalkAway"`
	Parameters []paramRecord `json:"parameters"`
}

type paramRecord struct {
	Name    string  `json:"name"`
	Meaning string  `json:"meaning"`
	Default float64 `json:"default"`
	Min     float64 `json:"min"`
	Max     float64 `json:"max"`
}

func styleRecords(styles []*agent.Style) []styleRecord {
	records := make([]styleRecord, len(styles))
	for i, s := range styles {
		r := styleRecord{s.Name, s.Trainer, s.Researcher, s.Textbook, s.Below, []paramRecord{}}
		for _, p := range s.Params {
			r.Parameters = append(r.Parameters, paramRecord{p.Name, p.Meaning, p.Value, p.Min, p.Max})
		}
		records[i] = r
	}
	return records
}
