package validate

var _ = fact(Fact{
	ID: "V11", Name: "The same partner again",
	Sentence:  "Whoever claims hard loses over a chain of deals with the same partner.",
	Label:     Emergent,
	Published: "what negotiators felt in one round predicted with whom they would deal again, and better results in the next",
	Source:    "Curhan, Elfenbein and Xu 2006; Curhan, Elfenbein and Eisenkraft 2010",
	Band:      "value of the chain of deals below that of collaborators", Reason: "the sign is what is published",
	Played:  "nothing",
	Missing: "deals that follow one another, with memory of the partner",
})
