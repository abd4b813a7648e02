package batch_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/solution"
)

// Deals that made a trade, counted by playing every negotiation again.
func TestTradesAgainstEveryNegotiation(t *testing.T) {
	d := mixed(t)
	want := map[string]int{}
	deals := map[string]int{}
	for _, c := range d.Conditions() {
		list, _ := solution.Trades(c.Scenario, 6)
		for replicate := range d.Repeats {
			var rec sim.Record
			n, err := d.Negotiation(c.Number, replicate)
			if err == nil {
				err = n.Play(t.Context(), &rec, nil)
			}
			if err != nil {
				t.Fatal(err)
			}
			if !rec.Deal() {
				continue
			}
			pairing := c.Scenario.Name + "/" + c.LineUp.Pairing()
			deals[pairing]++
			for k := range list {
				gives, gets := list[k].Sides(c.Scenario)
				if s := c.Scenario.Space; gives[s.Value(rec.Agreement, list[k].Gives)] && gets[s.Value(rec.Agreement, list[k].Gets)] {
					want[fmt.Sprintf("%s/%d", pairing, k+1)]++
				}
			}
		}
	}
	made := 0
	for _, l := range lines(t, tables(t, run(t, d, batch.Options{}))["trades.csv"]) {
		pairing := l["scenario"] + "/" + l["pairing"]
		key := pairing + "/" + l["trade"]
		made += l.count(t, "made")
		if l["scenario"] == "room" {
			t.Errorf("%s: a package does not say at which table it was signed", key)
		}
		if got := l.count(t, "made"); got != want[key] || l.count(t, "deals") != deals[pairing] {
			t.Errorf("%s: got %d of %s deals, want %d of %d", key, got, l["deals"], want[key], deals[pairing])
		}
		if !(l.number(t, "gain_giver") > 0 && l.number(t, "gain_other") > 0) {
			t.Errorf("%s: a trade that brings %s and %s", key, l["gain_giver"], l["gain_other"])
		}
	}
	if made == 0 {
		t.Error("no trade was made")
	}
}

// First offers, gathered from every negotiation one by one.
func TestOpeningsAgainstEveryNegotiation(t *testing.T) {
	d := mixed(t)
	written, list := everything(t, d)
	type sums struct{ n, deals, offers, gains float64 }
	want := map[string]sums{}
	for _, c := range list {
		for i := range c.negotiations {
			for seat, style := range c.LineUp.Styles {
				n := &c.negotiations[i]
				offer, gain := n.value(metric.FirstOffer, seat), n.value(metric.Gain, seat)
				if math.IsNaN(offer) || math.IsNaN(gain) {
					continue
				}
				bin := slices.Max([]int{0, min(19, int(math.Floor(offer*20)))})
				for _, spec := range []string{style.Spec, "*"} {
					key := fmt.Sprintf("%s/%s/%v", c.Scenario.Name, spec, float64(bin)/20)
					s := want[key]
					want[key] = sums{s.n + 1, s.deals + n.value(metric.Deal, -1), s.offers + offer, s.gains + gain}
				}
			}
		}
	}
	for _, l := range lines(t, written["openings.csv"]) {
		if l["kind"] != "bin" || l["scenario"] == "*" {
			continue
		}
		key := fmt.Sprintf("%s/%s/%s", l["scenario"], l["style"], l["lo"])
		s := want[key]
		delete(want, key)
		if l.number(t, "n") != s.n || l.number(t, "deals") != s.deals {
			t.Errorf("%s: got %s with %s deals, want %v with %v", key, l["n"], l["deals"], s.n, s.deals)
		}
		near(t, key, l.number(t, "first_offer"), s.offers/s.n)
		near(t, key, l.number(t, "gain"), s.gains/s.n)
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
}

// A better package is one indeed, and on the frontier.
func TestBetterPackages(t *testing.T) {
	d := design(t, []*sim.Scenario{trade(t, "fixed", 0), trade(t, "varied", 0.2)}, "random", "tough")
	d.Repeats = 200
	found := 0
	for _, l := range lines(t, tables(t, run(t, d, batch.Options{}))["better.csv"]) {
		found++
		s := d.Scenarios[slices.IndexFunc(d.Scenarios, func(s *sim.Scenario) bool { return s.Name == l["scenario"] })]
		a, err := solution.Analyze(s)
		if err != nil {
			t.Fatal(err)
		}
		more := 0.0
		for i := range s.Parties {
			gain, better := l.number(t, fmt.Sprintf("gain_%d", i+1)), l.number(t, fmt.Sprintf("better_gain_%d", i+1))
			if better < gain-1e-9 {
				t.Errorf("%s instead of %s: worse for party %d", l["better"], l["package"], i+1)
			}
			more += better - gain
		}
		if !(more > 0) || l["change"] == "" || l.count(t, "count") < 1 {
			t.Errorf("got %v, want more for somebody", l)
		}
		for o := range sim.Outcome(s.Space.Size()) {
			if s.Space.Format(o) == l["better"] && !a.OnFrontier([]float64{s.Parties[0].Profile.Utility(o), s.Parties[1].Profile.Utility(o)}) {
				t.Errorf("%s is not on the frontier", l["better"])
			}
		}
	}
	if found < 3 {
		t.Errorf("only %d packages could be bettered", found)
	}
}
