package reports_test

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// shown makes the tables of what was talked about: moves, terms, first offers, trades
// and what would have been better.
func (m made) shown(t testing.TB, dir string, seats []played, deals []deal) {
	m.moves(t, dir)
	m.terms(t, dir)
	m.openings(t, dir, seats)
	m.trades(t, dir, deals)
	m.better(t, dir, deals)
}

// pairs lists the line-ups of a case, up to sixty in all.
func (m made) pairs() (list [][3]string) {
	for _, c := range m.cases {
		for i, s := range m.styles {
			for _, o := range m.styles[i:] {
				if len(list) < 60 {
					list = append(list, [3]string{c, s, o})
				}
			}
		}
	}
	return list
}

// moves are of negotiations over price and term: each side comes down as its temper
// is, until what it asks for is less than what it is offered.
func (m made) moves(t testing.TB, dir string) {
	var rows [][]string
	for k, p := range m.pairs() {
		number, limit := 0, m.rounds[0]
		row := func(round, party int, move, words string, price, term int, a, b float64) {
			number++
			values, gains := []string{"", ""}, []string{"", "", "", "", ""}
			if words != "" {
				values, gains = []string{strconv.Itoa(price), strconv.Itoa(term)}, []string{num(100 * a), num(100 * b), num(a), num(b), num((a + b) / 1.3)}
			}
			rows = append(rows, slices.Concat([]string{p[0], strings.Join(sorted(p[1], p[2]), " + "), fmt.Sprintf("%d:0", k+1), "*", strconv.Itoa(limit), strconv.Itoa(number),
				strconv.Itoa(round), "1", []string{"Vendor", "Customer"}[party-1] + m.word, strconv.Itoa(party), p[party], move, words}, values, gains))
		}
		mine, yours := 1.0, 1.0
		for round := 1; round <= limit; round++ {
			time := float64(round) / float64(limit)
			x, y := temperOf(p[1]), temperOf(p[2])
			mine, yours = 1-(1-0.5*x.hard)*math.Pow(time, x.bend), 1-(1-0.5*y.hard)*math.Pow(time, y.bend)
			ask := func(own float64) (price, term int, b float64) {
				_, b, _ = trade(0, math.Min(own, 1))
				return 1 + int(own*10), 1 + min(3, int(b*4)), b
			}
			price, term, b := ask(mine)
			row(round, 1, "propose", fmt.Sprintf("price %d, term %d years", 95+5*price, term), price, term, mine, b)
			if b >= yours {
				row(round, 2, "accept", fmt.Sprintf("price %d, term %d years", 95+5*price, term), price, term, mine, b)
				break
			}
			price, term, b = ask(yours)
			row(round, 2, "propose", fmt.Sprintf("price %d, term %d years", 95+5*(12-price), term), 12-price, term, b, yours)
		}
		if number == 2*limit {
			row(limit, 1, "leave", "", 0, 0, 0, 0)
		}
	}
	table(t, dir, "moves.csv", "scenario,pairing,negotiation,world,rounds,number,round,table,seat,party,style,move,package,value_1,value_2,utility_1,utility_2,gain_1,gain_2,captured", rows)
}

func (m made) terms(t testing.TB, dir string) {
	var rows [][]string
	seen := map[string]bool{}
	for _, p := range m.pairs() {
		if seen[p[0]] {
			continue
		}
		seen[p[0]] = true
		for v := 1; v <= 11; v++ {
			rows = append(rows, []string{p[0], "1", "price" + m.word, "$K", strconv.Itoa(v), "11", strconv.Itoa(95 + 5*v), num(float64(v-1) / 10), num(float64(11-v) / 10)})
		}
		for v := 1; v <= 4; v++ {
			rows = append(rows, []string{p[0], "2", "term", "", strconv.Itoa(v), "4", fmt.Sprintf("%d years", v), num(float64(v-1) / 3), ""})
		}
	}
	table(t, dir, "terms.csv", "scenario,term,name,unit,value,of,text,worth_1,worth_2", rows)
}

// openings are as hard as the styles are, and bring what the seats gained.
func (m made) openings(t testing.TB, dir string, seats []played) {
	type sums struct{ n, deals, gain float64 }
	type key struct {
		scenario, style string
		bin             int
	}
	all := map[key]sums{}
	for i, p := range seats {
		bin := min(19, int(20*(0.55+0.45*temperOf(p.style).hard+0.02*float64(i%5))))
		for _, scenario := range []string{m.cases[p.scenario], "*"} {
			for _, style := range []string{p.style, "*"} {
				s := all[key{scenario, style, bin}]
				all[key{scenario, style, bin}] = sums{s.n + 1, s.deals + p.deal, s.gain + p.gain}
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(all), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.scenario, b.scenario), cmp.Compare(a.style, b.style), cmp.Compare(a.bin, b.bin))
	})
	var rows [][]string
	row := func(k key, kind, lo, hi string, s sums, gain float64) {
		half, over := 0.05, "scenarios"
		if len(m.cases) < 2 {
			half, over = math.NaN(), "none"
		} else if k.scenario != "*" {
			over = "worlds"
		}
		rows = append(rows, []string{k.scenario, k.style, kind, lo, hi, num(s.n), num(s.deals), num(float64(k.bin)/20 + 0.02), num(gain), "0.2", num(gain - half), num(gain + half), strconv.Itoa(len(m.cases)), over})
	}
	for i, k := range keys {
		s := all[k]
		row(k, "bin", num(float64(k.bin)/20), num(float64(k.bin+1)/20), s, s.gain/s.n)
		if i == len(keys)-1 || keys[i+1].style != k.style || keys[i+1].scenario != k.scenario {
			row(k, "slope", "", "", s, 0.4*m.effect)
		}
	}
	table(t, dir, "openings.csv", "scenario,style,kind,lo,hi,n,deals,first_offer,gain,sd,gain_lo,gain_hi,clusters,over", rows)
}

func (m made) trades(t testing.TB, dir string, deals []deal) {
	count := map[string]int{}
	var order []deal
	for _, d := range deals {
		key := fmt.Sprint(d.scenario, d.pairing)
		if count[key] == 0 {
			order = append(order, d)
		}
		count[key] += d.count
	}
	var rows [][]string
	for _, d := range order {
		n := count[fmt.Sprint(d.scenario, d.pairing)]
		for k := range 3 {
			rows = append(rows, []string{m.cases[d.scenario], d.pairing, strconv.Itoa(k + 1), "Vendor" + m.word, "Customer" + m.word, "term", "2 years", "1 year", "price" + m.word, "120", "125",
				"0.2", "0.1", "0.3", strconv.Itoa(n), strconv.Itoa(n * (3 - k) / 4)})
		}
	}
	table(t, dir, "trades.csv", "scenario,pairing,trade,giver,other,gives,gives_from,gives_to,gets,gets_from,gets_to,gain_giver,gain_other,captured,deals,made", rows)
}

func (m made) better(t testing.TB, dir string, deals []deal) {
	var rows [][]string
	for _, d := range deals {
		if d.joint < 0.97 {
			rows = append(rows, []string{m.cases[d.scenario], d.pairing, "", "", d.words, strconv.Itoa(d.count), num(d.a), num(d.b), num(d.joint),
				d.words + " and more", "price 110 to 125, term 1 year to 3 years" + m.word, num(d.a + 0.02), num(d.b + 0.05), num(math.Min(1, d.joint+0.07))})
		}
	}
	table(t, dir, "better.csv", "scenario,pairing,seat_1_style,seat_2_style,package,count,gain_1,gain_2,captured,better,change,better_gain_1,better_gain_2,better_captured", rows)
}
