package validate

var _ = fact(Fact{
	ID: "V6", Name: "Packages or issue by issue",
	Sentence:  "Settling all issues together creates more than settling them for good one after another.",
	Label:     Emergent,
	Published: "premature closure of issues curtailed flexibility and impaired coordination across issues",
	Source:    "Zhang et al. 2026, Journal of Experimental Social Psychology 123",
	Band:      "joint value of packages above that of a sequence", Reason: "the sign is what is published",
	Played:  "nothing",
	Missing: "a protocol that settles issues one by one",
	Because: "Offers here are always complete packages, and nothing is settled before all is. The style positional haggles over one issue at a time, but within packages " +
		"that stay open to the end; what that costs stands in the table of claims about styles, and is another thing.",
})
