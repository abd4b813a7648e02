package main

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// plan is how much an experiment plays.
type plan struct {
	Cases        int     `json:"cases"`
	Arms         int     `json:"arms"`
	Conditions   int     `json:"conditions"`
	Negotiations int64   `json:"negotiations"`
	Seconds      float64 `json:"seconds,omitempty"` // about, on this machine; 0: not measured
}

func planOf(t *trial.Trial) plan {
	d := t.Design
	n := len(d.Conditions())
	return plan{Cases: len(d.Scenarios), Arms: len(d.Arms), Conditions: n, Negotiations: int64(n) * int64(d.Repeats)}
}

// String is the plan in words.
func (p plan) String() string {
	text := count(p.Cases, "case")
	if p.Arms > 0 {
		text += ", " + count(p.Arms, "arm")
	}
	text += ", " + count(int(p.Negotiations), "negotiation")
	if p.Seconds > 0 {
		text += ", about " + duration(p.Seconds)
	}
	return text
}

func duration(seconds float64) string {
	switch {
	case seconds < 1:
		return "a second"
	case seconds < 90:
		return fmt.Sprintf("%.0f s", math.Ceil(seconds))
	case seconds < 90*60:
		return fmt.Sprintf("%.0f minutes", math.Ceil(seconds/60))
	}
	return fmt.Sprintf("%.1f hours", seconds/3600)
}

// pilot plays for about a second and says how long the whole would take. What is
// worked out once for a case counts fully in it, so that it errs on the long side.
func pilot(c *cli.Context, t *trial.Trial) (seconds float64, err error) {
	workers, err := workers(c)
	if err != nil {
		return 0, err
	}
	ctx, stop := context.WithTimeout(c.Context, time.Second)
	defer stop()
	begin := time.Now()
	results, err := t.Design.Run(ctx, batch.Options{Workers: workers})
	if err != nil {
		return 0, err
	}
	if err := c.Context.Err(); err != nil {
		return 0, err
	}
	took := time.Since(begin).Seconds()
	return took * float64(results.Planned) / float64(max(1, results.Sessions)), nil
}
