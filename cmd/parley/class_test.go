package main

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

func shippedCase(t testing.TB, name string) *sim.Scenario {
	t.Helper()
	s, err := scenarios.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func readClassText(t testing.TB, s *sim.Scenario, text string) *class {
	t.Helper()
	c, err := readClass(source.File{Path: "class.csv", Data: []byte(text)}, s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func debriefText(t testing.TB, s *sim.Scenario, text string) *debriefing {
	t.Helper()
	d, err := debriefClass(readClassText(t, s, text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// drawnClass is groups with packages drawn at random, and every seventh without a deal.
func drawnClass(s *sim.Scenario, groups int, seed uint64) *class {
	dice := rand.New(rand.NewPCG(seed, 1))
	c := &class{Scenario: s, traits: []string{"prepared"}}
	for k := range groups {
		g := group{name: fmt.Sprint(k + 1), people: make([]string, len(s.Parties)), traits: []string{[]string{"yes", "no"}[k%2]}, agreed: sim.None, rounds: math.NaN(), minutes: math.NaN()}
		if k%7 != 3 {
			g.agreed, g.table = sim.Outcome(dice.Uint64N(s.Space.Size())), dice.IntN(len(s.Seating()))
		}
		c.groups = append(c.groups, g)
	}
	return c
}

// Every shipped case can be debriefed, in words, as a page and for programs, whatever the groups came to.
func TestEveryCaseCanBeDebriefed(t *testing.T) {
	for _, name := range scenarios.Names() {
		s := shippedCase(t, name)
		for _, groups := range []int{1, 3, 24} {
			d, err := debriefClass(drawnClass(s, groups, 7))
			if err != nil {
				t.Fatal(err)
			}
			var words, page, again bytes.Buffer
			if err := d.tell(&words); err != nil {
				t.Fatal(err)
			}
			for _, out := range []*bytes.Buffer{&page, &again} {
				if err := d.sketch().Story(reports.OnPage).Page(out); err != nil {
					t.Fatal(err)
				}
			}
			if err := writeJSON(&bytes.Buffer{}, newClassRecord(d)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(page.Bytes(), again.Bytes()) {
				t.Errorf("%s: the same class gave two pages", name)
			}
			for _, bad := range []string{"NaN", "Inf", "%!", " -0 "} {
				if strings.Contains(words.String(), bad) {
					t.Errorf("%s, %d groups: the words hold %q:\n%s", name, groups, bad, words.String())
				}
			}
		}
	}
}

// What is said of a group is what a slow look at every package finds.
func TestClassNumbersAgainstEveryPackage(t *testing.T) {
	for _, name := range []string{"saas-renewal", "used-van", "two-vendors", "job-offer"} {
		s := shippedCase(t, name)
		d, err := debriefClass(drawnClass(s, 30, 11))
		if err != nil {
			t.Fatal(err)
		}
		for k := range d.results {
			r := &d.results[k]
			u, joint := slowWorth(s, r.agreed, r.table)
			_, none := slowWorth(s, sim.None, 0)
			if !slices.EqualFunc(r.rec.Utilities, u, near) {
				t.Errorf("%s, group %s: got worths %v, want %v", name, r.name, r.rec.Utilities, u)
			}
			best := math.Inf(-1)
			dominated := false
			for table := range s.Seating() {
				for o := range sim.Outcome(s.Space.Size()) {
					v, sum := slowWorth(s, o, table)
					if slowRational(s, v) {
						best = max(best, sum)
					}
					if r.rec.Deal() && table == r.table && slowSigns(s, o, table) {
						dominated = dominated || slowBetter(v, u)
					}
				}
			}
			if want := (joint - none) / (best - none); s.SameUnit() && !near(r.share, want) {
				t.Errorf("%s, group %s: got a share of %v, want %v", name, r.name, r.share, want)
			}
			if s.SameUnit() && !math.IsNaN(r.left) && !near(r.left, best-joint) {
				t.Errorf("%s, group %s: got %v left, want %v", name, r.name, r.left, best-joint)
			}
			if r.rec.Deal() && (r.better != nil) != dominated {
				t.Errorf("%s, group %s: got the better deal %v, want one: %t", name, r.name, r.better, dominated)
			}
			if r.better != nil && r.rec.Deal() {
				if v, _ := slowWorth(s, r.better.Outcome, r.better.Table); !slowBetter(v, u) || r.better.Table != r.table {
					t.Errorf("%s, group %s: the better deal %v is none beside %v", name, r.name, v, u)
				}
			}
			var below []int
			for p := range u {
				if u[p] < s.Parties[p].Profile.Reservation-1e-9 {
					below = append(below, p)
				}
			}
			if !slices.Equal(r.below, below) {
				t.Errorf("%s, group %s: got %v below the walk-away, want %v", name, r.name, r.below, below)
			}
		}
	}
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a)) }

// slowWorth adds up what a package is worth to each party, term by term and bundle by bundle.
func slowWorth(s *sim.Scenario, o sim.Outcome, table int) (u []float64, sum float64) {
	for p := range s.Parties {
		profile := s.Parties[p].Profile
		x := profile.Reservation
		if o != sim.None && slices.Contains(s.Seating()[table], p) {
			x = profile.Worth.Base
			values := make([]int, len(s.Space.Issues))
			for i := range values {
				values[i] = s.Space.Value(o, i)
				x += profile.Worth.Tables[i][values[i]]
			}
			for _, b := range profile.Worth.Bundles {
				if b.Applies(values) {
					x += b.Worth
				}
			}
		}
		u, sum = append(u, x), sum+x
	}
	return u, sum
}

func slowRational(s *sim.Scenario, u []float64) bool {
	for p, x := range u {
		if x < s.Parties[p].Profile.Reservation-1e-9 {
			return false
		}
	}
	return true
}

func slowSigns(s *sim.Scenario, o sim.Outcome, table int) bool {
	return !slices.ContainsFunc(s.Seating()[table], func(p int) bool { return !s.Parties[p].Profile.Signs(o) })
}

func slowBetter(v, u []float64) bool {
	gains := false
	for p := range v {
		if v[p] < u[p]-1e-9 {
			return false
		}
		gains = gains || v[p] > u[p]+1e-9
	}
	return gains
}

// A trade is found where it was made, and no exchange of its two terms in its direction leaves both better off.
func TestTradesFoundAgainstEveryExchange(t *testing.T) {
	s := shippedCase(t, "saas-renewal")
	d, err := debriefClass(drawnClass(s, 60, 5))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.trades) < 3 {
		t.Fatalf("got %d trades", len(d.trades))
	}
	for k := range d.results {
		r := &d.results[k]
		for n, trade := range d.trades {
			if !r.rec.Deal() {
				if !math.IsNaN(r.trades[n]) {
					t.Errorf("group %s has no deal and %v of trade %d", r.name, r.trades[n], n)
				}
				continue
			}
			want := slowLeft(s, r.agreed, &trade)
			if want == 0 && !d.made(&trade, r.agreed) {
				want = math.NaN() // one side has both terms its way
			}
			if got := r.trades[n]; !near(got, want) && !(math.IsNaN(got) && math.IsNaN(want)) {
				t.Errorf("group %s: got %v left of trade %d, want %v", r.name, r.trades[n], n, want)
			}
		}
	}
}

func slowLeft(s *sim.Scenario, agreed sim.Outcome, trade *solution.Trade) float64 {
	most := 0.0
	worth := func(p int, o sim.Outcome) float64 { return s.Parties[p].Profile.Utility(o) }
	enough := func(p int) float64 { return 0.01*(s.Parties[p].Profile.Max()-s.Parties[p].Profile.Min()) - 1e-9 }
	for v := range s.Space.Issues[trade.Gives].Values {
		given := s.Space.With(agreed, trade.Gives, v)
		for w := range s.Space.Issues[trade.Gets].Values {
			to := s.Space.With(given, trade.Gets, w)
			g1, o1 := worth(trade.Giver, given)-worth(trade.Giver, agreed), worth(trade.Other, given)-worth(trade.Other, agreed)
			g2, o2 := worth(trade.Giver, to)-worth(trade.Giver, given), worth(trade.Other, to)-worth(trade.Other, given)
			if g1 <= 1e-9 && o1 > 1e-9 && g2 > 1e-9 && o2 < -1e-9 && g1+g2 >= enough(trade.Giver) && o1+o2 >= enough(trade.Other) {
				most = max(most, g1+g2+o1+o2)
			}
		}
	}
	return most
}

func TestClassOf(t *testing.T) {
	const head = "group,price,payment,term,case study,support\n"
	s := shippedCase(t, "saas-renewal")
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"one group", head + "A,130,net 60,3,full,priority\n", []string{"1 of 1 group signed.", "The group found", "these groups only"}},
		{"all without a deal", head + "1,no deal\n2,no deal\n", []string{"0 of 2 groups signed. Without a deal: 1 and 2.", "the best (1 and 2) 0 %", "Group 1 could have signed"}},
		{"all alike", head + "1,120,net 60,3,full,priority\n2,120,net 60,3,full,priority\n3,$120K,net 60,3 years,full story,priority\n",
			[]string{"3 of 3 groups signed.", "the best (1, 2 and 3) 100 %", "No deal could have been better for somebody"}},
		{"pending", head + "1,120,net 60,3,full,priority\n2\n3,,,\n", []string{"1 of 1 group signed.", "holds no result: 2 and 3."}},
	} {
		var out bytes.Buffer
		if err := debriefText(t, s, c.text).tell(&out); err != nil {
			t.Fatal(err)
		}
		got := strings.Join(strings.Fields(out.String()), " ")
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: got no %q in:\n%s", c.name, want, out.String())
			}
		}
	}
}

