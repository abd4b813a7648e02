package genius

import (
	"errors"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Each fault is one change to a sound folder, and gives one error with a place.
func TestErrors(t *testing.T) {
	const more = `<hyperRectangle utility="8"/>`
	for _, test := range []struct{ file, from, to, want string }{
		{domain, `<?xml`, ` <?xml`, `domain.xml:1:2: not well-formed XML: nothing may stand before the XML declaration`},
		{domain, `Conference`, `A & B`, `domain.xml:10:36: not well-formed XML: invalid character entity`},
		{domain, `Conference`, `A < B`, `domain.xml:10:36: not well-formed XML: unescaped <`},
		{domain, `Conference`, "\xe9", `domain.xml:10:34: byte 0xe9 is no UTF-8`},
		{domain, `"UTF-8"`, `"KOI8-R"`, `domain.xml:1:1: encoding "koi8-r" is not read`},
		{domain, `<?xml`, "\xef\xbb\xbf<?xml", `domain.xml:1:1: begins with a byte-order mark`},
		{domain, `</negotiation_template>`, ``, `not well-formed XML: unexpected EOF`},
		{domain, `</negotiation_template>`, `</negotiation_template>x`, `domain.xml:17:24: not well-formed XML: text outside`},
		{domain, `</negotiation_template>`, `</negotiation_template><a/>`, `domain.xml:17:24: not well-formed XML: a second root`},
		{domain, `index="7" type`, `index="7" index="8" type`, `domain.xml:7:7: not well-formed XML: <issue> has the attribute "index" twice`},
		{domain, `type="integer"`, `type="whole"`, `domain.xml:7:7: issue "days" has type="whole"; it must be discrete, integer or real`},
		{domain, `index="7"`, `index="seven"`, `domain.xml:7:7: <issue> has index="seven"; it must be a whole number`},
		{domain, `index="7"`, `index="3"`, `domain.xml:7:7: issue index "3" is there twice, first on line 9`},
		{domain, `name="days"`, `name="kind of pear"`, `domain.xml:7:7: issue "kind of pear" is there twice, first on line 9`},
		{domain, `name="days"`, ``, `domain.xml:7:7: <issue> has no attribute "name"`},
		{domain, `Conference`, `Williams `, `domain.xml:11:11: value "Williams " is there twice, first on line 10`},
		{domain, `upperbound="4"`, `upperbound="1"`, `domain.xml:7:7: issue "days": the range 2 to 1 is empty`},
		{domain, `upperbound="4"`, `upperbound="900000"`, `domain.xml:7:7: issue "days": the range 2 to 900000 is too large: an issue may have up to 100000 values`},
		{domain, `upperbound="4"`, `upperbound="4.5"`, `domain.xml:7:7: <issue> has upperbound="4.5"; it must be a whole number`},
		{domain, `upperbound="20"`, `upperbound="10"`, `domain.xml:14:49: issue "price": the range 10 to 10 is empty`},
		{domain, `<range lowerbound="10" upperbound="20"/>`, ``, `domain.xml:14:7: issue "price" has no <range>`},
		{domain, domain, `<negotiation_template></negotiation_template>`, `domain.xml:1:1: the domain has no <issue>`},
		{domain, domain, `<negotiation_template>` + strings.Repeat("<objective>", 200), `domain.xml:1:1112: elements nested more than 100 deep`},
		{domain, domain, profile, `pears: no Genius domain: no file has the root <negotiation_template>`},
		{profile, profile, domain, `p1.xml: a second domain beside domain.xml`},
		{profile, profile, `0.5`, `domain.xml: 1 profiles beside it; a scenario needs at least 2`},
		{profile, profile, `text <utility_space/>`, `p1.xml:1:1: not well-formed XML: text outside`},
		{profile, `<utility_space n`, `<utility_space type="fuzzy" n`, `p1.xml:1:1: <utility_space> has type="fuzzy"; it must be`},
		{profile, `index="7" value="0.25"`, `index="8" value="0.25"`, `p1.xml:1:1: no <weight index="7">: issue "days" has no weight`},
		{profile, `index="7" value="0.25"`, `index="9" value="0.25"`, `p1.xml:6:5: <weight index="9"> is there twice, first on line 4`},
		{profile, `index="7" value="0.25"`, `index="7" value="0,25"`, `p1.xml:6:5: <weight> has value="0,25"; it must be a finite number`},
		{profile, `index="7" value="0.25"`, `index="7" value="1e999"`, `p1.xml:6:5: <weight> has value="1e999"; it must be a finite number`},
		{profile, `index="7" value="0.25"`, `index="7"`, `p1.xml:6:5: <weight> has no attribute "value"`},
		{profile, `issue index="7"`, `issue index="8"`, `p1.xml:1:1: no <issue index="7">: issue "days" of the domain has no evaluation`},
		{profile, `lowerbound="1"`, ``, `p1.xml:10:5: <issue> has no attribute "lowerbound"`},
		{profile, `<evaluator slope="0.25" offset="0"/>`, ``, `p1.xml:10:5: issue "days" has no <evaluator>`},
		{profile, `slope="0.25"`, ``, `p1.xml:10:67: <evaluator> has no attribute "slope"`},
		{profile, `slope="0.25"`, `slope="NaN"`, `p1.xml:10:67: <evaluator> has slope="NaN"`},
		{profile, `<evaluator slope`, `<evaluator ftype="Log" slope`, `p1.xml:10:67: issue "days" has ftype="Log"; it must be linear, constant, triangular or quadratic`},
		{profile, `ftype="linear"`, `ftype="faratin"`, `p1.xml:9:7: issue "price" has ftype="faratin"; it must be linear, constant, triangular or quadratic`},
		{profile, `ftype="linear"`, `ftype="quadratic"`, `p1.xml:9:7: <evaluator> has no attribute "parameter2"`},
		{profile, `ftype="linear"`, ``, `p1.xml:9:7: issue "price" has ftype=""`},
		{profile, `evaluation="2.0"`, ``, `p1.xml:14:9: value "Conference" of issue "kind of pear" has no evaluation`},
		{profile, `evaluation="2.0"`, `evaluation="null"`, `p1.xml:14:9: value "Conference" of issue "kind of pear" has no evaluation`},
		{profile, `evaluation="2.0"`, `evaluation=""`, `p1.xml:14:9: <item> has evaluation=""; it must be a finite number`},
		{profile, `value="Conference" evaluation="2.0"`, `value="conference" evaluation="2.0"`, `p1.xml:12:7: issue "kind of pear" has no <item> for the value "Conference" of the domain`},
		{profile, `<item index="3" value="Abate"`, `<item index="3" value="Conference"`, `p1.xml:15:9: value "Conference" is there twice, first on line 14`},
		{profile, `<reservation value="0.25"/>`, `<reservation/>`, `p1.xml:2:3: <reservation> has no attribute "value"`},
		{profile, `<reservation value="0.25"/>`, `<reservation value="1"/><reservation value="1"/>`, `p1.xml:2:27: a second <reservation>`},
		{profile, `"0.9"`, `"infinity"`, `p1.xml:20:3: <discount_factor> has value="infinity"`},
		{rectangles, `"sum"`, `"max"`, `p1.xml:4:7: <ufun> has aggregation="max"; it must be sum`},
		{rectangles, `maxutility="80"`, `maxutility="0"`, `p1.xml:3:5: maxutility is 0; it must be above 0`},
		{rectangles, `maxutility="80"`, ``, `p1.xml:3:5: <utility> has no attribute "maxutility"`},
		{rectangles, more, `<ufun/>`, `p1.xml:7:9: <ufun> in <ufun>; only <hyperRectangle> is known`},
		{rectangles, more, `<hyperRectangle/>`, `p1.xml:7:9: <hyperRectangle> has no attribute "utility"`},
		{rectangles, more, `<hyperRectangle utility="8"><BOUND/></hyperRectangle>`, `p1.xml:7:37: <BOUND> in <hyperRectangle>`},
		{rectangles, `<INCLUDES index="2"`, `<EXCLUDES index="2"`, `p1.xml:5:75: <INCLUDES> and <EXCLUDES> in one`},
		{rectangles, `<INCLUDES index="2"`, `<INCLUDES index="5"`, `p1.xml:5:75: index="5" is no issue of the domain`},
		{rectangles, `<INCLUDES index="2" min="0"`, `<INCLUDES index="2"`, `p1.xml:5:75: <INCLUDES> has no attribute "min"`},
		{rectangles, `<utility maxutility="80">`, `<utility maxutility="80"></utility><utility maxutility="80">`, `p1.xml:1:1: 2 elements <utility>`},
	} {
		if !strings.Contains(test.file, test.from) {
			t.Fatalf("%q is not in the file", test.from)
		}
		changed := strings.Replace(test.file, test.from, test.to, 1)
		folder := files(domain, profile, profile)
		switch test.file {
		case domain:
			folder[0].Data = []byte(changed)
		case profile:
			folder[2].Data = []byte(changed)
		case rectangles:
			folder = files(integers, changed, rectangles)
		}
		checkFault(t, folder, test.want)
	}
}

func checkFault(t *testing.T, folder []source.File, want string) {
	t.Helper()
	if !Recognises(folder) {
		t.Errorf("want %q: the folder is not recognised", want)
	}
	s, err := Read(folder)
	var place *source.Error
	if s != nil || !errors.As(err, &place) {
		t.Errorf("got %v and the error %v, want %q", s, err, want)
	} else if !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %q", err, want)
	}
}

