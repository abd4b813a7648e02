package main

import "github.com/urfave/cli/v2"

func experimentNewCommand() *cli.Command { return &cli.Command{Name: "new"} }
