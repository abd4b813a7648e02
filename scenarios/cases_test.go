package scenarios

import (
	"math"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

func mustShipped(tb testing.TB) []*sim.Scenario {
	tb.Helper()
	all, err := Shipped()
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

// room is what a table of a case has to offer, found by looking at every package.
type room struct {
	rational float64 // share of packages that leave nobody below the walk-away
	gain     float64 // the most that those at the table can gain together
	middle   float64 // share of it that the middle of everything captures
}

func measure(s *sim.Scenario, table []int) room {
	values := make([]int, len(s.Space.Issues))
	for i, issue := range s.Space.Issues {
		values[i] = (len(issue.Values) - 1) / 2
	}
	gain := func(o sim.Outcome) (sum float64, rational bool) {
		rational = true
		for _, p := range table {
			surplus := s.Parties[p].Profile.Utility(o) - s.Parties[p].Profile.Reservation
			sum, rational = sum+surplus, rational && surplus >= 0
		}
		return sum, rational
	}
	var r room
	for o := range sim.Outcome(s.Space.Size()) {
		if sum, ok := gain(o); ok {
			r.rational++
			r.gain = max(r.gain, sum)
		}
	}
	r.rational /= float64(s.Space.Size())
	sum, _ := gain(s.Space.Outcome(values...))
	r.middle = sum / r.gain
	return r
}

// The bands within which a case is worth teaching: the walk-aways bite, most deals have
// room, and the middle of everything is neither good nor hopeless. A
// single price has no trades to miss.
func TestShippedCasesTeach(t *testing.T) {
	for _, s := range mustShipped(t) {
		for _, table := range s.Seating() {
			r := measure(s, table)
			t.Logf("%-20s %v %6d packages, %4.1f %% rational, gain %6.1f, middle %3.0f %%", s.Name, table, s.Space.Size(), 100*r.rational, r.gain, 100*r.middle)
			if r.rational < 0.08 || r.rational > 0.5 {
				t.Errorf("%s: %.1f %% of the packages are rational at table %v, want 8 to 50", s.Name, 100*r.rational, table)
			}
			if len(s.Space.Issues) > 1 && (r.middle < 0.6 || r.middle > 0.9) {
				t.Errorf("%s: the middle captures %.0f %% at table %v, want 60 to 90", s.Name, 100*r.middle, table)
			}
		}
		for _, p := range s.Parties {
			at := (p.Profile.Reservation - p.Profile.Min()) / (p.Profile.Max() - p.Profile.Min())
			t.Logf("%-20s %-12s %6.1f to %6.1f, walk-away at %2.0f %%", "", p.Name, p.Profile.Min(), p.Profile.Max(), 100*at)
			if at < 0.25 || at > 0.6 {
				t.Errorf("%s: %s walks away at %.0f %% of the way to its best, want 25 to 60", s.Name, p.Name, 100*at)
			}
		}
	}
}

// Most draws of a case leave room for a deal; of the van, some do not.
func TestShippedWorldsHaveRoom(t *testing.T) {
	const worlds = 100
	for _, s := range mustShipped(t) {
		if !s.Varies() {
			t.Errorf("%s: no spread, so that all deals are alike", s.Name)
		}
		with := 0
		for i := range worlds {
			w := s.World(1, i)
			for _, table := range w.Seating() {
				if measure(w, table).rational > 0 {
					with++
					break
				}
			}
		}
		t.Logf("%s: room in %d of %d worlds", s.Name, with, worlds)
		if s.Name == "used-van" && (with < 75 || with > 97) {
			t.Errorf("used-van: room in %d of %d worlds, want 75 to 97", with, worlds)
		}
		if s.Name != "used-van" && with < worlds {
			t.Errorf("%s: room in %d of %d worlds, want all", s.Name, with, worlds)
		}
	}
}

// In no world, however the spreads fall, is somebody's walk-away beyond the best package.
func TestShippedWalkAwaysStayWithinReach(t *testing.T) {
	for _, s := range mustShipped(t) {
		for _, p := range s.Parties {
			best := math.Inf(-1)
			values := make([]int, len(s.Space.Issues))
			for o := range sim.Outcome(s.Space.Size()) {
				best = max(best, p.Profile.Utility(o)-slack(p, s.Space.Decode(o, values)))
			}
			if worst := p.Profile.Reservation + p.Spread.Reservation; best <= worst {
				t.Errorf("%s: %s may walk away at %v, its best package may be worth %v", s.Name, p.Name, worst, best)
			}
		}
	}
}

// slack is the most that spreads take from a package.
func slack(p sim.Party, values []int) float64 {
	sum := 0.0
	for i, v := range values {
		if p.Spread.Issues != nil {
			sum += p.Spread.Issues[i] * math.Abs(p.Profile.Worth.Tables[i][v])
		}
	}
	return sum
}

// Every issue matters to somebody, and a person who plays has all texts.
func TestShippedCasesAreComplete(t *testing.T) {
	if got := len(Names()); got < 7 {
		t.Errorf("%d shipped cases, want at least 7", got)
	}
	for i, s := range mustShipped(t) {
		if s.Name != Names()[i] {
			t.Errorf("%s.yaml is named %q inside", Names()[i], s.Name)
		}
		if s.Title == s.Name || len(s.Story) < 100 {
			t.Errorf("%s: title %q or story too short", s.Name, s.Title)
		}
		for i, issue := range s.Space.Issues {
			if !matters(s, i) {
				t.Errorf("%s: issue %q matters to nobody", s.Name, issue.Name)
			}
		}
		for _, p := range s.Parties {
			if len(p.Brief) < 100 || !strings.HasPrefix(p.Brief, "You ") || p.Batna == "" || p.Unit == "" {
				t.Errorf("%s: brief, batna or unit of %s is missing or not in the second person", s.Name, p.Name)
			}
			for _, word := range []string{"utility", "reservation", "BATNA", "Pareto", "scenario"} {
				if strings.Contains(p.Brief+s.Story, word) {
					t.Errorf("%s: %q is no word for %s", s.Name, word, p.Name)
				}
			}
		}
	}
}

func matters(s *sim.Scenario, issue int) bool {
	for _, p := range s.Parties {
		for _, x := range p.Profile.Worth.Tables[issue] {
			if x != p.Profile.Worth.Tables[issue][0] {
				return true
			}
		}
	}
	return false
}
