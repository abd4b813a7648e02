package main

import (
	"fmt"
	"runtime"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim/batch"
)

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "which Parley this is",
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return wrongf("version takes no argument, found %q", c.Args().First())
			}
			fmt.Fprintf(c.App.Writer, "parley %s %s %s/%s\n", batch.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		},
	}
}
