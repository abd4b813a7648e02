package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

func registerCommand() *cli.Command {
	return &cli.Command{
		Name:      "register",
		Usage:     "write down what an experiment is before it is run",
		ArgsUsage: "FILE",
		Description: `Writes a file beside FILE that says what is planned: a hash of the file and of every case and
style that it uses, the seed, the version and the revision of the code, the arms and the outcomes with the smallest effects
that matter. A run then says whether what was played is what was registered, and what differs.

  parley experiment register my-experiment.yaml     writes my-experiment.registered.json

It is never replaced. Send the hash that it prints to somebody, or publish it, and nobody has to
take your word for what you asked beforehand.`,
		Action: experimentRegister,
	}
}

func experimentRegister(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("experiment register needs one experiment file, as in: parley experiment register my-experiment.yaml")
	}
	path := c.Args().First()
	t, err := readExperiment(path)
	if err != nil {
		return err
	}
	r, err := registrationOf(t, path)
	if err != nil {
		return err
	}
	to := registrationPath(path)
	if _, err := os.Stat(to); !errors.Is(err, fs.ErrNotExist) {
		return wrongf("%s is there already, and a registration is never replaced; register a new version of the experiment under a new name", to)
	}
	data := r.json()
	if err := batch.WriteFile(to, func(w io.Writer) error { _, err := w.Write(data); return err }); err != nil {
		return err
	}
	fmt.Fprintf(c.App.Writer, "%s: %s, %s.\nhash %s\nNow run it: parley run %s\n", to, count(max(r.Arms, 1), "arm"), count(int(r.Negotiations), "negotiation"), hashOf(data), path)
	return nil
}

// registrationPath is where the registration of an experiment lies.
func registrationPath(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + ".registered.json"
}

// registration is what was planned.
type registration struct {
	Parley       string              `json:"parley"`
	Code         string              `json:"code,omitempty"` // the revision that the program is built from
	Experiment   string              `json:"experiment"`
	Question     string              `json:"question"`
	Claim        string              `json:"claim,omitempty"`
	File         string              `json:"file"` // a hash, as of cases and styles
	Seed         uint64              `json:"seed"`
	Arms         int                 `json:"arms"`
	Negotiations int64               `json:"negotiations"`
	Outcomes     []registeredOutcome `json:"outcomes"`
	Cases        []registeredPart    `json:"cases"`
	Styles       []registeredPart    `json:"styles"`
}

type registeredOutcome struct {
	Metric   string  `json:"metric"`
	Smallest float64 `json:"smallest"`
	Expect   string  `json:"expect"`
	As       string  `json:"as"`
}

// registeredPart is a case or a style that the experiment uses.
type registeredPart struct {
	Name string `json:"name"`
	Hash string `json:"hash"`
}

func registrationOf(t *trial.Trial, path string) (*registration, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, wrong(err)
	}
	return registrationFrom(t, data)
}

// registrationFrom is what the experiment of a file is now.
func registrationFrom(t *trial.Trial, file []byte) (*registration, error) {
	d := t.Design
	r := &registration{Parley: batch.Version, Code: code(), Experiment: d.Name, Question: d.Question, Claim: t.Claim.Says, File: hashOf(file), Seed: uint64(d.Seed),
		Arms: len(d.Arms), Negotiations: int64(len(d.Conditions())) * int64(d.Repeats), Outcomes: []registeredOutcome{}}
	for _, o := range t.Outcomes {
		as := "difference"
		if o.Relative {
			as = "ratio"
		}
		r.Outcomes = append(r.Outcomes, registeredOutcome{o.Metric.Name, o.Smallest, string(o.Expect), as})
	}
	for _, s := range d.Scenarios {
		r.Cases = append(r.Cases, registeredPart{s.Name, s.Hash})
	}
	seen := map[string]bool{}
	for _, s := range append(append([]batch.Style(nil), d.Styles...), d.Against...) {
		base, _, _ := strings.Cut(s.Name, "+")
		if seen[base] {
			continue
		}
		seen[base] = true
		text := s.File
		if text == nil {
			shipped, err := agent.Parse(base)
			if err != nil {
				return nil, err
			}
			text = shipped.File.Data
		}
		r.Styles = append(r.Styles, registeredPart{base, hashOf(text)})
	}
	return r, nil
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// json is the registration as it is written. What it is of decides every byte: no clock is in it.
func (r *registration) json() []byte {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	if err := out.Encode(r); err != nil {
		panic(err) // it is made of texts and finite numbers
	}
	return b.Bytes()
}
