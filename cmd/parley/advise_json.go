package main

import "github.com/parley-sim/parley/cmd/parley/fit"

// adviceRecord is an advice for programs. What does not exist is null.
type adviceRecord struct {
	Case         string              `json:"case"`
	Varies       bool                `json:"varies"`
	Rounds       int                 `json:"rounds"`
	Draws        int                 `json:"draws"`
	Seed         uint64              `json:"seed"`
	Negotiations int64               `json:"negotiations"`
	Against      []counterpartRecord `json:"against"`
	Parties      []adviceSideRecord  `json:"parties"`
}

type counterpartRecord struct {
	Style string  `json:"style"`
	Share float64 `json:"share"`
}

type adviceSideRecord struct {
	Party    string         `json:"party"`
	Room     float64        `json:"room"`
	Expected *int           `json:"expected"`
	Safest   *int           `json:"safest"`
	Rows     []int          `json:"rows"` // places among options: each style with the opening chosen for it, and the safest, by the gain reported
	Close    []string       `json:"close"`
	Options  []optionRecord `json:"options"`
	Trades   []string       `json:"trades"`
	Says     []string       `json:"says"`
}

type optionRecord struct {
	Style   string      `json:"style"`
	Family  string      `json:"family"`
	Opening *float64    `json:"opening"`
	Gain    spanRecord  `json:"gain"`
	Deals   spanRecord  `json:"deals"`
	Met     []metRecord `json:"met"`
}

type metRecord struct {
	Against string     `json:"against"`
	Gain    spanRecord `json:"gain"`
	Deals   spanRecord `json:"deals"`
	Best    string     `json:"best"`
	Regret  spanRecord `json:"regret"`
}

func (t *adviser) record() adviceRecord {
	r := adviceRecord{Case: t.Case.Name, Varies: t.Case.Varies(), Rounds: t.Rounds, Draws: t.Draws, Seed: t.seed, Negotiations: t.Games}
	for _, c := range t.Against {
		r.Against = append(r.Against, counterpartRecord{c.Spec, c.Share})
	}
	for _, party := range t.parties {
		r.Parties = append(r.Parties, t.sideRecord(&t.Sides[party]))
	}
	return r
}

func (t *adviser) sideRecord(s *fit.Side) adviceSideRecord {
	r := adviceSideRecord{Party: t.name(s.Party), Room: s.Room, Rows: []int{}, Close: []string{}, Options: []optionRecord{}, Trades: []string{}}
	for _, line := range t.says(s) {
		r.Says = append(r.Says, line[1])
	}
	if len(s.Options) == 0 {
		return r
	}
	r.Expected, r.Safest, r.Rows = &s.Expected, &s.Safest, s.Rows()
	for _, k := range s.Standing.Close {
		r.Close = append(r.Close, s.Options[s.Families[k]].Family)
	}
	for i := range s.Options {
		o := &s.Options[i]
		k := optionRecord{Style: o.Spec, Family: o.Family, Gain: span(o.Gain), Deals: span(o.Deals)}
		if o.Opens {
			k.Opening = &o.Opening
		}
		for j, m := range o.Met {
			k.Met = append(k.Met, metRecord{t.Against[j].Spec, span(m.Gain), span(m.Deals), t.Choices[m.Best].Spec, span(m.Regret)})
		}
		r.Options = append(r.Options, k)
	}
	for _, tr := range t.hers(s.Party, mostTrades) {
		r.Trades = append(r.Trades, t.tradeFor(s.Party, &tr))
	}
	return r
}
