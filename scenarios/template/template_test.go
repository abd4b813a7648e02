package template

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
)

// Every template says of itself what its numbers say.
func TestTemplatesMeanWhatTheySay(t *testing.T) {
	for _, template := range All() {
		seller, buyer := template.Stake(Seller), template.Stake(Buyer)
		if max(seller, buyer) < 5 {
			t.Errorf("%s: at most %v is at stake, so nobody would talk about it", template.Name, max(seller, buyer))
		}
		cares := Both
		switch {
		case math.Abs(seller-buyer) <= max(seller, buyer)/5:
		case seller > buyer:
			cares = Seller
		default:
			cares = Buyer
		}
		if template.Cares != cares {
			t.Errorf("%s says that %s has more at stake; seller has %v, buyer %v", template.Name, template.Cares, seller, buyer)
		}
		if got := wishes(template); got != template.Wants {
			t.Errorf("%s says that wishes are %s; they are %s", template.Name, template.Wants, got)
		}
		if template.Name != Price && max(seller, buyer) > 60 {
			t.Errorf("%s moves %v where the whole price moves 100", template.Name, max(seller, buyer))
		}
	}
}

func wishes(t *Template) string {
	best := func(w []float64) int { return slices.Index(w, slices.Max(w)) }
	worst := func(w []float64) int { return slices.Index(w, slices.Min(w)) }
	switch {
	case best(t.Seller) == best(t.Buyer):
		return Alike
	case best(t.Seller) == worst(t.Buyer) && best(t.Buyer) == worst(t.Seller):
		return Opposed
	}
	return Mixed
}

// But for what is haggled over, some value of every term makes the two together
// better off than another: there is something to find.
func TestTemplatesHoldSomethingToFind(t *testing.T) {
	haggled := []string{Price, "royalty", "revenue-share"}
	for _, template := range All() {
		least, most := math.Inf(1), math.Inf(-1)
		for v := range template.Values {
			sum := template.Seller[v] + template.Buyer[v]
			least, most = min(least, sum), max(most, sum)
		}
		if most-least < 4 && !slices.Contains(haggled, template.Name) {
			t.Errorf("%s: the two together gain %v by it at most", template.Name, most-least)
		}
	}
}

func TestTemplatesAreWellWritten(t *testing.T) {
	terms := map[string]bool{}
	for i, template := range All() {
		if terms[template.Term] {
			t.Errorf("two templates make a term %q", template.Term)
		}
		terms[template.Term] = true
		for _, text := range []string{template.What, template.Use, template.Why} {
			if !strings.HasSuffix(text, ".") || strings.ToUpper(text[:1]) != text[:1] {
				t.Errorf("%s: %q is no sentence", template.Name, text)
			}
		}
		for _, v := range template.Values {
			if strings.ContainsAny(v, ",|") {
				t.Errorf("%s: value %q is hard to type in a list", template.Name, v)
			}
		}
		if len(template.What) > 46 { // a line of the list has 80 letters then
			t.Errorf("%s: %q is too long for a line", template.Name, template.What)
		}
		if i > 1 && template.Name <= all()[i-1].Name || (i == 0) != (template.Name == Price) {
			t.Errorf("%s is out of order", template.Name)
		}
	}
}

// The trade variables of the source articles are all there.
func TestLibraryIsWhole(t *testing.T) {
	for _, name := range strings.Fields(`price payment-terms payment-schedule duration scope service-levels support timeline
		training future-pricing exclusivity distribution joint-marketing technical-support revenue-share royalty storage
		case-study earn-out milestones delivery quality completion dispute-forum logo pilot guarantee escalator renewal`) {
		if found, err := Find(name); err != nil || found.Name != name {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{"1": "price", "Price": "price", "payment": "payment-terms", "contract length": "duration"} {
		if got, err := Find(text); err != nil || got.Name != want {
			t.Errorf("%q: got %v, %v, want %s", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"durations": `no template "durations"; did you mean "duration"?`,
		"0":         "no template number 0; they are numbered from 1 to 35",
		"zzzzzzzzz": `no template "zzzzzzzzz"; there are price, case-study,`,
	} {
		if _, err := Find(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestReadFaults(t *testing.T) {
	whole := "name: a\nterm: a\nwhat: x\nuse: x\nwhy: x\ncares: both\nwants: opposed\nvalues: [a, b]\nseller: [0, 1]\nbuyer: [1, 0]\n"
	if _, err := Read(source.File{Path: "t", Data: []byte(whole)}); err != nil {
		t.Fatal(err)
	}
	for from, to := range map[string]string{
		"name: a":        "name: A b",
		"term: a\n":      "",
		"cares: both":    "cares: nobody",
		"wants: opposed": "wants: oposed",
		"[a, b]":         "[a]",
		"values: [a, b]": "values: [a, a]",
		"[0, 1]":         "[0]",
		"[1, 0]":         "[1, x]",
		"use: x":         "usage: x",
	} {
		_, err := Read(source.File{Path: "t", Data: []byte(strings.Replace(whole, from, to, 1))})
		if err == nil {
			t.Errorf("%q was read", to)
			continue
		}
		t.Log(err)
	}
}
