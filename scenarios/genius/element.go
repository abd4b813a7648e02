package genius

import (
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// element is an XML element that knows where it stands.
type element struct {
	file       *source.File
	offset     int // of its "<"
	name       string
	attributes map[string]string
	children   []*element
}

func (e *element) errorf(format string, args ...any) error {
	return e.file.Errorf(e.offset, format, args...)
}

// all lists the direct children of this name.
func (e *element) all(name string) []*element {
	var found []*element
	for _, c := range e.children {
		if c.name == name {
			found = append(found, c)
		}
	}
	return found
}

// one is the only direct child of this name, or nil.
func (e *element) one(name string) (*element, error) {
	found := e.all(name)
	switch len(found) {
	case 0:
		return nil, nil
	case 1:
		return found[0], nil
	}
	return nil, found[1].errorf("a second <%s> in <%s>; there may be one", name, e.name)
}

// text is an attribute that must be there.
func (e *element) text(attribute string) (string, error) {
	text, there := e.attributes[attribute]
	if !there {
		return "", e.errorf("<%s> has no attribute %q", e.name, attribute)
	}
	return text, nil
}

// number is an attribute that must be a finite number.
func (e *element) number(attribute string) (float64, error) {
	text, err := e.text(attribute)
	if err != nil {
		return 0, err
	}
	x, ok := source.Decimal(strings.TrimSpace(text))
	if !ok {
		return 0, e.errorf("<%s> has %s=%s; it must be a finite number", e.name, attribute, source.Quoted(text))
	}
	return x, nil
}

// integer is an attribute that must be a whole number.
func (e *element) integer(attribute string) (int64, error) {
	text, err := e.text(attribute)
	if err != nil {
		return 0, err
	}
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if err != nil {
		return 0, e.errorf("<%s> has %s=%s; it must be a whole number", e.name, attribute, source.Quoted(text))
	}
	return n, nil
}
