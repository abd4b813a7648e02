// Package agent is how parties think: tactics, and styles made of them. It
// knows nothing of how sessions are scored or cases are read.
package agent

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// Style is a choice of tactics under a name, with its parameters. It is
// read-only once made.
type Style struct {
	Name       string
	Trainer    string      // one sentence for a trainer
	Researcher string      // one sentence for a researcher, with the source
	Params     []Param     // with the values of this spec
	Textbook   bool        // an agent of the literature rather than a style of people
	Below      bool        // may offer less than its walk-away is worth where no package beats it
	Habits     []string    // what its traits do, as clauses: "it gives again ..."
	File       source.File // it was read from

	recipe  recipe
	tactics Tactics
}

// Param is a number that a spec may set.
type Param struct {
	Name     string
	Meaning  string
	Value    float64
	Min, Max float64
}

// Values is the parameters' values by name.
type Values map[string]float64

func (s *Style) values() Values { return valuesOf(s.Params) }

func valuesOf(params []Param) Values {
	v := Values{}
	for _, p := range params {
		v[p.Name] = p.Value
	}
	return v
}

// Spec is the style's name with the parameters that differ from the default:
// "boulware:e=0.1". It is the label in results.
func (s *Style) Spec() string {
	spec := s.Name
	for i, plain := range s.recipe.params() {
		if p := s.Params[i]; p.Value != plain.Value {
			spec += ":" + p.Name + "=" + strconv.FormatFloat(p.Value, 'g', -1, 64)
		}
	}
	return spec
}

// Own reports whether the style is somebody's own: read from a file, not shipped.
func (s *Style) Own() bool { return shippedFile(s.Base()).Data == nil }

// Base is the style's name without its traits.
func (s *Style) Base() string {
	base, _, _ := strings.Cut(s.Name, "+")
	return base
}

// Parse reads a spec: the name of a shipped style or the path of a style file
// (./mine.yaml), then any traits as `+name`, then any of its parameters as `:name=value`. The error names
// what is unknown or out of range, and what is allowed.
func Parse(spec string) (*Style, error) { return ParseIn("", spec) }

// ParseIn is Parse with files that start from a folder.
func ParseIn(folder, spec string) (*Style, error) {
	name, habits, params := splitSpec(spec)
	if isFile(name) && !filepath.IsAbs(name) {
		name = filepath.Join(folder, filepath.FromSlash(name))
	}
	plain, err := named(name)
	if err == nil {
		plain, err = plain.with(habits)
	}
	if err != nil {
		return nil, specError(spec, err)
	}
	s, err := plain.With(params...)
	if err != nil {
		return nil, fmt.Errorf("style %q: %w", spec, err)
	}
	return s, nil
}

// With is the style with some of its parameters set, each as "name=value".
func (s *Style) With(params ...string) (*Style, error) {
	other := *s
	other.Params = slices.Clone(s.Params)
	set := map[string]bool{}
	for _, part := range params {
		name, err := other.set(part)
		if err != nil {
			return nil, err
		}
		if set[name] {
			return nil, fmt.Errorf("parameter %q is given twice", name)
		}
		set[name] = true
	}
	v := other.values()
	if err := other.recipe.check(v); err != nil {
		return nil, err
	}
	other.tactics = other.recipe.build(v)
	return &other, nil
}

// specError leaves the fault of a file as it is: it names the file.
func specError(spec string, err error) error {
	var fault *source.Error
	if errors.As(err, &fault) {
		return err
	}
	return fmt.Errorf("style %q: %w", spec, err)
}

// splitSpec parts a style's name or path from its traits and its parameters. Colons
// and pluses of a path come before the ending: C:\styles\mine.yaml.
func splitSpec(spec string) (name string, habits, params []string) {
	end := 0
	if at := fileEnd.FindStringIndex(spec); at != nil {
		end = at[1]
		if end < len(spec) {
			end-- // the colon or plus
		}
	}
	rest, values, found := strings.Cut(spec[end:], ":")
	if found {
		params = strings.Split(values, ":")
	}
	parts := strings.Split(rest, "+")
	return spec[:end] + parts[0], parts[1:], params
}

var fileEnd = regexp.MustCompile(`(?i)\.ya?ml([:+]|$)`)

// set reads one `name=value`.
func (s *Style) set(part string) (string, error) {
	name, text, ok := strings.Cut(part, "=")
	if !ok {
		return "", fmt.Errorf("%q is not of the form name=value", part)
	}
	for i := range s.Params {
		p := &s.Params[i]
		if p.Name != name {
			continue
		}
		x, err := strconv.ParseFloat(text, 64)
		if err != nil || !(x >= p.Min && x <= p.Max) {
			return "", fmt.Errorf("parameter %q is %q; it takes a number from %g to %g", name, text, p.Min, p.Max)
		}
		p.Value = x + 0 // -0 and 0 are one value with one name
		return name, nil
	}
	return "", fmt.Errorf("no parameter %q; %s", name, s.has())
}

func (s *Style) has() string {
	if len(s.Params) == 0 {
		return s.Name + " takes none"
	}
	list := make([]string, len(s.Params))
	for i, p := range s.Params {
		list[i] = p.Name
	}
	return s.Name + " takes " + strings.Join(list, ", ")
}
