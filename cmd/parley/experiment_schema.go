package main

import "github.com/urfave/cli/v2"

func experimentSchemaCommand() *cli.Command { return &cli.Command{Name: "schema"} }
