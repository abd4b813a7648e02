package scenarios

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	told "github.com/parley-sim/parley/sim/amount"
)

const (
	mostParties = 64  // of a file; the talks of up to sim.MaxParties can be played
	mostRemarks = 100 // of a party
)

// cast is what all parties of a case share.
type cast struct {
	space  *sim.Space
	terms  []term
	events []sim.Event
	apart  *differing
	ways   *float64 // in which worths could turn out so far: what compiling them costs
}

// readParties reads who negotiates and what each wants.
func readParties(n source.Node, space *sim.Space, events []sim.Event, apart float64) []sim.Party {
	c := cast{space, numbered(space.Issues), events, nil, new(float64)}
	entries := n.List("parties", mostParties)
	if len(entries) < 2 {
		n.Fail("one party; a negotiation needs at least two")
	}
	if apart != 1 {
		c.apart = differ(entries, events, apart)
	}
	var parties []sim.Party
	for _, entry := range entries {
		p := readParty(entry, c)
		if k := slices.IndexFunc(parties, func(o sim.Party) bool { return source.Alike(o.Name) == source.Alike(p.Name) }); k >= 0 {
			entry.Fail("two parties are named %q%s", p.Name, otherwise(parties[k].Name, p.Name))
		}
		parties = append(parties, p)
	}
	return parties
}

func partyIndex(parties []sim.Party, name string) int {
	return slices.IndexFunc(parties, func(p sim.Party) bool { return p.Name == name })
}

func partyNames(parties []sim.Party) []string {
	names := make([]string, len(parties))
	for i, p := range parties {
		names[i] = p.Name
	}
	return names
}

// partyFields are those of a party, in the order in which they are written.
var partyFields = []string{"name", "brief", "unit", "beliefs", "risk tolerance", "discount rate", "base", "worth", "bundles", "cap", "must", "never", "discount", "batna", "spread", "remarks"}

func readParty(n source.Node, c cast) sim.Party {
	o := n.Object("a party", partyFields...)
	p := sim.Party{Name: o.Must("name").Label("name"), Brief: o.Words("brief"), Unit: readUnit(o)}
	p.Beliefs = c.apart.of(readBeliefs(o, c.events))
	r := newReader(o, c, &p)
	amounts := r.readWorth(o.Must("worth"))
	worth := sim.Worth{Base: number(o, "base", 0), Cap: readCap(o), Vetoes: readVetoes(o, c.terms)}
	worth.Tables, worth.Bundles = r.compile(o.Must("worth"), amounts)
	if s, ok := o.Field("spread"); ok {
		p.Spread.Issues = readSpread(s, c.terms, worth.Bundles)
	}
	if bundles, ok := o.Field("bundles"); ok {
		worth.Bundles = append(worth.Bundles, readBundles(bundles, c.terms)...)
	}
	reservation := readBatna(o, &p)
	profile, err := sim.NewProfile(c.space, worth, reservation)
	if err != nil {
		n.Fail("party %q: %v", p.Name, err)
	}
	profile.Discount = readDiscount(o)
	p.Profile = profile
	r.purse = told.PurseOf(&p)
	p.Remarks = r.remarks(amounts)
	if remarks, ok := o.Field("remarks"); ok {
		for _, r := range remarks.List("remarks", mostRemarks) {
			p.Remarks = append(p.Remarks, r.Words("a remark"))
		}
	}
	return p
}

// readSpread reads by how much the worth of issues varies from deal to deal:
// 0.2 is a factor between 0.8 and 1.2. An issue whose worth hangs together with
// others' cannot vary by itself.
func readSpread(n source.Node, terms []term, hanging []sim.Bundle) []float64 {
	spread := make([]float64, len(terms))
	for _, p := range n.Pairs("spread") {
		x := p.Value.Number("spread of " + p.Name)
		if x < 0 || x > 1 {
			p.Value.Fail("spread of %s is %v; want a share from 0 to 1, such as 0.2 for a fifth more or less", p.Name, x)
		}
		i := issueIndex(p, terms)
		if err := joined(i, hanging, terms); err != nil && x > 0 {
			p.Key.Fail("%v", err)
		}
		spread[i] = x
	}
	return spread
}

// readTables reads who sits at which table: one party at all of them, everybody
// else at one.
func readTables(n source.Node, parties []sim.Party) [][]int {
	entries := n.List("tables", mostParties)
	if len(entries) < 2 {
		n.Fail("one table; leave tables out, or give two or more")
	}
	tables := make([][]int, len(entries))
	sits := make([]int, len(parties))
	for t, entry := range entries {
		for _, seat := range entry.List("a table", mostParties) {
			p := readSeat(seat, parties)
			if slices.Contains(tables[t], p) {
				seat.Fail("%q sits twice at a table", parties[p].Name)
			}
			tables[t] = append(tables[t], p)
			sits[p]++
		}
		if len(tables[t]) < 2 {
			entry.Fail("one party at a table; a negotiation needs at least two")
		}
	}
	checkSeats(n, sits, len(tables), parties)
	return tables
}

func readSeat(n source.Node, parties []sim.Party) int {
	name := n.Label("a party")
	p := partyIndex(parties, name)
	if p < 0 {
		known := partyNames(parties)
		n.Fail("no party %q%s the parties are %s", name, source.Suggest(name, known), source.Listed(known))
	}
	return p
}

func checkSeats(n source.Node, sits []int, tables int, parties []sim.Party) {
	hubs := 0
	for p, count := range sits {
		switch count {
		case 0:
			n.Fail("party %q sits at no table", parties[p].Name)
		case 1:
		case tables:
			hubs++
		default:
			n.Fail("party %q sits at %d of %d tables; a party sits at one, or at all", parties[p].Name, count, tables)
		}
	}
	if hubs != 1 {
		n.Fail("%d parties sit at all tables; want exactly one", hubs)
	}
}
