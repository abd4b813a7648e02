package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

func scenarioCommand() *cli.Command {
	return &cli.Command{
		Name:    "scenario",
		Aliases: []string{"case"},
		Usage:   "the cases to negotiate",
		Subcommands: []*cli.Command{
			{
				Name:   "list",
				Usage:  "the shipped cases",
				Flags:  []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "for programs: names, parties and terms, as JSON"}},
				Action: scenarioList,
			},
			{
				Name:      "show",
				Usage:     "one case with what each side wants, for trainers",
				ArgsUsage: "CASE",
				Description: `CASE is the name of a shipped case (parley scenario list) or a file or folder.
It shows both sides' secrets: it is for the trainer, not for those who play.`,
				Flags: []cli.Flag{
					&cli.BoolFlag{Name: "json", Usage: "for programs: terms and worths, as JSON"},
					&cli.BoolFlag{Name: "trainer", Usage: "also what the case teaches, which spoils it for those who play"},
				},
				Action: scenarioShow,
			},
			newCommand(),
			templatesCommand(),
			convertCommand(),
			generateCommand(),
			sheetsCommand(),
			lintCommand(),
			schemaCommand(),
		},
	}
}

func scenarioList(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("scenario list takes no argument, found %q; parley scenario show %s shows one", c.Args().First(), c.Args().First())
	}
	all, err := scenarios.Shipped()
	if err != nil {
		return err
	}
	if c.Bool("json") {
		records := make([]caseRecord, len(all))
		for i, s := range all {
			records[i] = newCaseRecord(s)
		}
		return writeJSON(c.App.Writer, records)
	}
	return writeCases(c.App.Writer, all)
}

func scenarioShow(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("scenario show needs one case, as in: parley scenario show saas-renewal; found %d", c.NArg())
	}
	s, err := openCase(c.Args().First())
	if err != nil {
		return wrong(err)
	}
	if !c.Bool("trainer") {
		untold := *s
		untold.Note = ""
		s = &untold
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, newFullRecord(s))
	}
	return writeCase(c.App.Writer, s)
}

// writeCases lists cases, one a line.
func writeCases(w io.Writer, all []*sim.Scenario) error {
	t := newTable("case", "about", "parties", "terms", "packages")
	t.SetColumnConfigs([]table.ColumnConfig{{Name: "packages", Align: text.AlignRight}})
	for _, s := range all {
		t.AppendRow(table.Row{s.Name, s.Title, strings.Join(fewNames(s), ", "), len(s.Space.Issues), number(float64(s.Space.Size()))})
	}
	return writeTable(w, t, "\nparley scenario show CASE shows one.\n")
}

func partyNames(s *sim.Scenario) []string {
	names := make([]string, len(s.Parties))
	for i, p := range s.Parties {
		names[i] = p.Name
	}
	return names
}

// fewNames is the parties of a case in short: of a crowd, the first two.
func fewNames(s *sim.Scenario) []string {
	const few = 4
	names := partyNames(s)
	if len(names) > few {
		return append(names[:2:2], fmt.Sprintf("%d more", len(names)-2))
	}
	return names
}

// newTable is a table without frames: two spaces between columns, a line below the head.
func newTable(head ...any) table.Writer {
	t := table.NewWriter()
	style := table.StyleLight
	style.Format.Header = text.FormatDefault
	style.Options = table.Options{SeparateHeader: true}
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	t.SetStyle(style)
	t.AppendHeader(head)
	return t
}

// writeTable writes a table without blanks at the ends of lines, and a last word.
func writeTable(w io.Writer, t table.Writer, after string) error {
	var b strings.Builder
	for line := range strings.SplitSeq(t.Render(), "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := io.WriteString(w, b.String()+after)
	return err
}
