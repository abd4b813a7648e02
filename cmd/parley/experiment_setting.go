package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// setting is something of an arm that an experiment can set or vary.
type setting struct {
	path  string  // "batna.share"; one that ends with a dot takes a name behind it: "self."
	means string  // one sentence
	takes string  // which values
	title string  // what sentences call it, before the name if it takes one
	said  wording // what they call one of its values
	set   func(*draft, choice)
}

// settings are all of them, in the order of the documentation.
func settings() []setting {
	var list []setting
	list = append(list, styleSettings...)
	list = append(list, talkSettings...)
	for _, c := range caseSettings {
		list = append(list, c.setting())
	}
	return append(list, drawnSettings()...)
}

// settingAt is the setting of a path, which is known to be one.
func settingAt(path string) setting {
	s, _ := findSetting(path)
	return s
}

func findSetting(path string) (setting, bool) {
	for _, s := range settings() {
		if s.path == path {
			return s, true
		}
		if rest, ok := strings.CutPrefix(path, s.path); ok && strings.HasSuffix(s.path, ".") && rest != "" {
			return s, true
		}
	}
	return setting{}, false
}

// checkPath refuses a path that is no setting.
func checkPath(n source.Node, path string) {
	if err := settingFault(path); err != nil {
		n.Fail("%v", err)
	}
}

// settingFault says what is wrong with a path, if anything.
func settingFault(path string) error {
	if _, known := findSetting(path); known {
		return nil
	}
	names := settingNames()
	_, rest, _ := strings.Cut(path, ".")
	likely := append(slices.Clone(names), "self."+rest, "against."+rest)
	return fmt.Errorf("no setting %s%s there are %s", source.Quoted(path), source.Suggest(path, likely), strings.Join(names, ", "))
}

// settingNames lists the paths, "self.PARAMETER" for those of a style.
func settingNames() []string {
	var names []string
	for _, s := range settings() {
		if strings.HasSuffix(s.path, ".") {
			names = append(names, s.path+"SLOT", s.path+"PARAMETER")
			continue
		}
		names = append(names, s.path)
	}
	return names
}

// portion is 0.3 or 30 %.
func portion(n source.Node) (float64, bool) {
	text, percent := strings.CutSuffix(n.Text, "%")
	x, ok := source.Plain(strings.TrimSpace(text))
	if percent {
		x /= 100
	}
	return x, ok && n.Kind != source.Map && n.Kind != source.List
}
