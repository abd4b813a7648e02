package main

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// The same class, as different spreadsheets save it.
func TestClassesOfEverySpreadsheet(t *testing.T) {
	s := shippedCase(t, "saas-renewal")
	plain := "group,Vendor,prepared,price,payment,term,case study,support,rounds,minutes\n" +
		"Red,Ann,yes,120,net 60,3 years,full story,priority,4,31.5\nBlue,,no,no deal,,,,,,\n"
	want := readClassText(t, s, plain)
	if g := want.groups[0]; g.people[0] != "Ann" || g.traits[0] != "yes" || g.rounds != 4 || g.minutes != 31.5 || g.agreed != s.Space.Outcome(6, 3, 2, 2, 1) {
		t.Errorf("got %+v", g)
	}
	if g := want.groups[1]; g.agreed != sim.None || !math.IsNaN(g.rounds) {
		t.Errorf("got %+v", g)
	}
	for name, text := range map[string]string{
		"Excel":            "\ufeff" + strings.ReplaceAll(plain, "\n", "\r\n"),
		"a Mac":            strings.ReplaceAll(plain, "\n", "\r"),
		"tabs":             strings.ReplaceAll(plain, ",", "\t"),
		"German":           "sep=;\r\n" + strings.ReplaceAll(strings.ReplaceAll(plain, ",", ";"), "31.5", "31,5"),
		"quotes":           strings.ReplaceAll(plain, "Red", "\"Red\""),
		"other names":      strings.NewReplacer("group,", "Pair,", ",price,", ",Price ($K a year),", "case study", "Case  Study").Replace(plain),
		"as people write":  strings.NewReplacer("120", "$120K", "3 years", "3", "full story", "Full", "net 60", "60", "no deal", "No Deal").Replace(plain),
		"with a deal said": strings.NewReplacer("prepared,", "prepared,deal,", "yes,120", "yes,Yes,120", "no,no deal", "no,no,").Replace(plain),
		"dashes":           strings.Replace(plain, "no deal,,,,", "no deal,-,–,n/a,", 1),
		"an empty row":     plain + ",,,,,,\n",
	} {
		c := readClassText(t, s, text)
		for k := range c.groups {
			got, want := c.groups[k], want.groups[k]
			if fmt.Sprint(got) != fmt.Sprint(want) || !reflect.DeepEqual(c.traits, []string{"prepared"}) {
				t.Errorf("%s: got %v, want %v", name, got, want)
			}
		}
	}
}

