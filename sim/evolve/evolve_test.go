package evolve

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var (
	rockPaperScissors = Game{{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}}
	hawkDove          = Game{{-1, 2}, {0, 1}} // value 2, cost 4: a half are hawks
	prisoners         = Game{{3, 0}, {5, 1}}
	stag              = Game{{4, 0}, {3, 3}}
)

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		game Game
		want string
	}{
		{hawkDove, ""},
		{Game{{1}}, "1 strategies; it takes 2 to 16"},
		{Game{{1, 2}, {3}}, "row 2 has 1 payoffs; it takes 2, one against each strategy"},
		{Game{{1, 2}, {3, math.NaN()}}, "row 2, column 2: no payoff"},
	} {
		got := ""
		if err := c.game.Check(); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func near(a, b []float64, within float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) <= within })
}

// Where known games end.
func TestPathsOfKnownGames(t *testing.T) {
	for _, c := range []struct {
		name        string
		game        Game
		start, want []float64
	}{
		{"hawks and doves meet in the middle", hawkDove, []float64{0.9, 0.1}, []float64{0.5, 0.5}},
		{"from the other side too", hawkDove, []float64{0.01, 0.99}, []float64{0.5, 0.5}},
		{"defectors take over", prisoners, []float64{0.99, 0.01}, []float64{0, 1}},
		{"stags above three quarters", stag, []float64{0.76, 0.24}, []float64{1, 0}},
		{"hares below", stag, []float64{0.74, 0.26}, []float64{0, 1}},
		{"what is not there does not come", hawkDove, []float64{1, 0}, []float64{1, 0}},
	} {
		p := c.game.Path(c.start, 2000)
		if !p.Settled || !near(p.Last(), c.want, 1e-6) {
			t.Errorf("%s: got %v after %d generations (settled: %v), want %v", c.name, p.Last(), len(p.Shares)-1, p.Settled, c.want)
		}
	}
}

// Rock, paper and scissors go round for ever, and the product of their shares stays.
func TestRockPaperScissorsGoesRound(t *testing.T) {
	start := []float64{0.5, 0.3, 0.2}
	p := rockPaperScissors.Path(start, 500)
	if p.Settled {
		t.Error("got a rest, want a cycle")
	}
	product := func(x []float64) float64 { return x[0] * x[1] * x[2] }
	leaders := map[int]bool{}
	for _, x := range p.Shares {
		if got, want := product(x), product(start); math.Abs(got/want-1) > 1e-3 {
			t.Fatalf("got a product of %v, want %v", got, want)
		}
		leaders[slices.Index(x, slices.Max(x))] = true
	}
	if len(leaders) != 3 {
		t.Errorf("got %d leaders, want each in turn", len(leaders))
	}
}

// The logistic curve solves two strategies of which one earns more by a constant.
func TestPathIsTheLogisticCurve(t *testing.T) {
	p := Game{{0.3, 0.3}, {0.2, 0.2}}.Path([]float64{0.1, 0.9}, 50)
	for _, n := range []int{1, 10, 50} {
		want := 1 / (1 + 9*math.Exp(-0.1*float64(n)))
		if got := p.Shares[n][0]; math.Abs(got-want) > 1e-9 {
			t.Errorf("generation %d: got %v, want %v", n, got, want)
		}
	}
}

func TestRestsOfKnownGames(t *testing.T) {
	for _, c := range []struct {
		name   string
		game   Game
		shares [][]float64
		stable []bool
	}{
		{"hawks and doves", hawkDove, [][]float64{{0.5, 0.5}}, []bool{true}},
		{"prisoners", prisoners, [][]float64{{0, 1}}, []bool{true}},
		{"stags", stag, [][]float64{{1, 0}, {0, 1}, {0.75, 0.25}}, []bool{true, true, false}},
		{"rock, paper, scissors", rockPaperScissors, [][]float64{{1. / 3, 1. / 3, 1. / 3}}, []bool{false}},
		{"where winning is worth more than losing costs", Game{{0, -1, 2}, {2, 0, -1}, {-1, 2, 0}}, [][]float64{{1. / 3, 1. / 3, 1. / 3}}, []bool{true}},
		{"twins", Game{{1, 1}, {1, 1}}, [][]float64{{1, 0}, {0, 1}}, []bool{false, false}},
		{"a twin that is worse with itself", Game{{1, 1}, {1, 0}}, [][]float64{{1, 0}}, []bool{true}},
	} {
		rests := c.game.Rests()
		if len(rests) != len(c.shares) {
			t.Errorf("%s: got %v, want %v", c.name, rests, c.shares)
			continue
		}
		for i, r := range rests {
			if !near(r.Shares, c.shares[i], 1e-9) || r.Stable != c.stable[i] {
				t.Errorf("%s: got %v, stable %v, want %v, %v", c.name, r.Shares, r.Stable, c.shares[i], c.stable[i])
			}
		}
	}
}

