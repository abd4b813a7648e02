package reports

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// Shown is the tables that a folder may lack: a class of people has not all of them.
type Shown struct {
	Moves    []Turn
	Terms    []Value
	Openings []Opening
	Trades   []Traded
	Better   []Bettered
}

// Turn is a row of moves.csv: one move of a negotiation. Values are the numbers of
// the package's values, term by term, from 1; empty for a move without a package, as gains are.
type Turn struct {
	Scenario, Pairing, Negotiation, World string
	Rounds, Number, Round, Table, Party   int // all but Rounds count from 1
	Seat, Style, Kind, Package            string
	Values                                []int
	Gains                                 []float64
	Captured                              float64
}

// Value is a row of terms.csv: a value of a term. Worths are how far it is from the
// one worth least to the one worth most, by party; NaN for a party that does not mind.
type Value struct {
	Scenario, Name, Unit, Text string
	Term, Value, Of            int
	Worths                     []float64
}

// Opening is a row of openings.csv: what first offers from Lo to Hi came to, or, of
// kind slope, how much more gain goes with a first offer that is higher by the whole way.
type Opening struct {
	Scenario, Style, Kind string
	Lo, Hi                float64
	N, Deals              int
	First, Gain           float64
	GainLo, GainHi        float64 // NaN: no interval
	Clusters              int
	Over                  string
}

// Traded is a row of trades.csv: a trade that was there, and how many deals of a pairing made it.
type Traded struct {
	Scenario, Pairing               string
	Trade                           int
	Giver, Other                    string
	Gives, GivesFrom, GivesTo       string
	Gets, GetsFrom, GetsTo          string
	GainGiver, GainOther, Available float64 // of the best each could get, and of the gain there is
	Deals, Made                     int
}

// Bettered is a row of better.csv: an agreement, and what would have been better for all.
type Bettered struct {
	Scenario, Pairing, Package string
	Count                      int
	Gains                      []float64
	Captured                   float64
	Better, Change             string
	BetterGains                []float64
	BetterCaptured             float64
}

const (
	movesColumns    = "scenario,pairing,negotiation,world,rounds,number,round,table,seat,party,style,move,package,value_*,utility_*,gain_*,captured"
	termsColumns    = "scenario,term,name,unit,value,of,text,worth_*"
	openingsColumns = "scenario,style,kind,lo,hi,n,deals,first_offer,gain,sd,gain_lo,gain_hi,clusters,over"
	tradesColumns   = "scenario,pairing,trade,giver,other,gives,gives_from,gives_to,gets,gets_from,gets_to,gain_giver,gain_other,captured,deals,made"
	betterColumns   = "scenario,pairing,seat_*_style?,package,count,gain_*,captured,better,change,better_gain_*,better_captured"
)

func (r *Run) readShown(dir string) error {
	for _, t := range []struct {
		name    string
		columns string
		row     func(*row)
	}{
		{"moves.csv", movesColumns, r.addMove},
		{"terms.csv", termsColumns, r.addTerm},
		{"openings.csv", openingsColumns, r.addOpening},
		{"trades.csv", tradesColumns, r.addTraded},
		{"better.csv", betterColumns, r.addBettered},
	} {
		if err := readTable(filepath.Join(dir, t.name), t.columns, t.row); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func (r *Run) addMove(in *row) {
	m := Turn{
		Scenario: in.text("scenario"), Pairing: in.text("pairing"), Negotiation: in.text("negotiation"), World: in.text("world"),
		Rounds: in.count("rounds"), Number: in.count("number"), Round: in.count("round"), Table: in.count("table"), Party: in.count("party"),
		Seat: in.text("seat"), Style: in.text("style"), Kind: in.oneOf("move", "propose", "beside", "accept", "pass", "leave"), Package: in.text("package"),
		Gains: in.numbers("gain_"), Captured: in.number("captured"),
	}
	for i := 1; ; i++ {
		column := fmt.Sprintf("value_%d", i)
		if _, there := in.columns[column]; !there || in.text(column) == "" {
			break
		}
		m.Values = append(m.Values, in.count(column))
	}
	if m.Party < 1 {
		in.fail("party", "a party's place, from 1")
	}
	r.Moves = append(r.Moves, m)
}

func (r *Run) addTerm(in *row) {
	t := Value{Scenario: in.text("scenario"), Name: in.text("name"), Unit: in.text("unit"), Text: in.text("text"),
		Term: in.count("term"), Value: in.count("value"), Of: in.count("of"), Worths: in.numbers("worth_")}
	if t.Value < 1 || t.Value > t.Of {
		in.fail("value", "a value's place, from 1 to how many there are")
	}
	r.Terms = append(r.Terms, t)
}

func (r *Run) addOpening(in *row) {
	r.Openings = append(r.Openings, Opening{
		Scenario: in.text("scenario"), Style: in.text("style"), Kind: in.oneOf("kind", "bin", "slope"), Lo: in.number("lo"), Hi: in.number("hi"),
		N: in.count("n"), Deals: in.count("deals"), First: in.number("first_offer"), Gain: in.number("gain"),
		GainLo: in.number("gain_lo"), GainHi: in.number("gain_hi"), Clusters: in.count("clusters"), Over: in.oneOf("over", overs...),
	})
}

func (r *Run) addTraded(in *row) {
	t := Traded{
		Scenario: in.text("scenario"), Pairing: in.text("pairing"), Trade: in.count("trade"), Giver: in.text("giver"), Other: in.text("other"),
		Gives: in.text("gives"), GivesFrom: in.text("gives_from"), GivesTo: in.text("gives_to"),
		Gets: in.text("gets"), GetsFrom: in.text("gets_from"), GetsTo: in.text("gets_to"),
		GainGiver: in.number("gain_giver"), GainOther: in.number("gain_other"), Available: in.number("captured"),
		Deals: in.count("deals"), Made: in.count("made"),
	}
	if t.Made > t.Deals {
		in.fail("made", "more than there are deals")
	}
	r.Trades = append(r.Trades, t)
}

func (r *Run) addBettered(in *row) {
	r.Better = append(r.Better, Bettered{
		Scenario: in.text("scenario"), Pairing: in.text("pairing"), Package: in.text("package"), Count: in.count("count"),
		Gains: in.numbers("gain_"), Captured: in.number("captured"), Better: in.text("better"), Change: in.text("change"),
		BetterGains: in.numbers("better_gain_"), BetterCaptured: in.number("better_captured"),
	})
}
