package solution

// leaf is how many rows are looked at one by one.
const leaf = 12

// tree is rows of worths cut in two again and again, along the party whose
// worths differ most, so that rows which might dominate another are found without looking at all.
type tree struct {
	width   int
	rows    []float64 // one after another
	numbers []int     // of the packages, by row
	scale   []float64
	nodes   []node
	tops    []float64 // by node, the largest worth of each party
}

type node struct {
	from, to int // rows
	high     int // the node of the upper half; 0: a leaf
	low      int
}

// undominated is the frontier of any number of parties, with its doubles.
func (ps *packages) undominated(scale []float64) []int {
	t := ps.plant(ps.promising(scale), scale)
	var kept []int
	for r, number := range t.numbers {
		if !t.dominated(0, t.row(r)) {
			kept = append(kept, number)
		}
	}
	return kept
}

// plant makes the tree of these packages.
func (ps *packages) plant(numbers []int, scale []float64) *tree {
	n := len(ps.columns)
	t := &tree{width: n, rows: make([]float64, len(numbers)*n), numbers: numbers, scale: scale}
	for r, j := range numbers {
		ps.row(j, t.row(r))
	}
	t.grow(0, len(numbers))
	return t
}

func (t *tree) row(r int) []float64 { return t.rows[r*t.width : (r+1)*t.width] }

func (t *tree) top(n int) []float64 { return t.tops[n*t.width : (n+1)*t.width] }

// grow makes the node of rows from..to and those below it, and returns its number.
func (t *tree) grow(from, to int) int {
	n := len(t.nodes)
	t.nodes = append(t.nodes, node{from: from, to: to})
	party, middle := t.widest(from, to)
	if to-from <= leaf || party < 0 {
		return n
	}
	cut := t.part(from, to, party, middle)
	high := t.grow(from, cut)
	low := t.grow(cut, to)
	t.nodes[n].high, t.nodes[n].low = high, low
	return n
}

// widest notes the node's largest worths and says where to cut: the party
// whose worths differ most, at the middle; -1 where all rows are equal.
func (t *tree) widest(from, to int) (party int, middle float64) {
	top, bottom := append([]float64(nil), t.row(from)...), append([]float64(nil), t.row(from)...)
	for r := from + 1; r < to; r++ {
		for i, u := range t.row(r) {
			top[i], bottom[i] = max(top[i], u), min(bottom[i], u)
		}
	}
	t.tops = append(t.tops, top...)
	party, most := -1, 0.0
	for i := range top {
		if width := (top[i] - bottom[i]) * t.scale[i]; width > most {
			party, most = i, width
		}
	}
	if party >= 0 {
		middle = bottom[party] + (top[party]-bottom[party])/2
		if middle >= top[party] { // neighbouring numbers have none between
			middle = bottom[party]
		}
	}
	return party, middle
}

// part moves the rows above the middle to the front and returns where the
// others begin.
func (t *tree) part(from, to, party int, middle float64) int {
	cut := from
	for r := from; r < to; r++ {
		if t.row(r)[party] > middle {
			t.swap(r, cut)
			cut++
		}
	}
	return cut
}

func (t *tree) swap(a, b int) {
	if a == b {
		return
	}
	t.numbers[a], t.numbers[b] = t.numbers[b], t.numbers[a]
	x, y := t.row(a), t.row(b)
	for i := range x {
		x[i], y[i] = y[i], x[i]
	}
}

// dominated reports whether a row at or below the node dominates these worths.
// None can if the node's largest worths, taken together, do not.
func (t *tree) dominated(n int, u []float64) bool {
	if !dominates(t.top(n), u) {
		return false
	}
	at := t.nodes[n]
	if at.high != 0 {
		return t.dominated(at.high, u) || t.dominated(at.low, u)
	}
	for r := at.from; r < at.to; r++ {
		if dominates(t.row(r), u) {
			return true
		}
	}
	return false
}
