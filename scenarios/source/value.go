package source

import "fmt"

// Kind is what a value in a JSON or YAML file is.
type Kind uint8

const (
	Null Kind = iota
	Bool
	Text
	Number
	List
	Map
)

// Value is a piece of a JSON or YAML file that knows where it stands, keeps the
// order of fields and the text of scalars as it was written.
type Value struct {
	File   *File
	Offset int
	Kind   Kind
	Text   string   // of a scalar
	Items  []*Value // of a list
	Fields []Field  // of a map, in the order of the file; no name is there twice

	byName map[string]*Value
}

// Field is a named part of a map.
type Field struct {
	Name   string
	Offset int // where the name stands
	Value  *Value
}

// Errorf is a fault at the value.
func (v *Value) Errorf(format string, args ...any) error {
	return v.File.Errorf(v.Offset, format, args...)
}

// String says what the value is, for errors.
func (v *Value) String() string {
	switch v.Kind {
	case Null:
		return "nothing"
	case Text:
		return "the text " + Quoted(v.Text)
	case List:
		return fmt.Sprintf("a list of %d", len(v.Items))
	case Map:
		return fmt.Sprintf("a map of %d fields", len(v.Fields))
	}
	return shortened(v.Text)
}

// empty is a place where nothing was written, not even null.
func (v *Value) empty() bool { return v.Kind == Null && v.Text == "" }

// Get is the field of this name; nil where there is none or it holds nothing.
func (v *Value) Get(name string) *Value {
	if v.byName == nil {
		v.byName = make(map[string]*Value, len(v.Fields))
		for _, f := range v.Fields {
			v.byName[f.Name] = f.Value
		}
	}
	if f := v.byName[name]; f != nil && f.Kind != Null {
		return f
	}
	return nil
}

// Need is the field of this name, of this kind; what says what the value is.
func (v *Value) Need(what, name string, kind Kind) (*Value, error) {
	if v.Kind != Map {
		return nil, v.Errorf("%s is %s; it must be a map", what, v)
	}
	field := v.Get(name)
	if field == nil {
		return nil, v.Errorf("%s has no %q; it must be %s", what, name, kind)
	}
	if field.Kind != kind {
		return nil, field.Errorf("%q is %s; it must be %s", name, field, kind)
	}
	return field, nil
}

// Number is the value as a finite number; what says what it is.
func (v *Value) Number(what string) (float64, error) {
	if v.Kind != Number {
		return 0, v.Errorf("%s is %s; it must be a number", what, v)
	}
	x, ok := Decimal(v.Text)
	if !ok {
		return 0, v.Errorf("%s is %s; it must be a finite number", what, v)
	}
	return x, nil
}

func (k Kind) String() string {
	return [...]string{"nothing", "true or false", "a text", "a number", "a list", "a map"}[k]
}
