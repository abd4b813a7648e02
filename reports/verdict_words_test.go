package reports

import "testing"

// TestVerdictsOfNoClaimAreRead has the words that a trial uses beside those of claims.
func TestVerdictsOfNoClaimAreRead(t *testing.T) {
	for _, word := range []string{"clear effect", "no change", "it depends"} {
		a := Answer{Outcomes: []Outcome{{Metric: "gain"}}, Verdict: word}
		if err := a.check("answer.json"); err != nil {
			t.Error(err)
		}
	}
	if look, _ := lookOf("clear effect", 0); look != asClaimed {
		t.Errorf("a clear effect is drawn as look %d, want %d", look, asClaimed)
	}
	if look, _ := lookOf("no change", 0); look != open {
		t.Errorf("no change is drawn as look %d, want %d", look, open)
	}
}
