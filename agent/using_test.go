package agent_test

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
)

// Whatever tactic is put into whatever slot of whatever style, its spec reads
// back as the same style, or there is a sentence that says why it does not go.
func TestUsing(t *testing.T) {
	made := 0
	for _, style := range agent.Styles() {
		for _, slot := range agent.Slots() {
			names := []string{agent.Without}
			for _, tactic := range agent.TacticsOf(slot) {
				names = append(names, tactic.Name)
			}
			for _, name := range names {
				s, err := style.Using(slot, name)
				if err != nil {
					if err.Error() == "" || strings.Contains(err.Error(), "\n") {
						t.Errorf("%s, %s %s: %q", style.Name, slot, name, err)
					}
					continue
				}
				made++
				again, err := agent.Parse(s.Spec())
				if err != nil || again.Spec() != s.Spec() || again.Trainer != s.Trainer || len(again.Params) != len(s.Params) {
					t.Errorf("%s, %s %s: %q reads back as %v (%v)", style.Name, slot, name, s.Spec(), again, err)
				}
			}
		}
	}
	if made < 1000 {
		t.Errorf("only %d styles came of it", made)
	}
}

func TestUsingKeepsParameters(t *testing.T) {
	s, err := agent.Parse("competitive:opening=0.7")
	if err != nil {
		t.Fatal(err)
	}
	if s, err = s.Using(agent.Acceptance, "late"); err != nil {
		t.Fatal(err)
	}
	if got, want := s.Spec(), "competitive+accept=late:opening=0.7"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if s, err = s.Also("giving"); err != nil {
		t.Fatal(err)
	}
	if got, want := s.Spec(), "competitive+accept=late+giving:opening=0.7"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for spec, want := range map[string]string{
		"competitive+accept=lat":              `no tactic "lat" for accept, did you mean "late"?`,
		"competitive+acept=late":              `no slot "acept", did you mean "accept"?`,
		"competitive+accept=late+accept=next": `trait "accept=next" is given twice`,
		"competitive+bid=none":                "bid can't be none: every style needs one",
	} {
		if _, err := agent.Parse(spec); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", spec, err, want)
		}
	}
}
