package reports

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Manifest is what was played, as manifest.json says it.
type Manifest struct {
	Parley     string     `json:"parley"`
	Complete   bool       `json:"complete"`
	Seed       uint64     `json:"seed"`
	Experiment Experiment `json:"experiment"`
	Sessions   int        `json:"sessions"`
	Planned    int        `json:"planned"`
	Conditions int        `json:"conditions"`
	Distinct   int        `json:"distinct"`
	Scenarios  []Case     `json:"scenarios"`
	Styles     []Style    `json:"styles"`
	Metrics    []Metric   `json:"metrics"`
	Warnings   []string   `json:"warnings"`
}

// Experiment is the design. Pairings and Opener are kept as they were written.
type Experiment struct {
	Name      string   `json:"name"`
	Question  string   `json:"question"`
	Scenarios []string `json:"scenarios"`
	Styles    []string `json:"styles"`
	Pairings  string   `json:"pairings"` // all, self or against
	Against   []string `json:"against"`  // whom the styles met, where pairings is against
	Opener    string   `json:"opener"`
	Rounds    []int    `json:"rounds"`
	Worlds    int      `json:"worlds"`
	Repeats   int      `json:"repeats"`
	Seed      uint64   `json:"seed"`

	// Of an experiment with arms; arms.csv says the same of them.
	File    string            `json:"file"`
	Kept    map[string]string `json:"kept"`
	Factors []string          `json:"factors"`
	Arms    json.RawMessage   `json:"arms"`
}

// Case is a scenario of the run.
type Case struct {
	Name     string   `json:"name"`
	Title    string   `json:"title"`
	Hash     string   `json:"hash"`
	Outcomes uint64   `json:"outcomes"`
	Parties  []string `json:"parties"`
	Units    []string `json:"units"`
	Varies   bool     `json:"varies"`
	Zopa     float64  `json:"zopa"` // the share of worlds with room for a deal
	Room     *float64 `json:"room"` // the share of packages that leave nobody below the walk-away; nil: not known
}

// Style is a style of the run. The tables name it by its spec.
type Style struct {
	Spec     string `json:"spec"`
	Name     string `json:"name"`
	Sentence string `json:"sentence"`
	Hash     string `json:"hash,omitempty"` // of the file of somebody's own style
}

// Metric is something that was measured. Of is what its mean is a mean of.
type Metric struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	Sentence string `json:"sentence"`
	Of       string `json:"of"`
	Per      string `json:"per"`
	Unit     string `json:"unit"`
	Pools    bool   `json:"pools"`
}

func readManifest(path string, m *Manifest) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("no run in this folder: %w", err)
	}
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(m); err != nil {
		return fmt.Errorf("%s%s: %w", filepath.Base(path), place(data, err), err)
	}
	m.clean()
	return nil
}

// place says in which line a JSON error is, where the error knows.
func place(data []byte, err error) string {
	var offset int64
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	default:
		return ""
	}
	return fmt.Sprintf(", line %d", 1+bytes.Count(data[:min(int(offset), len(data))], []byte("\n")))
}

// clean makes every text of the manifest harmless.
func (m *Manifest) clean() {
	texts := []*string{&m.Parley, &m.Experiment.Name, &m.Experiment.Question, &m.Experiment.Opener}
	for i := range m.Scenarios {
		c := &m.Scenarios[i]
		texts = append(texts, &c.Name, &c.Title, &c.Hash)
		cleanAll(c.Parties)
		cleanAll(c.Units)
	}
	for i := range m.Styles {
		s := &m.Styles[i]
		texts = append(texts, &s.Spec, &s.Name, &s.Sentence)
	}
	for i := range m.Metrics {
		k := &m.Metrics[i]
		texts = append(texts, &k.Name, &k.Title, &k.Sentence, &k.Of, &k.Per, &k.Unit)
	}
	for _, t := range texts {
		*t = clean(*t)
	}
	cleanAll(m.Warnings)
	cleanAll(m.Experiment.Styles)
	cleanAll(m.Experiment.Scenarios)
}

func cleanAll(texts []string) {
	for i := range texts {
		texts[i] = clean(texts[i])
	}
}
