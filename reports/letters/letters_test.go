package letters

import (
	"math"
	"strings"
	"testing"
)

func TestDrawings(t *testing.T) {
	nan := math.NaN()
	s := Scale{0, 10}
	for _, c := range []struct{ what, got, want string }{
		{"an interval", s.Interval(2, 5, 8, 11), "  ├──●──┤  "},
		{"a number alone", s.Interval(nan, 10, nan, 11), "          ●"},
		{"nothing", s.Interval(nan, nan, nan, 4), "    "},
		{"beyond the scale", s.Interval(-9, 99, 99, 11), "├─────────●"},
		{"nothing lies at 0", Scale{-5, 5}.Interval(1, 2, 3, 11), "     ┊├●┤  "},
		{"an interval over 0", Scale{-5, 5}.Interval(-2, -1, 2, 11), "   ├●┼─┤   "},
		{"a spread", s.Spread(0, 2, 5, 8, 10, 11), "──━━━◆━━━──"},
		{"no spread", s.Spread(nan, 2, 5, 8, 10, 3), "   "},
		{"a curve", s.Spark([]float64{0, 5, nan, 10}, 9), "▁▅ █"},
		{"a long curve", Scale{0, 99}.Spark(make([]float64, 100), 3), "▁▁▁"},
		{"no curve", s.Spark(nil, 9), ""},
		{"a level scale", Scale{3, 3}.Interval(3, 3, 3, 5), "  ●  "},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, c.got, c.want)
		}
	}
	if got := Over(nan, 3, -1, math.Inf(1)); got != (Scale{-1, 3}) {
		t.Errorf("got %v, want what is there", got)
	}
}

// hostile are names that move a cursor, turn a line around or are wider than they are long.
var hostile = []string{"\x1b[31mred\x1b[0m", "a\r\nb\tc", "\u202eturned\u202c", "日本語の名前は幅が広い", "שלום עולם", "e\u0301te\u0301", "👩‍👩‍👧 family", strings.Repeat("w", 300), ""}

// Whatever the names, columns stand under each other and no line is too wide.
func TestHostileNamesKeepColumns(t *testing.T) {
	numbers := make([]string, len(hostile))
	for i := range numbers {
		numbers[i] = "42 %"
	}
	for _, width := range []int{40, 60, 80, 110} {
		for _, color := range []bool{false, true} {
			p := &Printer{Width: width, Color: color}
			left := p.Table([]Column{
				{Head: "name", Cells: hostile, Firm: true},
				{Head: "mean", Cells: numbers, Number: true, Firm: true},
				{Draw: func(_, w int) string { return Scale{0, 1}.Interval(.2, .5, .7, w) }, Lo: "0 %", Hi: "100 %", Firm: true, Tone: Blue},
				{Head: strings.Repeat("h", 30), Cells: numbers, Number: true},
			}, nil)
			p.Ruled(hostile[3], hostile[7])
			p.Hanging(Dim, "note: ", strings.Join(hostile, " "))
			text := p.String()
			if color {
				text = uncolored(text)
			} else if strings.Contains(text, "\x1b") {
				t.Fatalf("%d columns: a name's command is in the text:\n%q", width, text)
			}
			at := -1
			for _, l := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
				if wide(l) > width || strings.ContainsAny(l, "\u202e\r\t\x1b") {
					t.Errorf("%d columns: got %d: %q", width, wide(l), l)
				}
				if i := strings.Index(l, "●"); i >= 0 {
					if at >= 0 && wide(l[:i]) != at {
						t.Errorf("%d columns: a mark stands at %d, others at %d: %q", width, wide(l[:i]), at, l)
					}
					at = wide(l[:i])
				}
			}
			if width <= 80 && len(left) != 1 {
				t.Errorf("%d columns: left out %q, want the last", width, left)
			}
		}
	}
}

// uncolored is a text without this package's own tones.
func uncolored(text string) string {
	for _, t := range []Tone{Bold, Dim, Blue} {
		text = strings.ReplaceAll(text, "\x1b["+string(t)+"m", "")
	}
	return strings.ReplaceAll(text, "\x1b[0m", "")
}

func TestNamesThatAreCutAlikeStandAlone(t *testing.T) {
	p := &Printer{Width: 40}
	long := "a name that is far too long for what room there is, "
	p.Table([]Column{{Head: "name", Cells: []string{long + "one", long + "two"}, Firm: true}, {Head: "mean", Cells: []string{"1", "2"}, Number: true, Firm: true}}, map[int]string{0: "group"})
	want := "    mean\ngroup\n  a name that is far too long for what\n  room there is, one\n       1\n  a name that is far too long for what\n  room there is, two\n       2\n"
	if got := p.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
