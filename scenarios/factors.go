package scenarios

// Factor is a field of a deal's profile and the values that it may have; the
// power may also lie with a party, by its name.
type Factor struct {
	Name   string
	Values []string
}

// Factors are the fields of a deal's profile, in the order in which they are written.
func Factors() []Factor {
	all := make([]Factor, len(factors))
	for i, f := range factors {
		all[i] = Factor{f.name, f.values}
	}
	return all
}

// Word is text of one line as it stands in a file of the native format: in
// quotes where a reader of YAML could take it for anything else.
func Word(s string) string { return word(s) }
