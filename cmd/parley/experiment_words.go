package main

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/trial"
)

// wording is a value of a setting in words that a sentence can have behind "with"
// and "instead of"; nil: the setting's title, and the value behind it.
type wording func(value string) string

// titleOf is what sentences call the setting of a path.
func titleOf(path string) string {
	s := settingAt(path)
	if !strings.HasSuffix(s.path, ".") {
		return s.title
	}
	name := strings.TrimPrefix(path, s.path)
	return s.title + cmp.Or(slotTitles[agent.Slot(name)], strings.ReplaceAll(name, ".", " "))
}

// slotTitles are those of slots that are no noun.
var slotTitles = map[agent.Slot]string{agent.Belief: "belief", agent.Acceptance: "acceptance", agent.Telling: "telling", agent.Pressure: "pressure",
	agent.Heeding: "handling of pressure", agent.Leaving: "leaving", agent.Adaptation: "adaptation"}

// title is what sentences call a factor: one that its author named, as named there.
func (f *factor) title() string {
	if _, path := findSetting(f.name); path {
		return titleOf(f.name)
	}
	return f.name
}

// words are what sentences call a level, where that is not the level as it is: a
// treatment without a name of its own is the setting that it changes.
func (f *factor) words(l level) (text string, worded bool) {
	if f.name == trial.Treatment {
		if len(l.sets) == 1 && l.name == l.sets[0].called() {
			return l.sets[0].spoken(), true
		}
		return l.name, true
	}
	s, path := findSetting(f.name)
	if !path || s.said == nil {
		return "", false
	}
	return choice{f.name, numberAt(f.node, l.name)}.spoken(), true
}

// spoken is a setting with its value, as sentences have it.
func (c choice) spoken() string {
	s, value := settingAt(c.path), strings.NewReplacer("..", " to ", "~", " ± ").Replace(valueName(c.node))
	if s.said != nil {
		return s.said(value)
	}
	return titleOf(c.path) + " " + value
}

func across(value string) string {
	if value == "self" {
		value = "one of its own kind"
	}
	return value + " across the table"
}

func trait(before, none string) wording {
	return func(value string) string {
		if value == "none" {
			return none
		}
		return before + value
	}
}

// numbered is a number of things.
func numbered(one, several string) wording {
	return func(value string) string {
		if value == "1" {
			return "1 " + one
		}
		return value + " " + several
	}
}

func valued(format string) wording {
	return func(value string) string { return fmt.Sprintf(format, value) }
}

var openings = map[string]string{"both": "opening in turn", "self": "opening first", "other": "the other side opening"}

func opening(value string) string { return openings[value] }

// raised is a walk-away moved by a share of what the party can gain at most.
func raised(moved, unmoved string) wording {
	return func(value string) string {
		share, _ := source.Plain(value)
		way := "better"
		switch {
		case share == 0:
			return unmoved + " as it is"
		case share < 0:
			way = "worse"
		}
		return fmt.Sprintf("%s %s by %s %% of the possible gain", moved, way, round(100*math.Abs(share)))
	}
}

func bundled(value string) string {
	switch value {
	case "0":
		return "no bundles"
	case "1":
		return "bundles as written"
	}
	return "bundles times " + value
}

func known(value string) string {
	if value == "all" {
		return "everybody's directions known"
	}
	return "nobody's directions known"
}

// listing is a list of terms and values, or none.
func listing(before, none string) wording {
	return func(value string) string {
		if value == "none" {
			return none
		}
		return before + strings.Trim(value, "{}")
	}
}

func forecast(value string) string {
	switch value {
	case "0":
		return "forecasts that agree"
	case "1":
		return "forecasts as written"
	}
	return "forecasts " + value + " times as far apart"
}

func varied(value string) string {
	switch value {
	case "0":
		return "numbers that do not vary"
	case "1":
		return "numbers that vary as written"
	}
	return "numbers that vary " + value + " times as far"
}

// Fields of generate whose name alone does not say what they are.
var drawnTitles = map[string]string{"issues": "number of terms", "values": "values of a term", "integrative": "integrative potential",
	"compatible": "share of compatible terms", "distributive": "share of terms for haggling", "zopa": "share of acceptable packages", "interaction": "share that hangs on bundles"}

func drawnTitle(field string) string { return cmp.Or(drawnTitles[field], field) }

func drawnSaying(field string) wording {
	switch field {
	case "issues":
		return numbered("term", "terms")
	case "values":
		return numbered("value of a term", "values of a term")
	}
	return nil
}
