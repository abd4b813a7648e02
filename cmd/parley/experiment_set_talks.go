package main

import "github.com/parley-sim/parley/sim/batch"

// talkSettings are those of how the talks go.
var talkSettings = []setting{
	{"rounds", "The deadline.", "a whole number", "rounds", numbered("round", "rounds"), func(d *draft, c choice) { d.rounds = c.node.Whole("rounds", 1, batch.MaxRounds) }},
	{"opener", "Who makes the first offer.", "both (each in turn), self or other", "who opens", opening, func(d *draft, c choice) { d.opener = readOpener(c.node) }},
}
