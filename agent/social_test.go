package agent_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

// talker offers packages by the dice and says anything that can be said, sense or nonsense.
type talker struct{ view sim.View }

func (x *talker) Start(v sim.View) { x.view = v }
func (x *talker) Act(_ *sim.Turn, m *sim.Move) {
	dice, space := x.view.Rand, x.view.Profile.Space()
	m.Kind, m.Offer = sim.Propose, sim.Outcome(dice.Uint64N(space.Size()))
	m.Say = sim.Message{Act: sim.Act(dice.IntN(int(sim.Reframe) + 1)), Issue: int16(dice.IntN(len(space.Issues))),
		Number: []float64{0.1, 0.3, 0.6, 0.9, -1, 1e300, math.NaN(), math.Inf(1)}[dice.IntN(8)]}
	if dice.IntN(2) == 0 {
		m.Say.Act = sim.Tell
	}
}

// facing seats a style before an agent that is none of ours.
func facing(tb testing.TB, s *sim.Scenario, rounds int, spec string, other sim.Agent) *sim.Session {
	tb.Helper()
	session := duel(tb, s, rounds, spec, "linear")
	session.Sit(0, 1, "other", other)
	return session
}

// mattersToTalkers reports whether a parameter changes what is done before
// people who talk a lot. How freely it tells does not matter to who never tells
// anything; that a lie stops the telling is shown by TestLies.
func mattersToTalkers(t *testing.T, s *agent.Style, p agent.Param) bool {
	t.Helper()
	prefix, name := "", p.Name
	if at := strings.LastIndex(name, "."); at >= 0 {
		prefix, name = name[:at+1], name[at+1:]
	}
	if name == "lie" || slices.Contains([]string{"guard", "openness"}, name) && !tells(s) {
		return true
	}
	base := named(s)
	if name == "persuaded" {
		base += ":" + prefix + "reference=1"
	}
	for _, scenario := range []*sim.Scenario{fourIssues(t), renewal(t)} {
		for seed := range sim.Seed(80) {
			plain := facing(t, scenario, 60, base, &talker{})
			plain.Seed = seed
			for _, x := range []float64{p.Min, p.Max} {
				spec := fmt.Sprintf("%s:%s=%v", base, p.Name, x)
				if _, err := agent.Parse(spec); err != nil {
					continue
				}
				changed := facing(t, scenario, 60, spec, &talker{})
				changed.Seed = seed
				if !sameMoves(play(t, plain), play(t, changed)) {
					return true
				}
			}
		}
	}
	return false
}

// tells reports whether a style says in some mode what matters to it.
func tells(s *agent.Style) bool {
	return slices.ContainsFunc(s.Uses(), func(u agent.Use) bool { return u.Slot == agent.Telling && u.Name != "nothing" })
}

// feeling is a style with social tactics of the test's own.
func feeling(tb testing.TB, like, social string) string {
	tb.Helper()
	data, err := os.ReadFile("styles/" + like + ".yaml")
	if err != nil {
		tb.Fatal(err)
	}
	path := filepath.Join(tb.TempDir(), "feeling.yaml")
	text := strings.Replace(string(data), "name: "+like, "name: feeling", 1) + "social: " + social + "\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		tb.Fatal(err)
	}
	return path
}

// An effect that is set to nothing is none: the same packages, words and targets as the
// style without a social slot, whoever sits opposite.
func TestFeelingsSwitchedOff(t *testing.T) {
	for _, like := range []string{"collaborative", "competitive", "adaptive", "tit-for-tat", "boulware"} {
		path := feeling(t, like, "{trust: {faith: 1, slip: 1, guard: 0, openness: 100}, catch lies: {against: 1}, anger: {outrage: 0, contagion: 0, yielding: 0, outburst: 1}, "+
			"small talk: {chats: 0}, fairness: {envy: 0}}")
		for _, s := range []*sim.Scenario{fourIssues(t), renewal(t)} {
			for seed := range sim.Seed(8) {
				plain, off := facing(t, s, 40, like, &talker{}), facing(t, s, 40, path, &talker{})
				plain.Seed, off.Seed = seed, seed
				if a, b := story(s, play(t, plain)), story(s, play(t, off)); a != strings.ReplaceAll(b, "(feeling,", "("+like+",") {
					t.Fatalf("%s, seed %d: with nothing felt\n%swithout\n%s", like, seed, b, a)
				}
			}
		}
	}
}

// Feelings do not build on themselves where a style looks back at what it held
// out for last: each target is the plain one in its frame.
func TestFeelingsDoNotAddUp(t *testing.T) {
	path := feeling(t, "adaptive", "{frame: {reference: 1}}")
	s := fourIssues(t)
	plain, framed := play(t, duel(t, s, 40, "adaptive", "hardliner")), play(t, duel(t, s, 40, path, "hardliner"))
	if len(plain.Steps) < 60 {
		t.Fatalf("the talks took %d moves, want nearly all", len(plain.Steps))
	}
	const floor, best = 0.3, 1.0
	for k := range min(len(plain.Steps), len(framed.Steps)) {
		a, b := &plain.Steps[k], &framed.Steps[k]
		if a.Seat != 0 || a.Kind != sim.Propose || b.Kind != sim.Propose {
			continue
		}
		want := floor + (best-floor)*agent.Framed((a.Why.Target-floor)/(best-floor), 1)
		if got := b.Why.Target; math.Abs(got-want) > 1e-3 {
			t.Errorf("round %d: got target %v, want %v, as %v in its frame", a.Round, got, want, a.Why.Target)
		}
	}
}

// Small talk costs a turn each, never the last one.
func TestSmallTalk(t *testing.T) {
	path := feeling(t, "linear", "{small talk: {chats: 3}}")
	for rounds, want := range map[int]int{1: 0, 2: 1, 3: 2, 10: 3} {
		rec, chats := play(t, duel(t, fourIssues(t), rounds, path, "hardliner")), 0
		for _, step := range rec.Steps {
			if step.Say.Act == sim.Chat {
				chats++
				if step.Kind != sim.Pass || step.Seat != 0 || int(step.Round) != chats {
					t.Errorf("%d rounds: it chats with %+v", rounds, step)
				}
			}
		}
		if chats != want {
			t.Errorf("%d rounds: got %d turns of small talk, want %d", rounds, chats, want)
		}
	}
}

// Whoever is insulted says so; who apologises is heard.
func TestInsultAndApology(t *testing.T) {
	angry, sorry := feeling(t, "collaborative", "{anger: }"), feeling(t, "competitive", "{apologise: }")
	rec := play(t, duel(t, renewal(t), 20, angry, sorry))
	var said []sim.Act
	for _, step := range rec.Steps {
		if a := step.Say.Act; a == sim.Anger || a == sim.Apologise {
			said = append(said, a)
		}
	}
	if !slices.Equal(said, []sim.Act{sim.Anger, sim.Apologise}) {
		t.Errorf("got %v, want one expression of anger and one apology", said)
	}
}
