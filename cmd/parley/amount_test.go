package main

import "testing"

func TestPurseOf(t *testing.T) {
	space := twoIssues(t)
	for weight, want := range map[float64]bool{0.25: true, 0.2501: false} {
		p := points(t, space, "A", 0, weight, weight)
		p.Unit = ""
		if got := purseOf(&p); got.percent != want || got.unit != "points" {
			t.Errorf("weight %v: got %+v, want percent %v", weight, got, want)
		}
	}
}
