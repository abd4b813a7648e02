package agent

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// spelled are the acts as scripts and transcripts write them.
var spelled = map[sim.Act]string{
	sim.Ask: "asks", sim.Tell: "tells", sim.Claim: "claims", sim.Warn: "warns", sim.Insist: "insists", sim.Expire: "expires", sim.Chat: "chats",
	sim.Anger: "shouts", sim.Recess: "break", sim.Escalate: "escalates", sim.Reframe: "reframes",
}

// script is a counterpart that says its lines, and its last one again and again:
// a package of the first issue, "ok", "pass" or "leave", then what it says and a number: "4,warns=6".
type script struct {
	lines []string
	next  int
}

func (s *script) Start(sim.View) { s.next = 0 }

func (s *script) Act(_ *sim.Turn, m *sim.Move) {
	line, message, _ := strings.Cut(s.lines[min(s.next, len(s.lines)-1)], ",")
	s.next++
	switch line {
	case "ok":
		m.Kind = sim.Accept
	case "pass":
		m.Kind = sim.Pass
	case "leave":
		m.Kind = sim.Leave
	default:
		o, err := strconv.ParseUint(line, 10, 64)
		if err != nil {
			panic(err)
		}
		m.Kind, m.Offer = sim.Propose, sim.Outcome(o)
	}
	word, number, _ := strings.Cut(message, "=")
	for act, name := range spelled {
		if name == word {
			m.Say.Act = act
			m.Say.Number, _ = strconv.ParseFloat(number, 64)
		}
	}
}

// line is a move as a transcript writes it.
func line(step sim.Step) string {
	text := fmt.Sprint(uint64(step.Offer))
	switch step.Kind {
	case sim.Accept:
		text = "ok"
	case sim.Pass:
		text = "pass"
	case sim.Leave:
		text = "leave"
	}
	if act := step.Say.Act; act != sim.Silent {
		text += "," + spelled[act]
		if step.Say.Number != 0 {
			text += fmt.Sprintf("=%.4g", step.Say.Number)
		}
	}
	return text
}

// haggle is one issue of eleven packages: package i is worth i to the agent and 10 - i
// to its counterpart. Without a deal both have so much.
func haggle(tb testing.TB, reservation float64) *sim.Scenario {
	tb.Helper()
	up, down := make([]float64, 11), make([]float64, 11)
	for i := range up {
		up[i], down[i] = float64(i), float64(10-i)
	}
	a := worths(tb, reservation, up)
	b, err := sim.NewProfile(a.Space(), sim.Worth{Tables: [][]float64{down}}, reservation)
	if err != nil {
		tb.Fatal(err)
	}
	return &sim.Scenario{Name: "haggle", Space: a.Space(), Parties: []sim.Party{{Name: "A", Profile: a}, {Name: "B", Profile: b}}}
}

// styleOf reads a style from the lines of a file.
func styleOf(tb testing.TB, body string) *Style {
	tb.Helper()
	s, err := Read(source.File{Path: "test.yaml", Data: []byte("name: test\ntrainer: Shows a tactic in a test.\n" + body)})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// talks plays a style, which begins, against a script, and returns the style's moves.
func playing(tb testing.TB, body string, s *sim.Scenario, rounds int, lines string) string {
	tb.Helper()
	session := sim.NewSession(s, rounds)
	session.Sit(0, 0, "test", styleOf(tb, body).Plan(s.Setting(0, 0, rounds)).Agent())
	session.Sit(0, 1, "script", &script{lines: strings.Fields(lines)})
	rec := &sim.Record{}
	if err := session.Play(tb.Context(), rec); err != nil {
		tb.Fatal(err)
	}
	var moves []string
	for _, step := range rec.Steps {
		if step.Seat == 0 {
			moves = append(moves, line(step))
		}
	}
	return strings.Join(moves, " ")
}

// falling asks 10 less a share of the time, evenly to its walk-away.
const falling = "aspiration: concede\nbid: nearest\naccept: target or last\n"

// checkTalks plays each case and compares what the style does in its turns.
func checkTalks(t *testing.T, cases []talkCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := playing(t, c.style, haggle(t, c.reservation), c.rounds, c.lines); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

type talkCase struct {
	name, style string
	reservation float64
	rounds      int
	lines, want string
}

// threeTerms is a space of 3 x 3 x 3 packages. The agent wants the first values: of the first issue 6, 3, 0, of the second 4, 2, 0, of the
// third 2, 1, 0. Its counterpart wants the last, and weighs them the other way.
func threeTerms(tb testing.TB) *sim.Scenario {
	tb.Helper()
	a := worths(tb, 0, []float64{6, 3, 0}, []float64{4, 2, 0}, []float64{2, 1, 0})
	b, err := sim.NewProfile(a.Space(), sim.Worth{Tables: [][]float64{{0, 1, 2}, {0, 2, 4}, {0, 3, 6}}}, 0)
	if err != nil {
		tb.Fatal(err)
	}
	return &sim.Scenario{Name: "three issues", Space: a.Space(), Parties: []sim.Party{{Name: "A", Profile: a}, {Name: "B", Profile: b}}}
}
