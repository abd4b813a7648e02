package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios/source"
)

// Exit codes.
const (
	done   = 0
	failed = 1
	misled = 2 // the command line or a file was wrong
)

// commands are all subcommands, in the order of the help.
func commands() []*cli.Command {
	return []*cli.Command{
		demoCommand(),
		playCommand(),
		practiceCommand(),
		runCommand(),
		mergeCommand(),
		powerCommand(),
		reportCommand(),
		replayCommand(),
		analyzeCommand(),
		validateCommand(),
		claimsCommand(),
		experimentCommand(),
		fitCommand(),
		adviseCommand(),
		debriefCommand(),
		evolveCommand(),
		scenarioCommand(),
		styleCommand(),
		glossaryCommand(),
		versionCommand(),
	}
}

// run carries out one command line and returns the exit code. It prints an
// error as one line on stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := &cli.Command{Name: "parley", Subcommands: commands()}
	line, err := arrange(root, args)
	switch {
	case err != nil:
	case line.help:
		writeHelp(stdout, line.path)
	default:
		err = newApp(root, stdin, stdout, stderr).RunContext(ctx, line.args())
	}
	return report(ctx, stderr, err)
}

// newApp is urfave's view of the commands, with its own help and its own exits
// switched off.
func newApp(root *cli.Command, stdin io.Reader, stdout, stderr io.Writer) *cli.App {
	return &cli.App{
		Name:                      root.Name,
		Commands:                  root.Subcommands,
		Reader:                    stdin,
		Writer:                    stdout,
		ErrWriter:                 stderr,
		HideHelp:                  true,
		HideVersion:               true,
		DisableSliceFlagSeparator: true,
		ExitErrHandler:            func(*cli.Context, error) {},
	}
}

// report prints an error and says which exit code it means.
func report(ctx context.Context, stderr io.Writer, err error) int {
	if err == nil {
		return done
	}
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		fmt.Fprintln(stderr, "parley: stopped")
		return failed
	}
	fmt.Fprintf(stderr, "parley: %v\n", err)
	var w wrongError
	var file *source.Error
	if errors.As(err, &w) || errors.As(err, &file) {
		return misled
	}
	return failed
}

// wrongError marks a fault of the command line or of a file.
type wrongError struct{ error }

func (w wrongError) Unwrap() error { return w.error }

// wrong marks an error as a fault of the command line or of a file: exit code 2.
func wrong(err error) error {
	if err == nil {
		return nil
	}
	return wrongError{err}
}

// wrongf is a new error of that kind.
func wrongf(format string, args ...any) error { return wrongError{fmt.Errorf(format, args...)} }
