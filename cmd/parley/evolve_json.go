package main

import "github.com/parley-sim/parley/cmd/parley/fit"

// evolutionRecord is an evolution for programs.
type evolutionRecord struct {
	Styles       []string        `json:"styles"`
	Cases        []string        `json:"cases"`
	Negotiations int64           `json:"negotiations"`
	Matrix       [][]float64     `json:"matrix"`
	Starts       []startRecord   `json:"starts"`
	Rests        []restRecord    `json:"rests"`
	Invades      [][]bool        `json:"invades"`
	Shown        [][]bool        `json:"shown"` // of those that invade: beyond doubt
	Without      []withoutRecord `json:"without"`
	Survives     []int           `json:"survives"`
}

type startRecord struct {
	Mostly      string    `json:"mostly"`
	End         []float64 `json:"end"`
	Generations int       `json:"generations"`
	Settled     bool      `json:"settled"`
}

type restRecord struct {
	Shares   []float64 `json:"shares"`
	Earns    float64   `json:"earns"`
	Stable   bool      `json:"stable"`
	Attracts bool      `json:"attracts"`
}

type withoutRecord struct {
	Case    string    `json:"case"`
	End     []float64 `json:"end"`
	Settled bool      `json:"settled"`
}

func newEvolutionRecord(e *fit.Evolution) evolutionRecord {
	r := evolutionRecord{Styles: e.Styles, Cases: e.Cases, Negotiations: e.Games, Matrix: e.Game, Rests: []restRecord{}, Without: []withoutRecord{}, Survives: e.Survives}
	for _, s := range e.Starts {
		mostly := ""
		if s.Mostly >= 0 {
			mostly = e.Styles[s.Mostly]
		}
		r.Starts = append(r.Starts, startRecord{mostly, s.End, len(s.Shares) - 1, s.Settled})
	}
	for _, x := range e.Rests {
		r.Rests = append(r.Rests, restRecord{x.Shares, x.Earns, x.Stable, x.Attracts})
	}
	for few := range e.Styles {
		var row, shown []bool
		for many := range e.Styles {
			spreads := e.Game.Invades(few, many)
			row, shown = append(row, spreads), append(shown, spreads && e.Shown(few, many))
		}
		r.Invades, r.Shown = append(r.Invades, row), append(r.Shown, shown)
	}
	for _, l := range e.Without {
		r.Without = append(r.Without, withoutRecord{l.Case, l.End, l.Settled})
	}
	return r
}
