package csv

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const plain = `issue,value,Seller,Buyer
price,90,90,50
price,95,95.5,45
payment,net 15,0,6
payment,net 30,-1.25,10
no deal,,92,
`

func file(text string) source.File {
	return source.File{Path: "cases/My case (2).csv", Data: []byte(text)}
}

func mustRead(tb testing.TB, text string) *sim.Scenario {
	tb.Helper()
	if !Recognises([]source.File{file(text)}) {
		tb.Error("not recognised")
	}
	s, err := Read(file(text))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func unicodeText(text string, order binary.AppendByteOrder) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		b = order.AppendUint16(b, unit)
	}
	return string(b)
}

// All ways in which a spreadsheet writes the same case.
func TestRead(t *testing.T) {
	semicolons := strings.NewReplacer(",", ";", ".", ",").Replace(plain)
	tabs := strings.ReplaceAll(plain, ",", "\t")
	for name, text := range map[string]string{
		"as it is":                  plain,
		"byte-order mark, CRLF":     "\ufeff" + strings.ReplaceAll(plain, "\n", "\r\n"),
		"old Mac":                   strings.ReplaceAll(plain, "\n", "\r"),
		"semicolons":                semicolons,
		"a first line that says so": "sep=;\r\n" + semicolons,
		"tabs":                      tabs,
		"tabs and commas":           strings.ReplaceAll(tabs, ".", ","),
		"UTF-16":                    unicodeText(tabs, binary.LittleEndian),
		"UTF-16, other order":       unicodeText(tabs, binary.BigEndian),
		"merged cells":              strings.NewReplacer("price,95", ",95", "payment,net 30", ",net 30").Replace(plain),
		"quotes":                    strings.NewReplacer("issue,", `"issue",`, "price", `"price"`, "net 15", `"net 15"`, "90,50", `"90","50"`).Replace(plain),
		"empty rows":                "\n,,,\n" + strings.ReplaceAll(plain, "\n", "\n\n,,,,\n"),
		"empty columns":             strings.ReplaceAll(plain, "\n", ",,,\n"),
		"blanks, capitals, plus":    strings.NewReplacer("issue,value", " Issue , VALUE", "90,50", "+90, 50 ", "no deal", "No deal").Replace(plain),
		"another name":              strings.Replace(plain, "no deal", "BATNA", 1),
		"no line break at end":      strings.TrimSpace(plain),
		"digits":                    strings.Replace(plain, "95.5", "9.55E+01", 1),
		"above the terms":           strings.Replace(strings.Replace(plain, "no deal,,92,\n", "", 1), "price,90", "reservation,,92,\nprice,90", 1),
		"an issue named as a row":   strings.Replace(plain, "payment", "no deal", 2),
	} {
		t.Run(name, func(t *testing.T) {
			s := mustRead(t, text)
			if s.Name != "my-case-2" || s.Title != "My case (2)" || len(s.Hash) != 64 {
				t.Errorf("%q, %q, hash %q", s.Name, s.Title, s.Hash)
			}
			if got := s.Space.Issues[1].Values; s.Space.Issues[0].Name != "price" || !slices.Equal(got, []string{"net 15", "net 30"}) {
				t.Errorf("issues %v", s.Space.Issues)
			}
			a, b := s.Parties[0].Profile, s.Parties[1].Profile
			if a.Reservation != 92 || !math.IsInf(b.Reservation, -1) || s.Parties[1].Unit != "points" {
				t.Errorf("no deal %v and %v, unit %q", a.Reservation, b.Reservation, s.Parties[1].Unit)
			}
			if got, want := fmt.Sprint(s.Parties[0].Name, a.Table(), s.Parties[1].Name, b.Table()), "Seller[90 88.75 95.5 94.25]Buyer[56 60 51 55]"; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestRowsOfTheParties(t *testing.T) {
	s := mustRead(t, plain+"unit,,$K,\ndiscount,,0.5,1\n")
	a, b := s.Parties[0], s.Parties[1]
	if a.Unit != "$K" || b.Unit != "points" || a.Profile.Discount != 0.5 || b.Profile.Discount != 1 {
		t.Errorf("units %q and %q, discounts %v and %v", a.Unit, b.Unit, a.Profile.Discount, b.Profile.Discount)
	}
}

// Numbers in a file with semicolons.
func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"1,5": "1.5", "1.5": "1.5", ",5": "0.5", "0,125": "0.125", "0.125": "0.125", "1,0000": "1", "1234,5": "1234.5", "-2": "-2", "1e3": "1000", "1,5E+02": "150", "1000": "1000", "1000,250": "1000.25",
		"1,000": "may be 1000 or 1.0000", "-12.345": "may be -12345 or -12.3450", "999.999": "may be",
		"1 000": "marks between the thousands", "1.234,56": "marks", "1,234.56": "marks", "1'000": "marks", "1\u00a0000": "marks", "1,000,000": "marks",
		"$5": "without a unit", "5 %": "without a unit", "010": "want a number", "0x1F": "want a number", "NaN": "want a number", "inf": "want a number", "1e999": "want a number", "1e13": "between -1e12 and 1e12", "(5)": "want a number", "": "is missing; want a number",
	} {
		s, err := Read(file("issue;value;A;B\nx;1;0;0\nx;2;" + text + ";0\n"))
		got := fmt.Sprint(err)
		if err == nil {
			got = fmt.Sprint(s.Parties[0].Profile.Utility(1))
		} else if !strings.HasPrefix(got, "cases/My case (2).csv:3:5: the worth of x 2 to A is ") {
			t.Errorf("%q: no place in %s", text, got)
		}
		if err == nil && got != want || !strings.Contains(got, want) {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// Values that are numbers all have a point, whatever separates the cells.
func TestValuesAsNumbers(t *testing.T) {
	const refused = "csv:"
	for text, want := range map[string]string{
		"12,50 13,00 13,50":  "12.5 13 13.5",
		"12.50 13.00":        "12.50 13.00",
		"90 95,5":            "90 95.5",
		"12,5 12,50":         "12.5 12.50",
		",0 -,5 1,5E+02":     ".0 -.5 1.5E+02",
		"0,125 0,25":         "0.125 0.25",
		"1,2340 2":           "1.234 2",
		"none 1,000":         "none 1,000",
		"none 12,5":          "none 12,5",
		"12,5K 13K":          "12,5K 13K",
		"010 1,5":            "010 1,5",
		"12,5 12.5":          refused + `3:3: value "12.5" is there twice, first on line 2`,
		"500 1,000":          refused + `3:3: a value of x is "1,000"; that may be 1000 or 1.0000: write one of these`,
		"500 1.000":          refused + `3:3: a value of x is "1.000"; that may be 1000 or 1.0000`,
		"500,5 1.250.000,75": refused + `3:3: a value of x is "1.250.000,75"; write it without the marks between the thousands`,
	} {
		for _, separator := range []string{";", "\t"} {
			table := "issue;value;A;B\n"
			for _, value := range strings.Fields(text) {
				table += "x;" + value + ";0;0\n"
			}
			s, err := Read(file(strings.ReplaceAll(table, ";", separator)))
			got := fmt.Sprint(err)
			if err == nil {
				got = strings.Join(s.Space.Issues[0].Values, " ")
			}
			if got != want && !(strings.HasPrefix(want, refused) && strings.Contains(got, want)) {
				t.Errorf("%q: got %s, want %s", text, got, want)
			}
		}
	}
}

// Where commas separate the cells, values are as they are written.
func TestValuesBetweenCommas(t *testing.T) {
	s := mustRead(t, "issue,value,A,B\nx,1.000,0,0\n,12.50,0,0\n,\"1,5\",0,0\ny,\"1,500\",0,0\n")
	if got, want := fmt.Sprintf("%q %q", s.Space.Issues[0].Values, s.Space.Issues[1].Values), `["1.000" "12.50" "1,5"] ["1,500"]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestErrors(t *testing.T) {
	long := strings.Repeat("a", 1001)
	for _, c := range []struct{ from, to, want string }{
		{plain, "", `csv:1:1: the first row is ""; it must be issue, value and the parties' names, as in: issue,value,Seller,Buyer`},
		{plain, "party,worth\n", `csv:1:1: the first row is "party,worth"; it must be`},
		{",Seller,Buyer", ",Seller", `csv:1:1: the first row names 1 of the parties; a negotiation needs at least 2`},
		{",Seller,Buyer", ",,Buyer", `csv:1:13: a column without a party's name in the first row`},
		{",Buyer", ",seller", `csv:1:20: party "seller" is there twice, first on line 1`},
		{"Seller", long, `csv:1:13: a party's name has 1001 letters; at most 1000 are allowed`},
		{"90,50", "90,50,7", `csv:2:16: a cell "7" beyond the last party's column`},
		{"90,50", "90", `csv:2:10: the worth of price 90 to Buyer is missing`},
		{"90,50", `90,"50`, `csv:7:1: a quoted cell does not end in a quote`},
		{"90,50", `90,5"0`, `csv:2:14: a quote in a cell; put the whole cell in quotes`},
		{"price,90", ",90", `csv:2:1: value "90" of which issue? its name is missing`},
		{"price,95", "Price,95", `csv:3:1: issue "Price" is there twice, first on line 2`},
		{"payment,net 30", "price,net 30", `csv:5:1: issue "price" is there twice, first on line 2`},
		{"net 30", "Net 15", `csv:5:9: value "Net 15" is there twice, first on line 4`},
		{"net 30", "\"net\n30\"", `csv:5:9: a value is "net\n30"; want one line of text`},
		{"net 30", "", `csv:5:9: a row without a value; only rows named no deal, unit and discount have none`},
		{"price,90", "price,caf\xe9", `csv:2:10: byte 0xe9 is no UTF-8; in Excel, save it as "CSV UTF-8 (comma delimited)"`},
		{"price", "pri\x00ce", `csv:2:4: this is no text but the bytes of another format`},
		{"no deal,,92,", "no deal,,92,\nbatna,,1,2", `csv:7:1: row "no deal" is there twice, first on line 6`},
		{"no deal,,92", "no deal,,none", `csv:6:10: what no deal is worth to Seller is "none"; want a number`},
		{"no deal,,92", "discount,,1.5", `csv:6:11: the discount of Seller is 1.5; it must be above 0 and at most 1`},
		{plain[strings.Index(plain, "\n"):], "", `csv: no rows below the first`},
		{",Buyer", strings.Repeat(",", 20_000), `csv: a row of 20003 cells; at most 10000 are allowed`},
	} {
		if !strings.Contains(plain, c.from) {
			t.Fatalf("%q is not in the file", c.from)
		}
		s, err := Read(file(strings.Replace(plain, c.from, c.to, 1)))
		var place *source.Error
		if s != nil || !errors.As(err, &place) || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.60q for %q: error %v, want %s", c.to, c.from, err, c.want)
		}
	}
}

func TestLimits(t *testing.T) {
	rows := func(n int, row string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, row, i)
		}
		return b.String()
	}
	for text, want := range map[string]string{
		"issue,value,A,B\n" + rows(10_000, "issue %d,1,0,0\n"):    "csv:66:1: more than 64 issues",
		"issue,value,A,B\n" + rows(100_100, "x,%d,0,0\n"):         `csv:100002:3: issue "x" has more than 100000 values`,
		"issue,value" + rows(80, ",P%d") + "\n":                   "more than 64 parties",
		"issue,value,A,B\n" + rows(64, "i%d,1,0,0\n,2,0,0\n"):     "csv: more than 2^63 packages",
		"issue,value,A,B\n" + strings.Repeat("\n,,,,\n", 200_000): "csv: no rows below the first",
	} {
		if _, err := Read(file(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

func TestRecognises(t *testing.T) {
	for text, want := range map[string]bool{
		plain: true, "issue;value": true, "\ufeffIssue\tValue\tA": true, "\n,,\nissue,value\xff": false, "issue,value\ncaf\xe9": true,
		"": false, "issue": false, "value,issue": false, "issue: value": false, "{\"issue\": 1}": false, ",,,": false,
	} {
		if got := Recognises([]source.File{file(text)}); got != want {
			t.Errorf("%.40q: got %v, want %v", text, got, want)
		}
	}
}

// Whatever a file holds, it is an error with a place or a case that comes back
// from its own file.
func FuzzRead(f *testing.F) {
	for _, text := range []string{plain, strings.ReplaceAll(plain, ",", ";"), unicodeText("issue\tvalue\tA\tB\nx\t1\t1,5\t2", binary.LittleEndian), "issue,value,A,B\n\"x\n\",1,1,2", plain + "unit,,$K,\ndiscount,,0.5,1\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Read(file(text))
		if err != nil {
			var place *source.Error
			if s != nil || !errors.As(err, &place) {
				t.Fatalf("got %v and the error %v", s, err)
			}
			return
		}
		var b bytes.Buffer
		if err := Write(&b, s); err != nil {
			t.Fatal(err)
		}
		back, err := Read(file(b.String()))
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.String())
		}
		for k, p := range s.Parties {
			q := back.Parties[k]
			if p.Name != q.Name || p.Unit != q.Unit || p.Profile.Reservation != q.Profile.Reservation || p.Profile.Discount != q.Profile.Discount {
				t.Errorf("got %v, want %v", q, p)
			}
			for _, o := range []uint64{0, s.Space.Size() / 2, s.Space.Size() - 1} {
				if got, want := q.Profile.Utility(sim.Outcome(o)), p.Profile.Utility(sim.Outcome(o)); got != want {
					t.Errorf("package %d is worth %v, want %v", o, got, want)
				}
			}
		}
	})
}
