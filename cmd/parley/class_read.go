package main

import (
	"bytes"
	"cmp"
	"math"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// mostGroups is how many a class may have.
const mostGroups = 2000

// readClass reads the table of a class: in the first row what the columns hold, then a row a group.
func readClass(f source.File, s *sim.Scenario) (*class, error) {
	f, err := source.Tabular(f)
	if err != nil {
		return nil, err
	}
	sheet, err := source.NewSheet(f, classSeparator(f))
	if err != nil {
		return nil, err
	}
	row, err := sheet.Next()
	switch {
	case err != nil:
		return nil, err
	case row == nil:
		return nil, f.Errorf(-1, "the table is empty; its first row names the columns, as in: group,%s", s.Space.Issues[0].Name)
	}
	h, err := readHead(f, s, row)
	if err != nil {
		return nil, err
	}
	r := &classReader{file: f, head: h, class: &class{Scenario: s, traits: h.traits}, names: source.Names{Fold: true}}
	for {
		row, err := sheet.Next()
		switch {
		case err != nil:
			return nil, err
		case row == nil:
			return r.class, r.enough()
		}
		if err := r.add(row); err != nil {
			return nil, err
		}
	}
}

// classSeparator is what parts the first row into most cells, of several the first.
func classSeparator(f source.File) (separator rune) {
	most := 0
	for line := range bytes.Lines(f.Data) {
		if len(bytes.Trim(line, source.Separators+" \r\n")) == 0 || source.SaysSeparator(string(line)) {
			continue
		}
		for _, s := range source.Separators {
			if row, ok := source.Row(line, s); ok && len(row) > most {
				separator, most = s, len(row)
			}
		}
		break
	}
	return cmp.Or(separator, ',')
}

// classReader reads groups, a row each.
type classReader struct {
	file  source.File
	head  *head
	class *class
	names source.Names
}

// enough refuses a class of which nobody has a result.
func (r *classReader) enough() error {
	if len(r.class.groups) > 0 {
		return nil
	}
	return r.file.Errorf(-1, "no group has a result yet; fill in every term, or write no deal in the first of them")
}

// add reads a row. One without a result is left out, and remembered.
func (r *classReader) add(row []source.Cell) error {
	if extra := len(row) - len(r.head.cells); extra > 0 {
		last := row[len(row)-1]
		return r.file.Errorf(last.Offset, "a cell %s beyond the last column, %s", source.Quoted(last.Text), source.Quoted(r.head.cells[len(r.head.cells)-1].Text))
	}
	if row[0].Text == "" {
		return r.file.Errorf(row[0].Offset, "a row without the name of its group")
	}
	for _, c := range row {
		if err := r.file.Label(c, "a cell"); err != nil {
			return err
		}
	}
	if err := r.names.Add(r.file, row[0].Offset, "group", row[0].Text); err != nil {
		return err
	}
	if len(r.class.groups) == mostGroups {
		return r.file.Errorf(row[0].Offset, "more than %d groups", mostGroups)
	}
	for end := row[len(row)-1].Offset; len(row) < len(r.head.cells); {
		row = append(row, source.Cell{Offset: end})
	}
	g := group{name: row[0].Text, people: make([]string, len(r.class.Parties)), traits: make([]string, len(r.class.traits)), rounds: math.NaN(), minutes: math.NaN()}
	told, err := r.result(&g, row)
	switch {
	case err != nil:
		return err
	case !told:
		r.class.pending = append(r.class.pending, g.name)
		return nil
	}
	if err := r.beside(&g, row); err != nil {
		return err
	}
	r.class.groups = append(r.class.groups, g)
	return nil
}

// result reads how a group ended; not told: the row holds neither terms nor a no.
func (r *classReader) result(g *group, row []source.Cell) (told bool, err error) {
	says, err := r.deal(row)
	if err != nil {
		return false, err
	}
	terms := r.terms(row)
	filled := slices.DeleteFunc(slices.Clone(terms), func(c source.Cell) bool { return blankCell(c.Text) })
	none := len(filled) > 0 && !slices.ContainsFunc(filled, func(c source.Cell) bool { return !saysNoDeal(c.Text) })
	switch {
	case says == "no" && !none && len(filled) > 0:
		return false, r.file.Errorf(filled[0].Offset, "group %s has no deal, and here stands %s; empty its terms, or its deal", source.Quoted(g.name), source.Quoted(filled[0].Text))
	case says == "yes" && (none || len(filled) == 0):
		return false, r.file.Errorf(terms[0].Offset, "group %s has a deal without terms; want a value for each of %s", source.Quoted(g.name), source.Listed(issueNames(r.class.Space)))
	case says == "no" || none:
		g.agreed = sim.None
		return true, nil
	case len(filled) == 0:
		return false, nil
	}
	if err := r.agreement(g, terms); err != nil {
		return false, err
	}
	return true, r.signed(g, row)
}

// terms are the cells of the issues, in their order.
func (r *classReader) terms(row []source.Cell) []source.Cell {
	cells := make([]source.Cell, len(r.class.Space.Issues))
	for i := range cells {
		cells[i] = row[r.head.column(termColumn, i)]
	}
	return cells
}

// agreement reads a value for every term.
func (r *classReader) agreement(g *group, terms []source.Cell) error {
	values := make([]int, len(terms))
	for i, c := range terms {
		issue := &r.class.Space.Issues[i]
		if blankCell(c.Text) {
			return r.file.Errorf(c.Offset, "%s of group %s is missing; a deal has a value for every term, one of %s", issue.Name, source.Quoted(g.name), source.Listed(issue.Values))
		}
		fits := valuesMeant(issue, c.Text)
		switch {
		case len(fits) == 0:
			return r.file.Errorf(c.Offset, "%s of group %s is %s%s it can be %s", issue.Name, source.Quoted(g.name), source.Quoted(c.Text), source.Suggest(c.Text, issue.Values), source.Listed(issue.Values))
		case len(fits) > 1:
			return r.file.Errorf(c.Offset, "%s of group %s is %s, which may be %s or %s: write one of these", issue.Name, source.Quoted(g.name), source.Quoted(c.Text), source.Quoted(issue.Values[fits[0]]), source.Quoted(issue.Values[fits[1]]))
		}
		values[i] = fits[0]
	}
	g.agreed = r.class.Space.Outcome(values...)
	return nil
}

// signed reads at which of several tables the deal was made.
func (r *classReader) signed(g *group, row []source.Cell) error {
	names := partnersOf(r.class.Scenario)
	if len(names) < 2 {
		return nil
	}
	c := row[r.head.column(withColumn, 0)]
	g.table = slices.IndexFunc(names, func(name string) bool { return source.Alike(name) == source.Alike(c.Text) })
	if g.table < 0 {
		return r.file.Errorf(c.Offset, "group %s signed with %s; want one of %s", source.Quoted(g.name), source.Quoted(c.Text), source.Listed(names))
	}
	return nil
}

// beside reads what stands beside the result.
func (r *classReader) beside(g *group, row []source.Cell) (err error) {
	for k, c := range row {
		switch of := r.head.of[k]; r.head.kinds[k] {
		case seatColumn:
			g.people[of] = c.Text
			r.class.people = r.class.people || c.Text != ""
		case traitColumn:
			g.traits[of] = c.Text
		case roundsColumn:
			g.rounds, err = r.length(c, "rounds")
		case minutesColumn:
			g.minutes, err = r.length(c, "minutes")
		}
		if err != nil {
			return err
		}
	}
	return nil
}
