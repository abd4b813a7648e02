package validate

import (
	"fmt"
	"testing"
	"time"
)

func TestScratch(t *testing.T) {
	for _, f := range Facts() {
		l := NewLab(t.Context(), 0)
		at := time.Now()
		r, err := f.Find(l)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(f.ID, f.Name, r.Verdict, r.Games, time.Since(at), r.Lacks)
		for _, c := range r.Checks {
			fmt.Printf("    %s: %.3f (%.3f to %.3f) %v %v\n", c.What, c.Found.Mean, c.Found.Lo, c.Found.Hi, c.Levels, c.Pass())
		}
	}
}

func TestClaims(t *testing.T) {
	l := NewLab(t.Context(), 0)
	at := time.Now()
	list, err := l.Ask()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		fmt.Printf("%s %s: %s: %.3f (%.3f to %.3f) %s %s %s\n", c.Style, c.Says, c.What, c.Found.Mean, c.Found.Lo, c.Found.Hi, c.Over, c.Answer, c.Lacks)
	}
	m, _ := l.Matrix()
	for _, c := range m.Cells {
		fmt.Printf("%s %s %.2f±%.2f %.2f±%.2f %.2f\n", c.Style, c.Against, c.Captured.Mean, c.Captured.Hi-c.Captured.Mean, c.Gain.Mean, c.Gain.Hi-c.Gain.Mean, c.Deals.Mean)
	}
	fmt.Println(m.Games, time.Since(at))
}