// Welch's test of two columns with eight groups a side, worked out by hand in R:
// t.test(c(...), c(...)) and p.adjust(method = "holm").
func TestComparisonsClaimOnlyWhatTheyShow(t *testing.T) {
	s := shippedCase(t, "saas-renewal")
	text := func(n int, good, bad string) string {
		b := "group,prepared,hair,kind,price,payment,term,case study,support\n"
		for k := range n {
			b += fmt.Sprintf("%d,%s,%s,%d,%s\n", k, []string{"yes", "no"}[k%2], []string{"red", "blue"}[k/2%2], k%7, []string{good, bad}[k%2])
		}
		return b
	}
	good, bad := "120,net 60,3 years,full story,priority", "120,net 15,1 year,none,standard"
	for _, c := range []struct {
		name          string
		text          string
		enough, clear bool
	}{
		{"few", text(14, good, bad), false, false},
		{"no spread within either", text(32, good, bad), true, false},
		{"clear", text(32, good, bad) + "a,yes,red,1,115,net 45,3 years,full story,priority\nb,no,blue,1,115,net 30,1 year,none,standard\n", true, true},
	} {
		d := debriefText(t, s, c.text)
		if len(d.comparisons) != 2 {
			t.Fatalf("%s: got %d comparisons, want those of two columns; one has too many levels", c.name, len(d.comparisons))
		}
		x := &d.comparisons[0]
		if x.trait != "prepared" || x.levels[0].name != "yes" || x.enough() != c.enough || x.clear() != c.clear {
			t.Errorf("%s: got %q, %q first, enough %t, clear %t; want prepared, yes, %t, %t", c.name, x.trait, x.levels[0].name, x.enough(), x.clear(), c.enough, c.clear)
		}
		if y := &d.comparisons[1]; y.clear() {
			t.Errorf("%s: hair makes a difference of %v", c.name, y.difference)
		}
	}
}

