package schema

const (
	mostIssues  = 64
	mostValues  = 100_000
	mostParties = 64
	mostEvents  = 64
)

// aCase is a whole file.
func aCase() schema {
	return about("A situation to negotiate: the terms, the sides, and what each of them wants.", object(
		must("name", "The short name that results go by: lower-case letters, digits and hyphens, such as saas-renewal.",
			schema{{"type", []string{"string", "integer"}}, {"pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"}, {"maxLength", mostLetters},
				{"patternErrorMessage", "Lower-case letters, digits and hyphens, such as saas-renewal."}}),
		may("title", "The name that people read. Left out: the short name.", label()),
		may("story", "What all sides know. Write `story: >` and then as many lines as you like, indented.", words()),
		may("profile", "What kind of deal it is, apart from its numbers: experiments and trainers sort cases by it.", profile()),
		may("note", "For the trainer only: what the case teaches, and what to look for in the debrief.", words()),
		may("events", "What may or may not happen once the deal is signed, and what some worths depend on.", list(event(), 1, mostEvents)),
		must("issues", "The terms to be agreed, one entry each.", list(issue(), 1, mostIssues)),
		may("public", "The terms of which everybody knows which way each side wants them, as in [price, delivery]. Left out: nobody knows of any.", distinct(label(), 1, mostIssues)),
		must("parties", "The sides, two or more: what each knows, what everything is worth to it, and what it does without a deal.", list(party(), 2, mostParties)),
		may("tables", "Who sits at which table, as in [[Buyer, Vendor A], [Buyer, Vendor B]]: one party sits at all of them, the others at one. Left out: all sit together.",
			list(distinct(label(), 2, mostParties), 2, mostParties)),
	))
}

func profile() schema {
	return object(
		may("size", "What is at stake: small is less than $50K, medium up to $500K, large more.", choice("small", "medium", "large")),
		may("complexity", "How many terms there are, and how much they depend on each other.", choice("simple", "moderate", "complex")),
		may("relationship", "What is to come of it: this deal (transactional), many more of them (strategic), or a good name with others (reputational).",
			choice("transactional", "strategic", "reputational")),
		may("competition", "How many others could sign instead: none, one, or several.", choice("sole source", "head to head", "crowded")),
		may("power", "Who needs the deal less: balanced, or the name of the party that is stronger.", label()),
		may("culture", "How the buying side decides: one at the top, all together, professional buyers by their rules, or people for themselves.",
			choice("top-down", "consensus", "procurement", "personal")),
	)
}

func issue() schema {
	return object(
		must("name", "What it is called, as in price.", label()),
		may("unit", "What its numbers count, as in days or $K a year.", label()),
		must("values", "What can be agreed on: a list, as in [net 30, net 60], or numbers from one to another.", either(
			about("The values one by one, in their order.", distinct(label(), 1, mostValues)),
			about("Numbers in even steps, as in {from: 100, to: 150, step: 5}.", object(
				must("from", "The first number.", anyNumber()),
				must("to", "The last number.", anyNumber()),
				must("step", "How far one number is from the next; below 0 if they fall.", append(anyNumber(), keyword{"not", schema{{"const", 0}}})),
			)),
		)),
	)
}

func event() schema {
	return object(
		must("name", "What it is called, as in launch on time.", label()),
		may("what", "What exactly counts as its happening, as in: The product is on sale by 1 June.", words()),
	)
}
