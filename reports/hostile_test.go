package reports

import (
	"fmt"
	"strings"
	"testing"
)

// Tables that no run ever wrote: one line for an answer, with file and line.
func TestHostileTables(t *testing.T) {
	const columns = "level,scenario,pairing,style,metric,lo,hi,count"
	const head = columns + "\n"
	long := strings.Repeat("q", 10_000_000)
	row := func(lo, count string) string { return head + "style,*,*,a,gain," + lo + ",1," + count + "\n" }
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", "hist.csv, line 1: no header"},
		{"NaN", row("NaN", "1"), `hist.csv, line 2, column "lo": "NaN": not a number`},
		{"infinity", row("-Inf", "1"), `hist.csv, line 2, column "lo": "-Inf": not a number`},
		{"too large", row("1e999", "1"), `hist.csv, line 2, column "lo": "1e999": not a number`},
		{"a long number", row(long, "1"), `hist.csv, line 2, column "lo": "qqq`},
		{"no count", row("0", "-1"), `hist.csv, line 2, column "count": "-1": not a count`},
		{"a countless count", row("0", strings.Repeat("9", 400)), `hist.csv, line 2, column "count": "999`},
		{"a long column", long + "," + head, `hist.csv, line 1, column "qqq`},
		{"a million columns", strings.Repeat("style,", 1_000_000) + head, `hist.csv, line 1, column "style": it is there twice`},
		{"a column in other letters", "Level," + columns[len("level,"):] + "\n", `hist.csv, line 1, column "Level": no such column`},
		{"a column missing", strings.TrimSuffix(head, ",count\n") + "\n", `hist.csv, line 1: no column "count"`},
		{"a short line", head + "style\n", "hist.csv: record on line 2: wrong number of fields"},
		{"an open quote", head + "\"" + long, "hist.csv: parse error on line 2, column 10000002: extraneous or missing"},
		{"a NUL", head + "style,*,*,a,\x00,0,1,x\n", `hist.csv, line 2, column "count": "x": not a count`},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := readLines(strings.NewReader(c.text), "hist.csv", columns, (&Run{}).addBin)
			if m := fmt.Sprint(err); err == nil || strings.Contains(m, "\n") || len(m) > 800 || !strings.Contains(m, c.want) {
				t.Errorf("got %d letters, %.300q, want one line that says %q", len(m), m, c.want)
			}
		})
	}
}
