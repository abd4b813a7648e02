package batch

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
)

// Version is the program's, written into every result.
const Version = "0.1.0"

// Manifest is manifest.json, as docs/tables.md describes it.
type Manifest struct {
	Parley     string             `json:"parley"`
	Complete   bool               `json:"complete"`
	Seed       uint64             `json:"seed"`
	Experiment ManifestExperiment `json:"experiment"`
	Sessions   int64              `json:"sessions"`
	Planned    int64              `json:"planned"`
	Conditions int                `json:"conditions"`
	Distinct   int64              `json:"distinct"`
	Scenarios  []ManifestScenario `json:"scenarios"`
	Styles     []ManifestStyle    `json:"styles"`
	Metrics    []ManifestMetric   `json:"metrics"`
	Warnings   []string           `json:"warnings"`
}

// ManifestExperiment is the experiment as it was asked for.
type ManifestExperiment struct {
	Name      string   `json:"name"`
	Question  string   `json:"question"`
	Scenarios []string `json:"scenarios"`
	Styles    []string `json:"styles"`
	Pairings  string   `json:"pairings"`
	Against   []string `json:"against,omitempty"`
	Opener    Opener   `json:"opener"`
	Rounds    []int    `json:"rounds"`
	Worlds    int      `json:"worlds"`
	Repeats   int      `json:"repeats"`

	File    string            `json:"file,omitempty"` // of an experiment with arms: a copy of it, in the folder
	Kept    map[string]string `json:"kept,omitempty"` // what it names, and where in the folder that is kept
	Factors []string          `json:"factors,omitempty"`
	Arms    []ManifestArm     `json:"arms,omitempty"`
}

// ManifestArm is one setting of the factors.
type ManifestArm struct {
	Name    string          `json:"name"`
	Values  []string        `json:"values"`
	Self    string          `json:"self"`
	Against []ManifestShare `json:"against"`
	Opener  Opener          `json:"opener"`
	Rounds  int             `json:"rounds"`
}

// ManifestShare is a counterpart and how often it is met.
type ManifestShare struct {
	Style string  `json:"style"`
	Share float64 `json:"share"`
}

// FileName is what the copy of an experiment with arms is called, in the folder of its results.
const FileName = "experiment.yaml"

// RegistrationName is what the copy of its registration is called.
const RegistrationName = "experiment.registered.json"

// ManifestScenario is a scenario that was played.
type ManifestScenario struct {
	Name     string   `json:"name"`
	Title    string   `json:"title"`
	Hash     string   `json:"hash"`
	Outcomes uint64   `json:"outcomes"`
	Parties  []string `json:"parties"`
	Units    []string `json:"units"`
	Varies   bool     `json:"varies"`
	Zopa     float64  `json:"zopa"`
	Room     *float64 `json:"room"` // nil: not counted
}

// ManifestStyle is a style that was seated.
type ManifestStyle struct {
	Spec     string `json:"spec"`
	Name     string `json:"name"`
	Sentence string `json:"sentence"`
	Hash     string `json:"hash,omitempty"` // of its file, if it is not a shipped one
}

// ManifestMetric says what a metric in the tables is.
type ManifestMetric struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	Sentence string `json:"sentence"`
	Of       string `json:"of"`
	Per      string `json:"per"`
	Unit     string `json:"unit"`
	Pools    bool   `json:"pools"`
}

// asked is what a manifest says of a design before it is played.
func (d *Design) asked() Manifest {
	m := Manifest{
		Parley: Version, Seed: uint64(d.Seed), Warnings: []string{},
		Experiment: ManifestExperiment{Name: d.Name, Question: d.Question, Pairings: d.pairings(), Against: specs(d.Against),
			Scenarios: d.Sources, Styles: specs(d.Styles), Opener: d.Opener, Rounds: d.Rounds, Worlds: d.Worlds, Repeats: d.Repeats},
	}
	if len(d.Arms) > 0 {
		m.Experiment.describeArms(d)
	}
	for _, s := range d.Scenarios {
		m.Scenarios = append(m.Scenarios, describe(s))
	}
	m.Styles = describeStyles(append(slices.Clone(d.Styles), d.Against...))
	for _, of := range metric.All() {
		m.Metrics = append(m.Metrics, ManifestMetric{of.Name, of.Title, of.Sentence, of.Of, of.Per(), string(of.Unit), of.Pools})
	}
	return m
}

