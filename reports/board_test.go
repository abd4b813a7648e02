package reports_test

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// bulletin is a board with a part of every kind, named by name.
func bulletin(name func(i int) string) *reports.Board {
	grid := reports.Grid{Title: name(0), Rows: []string{name(1), name(2)}, Columns: []string{name(3)},
		Cells: []reports.GridCell{{Lines: []string{name(4), name(5)}, Says: name(6), Shade: 0.3, Framed: true}, {Lines: []string{name(7)}, Says: name(8), Shade: 7}}}
	group := reports.Group{Title: name(1), Head: name(2), Rows: []reports.GroupRow{
		{Name: name(3), Text: "52 %", Beside: name(4), Mean: 0.52, Lo: 0.48, Hi: 0.56, Look: reports.As},
		{Name: name(5), Text: "−9 %", Beside: name(6), Mean: -0.09, Lo: math.NaN(), Hi: math.NaN(), Look: reports.Against},
		{Name: name(7), Text: "0 %", Mean: 0, Lo: -1, Hi: 1, Look: reports.Open}}}
	lines := reports.Lines{Title: name(0), Steps: []float64{0, 5, 10}, Shares: [][]float64{{0.5, 0.5}, {0.7, 0.3}, {0.95, 0.05}}}
	part := func(id string, i int) reports.Part {
		return reports.Part{ID: id, Name: name(i), Headline: name(i + 1), Subtitle: name(i + 2), Says: []string{name(i + 3)}, Notes: []string{name(i + 4)}, Text: name(i + 5),
			Table: reports.Table{Head: []string{name(i), "number"}, Text: 1, Rows: [][]string{{name(i), "1"}}, More: name(i + 6)}}
	}
	b := &reports.Board{Title: name(0), Design: name(1), Version: "1", Mind: name(2), Styles: []string{name(3), name(4)}, Words: words,
		Summary: []reports.Said{{Label: name(5), Text: name(6)}}, Methods: []reports.Said{{Label: name(7), Text: name(8)}},
		Parts: []reports.Part{part("grid", 0), part("group", 1), part("lines", 2), part("many-lines", 3)}}
	b.Parts[0].Grids = []reports.Grid{grid}
	b.Parts[1].Groups = []reports.Group{group, group}
	b.Parts[2].Lines = []reports.Lines{lines}
	b.Parts[3].Lines = []reports.Lines{lines, lines, {Title: name(9)}}
	return b
}

func boardPage(t testing.TB, b *reports.Board) string {
	t.Helper()
	var out bytes.Buffer
	check(t, b.Story(reports.OnPage).Page(&out))
	return out.String()
}

func TestBoardOfEveryKind(t *testing.T) {
	for name, b := range map[string]*reports.Board{"plain": bulletin(plainName), "hostile": bulletin(hostileName), "empty": {Title: "nothing"}} {
		got := boardPage(t, b)
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, "board-"+name+".html"), []byte(got), 0o644))
		}
		if got != boardPage(t, b) {
			t.Errorf("%s: the same findings gave other bytes", name)
		}
		harmless(t, name, got)
		if len(b.Parts) > 0 {
			options(t, name, got)
			heard(t, got)
		}
	}
}

// What is shown is what was said: shades stay within their range, a number without an interval is a dot.
func TestBoardSays(t *testing.T) {
	got := laidOut(t, boardPage(t, bulletin(plainName)))
	for _, want := range []string{`<h1>name 0</h1>`, `[0,1,1,"name 7","other"]`, `[0,0,0.3,"name 4\nname 5","self"]`, `[1,-0.09,-0.09,-0.09,"−9 %",true,["","name 6"],[],3]`, `"name 3","right"]`, `<dt>name 7</dt><dd>name 8</dd>`} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}
