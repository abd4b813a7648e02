package sheets

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// The key's package of those who meet halfway captures what the note says that
// they do not leave on the table.
func TestHalfwayIsAsTheNoteSays(t *testing.T) {
	claim := regexp.MustCompile(`Meeting halfway on each term leaves (\d+) % of the gain`)
	told := 0
	for _, s := range shipped(t) {
		in := claim.FindStringSubmatch(s.Note)
		if in == nil {
			continue
		}
		told++
		var leaves int
		fmt.Sscan(in[1], &leaves)
		key, err := Key(s)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		if err := key.Markdown(&text); err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf("(%d|%d) %%", 100-leaves, 101-leaves) // 27.5 % and 72.5 % are both rounded up
		row := regexp.MustCompile(`\| (no deal \()?` + want + `\)? \|$`)
		found := false
		for line := range strings.Lines(text.String()) {
			if strings.HasPrefix(line, "| ") && strings.Contains(line, halfway) {
				found = row.MatchString(strings.TrimSpace(line))
			}
		}
		if !found {
			t.Errorf("%s: no package of those who meet halfway captures %s", s.Name, want)
		}
	}
	if told < 5 {
		t.Errorf("only %d notes make the claim", told)
	}
}
