// Package sheets makes the papers of a class from a case: a confidential role
// sheet for each party, a sheet to prepare on, and a key for the trainer. Each
// is one document that is written out as a page to print or as Markdown. It
// knows nothing of commands, of files, or of how a case was read.
package sheets

import "github.com/parley-sim/parley/sim"

// Document is one sheet: what stands on it, however it is written out.
type Document struct {
	File     string // a name that is safe as a file's, without extension
	Banner   string // who may read it; also at the foot of each printed page
	Title    string
	Under    string // below the title
	Sections []Section
	Columns  bool // the sections that are not wide stand in two columns
	Dense    bool // smaller print: much is to go on a page
}

// Section is a heading and what stands below it.
type Section struct {
	Heading string // none: the section follows the one before
	Wide    bool   // in a document of two columns: takes both
	Blocks  []Block
}

// Block is one thing in a section. Exactly one of its fields is filled.
type Block struct {
	Text   string
	Frame  string   // a text that must not be overlooked
	Items  []string // a list
	Fields []string // short blanks in one line, to write on
	Asks   []Ask    // questions with lines to write on
	Table  *Table
	Cards  []Table // small tables side by side, all with the same head
}

// Ask is something to think about, with so many lines for the answer.
type Ask struct {
	What  string
	Lines int
}

// Table is rows of cells: first columns of words, then of numbers, then of words again.
type Table struct {
	Caption string
	Head    []string
	Rows    [][]string
	Words   int    // how many of the first columns are words
	Tail    int    // how many of the last are words
	Form    bool   // empty cells are to be written in
	Sums    int    // so many of the last rows add up what stands above
	Note    string // below the table
}

// All is every sheet of a case: the roles in the order of the parties, the
// preparation sheet, the trainer's key.
func All(s *sim.Scenario) ([]Document, error) {
	var all []Document
	for p := range s.Parties {
		all = append(all, Role(s, p))
	}
	key, err := Key(s)
	if err != nil {
		return nil, err
	}
	return append(all, Preparation(s), key), nil
}

func text(s string) Block { return Block{Text: s} }

// texts is a block for each of the sentences that there are.
func texts(all ...string) []Block {
	var blocks []Block
	for _, s := range all {
		if s != "" {
			blocks = append(blocks, text(s))
		}
	}
	return blocks
}

// joined is cards as one table, their captions as its first column.
func joined(cards []Table) *Table {
	t := &Table{Head: append([]string{"term"}, cards[0].Head...), Words: cards[0].Words + 1}
	for _, card := range cards {
		name := card.Caption
		for _, row := range card.Rows {
			t.Rows = append(t.Rows, append([]string{name}, row...))
			name = ""
		}
	}
	return t
}
