package main

import (
	"fmt"
	"strings"
	"testing"
)

// No experiment, however hostile, gets more than one line for an answer, and
// none is read for long.
func TestHostileExperiments(t *testing.T) {
	const rest = "scenarios: used-van\nstyles: competitive\n"
	nines := strings.Repeat("9", 400)
	for _, c := range []struct{ name, text, want string }{
		{"2 MB", strings.Repeat("name: a\n", 1<<18), "larger than 1 MiB"},
		{"deep", "rounds: " + strings.Repeat("[", 500_000), "nested more than 100 deep"},
		{"wide", "rounds: [" + strings.Repeat("1, ", 300_000) + "1]\n" + rest, "rounds has 300001 entries; at most 1000"},
		{"laughs", "a: &a [x, x, x]\nb: &b [*a, *a, *a]\n" + rest, `unknown field "a"`},
		{"laughs as rounds", "rounds: [[1, 2], &b [1, 2], *b, *b]\n" + rest, "rounds is a list of 2; want a whole number"},
		{"countless repeats", "repeats: 1e99\n" + rest, "repeats is 1e99; want a whole number"},
		{"infinite repeats", "repeats: .inf\n" + rest, "repeats is .inf; want a whole number"},
		{"no number", "worlds: .nan\n" + rest, "worlds is .nan; want a whole number"},
		{"many digits", "seed: " + nines + "\n" + rest, "seed is"},
		{"countless cases", "generate: {cases: 1000000000}\nstyles: competitive\n", "cases is 1000000000; want a whole number from 1 to 10000"},
		{"countless issues", "generate: {cases: 1, issues: 1000000}\nstyles: competitive\n", "1000000 issues; it takes 1 to 64"},
		{"countless values", "generate: {cases: 1, values: 1000000}\nstyles: competitive\n", "1000000 to 1000000 values an issue; it takes 2 to 100"},
		{"infinite opposition", "generate: {cases: 1, opposition: .inf}\nstyles: competitive\n", "opposition is"},
		{"opposition of many digits", "generate: {cases: 1, opposition: " + nines + "}\nstyles: competitive\n", "opposition is"},
		{"a long field", "generate: {cases: 1, " + nines + ": 1}\nstyles: competitive\n", "unknown field"},
		{"a style of 200,000 letters", "scenarios: used-van\nstyles: [" + strings.Repeat("a", 200_000) + "]\n", "a style has 200000 letters"},
		{"a case of 200,000 letters", "scenarios: " + strings.Repeat("a", 200_000) + "\nstyles: competitive\n", "a scenario has 200000 letters"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := parse(c.text)
			refusedIn(t, err, c.want)
			if err != nil && !strings.HasPrefix(err.Error(), "testdata/e.yaml:") {
				t.Errorf("got %.300q, want the file's name first", err)
			}
		})
	}
}

// The same for the orders of generated cases, which stand where a case may.
func TestHostileOrders(t *testing.T) {
	for _, c := range []struct{ order, want string }{
		{"issues=" + strings.Repeat("9", 100_000), "an order of 100016 letters; it has at most 1000"},
		{"issues=" + strings.Repeat("9", 400), "it takes a number"},
		{strings.Repeat("x", 200) + "=1", "no field"},
		{strings.Repeat("zopa=0.1:", 50), "stands twice"},
		{"opposition=NaN", "it takes a number"},
		{"opposition=Inf", "it takes a number"},
		{"opposition=0x1p-2", "it takes a number"},
		{"opposition=0.4~1e-400", "it takes a number"},
		{"case=99999999999", "value out of range"},
		{"seed=99999999999999999999", "value out of range"},
		{"issues=64:values=100", "more than 2^63 packages"},
		{"issues=1e5", "100000 issues; it takes 1 to 64"},
		{"parties=1e5", "100000 parties; it takes 2 to 16"},
		{"opposition\n=1", "no field"},
	} {
		_, err := openCase("generate:" + c.order)
		refusedIn(t, err, c.want)
	}
}

func refusedIn(t *testing.T, err error, want string) {
	t.Helper()
	if m := fmt.Sprint(err); err == nil || strings.Contains(m, "\n") || len(m) > 1200 || !strings.Contains(m, want) {
		t.Errorf("got %d letters, %.400q, want one line that says %q", len(m), m, want)
	}
}
