package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/batch"
)

// writeStory writes what the flags ask for of a story, says where it is, and
// reports whether they asked for anything.
func writeStory(c *cli.Context, tell func() reports.Teller) (bool, error) {
	path := c.Path("page")
	if path == "" {
		return false, nil
	}
	if err := batch.WriteFile(path, tell().Story(reports.OnPage).Page); err != nil {
		return true, wrong(err)
	}
	fmt.Fprintf(c.App.Writer, "The page: %s\n", path)
	return true, nil
}
