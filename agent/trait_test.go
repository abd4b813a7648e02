package agent

import (
	"slices"
	"strings"
	"testing"
)

// Every trait goes with every shipped style, or says why not, and says what it does.
func TestEveryTraitWithEveryStyle(t *testing.T) {
	if len(Traits()) == 0 {
		t.Fatal("no traits are registered")
	}
	for _, trait := range Traits() {
		if trait.Researcher == "" || !strings.HasSuffix(trait.Trainer, ".") {
			t.Errorf("%s says %q and %q, want two sentences", trait.Name, trait.Trainer, trait.Researcher)
		}
		fits := 0
		for _, s := range Styles() {
			styled, err := Parse(s.Name + "+" + trait.Name)
			if err != nil {
				if !strings.Contains(err.Error(), "does not work without") && !strings.Contains(err.Error(), "says by itself") {
					t.Errorf("%s+%s: %v", s.Name, trait.Name, err)
				}
				continue
			}
			fits++
			if want := s.Name + "+" + trait.Name; styled.Spec() != want || styled.Base() != s.Name || styled.Own() {
				t.Errorf("got spec %q, base %q, own %v; want %q, %q, false", styled.Spec(), styled.Base(), styled.Own(), want, s.Name)
			}
		}
		if 2*fits < len(Styles()) {
			t.Errorf("%s goes with %d styles of %d", trait.Name, fits, len(Styles()))
		}
	}
}

// A trait takes the place of what it changes and leaves the rest; its parameters
// bear its name; in a style of two modes it is in both and its parameters are one.
func TestATraitOnTop(t *testing.T) {
	names := func(spec string) (list []string) {
		for _, u := range shippedStyle(t, spec).Uses() {
			list = append(list, u.Tactic.Name)
		}
		return list
	}
	if got, want := names("collaborative+positional"), []string{"concede", "open", "none", "issue by issue", "target or last", "nothing"}; !slices.Equal(got, want) {
		t.Errorf("got tactics %q, want %q", got, want)
	}
	s := shippedStyle(t, "adaptive+positional:positional.hardest=1:collaborative.e=2")
	if got, want := s.Spec(), "adaptive+positional:collaborative.e=2:positional.hardest=1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if plain := shippedStyle(t, "collaborative"); len(plain.Uses()) != 6 || plain.Uses()[3].Tactic.Name != "logroll" {
		t.Error("the style itself was changed by its trait")
	}
}

func TestTraitFaults(t *testing.T) {
	for spec, want := range map[string]string{
		"soft+positonal":                                `style "soft+positonal": no trait "positonal", did you mean "positional"? there are `,
		"soft+positional+positional":                    `style "soft+positional+positional": trait "positional" is given twice`,
		"micro+positional":                              `style "micro+positional": trait "positional": "micro" does not work without bid: one level or one step`,
		"collaborative+positional:band=0.1":             `style "collaborative+positional:band=0.1": no parameter "band"; collaborative+positional takes e, opening, positional.hardest`,
		"collaborative+positional:positional.hardest=7": `style "collaborative+positional:positional.hardest=7": parameter "positional.hardest" is "7"; it takes a number from 0 to 1`,
		"soft+": `style "soft+": no trait ""`,
	} {
		_, err := Parse(spec)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s:\n got %v\nwant %s", spec, err, want)
		}
	}
}

// What a trait adds comes where a file would have it, whatever else the style has.
func TestATraitIsAsInTheFile(t *testing.T) {
	const body = "aspiration: {concede: {e: 4}}\nbid: nearest\naccept: target or last\nimpasse: {mandate: {mandate: 0.5}}\n"
	list := func(s *Style) (names []string) {
		for _, u := range s.Uses() {
			names = append(names, string(u.Slot)+" "+u.Tactic.Name)
		}
		return names
	}
	traited, err := styleOf(t, body).with([]string{"emotional"})
	if err != nil {
		t.Fatal(err)
	}
	inFile := styleOf(t, body+"social: {anger: {outrage: 1, contagion: 0.2, spite: 0.4, cooling: 0.05}}\n")
	if got, want := list(traited), list(inFile); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Feelings that change nothing change nothing in a style either of whose modes answers nobody.
func TestFeelingsInABareMode(t *testing.T) {
	const body = "adapt: {their shift: {shift: 0.3}}\nmodes:\n" +
		"  - {name: a, aspiration: {concede: {e: 2}}, bid: nearest, accept: target}\n" +
		"  - {name: b, aspiration: {concede: {e: 0.5}}, answer: never back, bid: nearest, accept: target}\n"
	plain := playing(t, body, haggle(t, 0), 14, "0 0 0 4 0 0 0 0")
	if got := playing(t, body+"social: apologise\n", haggle(t, 0), 14, "0 0 0 4 0 0 0 0"); got != plain {
		t.Errorf("got %v, want %v", got, plain)
	}
}
