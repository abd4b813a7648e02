// Package template is a library of the terms that contracts are made of, each
// with typical values and with what they are typically worth to a seller and to
// a buyer, and makes a case of those that are picked. It knows nothing of
// terminals and of how a case is negotiated.
package template

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/parley-sim/parley/scenarios/source"
)

//go:embed terms/*.yaml
var library embed.FS

// Template is a term that many contracts have. Worths are on a common scale:
// 100 is what the whole range of prices moves. So templates can be combined, and
// a stake that is larger on one side than on the other is a trade to be found.
type Template struct {
	Name   string // it is picked by
	Term   string // the name in a case
	What   string // what is agreed on, in a sentence
	Use    string // when it is worth having on the table
	Why    string // who cares more, and why
	Cares  string // the side with more at stake, Seller or Buyer, or Both
	Wants  string // Opposed, Alike or Mixed
	Unit   string
	Values []string
	Seller []float64 // what each value is worth to the selling side
	Buyer  []float64
}

// The sides of a deal, and how their wishes on a term are related.
const (
	Seller = "seller"
	Buyer  = "buyer"
	Both   = "both" // stakes that are alike to within a fifth of the larger

	Opposed = "opposed" // each side's best value is the other's worst
	Alike   = "alike"   // one value is best for both
	Mixed   = "mixed"   // neither
)

// Price is the template whose values are a range of the author's own.
const Price = "price"

// all is read when first asked for: most commands never do.
var all = sync.OnceValue(mustLoad)

// All is the library: price first, then by name.
func All() []*Template { return slices.Clone(all()) }

// mustLoad reads the templates that are part of the program.
func mustLoad() []*Template {
	entries, err := library.ReadDir("terms")
	if err != nil {
		panic(err)
	}
	var loaded []*Template
	for _, e := range entries {
		path := "terms/" + e.Name()
		data, err := library.ReadFile(path)
		if err != nil {
			panic(err)
		}
		t, err := Read(source.File{Path: path, Data: data})
		if err != nil {
			panic(err)
		}
		loaded = append(loaded, t)
	}
	slices.SortStableFunc(loaded, func(a, b *Template) int {
		switch {
		case a.Name == Price:
			return -1
		case b.Name == Price:
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	return loaded
}

// Stake is how much a side has at stake: what lies between its worst value and its best.
func (t *Template) Stake(side string) float64 { return spread(t.Worth(side)) }

// Worth is what each value is worth to a side.
func (t *Template) Worth(side string) []float64 {
	if side == Seller {
		return t.Seller
	}
	return t.Buyer
}

func spread(worths []float64) float64 { return slices.Max(worths) - slices.Min(worths) }
