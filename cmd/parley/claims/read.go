package claims

import (
	"cmp"
	"embed"
	"fmt"
	"path"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
)

//go:embed files/*.yaml
var files embed.FS

// registry is all claims by number. A file that can't be read is a mistake of the programmer's.
var registry = readAll()

func readAll() []*Claim {
	entries, err := files.ReadDir("files")
	if err != nil {
		panic(err)
	}
	var list []*Claim
	for _, e := range entries {
		name := path.Join("files", e.Name())
		data, err := files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		c, err := read(source.File{Path: name, Data: data})
		if err != nil {
			panic(err)
		}
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b *Claim) int { return cmp.Or(cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID)) })
	return list
}

var claimFields = []string{"id", "name", "says", "article", "rests", "number", "claimed", "mechanism", "evidence", "missing", "experiment", "compared", "counted", "choose", "built", "leaves out", "assumptions"}

// most is how many entries a list of a claim's file may have.
const most = 20

// read reads a claim's file.
func read(f source.File) (c *Claim, err error) {
	err = source.Strict(f, "a claim", claimFields, func(o source.Object) { c = claimOf(o) })
	return c, err
}

func claimOf(o source.Object) *Claim {
	c := &Claim{
		ID: o.Must("id").Label("id"), Name: o.Must("name").Label("name"), Says: o.Must("says").Words("says"),
		Article: o.Must("article").Choice("article", "S0", "S1", "S2", "S3"),
		Rests:   Rests(o.Must("rests").Choice("rests", string(Research), string(Experience), string(OneCase))),
		Number:  o.Must("number").Label("number"), Mechanism: o.Words("mechanism"), PutIn: o.Words("built"), LeavesOut: o.Words("leaves out"),
		Missing: o.Words("missing"), Experiment: block(o, "experiment"), Compared: o.Label("compared", ""),
	}
	if (c.Missing == "") == (c.Experiment == "") {
		o.Fail("a claim has either an experiment or what is missing")
	}
	if n, there := o.Field("claimed"); there {
		for _, p := range n.Pairs("claimed") {
			c.Claimed = append(c.Claimed, sizeOf(p))
		}
	}
	if n, there := o.Field("counted"); there {
		e := n.Object("counted", "what", "arm", "smallest")
		c.Counted = &Counted{e.Must("what").Choice("what", countNames()...), e.Must("arm").Choice("arm", anyArm, firstArm), e.Must("smallest").Number("smallest")}
	}
	for _, n := range o.Must("evidence").List("evidence", most) {
		e := n.Object("evidence", "source", "found")
		c.Evidence = append(c.Evidence, Evidence{e.Words("source"), e.Must("found").Words("found")})
	}
	if n, there := o.Field("choose"); there {
		e := n.Object("choose", "of", "experiment")
		c.Choice = &Choice{e.Must("of").Words("of"), block(e, "experiment")}
	}
	if n, there := o.Field("assumptions"); there {
		for _, n := range n.List("assumptions", most) {
			a := n.Object("an assumption", "name", "low", "high")
			c.Assumptions = append(c.Assumptions, Assumption{a.Must("name").Label("name"), settingOf(a.Must("low")), settingOf(a.Must("high"))})
		}
	}
	return c
}

func sizeOf(p source.Pair) Size {
	o := p.Value.Object("claimed", "from", "to", "as")
	s := Size{Outcome: p.Name, Lo: o.Must("from").Number("from"), As: Measure(o.Must("as").Choice("as", string(Change), string(Points), string(Plain), string(Level)))}
	s.Hi = s.Lo
	if to, there := o.Field("to"); there {
		s.Hi = to.Number("to")
	}
	if s.Hi < s.Lo {
		p.Key.Fail("what is claimed of %s ends at %v before it begins at %v", p.Name, s.Hi, s.Lo)
	}
	return s
}

func settingOf(n source.Node) Setting {
	o := n.Object("a setting", "is", "change", "counted")
	s := Setting{Is: o.Must("is").Label("is"), Change: block(o, "change")}
	if n, there := o.Field("counted"); there {
		s.Counted = n.Choice("counted", countNames()...)
	}
	return s
}

// block is a text of several lines that ends with a line end.
func block(o source.Object, name string) string {
	text := o.Words(name)
	if text == "" {
		return ""
	}
	return fmt.Sprintln(text)
}
