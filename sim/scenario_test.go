package sim

import (
	"reflect"
	"testing"
)

func TestSeatingAndHub(t *testing.T) {
	plain := three(t, 3)
	if got, want := plain.Seating(), [][]int{{0, 1, 2}}; !reflect.DeepEqual(got, want) {
		t.Errorf("one table: got %v, want %v", got, want)
	}
	room := fair(t)
	for _, c := range []struct {
		tables [][]int
		want   int
	}{{[][]int{{0, 1}, {0, 2}}, 0}, {[][]int{{0, 1}, {2, 1}}, 1}, {[][]int{{2, 0}, {1, 2}}, 2}} {
		room.Tables = c.tables
		if got := room.Hub(); got != c.want {
			t.Errorf("tables %v: got hub %d, want %d", c.tables, got, c.want)
		}
	}
}

func TestSameUnit(t *testing.T) {
	s := three(t, 2)
	if !s.SameUnit() {
		t.Error("no units at all: got different ones")
	}
	if s.Parties[1].Unit = "$K"; s.SameUnit() {
		t.Error(`units "" and "$K": got the same`)
	}
}
