package agent

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const plainStyle = `name: mine
trainer: Gives way evenly.
aspiration: {concede: {e: 1}}
bid: nearest
accept: target
`

func readText(text string) (*Style, error) {
	return Read(source.File{Path: "mine.yaml", Data: []byte(text)})
}

func TestReadIsWhatTheShippedStyleIs(t *testing.T) {
	own, err := readText(plainStyle)
	if err != nil {
		t.Fatal(err)
	}
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7}, []float64{0, 3})
	got, want := planOf(own, p, 9), planOf(shippedStyle(t, "linear"), p, 9)
	for round := 1; round <= 9; round++ {
		if g, w := got.moments[round], want.moments[round]; g != w {
			t.Errorf("round %d: got %v, want %v", round, g, w)
		}
	}
}

// Each fault is one line with file, line and column, and says what is allowed.
func TestReadFaults(t *testing.T) {
	for _, c := range []struct{ change, to, want string }{
		{"name: mine", "name: My Style", `mine.yaml:1:7: name is "My Style"; want lower-case letters, digits and hyphens, such as hard-but-fair`},
		{"trainer: Gives way evenly.\n", "", `mine.yaml:1:1: a style has no "trainer"`},
		{"accept: target\n", "", `mine.yaml:1:1: a style has no "accept"`},
		{"aspiration: {concede: {e: 1}}\n", "", `mine.yaml:1:1: a style has no "aspiration"`},
		{"bid: nearest", "bids: nearest", `mine.yaml:4:1: unknown field "bids" in a style, did you mean "bid"? allowed: "name", "family", "trainer", "researcher", "modes", "words", "why", "aspiration", "answer", "model", "believe", "bid" and 9 more`},
		{"bid: nearest", "bid: neerest", `mine.yaml:4:6: no tactic "neerest" for bid, did you mean "nearest"? there are "any in band", `},
		{"bid: nearest", "bid: drawn", `mine.yaml:1:1: "drawn" does not work without answer: draw`},
		{"aspiration: {concede: {e: 1}}", "answer: micro", `mine.yaml:1:1: "micro" does not work without bid: one level or one step`},
		{"bid: nearest", "bid: nearest\nanswer: tit for tat", `mine.yaml:1:1: "tit for tat" says by itself how much to hold out for; leave aspiration out, and other answers too`},
		{"{e: 1}", "{f: 1}", `mine.yaml:3:24: concede has no parameter "f"; it has "e"`},
		{"{e: 1}", "{e: 0}", `mine.yaml:3:27: e is 0; want a number from 0.01 to 100`},
		{"{concede: {e: 1}}", "{open: {}, diminish: {}}", `mine.yaml:1:1: open and diminish both have a parameter "opening"; use one of them`},
		{"accept: target", "accept: {target: , target or last: }", `mine.yaml:5:9: accept has 2 entries; want one`},
		{"accept: target", "accept: target\nadapt: reciprocate", `mine.yaml:6:8: adapt says how to change between modes, and the style has one`},
		{"accept: target", "accept: target\nmodes: [{like: tough}]", `mine.yaml:3:13: "aspiration" stands beside modes; it belongs into one of them`},
		{"accept: target", "accept: [target, target or last]", `mine.yaml:5:9: accept is a list of 2; want text`},
		{"accept: target", "accept: target\ntell: [answers, everythin]", `mine.yaml:6:17: no tactic "everythin" for tell, did you mean "everything"?`},
		{"accept: target", "accept: target\ntell: [answers, answers]", `mine.yaml:6:17: tell names "answers" twice`},
		{"accept: target", "accept: target\nimpasse: escalate", `mine.yaml:1:1: "escalate" does not work without impasse: mandate`},
		{"accept: target", "accept: target\nfamily: friends", `mine.yaml:6:9: family is the text "friends"; allowed: "people", "textbook"`},
	} {
		_, err := readText(strings.Replace(plainStyle, c.change, c.to, 1))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s:\n got %v\nwant %s", c.to, err, c.want)
		}
	}
}

