package csv

import (
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// table is a file under way.
type table struct {
	file      source.File
	separator rune
	sheet     *sheet
	parties   []*party
	issues    []sim.Issue
	names     source.Names // of issues
	values    source.Names // of the last issue
	cells     []cell       // of its values
	rowNames  source.Names // of the rows that say something of the parties
}

// newTable reads the first row.
func newTable(f source.File) (*table, error) {
	f, err := text(f)
	if err != nil {
		return nil, err
	}
	t := &table{file: f, separator: separator(f), names: source.Names{Fold: true}}
	if t.separator == 0 {
		line, _, _ := strings.Cut(strings.TrimLeft(string(f.Data[:min(len(f.Data), 200)]), " \r\n"), "\n")
		return nil, f.Errorf(0, "the first row is %s; it must be issue, value and the parties' names, as in: issue,value,Seller,Buyer", source.Quoted(strings.TrimSpace(line)))
	}
	if t.sheet, err = newSheet(f, t.separator); err != nil {
		return nil, err
	}
	head, err := t.sheet.next()
	if err != nil {
		return nil, err
	}
	return t, t.readParties(head)
}

func (t *table) readParties(head []cell) error {
	names := source.Names{Fold: true}
	for _, c := range head[2:] {
		if c.text == "" {
			return t.file.Errorf(c.offset, "a column without a party's name in the first row")
		}
		if err := t.label(c, "a party's name"); err != nil {
			return err
		}
		if err := names.Add(t.file, c.offset, "party", c.text); err != nil {
			return err
		}
		if len(t.parties) == mostParties {
			return t.file.Errorf(c.offset, "more than %d parties", mostParties)
		}
		t.parties = append(t.parties, newParty(c))
	}
	if n := len(t.parties); n < 2 {
		return t.file.Errorf(head[0].offset, "the first row names %d of the parties; a negotiation needs at least 2", n)
	}
	return nil
}

// add reads a row below the first.
func (t *table) add(row []cell) error {
	for len(row) < 2+len(t.parties) {
		row = append(row, cell{offset: row[len(row)-1].offset})
	}
	if more := row[2+len(t.parties):]; len(more) > 0 {
		last := more[len(more)-1]
		return t.file.Errorf(last.offset, "a cell %s beyond the last party's column", source.Quoted(last.text))
	}
	name, value, worths := row[0], row[1], row[2:]
	if value.text == "" {
		if read := rowReaders[rowName(name.text)]; read != nil {
			return t.addNamed(name, worths, read)
		}
		return t.file.Errorf(value.offset, "a row without a value; only rows named no deal, unit and discount have none")
	}
	if err := t.addValue(name, value); err != nil {
		return err
	}
	i := len(t.issues) - 1
	for k, p := range t.parties {
		x, err := t.number(worths[k], "the worth of "+t.issues[i].Name+" "+value.text+" to "+p.name.text)
		if err != nil {
			return err
		}
		p.tables[i] = append(p.tables[i], x)
	}
	return nil
}

// addValue begins a new issue where a new name stands.
func (t *table) addValue(name, value cell) error {
	last := len(t.issues) - 1
	switch {
	case name.text == "" && last < 0:
		return t.file.Errorf(name.offset, "value %s of which issue? its name is missing", source.Quoted(value.text))
	case name.text != "" && (last < 0 || t.issues[last].Name != name.text):
		if err := t.addIssue(name); err != nil {
			return err
		}
		last++
	}
	if err := t.label(value, "a value"); err != nil {
		return err
	}
	issue := &t.issues[last]
	if len(issue.Values) == source.MaxValues {
		return t.file.Errorf(value.offset, "issue %q has more than %d values", issue.Name, source.MaxValues)
	}
	issue.Values, t.cells = append(issue.Values, value.text), append(t.cells, value)
	return t.values.Add(t.file, value.offset, "value", value.text)
}

func (t *table) addIssue(name cell) error {
	if err := t.finishIssue(); err != nil {
		return err
	}
	if err := t.label(name, "an issue's name"); err != nil {
		return err
	}
	if len(t.issues) == source.MaxIssues {
		return t.file.Errorf(name.offset, "more than %d issues", source.MaxIssues)
	}
	t.issues = append(t.issues, sim.Issue{Name: name.text})
	t.values, t.cells = source.Names{Fold: true}, nil
	for _, p := range t.parties {
		p.tables = append(p.tables, nil)
	}
	return t.names.Add(t.file, name.offset, "issue", name.text)
}

// rowReaders read a party's cell in the rows that say something of the parties,
// by the name of the row.
var rowReaders = map[string]func(*table, *party, cell) error{
	"no deal":  (*table).readReservation,
	"unit":     (*table).readUnit,
	"discount": (*table).readDiscount,
}

// rowName is the name of a row in small letters, by whichever of its names it goes.
func rowName(text string) string {
	switch name := strings.ToLower(text); name {
	case "batna", "reservation":
		return "no deal"
	default:
		return name
	}
}

// addNamed reads a row that says something of the parties. An empty cell says nothing.
func (t *table) addNamed(name cell, cells []cell, read func(*table, *party, cell) error) error {
	if err := t.rowNames.Add(t.file, name.offset, "row", rowName(name.text)); err != nil {
		return err
	}
	for k, p := range t.parties {
		if cells[k].text == "" {
			continue
		}
		if err := read(t, p, cells[k]); err != nil {
			return err
		}
	}
	return nil
}

func (t *table) readReservation(p *party, c cell) (err error) {
	p.reservation, err = t.number(c, "what no deal is worth to "+p.name.text)
	return err
}

func (t *table) readUnit(p *party, c cell) error {
	if p.unit = c.text; p.unit == share {
		p.unit = ""
	}
	return t.label(c, "a unit")
}

func (t *table) readDiscount(p *party, c cell) (err error) {
	if p.discount, err = t.number(c, "the discount of "+p.name.text); err == nil && (p.discount <= 0 || p.discount > 1) {
		return t.file.Errorf(c.offset, "the discount of %s is %v; it must be above 0 and at most 1", p.name.text, p.discount)
	}
	return err
}
