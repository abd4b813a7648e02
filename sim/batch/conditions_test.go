package batch_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// listing writes conditions as a transcript: number, who sits where, who opens.
func listing(d *batch.Design) string {
	var b strings.Builder
	for _, c := range d.Conditions() {
		var seats []string
		for seat, s := range c.LineUp.Styles {
			seats = append(seats, fmt.Sprintf("%s>%s", s.Spec, c.LineUp.Against(seat).Spec))
		}
		fmt.Fprintf(&b, "%d %s %s opener %d rounds %d (%s)\n", c.Number, c.Scenario.Name, strings.Join(seats, " "), c.Opener, c.Rounds, c.LineUp.Pairing())
	}
	return b.String()
}

// A seat reads style>the style it meets.
func TestConditions(t *testing.T) {
	letters := func(names string) (list []batch.Style) {
		for _, name := range names {
			list = append(list, own(string(name), nil))
		}
		return list
	}
	two, three := []*sim.Scenario{trade(t, "two", 0)}, []*sim.Scenario{trio(t, "three", nil)}
	room := []*sim.Scenario{trio(t, "room", [][]int{{0, 1}, {0, 2}})}
	for _, c := range []struct {
		name   string
		design batch.Design
		want   string
	}{
		{"all pairs, in both seats, with both openers", batch.Design{Scenarios: two, Styles: letters("ba"), Opener: batch.Both, Rounds: []int{9}}, `
1 two b>b b>b opener 0 rounds 9 (b + b)
2 two b>b b>b opener 1 rounds 9 (b + b)
3 two b>a a>b opener 0 rounds 9 (a + b)
4 two b>a a>b opener 1 rounds 9 (a + b)
5 two a>b b>a opener 0 rounds 9 (a + b)
6 two a>b b>a opener 1 rounds 9 (a + b)
7 two a>a a>a opener 0 rounds 9 (a + a)
8 two a>a a>a opener 1 rounds 9 (a + a)`},
		{"with itself", batch.Design{Scenarios: two, Styles: letters("ba"), Self: true, Opener: batch.First, Rounds: []int{9, 3}}, `
1 two b>b b>b opener 0 rounds 9 (b + b)
2 two b>b b>b opener 0 rounds 3 (b + b)
3 two a>a a>a opener 0 rounds 9 (a + a)
4 two a>a a>a opener 0 rounds 3 (a + a)`},
		{"against others, one of which it is itself", batch.Design{Scenarios: two, Styles: letters("a"), Against: letters("xa"), Opener: batch.Second, Rounds: []int{9}}, `
1 two a>x x>a opener 1 rounds 9 (a + x)
2 two x>a a>x opener 1 rounds 9 (a + x)
3 two a>a a>a opener 1 rounds 9 (a + a)`},
		{"three parties: one against two, two against one", batch.Design{Scenarios: three, Styles: letters("a"), Against: letters("x"), Opener: batch.First, Rounds: []int{9}}, `
1 three a>x x>a x>a opener 0 rounds 9 (a + x)
2 three x>a a>x x>a opener 0 rounds 9 (a + x)
3 three x>a x>a a>x opener 0 rounds 9 (a + x)
4 three x>a a>x a>x opener 0 rounds 9 (a + x)
5 three a>x x>a a>x opener 0 rounds 9 (a + x)
6 three a>x a>x x>a opener 0 rounds 9 (a + x)`},
		{"three parties, each opens", batch.Design{Scenarios: three, Styles: letters("a"), Opener: batch.Both, Rounds: []int{9}}, `
1 three a>a a>a a>a opener 0 rounds 9 (a + a)
2 three a>a a>a a>a opener 1 rounds 9 (a + a)
3 three a>a a>a a>a opener 2 rounds 9 (a + a)`},
		{"a room has as many openers as seats at a table", batch.Design{Scenarios: room, Styles: letters("a"), Opener: batch.Both, Rounds: []int{9}}, `
1 room a>a a>a a>a opener 0 rounds 9 (a + a)
2 room a>a a>a a>a opener 1 rounds 9 (a + a)`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := listing(&c.design); strings.TrimSpace(got) != strings.TrimSpace(c.want) {
				t.Errorf("got\n%swant%s", got, c.want)
			}
		})
	}
}

// Every style sits in every seat equally often, opens equally often, and meets
// every other one equally often there.
func TestConditionsAreBalanced(t *testing.T) {
	d := mixed(t)
	d.Styles = styles(t, "adaptive", "conceder", "random", "hardliner")
	for _, s := range d.Scenarios {
		sits, opens, meets := map[string]int{}, map[string]int{}, map[string]int{}
		for _, c := range d.Conditions() {
			if c.Scenario != s {
				continue
			}
			opener := s.Seating()[0][c.Opener]
			opens[c.LineUp.Styles[opener].Spec]++
			for seat, style := range c.LineUp.Styles {
				sits[fmt.Sprint(style.Spec, seat)]++
				if other := c.LineUp.Against(seat); other != style {
					meets[fmt.Sprint(style.Spec, other.Spec, seat)]++
				}
			}
		}
		parties := len(s.Parties)
		checkEven(t, s.Name+": sits", sits, 4*parties)
		checkEven(t, s.Name+": opens", opens, 4)
		checkEven(t, s.Name+": meets", meets, 4*3*parties)
	}
}

func checkEven(t *testing.T, what string, counts map[string]int, want int) {
	t.Helper()
	if len(counts) != want {
		t.Errorf("%s: %d combinations, want %d: %v", what, len(counts), want, counts)
	}
	first := 0
	for key, n := range counts {
		if first == 0 {
			first = n
		}
		if n != first {
			t.Errorf("%s: %s %d times, others %d times", what, key, n, first)
		}
	}
}

func TestDesignsThatAreRefused(t *testing.T) {
	for want, spoil := range map[string]func(*batch.Design){
		"no scenarios: name at least one":                       func(d *batch.Design) { d.Scenarios = nil },
		"no styles: name at least one":                          func(d *batch.Design) { d.Styles = nil },
		"worlds is 0; it takes 1 to 10000":                      func(d *batch.Design) { d.Worlds = 0 },
		"worlds is 10001; it takes 1 to 10000":                  func(d *batch.Design) { d.Worlds = 10_001 },
		"repeats is 0; it takes 1 to 1000000000":                func(d *batch.Design) { d.Repeats = 0 },
		"no rounds: give at least one deadline":                 func(d *batch.Design) { d.Rounds = nil },
		"rounds is 0; it takes 1 to 100000":                     func(d *batch.Design) { d.Rounds = []int{5, 0} },
		"rounds names 5 twice":                                  func(d *batch.Design) { d.Rounds = []int{5, 6, 5} },
		`opener is ""; it takes both, first or second`:          func(d *batch.Design) { d.Opener = "" },
		`style "random" is named twice`:                         func(d *batch.Design) { d.Against = styles(t, "random", "micro", "random") },
		`scenario "fixed" is named twice`:                       func(d *batch.Design) { d.Scenarios[1] = trade(t, "fixed", 0.1) },
		`scenario "fixed" has 1 parties; 2 to 16 can be seated`: func(d *batch.Design) { d.Scenarios[0].Parties = d.Scenarios[0].Parties[:1] },
	} {
		d := mixed(t)
		spoil(d)
		if _, err := d.Run(t.Context(), batch.Options{}); err == nil || err.Error() != want {
			t.Errorf("got error %v, want %s", err, want)
		}
	}
}
