package genius

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// made is a scenario of two parties over whole numbers and words, drawn anew; with
// bundles everything is whole numbers.
func made(t *testing.T, dice *rand.Rand, bundles bool) *sim.Scenario {
	t.Helper()
	issues := []sim.Issue{{Name: `a "b" <c> & d'`, Values: []string{"-1", "0", "1", "2"}}, {Name: "whole", Values: []string{"7", "8", "9"}}}
	if !bundles {
		issues = append(issues, sim.Issue{Name: "Größe", Values: []string{"a < b", "&amp;", "x  y", "\u2028"}})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	number := func() float64 { return (dice.Float64() - 0.3) * math.Pow(10, float64(dice.IntN(9)-4)) }
	s := &sim.Scenario{Name: "made", Space: space}
	for _, name := range []string{"Zoë", "Adam"} {
		w := sim.Worth{Base: number()}
		for _, issue := range issues {
			table := make([]float64, len(issue.Values))
			for v := range table {
				table[v] = number()
			}
			if dice.IntN(4) == 0 {
				clear(table)
			}
			w.Tables = append(w.Tables, table)
		}
		for range dice.IntN(4) {
			if bundles {
				w.Bundles = append(w.Bundles, randomBundle(dice, number()))
			}
		}
		r := number()
		if dice.IntN(3) == 0 {
			r = math.Inf(-1)
		}
		p, err := sim.NewProfile(space, w, r)
		if err != nil {
			t.Fatal(err)
		}
		if dice.IntN(2) == 0 {
			if w.Cap = (p.Min()+p.Max())/2 + 1e-3; w.Cap > r {
				if p, err = sim.NewProfile(space, w, r); err != nil {
					t.Fatal(err)
				}
			}
		}
		p.Discount = 1 - dice.Float64()/2
		s.Parties = append(s.Parties, sim.Party{Name: name, Profile: p})
	}
	return s
}

func randomBundle(dice *rand.Rand, worth float64) sim.Bundle {
	b := sim.Bundle{Worth: worth, Unless: dice.IntN(2) == 0}
	for i, n := range []int{4, 3} {
		if dice.IntN(3) == 0 {
			continue
		}
		c := sim.Condition{Issue: i, Values: make([]bool, n)}
		for v := range c.Values {
			c.Values[v] = dice.IntN(2) == 0
		}
		b.When = append(b.When, c)
	}
	return b
}

// Whatever a profile is, it comes back on the scale that is stated.
func TestWriteRandom(t *testing.T) {
	for seed := range uint64(400) {
		dice := rand.New(rand.NewPCG(seed, 5))
		s := made(t, dice, seed%2 == 0)
		folder, err := Write(s)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		back, err := Read(folder.Files)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for k, p := range s.Parties {
			scale, got := folder.Scales[k], back.Parties[k].Profile
			for o := range sim.Outcome(s.Space.Size()) {
				if u, want := got.Utility(o), (p.Profile.Utility(o)-scale.Shift)/scale.Width; math.Abs(u-want) > 1e-9 {
					t.Fatalf("seed %d: %s is worth %v, want %v", seed, s.Space.Format(o), u, want)
				}
				if u := got.Utility(o); u < -1e-9 || u > 1 {
					t.Fatalf("seed %d: %s is worth %v, not from 0 to 1", seed, s.Space.Format(o), u)
				}
			}
			want := max(0, (p.Profile.Reservation-scale.Shift)/scale.Width)
			if math.Abs(got.Reservation-want) > 1e-9 || got.Discount != p.Profile.Discount {
				t.Errorf("seed %d: reservation %v, want %v", seed, got.Reservation, want)
			}
		}
	}
}

// What is a share of 1 already is written as it is, to the last bit.
func TestWriteSharesExactly(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 4))
	exact := 0
	for range 2000 {
		weight := dice.Float64()
		worth := weight * dice.Float64()
		got := weight * share(worth, weight)
		if math.Abs(got-worth) > 1e-16 {
			t.Errorf("%v of %v comes back as %v", worth, weight, got)
		}
		if got == worth {
			exact++
		}
	}
	if exact < 1500 {
		t.Errorf("%d of 2000 come back to the last bit", exact)
	}
}

