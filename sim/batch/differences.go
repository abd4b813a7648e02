package batch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// tree is a value as JSON has it: maps, lists, texts and numbers.
func tree(v any) (t any) {
	text, err := json.Marshal(v)
	if err == nil {
		in := json.NewDecoder(bytes.NewReader(text))
		in.UseNumber() // a seed has more digits than a float
		err = in.Decode(&t)
	}
	if err != nil {
		panic(err) // only what is written as JSON elsewhere is compared
	}
	return t
}

// differences says where two trees differ, by the path of names to each place.
func differences(path string, was, is any) []string {
	if reflect.DeepEqual(was, is) {
		return nil
	}
	switch was := was.(type) {
	case map[string]any:
		if is, ok := is.(map[string]any); ok {
			return ofMaps(path, was, is)
		}
	case []any:
		if is, ok := is.([]any); ok && len(is) == len(was) && len(was) > 1 {
			var list []string
			for i := range was {
				list = append(list, differences(fmt.Sprintf("%s %s", path, called(was[i], i)), was[i], is[i])...)
			}
			return list
		}
	}
	return []string{fmt.Sprintf("%s was %s, is %s", strings.TrimSpace(path), short(was), short(is))}
}

func ofMaps(path string, was, is map[string]any) (list []string) {
	both := maps.Clone(was)
	maps.Copy(both, is)
	for _, key := range slices.Sorted(maps.Keys(both)) {
		list = append(list, differences(path+" "+key, was[key], is[key])...)
	}
	return list
}

// called is the name of an entry of a list, or its number.
func called(entry any, i int) string {
	if m, ok := entry.(map[string]any); ok {
		for _, key := range []string{"name", "spec"} {
			if name, ok := m[key].(string); ok {
				return name
			}
		}
	}
	return fmt.Sprint(i + 1)
}

// short is a value in a few letters.
func short(v any) string {
	const most = 60
	text, _ := json.Marshal(v) // it came from JSON
	if r := []rune(string(text)); len(r) > most {
		return string(r[:most]) + "..."
	}
	return string(text)
}
