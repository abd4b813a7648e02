package main

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/scenarios/template"
	"github.com/parley-sim/parley/sim/solution"
)

// batnas settles what each party does without a deal, and what that is worth to it.
func (a *author) batnas() error {
	a.sketch.SuggestWalks()
	for _, text := range a.flags.StringSlice("batna") {
		p, _, err := a.partyOf(text)
		if err == nil {
			err = a.setBatna(p, strings.TrimSpace(text[len(p.Name):]))
		}
		if err != nil {
			return flagged("batna", err)
		}
	}
	if a.asker == nil || a.flags.IsSet("batna") {
		return nil
	}
	a.say("\nThe walk-aways (BATNA): what each side does without a deal, and what that is worth to it. The numbers suggested leave room for a deal: who meets halfway on each term has one, and who trades has a better one.")
	for again := true; again; {
		for i := range a.sketch.Parties {
			if err := a.askBatna(i); err != nil {
				return err
			}
		}
		var err error
		if again, err = a.askAgain(); err != nil {
			return err
		}
	}
	return nil
}

// askAgain asks what to do about walk-aways that leave no room for a deal.
func (a *author) askAgain() (again bool, err error) {
	s, _, err := a.draft()
	if err != nil {
		return false, err
	}
	analysis, err := solution.Analyze(s)
	if errors.Is(err, solution.ErrTooLarge) || err == nil && analysis.Zopa() {
		return false, nil
	} else if err != nil {
		return false, err
	}
	a.say("With these walk-aways there is no room for a deal: no package is good enough for everybody.")
	err = a.ask(question{text: "Change them, or keep them?", otherwise: "change",
		help: "Write keep for a case in which walking away is the right answer. Else change, and lower what somebody has without a deal."},
		func(text string) error {
			if text != "change" && text != "keep" {
				return fmt.Errorf("%q is neither change nor keep", text)
			}
			again = text == "change"
			return nil
		})
	return again, err
}

func (a *author) askBatna(i int) error {
	p := &a.sketch.Parties[i]
	err := a.ask(question{text: fmt.Sprintf("What does %s do without a deal?", p.Name), otherwise: p.Batna,
		help: "A few words, such as: Move to a cheaper rival and bear the work of moving."},
		func(text string) error {
			p.Batna = text
			return checkBatna(text)
		})
	if err != nil {
		return err
	}
	worst, best := a.sketch.Between(i)
	a.say(fmt.Sprintf("  To %s the worst package is worth %s, halfway on each term %s, the best package %s.", p.Name, template.Told(worst), template.Told(a.sketch.Halfway(i)), template.Told(best)))
	err = a.ask(question{text: fmt.Sprintf("What is that worth to %s, in %s?", p.Name, a.sketch.Unit), otherwise: template.Told(p.Walk),
		help: "It is counted as a package is, between the worst and the best. Below its walk-away a party signs nothing. The closer to its best package, the harder the talks. Where every side has more than halfway gives it, only those find a deal who trade."},
		func(text string) error {
			x, err := readAmount(text, a.sketch.Unit)
			if err == nil {
				err = checkWalk(x)
			}
			p.Walk = x
			return err
		})
	if remark := a.idleWalk(i); err == nil && remark != "" {
		a.say("  " + remark)
	}
	return err
}

// idleWalk says of a walk-away beyond what packages are worth what comes of it.
func (a *author) idleWalk(i int) string {
	p := &a.sketch.Parties[i]
	switch worst, best := a.sketch.Between(i); {
	case p.Walk > best:
		return fmt.Sprintf("No deal is possible: not even the best package, worth %s, is as good to %s as its walk-away.", template.Told(best), p.Name)
	case p.Walk <= worst:
		return fmt.Sprintf("This walk-away never matters: even the worst package, worth %s, is as good to %s.", template.Told(worst), p.Name)
	}
	return ""
}

// setBatna takes what stands behind a party's name: "110 Sell to a dealer", "110"
// or, with the worth that is suggested, ": Sell to a dealer".
func (a *author) setBatna(p *template.Party, text string) error {
	words, alone := strings.CutPrefix(text, ":")
	text = strings.TrimLeft(text, " :=,")
	word, rest, _ := strings.Cut(text, " ")
	x, err := readAmount(strings.TrimRight(word, ":,"), a.sketch.Unit)
	switch {
	case err == nil:
		if err := checkWalk(x); err != nil {
			return err
		}
		p.Walk, text = x, strings.TrimSpace(rest)
	case text == "" || !alone || strings.ContainsAny(word, "0123456789"):
		return noBatna(p.Name, word)
	default:
		text = strings.TrimSpace(words)
	}
	if text == "" {
		return nil
	}
	p.Batna = text
	return checkBatna(text)
}

// noBatna says what is wrong with what stands behind a party's name, and what is allowed.
func noBatna(party, word string) error {
	found := source.Quoted(word) + " is no number"
	if word == "" {
		found = "nothing stands behind " + party
	}
	return fmt.Errorf("%s; write what no deal is worth to %s and then what it does, as in %q, or keep the worth suggested and write words alone behind a colon, as in %q",
		found, party, party+" 110 Sell to a dealer", party+": Sell to a dealer")
}

func checkWalk(x float64) error {
	const most = 1e9
	if math.Abs(x) > most {
		return fmt.Errorf("%s is beyond 1,000,000,000; count in thousands or millions", template.Told(x))
	}
	return nil
}

func checkBatna(text string) error {
	if err := template.CheckText(text); err != nil {
		return err
	}
	if strings.ContainsAny(text, "\n\t") {
		return fmt.Errorf("it has several lines; one is wanted")
	}
	return nil
}
