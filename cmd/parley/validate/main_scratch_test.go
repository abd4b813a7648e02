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
