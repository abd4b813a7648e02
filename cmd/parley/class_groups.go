package main

import (
	"github.com/parley-sim/parley/sim"
)

// class is what the groups of a class came to, in the order of their table.
type class struct {
	*sim.Scenario
	groups  []group
	people  bool     // somebody's name stands in it
	traits  []string // the names of what the trainer compares by
	pending []string // groups without a result, which are left out
}

// group is a row of the table: those who talked with each other, and how it ended.
type group struct {
	name    string
	people  []string    // who played each party; empty: not told
	traits  []string    // by the class's traits; empty: not told
	agreed  sim.Outcome // None: no deal
	table   int         // where it was signed
	rounds  float64     // how long it took, in rounds and in minutes; NaN: not told
	minutes float64
}

// anonymous is the class with a number for each group, in the order of the table,
// and without anybody's name.
func (c *class) anonymous() *class {
	bare := *c
	bare.people, bare.groups = false, make([]group, len(c.groups))
	for k, g := range c.groups {
		g.name, g.people = number(float64(k+1)), make([]string, len(g.people))
		bare.groups[k] = g
	}
	if n := len(c.pending); n > 0 {
		bare.pending = []string{count(n, "group")}
	}
	return &bare
}
