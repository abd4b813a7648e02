package batch

import (
	"io"
	"maps"
	"math"
	"slices"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"github.com/parley-sim/parley/sim/metric"
)

// rowGroup is how many rows are written at one go: it decides the file's bytes.
const rowGroup = 64 * 1024

// Rows writes rows.parquet: one row a seat and negotiation, with the factors
// and every metric; a metric that does not exist is null.
type Rows struct {
	w     *parquet.Writer
	cells []cell // in the order of the columns
	row   parquet.Row
	count int
}

// seatRow is what a row is made of.
type seatRow struct {
	condition        *Condition
	replicate, world int
	seat             int
	values           []float64
}

// cell is what stands in a column. An optional one may be null.
type cell struct {
	of       func(*seatRow) parquet.Value
	optional bool
}

// counts and names are the columns beside the metrics.
var (
	counts = map[string]func(*seatRow) int{
		"condition": func(r *seatRow) int { return r.condition.Number },
		"replicate": func(r *seatRow) int { return r.replicate },
		"world":     func(r *seatRow) int { return r.world },
		"opener":    func(r *seatRow) int { return r.condition.Opener + 1 },
		"deadline":  func(r *seatRow) int { return r.condition.Rounds },
		"arm":       func(r *seatRow) int { return r.condition.arm() },
		"self":      func(r *seatRow) int { return r.condition.self(r.seat) },
	}
	names = map[string]func(*seatRow) string{
		"scenario": func(r *seatRow) string { return r.condition.Scenario.Name },
		"seat":     func(r *seatRow) string { return r.condition.Scenario.Parties[r.seat].Name },
		"style":    func(r *seatRow) string { return r.condition.LineUp.Styles[r.seat].Spec },
		"against":  func(r *seatRow) string { return r.condition.LineUp.Against(r.seat).Spec },
	}
)

// arm is the number of the condition's arm, as in arms.csv; 0 without arms.
func (c *Condition) arm() int {
	if c.Arm == nil {
		return 0
	}
	return c.Arm.Number
}

// self is 1 for the seat that is looked at, which its style alone does not tell where
// others may be of the same; 0 for all others, and without arms.
func (c *Condition) self(seat int) int {
	if c.Arm == nil || seat != c.LineUp.Focal {
		return 0
	}
	return 1
}

// weight is what the condition counts among those of its arm and case.
func (c *Condition) weight() float64 {
	if c.Arm == nil {
		return 1
	}
	return c.Share
}

// NewRows begins a file. Close ends it.
func NewRows(w io.Writer) *Rows {
	r := &Rows{}
	fields, cells := parquet.Group{}, map[string]cell{}
	for name, of := range counts {
		fields[name] = parquet.Int(64)
		cells[name] = cell{of: func(r *seatRow) parquet.Value { return parquet.Int64Value(int64(of(r))) }}
	}
	for name, of := range names {
		fields[name] = parquet.String()
		cells[name] = cell{of: func(r *seatRow) parquet.Value { return parquet.ByteArrayValue([]byte(of(r))) }}
	}
	fields["weight"] = parquet.Leaf(parquet.DoubleType)
	cells["weight"] = cell{of: func(r *seatRow) parquet.Value { return parquet.DoubleValue(r.condition.weight()) }}
	l := registered()
	for _, m := range metric.All() {
		at, step := l.column(m, 0), 0
		if m.Seat != nil {
			step = len(l.seat)
		}
		fields[m.Name] = parquet.Optional(parquet.Leaf(parquet.DoubleType))
		cells[m.Name] = cell{optional: true, of: func(r *seatRow) parquet.Value {
			if x := r.values[at+r.seat*step]; !math.IsNaN(x) {
				return parquet.DoubleValue(x)
			}
			return parquet.NullValue()
		}}
	}
	for _, name := range slices.Sorted(maps.Keys(cells)) { // as a group keeps them
		r.cells = append(r.cells, cells[name])
	}
	r.w = parquet.NewWriter(w, parquet.NewSchema("negotiation", fields),
		parquet.Compression(&zstd.Codec{}), parquet.CreatedBy("parley", Version, ""))
	return r
}

// Add writes the seats of one negotiation.
func (r *Rows) Add(c *Condition, replicate, world int, values []float64) error {
	row := seatRow{condition: c, replicate: replicate, world: world, values: values}
	for row.seat = range c.Scenario.Parties {
		r.row = r.row[:0]
		for i, cell := range r.cells {
			v := cell.of(&row)
			level := 0
			if cell.optional && !v.IsNull() {
				level = 1
			}
			r.row = append(r.row, v.Level(0, level, i))
		}
		if err := r.write(); err != nil {
			return err
		}
	}
	return nil
}

func (r *Rows) write() error {
	if _, err := r.w.WriteRows([]parquet.Row{r.row}); err != nil {
		return err
	}
	if r.count++; r.count%rowGroup == 0 {
		return r.w.Flush()
	}
	return nil
}

// Close writes the file's index.
func (r *Rows) Close() error { return r.w.Close() }
