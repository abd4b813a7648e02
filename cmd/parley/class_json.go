package main

import (
	"math"
)

// classRecord is a debriefing for programs. What does not exist is null.
type classRecord struct {
	Case        string             `json:"case"`
	Parties     []string           `json:"parties"`
	Groups      []groupRecord      `json:"groups"` // in the order of the table
	Left        []string           `json:"leftOut,omitempty"`
	Trades      []tradeFoundRecord `json:"trades"`
	Comparisons []comparisonRecord `json:"comparisons"`
}

type groupRecord struct {
	Group   string            `json:"group"`
	People  map[string]string `json:"people,omitempty"`
	Traits  map[string]string `json:"traits,omitempty"`
	Rounds  *utility          `json:"rounds,omitempty"`
	Minutes *utility          `json:"minutes,omitempty"`
	Deal    *terms            `json:"deal"`
	Worth   []utility         `json:"worth"`
	Surplus []utility         `json:"surplus"`
	Share   utility           `json:"share"`
	Left    utility           `json:"leftOnTheTable"`
	Below   []string          `json:"belowWalkAway"`
	Ruled   []string          `json:"ruledOut,omitempty"`
	Better  *betterRecord     `json:"better"`
	Trades  []utility         `json:"leftOfTrades"` // by trade, what it would still bring; 0: it was found
	Missed  []string          `json:"missedTrades"`
}

type betterRecord struct {
	Deal  *terms    `json:"deal"`
	Worth []utility `json:"worth"`
}

type tradeFoundRecord struct {
	Gives string `json:"gives"`
	Gets  string `json:"gets"`
	Giver string `json:"giver"`
	Other string `json:"other"`
	Found int    `json:"found"` // groups
}

type comparisonRecord struct {
	By         string             `json:"by"`
	Of         string             `json:"of"`
	Levels     []classLevelRecord `json:"levels"`
	Difference utility            `json:"difference"`
	Lo         utility            `json:"lo"`
	Hi         utility            `json:"hi"`
	P          utility            `json:"p"` // corrected for how many columns are compared
	Clear      bool               `json:"clear"`
}

type classLevelRecord struct {
	Is     string    `json:"is"`
	Groups []string  `json:"groups"`
	Shares []utility `json:"shares"`
	Mean   utility   `json:"mean"`
	Lo     utility   `json:"lo"`
	Hi     utility   `json:"hi"`
}

func newClassRecord(d *debriefing) *classRecord {
	r := &classRecord{Case: d.Scenario.Name, Parties: partyNames(d.Scenario), Left: d.class.pending}
	for k := range d.results {
		r.Groups = append(r.Groups, d.groupRecord(&d.results[k]))
	}
	for k, tr := range d.trades {
		r.Trades = append(r.Trades, tradeFoundRecord{d.Space.Issues[tr.Gives].Name, d.Space.Issues[tr.Gets].Name, d.name(tr.Giver), d.name(tr.Other), len(d.finders(k))})
	}
	for k := range d.comparisons {
		c := &d.comparisons[k]
		record := comparisonRecord{By: c.trait, Of: d.comparedWords(c), Difference: utility(c.difference.Mean), Lo: utility(c.difference.Lo), Hi: utility(c.difference.Hi), P: utility(c.p), Clear: c.clear()}
		for _, l := range c.levels {
			record.Levels = append(record.Levels, classLevelRecord{l.name, l.groups, utilities(l.shares), utility(l.mean.Mean), utility(l.mean.Lo), utility(l.mean.Hi)})
		}
		r.Comparisons = append(r.Comparisons, record)
	}
	return r
}

func (d *debriefing) groupRecord(r *result) groupRecord {
	g := groupRecord{Group: r.name, People: labels(partyNames(d.Scenario), r.people), Traits: labels(d.class.traits, r.traits), Rounds: orMissing(r.rounds), Minutes: orMissing(r.minutes),
		Worth: utilities(r.rec.Utilities), Share: utility(r.share), Left: utility(r.left), Below: d.names(r.below), Ruled: d.names(r.ruled), Trades: utilities(r.trades)}
	if r.rec.Deal() {
		g.Deal = &terms{d.Space, r.agreed}
	}
	for p, u := range r.rec.Utilities {
		g.Surplus = append(g.Surplus, utility(u-r.rec.Reservations[p]))
	}
	if r.better != nil {
		g.Better = &betterRecord{&terms{d.Space, r.better.Outcome}, utilities(r.better.Utilities)}
	}
	for k := range r.missed {
		g.Missed = append(g.Missed, d.trade(&r.missed[k]))
	}
	return g
}

// labels are texts under their names, those that are empty left out.
func labels(names, texts []string) map[string]string {
	all := map[string]string{}
	for k, text := range texts {
		if text != "" {
			all[names[k]] = text
		}
	}
	return all
}

// orMissing is a number that may not have been told.
func orMissing(x float64) *utility {
	if math.IsNaN(x) {
		return nil
	}
	u := utility(x)
	return &u
}
