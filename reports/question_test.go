package reports_test

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// Whatever a trainer shows has a question to the room.
func TestEveryChapterAsksTheRoom(t *testing.T) {
	for name, teller := range map[string]reports.Teller{
		"analysis": prospect(2, 4, plainName), "three sides": prospect(3, 4, plainName), "claims": cards(plainName), "validation": proof(plainName), "class": course(24, 2, plainName), "a class of three sides": course(24, 3, plainName),
	} {
		for _, c := range teller.Story(reports.OnSlide).Chapters {
			if q := c.Figure.Question; c.Figure.Nothing == "" && (len(q) < 40 || !strings.HasSuffix(q, "?")) {
				t.Errorf("%s, %s: got the question %q, want one that can be read out", name, c.ID, q)
			}
		}
	}
}
