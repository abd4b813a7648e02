package reports_test

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

func read(t testing.TB, dir string) *reports.Run {
	t.Helper()
	r, err := reports.Read(dir)
	check(t, err)
	return r
}

// Every chart of the registry must be able to show every kind of table.
func TestChartsShowEveryKind(t *testing.T) {
	for name, m := range kinds() {
		r := read(t, m.write(t))
		for _, c := range r.Charts() {
			f := c.Draw(r, reports.OnPage)
			if name == "nothing" {
				if f.Nothing == "" || len(f.Panels) > 0 {
					t.Errorf("%s of %s: got %d pictures and %q, want a sentence that there is nothing", c.ID, name, len(f.Panels), f.Nothing)
				}
				continue
			}
			drawable(t, name, c.ID, f)
		}
	}
}

// drawable holds a figure to what every picture has.
func drawable(t *testing.T, name, id string, f reports.Figure) {
	t.Helper()
	if f.Nothing != "" || len(f.Panels) == 0 || len(f.Table.Rows) == 0 || len(f.Notes) == 0 {
		t.Errorf("%s of %s: got %d pictures, %d rows of data, %d notes and %q", id, name, len(f.Panels), len(f.Table.Rows), len(f.Notes), f.Nothing)
	}
	for _, text := range append([]string{f.Headline, f.Subtitle, f.Text}, f.Notes...) {
		if len(text) < 10 || strings.Contains(text, "NaN") || strings.Contains(text, "\n") || strings.Contains(text, "%!") {
			t.Errorf("%s of %s: got the text %q", id, name, text)
		}
	}
	if n := len(f.Question); n < 40 || n > 160 || !strings.HasSuffix(f.Question, "?") {
		t.Errorf("%s of %s: got the question %q, want one that a trainer can read out", id, name, f.Question)
	}
	if strings.HasSuffix(f.Headline, ".") {
		t.Errorf("%s of %s: the headline %q has a full stop", id, name, f.Headline)
	}
	for _, row := range f.Table.Rows {
		if len(row) != len(f.Table.Head) {
			t.Errorf("%s of %s: a row has %d fields under %d heads", id, name, len(row), len(f.Table.Head))
		}
	}
}

// contrasts rewrites contrasts.csv with every interval put through change.
func contrasts(t testing.TB, dir string, change func(lo, hi float64) (float64, float64)) {
	t.Helper()
	edit(t, dir, "contrasts.csv", func(s string) string {
		lines, err := csv.NewReader(strings.NewReader(s)).ReadAll()
		check(t, err)
		var out strings.Builder
		w := csv.NewWriter(&out)
		for i, l := range lines {
			if i > 0 {
				lo, hi := change(parse(t, l[5]), parse(t, l[6]))
				l[5], l[6] = num(lo), num(hi)
			}
			check(t, w.Write(l))
		}
		w.Flush()
		return out.String()
	})
}

var comparing = []string{"value-and-deals", "joint-value", "deals", "created-and-claimed", "matchups", "ranking", "tradeoff", "time-to-deal", "rounds"}

func TestHeadlinesClaimOnlyWhatTheContrastsShow(t *testing.T) {
	for name, change := range map[string]func(lo, hi float64) (float64, float64){
		"zero inside": func(lo, hi float64) (float64, float64) { return math.Min(lo, -0.01), math.Max(hi, 0.02) },
		"no interval": func(lo, hi float64) (float64, float64) { return math.NaN(), math.NaN() },
	} {
		dir := usual().write(t)
		contrasts(t, dir, change)
		for id, headline := range headlines(read(t, dir)) {
			if !strings.HasPrefix(headline, "No clear ") {
				t.Errorf("%s, %s: got %q, want one that begins with No clear", name, id, headline)
			}
		}
	}
}

// comparatives are the words of a sentence that sets one thing above another.
var comparatives = regexp.MustCompile(`(?i)\b(more|most|less|least|fewer|higher|highest|lower|lowest|larger|largest|better|best of|earlier|later|than|come first|against)\b`)

// No chart, whatever it shows, sets one thing above another where no interval does.
func TestNoHeadlineComparesWithoutAnInterval(t *testing.T) {
	wide := func(lo, hi float64) (float64, float64) { return math.Min(lo, -0.01), math.Max(hi, 0.02) }
	dirs := map[string]string{}
	for _, name := range []string{"usual", "three", "huge", "tiny"} {
		dirs[name] = kinds()[name].write(t)
		contrasts(t, dirs[name], wide)
		edit(t, dirs[name], "openings.csv", func(s string) string {
			return regexp.MustCompile(`(?m)^(.*,slope,.*),[^,]*,[^,]*,(\d+),(\w+)$`).ReplaceAllString(s, "$1,-1,1,$2,$3")
		})
	}
	for _, name := range []string{"two", "one", "ratios", "star", "mistaken"} {
		m := trials()[name]
		m.verdict = "undecided"
		dirs["trial "+name] = m.write(t)
		widened(t, dirs["trial "+name], wide)
	}
	for name, dir := range dirs {
		r := read(t, dir)
		for _, c := range r.Charts() {
			got := c.Draw(r, reports.OnPage).Headline
			if !strings.HasPrefix(got, "No clear ") && !strings.HasPrefix(got, "Too few ") && comparatives.MatchString(got) {
				t.Errorf("%s, %s: got %q, which compares", name, c.ID, got)
			}
		}
	}
}

