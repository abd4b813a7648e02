package schema

const (
	mostBundles = 20_000
	mostRemarks = 100
)

func party() schema {
	return object(
		must("name", "Who it is, as in Vendor.", label()),
		may("brief", "What only this side knows, for the person who plays it. Speak to that person: You sell ...", words()),
		may("unit", "What its worths count, as in $K. Left out: points.", label()),
		may("beliefs", "How likely this side holds each event, as in {launch on time: 40 %}.", by(share(1, `^\s*(100(\.0*)?|[0-9]{1,2}(\.[0-9]*)?)\s*%$`))),
		may("risk tolerance", "How much this side minds risk, as an amount in its unit: the smaller, the less it likes what depends on events. Left out: it does not mind.",
			above0(mostNumber)),
		may("discount rate", "By how much money of a year later counts less, as in 8 %.", share(1, `^\s*(100(\.0*)?|[0-9]{1,2}(\.[0-9]*)?)\s*%$`)),
		may("base", "What every package is worth to it to begin with. Left out: 0.", anyNumber()),
		must("worth", "What every value of every issue is worth to this side, issue by issue.", by(ref("worth"))),
		may("bundles", "Terms that are worth more, or less, together than each for itself.", list(bundle(), 1, mostBundles)),
		may("cap", "The most that a package can be worth to it, as some foreign formats have it.", append(anyNumber(), keyword{"not", schema{{"const", 0}}})),
		may("must", "What it must have, as in {delivery: [week 2, week 4]}: it signs nothing else.", ref("terms")),
		may("never", "Deal-breakers, as in [{exclusivity: full, term: 5 years}]: it never signs a package with all terms of one of them.",
			list(ref("terms"), 1, mostBundles)),
		may("discount", "What a deal at the end of the talks is worth of one at their start, as some foreign formats have it. It is kept and not applied.", above0(1)),
		must("batna", "What it does without a deal (its best alternative), and what that is worth.", batna()),
		may("spread", "By how much the worth of issues varies from deal to deal, as in {support: 0.2} for a fifth more or less.", by(number(0, 1))),
		may("remarks", "More sentences for the person who plays it, on how its worths come about.", list(words(), 1, mostRemarks)),
	)
}

func batna() schema {
	return object(
		must("worth", "What no deal is worth to it, in its unit: it signs nothing that is worth less. Write none if any deal is better than no deal.",
			saying("A number, or none if any deal is better than no deal.", either(anyNumber(), schema{{"const", "none"}}))),
		may("spread", "From deal to deal no deal is worth up to so much more or less.", number(0, mostNumber)),
		may("what", "What it will do, in words, as in Sell it to a dealer. Text that holds a comma needs quotes here.", words()),
	)
}

func bundle() schema {
	s := object(
		may("when", "The terms that must come together, as in {term: 3 years, support: [priority, named engineer]}.", ref("terms")),
		may("unless", "In the place of when: the terms of which at least one must be missing.", ref("terms")),
		must("worth", "What they are worth together, on top of what each is worth by itself; below 0 if less.", anyNumber()),
	)
	return append(s, keyword{"oneOf", []schema{{{"required", []string{"when"}}}, {{"required", []string{"unless"}}}}})
}
