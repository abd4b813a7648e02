package main

import (
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// maxBestListed is how many of the packages that do equally well are written out.
const maxBestListed = 20

// midpointRecord is the deal of those who take the middle of every list. Left
// is the share of the gain that it leaves on the table; null where units differ or nothing is to be gained.
type midpointRecord struct {
	Between     []string  `json:"between"`
	Packages    float64   `json:"packages"`
	Values      *terms    `json:"values"` // null where it is no package but a mean
	Utilities   []utility `json:"utilities"`
	Integrative float64   `json:"integrative"`
	Left        *float64  `json:"leftOnTable"`
}

type tradeRecord struct {
	Giver    string     `json:"giver"`
	Other    string     `json:"other"`
	Gives    stepRecord `json:"gives"`
	Gets     stepRecord `json:"gets"`
	Joint    utility    `json:"joint"`
	Least    utility    `json:"least"`
	From     *terms     `json:"from"`
	Parties  []string   `json:"parties"`
	Together []utility  `json:"together"`
}

// stepRecord is one side's step of a trade; changes are those of the parties of the trade, in their order.
type stepRecord struct {
	Issue   string    `json:"issue"`
	From    string    `json:"from"`
	To      string    `json:"to"`
	Changes []utility `json:"changes"`
}

type cutRecord struct {
	Party      string         `json:"party"`
	RulesOut   *float64       `json:"rulesOut"` // null where packages were not counted
	OfFrontier float64        `json:"rulesOutOfFrontier"`
	Best       *packageRecord `json:"bestOthersSign"`
	MayRise    *utility       `json:"mayRiseBy"`
	Steps      []roomRecord   `json:"steps"`
}

type roomRecord struct {
	Shift       float64  `json:"shift"`
	Reservation utility  `json:"reservation"`
	Room        bool     `json:"room"`
	Packages    any      `json:"packages"` // as outcomes; null where they were not counted
	Joint       *utility `json:"jointGain"`
}

func newBestRecords(s *sim.Scenario, a *solution.Analysis) []packageRecord {
	if !s.SameUnit() {
		return nil
	}
	var list []packageRecord
	points := a.Solution(solution.Best).Points
	for _, point := range points[:min(len(points), maxBestListed)] {
		list = append(list, *newPointRecord(s, a, point))
	}
	return list
}

func newPointRecord(s *sim.Scenario, a *solution.Analysis, point solution.Point) *packageRecord {
	on := a.OnFrontier(point.Utilities)
	return &packageRecord{Values: &terms{s.Space, point.Outcome}, Utilities: utilities(point.Utilities), Joint: utility(sum(point.Utilities)), OnFrontier: &on}
}

func newMidpointRecords(s *sim.Scenario, f *findings) []midpointRecord {
	var list []midpointRecord
	for table, m := range f.midpoints {
		r := midpointRecord{Between: namesAt(s, table), Packages: m.Packages, Utilities: utilities(m.Utilities), Integrative: m.Potential}
		if m.Packages == 1 {
			r.Values = &terms{s.Space, m.Outcome}
		}
		if share, ok := f.analysis.Captured(sum(m.Utilities)); ok && s.SameUnit() {
			left := 1 - share
			r.Left = &left
		}
		list = append(list, r)
	}
	return list
}

func namesAt(s *sim.Scenario, table int) []string {
	var names []string
	for _, p := range s.Seating()[table] {
		names = append(names, s.Parties[p].Name)
	}
	return names
}

func newTradeRecords(s *sim.Scenario, f *findings) []tradeRecord {
	list := []tradeRecord{}
	for _, tr := range f.trades {
		list = append(list, tradeRecord{
			Giver: s.Parties[tr.Giver].Name, Other: s.Parties[tr.Other].Name,
			Gives: newStepRecord(s, tr.Gives, tr.From, tr.Given, tr.First), Gets: newStepRecord(s, tr.Gets, tr.Given, tr.To, tr.Second),
			Joint: utility(tr.Joint), Least: utility(tr.Least), From: &terms{s.Space, tr.From},
			Parties: namesAt(s, tr.Table), Together: together(&tr),
		})
	}
	return list
}

func newStepRecord(s *sim.Scenario, issue int, from, to sim.Outcome, changes []float64) stepRecord {
	values := s.Space.Issues[issue].Values
	return stepRecord{s.Space.Issues[issue].Name, values[s.Space.Value(from, issue)], values[s.Space.Value(to, issue)], utilities(changes)}
}

// together is what both steps of a trade are worth to each seat of the table.
func together(tr *solution.Trade) []utility {
	var list []utility
	for k := range tr.First {
		list = append(list, utility(tr.First[k]+tr.Second[k]))
	}
	return list
}

func newCutRecords(s *sim.Scenario, f *findings) []cutRecord {
	var list []cutRecord
	for p, c := range f.cuts {
		r := cutRecord{Party: s.Parties[p].Name, OfFrontier: c.Frontier}
		if c.Counted {
			r.RulesOut = &c.RulesOut
		}
		if c.Signable {
			r.Best = newPointRecord(s, f.analysis, c.Best)
			rise := utility(c.Best.Utilities[p] - f.analysis.Reservation(p))
			r.MayRise = &rise
		}
		for _, room := range c.Steps {
			r.Steps = append(r.Steps, newRoomRecord(s, &room))
		}
		list = append(list, r)
	}
	return list
}

func newRoomRecord(s *sim.Scenario, room *solution.Room) roomRecord {
	r := roomRecord{Shift: room.Shift, Reservation: utility(room.Reservation), Room: room.Left}
	if room.Counted {
		r.Packages = exactly(room.Packages)
	}
	if room.Left && s.SameUnit() && !math.IsInf(room.Joint, 0) {
		joint := utility(room.Joint)
		r.Joint = &joint
	}
	return r
}
