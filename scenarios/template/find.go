package template

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// Find is the template of a name, of a term, or of a number in the list of All,
// from 1.
func Find(text string) (*Template, error) {
	if n, err := strconv.Atoi(text); err == nil {
		if n < 1 || n > len(all()) {
			return nil, fmt.Errorf("no template number %d; they are numbered from 1 to %d", n, len(all()))
		}
		return all()[n-1], nil
	}
	var names, close []string
	for _, t := range all() {
		if strings.EqualFold(text, t.Name) || strings.EqualFold(text, t.Term) {
			return t, nil
		}
		names, close = append(names, t.Name), append(close, t.Name, t.Term)
	}
	if near := source.Nearest(text, close); near != "" {
		return nil, fmt.Errorf("no template %s; did you mean %q?", source.Quoted(text), near)
	}
	return nil, fmt.Errorf("no template %s; there are %s", source.Quoted(text), strings.Join(names, ", "))
}