func TestWriteNames(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	for _, c := range []struct{ a, b, want string }{
		{"Zoë", "Adam", "[domain.xml profile1-zoe.xml profile2-adam.xml]"},
		{"a.xml", "b.xml", "[domain.xml a.xml b.xml]"},
		{"b.xml", "a.xml", "[domain.xml profile1-b-xml.xml profile2-a-xml.xml]"},
		{"Domain.xml", "a.xml", "[domain.xml profile1-domain-xml.xml profile2-a-xml.xml]"},
		{"../x.xml", "a.xml", "[domain.xml profile1-x-xml.xml profile2-a-xml.xml]"},
		{".a.xml", "a.xml", "[domain.xml profile1-a-xml.xml profile2-a-xml.xml]"},
	} {
		s := made(t, dice, false)
		s.Parties[0].Name, s.Parties[1].Name = c.a, c.b
		folder, err := Write(s)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range folder.Files {
			names = append(names, f.Path)
		}
		if fmt.Sprint(names) != c.want {
			t.Errorf("got %v, want %s", names, c.want)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	dice := rand.New(rand.NewPCG(2, 2))
	for want, change := range map[string]func(*sim.Scenario){
		"it has several tables of negotiators":              func(s *sim.Scenario) { s.Tables = [][]int{{0, 1}, {0, 1}} },
		`the name "a\tb" holds letters that XML does not`:   func(s *sim.Scenario) { s.Space.Issues[1].Name = "a\tb" },
		`the name "\ufffe" holds letters that XML does not`: func(s *sim.Scenario) { s.Space.Issues[1].Values[1] = "\ufffe" },
		"Zoë would take 10000 hyper-rectangles; at most 1000 are written": func(s *sim.Scenario) {
			b := sim.Bundle{}
			for range 4 {
				c := sim.Condition{Values: make([]bool, 20)}
				for v := range 10 {
					c.Values[2*v] = true
				}
				b.When = append(b.When, c)
			}
			s.Parties[0].Profile.Worth.Bundles = []sim.Bundle{b}
		},
	} {
		s := made(t, dice, false)
		change(s)
		if _, err := Write(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

func TestMend(t *testing.T) {
	utf16 := func(text string) string {
		b := []byte("\xff\xfe")
		for _, c := range []byte(text) {
			b = append(b, c, 0)
		}
		return string(b)
	}
	for _, c := range []struct{ name, domain, profile, want string }{
		{"sound", domain, profile, ``},
		{"mark", "\xef\xbb\xbf" + domain, profile, `domain.xml:1:1: a byte-order mark is left out`},
		{"UTF-16", utf16(strings.Replace(domain, "UTF-8", "UTF-16", 1)), profile, `domain.xml:1:1: read as UTF-16`},
		{"text before", "copied from\n" + domain, profile, `domain.xml:2:1: what stands before this is left out`},
		{"comment before", "\n<!-- mine -->\n" + domain, profile, `domain.xml:3:1: what stands before this is left out`},
		{"text before, no declaration", domain, "x y\n" + profile, `p1.xml:2:1: what stands before this is left out`},
		{"text behind", domain, profile + "\x00\x00 the end", `p1.xml:22:1: byte 0x0 is no letter and left out`},
		{"ampersand", strings.Replace(domain, "Conference", "A & B &amp; C", 1), strings.Replace(profile, "Conference", "A & B &amp; C", 1), `domain.xml:10:36: a bare & is taken for the letter &`},
		{"Windows-1252", strings.Replace(domain, "Conference", "caf\xe9\x80", 1), strings.Replace(profile, "Conference", "caf\xe9\x80", 1), `domain.xml:10:38: byte 0x80 is taken for '€', as in Windows-1252`},
		{"Windows-1252, declared", strings.Replace(strings.Replace(domain, "UTF-8", "windows-1252", 1), "Conference", "caf\xe9", 1), strings.Replace(profile, "Conference", "café", 1), `is taken for 'é'`},
		{"Latin-1 behind a comment", strings.Replace(strings.Replace("<!-- -->"+domain, "UTF-8", "ISO-8859-1", 1), "Conference", "caf\xe9", 1), strings.Replace(profile, "Conference", "café", 1), `domain.xml:1:9: what stands before this is left out`},
		{"control letter", strings.Replace(domain, "top", "t\x01p", 1), profile, `domain.xml:6:50: byte 0x1 is no letter and left out`},
		{"parameters of NegMAS, quadratic", domain, strings.Replace(profile, `ftype="linear" parameter1="0.1" parameter0="-1"`, `ftype="quadratic" parameter0="-1.1" parameter1="0.1 parameter2=0.001 parameter3=7"`, 1), `p1.xml:9:64: quotes between parameters are put in`},
		{"null reservation", domain, strings.Replace(profile, `"0.25"/>`, `"null"/>`, 1), `p1.xml:2:3: a reservation of "null" is taken for none, which is 0`},
		{"empty discount", domain, strings.Replace(profile, `"0.9"`, `""`, 1), `p1.xml:20:3: a discount of "" is taken for none, which is 1`},
		{"null evaluation", domain, strings.Replace(profile, `"2.0"`, `"null"`, 1), `p1.xml:14:9: value "Conference" of issue "kind of pear" has no evaluation; it must be a number; the profile is left out`},
	} {
		t.Run(c.name, func(t *testing.T) {
			sound := strings.Replace(c.profile, `"null"/>`, `"0"/>`, 1)
			if c.name == "null evaluation" {
				sound = profile
			}
			mended, done := Mend(files(c.domain, c.profile, sound, sound))
			if !strings.Contains(fmt.Sprint(done), c.want) || c.want == "" && len(done) > 0 {
				t.Errorf("got %q, want %s", done, c.want)
			}
			s, err := Read(mended)
			if err != nil {
				t.Fatal(err)
			}
			parties := 3
			if c.name == "null evaluation" {
				parties = 2
			}
			if len(s.Parties) != parties || s.Space.Size() != 126 {
				t.Errorf("%d parties, %d packages", len(s.Parties), s.Space.Size())
			}
		})
	}
}

// What is mended is read, or refused with a place; lines stay where they are.
func FuzzMend(f *testing.F) {
	f.Add(domain, profile)
	f.Add("\xff\xfe<\x00?\x00x\x00m\x00l\x00", "a & b\x00"+profile+"\xe9")
	f.Add(`<?xml version="1.0" encoding="latin1"?>`+domain, "\n"+rectangles+"x")
	f.Fuzz(func(t *testing.T, domain, profile string) {
		before := files(domain, profile, profile)
		mended, done := Mend(before)
		for _, d := range done {
			if _, ok := d.(*source.Error); !ok {
				t.Errorf("%v has no place", d)
			}
		}
		s, err := Read(mended)
		if (s == nil) == (err == nil) {
			t.Fatalf("got %v and the error %v", s, err)
		}
		strict, fault := Read(before)
		switch {
		case fault != nil:
		case s == nil || len(strict.Parties) != len(s.Parties):
			t.Errorf("mending loses a sound file: %v", err)
		default:
			for o := range min(strict.Space.Size(), 1000) {
				if got, want := s.Parties[0].Profile.Utility(sim.Outcome(o)), strict.Parties[0].Profile.Utility(sim.Outcome(o)); got != want {
					t.Errorf("mending changes a sound file: %v, was %v", got, want)
				}
			}
		}
	})
}
