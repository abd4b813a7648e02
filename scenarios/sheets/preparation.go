package sheets

import "github.com/parley-sim/parley/sim"

func Preparation(s *sim.Scenario) Document { return Document{File: "preparation", Title: "x"} }
