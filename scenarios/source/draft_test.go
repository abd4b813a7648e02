package source_test

import (
	"math"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

func draft(t *testing.T, domain string, profiles ...string) source.Draft {
	t.Helper()
	d := source.Draft{Domain: source.File{Path: "cases/pears/domain.xml", Data: []byte(domain)}}
	if err := d.AddIssue(d.Domain, 0, sim.Issue{Name: "crates", Values: []string{"1", "2"}}); err != nil {
		t.Fatal(err)
	}
	for _, name := range profiles {
		d.Parties = append(d.Parties, source.Party{
			File: source.File{Path: "cases/pears/" + name, Data: []byte(name)}, Worth: sim.Worth{Tables: [][]float64{{0, 1}}},
			Reservation: math.Inf(-1), Discount: 0.5,
		})
	}
	return d
}

func TestDraft(t *testing.T) {
	s, err := draft(t, "<x/>", "b.xml", "a10.xml", "a9.xml").Scenario()
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, p := range s.Parties {
		order = append(order, p.Name)
	}
	if got := strings.Join(order, " "); s.Name != "pears" || got != "a10.xml a9.xml b.xml" {
		t.Errorf("got %q with %q", s.Name, got)
	}
	if p := s.Parties[0].Profile; p.Discount != 0.5 || !math.IsInf(p.Reservation, -1) {
		t.Errorf("discount %v, reservation %v", p.Discount, p.Reservation)
	}
}

// The hash depends on names and bytes, and not on the order they come in.
func TestDraftHash(t *testing.T) {
	hash := func(domain string, profiles ...string) string {
		s, err := draft(t, domain, profiles...).Scenario()
		if err != nil {
			t.Fatal(err)
		}
		return s.Hash
	}
	one := hash("<x/>", "a", "b")
	if len(one) != 64 || hash("<x/>", "b", "a") != one {
		t.Errorf("%q changes with the order, or is no sha256", one)
	}
	if hash("<x/> ", "a", "b") == one || hash("<x/>", "a", "c") == one {
		t.Error("another domain or profile has the same hash")
	}
}

func TestDraftErrors(t *testing.T) {
	if _, err := draft(t, "<x/>", "a").Scenario(); err == nil || !strings.Contains(err.Error(), "domain.xml: 1 profiles beside it; a scenario needs at least 2") {
		t.Errorf("one profile: got %v", err)
	}
	d := draft(t, "\n<x/>", "a", "b")
	if err := d.AddIssue(d.Domain, 1, sim.Issue{Name: "crates", Values: []string{"1"}}); err == nil || !strings.Contains(err.Error(), `domain.xml:2:1: issue "crates" is there twice, first on line 1`) {
		t.Errorf("an issue twice: got %v", err)
	}
	if err := d.AddIssue(d.Domain, 1, sim.Issue{Name: "days"}); err == nil || !strings.Contains(err.Error(), `2:1: issue "days" has no values`) {
		t.Errorf("no values: got %v", err)
	}
	var err error
	for i := 0; err == nil && i < 100; i++ {
		err = d.AddIssue(d.Domain, 1, sim.Issue{Name: strings.Repeat("x", i+1), Values: []string{"1", "2"}})
	}
	if err == nil || !strings.Contains(err.Error(), "more than 2^63 packages") || len(d.Issues) != 63 {
		t.Errorf("%d issues: got %v", len(d.Issues), err)
	}
}
