package reports

import (
	"encoding/json"
	"io"
)

// JSON writes the story for programs: docs/tables.md says what each field is.
func (s *Story) JSON(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(s.record())
}

type storyRecord struct {
	Title    string        `json:"title"`
	Design   string        `json:"design"`
	Note     string        `json:"note"`
	Source   string        `json:"source"`
	Summary  []lineRecord  `json:"summary"`
	Warnings []string      `json:"warnings"`
	Charts   []chartRecord `json:"charts"`
	Next     []lineRecord  `json:"next"`
	Settings *tableRecord  `json:"settings,omitempty"`
	Cases    *tableRecord  `json:"cases,omitempty"`
	Methods  []lineRecord  `json:"methods"`
}

type lineRecord struct {
	Label   string `json:"label"`
	Verdict string `json:"verdict,omitempty"`
	Text    string `json:"text"`
}

type chartRecord struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	Verdict  string       `json:"verdict,omitempty"`
	Headline string       `json:"headline"`
	Subtitle string       `json:"subtitle"`
	Text     string       `json:"text"`
	Lines    []lineRecord `json:"lines,omitempty"`
	Notes    []string     `json:"notes"`
	Table    *tableRecord `json:"table"` // null: nothing to show
}

type tableRecord struct {
	Columns []columnRecord `json:"columns"`
	Rows    [][]any        `json:"rows"`
	More    string         `json:"more,omitempty"`
}

type columnRecord struct {
	Name string `json:"name"`
	Unit string `json:"unit,omitempty"`
}

func (s *Story) record() storyRecord {
	r := storyRecord{Title: flat(s.Title), Design: flat(s.Design), Note: onlySimulated, Source: flat(s.Source), Summary: lineRecords(s.Summary), Warnings: []string{},
		Charts: []chartRecord{}, Next: lineRecords(s.Next), Settings: s.Settings.record(), Cases: s.Cases.record(), Methods: lineRecords(s.Methods)}
	for _, c := range s.Warnings {
		r.Warnings = append(r.Warnings, flat(c.whole()))
	}
	for i := range s.Chapters {
		c := &s.Chapters[i]
		f := c.Figure
		chart := chartRecord{ID: c.ID, Name: flat(c.title()), Verdict: c.Verdict, Headline: flat(f.Headline), Subtitle: flat(f.Subtitle), Text: flat(f.Text), Notes: []string{}, Table: f.Table.record()}
		if f.Nothing != "" {
			chart.Text = flat(f.Nothing)
		}
		if len(c.Lines) > 0 {
			chart.Lines = lineRecords(c.Lines)
		}
		for _, n := range f.Notes {
			chart.Notes = append(chart.Notes, flat(n))
		}
		r.Charts = append(r.Charts, chart)
	}
	return r
}

func lineRecords(lines []Line) []lineRecord {
	all := []lineRecord{}
	for _, l := range lines {
		all = append(all, lineRecord{flat(l.Label), l.Verdict, flat(l.Plain())})
	}
	return all
}

// record is nil for a table that there is none of.
func (t Table) record() *tableRecord {
	if len(t.Head) == 0 {
		return nil
	}
	typed := t.typed()
	r := &tableRecord{Rows: typed.Rows, More: flat(t.More)}
	for k, name := range typed.Head {
		r.Columns = append(r.Columns, columnRecord{name, typed.Units[k]})
	}
	return r
}
