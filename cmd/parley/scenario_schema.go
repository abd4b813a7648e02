package main

import (
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios/schema"
)

func schemaCommand() *cli.Command {
	return &cli.Command{
		Name:  "schema",
		Usage: "what a case may hold, for editors that complete and check",
		Description: `Prints a JSON Schema of the format that cases are written in. Save it beside your cases,

  parley scenario schema > parley-case.schema.json

and write this as the first line of a case:

  # yaml-language-server: $schema=parley-case.schema.json

An editor that knows YAML (Visual Studio Code with the extension YAML by Red Hat, and many
others) then offers the fields, explains each where the mouse points, and marks what is wrong.`,
		Action: scenarioSchema,
	}
}

func scenarioSchema(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("scenario schema takes no argument, found %q; as in: parley scenario schema > parley-case.schema.json", c.Args().First())
	}
	_, err := c.App.Writer.Write(schema.JSON())
	return err
}
