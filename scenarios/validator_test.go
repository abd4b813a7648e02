package scenarios

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-sim/parley/scenarios/source"
)

// validator checks values against a JSON Schema, as far as ours goes: a keyword
// that it does not know is a fault of the schema, not one that it passes over.
type validator struct{ root map[string]any }

// silent keywords say nothing of what a value may be.
var silent = []string{"$schema", "$defs", "title", "description", "errorMessage", "patternErrorMessage"}

// faults is what is wrong with a value; nothing: it is valid.
func (v validator) faults(s map[string]any, x any, at string) (all []string) {
	for name, want := range s {
		if slices.Contains(silent, name) {
			continue
		}
		check := keywords[name]
		if check == nil {
			panic("the validator does not know " + name)
		}
		all = append(all, check(v, s, want, x, at)...)
	}
	slices.Sort(all)
	return all
}

type check func(v validator, s map[string]any, want, x any, at string) []string

var keywords map[string]check

func init() { // and not at once, since they refer to each other
	keywords = map[string]check{
		"type": func(_ validator, _ map[string]any, want, x any, at string) []string {
			types, several := want.([]any)
			if !several {
				types = []any{want}
			}
			return unless(slices.ContainsFunc(types, func(t any) bool { return isOf(t.(string), x) }), "%s: %v is no %v", at, x, want)
		},
		"enum": func(_ validator, _ map[string]any, want, x any, at string) []string {
			return unless(slices.Contains(want.([]any), x), "%s: %v is not among %v", at, x, want)
		},
		"const": func(_ validator, _ map[string]any, want, x any, at string) []string {
			return unless(reflect.DeepEqual(want, x), "%s: %v is not %v", at, x, want)
		},
		"pattern": func(_ validator, _ map[string]any, want, x any, at string) []string {
			text, is := x.(string)
			return unless(!is || regexp.MustCompile(want.(string)).MatchString(text), "%s: %q does not match", at, text)
		},
		"maxLength": func(_ validator, _ map[string]any, want, x any, at string) []string {
			text, is := x.(string)
			return unless(!is || float64(utf8.RuneCountInString(text)) <= want.(float64), "%s: too long", at)
		},
		"minimum": func(_ validator, _ map[string]any, want, x any, at string) []string {
			n, is := x.(float64)
			return unless(!is || n >= want.(float64), "%s: %v is too small", at, x)
		},
		"exclusiveMinimum": func(_ validator, _ map[string]any, want, x any, at string) []string {
			n, is := x.(float64)
			return unless(!is || n > want.(float64), "%s: %v is too small", at, x)
		},
		"maximum": func(_ validator, _ map[string]any, want, x any, at string) []string {
			n, is := x.(float64)
			return unless(!is || n <= want.(float64), "%s: %v is too large", at, x)
		},
		"minItems": func(_ validator, _ map[string]any, want, x any, at string) []string {
			list, is := x.([]any)
			return unless(!is || float64(len(list)) >= want.(float64), "%s: too few", at)
		},
		"maxItems": func(_ validator, _ map[string]any, want, x any, at string) []string {
			list, is := x.([]any)
			return unless(!is || float64(len(list)) <= want.(float64), "%s: too many", at)
		},
		"uniqueItems": func(_ validator, _ map[string]any, _, x any, at string) (all []string) {
			list, _ := x.([]any)
			for i, item := range list {
				all = append(all, unless(!slices.ContainsFunc(list[:i], func(o any) bool { return reflect.DeepEqual(o, item) }), "%s: %v twice", at, item)...)
			}
			return all
		},
		"minProperties": func(_ validator, _ map[string]any, want, x any, at string) []string {
			m, is := x.(map[string]any)
			return unless(!is || float64(len(m)) >= want.(float64), "%s: too few fields", at)
		},
		"required": func(_ validator, _ map[string]any, want, x any, at string) (all []string) {
			m, is := x.(map[string]any)
			for _, name := range want.([]any) {
				_, there := m[name.(string)]
				all = append(all, unless(!is || there, "%s: no %v", at, name)...)
			}
			return all
		},
		"items": func(v validator, _ map[string]any, want, x any, at string) (all []string) {
			list, _ := x.([]any)
			for i, item := range list {
				all = append(all, v.faults(want.(map[string]any), item, fmt.Sprint(at, "/", i))...)
			}
			return all
		},
		"properties": func(v validator, _ map[string]any, want, x any, at string) (all []string) {
			m, _ := x.(map[string]any)
			for name, s := range want.(map[string]any) {
				if value, there := m[name]; there {
					all = append(all, v.faults(s.(map[string]any), value, at+"/"+name)...)
				}
			}
			return all
		},
		"additionalProperties": func(v validator, s map[string]any, want, x any, at string) (all []string) {
			m, _ := x.(map[string]any)
			known, _ := s["properties"].(map[string]any)
			for name, value := range m {
				if _, is := known[name]; is {
					continue
				}
				if allowed, is := want.(map[string]any); is {
					all = append(all, v.faults(allowed, value, at+"/"+name)...)
				} else {
					all = append(all, unless(want.(bool), "%s: unknown field %s", at, name)...)
				}
			}
			return all
		},
		"propertyNames": func(v validator, _ map[string]any, want, x any, at string) (all []string) {
			m, _ := x.(map[string]any)
			for name := range m {
				all = append(all, v.faults(want.(map[string]any), name, at+"/"+name)...)
			}
			return all
		},
		"not": func(v validator, _ map[string]any, want, x any, at string) []string {
			return unless(len(v.faults(want.(map[string]any), x, at)) > 0, "%s: %v is what it must not be", at, x)
		},
		"anyOf": func(v validator, _ map[string]any, want, x any, at string) (all []string) {
			for _, s := range want.([]any) {
				faults := v.faults(s.(map[string]any), x, at)
				if len(faults) == 0 {
					return nil
				}
				all = append(all, faults...)
			}
			return all
		},
		"oneOf": func(v validator, _ map[string]any, want, x any, at string) []string {
			fit := 0
			for _, s := range want.([]any) {
				if len(v.faults(s.(map[string]any), x, at)) == 0 {
					fit++
				}
			}
			return unless(fit == 1, "%s: fits %d of those of which it must fit one", at, fit)
		},
		"$ref": func(v validator, _ map[string]any, want, x any, at string) []string {
			return v.faults(v.find(want.(string)), x, at)
		},
	}
}

