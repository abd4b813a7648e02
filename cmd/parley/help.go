package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"
)

const welcome = `Parley plays contract negotiations between simulated styles and shows who earned what.

Start here:
  parley demo                                          plays the shipped cases and draws a report
  parley play saas-renewal competitive collaborative   one negotiation, told in words
  parley practice saas-renewal --against competitive   negotiate yourself, here in the terminal

All commands:
`

const farewell = `
Help on a command: parley help COMMAND. The words: parley glossary.
Flags may stand before or after the arguments.
`

// writeHelp explains parley itself or one of its commands, given by the path
// from the root.
func writeHelp(w io.Writer, path []*cli.Command) {
	if len(path) == 1 {
		io.WriteString(w, welcome)
		writeCommands(w, path[0])
		io.WriteString(w, farewell)
		return
	}
	here := path[len(path)-1]
	names := make([]string, len(path))
	for i, c := range path {
		names[i] = c.Name
	}
	fmt.Fprintf(w, "%s\n\n", sentence(here.Usage))
	fmt.Fprintf(w, "Usage: %s\n", usageLine(strings.Join(names, " "), here))
	if here.Description != "" {
		fmt.Fprintf(w, "\n%s\n", strings.TrimSpace(here.Description))
	}
	if len(here.Subcommands) > 0 {
		fmt.Fprintln(w)
		writeCommands(w, here)
	}
	writeFlags(w, here)
}

func usageLine(name string, c *cli.Command) string {
	switch {
	case len(c.Subcommands) > 0:
		return name + " " + strings.Join(commandNames(c), "|")
	case len(c.Flags) == 0:
		return strings.TrimSpace(name + " " + c.ArgsUsage)
	}
	return strings.TrimSpace(name+" "+c.ArgsUsage) + " [flags]"
}

func writeCommands(w io.Writer, c *cli.Command) {
	t := tabwriter.NewWriter(w, 0, 0, 3, ' ', 0)
	for _, sub := range c.Subcommands {
		fmt.Fprintf(t, "  %s\t%s\n", strings.Join(sub.Names(), ", "), sub.Usage)
	}
	t.Flush()
}

func writeFlags(w io.Writer, c *cli.Command) {
	if len(c.Flags) == 0 {
		return
	}
	fmt.Fprintln(w, "\nFlags:")
	t := tabwriter.NewWriter(w, 0, 0, 3, ' ', 0)
	for _, f := range c.Flags {
		fmt.Fprintf(t, "  %s\t%s\n", flagLabel(f), flagUsage(f))
	}
	t.Flush()
}

func flagLabel(f cli.Flag) string {
	label := ""
	for i, name := range f.Names() {
		if i > 0 {
			label += ", "
		}
		label += strings.Repeat("-", min(2, len(name))) + name
	}
	if isSwitch(f) {
		return label
	}
	return label + " " + valueWord(f)
}

// valueWord is what stands for the value in the help: the word that the
// flag's sentence has in back quotes, else a word for its kind.
func valueWord(f cli.Flag) string {
	if d, ok := f.(cli.DocGenerationFlag); ok {
		if _, rest, found := strings.Cut(d.GetUsage(), "`"); found {
			word, _, _ := strings.Cut(rest, "`")
			return word
		}
	}
	if example(f) == "name" {
		return "NAME"
	}
	return "N"
}

func flagUsage(f cli.Flag) string {
	d, ok := f.(cli.DocGenerationFlag)
	if !ok {
		return ""
	}
	usage := strings.ReplaceAll(d.GetUsage(), "`", "")
	if text := d.GetDefaultText(); text != "" && !isSwitch(f) && text != `""` {
		usage += " (default " + strings.Trim(text, `"`) + ")"
	}
	return usage
}

// example is a value that the flag would take.
func example(f cli.Flag) string {
	switch f.(type) {
	case *cli.IntFlag, *cli.Int64Flag, *cli.UintFlag, *cli.Uint64Flag:
		return "20"
	case *cli.Float64Flag:
		return "0.5"
	}
	return "name"
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + strings.TrimSuffix(s[1:], ".") + "."
}
