// Package agent is how parties think: tactics, and styles made of them. It
// knows nothing of how sessions are scored or cases are read.
package agent

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xrash/smetrics"
)

// Style is a choice of tactics under a name, with its parameters. It is
// read-only once made.
type Style struct {
	Name       string
	Trainer    string  // one sentence for a trainer
	Researcher string  // one sentence for a researcher, with the source
	Params     []Param // with the values of this spec
	Textbook   bool    // an agent of the literature rather than a style of people

	Below   bool               // may offer less than its walk-away is worth where no package beats it
	check   func(Values) error // what is wrong with a combination of values; nil: all of them are possible
	build   func(Values) Tactics
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

var registry []*Style

// add registers a style. Two of one name are a mistake in the program.
func add(s Style) *Style {
	if slices.ContainsFunc(registry, func(o *Style) bool { return o.Name == s.Name }) {
		panic("two styles of the name " + s.Name)
	}
	s.tactics = s.build(s.values())
	registry = append(registry, &s)
	return &s
}

// Styles lists what there is: the styles of people first, then the textbook's, by name.
func Styles() []*Style {
	list := slices.Clone(registry)
	slices.SortFunc(list, func(a, b *Style) int {
		if a.Textbook != b.Textbook {
			if a.Textbook {
				return 1
			}
			return -1
		}
		return strings.Compare(a.Name, b.Name)
	})
	return list
}

func (s *Style) values() Values {
	v := Values{}
	for _, p := range s.Params {
		v[p.Name] = p.Value
	}
	return v
}

// Spec is the style's name with the parameters that differ from the default:
// "boulware:e=0.1". It is the label in results.
func (s *Style) Spec() string {
	plain := find(s.Name)
	spec := s.Name
	for i, p := range s.Params {
		if p.Value != plain.Params[i].Value {
			spec += ":" + p.Name + "=" + strconv.FormatFloat(p.Value, 'g', -1, 64)
		}
	}
	return spec
}

func find(name string) *Style {
	for _, s := range registry {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Parse reads a spec: a style's name, then any of its parameters as
// `:name=value`. The error names what is unknown or out of range, and what is allowed.
func Parse(spec string) (*Style, error) {
	parts := strings.Split(spec, ":")
	plain := find(parts[0])
	if plain == nil {
		return nil, fmt.Errorf("style %q: no such style%s; there are %s", spec, near(parts[0]), strings.Join(names(), ", "))
	}
	s := *plain
	s.Params = slices.Clone(plain.Params)
	set := map[string]bool{}
	for _, part := range parts[1:] {
		name, err := s.set(part)
		if err != nil {
			return nil, fmt.Errorf("style %q: %w", spec, err)
		}
		if set[name] {
			return nil, fmt.Errorf("style %q: parameter %q is given twice", spec, name)
		}
		set[name] = true
	}
	v := s.values()
	if s.check != nil {
		if err := s.check(v); err != nil {
			return nil, fmt.Errorf("style %q: %w", spec, err)
		}
	}
	s.tactics = s.build(v)
	return &s, nil
}

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

func names() []string {
	var list []string
	for _, s := range Styles() {
		list = append(list, s.Name)
	}
	return list
}

// near is the style whose name is one or two letters away, as a question.
func near(name string) string {
	best, least := "", 3
	for _, s := range Styles() {
		if d := smetrics.WagnerFischer(name, s.Name, 1, 1, 1); d < least {
			best, least = s.Name, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %q?)", best)
}
