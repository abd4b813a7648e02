package main

import (
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/scenarios/schema"
	"github.com/parley-sim/parley/sim/metric"
)

func experimentSchemaCommand() *cli.Command {
	return &cli.Command{
		Name:  "schema",
		Usage: "what an experiment may hold, for editors that complete and check",
		Description: `Prints a JSON Schema of experiment files. Save it beside yours,

  parley experiment schema > parley-experiment.schema.json

and write this as the first line of an experiment:

  # yaml-language-server: $schema=parley-experiment.schema.json

An editor that knows YAML then offers the fields and settings, explains each where the mouse
points, and marks what is wrong.`,
		Action: experimentSchema,
	}
}

func experimentSchema(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("experiment schema takes no argument, found %q; as in: parley experiment schema > parley-experiment.schema.json", c.Args().First())
	}
	_, err := c.App.Writer.Write(schema.Experiment(experimentNames()))
	return err
}

// experimentNames are what an experiment can name.
func experimentNames() schema.Names {
	n := schema.Names{Fields: generate.Fields}
	for _, s := range settings() {
		n.Settings = append(n.Settings, schema.Named{Name: s.path, Means: s.means + " Values: " + s.takes + "."})
	}
	for _, m := range metric.All() {
		n.Metrics = append(n.Metrics, schema.Named{Name: m.Name, Means: m.Sentence})
	}
	return n
}
