package sim

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// scripted says its lines: the number of a package ("5+" where more follow, "+4"
// and "+4+" beside it), "ok", "ok1" for the first package beside it, "leave", "pass", or
// "-" for no move at all. It notes what lay before it.
type scripted struct {
	lines []string
	saw   []string // by move: the package on the table and the reservation value
	heard []string
	next  int
}

func (a *scripted) Start(View) { a.next, a.saw, a.heard = 0, nil, nil }

func (a *scripted) Hear(seat int, m *Move) {
	a.heard = append(a.heard, string(rune('A'+seat))+said(*m))
}

func (a *scripted) Act(turn *Turn, m *Move) {
	a.saw = append(a.saw, fmt.Sprintf("%s|%g", name(turn.Offer), turn.Reservation))
	line := a.lines[min(a.next, len(a.lines)-1)] // the last line again and again
	a.next++
	switch line {
	case "ok":
		m.Kind = Accept
	case "leave":
		m.Kind = Leave
	case "ok1", "ok2":
		m.Kind, m.Pick = Accept, line[2]-'0'
	case "pass":
		m.Kind = Pass
	case "-":
	default:
		m.Kind, m.Offer = Propose, number(strings.Trim(line, "+"))
		if strings.HasPrefix(line, "+") {
			m.Kind = Beside
		}
		m.More = strings.HasSuffix(line, "+")
	}
}

func number(line string) Outcome {
	o, err := strconv.ParseUint(line, 10, 64)
	if err != nil {
		panic(err)
	}
	return Outcome(o)
}

func name(o Outcome) string {
	if o == None {
		return "none"
	}
	return fmt.Sprint(uint64(o))
}

func said(m Move) string {
	switch m.Kind {
	case Accept:
		return " accepts " + name(m.Offer)
	case Leave:
		return " leaves"
	case Pass:
		return " passes"
	case Beside:
		return " or " + name(m.Offer)
	}
	return " " + name(m.Offer)
}

// told writes a record as a transcript: a line a round and table, the moves in
// turn, and how it ended.
func told(rec *Record) string {
	var b strings.Builder
	at := Step{}
	for _, step := range rec.Steps {
		switch {
		case step.Round != at.Round || step.Table != at.Table:
			fmt.Fprintf(&b, "\n%d.%d:", step.Round, step.Table+1)
		default:
			b.WriteString(",")
		}
		fmt.Fprintf(&b, " %c%s", 'A'+step.Seat, said(step.Move))
		at = step
	}
	fmt.Fprintf(&b, "\n%s in round %d of %d: %s, signed %b, worth %v\n", rec.Ended, rec.Round, rec.Rounds, name(rec.Agreement), rec.Signed, rec.Utilities)
	return b.String()
}

// three is a case of six packages for two or three parties: package i is worth
// i to A, 5-i to B, and 1 to C if it is odd. Without a deal they have 1, 1 and 0.
func three(t testing.TB, parties int) *Scenario {
	t.Helper()
	s := sized(t, 6)
	tables := [][]float64{{0, 1, 2, 3, 4, 5}, {5, 4, 3, 2, 1, 0}, {0, 1, 0, 1, 0, 1}}
	c := &Scenario{Name: "three", Space: s}
	for i, table := range tables[:parties] {
		c.Parties = append(c.Parties, Party{Name: string(rune('A' + i)), Profile: profileOf(t, s, Worth{Tables: [][]float64{table}}, []float64{1, 1, 0}[i])})
	}
	return c
}

// seated puts an agent at each place, scripts in the order of tables and their
// seats: words by words.
func seated(s *Scenario, rounds int, scripts ...string) (*Session, []*scripted) {
	session := NewSession(s, rounds)
	session.Seed = 99
	var agents []*scripted
	for table, parties := range s.Seating() {
		for _, party := range parties {
			a := &scripted{lines: strings.Fields(scripts[len(agents)])}
			session.Sit(table, party, "style "+s.Parties[party].Name, a)
			agents = append(agents, a)
		}
	}
	return session, agents
}

func play(t testing.TB, session *Session) *Record {
	t.Helper()
	rec := &Record{}
	if err := session.Play(context.Background(), rec); err != nil {
		t.Fatal(err)
	}
	return rec
}

func checkTold(t *testing.T, rec *Record, want string) {
	t.Helper()
	if got := told(rec); strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
