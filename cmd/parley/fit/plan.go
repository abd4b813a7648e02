package fit

import "slices"

// plan is what the choosing half of the draws says: the mean gain of each choice
// against each counterpart.
type plan struct {
	gains  [][]float64 // by choice, then counterpart
	shares []float64
}

func (a *Advice) plan(b *book) *plan {
	p := &plan{}
	for _, c := range a.Against {
		p.shares = append(p.shares, c.Share)
	}
	for i := range a.Choices {
		var row []float64
		for j := range a.Against {
			row = append(row, mean(b.half(i, j, 0, gained)))
		}
		p.gains = append(p.gains, row)
	}
	return p
}

// expected is the gain of a choice against the mix.
func (p *plan) expected(choice int) float64 {
	sum := 0.0
	for j, x := range p.gains[choice] {
		sum += float64(p.shares[j] * x)
	}
	return sum
}

// best is the choice with the highest expected gain, the first of equals.
func (p *plan) best() int { return p.most(func(i int) float64 { return p.expected(i) }) }

// bestAgainst is the choice that gains most against one counterpart.
func (p *plan) bestAgainst(j int) int { return p.most(func(i int) float64 { return p.gains[i][j] }) }

// safest is the choice whose largest regret is least: regret is what the best choice
// against a counterpart, had it been known, would have gained more.
func (p *plan) safest() int { return p.most(func(i int) float64 { return -p.regret(i) }) }

func (p *plan) regret(choice int) float64 {
	worst := 0.0
	for j, share := range p.shares {
		if share > 0 {
			worst = max(worst, p.gains[p.bestAgainst(j)][j]-p.gains[choice][j])
		}
	}
	return worst
}

func (p *plan) most(of func(i int) float64) int {
	best := 0
	for i := range p.gains {
		if of(i) > of(best) {
			best = i
		}
	}
	return best
}

// families are the choices with the best opening of each style.
func (p *plan) families(choices []Choice) []int {
	var list []int
	for i := range choices {
		k := slices.IndexFunc(list, func(j int) bool { return choices[j].Family == choices[i].Family })
		switch {
		case k < 0:
			list = append(list, i)
		case p.expected(i) > p.expected(list[k]):
			list[k] = i
		}
	}
	return list
}