// find is the part of the schema under a path such as #/$defs/worth.
func (v validator) find(path string) map[string]any {
	s := v.root
	for _, name := range strings.Split(path, "/")[1:] {
		s = s[name].(map[string]any)
	}
	return s
}

func unless(ok bool, format string, args ...any) []string {
	if ok {
		return nil
	}
	return []string{fmt.Sprintf(format, args...)}
}

func isOf(kind string, x any) bool {
	switch x := x.(type) {
	case string:
		return kind == "string"
	case float64:
		return kind == "number" || kind == "integer" && x == float64(int64(x))
	case bool:
		return kind == "boolean"
	case []any:
		return kind == "array"
	case map[string]any:
		return kind == "object"
	case nil:
		return kind == "null"
	}
	return false
}

// value is a piece of a file as JSON knows it.
func value(v *source.Value) any {
	switch v.Kind {
	case source.Text, source.Bool:
		return v.Text
	case source.Number:
		var x float64
		if err := json.Unmarshal([]byte(v.Text), &x); err != nil {
			return v.Text // such as .inf and 010, which are no numbers of JSON
		}
		return x
	case source.List:
		list := []any{}
		for _, item := range v.Items {
			list = append(list, value(item))
		}
		return list
	case source.Map:
		m := map[string]any{}
		for _, f := range v.Fields {
			m[f.Name] = value(f.Value)
		}
		return m
	}
	return nil
}
