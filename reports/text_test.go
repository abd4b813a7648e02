package reports

import (
	"strings"
	"testing"
)

// printed is a table as a terminal of 70 columns shows it.
func printed(t Table) string {
	p := &printer{}
	p.Width = 70
	p.table(t)
	return p.String()
}

func TestTablesAreDrawn(t *testing.T) {
	for _, c := range []struct {
		what  string
		table Table
		want  string
	}{
		{"intervals", Table{Head: []string{"line-up", "mean", "from", "to", "deals"}, Text: 1, Rows: [][]string{
			{"both soft", "80" + nbsp + "%", "60" + nbsp + "%", "100" + nbsp + "%", "99" + nbsp + "%"},
			{"both tough", "20" + nbsp + "%", "0" + nbsp + "%", "40" + nbsp + "%", "50" + nbsp + "%"},
		}}, `
line-up     mean  0 %                      100 %  interval     deals
both soft   80 %                   ├─────●─────┤  60 to 100 %   99 %
both tough  20 %  ├─────●─────┤                   0 to 40 %     50 %
`},
		{"intervals in words, of two units", Table{Head: []string{"claim", "effect", "interval", "verdict"}, Text: 4, Rows: [][]string{
			{"Q1", "+9 points", "+4 to +14 points", "supported"}, {"Q2", "−2 %", "−3 to 1 %", "undecided"},
		}}, `
claim     effect                           interval          verdict
Q1     +9 points  ├──────────●──────────┤  +4 to +14 points  supported
Q2          −2 %  ├────●───────────┼────┤  −3 to 1 %         undecided
`},
		{"intervals without their unit", Table{Head: []string{"measure", "effect", "interval", "verdict"}, Text: 4, Rows: [][]string{
			{"a", "+5" + nbsp + "%", "+3 to +7", "supported"}, {"b", "+9" + nbsp + "%", "+8 to +11", "supported"}, {"c", "", "", ""},
		}}, `
measure  effect  +3                         +11  interval   verdict
a          +5 %  ├──────●───────┤                +3 to +7   supported
b          +9 %                    ├───●──────┤  +8 to +11  supported
c
`},
		{"groups, and what is the same in all", Table{Head: []string{"case", "style", "mean", "unit"}, Text: 2, Rows: [][]string{
			{"van", "soft", "1", "rounds"}, {"van", "tough", "2", "rounds"}, {"flat", "soft", "3", "rounds"}, {"flat", "tough", "4", "rounds"},
		}}, `
All rows: unit rounds
  style  mean
van
  soft      1
  tough     2
flat
  soft      3
  tough     4
`},
		{"curves", Table{Head: []string{"style", "round", "offer", "from", "to"}, Text: 1, Along: 1, Rows: [][]string{
			{"soft", "1", "50 %", "", ""}, {"soft", "2", "0 %", "", ""}, {"tough", "1", "100 %", "", ""}, {"tough", "2", "90 %", "", ""},
		}}, `
style  offer
soft   ▅▁  50 → 0 %
tough  █▇  100 → 90 %
`},
		{"a square", Table{Head: []string{"style", "against", "mean"}, Text: 2, Across: 1, Rows: [][]string{
			{"soft", "soft", "46 %"}, {"soft", "tough", "15 %"}, {"tough", "soft", "70 %"}, {"tough", "tough", "35 %"},
		}}, `
mean: style at the left, against on top
       soft  tough
soft   46 %   15 %
tough  70 %   35 %
`},
		{"spreads", Table{Head: append([]string{"style"}, ofSpread...), Text: 1, Rows: [][]string{{"soft", "0 %", "10 %", "20 %", "40 %", "100 %"}}}, `
style  middle  0 %                      100 %  middle half
soft     20 %  ───━━━◆━━━━━━─────────────────  10 to 40 %
`},
	} {
		var got []string
		for l := range strings.Lines(printed(c.table)) {
			got = append(got, strings.TrimRight(l, " \n"))
		}
		if got := "\n" + strings.Join(got, "\n") + "\n"; got != c.want {
			t.Errorf("%s: got%s\nwant%s", c.what, got, c.want)
		}
	}
}

func TestProgramsGetNumbers(t *testing.T) {
	s := &Story{Title: "Two styles", Chapters: []Chapter{{ID: "own", Name: "Own value", Figure: Figure{Table: Table{
		Head: []string{"style", "mean", "from", "to", "joint", "from", "to", "price"}, Text: 1,
		Rows: [][]string{{"=1+1", "28.7" + nbsp + "%", "−4 %", "–", "5 rounds", "3 rounds", "", "−$1,118K"}},
	}}}}}
	var csv strings.Builder
	if err := s.CSV(&csv); err != nil {
		t.Fatal(err)
	}
	want := "style,mean,mean from,mean to,joint (rounds),joint from (rounds),joint to,price ($K)\n'=1+1,0.287,-0.04,,5,3,,-1118\n"
	if csv.String() != want {
		t.Errorf("got %q, want %q", csv.String(), want)
	}
	cells := s.Chapters[0].Figure.Table.cells()
	for k, want := range []string{"", `#,##0.0\ %`, `#,##0\ %`, "", `#,##0" rounds"`, `#,##0" rounds"`, "", `"$"#,##0"K"`} {
		if got := cells.Rows[0][k].Format; got != want {
			t.Errorf("column %d: got the format %q, want %q", k, got, want)
		}
	}
}
