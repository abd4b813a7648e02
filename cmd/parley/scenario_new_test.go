package main

import (
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/template"
)

// Ctrl-C in the middle of the questions leaves nothing behind.
func TestNewStopped(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	in, typed := io.Pipe()
	defer typed.Close()
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		io.WriteString(typed, "Fleet\n\nLessor\n")
		stop()
	}()
	var out, errs strings.Builder
	if code := run(ctx, []string{"scenario", "new"}, in, &out, &errs); code != failed || errs.String() != "parley: stopped\n" {
		t.Errorf("got %d, %q", code, errs.String())
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// Whatever is typed, the end is a case that can be read, or no file.
func TestNewAnyAnswers(t *testing.T) {
	typed := []string{"", "", "", "", "", "", "?", "1", "price", "1, 2, 3", "none", "90 to 130", "0..10 by 1", "1e3", "-5", "null: yes, no", "null 3 4", "a: b, c, d", "keep", "change",
		"power Vendor", "size large", "-", "Bank, seller", "a: \"b\" # c", "# x", "東京", "\x00", "\xff", "points", "$", strings.Repeat("x", 70)}
	dice := rand.New(rand.NewPCG(5, 6))
	whole := 0
	for range 300 {
		path := filepath.Join(t.TempDir(), "case.yaml")
		lines := make([]string, 8+dice.IntN(60))
		for i := range lines {
			lines[i] = typed[dice.IntN(len(typed))]
		}
		var out, errs strings.Builder
		code := run(context.Background(), []string{"scenario", "new", "--out", path}, strings.NewReader(strings.Join(lines, "\n")), &out, &errs)
		_, err := os.Stat(path)
		switch {
		case code != done && err == nil:
			t.Fatalf("%q: %s, and yet a file", lines, errs.String())
		case code != done && !strings.Contains(errs.String(), "nothing was written"):
			t.Fatalf("%q: %s", lines, errs.String())
		case code == done:
			whole++
			if _, err := scenarios.Open(path); err != nil {
				t.Fatalf("%q: %v", lines, err)
			}
		}
	}
	if whole < 50 {
		t.Errorf("only %d of 300 sessions came to an end", whole)
	}
}

func TestReadRange(t *testing.T) {
	for text, want := range map[string]template.Range{
		"90 to 130 by 5":         {From: 90, To: 130, Step: 5},
		"90..130":                {From: 90, To: 130, Step: 5},
		"90-130":                 {From: 90, To: 130, Step: 5},
		"$90K - $130K":           {From: 90, To: 130, Step: 5},
		"from 1,000 to 3,000":    {From: 1000, To: 3000, Step: 200},
		"-5 to 5 by 2.5":         {From: -5, To: 5, Step: 2.5},
		"-5 to -1 in steps of 2": {From: -5, To: -1, Step: 2},
		"1.2 1.4 0.1":            {From: 1.2, To: 1.4, Step: 0.1},
	} {
		if got, err := readRange(text, "$K a year"); err != nil || got != want {
			t.Errorf("%q: got %v, %v, want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"":                 "two or three numbers are wanted, as in 90 to 130 by 5",
		"90":               "two or three numbers are wanted, as in 90 to 130 by 5",
		"ninety to 130":    `"ninety" is no number; write it in digits, such as 90 or 1,250.5`,
		"90 to 90":         "the lowest price is 90 and the highest 90; the second must be larger",
		"0 to 1e300":       "a price is beyond 1,000,000,000; count in thousands or millions, such as $K or $M",
		"1 to 2 by -1":     "the step is -1; it must be above 0",
		"1 to 2 by 1e-300": "steps of 1e-300 make more than 1000 prices; take a larger step",
	} {
		if _, err := readRange(text, "$K"); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}
