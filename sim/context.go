package sim

// Context is the profile of a deal: what kind of deal it is, apart from its
// numbers. It changes no negotiation; it is what experiments and trainers sort
// cases by. Empty fields say nothing. Their values are those of the native
// format (package scenarios), which also says what they mean.
type Context struct {
	Size         string
	Complexity   string
	Relationship string
	Competition  string
	Power        string // "balanced", or the name of the party that is stronger
	Culture      string
}
