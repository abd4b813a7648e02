package conform

// Law is what every agent has to keep.
type Law struct {
	Name string
	Want string // in a sentence
}

// place of each law in the list of them.
const (
	rules = iota
	panics
	offers
	accepts
	words
	dice
	start
	readOnly
	memory
	numberOfLaws
)

var laws = [numberOfLaws]Law{
	rules:    {"rules", "Every move is one that the rules of the talks allow."},
	panics:   {"no panic", "No talks make it panic."},
	offers:   {"offers", "It offers nothing that is worth less to it than no deal, or that it never signs."},
	accepts:  {"accepts", "It accepts nothing that is worth less to it than no deal, or that it never signs."},
	words:    {"words", "What it says is about terms and values that there are, in numbers; what it aims at is a number."},
	dice:     {"dice", "With the same dice it makes the same moves: it has no dice of its own and looks at no clock."},
	start:    {"start", "When new talks start it has forgotten the last ones."},
	readOnly: {"read-only", "It leaves its profile as it was."},
	memory:   {"memory", "While it talks it needs no new memory: what it needs, it takes before."},
}

// Laws lists them.
func Laws() []Law { return laws[:] }
