package schema

const mostBundles = 1000

func party() schema {
	return object(
		must("name", "Who it is, as in Vendor.", label()),
		may("brief", "What only this side knows, for the person who plays it. Speak to that person: You sell ...", words()),
		may("unit", "What its worths count, as in $K. Left out: points.", label()),
		must("worth", "What every value of every issue is worth to this side, issue by issue.", by(ref("worth"))),
		may("bundles", "Terms that are worth more, or less, together than each for itself.", list(bundle(), 1, mostBundles)),
		must("batna", "What it does without a deal (its best alternative), and what that is worth.", batna()),
		may("spread", "By how much the worth of issues varies from deal to deal, as in {support: 0.2} for a fifth more or less.", by(number(0, 1))),
	)
}

func batna() schema {
	return object(
		must("worth", "What no deal is worth to it, in its unit. It signs nothing that is worth less.", anyNumber()),
		may("spread", "From deal to deal no deal is worth up to so much more or less.", number(0, mostNumber)),
		may("what", "What it will do, in words, as in Sell it to a dealer. Text that holds a comma needs quotes here.", words()),
	)
}

func bundle() schema {
	return object(
		must("when", "The terms that must come together, as in {term: 3 years, support: [priority, named engineer]}.", ref("terms")),
		must("worth", "What they are worth together, on top of what each is worth by itself; below 0 if less.", anyNumber()),
	)
}

func definitions() schema {
	return schema{
		{"terms", about("Issues, each with a value, or with a list of values of which one is enough.", by(either(label(), list(label(), 1, mostValues))))},
		{"worth", about("What the values of one issue are worth to this side, written in one of four ways.", either(
			about("0: this side does not care about the issue.", schema{{"const", 0}}),
			about("One worth for each value, in their order.", list(anyNumber(), 1, mostValues)),
			about("So much per unit, for values that are numbers: {per unit: -1, from: 140} is 1 for each unit below 140.", object(
				must("per unit", "What one unit more is worth; below 0 if it costs.", anyNumber()),
				may("from", "The number that is worth 0. Left out: 0.", anyNumber()),
			)),
			about("A worth for each value, by its name: {net 30: 0, net 60: -4}.", append(by(anyNumber()), keyword{"propertyNames", schema{{"not", choice("per unit")}}})),
		))},
	}
}
