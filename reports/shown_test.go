package reports_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// A folder without the tables of what was talked about has every other chart, and none of these.
func TestFoldersWithoutWhatWasTalkedAbout(t *testing.T) {
	dir := usual().write(t)
	for _, name := range []string{"moves.csv", "terms.csv", "openings.csv", "trades.csv", "better.csv"} {
		check(t, os.Remove(filepath.Join(dir, name)))
	}
	var got []string
	for _, c := range read(t, dir).Charts() {
		got = append(got, c.ID)
		drawable(t, "without", c.ID, c.Draw(read(t, dir), reports.OnPage))
	}
	for _, id := range []string{"dance", "offers-by-term", "first-offers", "trades"} {
		if strings.Contains(" "+strings.Join(got, " ")+" ", " "+id+" ") {
			t.Errorf("%s is drawn from nothing", id)
		}
	}
	for _, id := range []string{"left", "deals-and-best", "room-for-deals"} {
		if !strings.Contains(" "+strings.Join(got, " ")+" ", " "+id+" ") {
			t.Errorf("%s is not drawn, though all that it needs is there", id)
		}
	}
}

func headlineOf(t *testing.T, dir, id string) string {
	t.Helper()
	r := read(t, dir)
	for _, c := range r.Charts() {
		if c.ID == id {
			return c.Draw(r, reports.OnPage).Headline
		}
	}
	t.Fatalf("no chart %s", id)
	return ""
}

// The headline speaks of a relation only where the interval of the slope shows one.
func TestFirstOfferHeadline(t *testing.T) {
	for _, c := range []struct{ slope, lo, hi, clusters, over, want string }{
		{"0.4", "0.1", "0.7", "7", "scenarios", "Who opens higher ends with more: 10 points more in the first offer go with 4 points more in the end"},
		{"-0.25", "-0.4", "-0.1", "7", "scenarios", "Who opens higher ends with less: 10 points more in the first offer go with 2.5 points less in the end"},
		{"0.4", "-0.1", "0.9", "7", "scenarios", "No clear relation between the first offer and what one ends with (10 points more in the first offer: −1 to +9)"},
		{"0.4", "0.1", "0.7", "2", "scenarios", "Too few cases to tell whether those who open higher end with more"},
		{"0.4", "", "", "1", "none", "What first offers came to, from modest ones to bold ones"},
		{"", "", "", "0", "none", "All open at about the same height, so nothing can be said of bolder first offers"},
	} {
		dir := t.TempDir()
		copyRun(t, dir)
		check(t, os.WriteFile(filepath.Join(dir, "openings.csv"), []byte("scenario,style,kind,lo,hi,n,deals,first_offer,gain,sd,gain_lo,gain_hi,clusters,over\n"+
			"*,*,bin,0.5,0.55,100,90,0.52,0.2,0.1,0.1,0.3,7,scenarios\n*,*,bin,0.9,0.95,100,80,0.92,0.36,0.1,0.2,0.5,7,scenarios\n"+
			fmt.Sprintf("*,*,slope,,,200,170,0.72,%s,,%s,%s,%s,%s\n", c.slope, c.lo, c.hi, c.clusters, c.over)), 0o644))
		if got := headlineOf(t, dir, "first-offers"); got != c.want {
			t.Errorf("a slope of %q from %q to %q: got %q, want %q", c.slope, c.lo, c.hi, got, c.want)
		}
	}
}

// copyRun writes the tables of a small run.
func copyRun(t *testing.T, dir string) {
	t.Helper()
	check(t, os.CopyFS(dir, os.DirFS(small().write(t))))
}