// widened rewrites the intervals of an experiment's tables so that none shows anything.
func widened(t testing.TB, dir string, change func(lo, hi float64) (float64, float64)) {
	t.Helper()
	for name, columns := range map[string][]string{"effects.csv": {"lo", "hi", "ratio_lo", "ratio_hi", "verdict"}, "variance.csv": {"lo", "hi"}, "response.csv": {"lo", "hi"}} {
		edit(t, dir, name, func(s string) string {
			lines, err := csv.NewReader(strings.NewReader(s)).ReadAll()
			check(t, err)
			at := map[string]int{}
			for i, head := range lines[0] {
				at[head] = i
			}
			for _, l := range lines[1:] {
				for i := 0; i+1 < len(columns); i += 2 {
					shift := 0.0
					if strings.HasPrefix(columns[i], "ratio") {
						shift = 1
					}
					lo, hi := change(parse(t, l[at[columns[i]]])-shift, parse(t, l[at[columns[i+1]]])-shift)
					if name == "variance.csv" {
						lo, hi = 0, 1
					}
					l[at[columns[i]]], l[at[columns[i+1]]] = num(lo+shift), num(hi+shift)
				}
				if len(columns)%2 == 1 {
					l[at["verdict"]] = "undecided"
				}
			}
			var out strings.Builder
			check(t, csv.NewWriter(&out).WriteAll(lines))
			return out.String()
		})
	}
}

func TestHeadlinesNameWhatIsClear(t *testing.T) {
	dir := usual().write(t)
	contrasts(t, dir, func(lo, hi float64) (float64, float64) {
		m := (lo + hi) / 2
		return m - math.Abs(m)/20, m + math.Abs(m)/20
	})
	got := headlines(read(t, dir))
	for id, want := range map[string]string{
		"ranking":     "In own value adaptive negotiators come first; in joint value",
		"joint-value": "Two collaborators find 72\u00a0% of the value there is, more than anybody else; two competitive negotiators only 33\u00a0%",
		"deals":       "Two competitive negotiators agree least often",
		"matchups":    "Adaptive negotiators earn most for themselves: 43\u00a0% of the best they could get, against 41\u00a0% for collaborators",
		"tradeoff":    "Adaptive negotiators earn more than collaborators, 43\u00a0% against 41\u00a0%, but find less of the value",
		"rounds":      "With 100 rounds to go, two conceders agree after 33 rounds",
	} {
		if !strings.Contains(got[id], want) {
			t.Errorf("%s: got %q, want %q in it", id, got[id], want)
		}
	}
}

func headlines(r *reports.Run) map[string]string {
	all := map[string]string{}
	for _, c := range reports.Charts() {
		for _, id := range comparing {
			if c.ID == id {
				all[id] = c.Draw(r, reports.OnPage).Headline
			}
		}
	}
	return all
}

// drawnIn is what a chart of a run is drawn from: the options of its pictures.
func drawnIn(t testing.TB, r *reports.Run, id string) string {
	t.Helper()
	for _, c := range r.Charts() {
		if c.ID != id {
			continue
		}
		var all []string
		for _, p := range c.Draw(r, reports.OnPage).Panels {
			p.Chart.Validate()
			data, err := json.Marshal(p.Chart.JSON())
			check(t, err)
			all = append(all, string(data))
		}
		return strings.Join(all, "\n")
	}
	t.Errorf("the run has no chart %q", id)
	return ""
}

// A metric that exists only for deals has the deal rate beside it.
func TestDealRateStandsBesideMetricsOfDeals(t *testing.T) {
	r := read(t, usual().write(t))
	if !strings.Contains(drawnIn(t, r, "rounds"), `["deals"]`) {
		t.Errorf("the chart of rounds does not show how many agree")
	}
	if strings.Contains(drawnIn(t, r, "joint-value"), `["deals"]`) {
		t.Errorf("the chart of joint value, which every negotiation has, shows the deal rate too")
	}
	if tried := drawnIn(t, read(t, trying().write(t)), "effects"); !strings.Contains(tried, "91\u00a0% → 84\u00a0%") {
		t.Errorf("the chart of effects does not show how many agree, with the change and without")
	}
}

func TestChartsComeInTheOrderOfTheStory(t *testing.T) {
	var got []string
	for _, c := range reports.Charts() {
		got = append(got, c.ID)
	}
	if want := "effects doses interaction effect-by-case variance swings waterfall value-and-deals joint-value deals room-for-deals created-and-claimed matchups ranking tradeoff deals-and-best left trades own-value spread-of-value first-offers concessions dance offers-by-term time-to-deal rounds"; strings.Join(got, " ") != want {
		t.Errorf("got the charts %v, want %s", got, want)
	}
}
