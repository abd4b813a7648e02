package batch_test

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

// rowsOf plays a design into a file of rows.
func rowsOf(t *testing.T, d *batch.Design, workers int) []byte {
	t.Helper()
	var file bytes.Buffer
	rows := batch.NewRows(&file)
	run(t, d, batch.Options{Workers: workers, Rows: rows.Add})
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// Whoever reads rows.parquet finds every seat of every negotiation with all metrics.
func TestRowsReadBack(t *testing.T) {
	d := mixed(t)
	file := rowsOf(t, d, 2)
	if !bytes.Equal(file, rowsOf(t, d, 1)) {
		t.Error("the file depends on the number of workers")
	}
	_, want := everything(t, d)
	got, err := parquet.Read[any](bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, c := range inBlocks(want) {
		for seat, party := range c.played.Scenario.Parties {
			if at == len(got) {
				t.Fatalf("the file ends after %d rows", at)
			}
			row := got[at].(map[string]any)
			at++
			factors := fmt.Sprint(row["condition"], row["scenario"], row["seat"], row["style"], row["against"], row["opener"], row["deadline"], row["replicate"], row["world"])
			if want := fmt.Sprint(c.played.Number, c.played.Scenario.Name, party.Name, c.played.LineUp.Styles[seat].Spec, c.played.LineUp.Against(seat).Spec,
				c.played.Opener+1, c.played.Rounds, c.replicate, c.world); factors != want {
				t.Fatalf("row %d: got %s, want %s", at, factors, want)
			}
			for _, m := range metric.All() {
				x, ok := row[m.Name].(float64)
				if want := c.value(m, seat); ok == math.IsNaN(want) || ok && x != want {
					t.Fatalf("row %d: %s is %v, want %v", at, m.Name, row[m.Name], want)
				}
			}
		}
	}
	if at != len(got) {
		t.Errorf("got %d rows, want %d", len(got), at)
	}
}

// ordered is a negotiation with its place.
type ordered struct {
	*negotiation
	played    *played
	replicate int
}

// inBlocks lists negotiations in the order of a run of one block a condition.
func inBlocks(all []played) (list []ordered) {
	for i := range all {
		for k := range all[i].negotiations {
			list = append(list, ordered{&all[i].negotiations[k], &all[i], k})
		}
	}
	return list
}