func (r *Results) manifest(w io.Writer) error {
	d := r.Design
	m := d.asked()
	m.Complete, m.Sessions, m.Planned, m.Conditions = r.Complete, r.Sessions, r.Planned, len(r.Conditions)
	for i, s := range d.Scenarios {
		room, err := r.roomFor(s)
		if err != nil {
			return err
		}
		m.Scenarios[i].Zopa = room.worlds
		if !math.IsNaN(room.packages) {
			m.Scenarios[i].Room = &room.packages
		}
	}
	exact := true
	m.Distinct, exact = r.Distinct()
	m.Warnings = append(append(m.Warnings, d.Notes...), r.warnings(m.Distinct, exact)...)
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(m)
}

func (m *ManifestExperiment) describeArms(d *Design) {
	m.Kept, m.Factors = d.Kept, d.Factors
	if d.File != nil {
		m.File = FileName
	}
	for _, a := range d.Arms {
		arm := ManifestArm{Name: a.Name, Values: a.Values, Self: a.Self.Spec, Opener: a.Opener, Rounds: a.Rounds}
		for _, o := range a.Others {
			arm.Against = append(arm.Against, ManifestShare{o.Style.Spec, o.Share})
		}
		m.Arms = append(m.Arms, arm)
	}
}

func (d *Design) pairings() string {
	switch {
	case d.Self:
		return "self"
	case len(d.Against) > 0:
		return "against"
	}
	return "all"
}

func specs(styles []Style) []string {
	list := make([]string, len(styles))
	for i, s := range styles {
		list[i] = cmp.Or(s.Source, s.Spec)
	}
	return list
}

// describeStyles lists each style once, also one that others are played against.
func describeStyles(styles []Style) []ManifestStyle {
	list := []ManifestStyle{}
	for _, s := range styles {
		if m := (ManifestStyle{s.Spec, s.Name, s.Sentence, s.Hash()}); !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	return list
}

func describe(s *sim.Scenario) ManifestScenario {
	m := ManifestScenario{Name: s.Name, Title: s.Title, Hash: s.Hash, Outcomes: s.Space.Size(), Varies: s.Varies()}
	for _, p := range s.Parties {
		m.Parties, m.Units = append(m.Parties, p.Name), append(m.Units, p.Unit)
	}
	return m
}

// Distinct is how many different negotiations were played; exact is false
// where that is an estimate.
func (r *Results) Distinct() (n int64, exact bool) {
	exact = true
	for _, t := range r.tallies {
		if t != nil {
			k, known := t.distinct.count()
			n, exact = n+min(k, t.sessions), exact && known // an estimate may lie above
		}
	}
	return n, exact
}

// warnings says what a reader of the numbers should know before quoting them.
func (r *Results) warnings(distinct int64, exact bool) []string {
	var list []string
	if !r.Complete {
		list = append(list, fmt.Sprintf("The run was stopped: %s of %s negotiations were played.", thousands(r.Sessions), thousands(r.Planned)))
	}
	switch k := len(r.Design.Scenarios); {
	case k == 1:
		list = append(list, "1 case: the numbers are about this case only, not about negotiations in general.")
	case k < 10:
		list = append(list, fmt.Sprintf("%d cases: the numbers are about these cases only, not about negotiations in general.", k))
	}
	if distinct < r.Sessions {
		about := ""
		if !exact {
			about = "about "
		}
		list = append(list, fmt.Sprintf("Of %s negotiations %s%s were different: styles without dice do the same again in the same draw of a case.", thousands(r.Sessions), about, thousands(distinct)))
	}
	return append(list, r.fixed()...)
}

// fixed says which cases have no spread, of many how many.
func (r *Results) fixed() []string {
	const few = 3
	var list []string
	for _, s := range r.Design.Scenarios {
		if !s.Varies() {
			list = append(list, fmt.Sprintf("Case %s has no spread: its worths are the same in every negotiation, so nothing says how other deals would differ.", s.Name))
		}
	}
	if n := len(list); n > few {
		return []string{fmt.Sprintf("%d of %d cases have no spread: the worths of each are the same in all its negotiations. What varies is the case.", n, len(r.Design.Scenarios))}
	}
	return list
}

// thousands writes a count with commas: 102,000.
func thousands(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
