package source

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const mostLetters = 1000 // of a label

// Limit is the largest number in our own formats, of either sign: sums and spreads
// of such numbers stay exact enough and finite.
const Limit = 1e12

// Words is a text of any length, without the space around it.
func (n Node) Words(what string) string {
	switch n.Kind {
	case Map: // in braces, 12:30 is a map to the YAML parser
		n.Fail("%s is a map; want text, in quotes if it holds a colon", what)
	case List:
		n.Fail("%s is %s; want text", what, n)
	}
	if n.empty() {
		n.Fail("%s is nothing; want text", what)
	}
	return strings.TrimSpace(n.Text)
}

// Label is a name of one line, kept as it stands in the file: 010 stays 010.
func (n Node) Label(what string) string {
	s := n.Words(what)
	switch {
	case s == "":
		n.Fail("%s is empty", what)
	case strings.ContainsFunc(s, unicode.IsControl):
		n.Fail("%s is %s; want one line of text", what, Quoted(s))
	case utf8.RuneCountInString(s) > mostLetters:
		n.Fail("%s has %d letters; at most %d are allowed", what, utf8.RuneCountInString(s), mostLetters)
	}
	return s
}

// Choice is one of a few words.
func (n Node) Choice(what string, words ...string) string {
	if !slices.Contains(words, n.Text) {
		n.Fail("%s is %s%s allowed: %s", what, n, Suggest(n.Text, words), Listed(words))
	}
	return n.Text
}

// Number is a plain number between -1e12 and 1e12: 010, 0x1F, 1_000 and .inf are none.
func (n Node) Number(what string) float64 {
	x := n.plain(what, "a number such as 12 or -0.5")
	if math.Abs(x) > Limit {
		n.Fail("%s is %s; want a number between -1e12 and 1e12", what, n)
	}
	return x
}

// Whole is a whole number from least to most.
func (n Node) Whole(what string, least, most int) int {
	x := n.plain(what, fmt.Sprintf("a whole number from %d to %d", least, most))
	if x != math.Trunc(x) || x < float64(least) || x > float64(most) {
		n.Fail("%s is %s; want a whole number from %d to %d", what, n, least, most)
	}
	return int(x)
}

func (n Node) plain(what, want string) float64 {
	x, ok := Plain(n.Text)
	switch {
	case !ok:
		n.Fail("%s is %s; want %s%s", what, n, want, n.WithoutCommas())
	case n.Kind != Number:
		n.Fail("%s is %s in quotes; want a number: remove the quotes", what, n)
	}
	return x
}

// List is the entries of a list of 1 to most.
func (n Node) List(what string, most int) []Node {
	switch {
	case n.Kind != List:
		n.Fail("%s is %s; want a list", what, n)
	case len(n.Items) == 0:
		n.Fail("%s is an empty list; want at least one entry", what)
	case len(n.Items) > most:
		n.Fail("%s has %d entries; at most %d are allowed", what, len(n.Items), most)
	}
	n.count(len(n.Items))
	nodes := make([]Node, len(n.Items))
	for i, item := range n.Items {
		nodes[i] = Node{item, n.left}
	}
	return nodes
}

// Several is the entries of a list, or the one thing that stands in its place.
func (n Node) Several(what string, most int) []Node {
	if n.Kind == List {
		return n.List(what, most)
	}
	return []Node{n}
}
