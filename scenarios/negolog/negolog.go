// Package negolog reads scenarios of the negotiation environment NegoLog
// (Doğru et al. 2024): one JSON profile for each party and no domain file. It
// knows nothing of what is done with them.
package negolog

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Recognises reports whether one of the files is a NegoLog profile, well-formed
// or not.
func Recognises(files []source.File) bool {
	return slices.ContainsFunc(files, ours)
}

// ours reports whether a file looks like JSON and holds a name of this format,
// and none of GeniusWeb's, which calls its weights alike.
func ours(f source.File) bool {
	has := func(name string) bool { return bytes.Contains(f.Data, []byte(`"`+name+`"`)) }
	return bytes.HasPrefix(bytes.TrimLeft(f.Data, "\xef\xbb\xbf \t\r\n"), []byte("{")) &&
		(has("issueWeights") || has("reservationValue")) && !has("issueUtilities") && !has("issuesValues")
}

// Read makes a scenario of the profiles among the files; others are passed
// over. Issues and values are in the order of the first profile.
func Read(files []source.File) (*sim.Scenario, error) {
	var profiles []*source.Value
	for _, f := range files {
		if !ours(f) {
			continue
		}
		v, err := source.JSON(f)
		if err != nil {
			return nil, err
		}
		if v.Get("issueWeights") != nil || v.Get("reservationValue") != nil {
			profiles = append(profiles, v)
		}
	}
	if len(profiles) < 2 {
		return nil, source.Folder(files, "%d NegoLog profiles with issueWeights; a scenario needs at least 2", len(profiles))
	}
	slices.SortFunc(profiles, func(a, b *source.Value) int { return cmp.Compare(a.File.Name(), b.File.Name()) })
	draft := source.Draft{Domain: *profiles[0].File}
	if err := readIssues(profiles[0], &draft); err != nil {
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

func readIssues(v *source.Value, draft *source.Draft) error {
	all, err := v.Need("the profile", "issues", source.Map)
	if err != nil {
		return err
	}
	if len(all.Fields) == 0 {
		return all.Errorf("no issues; at least one is needed")
	}
	for _, field := range all.Fields {
		i := sim.Issue{Name: field.Name}
		if field.Value.Kind != source.Map {
			return field.Value.Errorf("issue %q is %s; it must be a map of values to numbers", i.Name, field.Value)
		}
		for _, value := range field.Value.Fields {
			i.Values = append(i.Values, value.Name)
		}
		if err := draft.AddIssue(*v.File, field.Value.Offset, i); err != nil {
			return err
		}
	}
	return nil
}
