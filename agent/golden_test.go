package agent_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

var update = flag.Bool("update", false, "write the golden files anew")

func format(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// renewal is a case to read: the vendor wants the price and years, the customer
// time to pay. Years are dear to the vendor and cheap to the customer.
func renewal(tb testing.TB) *sim.Scenario {
	tb.Helper()
	space := spaceOf(tb,
		sim.Issue{Name: "price", Values: []string{"100", "110", "120", "130"}},
		sim.Issue{Name: "pay", Values: []string{"net 15", "net 30", "net 60"}},
		sim.Issue{Name: "term", Values: []string{"1 y", "2 y", "3 y"}},
	)
	return &sim.Scenario{Name: "renewal", Space: space, Parties: []sim.Party{
		{Name: "Vendor", Profile: profileOf(tb, space, 115, sim.Worth{Tables: [][]float64{{100, 110, 120, 130}, {0, -1, -4}, {0, 9, 20}}})},
		{Name: "Customer", Profile: profileOf(tb, space, 12, sim.Worth{Tables: [][]float64{{30, 20, 10, 0}, {0, 6, 14}, {4, 2, 0}}})},
	}}
}

// story writes a record for reading: what was done, what it is worth to each,
// what was aimed at, why and what was said.
func story(s *sim.Scenario, rec *sim.Record) string {
	var b strings.Builder
	for _, step := range rec.Steps {
		does := s.Space.Format(step.Offer)
		switch step.Kind {
		case sim.Accept:
			does = "accepts"
		case sim.Leave:
			does = "walks away"
		case sim.Pass:
			does = "waits"
		case sim.Beside:
			does = "or " + does
		}
		if step.If {
			does = "if you come: " + does
		}
		fmt.Fprintf(&b, "%2d %-8s %-29s %10s  aims at %.4g  (%s, %s)%s\n", step.Round, s.Parties[step.Seat].Name, does, worth(s, step.Move),
			step.Why.Target, labelled(step.Why.Mode), labelled(step.Why.Tactic), says(s, step.Say))
	}
	fmt.Fprintf(&b, "%s in round %d of %d, worth %.4g\n", rec.Ended, rec.Round, rec.Rounds, rec.Utilities)
	return b.String()
}

func worth(s *sim.Scenario, m sim.Move) string {
	if m.Kind == sim.Leave || m.Kind == sim.Pass {
		return ""
	}
	return fmt.Sprintf("%.4g / %.4g", s.Parties[0].Profile.Utility(m.Offer), s.Parties[1].Profile.Utility(m.Offer))
}

func says(s *sim.Scenario, m sim.Message) string {
	switch m.Act {
	case sim.Ask:
		return "  asks"
	case sim.Tell:
		return fmt.Sprintf("  tells %s is %.2f", s.Space.Issues[m.Issue].Name, m.Number)
	case sim.Chat:
		return "  chats"
	case sim.Anger:
		return "  says that it is angry"
	case sim.Apologise:
		return "  says that it is sorry"
	}
	return ""
}

// specOf is a shipped style, or a file of the tests'.
func specOf(name string) string {
	path := filepath.Join("testdata", "styles", name+".yaml")
	if _, err := os.Stat(path); err == nil {
		return path
	}
	return name
}

// TestTalks plays pairs that show what the families are, for reading. After a change
// run with -update, and commit only what can be explained line by line.
func TestTalks(t *testing.T) {
	for _, pair := range [][2]string{
		{"competitive", "collaborative"}, {"competitive", "competitive"}, {"collaborative", "collaborative"},
		{"adaptive", "hardliner"}, {"adaptive", "collaborative"}, {"adaptive", "tough"},
		{"tough", "soft"}, {"linear", "linear"}, {"micro", "micro"}, {"tit-for-tat", "linear"}, {"random", "random"},
		{"competitive+social:social.chats=0", "collaborative+social:social.chats=0"}, {"collaborative+social", "collaborative+social"},
		{"novice", "novice"}, {"trader", "collaborative"}, {"several", "linear"},
	} {
		t.Run(pair[0]+"-"+pair[1], func(t *testing.T) {
			s := renewal(t)
			session := duel(t, s, 12, specOf(pair[0]), specOf(pair[1]))
			session.Seed = 1
			got := story(s, play(t, session))
			path := filepath.Join("testdata", "talks", strings.ReplaceAll(pair[0]+"-"+pair[1], ":", "_")+".txt")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}
