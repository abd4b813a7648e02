package generate

import (
	"reflect"
	"strings"
	"testing"
)

// An order's text is read back to the same order, and so to the same scenario.
func TestSpecText(t *testing.T) {
	for seed := range uint64(100) {
		want := order(seed)
		got, err := ParseSpec(want.String())
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, want %+v", want, got, want)
		}
	}
}

func TestParseSpecErrors(t *testing.T) {
	for text, want := range map[string]string{
		"opposition=0.3":            "an order begins with generate:",
		"generate:":                 `"generate:": no field ""; there are issues, `,
		"generate:taste=1":          `"generate:taste=1": no field "taste"; there are issues, `,
		"generate:opposition=much":  `opposition "much"; it takes a number such as 0.45`,
		"generate:seed=-1":          "seed",
		"generate:zopa=0.1:zopa=.2": "zopa stands twice",
	} {
		if s, err := ParseSpec(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v %v, want %s", text, s, err, want)
		}
	}
}

// Any text is an order that is written as it was read, or one line that refuses it.
func FuzzParseSpec(f *testing.F) {
	for seed := range uint64(10) {
		f.Add(order(seed).String())
	}
	f.Add("generate:opposition=0.2..0.6:issues=4~1:case=7")
	f.Fuzz(func(t *testing.T, text string) {
		spec, err := ParseSpec(text)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("got %q, want one line", err)
			}
			return
		}
		if again, err := ParseSpec(spec.String()); err != nil || !reflect.DeepEqual(again, spec) {
			t.Errorf("%q: got %+v, %v, want %+v", text, again, err, spec)
		}
	})
}
