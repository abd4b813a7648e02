package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Answer is answer.json: what an experiment with arms asked, and what came out.
type Answer struct {
	Name     string      `json:"name"`
	Question string      `json:"question"`
	Claim    *Claimed    `json:"claim"` // nil: nothing is put to the test
	Method   string      `json:"method"`
	Outcomes []Outcome   `json:"outcomes"` // the first is the one that the question is about
	Factors  []Factor    `json:"factors"`
	Verdict  string      `json:"verdict"`
	Found    string      `json:"found"` // one sentence
	Verdicts []Judged    `json:"verdicts"`
	Warnings []Doubt     `json:"warnings"`
	Register *Registered `json:"registered"`
	Stopped  string      `json:"stopped"` // why the run ended before all that was planned; empty: it did not
}

// Claimed is what somebody said, and where.
type Claimed struct {
	Says   string `json:"says"`
	Source string `json:"source"`
}

// Outcome is a measure that the factors may move.
type Outcome struct {
	Metric   string  `json:"metric"`
	Title    string  `json:"title"`
	Sentence string  `json:"sentence"`
	Of       string  `json:"of"` // the denominator: what its mean is a mean of
	Unit     string  `json:"unit"`
	Smallest float64 `json:"smallest"` // the smallest effect that matters; 0: any
	Expect   string  `json:"expect"`
	Relative bool    `json:"relative"` // effects and the smallest are ratios: points of one case and dollars of another have no mean
}

// Factor is what arms differ in. The first level is the one that others are compared with.
type Factor struct {
	Name   string    `json:"name"`
	Title  string    `json:"title"` // what sentences call it
	Levels []string  `json:"levels"`
	Words  []string  `json:"words"` // what sentences call the levels; nil: as they are, behind the title
	Doses  []float64 `json:"doses"` // the levels as numbers; nil where one is no number
}

// Judged is the verdict on one comparison and outcome.
type Judged struct {
	Comparison string `json:"comparison"`
	Outcome    string `json:"outcome"`
	Verdict    string `json:"verdict"`
	Reason     string `json:"reason"`
	Sentence   string `json:"sentence"`
}

// Doubt is a warning: about an outcome, a factor or a comparison, or about the whole.
type Doubt struct {
	About string `json:"about"`
	Says  string `json:"says"`
}

// Registered is whether what was run is what was written down beforehand.
type Registered struct {
	Status string `json:"status"`
	Hash   string `json:"hash"`
	Says   string `json:"says"`
}

// Words of verdicts beside those of claims: surely an effect, of which nothing was
// claimed; nothing came out otherwise; levels come out differently.
const (
	clearEffect = "clear effect"
	noChange    = "no change"
	depends     = "it depends"
)

var (
	verdictWords = []string{string(Supported), string(Contradicted), string(TooSmall), string(Undecided), clearEffect, noChange, depends, ""}
	expects      = []string{"up", "down", "same", ""}
)

func readAnswer(path string, a *Answer) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(a); err != nil {
		return fmt.Errorf("%s%s: %w", filepath.Base(path), place(data, err), err)
	}
	a.clean()
	return a.check(filepath.Base(path))
}

// check holds the answer to words that the page knows.
func (a *Answer) check(file string) error {
	if len(a.Outcomes) == 0 {
		return fmt.Errorf("%s: it has no outcomes; an experiment with arms has at least one", file)
	}
	for _, o := range a.Outcomes {
		if !slices.Contains(expects, o.Expect) {
			return fmt.Errorf("%s: outcome %q expects %q; allowed are %s", file, short(o.Metric, quoted), short(o.Expect, quoted), strings.Join(expects, ", "))
		}
	}
	for _, f := range a.Factors {
		if f.Doses != nil && len(f.Doses) != len(f.Levels) {
			return fmt.Errorf("%s: factor %q has %d doses for %d levels", file, short(f.Name, quoted), len(f.Doses), len(f.Levels))
		}
		if f.Words != nil && len(f.Words) != len(f.Levels) {
			return fmt.Errorf("%s: factor %q has words for %d of %d levels", file, short(f.Name, quoted), len(f.Words), len(f.Levels))
		}
	}
	if !slices.Contains(verdictWords, a.Verdict) {
		return fmt.Errorf("%s: verdict %q; allowed are %s", file, short(a.Verdict, quoted), strings.Join(verdictWords, ", "))
	}
	return nil
}

// clean makes every text harmless.
func (a *Answer) clean() {
	texts := []*string{&a.Name, &a.Question, &a.Method, &a.Found, &a.Stopped}
	if a.Claim != nil {
		texts = append(texts, &a.Claim.Says, &a.Claim.Source)
	}
	for i := range a.Outcomes {
		o := &a.Outcomes[i]
		texts = append(texts, &o.Metric, &o.Title, &o.Sentence, &o.Of, &o.Unit)
	}
	for i := range a.Factors {
		texts = append(texts, &a.Factors[i].Name, &a.Factors[i].Title)
		cleanAll(a.Factors[i].Levels)
		cleanAll(a.Factors[i].Words)
	}
	for i := range a.Verdicts {
		v := &a.Verdicts[i]
		texts = append(texts, &v.Comparison, &v.Outcome, &v.Verdict, &v.Reason, &v.Sentence)
	}
	for i := range a.Warnings {
		texts = append(texts, &a.Warnings[i].About, &a.Warnings[i].Says)
	}
	if r := a.Register; r != nil {
		texts = append(texts, &r.Status, &r.Hash, &r.Says)
	}
	for _, t := range texts {
		*t = clean(*t)
	}
}

// outcome is the answer's entry of a metric.
func (t *Trial) outcome(metric string) Outcome {
	for _, o := range t.Answer.Outcomes {
		if o.Metric == metric {
			return o
		}
	}
	return Outcome{Metric: metric, Title: metric}
}
