package agent

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// speaker is an agent that talks in this way: of two issues the second matters more, 4 to 1 of 5; of the first it likes
// the last value best, of the second the first.
func speaker(t *testing.T, tell string) *Mind {
	t.Helper()
	style, err := readText(strings.Replace(plainStyle, "bid: nearest", "bid: nearest\ntell: "+tell, 1))
	if err != nil {
		t.Fatal(err)
	}
	p := worths(t, 0, []float64{0, 1, 2}, []float64{8, 0})
	m := style.Plan(sim.Setting{Profile: p, Rounds: 20, Seats: 2, Beliefs: make([]sim.Belief, 2)}).Agent().(*Mind)
	m.Start(sim.View{Profile: p})
	return m
}

// lines lets it take turns, and hear between them, and is what it said.
func lines(m *Mind, heard ...sim.Message) []string {
	var list []string
	for round, say := range heard {
		turn := sim.Turn{Round: round + 1, Rounds: 20, Offer: sim.None}
		var move sim.Move
		m.Act(&turn, &move)
		list = append(list, spoken(move.Say))
		answer := offer(3)
		answer.Say = say
		m.Hear(1, answer)
	}
	return list
}

func spoken(m sim.Message) string {
	switch m.Act {
	case sim.Ask:
		return "ask"
	case sim.Tell:
		return fmt.Sprintf("%d is %.1f", m.Issue, m.Number)
	case sim.Rate:
		return fmt.Sprintf("%d=%d is %.1f", m.Issue, m.Value, m.Number)
	case sim.Probe:
		return fmt.Sprintf("why %d", m.Issue)
	case sim.Summarise:
		return fmt.Sprintf("so %d=%d", m.Issue, m.Value)
	}
	return ""
}

func TestTalk(t *testing.T) {
	ask, why, told := sim.Message{Act: sim.Ask}, sim.Message{Act: sim.Probe, Issue: 0}, sim.Message{Act: sim.Tell, Issue: 1, Number: 0.5}
	quiet := sim.Message{}
	for _, c := range []struct {
		tell  string
		heard []sim.Message
		want  string
	}{
		{"everything", make([]sim.Message, 9), "ask; 1 is 0.8; 0 is 0.2; 1=0 is 1.0; 1=1 is 0.0; 0=2 is 1.0; 0=1 is 0.5; 0=0 is 0.0; "},
		{`{"false": {}}`, make([]sim.Message, 4), "ask; 0 is 0.8; 1 is 0.2; "},
		{"directions", make([]sim.Message, 5), "0=2 is 1.0; 0=0 is 0.0; 1=0 is 1.0; 1=1 is 0.0; "},
		{"in turn", []sim.Message{quiet, quiet, told, quiet, told, told, quiet}, "ask; ; ; 1 is 0.8; ; 0 is 0.2; "},
		{"{in turn: {ahead: 1}}", []sim.Message{quiet, quiet, quiet, told, quiet}, "ask; 1 is 0.8; ; ; 0 is 0.2"},
		{"answers", []sim.Message{quiet, ask, ask, ask, why, why, why, why, quiet}, "; ; 1 is 0.8; 0 is 0.2; ; 0=2 is 1.0; 0=1 is 0.5; 0=0 is 0.0; "},
		{"{five whys: {depth: 2}}", make([]sim.Message, 7), "; ; why 0; why 0; why 1; why 1; "}, // they stand still on both
		{"{priorities: , everything: }", make([]sim.Message, 9), "ask; 1 is 0.8; 0 is 0.2; 1=0 is 1.0; 1=1 is 0.0; 0=2 is 1.0; 0=1 is 0.5; 0=0 is 0.0; "},
		{"{in turn: {ahead: 20}, directions: }", make([]sim.Message, 8), "ask; 1 is 0.8; 0 is 0.2; 0=2 is 1.0; 0=0 is 0.0; 1=0 is 1.0; 1=1 is 0.0; "},
		{"{everything: , directions: }", make([]sim.Message, 13), "ask; 1 is 0.8; 0 is 0.2; 1=0 is 1.0; 1=1 is 0.0; 0=2 is 1.0; 0=1 is 0.5; 0=0 is 0.0; 0=2 is 1.0; 0=0 is 0.0; 1=0 is 1.0; 1=1 is 0.0; "},
		{`{"false": , everything: }`, make([]sim.Message, 5), "ask; 0 is 0.8; 1 is 0.2; 1=0 is 1.0; 1=1 is 0.0"}, // it does not give itself away
		{"feigned conflict", make([]sim.Message, 4), "; ; ; "},                                                   // it would not have what they offer
	} {
		if got := strings.Join(lines(speaker(t, c.tell), c.heard...), "; "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.tell, got, c.want)
		}
	}
}

// Where they offer its own best value of an issue it says, once, that this is its worst.
func TestFeignedConflict(t *testing.T) {
	m := speaker(t, "feigned conflict")
	m.Hear(1, offer(4)) // the last value of the first issue
	if got, want := lines(m, make([]sim.Message, 3)...), []string{"0=2 is 0.0", "", ""}; got[0] != want[0] {
		t.Errorf("got %q, want %q", got, want)
	}
}

