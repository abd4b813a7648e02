package reports

import (
	"strings"
	"testing"
	"unicode"
)

func TestCleanKeepsNamesAsTheyAre(t *testing.T) {
	for _, name := range []string{"collaborative", "boulware:e=0.1", "net 30", "Zürich–Genève", "価格", "a + b", "*", ""} {
		if got := clean(name); got != name {
			t.Errorf("got %q for %q", got, name)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"__f__(alert(1))__f__", "__f____f__", "__f\x00__", "__f\u200d__", "_\n_f__", "\u202ea\u202c", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if strings.Contains(got, "__f__") || clean(got) != got {
			t.Errorf("got %q for %q", got, s)
		}
		for _, c := range got {
			if unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) {
				t.Errorf("got %q for %q, with %U", got, s, c)
			}
		}
	})
}

func FuzzTable(f *testing.F) {
	f.Add("level,scenario,pairing,style,metric,lo,hi,count\nstyle,*,*,a,gain,0,1,3\n")
	f.Add("level,\"scenario\n")
	f.Add("\ufefflevel,scenario,pairing,style,metric,lo,hi,count\nstyle,*,*,a,gain,1e999,x,-1\n")
	f.Fuzz(func(t *testing.T, s string) {
		r := &Run{}
		err := readLines(strings.NewReader(s), "hist.csv", "level,scenario,pairing,style,metric,lo,hi,count", r.addBin)
		if err != nil && !strings.Contains(err.Error(), "hist.csv") {
			t.Errorf("got error %v, want one that names the file", err)
		}
	})
}

func TestNumbersForReaders(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{percent(0.934), "93\u00a0%"}, {percent(0.004), "0.4\u00a0%"}, {percent(-0.02), "−2\u00a0%"}, {percent(0), "0\u00a0%"}, {percent(1), "100\u00a0%"},
		{inPoints(-0.021, 0.124), "−2 to +12 percentage points"}, {inPoints(0.004, 0.0), "+0.4 to 0 percentage points"}, {only(0), "nothing"}, {only(0.66), "only 66\u00a0%"}, {thousands("14580"), "14,580"},
		{roundsText(7.25), "7.3"}, {roundsText(51.4), "51"}, {integer(102000), "102,000"}, {integer(999), "999"}, {integer(1234567), "1,234,567"},
		{join([]string{"a", "b", "c"}), "a, b and c"}, {someOf([]string{"a", "b", "c"}, 2), "a and 2 more"},
		{pairs("tough + tough"), "two tough bargainers"}, {pairs("collaborative + adaptive"), "a collaborator and an adaptive negotiator"},
		{pairs("soft + soft + soft"), "three soft bargainers"}, {pairs("x + collaborative + soft"), "a x negotiator, a collaborator and a soft bargainer"}, {people("boulware:e=0.1"), "boulware:e=0.1 negotiators"},
		{seats("a + a"), "both a"}, {seats("a + a + a"), "all a"}, {seats("a + b"), "a + b"}, {short("abcdef", 4), "abc…"}, {capital("éa"), "Éa"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestLooksGiveAtMostSixHues(t *testing.T) {
	got := looks([]string{"linear", "competitive", "collaborative", "adaptive", "a", "b", "c", "defensive", "competitive:x=1"})
	hues := map[string]int{}
	for _, l := range got {
		if l.Color != context {
			hues[l.Color]++
		}
	}
	if len(hues) > 6 {
		t.Errorf("got %d hues, want at most 6", len(hues))
	}
	for hue, n := range hues {
		if n > 1 {
			t.Errorf("%d styles have the hue %s", n, hue)
		}
	}
	if got[1].Color != "#D55E00" || got[2].Color != "#0072B2" || got[3].Color != "#009E73" {
		t.Errorf("the three families do not have their own hues: %v", got[1:4])
	}
}

func TestGlossaryMarksEachWordOnce(t *testing.T) {
	g := newGlossary(map[string]string{"walk-away": "short", "walk-away value": "<long>", "deal": "an agreement"})
	g.section()
	if got := string(g.mark("A (deal) here")); !strings.Contains(got, `A <span class="gloss">(<button`) {
		t.Errorf("got %s, want the bracket on the word's line", got)
	}
	g.section()
	got := string(g.mark("A walk-away value, walk-aways & ideals of Deals; deal <deal>"))
	for _, c := range []struct {
		text string
		want int
	}{{"<button", 3}, {"&lt;long&gt;", 1}, {"&amp; ideals", 1}, {">walk-away value</button>", 1}, {">walk-aways</button>", 1}, {">Deals</button>", 1}, {"&lt;deal&gt;", 1}, {"<long>", 0}} {
		if n := strings.Count(got, c.text); n != c.want {
			t.Errorf("got %q %d times, want %d, in %s", c.text, n, c.want, got)
		}
	}
}
