package scenarios

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

const mostParties = 16

// readParties reads who negotiates and what each wants.
func readParties(n node, space *sim.Space) []sim.Party {
	entries := n.list("parties", mostParties)
	if len(entries) < 2 {
		n.fail("one party; a negotiation needs at least two")
	}
	var parties []sim.Party
	for _, entry := range entries {
		p := readParty(entry, space)
		if partyIndex(parties, p.Name) >= 0 {
			entry.fail("two parties are named %q", p.Name)
		}
		parties = append(parties, p)
	}
	return parties
}

func partyIndex(parties []sim.Party, name string) int {
	return slices.IndexFunc(parties, func(p sim.Party) bool { return p.Name == name })
}

func readParty(n node, space *sim.Space) sim.Party {
	o := n.object("a party", "name", "brief", "unit", "worth", "bundles", "batna", "spread")
	p := sim.Party{Name: o.must("name").label("name"), Brief: o.text("brief"), Unit: o.label("unit", "points")}
	worth := sim.Worth{Tables: readWorth(o.must("worth"), space.Issues)}
	if bundles, ok := o.fields["bundles"]; ok {
		worth.Bundles = readBundles(bundles, space.Issues)
	}
	batna, ok := o.fields["batna"]
	if !ok {
		n.fail(`party %q has no "batna"; write what no deal is worth to it, for example batna: {worth: 0}`, p.Name)
	}
	b := batna.object("batna", "worth", "spread", "what")
	p.Batna = b.text("what")
	if s, ok := b.fields["spread"]; ok {
		if p.Spread.Reservation = s.number("spread"); p.Spread.Reservation < 0 {
			s.fail("spread is %v; want 0 or more: it goes both ways", p.Spread.Reservation)
		}
	}
	if s, ok := o.fields["spread"]; ok {
		p.Spread.Issues = readSpread(s, space.Issues)
	}
	profile, err := sim.NewProfile(space, worth, b.must("worth").number("worth"))
	if err != nil {
		n.fail("party %q: %v", p.Name, err)
	}
	p.Profile = profile
	return p
}

// readSpread reads by how much the worth of issues varies from deal to deal:
// 0.2 is a factor between 0.8 and 1.2.
func readSpread(n node, issues []sim.Issue) []float64 {
	spread := make([]float64, len(issues))
	for _, p := range n.pairs("spread") {
		x := p.value.number("spread of " + p.name)
		if x < 0 || x > 1 {
			p.value.fail("spread of %s is %v; want a share from 0 to 1, such as 0.2 for a fifth more or less", p.name, x)
		}
		spread[issueIndex(p, issues)] = x
	}
	return spread
}

// readTables reads who sits at which table: one party at all of them, everybody
// else at one.
func readTables(n node, parties []sim.Party) [][]int {
	entries := n.list("tables", mostParties)
	if len(entries) < 2 {
		n.fail("one table; leave tables out, or give two or more")
	}
	tables := make([][]int, len(entries))
	sits := make([]int, len(parties))
	for t, entry := range entries {
		for _, seat := range entry.list("a table", mostParties) {
			p := readSeat(seat, parties)
			if slices.Contains(tables[t], p) {
				seat.fail("%q sits twice at a table", parties[p].Name)
			}
			tables[t] = append(tables[t], p)
			sits[p]++
		}
		if len(tables[t]) < 2 {
			entry.fail("one party at a table; a negotiation needs at least two")
		}
	}
	checkSeats(n, sits, len(tables), parties)
	return tables
}

func readSeat(n node, parties []sim.Party) int {
	name := n.label("a party")
	p := partyIndex(parties, name)
	if p < 0 {
		known := make([]string, len(parties))
		for i, party := range parties {
			known[i] = party.Name
		}
		n.fail("no party %q%s the parties are %s", name, suggest(name, known), names(known))
	}
	return p
}

func checkSeats(n node, sits []int, tables int, parties []sim.Party) {
	hubs := 0
	for p, count := range sits {
		switch count {
		case 0:
			n.fail("party %q sits at no table", parties[p].Name)
		case 1:
		case tables:
			hubs++
		default:
			n.fail("party %q sits at %d of %d tables; a party sits at one, or at all", parties[p].Name, count, tables)
		}
	}
	if hubs != 1 {
		n.fail("%d parties sit at all tables; want exactly one", hubs)
	}
}
