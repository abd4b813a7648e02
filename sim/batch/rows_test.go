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

// In an experiment with arms one seat of a negotiation is looked at, though others
// are of its style, and the arm is the number that tables have.
func TestRowsOfArms(t *testing.T) {
	d := mixed(t)
	d.Against = nil
	random := d.Styles[0]
	var arms []*batch.Arm
	for _, rounds := range []int{5, 9} {
		arms = append(arms, &batch.Arm{Name: fmt.Sprint(rounds), Values: []string{fmt.Sprint(rounds)}, Self: random,
			Others: []batch.Counterpart{{Style: random, Share: 1}}, Opener: batch.Both, Rounds: rounds})
	}
	d.SetArms([]string{"rounds"}, arms)
	file := rowsOf(t, d, 2)
	got, err := parquet.Read[any](bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	looked, negotiations := map[string]int64{}, 0
	for _, r := range got {
		row := r.(map[string]any)
		if want := map[int64]int64{5: 1, 9: 2}[row["deadline"].(int64)]; row["arm"] != want {
			t.Fatalf("arm is %v, want %d", row["arm"], want)
		}
		looked[fmt.Sprint(row["condition"], ":", row["replicate"])] += row["self"].(int64)
	}
	for name, n := range looked {
		if negotiations++; n != 1 {
			t.Fatalf("%s: %d seats are looked at, want 1", name, n)
		}
	}
	if want := len(d.Conditions()) * d.Repeats; negotiations != want {
		t.Errorf("got %d negotiations, want %d", negotiations, want)
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