func TestAnonymous(t *testing.T) {
	s := shippedCase(t, "saas-renewal")
	c := readClassText(t, s, "group,Vendor,Customer,price,payment,term,case study,support\nThe Red Foxes,Annabella,Barnabas,120,net 60,3,full,priority\nBrown Bears,Carlotta,Dorothea,no deal\nBarn Owls,Eveline,Florence\n").anonymous()
	d, err := debriefClass(c)
	if err != nil {
		t.Fatal(err)
	}
	var out, data, page bytes.Buffer
	if err := d.tell(&out); err != nil {
		t.Fatal(err)
	}
	if err := writeJSON(&data, newClassRecord(d)); err != nil {
		t.Fatal(err)
	}
	if err := d.sketch().Story(reports.OnPage).Page(&page); err != nil {
		t.Fatal(err)
	}
	shown := page.String()[strings.Index(page.String(), "<body"):]
	for _, name := range []string{"Annabella", "Barnabas", "Carlotta", "Dorothea", "Red Foxes", "Brown Bears", "Barn Owls", "Florence"} {
		for _, text := range []string{out.String(), data.String(), shown} {
			if strings.Contains(text, name) {
				t.Errorf("an anonymous debrief names %s", name)
			}
		}
	}
}

// A template, filled in, is a table.
func TestEmptyClassIsRead(t *testing.T) {
	for _, name := range scenarios.Names() {
		s := shippedCase(t, name)
		var out bytes.Buffer
		if err := emptyClass(&out, s, 3); err != nil {
			t.Fatal(err)
		}
		_, err := readClass(source.File{Path: "c.csv", Data: out.Bytes()}, s)
		if err == nil || !strings.Contains(err.Error(), "no group has a result yet") {
			t.Errorf("%s: got %v of an empty table", name, err)
		}
		lines := strings.Split(out.String(), "\n")
		row := make([]string, strings.Count(lines[1], ",")+1)
		row[0] = "1"
		for i := range s.Space.Issues {
			row[1+len(s.Parties)+i] = "\"" + s.Space.Issues[i].Values[0] + "\""
		}
		if len(s.Seating()) > 1 {
			row[len(row)-1] = partnersOf(s)[1]
		}
		c := readClassText(t, s, lines[0]+"\n"+strings.Join(row, ",")+"\n")
		if g := c.groups[0]; g.agreed != 0 || g.table != len(s.Seating())-1 && g.table != 1 {
			t.Errorf("%s: got package %d at table %d of the first values", name, g.agreed, g.table)
		}
	}
}

func TestLargeClass(t *testing.T) {
	d, err := debriefClass(drawnClass(shippedCase(t, "saas-renewal"), 400, 3))
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if err := d.sketch().Story(reports.OnPage).Page(&page); err != nil {
		t.Fatal(err)
	}
	if n := page.Len(); n > 2_500_000 {
		t.Errorf("a page of 400 groups has %d bytes, want 2.5 MB at most", n)
	}
	if dir := os.Getenv("PARLEY_KEEP"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "class-400.html"), page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
