package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// entry is a word of the glossary.
type entry struct {
	Word       string
	Also       []string // other names of the same thing
	Sentence   string   // for a trainer: no word in it needs this glossary to be understood
	Researcher string   // the term of the literature, with its definition
}

// glossaryWords maps every word and every other name of it, in lower case, to
// its sentence for a trainer, but for the names given: those that a page uses
// in another sense.
func glossaryWords(but ...string) map[string]string {
	words := make(map[string]string, 2*len(glossary))
	for _, e := range glossary {
		words[strings.ToLower(e.Word)] = e.Sentence
		for _, also := range e.Also {
			words[strings.ToLower(also)] = e.Sentence
		}
	}
	for _, name := range but {
		delete(words, name)
	}
	return words
}

func glossaryCommand() *cli.Command {
	return &cli.Command{
		Name:      "glossary",
		Usage:     "the words, in a sentence each",
		ArgsUsage: "[WORD]",
		Description: "Without a word it lists them all. With one it gives the sentence for a trainer and\n" +
			"the researcher's term.",
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				writeGlossary(c.App.Writer)
				return nil
			}
			return explain(c.App.Writer, strings.Join(c.Args().Slice(), " "))
		},
	}
}

func writeGlossary(w io.Writer) {
	for _, e := range glossary {
		fmt.Fprintf(w, "%s\n%s\n", e.title(), wrap(e.Sentence, "    "))
	}
	fmt.Fprintln(w, "\nparley glossary WORD adds the researcher's term.")
}

func (e *entry) title() string {
	if len(e.Also) == 0 {
		return e.Word
	}
	return e.Word + " (" + strings.Join(e.Also, ", ") + ")"
}

// explain prints one word with both its sentences.
func explain(w io.Writer, word string) error {
	var names []string
	for i := range glossary {
		e := &glossary[i]
		all := append([]string{e.Word}, e.Also...)
		for _, name := range all {
			if sameWord(name, word) {
				fmt.Fprintf(w, "%s\n%s\n", e.title(), wrap(e.Sentence, "    "))
				fmt.Fprintf(w, "  For a researcher:\n%s\n", wrap(e.Researcher, "    "))
				return nil
			}
		}
		names = append(names, all...)
	}
	if near := nearest(word, names); near != "" {
		return wrongf("no word %q; did you mean %q?", word, near)
	}
	return wrongf("no word %q; parley glossary lists them all", word)
}

// sameWord compares without case, hyphens and a plural's s.
func sameWord(a, b string) bool {
	plain := func(s string) string {
		s = strings.ToLower(strings.ReplaceAll(s, "-", " "))
		return strings.TrimSuffix(s, "s")
	}
	return plain(a) == plain(b)
}
