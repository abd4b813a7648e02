package agent_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

func TestParse(t *testing.T) {
	for spec, want := range map[string]string{
		"boulware":                     "boulware",
		"boulware:e=0.1":               "boulware:e=0.1",
		"boulware:opening=.9:e=1e-1":   "boulware:e=0.1:opening=0.9", // in the order of the parameters
		"boulware:e=0.25":              "boulware",                   // what is not different is not said
		"hardliner:demand=-0":          "hardliner:demand=0",
		"adaptive:enough=2:less=2":     "adaptive:less=2:enough=2",
		"tit-for-tat:share=0.5000":     "tit-for-tat:share=0.5",
		"competitive:pace=0.1:limit=1": "competitive:limit=1:pace=0.1",
	} {
		s, err := agent.Parse(spec)
		if err != nil {
			t.Errorf("%s: %v", spec, err)
		} else if got := s.Spec(); got != want {
			t.Errorf("%s: got spec %s, want %s", spec, got, want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	all := "; there are adaptive, collaborative, competitive, creative, defensive, novice, partnership, positional, scripted, soft, tough, agent-k, boulware, conceder, crazy-haggler, hard-headed, hardliner, hybrid, linear, micro, micro-levels, nice-tit-for-tat, random, strongest, tit-for-tat; a style of your own is named by its file, such as ./mine.yaml"
	for spec, want := range map[string]string{
		"bulware":              `style "bulware": no such style (did you mean "boulware"?)` + all,
		"Tough":                `style "Tough": no such style (did you mean "tough"?)` + all,
		"":                     `style "": no such style` + all,
		"something else":       `style "something else": no such style` + all,
		" boulware":            `style " boulware": no such style (did you mean "boulware"?)` + all,
		"boulware:":            `style "boulware:": "" is not of the form name=value`,
		"boulware:e":           `style "boulware:e": "e" is not of the form name=value`,
		"boulware:e=0.1:":      `style "boulware:e=0.1:": "" is not of the form name=value`,
		"boulware:x=1":         `style "boulware:x=1": no parameter "x"; boulware takes e, opening`,
		"random:e=1":           `style "random:e=1": no parameter "e"; random takes none`,
		"boulware:e=0.1:e=0.2": `style "boulware:e=0.1:e=0.2": parameter "e" is given twice`,
		"boulware:e=":          `style "boulware:e=": parameter "e" is ""; it takes a number from 0.01 to 100`,
		"boulware:e=x":         `style "boulware:e=x": parameter "e" is "x"; it takes a number from 0.01 to 100`,
		"boulware:e=NaN":       `style "boulware:e=NaN": parameter "e" is "NaN"; it takes a number from 0.01 to 100`,
		"boulware:e=inf":       `style "boulware:e=inf": parameter "e" is "inf"; it takes a number from 0.01 to 100`,
		"boulware:e=0":         `style "boulware:e=0": parameter "e" is "0"; it takes a number from 0.01 to 100`,
		"boulware:e=100.1":     `style "boulware:e=100.1": parameter "e" is "100.1"; it takes a number from 0.01 to 100`,
		"boulware:e=1=2":       `style "boulware:e=1=2": parameter "e" is "1=2"; it takes a number from 0.01 to 100`,
		"adaptive:less=1.1":    `style "adaptive:less=1.1": less is 1.1 and enough is 1; less may be at most enough, else it would turn back and forth`,
		"adaptive:enough=0.1":  `style "adaptive:enough=0.1": less is 0.8 and enough is 0.1; less may be at most enough, else it would turn back and forth`,
	} {
		if _, err := agent.Parse(spec); err == nil || err.Error() != want {
			t.Errorf("%q: got error %v\nwant %s", spec, err, want)
		}
	}
}

// A spec that was made from values says them all, and a parsed style leaves the registered one alone.
func TestSpecsGoRound(t *testing.T) {
	eachStyle(t, func(t *testing.T, s *agent.Style) {
		if s.Own() {
			return // its spec is a label; the path names it
		}
		if s.Spec() != s.Name {
			t.Errorf("got spec %q of the plain style", s.Spec())
		}
		before := slices.Clone(s.Params)
		trials(t, 50, func(t *testing.T, r random) {
			a := parse(t, r.spec(s))
			b := parse(t, a.Spec())
			if !slices.Equal(a.Params, b.Params) || a.Spec() != b.Spec() {
				t.Errorf("%s: got %+v, want %+v", a.Spec(), b.Params, a.Params)
			}
		})
		if !slices.Equal(s.Params, before) {
			t.Errorf("parsing has changed the style: %+v", s.Params)
		}
	})
}

// The parameters do something: every one of them changes some talks.
func TestParametersMatter(t *testing.T) {
	cases := []*sim.Scenario{fourIssues(t), demanding(t)}
	eachStyle(t, func(t *testing.T, s *agent.Style) {
		for _, p := range s.Params {
			if strings.Contains(s.Name, "+") && !strings.HasPrefix(p.Name, s.Name[strings.Index(s.Name, "+")+1:]+".") {
				continue // a trait may make a habit of the style's idle; the trait's own parameters are what is looked at
			}
			if !matters(t, s, p, cases) && !mattersToTalkers(t, s, p) {
				t.Errorf("%s changes nothing", p.Name)
			}
		}
	})
}

// matters looks for talks that a parameter at an end of its range changes.
func matters(t *testing.T, s *agent.Style, p agent.Param, cases []*sim.Scenario) bool {
	possible := false
	for _, x := range []float64{p.Min, p.Max} {
		spec := fmt.Sprintf("%s:%s=%v", named(s), p.Name, x)
		style, err := agent.Parse(spec)
		if err != nil || style.Spec() == s.Spec() {
			continue // not possible alone, or the default
		}
		possible = true
		for _, opponent := range []string{"conceder", "tough", "collaborative", "hardliner", "testdata/styles/justified.yaml", "testdata/styles/bluffing.yaml"} {
			for _, c := range cases {
				for opener := range 2 {
					plain, changed := duel(t, c, 30, named(s), opponent), duel(t, c, 30, spec, opponent)
					plain.Opener, changed.Opener = opener, opener
					if !sameMoves(play(t, plain), play(t, changed)) {
						return true
					}
				}
			}
		}
	}
	return !possible
}

// demanding is the four issues with so much to be had elsewhere that there is hardly a deal.
func demanding(tb testing.TB) *sim.Scenario {
	tb.Helper()
	s := fourIssues(tb)
	for i := range s.Parties {
		s.Parties[i].Profile = s.Parties[i].Profile.WithReservation(0.65)
	}
	return s
}

// Whatever is written: an error that quotes it, or a style within its bounds
// whose spec means the same.
func FuzzParse(f *testing.F) {
	for _, s := range agent.Styles() {
		f.Add(s.Name)
		for _, p := range s.Params {
			f.Add(fmt.Sprintf("%s:%s=%v", s.Name, p.Name, p.Max))
		}
	}
	for _, spec := range []string{"", ":", "boulware:e=0x1p-3", "boulware:e=1_0", "boulware:e=-0", "adaptive:less=2", "micro:=", "boulware:e=0.1:e=0.1"} {
		f.Add(spec)
	}
	f.Fuzz(func(t *testing.T, spec string) {
		s, err := agent.Parse(spec)
		if err != nil {
			if !strings.Contains(err.Error(), fmt.Sprintf("style %q", spec)) {
				t.Errorf("error %q does not quote %q", err, spec)
			}
			return
		}
		for _, p := range s.Params {
			if !(p.Value >= p.Min && p.Value <= p.Max) || math.Signbit(p.Value) {
				t.Errorf("%q: %s is %v", spec, p.Name, p.Value)
			}
		}
		again, err := agent.Parse(s.Spec())
		if err != nil || !slices.Equal(again.Params, s.Params) {
			t.Errorf("%q: its spec %q gives %v, error %v", spec, s.Spec(), again, err)
		}
	})
}