// What is said of trades is what was counted.
func TestTradesHeadline(t *testing.T) {
	dir := t.TempDir()
	copyRun(t, dir)
	head := "scenario,pairing,trade,giver,other,gives,gives_from,gives_to,gets,gets_from,gets_to,gain_giver,gain_other,captured,deals,made\n"
	one := "saas-renewal,a + b,1,Vendor,Customer,payment,net 30,net 90,price,110,120,0.2,0.1,0.3,200,%d\n"
	two := "saas-renewal,a + b,2,Vendor,Customer,training,none,2 days,term,1 year,3 years,0.2,0.1,0.3,200,%d\n"
	for _, c := range []struct{ rows, want string }{
		{fmt.Sprintf(one+two, 180, 20), "90\u00a0% of the deals in “Saas renewal” trade payment for price, 10\u00a0% of the deals in “Saas renewal” trade training for term"},
		{fmt.Sprintf(one, 50), "25\u00a0% of the deals in “Saas renewal” trade payment for price"},
	} {
		check(t, os.WriteFile(filepath.Join(dir, "trades.csv"), []byte(head+c.rows), 0o644))
		if got := headlineOf(t, dir, "trades"); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// Of single negotiations nothing is said but how many ended how.
func TestDanceHeadline(t *testing.T) {
	dir := t.TempDir()
	copyRun(t, dir)
	head := "scenario,pairing,negotiation,world,rounds,number,round,table,seat,party,style,move,package,value_1,utility_1,utility_2,gain_1,gain_2,captured\n"
	talk := func(pairing, name, last string) string {
		return fmt.Sprintf("saas-renewal,%[1]s,%[2]s,*,20,1,1,1,Seller,1,a,propose,price 130,4,9,1,0.9,0.1,1\nsaas-renewal,%[1]s,%[2]s,*,20,2,1,1,Buyer,2,b,propose,price 100,1,1,9,0.1,0.9,1\n%[3]s", pairing, name, last)
	}
	deal := func(name, round string) string {
		return "saas-renewal,a + b," + name + ",*,20,3," + round + ",1,Seller,1,a,accept,price 100,1,1,9,0.1,0.9,1\n"
	}
	for _, c := range []struct{ rows, want string }{
		{talk("a + b", "1:0", deal("1:0", "2")), "How both sides moved towards each other, and met in round 2: one negotiation of “Saas renewal”"},
		{talk("a + b", "1:0", ""), "How both sides moved, and did not meet: no deal in one\u00a0negotiation of “Saas renewal”"},
		{talk("a + b", "1:0", deal("1:0", "2")) + talk("a + c", "2:0", deal("2:0", "9")) + talk("b + c", "3:0", ""), "How both sides moved: 2 of 3\u00a0negotiations of “Saas renewal” end in a deal, between round 2 and round 9"},
	} {
		check(t, os.WriteFile(filepath.Join(dir, "moves.csv"), []byte(head+c.rows), 0o644))
		if got := headlineOf(t, dir, "dance"); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// Deals that nobody could improve on leave nothing; each counts as often as it was agreed.
func TestLeftHeadline(t *testing.T) {
	for _, c := range []struct{ pareto, want string }{
		{"1", "Hardly a deal left anything on the table"},
		{"0", "75\u00a0% of all deals left something on the table"},
	} {
		dir := t.TempDir()
		copyRun(t, dir)
		check(t, os.WriteFile(filepath.Join(dir, "outcomes.csv"), []byte("scenario,pairing,package,utility_1,utility_2,gain_1,gain_2,captured,pareto,count\n"+
			"saas-renewal,a + b,price 100,1,2,0.5,0.5,1,1,25\nsaas-renewal,a + b,price 90,1,2,0.4,0.5,0.9,"+c.pareto+",75\nsaas-renewal,a + b,no deal,0,0,0,0,0,,900\n"), 0o644))
		if got := headlineOf(t, dir, "left"); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// Errors name the file, the line and the column.
func TestBadTablesOfWhatWasTalkedAbout(t *testing.T) {
	for _, c := range []struct{ file, from, to, want string }{
		{"moves.csv", ",propose,", ",shout,", `moves.csv, line 2, column "move": "shout": allowed are propose, beside, accept, pass, leave`},
		{"openings.csv", "bin", "heap", `openings.csv, line 2, column "kind": "heap": allowed are bin, slope`},
		{"terms.csv", ",1,11,", ",12,11,", `terms.csv, line 2, column "value": "12": a value's place, from 1 to how many there are`},
		{"better.csv", "change", "chance", `better.csv, line 1, column "chance": no such column`},
	} {
		dir := small().write(t)
		edit(t, dir, c.file, func(s string) string { return strings.Replace(s, c.from, c.to, 1) })
		if _, err := reports.Read(dir); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want %s", c.file, err, c.want)
		}
	}
}
