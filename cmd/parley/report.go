package main

import (
	"fmt"

	"github.com/urfave/cli/v2"
)

func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "draws the report of a run again",
		ArgsUsage: "FOLDER",
		Description: `Reads the tables in the folder of a run and writes report.html beside them.

  parley report parley-demo`,
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return wrongf("report needs the folder of one run, as in: parley report parley-demo")
			}
			dir := c.Args().First()
			if err := writePage(dir); err != nil {
				return err
			}
			fmt.Fprintf(c.App.Writer, "The report: %s\n", pagePath(dir))
			return nil
		},
	}
}
