package sheets

import (
	"fmt"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

func TestLongListsAreShortened(t *testing.T) {
	tens := func(v int) string { return fmt.Sprint(10 * v) }
	word := func(v int) string { return fmt.Sprintf("value %d", v) }
	for _, c := range []struct {
		name  string
		n     int
		value func(int) string
		worth func(int) float64
		want  string
	}{
		{"short", 3, word, func(v int) float64 { return float64(v) / 2 },
			"value 0=0.0 value 1=0.5 value 2=1.0"},
		{"all alike", 40, tens, func(v int) float64 { return 3 },
			"any: 0 to 390=3"},
		{"straight", 25, tens, func(v int) float64 { return 5 - float64(v)/2 },
			"0=5.0 40=3.0 80=1.0 120=-1.0 160=-3.0 200=-5.0 240=-7.0 Each 10 more is worth 0.5 less to you."},
		{"kinked", 31, tens, func(v int) float64 { return float64(max(0, v-20)) },
			"0=0 50=0 100=0 150=0 200=0 250=5 300=10 0 to 200: All the same to you. 200 to 300: Each 10 more is worth 1 more to you."},
		{"small steps", 2001, fmtInt, func(v int) float64 { return float64(v) / 3000 },
			"0=0.00 334=0.11 668=0.22 1002=0.33 1336=0.45 1670=0.56 2000=0.67 Each 1000 more is worth 0.33 more to you."},
		{"uneven", 20, func(v int) string { return fmt.Sprint(v * v) }, func(v int) float64 { return float64(2 * v * v) },
			"0=0 16=32 64=128 144=288 256=512 361=722 Each 1 more is worth 2 more to you."},
		{"curved", 1000, tens, func(v int) float64 { return float64(v * v) },
			"0=0 1670=27,889 3340=111,556 5010=251,001 6680=446,224 8350=697,225 9990=998,001 A value between two of these is worth something between."},
		{"words", 1000, word, func(v int) float64 { return float64(v * 7919 % 1000) },
			"value 321=999 value 642=998 value 963=997 value 284=996 value 605=995 value 926=994 value 247=993 value 568=992 value 358=2 value 679=1 value 0=0 And 989 more, worth 3 to 991 to you: ask for the whole list."},
	} {
		issue, worths := &sim.Issue{Name: "price"}, make([]float64, c.n)
		for v := range c.n {
			issue.Values, worths[v] = append(issue.Values, c.value(v)), c.worth(v)
		}
		card := counts{most: 2}.card(&sim.Space{Issues: []sim.Issue{*issue}}, &sim.Worth{Tables: [][]float64{worths}}, 0)
		var rows []string
		for _, row := range card.Rows {
			rows = append(rows, strings.Join(row, "="))
		}
		if got := strings.TrimSpace(strings.Join(rows, " ") + " " + card.Note); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func fmtInt(v int) string { return fmt.Sprint(v) }
