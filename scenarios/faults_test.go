package scenarios

import (
	"os"
	"strings"
	"testing"
)

const faultsGolden = "testdata/faults.txt"

type faulty struct{ name, text string }

// faults are the mistakes that people make, each in an otherwise good file.
func faults(tb testing.TB) []faulty {
	var all []faulty
	add := func(name, old, now string) { all = append(all, faulty{name, change(tb, old, now)}) }
	whole := func(name, text string) { all = append(all, faulty{name, text}) }

	whole("empty", " \n")
	whole("comments only", "# nothing\n")
	whole("not UTF-8", "name: caf\xe9\n")
	whole("NUL", "name: a\x00b\n")
	whole("a list", "- 1\n")
	whole("two documents", small+"---\nname: b\n")
	whole("deep", "name: "+strings.Repeat("[", 200))
	whole("long line", "name: "+strings.Repeat("a", 20_000))
	add("tab", "  - name: Buyer", "\t- name: Buyer")
	add("bracket", "values: [net 30, net 60]}", "values: [net 30, net 60}")
	add("indent", "    batna: {worth: 12}", "     batna: {worth: 12}")
	add("quote", "name: small", "name: 'small")
	add("at sign", "name: small", "name: @small")
	add("colon", "name: small", "name: small\ntitle: Small: a case")
	add("tag", "name: small", "name: !!str small")
	add("merge", "    batna: {worth: 12}", "    <<: {batna: {worth: 12}}")
	add("no anchor", "batna: {worth: 12}", "batna: *none")
	add("alias of itself", "batna: {worth: 12}", "batna: &b *b")

	add("unknown field", "issues:", "isues:")
	add("unknown field of an issue", "unit: $K", "units: $K")
	add("unknown field of a party", "batna: {worth: 12}", "best alternative: 12")
	add("public of no issue", "issues:", "public: [prise]\nissues:")
	add("public twice", "issues:", "public: [price, price]\nissues:")
	add("public none", "issues:", "public: []\nissues:")
	add("comma in braces", "{worth: 12}", "{worth: 12, what: Sell it to a dealer, who pays less}")
	add("thousands in braces", "{worth: 12}", "{worth: 14,600}")
	add("decimal comma in braces", "{worth: 12}", "{worth: 3,5}")
	add("thousands in a worth", "{net 30: 0, net 60: -4}", "{net 30: 14,600, net 60: -4}")
	add("thousands", "{worth: 12}", "\n      worth: 14,600")
	add("thousands in quotes", "{worth: 12}", "{worth: \"14,600\"}")
	add("decimal comma in a share", "    batna: {worth: 12}", "    batna: {worth: 12}\n    discount rate: 3,5 %")
	add("decimal comma of a share in braces", "{worth: 12}", "{worth: 12, spread: 3,5 %}")
	add("no name", "name: small\n", "")
	add("bad name", "name: small", "name: Small case")
	add("field twice", "    batna: {worth: 12}", "    batna: {worth: 12}\n    batna: {worth: 13}")
	add("name is a list", "name: small", "name: [a]")
	add("issues is text", "issues:\n", "issues: none\nstory:\n")

	add("issue twice", "name: payment", "name: price")
	add("issue twice in other letters", "name: payment", "name: Price")
	add("value twice in other letters", "[net 30, net 60]", "[net 30, \" Net  30 \"]")
	add("party twice in other letters", "name: Buyer", "name: SELLER")
	add("value twice", "[net 30, net 60]", "[net 30, net 30]")
	add("no values", "[net 30, net 60]", "[]")
	add("empty value", "[net 30, net 60]", `[net 30, ""]`)
	add("value of two lines", "[net 30, net 60]", `[net 30, "net\n60"]`)
	add("value is a map", "[net 30, net 60]", "[net 30, net: 60]")
	add("step does not fit", "step: 10", "step: 7")
	add("step 0", "step: 10", "step: 0")
	add("step backwards", "step: 10", "step: -10")
	add("step tiny", "step: 10", "step: 0.0001")
	add("step missing", ", step: 10", "")
	add("step is a word", "step: 10", "step: ten")

	add("worth of unknown issue", "      price: {per unit: 1}", "      prise: {per unit: 1}")
	add("worth of unknown value", "net 60: -4", "net 90: -4")
	add("value without worth", ", net 60: -4", "")
	add("issue without worth", "      payment: [0, 6]\n", "")
	add("issue worth 5", "payment: [0, 6]", "payment: 5")
	add("too few worths", "[0, 6]", "[6]")
	add("worth is a word", "net 60: -4", "net 60: bad")
	add("worth is missing", "net 60: -4", "net 60:")
	add("worth in quotes", "net 60: -4", `net 60: "-4"`)
	add("worth not finite", "net 60: -4", "net 60: .inf")
	add("worth not a number", "net 60: -4", "net 60: .nan")
	add("worth overflows", "net 60: -4", "net 60: 1e999")
	add("worth too large", "net 60: -4", "net 60: 2e12")
	add("worth with leading zero", "net 60: -4", "net 60: 010")
	add("worth with comma", "net 60: -4", "net 60: 1,000")
	add("per unit of words", "{net 30: 0, net 60: -4}", "{per unit: 1}")
	add("per unit misspelt", "{per unit: 1}", "{perunit: 1}")
	add("per unit with more", "{per unit: 1}", "{per unit: 1, to: 4}")

	add("no batna", "    batna: {worth: 12}\n", "")
	add("batna without worth", "{worth: 12}", "{what: Walk}")
	add("batna is a number", "{worth: 12}", "12")
	add("negative spread", "{worth: 12}", "{worth: 12, spread: -1}")
	add("spread of an issue", "    batna: {worth: 12}\n", "    batna: {worth: 12}\n    spread: {price: 20}\n")
	add("spread of unknown issue", "    batna: {worth: 12}\n", "    batna: {worth: 12}\n    spread: {pay: 0.2}\n")
	add("party twice", "name: Buyer", "name: Seller")
	whole("one party", small[:strings.Index(small, "  - name: Buyer")])
	whole("many parties", small+strings.Repeat("  - {name: Extra}\n", 63))

	add("empty when", "    batna: {worth: 12}\n", "    batna: {worth: 12}\n    bundles: [{when: {}, worth: 1}]\n")
	add("bundle of unknown value", "    batna: {worth: 12}\n", "    batna: {worth: 12}\n    bundles: [{when: {payment: net 45}, worth: 1}]\n")

	whole("unknown factor", small+"profile: {sise: small}\n")
	whole("unknown size", small+"profile: {size: huge}\n")
	whole("power of nobody", small+"profile: {power: Sellr}\n")
	whole("profile is a word", small+"profile: complex\n")
	whole("note is a list", small+"note: [one, two]\n")

	event := func(name, old, now string) {
		if strings.Count(uncertain, old) != 1 {
			tb.Fatalf("%d times %q in the uncertain case", strings.Count(uncertain, old), old)
		}
		whole(name, strings.Replace(uncertain, old, now, 1))
	}
	event("belief about an unknown event", "beliefs: {launch: 40 %}", "beliefs: {lunch: 40 %}")
	event("belief too large", "beliefs: {launch: 40 %}", "beliefs: {launch: 140 %}")
	event("belief of 40", "beliefs: {launch: 40 %}", "beliefs: {launch: 40}")
	event("belief in words", "beliefs: {launch: 40 %}", "beliefs: {launch: likely}")
	event("no belief", "    beliefs: {launch: 40 %}\n", "")
	event("no events", "events: [{name: launch, what: The product is on sale by June}]\n", "")
	event("event twice", "events: [{name: launch, ", "events: [{name: launch}, {name: launch, ")
	event("if an unknown event", "bonus: {if: launch, then: {per unit: 1}", "bonus: {if: launched, then: {per unit: 1}")
	event("if without else", "bonus: {if: launch, then: {per unit: -1}, else: 0}", "bonus: {if: launch, then: {per unit: -1}}")
	event("if misspelt", "bonus: {if: launch, then: {per unit: 1}", "bonus: {iff: launch, then: {per unit: 1}")
	event("risk tolerance 0", "risk tolerance: 20", "risk tolerance: 0")
	event("discount rate below 0", "discount rate: 8 %", "discount rate: -8 %")
	event("discount rate of a number of per cent", "discount rate: 8 %", "discount rate: 8")
	event("discount rate without a number", "discount rate: 8 %", "discount rate: high %")
	event("years of an unknown issue", "fee: {per unit: 1, each year of: term}", "fee: {per unit: 1, each year of: terms}")
	event("years of words", "fee: {per unit: 1, each year of: term}", "fee: {per unit: 1, each year of: service}")
	event("months for years", "[1 year, 3 years, 5 years]", "[6 months, 12 months, 18 months]")
	event("years and a half", "[1 year, 3 years, 5 years]", "[1 year, 3.5 years, 5 years]")
	event("if is a value", "worth:\n      bonus: {if: launch, then: {per unit: 1}, else: 0}", "worth:\n      bonus: {im: 1, 10: 2, 20: 3}")
	event("years of itself", "fee: {per unit: 1, each year of: term}", "fee: {per unit: 1, each year of: fee}")
	event("year in words", "{years: [3, 4, 4]}", "{years: [3, four]}")
	event("no years", "{years: [3, 4, 4]}", "{yearly: [3, 4]}")
	event("spread of what hangs together", "spread: {bonus: 0.1}", "spread: {fee: 0.1}")
	event("must of an unknown value", "must: {service: [silver, gold]}", "must: {service: platinum}")
	event("never of an unknown issue", "never: [{service: bronze, term: 5 years}]", "never: [{servise: bronze}]")
	event("never is a map", "never: [{service: bronze, term: 5 years}]", "never: {service: bronze}")
	event("must without a walk-away", "batna: {worth: 5}", "batna: {worth: none}")
	event("cap 0", "batna: {worth: 5}", "cap: 0\n    batna: {worth: 5}")
	event("discount of 0", "batna: {worth: 5}", "discount: 0\n    batna: {worth: 5}")
	event("spread of none", "    must: {service: [silver, gold]}\n    batna: {worth: 5}", "    batna: {worth: none, spread: 2}")
	add("unless and when", "    batna: {worth: 12}\n", "    batna: {worth: 12}\n    bundles: [{when: {payment: net 30}, unless: {price: 10}, worth: 1}]\n")

	whole("one table", small+"tables: [[Seller, Buyer]]\n")
	whole("no hub", small+"tables: [[Seller, Buyer], [Seller, Buyer]]\n")
	whole("alone at a table", small+"tables: [[Seller, Buyer], [Seller]]\n")
	whole("nobody", small+"tables: [[Seller, Buyr], [Seller]]\n")
	whole("twice at a table", small+"tables: [[Seller, Seller], [Seller, Buyer]]\n")
	return all
}

// The golden file is meant to be read: one mistake and its error a line.
func TestFaults(t *testing.T) {
	var got strings.Builder
	for _, c := range faults(t) {
		_, err := read(c.text)
		if err == nil {
			t.Fatalf("%s: no error", c.name)
		}
		got.WriteString(c.name + "\n    " + err.Error() + "\n")
	}
	if *update {
		if err := os.WriteFile(faultsGolden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(faultsGolden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("errors differ from %s; got\n%s", faultsGolden, got.String())
	}
}
