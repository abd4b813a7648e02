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
	sheet     *source.Sheet
	parties   []*party
	issues    []sim.Issue
	names     source.Names  // of issues
	values    source.Names  // of the last issue
	cells     []source.Cell // of its values
	rowNames  source.Names  // of the rows that say something of the parties
}

// newTable reads the first row.
func newTable(f source.File) (*table, error) {
	f, err := source.Tabular(f)
	if err != nil {
		return nil, err
	}
	t := &table{file: f, separator: separator(f), names: source.Names{Fold: true}}
	if t.separator == 0 {
		line, _, _ := strings.Cut(strings.TrimLeft(string(f.Data[:min(len(f.Data), 200)]), " \r\n"), "\n")
		return nil, f.Errorf(0, "the first row is %s; it must be issue, value and the parties' names, as in: issue,value,Seller,Buyer", source.Quoted(strings.TrimSpace(line)))
	}
	if t.sheet, err = source.NewSheet(f, t.separator); err != nil {
		return nil, err
	}
	head, err := t.sheet.Next()
	if err != nil {
		return nil, err
	}
	return t, t.readParties(head)
}

func (t *table) readParties(head []source.Cell) error {
	names := source.Names{Fold: true}
	for _, c := range head[2:] {
		if c.Text == "" {
			return t.file.Errorf(c.Offset, "a column without a party's name in the first row")
		}
		if err := t.file.Label(c, "a party's name"); err != nil {
			return err
		}
		if err := names.Add(t.file, c.Offset, "party", c.Text); err != nil {
			return err
		}
		if len(t.parties) == mostParties {
			return t.file.Errorf(c.Offset, "more than %d parties", mostParties)
		}
		t.parties = append(t.parties, newParty(c))
	}
	if n := len(t.parties); n < 2 {
		return t.file.Errorf(head[0].Offset, "the first row names %d of the parties; a negotiation needs at least 2", n)
	}
	return nil
}

// add reads a row below the first.
func (t *table) add(row []source.Cell) error {
	for len(row) < 2+len(t.parties) {
		row = append(row, source.Cell{Offset: row[len(row)-1].Offset})
	}
	if more := row[2+len(t.parties):]; len(more) > 0 {
		last := more[len(more)-1]
		return t.file.Errorf(last.Offset, "a cell %s beyond the last party's column", source.Quoted(last.Text))
	}
	name, value, worths := row[0], row[1], row[2:]
	if value.Text == "" {
		if read := rowReaders[rowName(name.Text)]; read != nil {
			return t.addNamed(name, worths, read)
		}
		return t.file.Errorf(value.Offset, "a row without a value; only rows named no deal, unit and discount have none")
	}
	if err := t.addValue(name, value); err != nil {
		return err
	}
	i := len(t.issues) - 1
	for k, p := range t.parties {
		x, err := t.number(worths[k], "the worth of "+t.issues[i].Name+" "+value.Text+" to "+p.name.Text)
		if err != nil {
			return err
		}
		p.tables[i] = append(p.tables[i], x)
	}
	return nil
}

// addValue begins a new issue where a new name stands.
func (t *table) addValue(name, value source.Cell) error {
	last := len(t.issues) - 1
	switch {
	case name.Text == "" && last < 0:
		return t.file.Errorf(name.Offset, "value %s of which issue? its name is missing", source.Quoted(value.Text))
	case name.Text != "" && (last < 0 || t.issues[last].Name != name.Text):
		if err := t.addIssue(name); err != nil {
			return err
		}
		last++
	}
	if err := t.file.Label(value, "a value"); err != nil {
		return err
	}
	issue := &t.issues[last]
	if len(issue.Values) == source.MaxValues {
		return t.file.Errorf(value.Offset, "issue %q has more than %d values", issue.Name, source.MaxValues)
	}
	issue.Values, t.cells = append(issue.Values, value.Text), append(t.cells, value)
	return t.values.Add(t.file, value.Offset, "value", value.Text)
}

func (t *table) addIssue(name source.Cell) error {
	if err := t.finishIssue(); err != nil {
		return err
	}
	if err := t.file.Label(name, "an issue's name"); err != nil {
		return err
	}
	if len(t.issues) == source.MaxIssues {
		return t.file.Errorf(name.Offset, "more than %d issues", source.MaxIssues)
	}
	t.issues = append(t.issues, sim.Issue{Name: name.Text})
	t.values, t.cells = source.Names{Fold: true}, nil
	for _, p := range t.parties {
		p.tables = append(p.tables, nil)
	}
	return t.names.Add(t.file, name.Offset, "issue", name.Text)
}

// rowReaders read a party's cell in the rows that say something of the parties,
// by the name of the row.
var rowReaders = map[string]func(*table, *party, source.Cell) error{
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
func (t *table) addNamed(name source.Cell, cells []source.Cell, read func(*table, *party, source.Cell) error) error {
	if err := t.rowNames.Add(t.file, name.Offset, "row", rowName(name.Text)); err != nil {
		return err
	}
	for k, p := range t.parties {
		if cells[k].Text == "" {
			continue
		}
		if err := read(t, p, cells[k]); err != nil {
			return err
		}
	}
	return nil
}

func (t *table) readReservation(p *party, c source.Cell) (err error) {
	p.reservation, err = t.number(c, "what no deal is worth to "+p.name.Text)
	return err
}

func (t *table) readUnit(p *party, c source.Cell) error {
	if p.unit = c.Text; p.unit == share {
		p.unit = ""
	}
	return t.file.Label(c, "a unit")
}

func (t *table) readDiscount(p *party, c source.Cell) (err error) {
	if p.discount, err = t.number(c, "the discount of "+p.name.Text); err == nil && (p.discount <= 0 || p.discount > 1) {
		return t.file.Errorf(c.Offset, "the discount of %s is %v; it must be above 0 and at most 1", p.name.Text, p.discount)
	}
	return err
}
