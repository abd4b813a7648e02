package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// whatIf is a style that takes over one side from a round on.
type whatIf struct {
	round, party int
	style        *batch.Style
	text         string // as it was asked for
}

// whatIfRecord is what would have come of it, for programs.
type whatIfRecord struct {
	Round int    `json:"round"`
	Seat  int    `json:"seat"`
	Style string `json:"style"`
	transcript
}

// whatIfs reads "6:customer=collaborative": round, side and style.
func (n *talks) whatIfs(texts []string) ([]whatIf, error) {
	var all []whatIf
	for _, text := range texts {
		w := whatIf{text: text}
		round, rest, ok := strings.Cut(text, ":")
		var err error
		if w.round, err = strconv.Atoi(strings.TrimSpace(round)); !ok || err != nil || w.round < 1 || w.round > n.Rounds {
			return nil, wrongf("--what-if %q: it takes a round from 1 to %d, a side and a style, as in 6:%s=collaborative", text, n.Rounds, n.sideWord(len(n.Parties)-1))
		}
		spec := ""
		if w.party, spec, err = n.side(rest); err != nil {
			return nil, wrongf("--what-if %q: %w", text, err)
		}
		if w.style, err = n.styleOf(spec); err != nil {
			return nil, wrongf("--what-if %q: %w", text, err)
		}
		all = append(all, w)
	}
	return all, nil
}

// side reads "customer=collaborative": whose side it is, by name or number, and the rest.
func (n *talks) side(text string) (party int, rest string, err error) {
	var words []string
	for p := range n.Parties {
		for _, name := range []string{n.sideWord(p), strconv.Itoa(p + 1)} {
			if len(text) > len(name) && strings.EqualFold(text[:len(name)], name) && text[len(name)] == '=' {
				return p, text[len(name)+1:], nil
			}
		}
		words = append(words, n.sideWord(p))
	}
	word, _, ok := strings.Cut(text, "=")
	if !ok {
		return 0, "", fmt.Errorf("after the round comes a side and its style, as in %s=collaborative", words[len(words)-1])
	}
	return 0, "", fmt.Errorf("%s", unknown("side", word, word, words))
}

// sideWord is a party's name as it is typed.
func (n *talks) sideWord(party int) string { return strings.ToLower(n.name(party)) }

// styleOf is a style of the run, or else any other.
func (n *talks) styleOf(spec string) (*batch.Style, error) {
	for i := range n.known {
		if n.known[i].Spec == spec {
			return &n.known[i], nil
		}
	}
	style, err := agent.Parse(spec)
	if err != nil {
		return nil, err
	}
	b := seated(style)
	return &b, nil
}

// playWhatIf plays the negotiation again, with the style on its side from the round on.
func (n *talks) playWhatIf(ctx context.Context, w whatIf, rec *sim.Record) error {
	var unable error
	err := n.Play(ctx, rec, func(table, party int, own sim.Agent) sim.Agent {
		if party != w.party {
			return own
		}
		late, ok := n.Agent(w.style, table, party).(sim.Follower)
		if !ok {
			unable = fmt.Errorf("style %q can't take over in the midst of the talks", w.style.Spec)
			return own
		}
		return sim.NewTakeover(late, w.round, table, party, &n.rec)
	})
	if unable != nil {
		return unable
	}
	return err
}

// tellWhatIf tells the end that it would have come to beside the one it came to.
func (n *talks) tellWhatIf(c *cli.Context, w whatIf) error {
	var rec sim.Record
	if err := n.playWhatIf(c.Context, w, &rec); err != nil {
		return err
	}
	p := page{c.App.Writer}
	p.say("What if %s had taken over %s from round %d on?", w.style.Spec, n.name(w.party), w.round)
	p.say("  As it was: %s", n.outcome(&n.rec))
	p.say("  Instead: %s", n.outcome(&rec))
	for party := range n.Parties {
		p.say("  %s", n.against(party, &rec))
	}
	return nil
}

// oneNegotiation keeps a reader from taking a what-if for a law.
const oneNegotiation = "That is one negotiation with one seed: it says what could have happened here, not which style is better."

// against says what a party would have had instead, beside what it has.
func (n *talks) against(party int, rec *sim.Record) string {
	had, has := n.rec.Utilities[party], rec.Utilities[party]
	line := fmt.Sprintf("%s would have %s", n.name(party), n.purses[party].amount(has))
	switch d := has - had; {
	case had == has || n.purses[party].nothing(d):
		return line + ", as much as it has."
	case n.refuses(party, had) || n.refuses(party, has) || max(d, -d) > maxStake:
		return line + fmt.Sprintf(" instead of %s.", n.purses[party].amount(had))
	case d > 0:
		return line + fmt.Sprintf(", %s more than it has.", n.purses[party].amount(d))
	default:
		return line + fmt.Sprintf(", %s less than it has.", n.purses[party].amount(-d))
	}
}
