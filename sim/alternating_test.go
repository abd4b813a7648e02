package sim

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestAlternatingOffers(t *testing.T) {
	for _, c := range []struct {
		name    string
		rounds  int
		opener  int
		scripts []string
		want    string
	}{
		{"the other accepts", 9, 0, []string{"5 4", "0 ok"}, `
1.1: A 5, B 0
2.1: A 4, B accepts 4
agreement in round 2 of 9: 4, signed 11, worth [4 1]`},
		{"the one who opened accepts", 9, 0, []string{"5 ok", "2"}, `
1.1: A 5, B 2
2.1: A accepts 2
agreement in round 2 of 9: 2, signed 11, worth [2 3]`},
		{"the second seat opens", 9, 1, []string{"ok", "2"}, `
1.1: B 2, A accepts 2
agreement in round 1 of 9: 2, signed 11, worth [2 3]`},
		{"an opener beyond the seats counts round", 9, 3, []string{"ok", "2"}, `
1.1: B 2, A accepts 2
agreement in round 1 of 9: 2, signed 11, worth [2 3]`},
		{"the deadline", 2, 0, []string{"5", "0"}, `
1.1: A 5, B 0
2.1: A 5, B 0
deadline in round 2 of 2: none, signed 0, worth [1 1]`},
		{"walking away", 9, 0, []string{"5", "0 leave"}, `
1.1: A 5, B 0
2.1: A 5, B leaves
walked away in round 2 of 9: none, signed 0, worth [1 1]`},
		{"the first to move may leave", 9, 1, []string{"5", "leave"}, `
1.1: B leaves
walked away in round 1 of 9: none, signed 0, worth [1 1]`},
		{"three have to agree", 9, 0, []string{"5 ok", "3 ok", "1"}, `
1.1: A 5, B 3, C 1
2.1: A accepts 1, B accepts 1
agreement in round 2 of 9: 1, signed 111, worth [1 4 1]`},
		{"one who replaces the package starts the count again", 9, 0, []string{"5 5 ok", "ok 3 ok", "1 ok ok"}, `
1.1: A 5, B accepts 5, C 1
2.1: A 5, B 3, C accepts 3
3.1: A accepts 3
agreement in round 3 of 9: 3, signed 111, worth [3 2 1]`},
		{"a package stands over the end of a round", 9, 2, []string{"ok", "ok", "3"}, `
1.1: C 3, A accepts 3, B accepts 3
agreement in round 1 of 9: 3, signed 111, worth [3 2 1]`},
		{"one of three walks away from all", 9, 1, []string{"5", "3", "leave"}, `
1.1: B 3, C leaves
walked away in round 1 of 9: none, signed 0, worth [1 1 0]`},
		{"agreement with the last breath", 1, 0, []string{"5", "ok", "ok"}, `
1.1: A 5, B accepts 5, C accepts 5
agreement in round 1 of 1: 5, signed 111, worth [5 0 1]`},
		{"several packages at once", 9, 0, []string{"5+ +4+ +3 ok", "0 ok1"}, `
1.1: A 5, A or 4, A or 3, B 0
2.1: A accepts 0
agreement in round 2 of 9: 0, signed 11, worth [0 5]`},
		{"the other picks one of them", 9, 0, []string{"5+ +4+ +3", "ok2"}, `
1.1: A 5, A or 4, A or 3, B accepts 3
agreement in round 1 of 9: 3, signed 11, worth [3 2]`},
		{"what one of three picks lies before the next", 9, 0, []string{"5+ +3", "ok1", "ok"}, `
1.1: A 5, A or 3, B accepts 3, C accepts 3
agreement in round 1 of 9: 3, signed 111, worth [3 2 1]`},
		{"who passes leaves the package on the table", 9, 0, []string{"5 pass", "pass ok", "ok"}, `
1.1: A 5, B passes, C accepts 5
2.1: A passes, B accepts 5
agreement in round 2 of 9: 5, signed 111, worth [5 0 1]`},
		{"who agrees twice agrees once", 2, 0, []string{"5 pass", "ok ok", "pass"}, `
1.1: A 5, B accepts 5, C passes
2.1: A passes, B accepts 5, C passes
deadline in round 2 of 2: none, signed 0, worth [1 1 0]`},
		{"what lies beside it stays there while others pass", 9, 0, []string{"5+ +3 pass", "pass ok1", "pass ok"}, `
1.1: A 5, A or 3, B passes, C passes
2.1: A passes, B accepts 3, C accepts 3
agreement in round 2 of 9: 3, signed 111, worth [3 2 1]`},
		{"all pass", 2, 0, []string{"pass", "pass"}, `
1.1: A passes, B passes
2.1: A passes, B passes
deadline in round 2 of 2: none, signed 0, worth [1 1]`},
		{"not everybody in time", 1, 1, []string{"ok", "5", "1"}, `
1.1: B 5, C 1, A accepts 1
deadline in round 1 of 1: none, signed 0, worth [1 1 0]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			session, _ := seated(three(t, len(c.scripts)), c.rounds, c.scripts...)
			session.Opener = c.opener
			checkTold(t, play(t, session), c.want)
		})
	}
}

// Before its turn each seat has heard every move of the others, and sees the
// package that lies on the table, whoever put it there.
func TestWhatASeatSeesAndHears(t *testing.T) {
	session, agents := seated(three(t, 3), 2, "5 4", "3 ok", "ok 1")
	play(t, session)
	for i, want := range []struct{ saw, heard string }{
		{"none|1 3|1", "B 3 C accepts 3 B accepts 4 C 1"},
		{"5|1 4|1", "A 5 C accepts 3 A 4 C 1"},
		{"3|0 4|0", "A 5 B 3 A 4 B accepts 4"},
	} {
		if got := strings.Join(agents[i].saw, " "); got != want.saw {
			t.Errorf("seat %c saw %s, want %s", 'A'+i, got, want.saw)
		}
		if got := strings.Join(agents[i].heard, " "); got != want.heard {
			t.Errorf("seat %c heard %s, want %s", 'A'+i, got, want.heard)
		}
	}
}

// clockwatcher notes what its turns and its view say.
type clockwatcher struct {
	view  View
	turns []Turn
}

func (a *clockwatcher) Start(v View)            { a.view = v }
func (a *clockwatcher) Act(turn *Turn, m *Move) { a.turns = append(a.turns, *turn); m.Kind = Propose }

func TestTurnsTellTheTime(t *testing.T) {
	session, _ := seated(three(t, 2), 3, "5", "0")
	watcher := &clockwatcher{}
	session.Sit(0, 1, "watcher", watcher)
	play(t, session)
	for i, turn := range watcher.turns {
		want := Turn{Round: i + 1, Rounds: 3, Time: float64(i+1) / 4, Offer: 5, Reservation: 1}
		if fmt.Sprint(turn) != fmt.Sprint(want) || turn.Deadline() != (i == 2) {
			t.Errorf("got turn %+v, deadline %v; want %+v", turn, turn.Deadline(), want)
		}
	}
	v := watcher.view
	if v.Seat != 1 || v.Seats != 2 || v.Rounds != 3 || v.Profile != session.Scenario.Parties[1].Profile {
		t.Errorf("got view %+v", v)
	}
}

// Every broken rule ends the session with an error that says who, where, when,
// and what makes it happen again.
func TestBrokenRules(t *testing.T) {
	for _, c := range []struct {
		name, a, b, want string
	}{
		{"no move", "5", "0 -", "made no move; a seat proposes, accepts, passes or leaves"},
		{"no such package", "5", "0 6", "proposed package 6; the packages are 0 to 5"},
		{"no such package beside it", "5", "0 1+ +6", "proposed package 6; the packages are 0 to 5"},
		{"more was promised", "5", "0 1+ 2", "said that it had more to propose, and then proposed nothing beside it"},
		{"too much beside it", "5", "0 1+ +2+ +3+ +4+ +5", "put more than 3 packages beside the first"},
		{"nothing to put it beside", "5", "0 +1", "put a package beside another, but had proposed none in this turn"},
		{"no such pick", "5 5+ +4", "0 ok2", "picked package 2 beside the one proposed; there are 1"},
		{"no package at all", "5", "0 18446744073709551615", "proposed package 18446744073709551615; the packages are 0 to 5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			session, _ := seated(three(t, 2), 9, c.a, c.b)
			err := session.Play(context.Background(), &Record{})
			if want := `scenario "three", seed 99: seat 2 (style B), round 2: ` + c.want; err == nil || err.Error() != want {
				t.Errorf("got error %v\nwant %s", err, want)
			}
		})
	}
	session, _ := seated(three(t, 2), 9, "ok", "0")
	err := session.Play(context.Background(), &Record{})
	if want := `scenario "three", seed 99: seat 1 (style A), round 1: accepted, but nobody else's package lies on the table`; err == nil || err.Error() != want {
		t.Errorf("got error %v\nwant %s", err, want)
	}
}

// A session that ended with an error leaves nothing behind for the next one.
func TestPlayAgainAfterAnError(t *testing.T) {
	session, agents := seated(three(t, 2), 9, "5 ok", "0 -")
	agents[0].lines = []string{"5", "5"}
	rec := &Record{}
	if err := session.Play(context.Background(), rec); err == nil {
		t.Fatal("no error from an agent without a move")
	}
	agents[0].lines, agents[1].lines = []string{"5"}, []string{"ok"}
	if err := session.Play(context.Background(), rec); err != nil {
		t.Fatal(err)
	}
	checkTold(t, rec, "1.1: A 5, B accepts 5\nagreement in round 1 of 9: 5, signed 11, worth [5 0]")
}

func TestCancelledTalksDoNotBegin(t *testing.T) {
	session, agents := seated(three(t, 2), 9, "5", "ok")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := session.Play(ctx, &Record{}); err != context.Canceled {
		t.Errorf("got error %v, want %v", err, context.Canceled)
	}
	if agents[0].saw != nil {
		t.Error("an agent was asked for a move")
	}
}

// Without a reservation value no deal is worth minus infinity, which the record keeps.
func TestNoDealWithoutReservation(t *testing.T) {
	s := three(t, 2)
	s.Parties[0].Profile = s.Parties[0].Profile.WithReservation(math.Inf(-1))
	session, _ := seated(s, 1, "5", "0")
	if rec := play(t, session); !math.IsInf(rec.Utilities[0], -1) || rec.Utilities[1] != 1 {
		t.Errorf("got worths %v, want -Inf and 1", rec.Utilities)
	}
}

// gambler throws its dice for every move.
type gambler struct{ view View }

func (a *gambler) Start(v View) { a.view = v }
func (a *gambler) Act(turn *Turn, m *Move) {
	profile, dice := a.view.Profile, a.view.Rand
	if turn.Offer != None && profile.Utility(turn.Offer) > turn.Reservation+float64(3*dice.Float64()) {
		m.Kind = Accept
		return
	}
	if dice.IntN(100) == 0 {
		m.Kind = Leave
		return
	}
	m.Kind, m.Offer = Propose, Outcome(dice.Uint64N(profile.Space().Size()))
}

func gamblers(s *Scenario, rounds int) *Session {
	session := NewSession(s, rounds)
	for table, parties := range s.Seating() {
		for _, party := range parties {
			session.Sit(table, party, "gambler", &gambler{})
		}
	}
	return session
}

// One session object plays the same from the same seed, whatever it played before.
func TestSessionsAreForgotten(t *testing.T) {
	session := gamblers(three(t, 3), 40)
	first := map[Seed]string{}
	for _, seed := range []Seed{1, 2, 3, 2, 1, 3, 3} {
		session.Seed = seed
		got := told(play(t, session))
		if want, ok := first[seed]; ok && got != want {
			t.Errorf("seed %d played again: got %s\nwant %s", seed, got, want)
		}
		first[seed] = got
	}
	if first[1] == first[2] {
		t.Error("two seeds played the same")
	}
}

func TestOneTableAllocatesNothing(t *testing.T) {
	session, rec := gamblers(three(t, 3), 40), &Record{}
	seed := 0
	session.Seed = 0
	for range 200 { // the record grows to its size
		seed++
		session.Seed = Seed(seed)
		if err := session.Play(context.Background(), rec); err != nil {
			t.Fatal(err)
		}
	}
	got := testing.AllocsPerRun(100, func() {
		seed++
		session.Seed = Seed(seed % 200)
		_ = session.Play(context.Background(), rec)
	})
	if got != 0 {
		t.Errorf("got %v allocations a session, want none", got)
	}
}
