package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios/template"
)

func templatesCommand() *cli.Command {
	return &cli.Command{
		Name:      "templates",
		Usage:     "ready-made terms that a new case can be put together from",
		ArgsUsage: "[TEMPLATE]",
		Description: `Lists the terms that many contracts have, a line each, or shows one whole: when to use
it, its values, and what they are typically worth to the seller and to the buyer.

  parley scenario templates
  parley scenario templates exclusivity`,
		Action: scenarioTemplates,
	}
}

func scenarioTemplates(c *cli.Context) error {
	switch c.NArg() {
	case 0:
		if err := writeTemplates(c.App.Writer); err != nil {
			return err
		}
		_, err := fmt.Fprint(c.App.Writer, "\nparley scenario templates TEMPLATE shows one.\nparley scenario new makes a case of them.\n")
		return err
	case 1:
		t, err := template.Find(c.Args().First())
		if err != nil {
			return wrong(err)
		}
		return writeTemplate(c.App.Writer, t)
	}
	return wrongf("scenario templates takes one template at most; found %d", c.NArg())
}

func writeTemplates(w io.Writer) error {
	t := newTable("", "template", "more to", "what is agreed")
	t.SetColumnConfigs([]table.ColumnConfig{{Number: 1, Align: text.AlignRight}})
	for i, template := range template.All() {
		t.AppendRow(table.Row{i + 1, template.Name, template.Cares, template.What})
	}
	return writeTable(w, t, "")
}

func writeTemplate(w io.Writer, t *template.Template) error {
	fmt.Fprintf(w, "%s\n%s\n", t.Name, strings.Repeat("=", len(t.Name)))
	for _, line := range []string{t.What, "When to use it: " + t.Use, "Why: " + t.Why} {
		fmt.Fprintln(w, wrap(line, ""))
	}
	fmt.Fprintln(w)
	worths := newTable(t.Term, "seller", "buyer")
	worths.SetColumnConfigs([]table.ColumnConfig{{Number: 2, Align: text.AlignRight}, {Number: 3, Align: text.AlignRight}})
	for v, value := range t.Values {
		worths.AppendRow(table.Row{value, number(t.Seller[v]), number(t.Buyer[v])})
	}
	return writeTable(w, worths, "\n"+wrap("The numbers say what a value is typically worth where the whole range of prices moves 100. Only the differences count.", "")+"\n")
}
