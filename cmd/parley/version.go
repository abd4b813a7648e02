package main

import (
	"fmt"
	"runtime"

	"github.com/urfave/cli/v2"
)

// version is Parley's own, as it stands in the manifest of a run.
const version = "0.1.0"

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "which Parley this is",
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return wrongf("version takes no argument, found %q", c.Args().First())
			}
			fmt.Fprintf(c.App.Writer, "parley %s %s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		},
	}
}
