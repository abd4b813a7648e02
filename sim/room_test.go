package sim

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// fair is a buyer A who talks to B and to C at tables of their own and signs
// with one. Package i is worth i to A, and 6 as much as 3; the others want little.
func fair(t testing.TB) *Scenario {
	t.Helper()
	s := sized(t, 7)
	worth := func(reservation float64, table ...float64) *Profile {
		return profileOf(t, s, Worth{Tables: [][]float64{table}}, reservation)
	}
	return &Scenario{Name: "fair", Space: s, Tables: [][]int{{0, 1}, {0, 2}}, Parties: []Party{
		{Name: "A", Profile: worth(1, 0, 1, 2, 3, 4, 5, 3)},
		{Name: "B", Profile: worth(2, 5, 4, 3, 2, 1, 0, 2)},
		{Name: "C", Profile: worth(1, 5, 4, 3, 2, 1, 0, 2)},
	}}
}

func TestRoom(t *testing.T) {
	for _, c := range []struct {
		name    string
		rounds  int
		opener  int
		scripts []string // A with B, B, A with C, C
		want    string
	}{
		{"one signs, and the other is left", 9, 0, []string{"5 ok", "2", "5", "0"}, `
1.1: A 5, B 2
1.2: A 5, C 0
2.1: A accepts 2
2.2: A 5, C 0
agreement in round 2 of 9: 2, signed 11, worth [2 3 1]`},
		{"both tables agree at once: the better deal for A counts", 9, 0, []string{"5 ok", "2", "5 ok", "3"}, `
1.1: A 5, B 2
1.2: A 5, C 3
2.1: A accepts 2
2.2: A accepts 3
agreement in round 2 of 9: 3, signed 101, worth [3 2 2]`},
		{"both deals are as good: the first table's counts", 9, 0, []string{"5 ok", "6", "5 ok", "3"}, `
1.1: A 5, B 6
1.2: A 5, C 3
2.1: A accepts 6
2.2: A accepts 3
agreement in round 2 of 9: 6, signed 11, worth [3 2 1]`},
		{"one walks away, the other table goes on", 9, 0, []string{"5", "leave", "5 4 3 ok", "0 1 2"}, `
1.1: A 5, B leaves
1.2: A 5, C 0
2.2: A 4, C 1
3.2: A 3, C 2
4.2: A accepts 2
agreement in round 4 of 9: 2, signed 101, worth [2 2 3]`},
		{"all walk away", 9, 0, []string{"5", "2 leave", "5", "leave"}, `
1.1: A 5, B 2
1.2: A 5, C leaves
2.1: A 5, B leaves
walked away in round 2 of 9: none, signed 0, worth [1 2 1]`},
		{"one walks away, then the deadline", 2, 0, []string{"leave", "2", "5", "0"}, `
1.1: A leaves
1.2: A 5, C 0
2.2: A 5, C 0
deadline in round 2 of 2: none, signed 0, worth [1 2 1]`},
		{"the others open", 9, 1, []string{"ok", "1", "5", "0"}, `
1.1: B 1, A accepts 1
1.2: C 0, A 5
agreement in round 1 of 9: 1, signed 11, worth [1 4 1]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			session, _ := seated(fair(t), c.rounds, c.scripts...)
			session.Opener = c.opener
			checkTold(t, play(t, session), c.want)
		})
	}
}

// What is offered at one table is from the next round on what no deal is worth
// at the other, as long as both sit there.
func TestBestOfferElsewhere(t *testing.T) {
	for _, c := range []struct {
		name    string
		opener  int
		scripts []string
		saw     [2]string // by A at its tables: package on the table, reservation value
	}{
		{"it rises and falls with the other's offers", 0,
			[]string{"5", "2 0 3 0", "5", "0 1 0 4"},
			[2]string{"none|1 2|1 0|1 3|1", "none|1 0|2 1|1 0|3"}},
		{"an offer at each table", 0,
			[]string{"5", "2 3 3 3", "5", "4 2 2 2"},
			[2]string{"none|1 2|4 3|2 3|2", "none|1 4|2 2|3 2|3"}},
		{"what is offered where nobody sits any more does not count", 0,
			[]string{"5", "4 4 leave", "5", "0"},
			[2]string{"none|1 4|1 4|1", "none|1 0|4 0|4 0|1"}},
		{"what A has walked away from does not count", 0,
			[]string{"5 leave", "4", "5", "0"},
			[2]string{"none|1 4|1", "none|1 0|4 0|1 0|1"}},
		{"of packages that lie side by side the best counts", 0,
			[]string{"5", "2+ +4 2+ +4 2+ +4 2+ +4", "5", "3"},
			[2]string{"none|1 2|3 2|3 2|3", "none|1 3|4 3|4 3|4"}},
		{"an offer that A has answered with its own still counts", 1,
			[]string{"5", "4", "5", "3"},
			[2]string{"4|1 4|3 4|3 4|3", "3|1 3|4 3|4 3|4"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			session, agents := seated(fair(t), 4, c.scripts...)
			session.Opener = c.opener
			rec := play(t, session)
			for i, want := range c.saw {
				if got := strings.Join(agents[2*i].saw, " "); got != want {
					t.Errorf("A at table %d saw %s, want %s", i+1, got, want)
				}
			}
			for _, i := range []int{1, 3} { // the others have one table and one alternative
				for _, saw := range agents[i].saw {
					if want := fmt.Sprintf("|%d", 2-i/3); !strings.HasSuffix(saw, want) {
						t.Errorf("agent %d saw %s, want its own reservation value", i, saw)
					}
				}
			}
			if rec.Reservations[0] != 1 || rec.Utilities[0] != 1 {
				t.Errorf("no deal is worth %v to A, reservation %v; want 1: what was offered elsewhere is gone", rec.Utilities[0], rec.Reservations[0])
			}
		})
	}
}

// punctual counts the moves of its table and of the other one, and notes a
// table that is ahead or behind.
type punctual struct {
	mine, other *atomic.Int32
	pause       time.Duration
	faults      []string
}

func (a *punctual) Start(View) {}
func (a *punctual) Act(turn *Turn, m *Move) {
	time.Sleep(a.pause)
	if other, round := int(a.other.Load()), turn.Round; other < 2*(round-1) || other > 2*round {
		a.faults = append(a.faults, fmt.Sprintf("round %d: the other table has made %d moves", round, other))
	}
	a.mine.Add(1)
	m.Kind = Propose
}

// No table begins a round before all have ended the last, however slow one of
// them is.
func TestTablesWaitForEachOther(t *testing.T) {
	session := NewSession(fair(t), 6)
	var moves [2]atomic.Int32
	var agents []*punctual
	for table, parties := range session.Scenario.Tables {
		for _, party := range parties {
			a := &punctual{mine: &moves[table], other: &moves[1-table], pause: time.Duration(table) * 3 * time.Millisecond}
			agents = append(agents, a)
			session.Sit(table, party, "punctual", a)
		}
	}
	play(t, session)
	for i, a := range agents {
		for _, fault := range a.faults {
			t.Errorf("agent %d, %s", i, fault)
		}
	}
}

func TestBrokenRulesInARoom(t *testing.T) {
	for _, c := range []struct {
		scripts []string
		want    string
	}{
		{[]string{"5", "0", "5", "0 -"}, `scenario "fair", seed 99: seat 3 (style C), round 2: made no move; a seat proposes, accepts, passes or leaves`},
		{[]string{"5", "0 7", "5", "0 -"}, `scenario "fair", seed 99: seat 2 (style B), round 2: proposed package 7; the packages are 0 to 6`},
	} {
		for range 20 { // with two at fault it is always the first table's
			session, _ := seated(fair(t), 9, c.scripts...)
			if err := session.Play(context.Background(), &Record{}); err == nil || err.Error() != c.want {
				t.Fatalf("got error %v\nwant %s", err, c.want)
			}
		}
	}
}

// The records of rooms, moves, worths and all, are the same on one processor
// and on several.
func TestRoomsAreAlikeOnAnyProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var want []string
	for _, processors := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(processors)
		session := gamblers(fair(t), 3)
		for seed := range 60 {
			session.Seed, session.Opener = Seed(seed), seed%2
			got := told(play(t, session))
			if processors == 1 {
				want = append(want, got)
			} else if got != want[seed] {
				t.Fatalf("seed %d on %d processors: got %s\nwant %s", seed, processors, got, want[seed])
			}
		}
	}
	if ends := strings.Count(strings.Join(want, ""), "agreement in"); ends == 0 || ends == len(want) {
		t.Errorf("%d of %d rooms ended in agreement: the case is too plain to tell", ends, len(want))
	}
}

// The hub's two seats throw dice of their own.
func TestSeatsOfTheHubThrowTheirOwnDice(t *testing.T) {
	session := gamblers(fair(t), 1)
	same := 0
	for seed := range 50 {
		session.Seed = Seed(seed)
		rec := play(t, session)
		if len(rec.Steps) == 4 && rec.Steps[0].Offer == rec.Steps[2].Offer {
			same++
		}
	}
	if same > 20 {
		t.Errorf("A opened both tables with the same package in %d of 50 talks, want about 7", same)
	}
}
