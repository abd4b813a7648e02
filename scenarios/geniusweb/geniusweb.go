// Package geniusweb reads scenarios of the negotiation environment GeniusWeb:
// one JSON file for the domain and one for each party's profile. It knows
// nothing of what is done with them.
package geniusweb

import (
	"bytes"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// additive is the one type of profile that is read.
const additive = "LinearAdditiveUtilitySpace"

// Recognises reports whether one of the files is a GeniusWeb domain or profile,
// well-formed or not.
func Recognises(files []source.File) bool {
	for _, f := range files {
		if ours(f) {
			return true
		}
	}
	return false
}

// ours reports whether a file looks like JSON and holds a name of this format.
func ours(f source.File) bool {
	if !bytes.HasPrefix(bytes.TrimLeft(f.Data, "\xef\xbb\xbf \t\r\n"), []byte("{")) {
		return false
	}
	for _, name := range []string{`"issuesValues"`, `"issueUtilities"`, `"` + additive + `"`} {
		if bytes.Contains(f.Data, []byte(name)) {
			return true
		}
	}
	return false
}

// Read makes a scenario of the domain and the profiles among the files; others
// are passed over.
func Read(files []source.File) (*sim.Scenario, error) {
	var domain *source.Value
	var profiles []*source.Value
	for _, f := range files {
		if !ours(f) {
			continue
		}
		v, err := source.JSON(f)
		switch {
		case err != nil:
			return nil, err
		case v.Get("issuesValues") == nil && isProfile(v):
			profiles = append(profiles, v)
		case v.Get("issuesValues") == nil:
		case domain != nil:
			return nil, f.Errorf(-1, "a second domain beside %s; a folder holds one", domain.File.Name())
		default:
			domain = v
		}
	}
	if domain == nil {
		return nil, source.Folder(files, "no GeniusWeb domain: no file has %q", "issuesValues")
	}
	draft := source.Draft{Domain: *domain.File}
	if err := readIssues(domain, &draft); err != nil {
		return nil, err
	}
	for _, v := range profiles {
		party, err := readProfile(v, draft.Issues)
		if err != nil {
			return nil, err
		}
		draft.Parties = append(draft.Parties, party)
	}
	return draft.Scenario()
}

// isProfile: a profile is one field that names its type; of whatever type, it
// holds its domain again.
func isProfile(v *source.Value) bool {
	if len(v.Fields) != 1 {
		return false
	}
	f := v.Fields[0]
	return strings.HasSuffix(f.Name, "UtilitySpace") || f.Value.Get("domain") != nil || f.Value.Get("issueUtilities") != nil
}

func readIssues(domain *source.Value, draft *source.Draft) error {
	all, err := domain.Need("the domain", "issuesValues", source.Map)
	if err != nil {
		return err
	}
	if len(all.Fields) == 0 {
		return all.Errorf("the domain has no issues; at least one is needed")
	}
	for _, field := range all.Fields {
		values, err := readValues(field.Name, field.Value)
		if err != nil {
			return err
		}
		if err := draft.AddIssue(*domain.File, field.Value.Offset, sim.Issue{Name: field.Name, Values: values}); err != nil {
			return err
		}
	}
	return nil
}

func readValues(issue string, v *source.Value) ([]string, error) {
	if v.Kind == source.Map && v.Get("range") != nil {
		return readRange(issue, v)
	}
	list, err := v.Need("issue "+source.Quoted(issue), "values", source.List)
	if err != nil {
		return nil, err
	}
	var values []string
	var names source.Names
	for _, item := range list.Items {
		if item.Kind != source.Text && item.Kind != source.Number {
			return nil, item.Errorf("issue %q has a value that is %s; it must be a text", issue, item)
		}
		if err := names.Add(*v.File, item.Offset, "value", item.Text); err != nil {
			return nil, err
		}
		values = append(values, item.Text)
	}
	return values, nil
}