func TestInvades(t *testing.T) {
	for _, c := range []struct {
		name string
		game Game
		want [2]bool // the first among the second, the second among the first
	}{
		{"hawks and doves", hawkDove, [2]bool{true, true}},
		{"prisoners", prisoners, [2]bool{false, true}},
		{"stags", stag, [2]bool{false, false}},
		{"a tie against them, better among themselves", Game{{2, 1}, {1, 1}}, [2]bool{true, false}},
		{"twins", Game{{1, 1}, {1, 1}}, [2]bool{false, false}},
	} {
		if got := [2]bool{c.game.Invades(0, 1), c.game.Invades(1, 0)}; got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// drawn is a game and a population at random.
func drawn(dice *rand.Rand) (Game, []float64) {
	n := 2 + dice.IntN(5)
	g, x, sum := make(Game, n), make([]float64, n), 0.0
	for i := range g {
		for range n {
			g[i] = append(g[i], dice.Float64())
		}
		x[i] = 0.01 + dice.Float64()
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
	return g, x
}

func TestLaws(t *testing.T) {
	for seed := range uint64(60) {
		dice := rand.New(rand.NewPCG(seed, 5))
		g, x := drawn(dice)
		p := g.Path(x, 300)
		for _, shares := range p.Shares {
			sum := 0.0
			for _, s := range shares {
				if s < 0 {
					t.Fatalf("seed %d: got a share of %v", seed, s)
				}
				sum += s
			}
			if math.Abs(sum-1) > 1e-12 {
				t.Fatalf("seed %d: shares add up to %v, want 1", seed, sum)
			}
		}
		moved := make(Game, len(g)) // what all earn alike against somebody changes nothing
		for i := range g {
			for j := range g[i] {
				moved[i] = append(moved[i], g[i][j]+float64(j)-2)
			}
		}
		if q := moved.Path(x, 100); !near(q.Last(), p.Shares[min(100, len(p.Shares)-1)], 1e-6) {
			t.Errorf("seed %d: got %v with a constant added to each column, want %v", seed, q.Last(), p.Shares[100])
		}
		if !slices.EqualFunc(g.Rests(), moved.Rests(), func(a, b Rest) bool { return near(a.Shares, b.Shares, 1e-6) && a.Stable == b.Stable }) {
			t.Errorf("seed %d: other rest points with a constant added to each column", seed)
		}
	}
}

// A strategy that earns less than another against everybody dies out.
func TestDominatedVanish(t *testing.T) {
	for seed := range uint64(40) {
		g, _ := drawn(rand.New(rand.NewPCG(seed, 6)))
		worse := slices.Clone(g[0])
		for i := range worse {
			worse[i] -= 0.2
		}
		for i := range g {
			g[i] = append(g[i], g[i][0])
		}
		g = append(g, append(worse, g[0][0]-0.2))
		p := g.Path(g.Equal(), 400)
		if got := p.Last()[len(g)-1]; got > 1e-8 {
			t.Errorf("seed %d: got a share of %v, want none", seed, got)
		}
		for _, r := range g.Rests() {
			if r.Shares[len(g)-1] > 0 {
				t.Errorf("seed %d: rest point %v holds a dominated strategy", seed, r.Shares)
			}
		}
	}
}

// A stable rest point is gone back to from nearby, in the dynamics themselves.
func TestStableRestsAttract(t *testing.T) {
	seen := 0
	for seed := range uint64(60) {
		dice := rand.New(rand.NewPCG(seed, 7))
		g, _ := drawn(dice)
		for _, r := range g.Rests() {
			if !r.Stable {
				continue
			}
			seen++
			start, sum := slices.Clone(r.Shares), 0.0
			for i := range start {
				start[i] += 1e-4 * dice.Float64()
				sum += start[i]
			}
			for i := range start {
				start[i] /= sum
			}
			if p := g.Path(start, 100_000); !near(p.Last(), r.Shares, 1e-5) {
				t.Errorf("seed %d: got from beside %v to %v", seed, r.Shares, p.Last())
			}
		}
	}
	if seen < 40 {
		t.Errorf("got %d stable rest points in all, want some to look at", seen)
	}
}

// Where winning is worth a little more than losing costs, rock, paper and scissors
// spiral in; where less, out; where as much, they go round for ever.
func TestSpirals(t *testing.T) {
	for _, c := range []struct {
		win      float64
		attracts bool
	}{{1.2, true}, {0.8, false}, {1, false}} {
		g := Game{{0, -1, c.win}, {c.win, 0, -1}, {-1, c.win, 0}}
		rests := g.Rests()
		if len(rests) != 1 || rests[0].Attracts != c.attracts {
			t.Errorf("winning is worth %v: got %v, want one that attracts: %v", c.win, rests, c.attracts)
		}
	}
}

// What attracts is gone back to, and what does not is left, in the dynamics themselves.
func TestAttractsIsSeenInPaths(t *testing.T) {
	seen := map[bool]int{}
	for seed := range uint64(400) {
		dice := rand.New(rand.NewPCG(seed, 10))
		g, _ := drawn(dice)
		for _, r := range g.Rests() {
			inside := 0
			for _, x := range r.Shares {
				inside += int(math.Ceil(x))
			}
			if inside < 3 || seen[r.Attracts] > 15 {
				continue
			}
			start, sum := slices.Clone(r.Shares), 0.0
			for i := range start {
				start[i] *= 1 + 1e-3*dice.Float64()
				sum += start[i]
			}
			for i := range start {
				start[i] /= sum
			}
			seen[r.Attracts]++
			if p := g.Path(start, 20_000); near(p.Last(), r.Shares, 2e-3) != r.Attracts {
				t.Errorf("seed %d: attracts %v, but got from beside %v to %v", seed, r.Attracts, r.Shares, p.Last())
			}
		}
	}
	if seen[true] < 5 || seen[false] < 5 {
		t.Errorf("got %v mixes of three and more, want some of each kind", seen)
	}
}

// Every game has an equilibrium; drawn ones are not degenerate, so it is found.
func TestEveryDrawnGameRests(t *testing.T) {
	for seed := range uint64(60) {
		if g, _ := drawn(rand.New(rand.NewPCG(seed, 8))); len(g.Rests()) == 0 {
			t.Errorf("seed %d: got no rest point", seed)
		}
	}
}
