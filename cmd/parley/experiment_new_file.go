package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/metric"
)

func findMetric(name string) *metric.Metric { return metric.Find(name) }

// file is the experiment as answered so far; what was not asked yet is as it
// would be suggested.
func (d *designer) file() string { return d.fileOf("worlds: 20\nrepeats: 100\n") }

// planned is the file with draws and repeats that each tell something new: where cases
// vary, every negotiation has a draw of its own; where they do not, it is repeated if
// some style throws dice.
func (d *designer) planned() string {
	t, err := parseExperiment(source.File{Path: d.path(), Data: []byte(d.file())})
	switch {
	case err != nil || draws(t.Design) == 1 && !withoutDice(t.Design):
		return d.file()
	case draws(t.Design) == 1:
		return d.fileOf("worlds: 1\nrepeats: 1 # more would be the same again: no style throws dice, and no case varies\n")
	}
	return d.fileOf("worlds: 100\nrepeats: 100\n")
}

func (d *designer) fileOf(numbers string) string {
	at := func(flag string) string {
		if answer, there := d.answers[flag]; there {
			return answer
		}
		for _, s := range designSteps {
			if s.flag == flag {
				return s.otherwise(d)
			}
		}
		return ""
	}
	change, values := at("change"), split(at("values"))
	if _, answered := d.answers["values"]; !answered { // nothing is known yet of what changes: something that is never wrong
		change, values = "worlds", nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "question: %s\n", yamlText(at("question")))
	if cases := at("cases"); isCount(cases) {
		fmt.Fprintf(&b, "generate: {cases: %s, issues: 3..6, opposition: 0.2..0.6}\n", cases)
	} else {
		fmt.Fprintf(&b, "scenarios: %s\n", yamlList(cases))
	}
	if change != "self" {
		fmt.Fprintf(&b, "self: %s\n", yamlText(at("self")))
	}
	if change != "against" {
		fmt.Fprintf(&b, "against: %s\n", yamlList(at("against")))
	}
	if strings.HasPrefix(change, drawnPrefix) && !isCount(at("cases")) {
		b.WriteString("generate: {cases: 20}\n")
	}
	switch {
	case values == nil:
		b.WriteString("vary: {rounds: [20, 10]}\n")
	case len(values) == 2:
		fmt.Fprintf(&b, "control: {%s: %s}\ntreatment: {%[1]s: %[3]s}\n", yamlText(change), yamlText(values[0]), yamlText(values[1]))
	case len(values) == 1:
		fmt.Fprintf(&b, "vary: {%s: %s}\n", yamlText(change), yamlText(values[0]))
	default:
		fmt.Fprintf(&b, "vary: {%s: %s}\n", yamlText(change), yamlList(at("values")))
	}
	fmt.Fprintf(&b, "outcomes:\n  %s: {smallest: %s, expect: %s}\n", yamlText(at("outcome")), yamlText(at("smallest")), yamlText(at("expect")))
	if at("outcome") != metric.Deal.Name {
		b.WriteString("  deal:\n")
	}
	b.WriteString(numbers + "seed: 1\n")
	return b.String()
}

// split parts an answer at its commas.
func split(text string) []string {
	var list []string
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// yamlList writes one thing, or a list of several.
func yamlList(text string) string {
	list := split(text)
	for i := range list {
		list[i] = yamlText(list[i])
	}
	if len(list) == 1 {
		return list[0]
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// plainText needs no quotes in YAML, numbers and percentages included.
var plainText = regexp.MustCompile(`^[A-Za-z0-9./][A-Za-z0-9 ./%+=-]*$`)

// yamlText writes a text in quotes where it could be taken for something else.
// A text in JSON is one in YAML.
func yamlText(text string) string {
	if plainText.MatchString(text) {
		return text
	}
	data, err := json.Marshal(text)
	if err != nil {
		return `""`
	}
	return string(data)
}
