package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/cmd/parley/claims"
)

// prose is every text that people read, from the top of the repository.
func prose(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, pattern := range []string{"*.md", "docs/*.md", "examples/*.*", "examples/styles/*", "Makefile", "NOTICE", "CITATION.cff", ".ci/*"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: got %d files, want some (%v)", pattern, len(found), err)
		}
		for _, path := range found {
			name, err := filepath.Rel(root, path)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, filepath.ToSlash(name))
		}
	}
	return list
}

func readText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

var fence = regexp.MustCompile("(?ms)^```([a-z]*)\n(.*?)^```$")

// blocks lists the fenced blocks of a language in a text.
func blocks(text, language string) []string {
	var list []string
	for _, m := range fence.FindAllStringSubmatch(text, -1) {
		if m[1] == language {
			list = append(list, m[2])
		}
	}
	return list
}

// commandLines lists the lines of a shell block that call parley, without
// prompt and comment.
func commandLines(block string) []string {
	var list []string
	for line := range strings.Lines(block) {
		line, _, _ = strings.Cut(strings.TrimPrefix(line, "$ "), " #")
		line = strings.TrimPrefix(strings.TrimSpace(line), "./")
		if strings.HasPrefix(line, "parley ") {
			list = append(list, line)
		}
	}
	return list
}

// words splits a command line as a shell does, for words with single quotes.
func words(line string) []string {
	var list []string
	for _, m := range regexp.MustCompile(`'([^']*)'|(\S+)`).FindAllStringSubmatch(line, -1) {
		list = append(list, m[1]+m[2])
	}
	return list
}

// slow are the commands that are not carried out here: their command line is
// looked at, and the experiments that it names are read.
var slow = []string{"demo", "fit", "run", "report", "replay", "practice", "merge"}

// TestCommandsOfTheDocs carries out every command that the docs show, and holds
// what they quote of its output against it. Each paper's commands find the
// examples where they lie, and what they write goes away with the test.
func TestCommandsOfTheDocs(t *testing.T) {
	top, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(root)
	count := 0
	for _, name := range papers(t) {
		data, err := os.ReadFile(filepath.Join(top, name))
		if err != nil {
			t.Fatal(err)
		}
		t.Chdir(t.TempDir())
		if err := os.Symlink(filepath.Join(top, "examples"), "examples"); err != nil {
			t.Skip(err) // some systems let nobody make links
		}
		for _, language := range []string{"sh", "text"} {
			for _, block := range blocks(string(data), language) {
				for _, line := range commandLines(block) {
					count++
					t.Run(line, func(t *testing.T) { carryOut(t, line, block) })
				}
			}
		}
	}
	if count < 10 {
		t.Errorf("got %d commands in the docs, want at least 10", count)
	}
}

func carryOut(t *testing.T, line, block string) {
	if underRace && (strings.Contains(line, "parley validate") || strings.Contains(line, "parley claims run")) {
		t.Skip("the plain run looks at the numbers")
	}
	args := words(line)[1:]
	l, err := arrange(&cli.Command{Name: "parley", Subcommands: commands()}, args)
	if err != nil {
		t.Fatal(err)
	}
	if l.command().Name == "run" && l.path[1].Name == "claims" && !slices.Equal(l.arguments, []string{"Q36"}) {
		if _, err := claims.Choose(l.arguments); err != nil {
			t.Error(err)
		}
		return // some minutes
	}
	asks := slices.Equal(args, []string{"scenario", "new"})
	if asks || slices.Contains(slow, l.path[1].Name) {
		if l.path[1].Name == "run" {
			if _, err := readExperiment(l.arguments[0]); err != nil {
				t.Error(err)
			}
		}
		return
	}
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), args, strings.NewReader(""), &stdout, &stderr); code != done || stderr.Len() > 0 {
		t.Fatalf("got exit code %d and %q", code, stderr.String())
	}
	if first, quote, _ := strings.Cut(block, "\n"); strings.HasPrefix(first, "$ ") {
		quotes(t, stdout.String(), quote)
	}
}

// quotes checks that a quote is a part of the output, in its order; three dots
// on a line of their own stand for what was left out.
func quotes(t *testing.T, output, quote string) {
	t.Helper()
	for _, part := range regexp.MustCompile(`(?m)^ *\.\.\.\n`).Split(quote, -1) {
		_, rest, ok := strings.Cut(output, part)
		if !ok {
			t.Errorf("the docs quote\n%s\nwhich is not in the rest of the output:\n%s", part, output)
			return
		}
		output = rest
	}
}

// papers are the texts about the program, from the folder that they lie in.
func papers(tb testing.TB) []string {
	tb.Helper()
	docs, err := filepath.Glob("docs/*.md")
	if err != nil || len(docs) == 0 {
		tb.Fatalf("got %d docs, want some (%v)", len(docs), err)
	}
	return append([]string{"README.md", "ARCHITECTURE.md", "examples/README.md"}, docs...)
}
