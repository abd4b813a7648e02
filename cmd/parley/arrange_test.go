package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// testRoot is a small tree of commands with every kind of flag.
func testRoot(action cli.ActionFunc) *cli.Command {
	flags := func() []cli.Flag {
		return []cli.Flag{
			&cli.IntFlag{Name: "rounds", Aliases: []string{"n"}, Value: 20},
			&cli.Uint64Flag{Name: "seed"},
			&cli.Float64Flag{Name: "shift"},
			&cli.StringFlag{Name: "out"},
			&cli.StringSliceFlag{Name: "term"},
			&cli.BoolFlag{Name: "json"},
		}
	}
	return &cli.Command{Name: "parley", Subcommands: []*cli.Command{
		{Name: "play", Aliases: []string{"game"}, Flags: flags(), Action: action},
		{Name: "style", Subcommands: []*cli.Command{
			{Name: "show", Flags: flags(), Action: action},
			{Name: "list", Action: action},
		}},
	}}
}

func TestFlagsStandAnywhere(t *testing.T) {
	type seen struct {
		arguments []string
		rounds    int
		seed      uint64
		shift     float64
		out       string
		term      []string
		json      bool
	}
	var got seen
	action := func(c *cli.Context) error {
		got = seen{c.Args().Slice(), c.Int("rounds"), c.Uint64("seed"), c.Float64("shift"),
			c.String("out"), c.StringSlice("term"), c.Bool("json")}
		return nil
	}
	want := seen{[]string{"case", "b:x=1"}, 7, 3, -2.5, "-5", []string{"price=1,000", "term=2 years"}, true}
	for _, line := range []string{
		"play case b:x=1 --rounds 7 --seed 3 --shift -2.5 --out -5 --term price=1,000 --term term=2_years --json",
		"play --json --rounds=7 case --seed=3 --shift=-2.5 --term=price=1,000 b:x=1 --out=-5 --term=term=2_years",
		"game -n 7 case --json -seed 3 --shift -2.5 --out -5 --term price=1,000 --term term=2_years -- b:x=1",
		"--json --rounds 7 play case b:x=1 --seed 3 --shift -2.5 --out -5 --term price=1,000 --term term=2_years",
		"style show case b:x=1 --rounds 7 --seed 3 --shift -2.5 --out -5 --term price=1,000 --term term=2_years --json",
		"style --rounds 7 --json show case b:x=1 --seed 3 --shift -2.5 --out -5 --term price=1,000 --term term=2_years",
	} {
		args := strings.Fields(line)
		for i := range args {
			args[i] = strings.ReplaceAll(args[i], "_", " ")
		}
		root := testRoot(action)
		l, err := arrange(root, args)
		if err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		got = seen{}
		if err := newApp(root, nil, io.Discard, io.Discard).RunContext(context.Background(), l.args()); err != nil {
			t.Errorf("%s: %v", line, err)
		}
		if !slices.Equal(got.arguments, want.arguments) || !slices.Equal(got.term, want.term) ||
			got.rounds != 7 || got.seed != 3 || got.shift != -2.5 || got.out != "-5" || !got.json {
			t.Errorf("%s:\ngot  %+v\nwant %+v", line, got, want)
		}
	}
}

func TestArgumentsThatLookLikeFlags(t *testing.T) {
	for line, want := range map[string][]string{
		"play -5 - a":           {"-5", "-", "a"},
		"play -- --json -x":     {"--json", "-x"},
		"play --json -- -- b":   {"--", "b"},
		"-- play --rounds":      {"--rounds"},
		"style show --json a b": {"a", "b"},
	} {
		l, err := arrange(testRoot(nil), strings.Fields(line))
		if err != nil {
			t.Errorf("%s: %v", line, err)
		} else if !slices.Equal(l.arguments, want) {
			t.Errorf("%s: got %q, want %q", line, l.arguments, want)
		}
	}
}

func TestWrongCommandLines(t *testing.T) {
	for line, want := range map[string]string{
		"paly a":                 `no command "paly"; did you mean "play"?; see parley --help`,
		"style sho":              `no command "style sho"; did you mean "show"?; see parley style --help`,
		"style":                  `style needs one of: show, list; see parley style --help`,
		"play --ronds 3":         `no flag "--ronds"; did you mean "--rounds"?; see parley play --help`,
		"play a -rond=3":         `no flag "-rond"; did you mean "--rounds"?; see parley play --help`,
		"style list --json":      `no flag "--json"; there is --help; see parley style list --help`,
		"--json style list":      `no flag "--json"; there is --help; see parley style list --help`,
		"play --rounds":          `--rounds needs a value, as in --rounds=20`,
		"play --rounds --seed 3": `--rounds needs a value, as in --rounds=20`,
		"play --rounds many":     `--rounds "many": a whole number is needed`,
		"play --seed=-1":         `--seed "-1": a whole number from 0 is needed`,
		"play --shift 1,5":       `--shift "1,5": a number is needed`,
		"play --json=perhaps":    `--json "perhaps": it is true or false`,
	} {
		_, err := arrange(testRoot(nil), strings.Fields(line))
		var w wrongError
		if err == nil || err.Error() != want || !errors.As(err, &w) {
			t.Errorf("%s:\ngot  %v\nwant %s", line, err, want)
		}
	}
}

// A flag before its command is read without knowing which command is meant: one that
// is a switch here and takes a value there has to stand after it.
func TestFlagOfTwoKinds(t *testing.T) {
	root := func() *cli.Command { return &cli.Command{Name: "parley", Subcommands: commands()} }
	want := "--page: write it after the command, which says whether it takes a value"
	if _, err := arrange(root(), []string{"--page", "report", "parley-demo"}); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	for line, value := range map[string]string{"report --page parley-demo": "--page=true", "analyze --page x.html saas-renewal": "--page=x.html", "--page=x.html analyze saas-renewal": "--page=x.html"} {
		l, err := arrange(root(), strings.Fields(line))
		if err != nil || !slices.Contains(l.flags, value) || len(l.arguments) != 1 {
			t.Errorf("%s: got %v and error %v, want %s", line, l, err, value)
		}
	}
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stderr bytes.Buffer
	if got := report(ctx, &stderr, ctx.Err()); got != failed || stderr.String() != "parley: stopped\n" {
		t.Errorf("got exit code %d and %q, want %d and one line", got, stderr.String(), failed)
	}
}
