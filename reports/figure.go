package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
)

// Chart is a kind of picture that a run can be shown as. A new one is a file
// with `var _ = add(Chart{...})`; the page and the tests find it from there.
type Chart struct {
	ID    string                  // its anchor in the page: letters and hyphens
	Name  string                  // what it shows, in two or three words, for the list of contents
	Place int                     // where in the story it comes, low first
	Draw  func(*Run, Room) Figure // reads the run and changes nothing
	When  func(*Run) bool         // whether it says something true of the run; nil: of every run without arms

	ByDeadline bool // whether it can be drawn of one deadline alone, from what the tables tell apart
}

// Figure is a chart drawn for one run. Texts are plain; whoever shows them escapes.
type Figure struct {
	Headline string   // the finding, a full sentence without its full stop
	Subtitle string   // what is measured, in which unit, for whom
	Says     []string // sentences between subtitle and picture
	Text     string   // a paragraph that says the same as the picture
	Question string   // what a trainer asks a room of people who see it: open, and true whatever came out
	Notes    []string // the footnote's own sentences: n, what was averaged over
	Key      bool     // whether the reader needs the key of styles beside it
	Panels   []Panel
	Table    Table
	Nothing  string // why there is nothing to show; then nothing else is set
}

// Panel is one picture of a figure: small multiples have several.
type Panel struct {
	Group  string // a heading before the panel, where it begins a group
	Of     []int  // the styles whose picture it is; none: of all
	Title  string // above the picture; empty: none
	Note   string // under the title; empty: none
	Foot   string // what the footnote says of it, where it is drawn
	Size   string // how many fit beside each other: "wide" is one, "half", "third", "quarter", "fifth"
	Height int    // in pixels
	Narrow int    // the height on a phone, if another
	Width  int    // the least it needs to be read, in pixels; narrower screens scroll
	Chart  Drawing
}

// Drawing is any chart of go-echarts that lies in a rectangle.
type Drawing interface {
	Validate()
	JSON() map[string]any
}

var _ Drawing = (*charts.Custom)(nil)

// Table is a figure's data. Columns from Text on are numbers.
type Table struct {
	Head   []string
	Text   int // the number of leading columns that hold names
	Rows   [][]string
	More   string // where the rest is, if rows were left out
	Along  int    // the column that the rows of one name run along, as rounds do; what comes after it are curves. 0: none
	Across int    // the column of names that lie on top where rows are pairs of names; 0: they are none
}

var registry []Chart

// add registers a chart. Two of one name is a mistake in the program.
func add(c Chart) bool {
	for _, other := range registry {
		if other.ID == c.ID || other.Place == c.Place {
			panic(fmt.Sprintf("charts %q and %q: one name or place for two", other.ID, c.ID))
		}
	}
	registry = append(registry, c)
	return true
}

// Charts lists what there is, in the order of the story.
func Charts() []Chart {
	all := slices.Clone(registry)
	slices.SortFunc(all, func(a, b Chart) int { return cmp.Compare(a.Place, b.Place) })
	return all
}

// Charts lists those that fit the run, in the order of the story.
func (r *Run) Charts() []Chart {
	return slices.DeleteFunc(Charts(), func(c Chart) bool {
		if c.When == nil {
			return r.Trial != nil // a mean over arms is of no setting that was played
		}
		return !c.When(r)
	})
}

// nothing is the figure of a chart that has no data.
func (r *Run) nothing(metric string) Figure {
	title := strings.ToLower(r.metric(metric).Title)
	return Figure{Headline: "Nothing to show", Nothing: fmt.Sprintf("The tables hold no numbers for %q, so there is nothing to draw here.", title)}
}

// counted says how many negotiations or seats stand behind rows of one metric.
func (r *Run) counted(rows []Estimate, group string) string {
	low, high, missing := rows[0].N, rows[0].N, 0
	for _, e := range rows {
		low, high = min(low, e.N), max(high, e.N)
		missing += e.N - e.Defined
	}
	what := "negotiations"
	if r.metric(rows[0].Metric).Per == "seat" {
		what = "seats"
	}
	text := fmt.Sprintf("n = %s %s %s", integer(low), what, group)
	if low != high {
		text = fmt.Sprintf("n = %s to %s %s %s", integer(low), integer(high), what, group)
	}
	if m := r.metric(rows[0].Metric); m.Of != "" && missing > 0 {
		text += "; the mean is of " + m.Of
	}
	return text
}

// averaged says what was averaged over.
func (r *Run) averaged() string { return r.averagedWithin(false) }

// averagedWithin is averaged, for pictures that keep the deadlines apart or not.
func (r *Run) averagedWithin(deadline bool) string {
	var over []string
	if n := len(r.cases()); n > 1 {
		over = append(over, several(n, "case"))
	}
	if rounds := r.Manifest.Experiment.Rounds; len(rounds) > 1 && !deadline {
		var limits []string
		for _, n := range rounds {
			limits = append(limits, integer(n))
		}
		over = append(over, "deadlines of "+join(limits)+" rounds")
	}
	if r.Manifest.Experiment.Opener == "both" {
		over = append(over, "who opens")
	}
	over = append(over, "who sits where")
	return "Averaged over " + join(over)
}

// intervals says what the whiskers of line-ups are, and of a part of a run what they decide.
func (r *Run) intervals(rows []Estimate) string {
	if r.parted {
		return intervals(rows) + "; one line-up differs from another where theirs do not meet"
	}
	return intervals(rows)
}

// intervals says what the whiskers are, or why there are none.
func intervals(rows []Estimate) string { return intervalsAs("Lines", rows) }

func intervalsAs(marks string, rows []Estimate) string {
	for _, e := range rows {
		if e.interval() {
			return fmt.Sprintf("%s: 95%s%% intervals over %s", marks, nbsp, counted(e))
		}
	}
	if rows[0].Over == "none" {
		return "No intervals: nothing varied from one negotiation to the next"
	}
	return "No intervals: the tables hold none"
}

func counted(e Estimate) string {
	if e.Over == "scenarios" {
		return several(e.Clusters, "case")
	}
	if e.Over == "repeats" {
		return several(e.Defined, "repeat") + " of the case"
	}
	return several(e.Clusters, "draw") + " of the case"
}
