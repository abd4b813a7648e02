package main

// lintRecord is what was found in a case, for programs. Lines and columns count
// from 1 and are left out where they are unknown.
type lintRecord struct {
	Case     string          `json:"case,omitempty"`
	Path     string          `json:"path"`
	Wrong    *faultRecord    `json:"wrong,omitempty"`
	Findings []findingRecord `json:"findings"`
}

type faultRecord struct {
	Path    string `json:"path"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

type findingRecord struct {
	Check    string `json:"check"`
	Severity string `json:"severity"`
	Path     string `json:"path"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	What     string `json:"what"`
	Do       string `json:"do"`
}

func lintRecords(all []linted) []lintRecord {
	records := make([]lintRecord, len(all))
	for i, l := range all {
		r := lintRecord{Case: l.name, Path: l.path, Findings: []findingRecord{}}
		if l.wrong != nil {
			r.Wrong = &faultRecord{l.wrong.Path, l.wrong.Line, l.wrong.Column, l.wrong.Message}
		}
		for _, f := range l.findings {
			r.Findings = append(r.Findings, findingRecord{f.Check.Name, f.Check.Severity(), f.Path, f.Line, f.Column, f.What, f.Do})
		}
		records[i] = r
	}
	return records
}
