package main

import "testing"

// TestAdvicePaper writes the outputs that docs/advice.md quotes anew, with -update.
// The quotes of all commands but fit, which takes long, are compared by TestCommandsOfTheDocs.
func TestAdvicePaper(t *testing.T) {
	if !*update {
		t.Skip("quotes are compared by TestCommandsOfTheDocs")
	}
	requote(t, "docs/advice.md")
}