// Bounds over large issues must not take memory without end.
func TestTooManyBounds(t *testing.T) {
	wide := strings.Replace(integers, `upperbound="2"`, `upperbound="99999"`, 1)
	bounds := strings.Repeat(`<hyperRectangle utility="1"><INCLUDES index="1" min="0" max="1"/></hyperRectangle>`, 200)
	p := strings.Replace(rectangles, `<hyperRectangle utility="8"/>`, bounds, 1)
	checkFault(t, files(wide, p, p), "too many bounds: together they cover more than 10000000 values")
}

func TestRecognises(t *testing.T) {
	for text, want := range map[string]bool{
		domain: true, profile: true, rectangles: true,
		"\xff\xfe<\x00u\x00t\x00i\x00l\x00i\x00t\x00y\x00_\x00s\x00p\x00a\x00c\x00e\x00": true,
		"<!-- c --><utility_space": true, "< <utility_space>": true,
		"": false, "<html/>": false, "<html><utility_space/></html>": false, "1, 2": false, "{\"utility_space\": 1}": false,
	} {
		if got := Recognises([]source.File{{Path: "f", Data: []byte(text)}}); got != want {
			t.Errorf("%.40q: got %v, want %v", text, got, want)
		}
	}
}

// Whatever a file holds, it is an error or a sound scenario.
func FuzzRead(f *testing.F) {
	f.Add(domain, profile)
	f.Add(integers, rectangles)
	f.Add(`<negotiation_template/>`, `<utility_space type="nonlinear"><utility/></utility_space>`)
	f.Fuzz(func(t *testing.T, domain, profile string) {
		s, err := Read(files(domain, profile, profile))
		if (s == nil) == (err == nil) {
			t.Fatalf("got %v and the error %v", s, err)
		}
		if s == nil {
			return
		}
		for _, p := range s.Parties {
			for _, o := range []uint64{0, s.Space.Size() / 2, s.Space.Size() - 1} {
				if u := p.Profile.Utility(sim.Outcome(o)); !(u <= 1) {
					t.Errorf("%s is worth %v", s.Space.Format(sim.Outcome(o)), u)
				}
			}
		}
	})
}
