package main

import "github.com/urfave/cli/v2"

func experimentCommand() *cli.Command {
	return &cli.Command{
		Name:  "experiment",
		Usage: "questions that are answered by simulation: their files",
		Subcommands: []*cli.Command{
			experimentLintCommand(),
			experimentNewCommand(),
			registerCommand(),
			experimentSchemaCommand(),
		},
	}
}
