package main

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/parley-sim/parley/cmd/parley/claims"
	"github.com/parley-sim/parley/sim/stats"
)

// entryRecord is a claim as it stands in its file, for programs.
type entryRecord struct {
	ID          string             `json:"id"`
	Name        string             `json:"name"`
	Says        string             `json:"says"`
	Article     string             `json:"article"`
	Title       string             `json:"title"`
	Rests       string             `json:"rests"`
	Number      string             `json:"number"`
	Evidence    []evidenceRecord   `json:"evidence"`
	Built       bool               `json:"built"`
	Missing     string             `json:"missing"`
	Mechanism   string             `json:"mechanism"`
	PutIn       string             `json:"put_in"`
	LeavesOut   string             `json:"leaves_out"`
	Experiment  string             `json:"experiment"`
	Assumptions []assumptionRecord `json:"assumptions"`
}

type evidenceRecord struct {
	Source string `json:"source"`
	Found  string `json:"found"`
}

type assumptionRecord struct {
	Name string `json:"name"`
	Low  string `json:"low"`
	High string `json:"high"`
}

// cardRecord is a claim with what came out. What does not exist is null.
type cardRecord struct {
	entryRecord
	Ruling       string         `json:"ruling"`
	Because      string         `json:"because"`
	Chosen       string         `json:"chosen"`
	Hangs        string         `json:"hangs"`
	Negotiations int64          `json:"negotiations"`
	Cases        int            `json:"cases"`
	Findings     []effectRecord `json:"findings"`
	Swings       []swingRecord  `json:"swings"`
	Warnings     []string       `json:"warnings"`
}

type effectRecord struct {
	Name     string      `json:"name"`
	Outcome  string      `json:"outcome"`
	As       string      `json:"as"`
	Unit     string      `json:"unit"`
	Effect   spanRecord  `json:"effect"`
	Change   spanRecord  `json:"change"`
	Cases    int         `json:"cases"`
	Above    int         `json:"above"`
	Better   *float64    `json:"better"`
	Claimed  *[2]float64 `json:"claimed"`
	Fit      string      `json:"fit"`
	Smallest float64     `json:"smallest"`
	Ruling   string      `json:"ruling"`
	Sentence string      `json:"sentence"`
}

type swingRecord struct {
	Name       string     `json:"name"`
	Low        string     `json:"low"`
	High       string     `json:"high"`
	LowEffect  spanRecord `json:"low_effect"`
	HighEffect spanRecord `json:"high_effect"`
	LowRuling  string     `json:"low_ruling"`
	HighRuling string     `json:"high_ruling"`
}

func newClaimRecords(list []*claims.Claim) []entryRecord {
	var records []entryRecord
	for _, c := range list {
		r := entryRecord{ID: c.ID, Name: c.Name, Says: c.Says, Article: c.Article, Title: claims.Articles[c.Article], Rests: string(c.Rests), Number: c.Number,
			Built: c.Built(), Missing: c.Missing, Mechanism: c.Mechanism, PutIn: c.PutIn, LeavesOut: c.LeavesOut, Assumptions: []assumptionRecord{}}
		for _, e := range c.Evidence {
			r.Evidence = append(r.Evidence, evidenceRecord(e))
		}
		for _, a := range c.Assumptions {
			r.Assumptions = append(r.Assumptions, assumptionRecord{a.Name, a.Low.Is, a.High.Is})
		}
		if c.Built() {
			r.Experiment = string(c.File().Data)
		}
		records = append(records, r)
	}
	return records
}

// cardsRecord is a run of claims.
type cardsRecord struct {
	Claims []cardRecord `json:"claims"`
}

func newCardRecords(cards []*claims.Card) []cardRecord {
	var records []cardRecord
	for _, c := range cards {
		r := cardRecord{entryRecord: newClaimRecords([]*claims.Claim{c.Claim})[0], Ruling: string(c.Ruling), Because: c.Because, Chosen: c.Chosen, Hangs: c.Hangs(),
			Negotiations: c.Games, Cases: c.Cases, Findings: []effectRecord{}, Swings: []swingRecord{}, Warnings: append([]string{}, c.Warnings...)}
		for i := range c.Findings {
			r.Findings = append(r.Findings, newEffectRecord(&c.Findings[i]))
		}
		for _, s := range c.Swings {
			r.Swings = append(r.Swings, swingRecord{s.Name, s.Low.Is, s.High.Is, span(s.LowEffect), span(s.HighEffect), string(s.LowRuling), string(s.HighRuling)})
		}
		records = append(records, r)
	}
	return records
}

func newEffectRecord(f *claims.Finding) effectRecord {
	r := effectRecord{f.Name, f.Outcome, string(f.As), f.Unit, span(f.Effect), span(f.Change), f.Judged().Clusters, f.Above, orNull(f.Better), nil, string(f.Fit), f.Smallest, string(f.Ruling), f.Sentence}
	if f.As == claims.Level {
		r.Change = spanRecord{}
	}
	if f.Claimed != nil {
		r.Claimed = &[2]float64{f.Claimed.Lo, f.Claimed.Hi}
	}
	return r
}

// writeCardsCSV writes a row for each number: findings, then the first of them as assumptions are shaken.
func writeCardsCSV(w io.Writer, cards []*claims.Card) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"claim", "ruling", "kind", "name", "setting", "as", "unit", "mean", "lo", "hi", "cases", "claimed_from", "claimed_to", "fit", "smallest", "row_ruling", "negotiations"}}
	for _, c := range cards {
		if !c.Built() {
			rows = append(rows, append([]string{c.ID, string(c.Ruling), "missing", c.Missing}, make([]string, 13)...))
			continue
		}
		for i := range c.Findings {
			f := &c.Findings[i]
			claimed := []string{"", ""}
			if f.Claimed != nil {
				claimed = []string{plainNumber(f.Claimed.Lo), plainNumber(f.Claimed.Hi)}
			}
			rows = append(rows, append(append(cardRow(c, "finding", f.Name, "", f, f.Judged()), claimed...), string(f.Fit), plainNumber(f.Smallest), string(f.Ruling), strconv.FormatInt(f.Games, 10)))
		}
		for _, s := range c.Swings {
			f := &c.Findings[0]
			rows = append(rows, append(cardRow(c, "assumption", s.Name, s.Low.Is, f, s.LowEffect), "", "", "", "", string(s.LowRuling), ""))
			rows = append(rows, append(cardRow(c, "assumption", s.Name, s.High.Is, f, s.HighEffect), "", "", "", "", string(s.HighRuling), ""))
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

func cardRow(c *claims.Card, kind, name, setting string, f *claims.Finding, i stats.Interval) []string {
	return []string{c.ID, string(c.Ruling), kind, name, setting, string(f.As), f.Unit, plainNumber(i.Mean), plainNumber(i.Lo), plainNumber(i.Hi), strconv.Itoa(i.Clusters)}
}

// plainNumber is the shortest text that reads back as the same number; empty: none.
func plainNumber(x float64) string {
	if orNull(x) == nil {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}
