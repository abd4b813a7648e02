package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// writeEmptyClass writes an empty table for a class, and says how to fill it in. It
// replaces no file: a table that is filled in took somebody an hour.
func writeEmptyClass(c *cli.Context, s *sim.Scenario) error {
	path, groups := c.Path("template"), c.Int("groups")
	if groups < 1 || groups > mostGroups {
		return wrongf("--groups %d; it takes 1 to %d", groups, mostGroups)
	}
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return wrongf("--template %s: it is there already; name another file", path)
	}
	if err := batch.WriteFile(path, func(w io.Writer) error { return emptyClass(w, s, groups) }); err != nil {
		return wrong(err)
	}
	fmt.Fprintf(c.App.Writer, "The table: %s. Fill in what each group agreed to, and no deal in its first term where there was none.\n", path)
	return nil
}

// emptyClass is a row of heads and a row for each group, with its number.
func emptyClass(w io.Writer, s *sim.Scenario, groups int) error {
	head := []string{"group"}
	for _, p := range s.Parties {
		head = append(head, p.Name)
	}
	for _, issue := range s.Space.Issues {
		name := issue.Name
		if issue.Unit != "" {
			name += " (" + issue.Unit + ")"
		}
		head = append(head, name)
	}
	if len(s.Seating()) > 1 {
		head = append(head, "signed with")
	}
	out := csv.NewWriter(w)
	if err := out.Write(head); err != nil {
		return err
	}
	for n := range groups {
		row := make([]string, len(head))
		row[0] = strconv.Itoa(n + 1)
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
