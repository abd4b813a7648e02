// Package negmas reads scenarios of the negotiation library NegMAS (Mohammad et
// al. 2021): one YAML file for the outcome space and one for each party's
// utility function. It knows nothing of what is done with them.
package negmas

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// typed finds a type of this format, "type: LinearAdditiveUtilityFunction".
var typed = regexp.MustCompile(`\btype["']?\s*:\s*["']?[\w.]*(OutcomeSpace|UtilityFunction|UFun|Issue)\b`)

// Recognises reports whether one of the files is a NegMAS outcome space or
// utility function, well-formed or not.
func Recognises(files []source.File) bool {
	return slices.ContainsFunc(files, func(f source.File) bool { return candidate(f) && typed.Match(f.Data) })
}

// candidate: NegMAS goes by the name, and keeps notes of its own in files that
// begin with a stroke.
func candidate(f source.File) bool {
	ext := strings.ToLower(filepath.Ext(f.Path))
	return (ext == ".yml" || ext == ".yaml") && !strings.HasPrefix(f.Name(), "_") && !strings.HasPrefix(f.Name(), ".")
}

// Read makes a scenario of the outcome space and the utility functions among
// the files; others are passed over. Utilities are neither normalised nor
// discounted.
func Read(files []source.File) (*sim.Scenario, error) {
	var space *source.Value
	var ufuns []*source.Value
	for _, f := range files {
		if !candidate(f) {
			continue
		}
		v, err := source.YAML(f)
		switch {
		case err != nil:
			return nil, err
		case v.Get("issues") == nil && isUfun(v):
			ufuns = append(ufuns, v)
		case v.Get("issues") == nil:
		case space != nil:
			return nil, f.Errorf(-1, "a second outcome space beside %s; a folder holds one", space.File.Name())
		default:
			space = v
		}
	}
	if space == nil {
		return nil, source.Folder(files, "no NegMAS outcome space: no file has %q", "issues")
	}
	return assemble(space, ufuns)
}

func assemble(space *source.Value, ufuns []*source.Value) (*sim.Scenario, error) {
	draft := source.Draft{Domain: *space.File}
	if err := readSpace(space, &draft); err != nil {
		return nil, err
	}
	for _, v := range ufuns {
		party, err := readUfun(v, draft.Issues)
		if err != nil {
			return nil, err
		}
		draft.Parties = append(draft.Parties, party)
	}
	return draft.Scenario()
}

// isUfun tells a utility function, whole or broken, from a file about
// something else.
func isUfun(v *source.Value) bool {
	return slices.ContainsFunc([]string{"type", "weights", "reserved_value", "ufun"}, func(name string) bool { return v.Get(name) != nil })
}

// typeOf is the class that a value names, without the modules it lies in.
func typeOf(v *source.Value, what string) (string, error) {
	field, err := v.Need(what, "type", source.Text)
	if err != nil {
		return "", err
	}
	return field.Text[strings.LastIndexByte(field.Text, '.')+1:], nil
}
