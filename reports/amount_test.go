package reports

import "testing"

func TestAmountsAreReadBack(t *testing.T) {
	for _, c := range []struct {
		text string
		want amount
	}{
		{"43" + nbsp + "%", amount{Value: 0.43, After: nbsp + "%"}},
		{"28.7" + nbsp + "%", amount{Value: 0.287, After: nbsp + "%", Places: 1}},
		{"−9 %", amount{Value: -0.09, After: " %"}},
		{"$118K", amount{Value: 118, Before: "$", After: "K"}},
		{"−$1,118K", amount{Value: -1118, Before: "$", After: "K"}},
		{"102,000", amount{Value: 102000}},
		{"+0.25", amount{Value: 0.25, Places: 2, Plus: true}},
		{"20 rounds", amount{Value: 20, After: " rounds"}},
		{"0", amount{}},
	} {
		if got, ok := readAmount(c.text); !ok || got != c.want {
			t.Errorf("%q: got %+v, %v, want %+v", c.text, got, ok, c.want)
		}
	}
}

func TestTextsAreNoAmounts(t *testing.T) {
	for _, text := range []string{"", "–", "0.4 to 0.6", "3 of 7", "1,23", "12:30", "1.2.3", "=1+1", "+", "-", "@1", "2026-11-23", "5 years, then nothing more is owed", "1e9", "NaN", "−", "7 (mean)", "gen-26-0", "1\u202e2"} {
		if got, ok := readAmount(text); ok {
			t.Errorf("%q: got %+v, want no number", text, got)
		}
	}
}

// A name that happens to be a number stays a name as long as others are none.
func TestColumnsOfNamesAreNumbersOnlyAsAWhole(t *testing.T) {
	table := Table{Head: []string{"style", "deadline", "mean"}, Text: 2, Rows: [][]string{{"7", "20", "5"}, {"soft", "100", "–"}}}
	got := table.amounts()
	if got[0][0] != nil || got[0][1] == nil || got[1][1].Value != 100 || got[0][2].Value != 5 || got[1][2] != nil {
		t.Errorf("got %v, want numbers of deadline and of the first mean", got)
	}
}