func TestReadModesFaults(t *testing.T) {
	const head = "name: mine\ntrainer: Changes.\n"
	for _, c := range []struct{ text, want string }{
		{"modes: [{like: tough}, {like: tough}]", `mine.yaml:3:24: two modes are named "tough"`},
		{"modes: [{like: tough}, {like: soft}]", `mine.yaml:1:1: a style has no "adapt"`},
		{"adapt: reciprocate\nmodes: [{like: tough}]", `mine.yaml:3:8: adapt says how to change between modes, and the style has one`},
		{"adapt: reciprocate\nmodes: [{like: tough}, {like: soft}, {like: linear}]", `mine.yaml:4:8: modes has 3 entries; at most 2 are allowed`},
		{"adapt: reciprocate\nmodes: [{like: tough, name: 'a:b'}, {like: soft}]", `mine.yaml:4:9: a mode is named "a:b"; want lower-case letters, digits and hyphens, since its parameters bear its name`},
		{"modes: [{like: adaptive}]", `mine.yaml:3:16: "adaptive" has several modes; a mode can be like a style that has one`},
		{"modes: [{like: ./other.yaml}]", `mine.yaml:3:16: like is "./other.yaml"; a mode can be like a shipped style, so that the file stands for itself`},
		{"modes: [{like: tuogh}]", `mine.yaml:3:16: style "tuogh": no such style (did you mean "tough"?)`},
		{"adapt: {reciprocate: {less: 2, enough: 1}}\nmodes: [{like: tough}, {like: soft}]", `mine.yaml:1:1: less is 2 and enough is 1; less may be at most enough, else it would turn back and forth`},
	} {
		_, err := readText(head + c.text)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}

// A list of names is those tactics with their defaults, in that order.
func TestReadNames(t *testing.T) {
	pieces := func(tell string) []piece {
		s, err := readText(plainStyle + tell)
		if err != nil {
			t.Fatal(err)
		}
		return s.recipe.modes[0].pieces
	}
	if got, want := pieces("tell: [five whys, answers]\n"), pieces("tell: {five whys: , answers: }\n"); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Parameters of several modes bear the names of their modes.
func TestReadModes(t *testing.T) {
	s, err := readText("name: mine\ntrainer: Changes.\nadapt: reciprocate\nmodes: [{like: 'tough:e=0.1', name: hard}, {like: soft, bid: nearest}]\n")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range s.Params {
		names = append(names, p.Name)
	}
	if got, want := strings.Join(names, " "), "patience less enough hard.e hard.opening soft.e soft.opening"; got != want {
		t.Errorf("got parameters %s, want %s", got, want)
	}
	if got := s.values()["hard.e"]; got != 0.1 {
		t.Errorf("hard.e is %v, want that of the spec, 0.1", got)
	}
}

// Whatever stands in a file, it makes a style or one error with the file's name.
func FuzzRead(f *testing.F) {
	f.Add(plainStyle)
	for _, s := range Styles() {
		f.Add(string(s.File.Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := readText(text)
		if err == nil {
			s.Spec()
			return
		}
		var fault *source.Error
		if !errors.As(err, &fault) || strings.Contains(err.Error(), "\n") {
			t.Errorf("got error %q, want one line with the file", err)
		}
	})
}

// Whatever combination of tactics a file may hold, it is refused or it plays.
func TestAnyCombinationPlays(t *testing.T) {
	p := worths(t, 3, []float64{0, 2, 5, 9}, []float64{4, 1, 0})
	played, number := 0, 0
	const every = 7 // of the combinations; TestAnyStylePlays of package conform draws others
	for _, aspiration := range append(tacticNames(Aspiration), "") {
		for _, answer := range append(tacticNames(Answer), "") {
			for _, model := range tacticNames(Model) {
				for _, bid := range tacticNames(Bid) {
					for _, accept := range tacticNames(Acceptance) {
						if number++; number%every != 0 {
							continue
						}
						text := "name: mine\ntrainer: Any.\nmodel: " + model + "\nbid: " + bid + "\naccept: " + accept + "\n"
						if aspiration != "" {
							text += "aspiration: " + aspiration + "\n"
						}
						if answer != "" {
							text += "answer: " + answer + "\n"
						}
						style, err := readText(text)
						if err != nil {
							continue
						}
						played++
						meet(t, style, p, text)
					}
				}
			}
		}
	}
	if played < 500 {
		t.Errorf("%d combinations play, want most of them", played)
	}
}

// meet lets an agent of a style hear offers and answer them.
func meet(t *testing.T, style *Style, p *sim.Profile, text string) {
	t.Helper()
	const rounds = 6
	m := planOf(style, p, rounds).Agent()
	m.Start(sim.View{Rand: rand.New(rand.NewPCG(1, 2))})
	dice := rand.New(rand.NewPCG(3, 4))
	for round := 1; round <= rounds; round++ {
		theirs := sim.Outcome(dice.Uint64N(p.Space().Size()))
		if l, ok := m.(sim.Listener); ok {
			l.Hear(1, &sim.Move{Kind: sim.Propose, Offer: theirs})
		}
		var move sim.Move
		m.Act(&sim.Turn{Round: round, Rounds: rounds, Time: float64(round) / (rounds + 1), Offer: theirs, Reservation: p.Reservation}, &move)
		if move.Kind == sim.Propose && p.Utility(move.Offer) < p.Reservation {
			t.Fatalf("it offers a package worth %v, below its walk-away %v:\n%s", p.Utility(move.Offer), p.Reservation, text)
		}
		if move.Kind == sim.Accept && p.Utility(theirs) < p.Reservation {
			t.Fatalf("it accepts a package worth %v, below its walk-away %v:\n%s", p.Utility(theirs), p.Reservation, text)
		}
	}
}