// To have answered why is not to have denied what both want.
func TestFeignedConflictAfterAnAnswer(t *testing.T) {
	m := speaker(t, "{answers: , feigned conflict: }")
	why := offer(4)
	why.Say = sim.Message{Act: sim.Probe, Issue: 0}
	m.Hear(1, why)
	x := recall[*exchange](m, words)
	for i, want := range []string{"0=2 is 0.0", "0=0 is 1.0"} {
		if i == 0 {
			answerQuestions(m, x)
		}
		if got := spoken(feign(m, x)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Whichever two talk for one style, it tells what share an issue is once at most, asks once what matters to them, and
// goes on to the end.
func TestTalkOfTwo(t *testing.T) {
	names := tacticNames(Telling)
	for _, one := range names {
		for _, two := range names {
			if one == two {
				continue
			}
			m := speaker(t, fmt.Sprintf("{%q: , %q: }", one, two))
			asked, told := 0, make([]int, 2)
			for round := range 20 {
				var move sim.Move
				m.Act(&sim.Turn{Round: round + 1, Rounds: 20, Offer: sim.None}, &move)
				switch move.Say.Act {
				case sim.Ask:
					asked++
				case sim.Tell:
					told[move.Say.Issue]++
				}
				answer := offer(sim.Outcome(round % 6))
				answer.Say = []sim.Message{{Act: sim.Ask}, {Act: sim.Probe}, {Act: sim.Tell, Issue: 1, Number: 0.5}}[round%3]
				m.Hear(1, answer)
			}
			if asked > 1 || told[0] > 1 || told[1] > 1 {
				t.Errorf("%s and %s: it asks %d times and tells the issues' shares %v times", one, two, asked, told)
			}
		}
	}
}

// Who keeps few issues in mind holds to what was agreed on all the same, if it can.
func TestSummaryWithinAttention(t *testing.T) {
	for _, limits := range []string{"", "limits: {attention: {span: 1}}\n"} {
		s := threeTerms(t)
		style := styleOf(t, "aspiration: concede\nbid: nearest\naccept: target\ntell: summary\n"+limits)
		for target, want := range map[float64]int{11: 1, 12: 0} { // of its best 12 the middle of the third issue costs it 1
			m := thinker(t, style, s.Setting(0, 0, 12))
			m.offers, m.last, m.round, m.target = 3, s.Space.Outcome(0, 0, 1), 2, target // its fourth package: the third issue's turn
			agreed := offer(s.Space.Outcome(2, 2, 1))
			agreed.Say = sim.Message{Act: sim.Summarise, Issue: 2, Value: 1}
			m.Hear(1, agreed)
			m.next = sim.None
			if got := s.Space.Value(m.proposal(&style.tactics.Modes[0]), 2); got != want {
				t.Errorf("%stargets %v: the third issue is %d, want %d", limits, target, got, want)
			}
			m.target = 10 // the last value would do
			m.next = sim.None
			if got := s.Space.Value(m.proposal(&style.tactics.Modes[0]), 2); got != 1 {
				t.Errorf("%sit takes back what was agreed on: the third issue is %d, want 1", limits, got)
			}
		}
	}
}

// What both ask for is summed up, and stays in its packages while they keep to it.
func TestSummary(t *testing.T) {
	m := speaker(t, "summary")
	m.Hear(1, offer(4)) // both want the last value of the first issue and the first of the second, which matters more
	if got, want := lines(m, make([]sim.Message, 2)...), []string{"so 1=0", ""}; got[0] != want[0] {
		t.Errorf("got %q, want %q", got, want)
	}
	m = speaker(t, "summary")
	x := recall[*exchange](m, words)
	m.offers, m.last = 1, 4
	m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: 5, Say: sim.Message{Act: sim.Summarise, Issue: 0, Value: 2}})
	if !slices.Equal(x.agreed, []int{2, -1}) {
		t.Fatalf("agreed on %v, want the last value of the first issue", x.agreed)
	}
	m.target, m.turn = 5, &sim.Turn{}
	if got := x.hold(m, 0); got != 4 {
		t.Errorf("offers package %d instead of 0, want 4: it holds the first issue", got)
	}
	m.target = 9
	if got := x.hold(m, 2); got != 4 {
		t.Errorf("offers package %d instead of 2, want 4, worth the target", got)
	}
	m.Hear(1, offer(1))
	if x.agreed[0] >= 0 {
		t.Error("they took it back, and it still holds to it")
	}
}

// Five whys put to one who answers show what lies behind the position: the model gets its value order right, which the
// packages alone did not say.
func TestFiveWhysReachTheInterest(t *testing.T) {
	knows := func(tell string) float64 {
		style, err := readText(strings.Replace(plainStyle, "bid: nearest", "model: frequency\nbid: logroll\ntell: "+tell, 1))
		if err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for seed := range uint64(20) {
			sum += knowledge(t, style, talker(t, 0.3, "answers", "nothing", "nearest"), trade(t, rand.New(rand.NewPCG(seed, 11)))) / 20
		}
		return sum
	}
	blind, asking := knows("nothing"), knows("five whys")
	t.Logf("correlation with the truth %.2f without asking why, %.2f with", blind, asking)
	if asking < blind+0.05 {
		t.Errorf("asking why raised the correlation with the truth from %.2f to %.2f only", blind, asking)
	}
}
