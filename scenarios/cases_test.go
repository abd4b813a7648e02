package scenarios

import (
	"math"
	"regexp"
	"slices"
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
	middle   float64 // share of it that the middle value of every list captures
	halfway  float64 // share of it that meeting halfway on each term captures
}

func measure(s *sim.Scenario, table []int) room {
	var r room
	for o := range sim.Outcome(s.Space.Size()) {
		if sum, ok := gain(s, table, o); ok {
			r.rational++
			r.gain = max(r.gain, sum)
		}
	}
	r.rational /= float64(s.Space.Size())
	middle, _ := gain(s, table, middle(s))
	half, _ := gain(s, table, halfway(s, table))
	r.middle, r.halfway = middle/r.gain, half/r.gain
	return r
}

// middle is the package of those who look at no worths, their own or others'.
func middle(s *sim.Scenario) sim.Outcome {
	values := make([]int, len(s.Space.Issues))
	for i, issue := range s.Space.Issues {
		values[i] = (len(issue.Values) - 1) / 2
	}
	return s.Space.Outcome(values...)
}

// halfway is the package of those who settle each term by itself, as parley
// analyze tells it: on each, the value that gives most to whoever gets the
// smallest share of what the term holds; of several, the one nearest the middle.
func halfway(s *sim.Scenario, table []int) sim.Outcome {
	var o sim.Outcome
	for i, issue := range s.Space.Issues {
		best, most := 0, math.Inf(-1)
		off := func(v int) int { return max(2*v-len(issue.Values)+1, len(issue.Values)-1-2*v) }
		for v := range issue.Values {
			least := 1.0
			for _, p := range table {
				worths := s.Parties[p].Profile.Worth.Tables[i]
				if lo, hi := slices.Min(worths), slices.Max(worths); hi > lo {
					least = min(least, (worths[v]-lo)/(hi-lo))
				}
			}
			if least > most+1e-9 || least > most-1e-9 && off(v) < off(best) {
				best, most = v, least
			}
		}
		o = s.Space.With(o, i, best)
	}
	return o
}

// claimed reports whether the note makes a claim that begins so.
func claimed(s *sim.Scenario, form string) bool {
	return slices.ContainsFunc(claims(s), regexp.MustCompile("^"+form).MatchString)
}

// The bands within which a case is worth teaching: the walk-aways bite, few deals
// are so easy that nobody can miss them, the middle of every list misses a tenth
// of the gain at least, and meeting halfway is not hopeless. A single price has no trades to miss. A case in which deals are
// rarer or more frequent says how many there are.
func TestShippedCasesTeach(t *testing.T) {
	for _, s := range mustShipped(t) {
		for _, table := range s.Seating() {
			r := measure(s, table)
			t.Logf("%-21s %v %6d packages, %4.1f %% rational, gain %6.1f, middle %3.0f %%, halfway %3.0f %%", s.Name, table, s.Space.Size(), 100*r.rational, r.gain, 100*r.middle, 100*r.halfway)
			if (r.rational < 0.08 || r.rational > 0.5) && !claimed(s, `\d+ of \d+ packages are good enough for (both|all)`) {
				t.Errorf("%s: %.1f %% of the packages are rational at table %v, want 8 to 50 or a claim that says how many", s.Name, 100*r.rational, table)
			}
			if len(s.Space.Issues) > 1 && (r.middle > 0.9 || r.halfway < 0.4) {
				t.Errorf("%s: at table %v the middle captures %.0f %%, want at most 90, and meeting halfway %.0f %%, want at least 40", s.Name, table, 100*r.middle, 100*r.halfway)
			}
		}
		for _, p := range s.Parties {
			at := (p.Profile.Reservation - p.Profile.Min()) / (p.Profile.Max() - p.Profile.Min())
			t.Logf("%-21s %-12s %6.1f to %6.1f, walk-away at %2.0f %%", "", p.Name, p.Profile.Min(), p.Profile.Max(), 100*at)
			if at < 0.25 || at > 0.6 {
				t.Errorf("%s: %s walks away at %.0f %% of the way to its best, want 25 to 60", s.Name, p.Name, 100*at)
			}
		}
	}
}

// Spaces are small enough for batches of a hundred thousand negotiations.
func TestShippedCasesAreSmall(t *testing.T) {
	for _, s := range mustShipped(t) {
		if s.Space.Size() > 20_000 {
			t.Errorf("%s: %d packages, want at most 20,000", s.Name, s.Space.Size())
		}
	}
}

// There is something to trade: on some term a value that costs one party brings
// the others at its table more. A single price has none.
func TestShippedCasesHaveTrades(t *testing.T) {
	for _, s := range mustShipped(t) {
		if len(s.Space.Issues) > 1 && !slices.ContainsFunc(s.Seating(), func(table []int) bool { return trades(s, table) }) {
			t.Errorf("%s: every term is worth the same in all to those who share it", s.Name)
		}
	}
}

func trades(s *sim.Scenario, table []int) bool {
	for i, issue := range s.Space.Issues {
		joint := make([]float64, len(issue.Values))
		for v := range joint {
			for _, p := range table {
				joint[v] += s.Parties[p].Profile.Worth.Tables[i][v]
			}
		}
		if slices.Max(joint) > slices.Min(joint)+1e-9 {
			return true
		}
	}
	return false
}

// worldsWithRoom counts the first hundred draws of a case that leave room for a deal.
func worldsWithRoom(s *sim.Scenario) int {
	with := 0
	for i := range 100 {
		w := s.World(1, i)
		if slices.ContainsFunc(w.Seating(), func(table []int) bool { return measure(w, table).rational > 0 }) {
			with++
		}
	}
	return with
}

// Every draw of a case leaves room for a deal, unless the note says in how many there is.
func TestShippedWorldsHaveRoom(t *testing.T) {
	for _, s := range mustShipped(t) {
		if !s.Varies() {
			t.Errorf("%s: no spread, so that all deals are alike", s.Name)
		}
		with := worldsWithRoom(s)
		if with < 75 || with < 100 && !claimed(s, "There is room in ") {
			t.Errorf("%s: room in %d of 100 worlds, want all, or 75 and a claim that says so", s.Name, with)
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
	if got := len(Names()); got < 22 {
		t.Errorf("%d shipped cases, want at least 22", got)
	}
	for i, s := range mustShipped(t) {
		if s.Name != Names()[i] {
			t.Errorf("%s.yaml is named %q inside", Names()[i], s.Name)
		}
		if s.Title == s.Name || len(s.Story) < 100 {
			t.Errorf("%s: title %q or story too short", s.Name, s.Title)
		}
		for _, f := range factors {
			if *f.of(&s.Deal) == "" {
				t.Errorf("%s: the profile says nothing of %s", s.Name, f.name)
			}
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
