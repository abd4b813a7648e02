package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"
)

// commandLine is a command line taken apart: which command, its flags with
// their values, its arguments. (The library alone would stop reading flags at
// the first argument, without a word.)
type commandLine struct {
	path      []*cli.Command // from parley itself to the command meant
	flags     []string       // each as --name=value
	arguments []string
	help      bool
}

// args is the line in the order that the library understands.
func (l *commandLine) args() []string {
	var args []string
	for _, c := range l.path {
		args = append(args, c.Name)
	}
	args = append(args, l.flags...)
	return append(append(args, "--"), l.arguments...)
}

func (l *commandLine) command() *cli.Command { return l.path[len(l.path)-1] }

func (l *commandLine) name() string {
	names := make([]string, len(l.path))
	for i, c := range l.path {
		names[i] = c.Name
	}
	return strings.Join(names, " ")
}

// arrange takes a command line apart. Flags may stand anywhere; after a bare
// "--" everything is an argument.
func arrange(root *cli.Command, args []string) (*commandLine, error) {
	l := &commandLine{path: []*cli.Command{root}}
	var given []given
	for i := 0; i < len(args); i++ {
		switch arg := args[i]; {
		case arg == "--":
			for _, rest := range args[i+1:] {
				if err := l.word(rest); err != nil {
					return nil, err
				}
			}
			i = len(args)
		case arg == "--help" || arg == "-h":
			l.help = true
		case arg == "--version" && len(l.path) == 1:
			l.path = append(l.path, versionCommand())
		case isFlag(arg):
			g, used, err := l.flag(args[i:])
			if err != nil {
				return nil, err
			}
			given = append(given, g)
			i += used - 1
		default:
			if err := l.word(arg); err != nil {
				return nil, err
			}
		}
	}
	return l, l.finish(given)
}

// isFlag tells a flag from an argument: a lone "-" and a negative number are arguments.
func isFlag(arg string) bool {
	if len(arg) < 2 || arg[0] != '-' {
		return false
	}
	_, err := strconv.ParseFloat(arg, 64)
	return err != nil
}

// word takes the next word that is no flag: the name of a subcommand where one
// is needed, else an argument.
func (l *commandLine) word(arg string) error {
	here := l.command()
	if len(here.Subcommands) == 0 {
		l.arguments = append(l.arguments, arg)
		return nil
	}
	if len(l.path) == 1 && arg == "help" {
		l.help = true
		return nil
	}
	for _, c := range here.Subcommands {
		if c.HasName(arg) {
			l.path = append(l.path, c)
			return nil
		}
	}
	return wrongf("%s%s", unknown("command", l.prefixed(arg), arg, commandNames(here)), seeHelp(l.name()))
}

func (l *commandLine) prefixed(arg string) string {
	return strings.TrimSpace(strings.TrimPrefix(l.name()+" "+arg, l.path[0].Name+" "))
}

// given is a flag as written, before it is known which command is meant.
type given struct {
	written string // "--rounds"
	name    string
	value   string
	valued  bool // a value was written
}

// flag reads the flag that begins args and says how many of args it took.
func (l *commandLine) flag(args []string) (given, int, error) {
	written, value, valued := strings.Cut(args[0], "=")
	g := given{written: written, name: strings.TrimLeft(written, "-"), value: value, valued: valued}
	f := findFlag(l.command(), g.name)
	if f == nil {
		return g, 0, l.unknownFlag(g)
	}
	if !valued && twofold(l.command(), g.name, isSwitch(f)) {
		return g, 0, wrongf("%s: write it after the command, which says whether it takes a value", written)
	}
	if valued || isSwitch(f) {
		return g, 1, nil
	}
	if len(args) < 2 || isFlag(args[1]) {
		return g, 0, wrongf("%s needs a value, as in %s=%s", written, written, example(f))
	}
	g.value, g.valued = args[1], true
	return g, 2, nil
}

// finish holds the flags against the command that was meant.
func (l *commandLine) finish(flags []given) error {
	if l.help {
		return nil
	}
	here := l.command()
	if len(here.Subcommands) > 0 && here.Action == nil {
		if len(l.path) == 1 {
			l.help = true
			return nil
		}
		return wrongf("%s needs one of: %s%s", l.prefixed(""), strings.Join(commandNames(here), ", "), seeHelp(l.name()))
	}
	for _, g := range flags {
		f := ownFlag(here, g.name)
		if f == nil {
			return l.unknownFlag(g)
		}
		if err := check(f, g); err != nil {
			return err
		}
		if !g.valued {
			g.value = "true"
		}
		l.flags = append(l.flags, "--"+f.Names()[0]+"="+g.value)
	}
	return nil
}

func (l *commandLine) unknownFlag(g given) error {
	names := flagNames(l.command())
	return wrongf("%s%s", unknown("flag", g.written, "--"+g.name, names), seeHelp(l.name()))
}

// check refuses a value that is not of the flag's kind.
func check(f cli.Flag, g given) error {
	var err error
	kind := ""
	switch f.(type) {
	case *cli.BoolFlag:
		if g.valued {
			_, err = strconv.ParseBool(g.value)
		}
		kind = "it is true or false"
	case *cli.IntFlag, *cli.Int64Flag:
		_, err = strconv.ParseInt(g.value, 10, 64)
		kind = "a whole number is needed"
	case *cli.UintFlag, *cli.Uint64Flag:
		_, err = strconv.ParseUint(g.value, 10, 64)
		kind = "a whole number from 0 is needed"
	case *cli.Float64Flag:
		_, err = strconv.ParseFloat(g.value, 64)
		kind = "a number is needed"
	}
	if err != nil {
		return wrongf("%s %q: %s", g.written, g.value, kind)
	}
	return nil
}

// findFlag is a flag of the command or of one below it, or nil.
func findFlag(c *cli.Command, name string) cli.Flag {
	if f := ownFlag(c, name); f != nil {
		return f
	}
	for _, sub := range c.Subcommands {
		if f := findFlag(sub, name); f != nil {
			return f
		}
	}
	return nil
}

// twofold reports whether a flag stands alone in one of the commands and takes a value in another.
func twofold(c *cli.Command, name string, alone bool) bool {
	if f := ownFlag(c, name); f != nil {
		return isSwitch(f) != alone
	}
	return slices.ContainsFunc(c.Subcommands, func(sub *cli.Command) bool { return twofold(sub, name, alone) })
}

func ownFlag(c *cli.Command, name string) cli.Flag {
	for _, f := range c.Flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

// isSwitch reports whether a flag stands alone, without a value.
func isSwitch(f cli.Flag) bool { _, ok := f.(*cli.BoolFlag); return ok }

func flagNames(c *cli.Command) []string {
	names := []string{"--help"}
	for _, f := range c.Flags {
		names = append(names, "--"+f.Names()[0])
	}
	for _, sub := range c.Subcommands {
		names = append(names, flagNames(sub)...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func commandNames(c *cli.Command) []string {
	var names []string
	for _, sub := range c.Subcommands {
		names = append(names, sub.Name)
	}
	return names
}

func seeHelp(name string) string { return fmt.Sprintf("; see %s --help", name) }