func TestFaultsOfClasses(t *testing.T) {
	const head = "group,price,payment,term,case study,support\n"
	const good = "1,120,net 60,3 years,full story,priority\n"
	long := strings.Repeat("x", 2_000_000)
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", "class.csv: the table is empty; its first row names the columns, as in: group,price"},
		{"heads only", head, "class.csv: no group has a result yet; fill in every term"},
		{"no group", "price,payment,term,case study,support\n", `class.csv:1:1: the first column is "price"; it must name the group`},
		{"a term missing", "group,prise,payment,term,case study,support\n", `class.csv:1:1: no column "price", did you mean "prise"? the terms of the case are "price"`},
		{"a column twice", "group,price,Price ($K),payment,term,case study,support\n", `class.csv:1:13: column "price" is there twice, first on line 1`},
		{"a column without a name", "group,,price,payment,term,case study,support\n", "class.csv:1:7: column 2 has no name in the first row"},
		{"a wrong value", head + "1,117,net 60,3 years,full story,priority\n", `class.csv:2:3: price of group "1" is "117", did you mean "110"? it can be "90", "95"`},
		{"a wrong word", head + "1,120,net 60,3 years,all of it,priority\n", `class.csv:2:22: case study of group "1" is "all of it"; it can be "none", "logo only", "full story"`},
		{"too short a word", head + "1,120,net 60,years,none,priority\n", `class.csv:2:14: term of group "1" is "years", which may be "2 years" or "3 years": write one of these`},
		{"a value missing", head + good + "2,120,,3 years,full story,priority\n", `class.csv:3:7: payment of group "2" is missing; a deal has a value for every term, one of "net 15"`},
		{"half a no", head + "1,no deal,net 60,,,\n", `class.csv:2:3: price of group "1" is "no deal"`},
		{"a group twice", head + good + good, `class.csv:3:1: group "1" is there twice, first on line 2`},
		{"no name", head + ",120,net 60,3 years,full story,priority\n", "class.csv:2:1: a row without the name of its group"},
		{"a cell too many", head + strings.TrimSuffix(good, "\n") + ",x\n", `class.csv:2:42: a cell "x" beyond the last column, "support"`},
		{"no deal with terms", "group,deal,price,payment,term,case study,support\n1,no,120,,,,\n", `class.csv:2:6: group "1" has no deal, and here stands "120"; empty its terms, or its deal`},
		{"a deal without terms", "group,deal,price,payment,term,case study,support\n1,yes,,,,,\n", `class.csv:2:3: group "1" has a deal without terms; want a value for each of "price"`},
		{"perhaps a deal", "group,deal,price,payment,term,case study,support\n1,maybe,,,,,\n", `class.csv:2:3: the deal of group "1" is "maybe"; want yes or no`},
		{"minutes in words", "group,minutes,price,payment,term,case study,support\n1,long,120,net 60,3,full,priority\n", `class.csv:2:3: minutes is "long"; want a number such as 12`},
		{"an open quote", head + "1,\"120,net 60\n", "class.csv:3:1: a quoted cell does not end in a quote"},
		{"Latin 1", head + "Caf\xe9,120,net 60,3 years,full story,priority\n", "class.csv:2:4: byte 0xe9 is no UTF-8"},
		{"a workbook", "PK\x03\x04\x00\x00", "class.csv:1:5: this is no text but the bytes of another format"},
		{"two megabytes of a name", head + long + ",120,net 60,3 years,full story,priority\n", "class.csv:2:1: a cell has 2000000 letters; at most 1000 are allowed"},
		{"a name of two lines", head + "\"a\nb\",120,net 60,3 years,full story,priority\n", `class.csv:2:1: a cell is "a\nb"; want one line of text`},
		{"a million columns", "group" + strings.Repeat(",x", 1_000_000) + "\n", "class.csv: a row of 1000001 cells; at most 10000 are allowed"},
		{"a million groups", head + strings.Repeat("1,no deal\n", 2), `class.csv:3:1: group "1" is there twice`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readClass(source.File{Path: "class.csv", Data: []byte(c.text)}, shippedCase(t, "saas-renewal"))
			refusedIn(t, err, c.want)
		})
	}
	_, err := readClass(source.File{Path: "class.csv", Data: []byte("group,price per unit\n1,2\n")}, shippedCase(t, "two-vendors"))
	if err == nil {
		t.Errorf("a class of a case with two tables needs no column that says who signed")
	}
}

// Whatever bytes are there: a class or one line that says why not.
func FuzzReadClass(f *testing.F) {
	s := shippedCase(f, "saas-renewal")
	for _, text := range []string{"group,price,payment,term,case study,support\n1,120,net 60,3 years,full story,priority\n2,no deal\n", "sep=;\ngroup;price;payment;term;case study;support;deal\n1;$1.200,5;net 60;3;full;priority;yes\n", "\xff\xfeg\x00", "\"", "\"\"", "a,b\r\r\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := readClass(source.File{Path: "class.csv", Data: data}, s)
		if err != nil {
			if strings.Contains(err.Error(), "\n") || len(err.Error()) > 3000 {
				t.Errorf("got %q, want one line", err)
			}
			return
		}
		if _, err := debriefClass(c); err != nil || len(c.groups) == 0 {
			t.Errorf("got %v of %d groups that were read", err, len(c.groups))
		}
	})
}
