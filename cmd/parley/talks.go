package main

import (
	"fmt"
	"net/url"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// Flags of whatever plays one negotiation.
var (
	movesJSON  = &cli.BoolFlag{Name: "json", Usage: "for programs: every move with its worth to all, as JSON"}
	replayPage = &cli.PathFlag{Name: "page", Usage: "draw it into this `FILE`.html as a page to step through, which needs no network"}
	whatIfFlag = &cli.StringSliceFlag{Name: "what-if", KeepSpace: true, Usage: "what had come of it, had a style taken over a side from a round on: `ROUND:SIDE=STYLE`; may stand several times"}
)

// talks are one negotiation that is played and told, as it was and as it could have been.
type talks struct {
	*batch.Negotiation
	*teller
	source string        // which negotiation it is, for the page
	again  string        // the command that tells it again
	known  []batch.Style // those of its run: a what-if may name them as the run does
	asked  []whatIf      // what the reader asks of it
	rec    sim.Record
}

// tell plays the negotiation and tells it as the flags ask.
func (n *talks) tell(c *cli.Context) error {
	if err := oneForm(c, "json"); err != nil {
		return err
	}
	n.teller = newTeller(n.Negotiation.Scenario)
	var err error
	if n.asked, err = n.whatIfs(c.StringSlice(whatIfFlag.Name)); err != nil {
		return err
	}
	if err := n.Play(c.Context, &n.rec, nil); err != nil {
		return err
	}
	for _, w := range n.asked {
		if w.round > n.rec.Round {
			return wrongf("--what-if %q: the talks ended in round %d; a round from 1 to %d is needed", w.text, n.rec.Round, n.rec.Round)
		}
	}
	switch {
	case c.IsSet(replayPage.Name):
		return n.writePage(c)
	case c.Bool(movesJSON.Name):
		return n.writeJSON(c)
	}
	n.story(c.App.Writer, &n.rec, n.players(), stretches(c))
	for _, w := range n.asked {
		if err := n.tellWhatIf(c, w); err != nil {
			return err
		}
	}
	if len(n.asked) > 0 {
		page{c.App.Writer}.say("%s", oneNegotiation)
	}
	return nil
}

// players are the styles by party.
func (n *talks) players() []string {
	var specs []string
	for _, style := range n.Styles {
		specs = append(specs, style.Spec)
	}
	return specs
}

func (n *talks) writePage(c *cli.Context) error {
	story, err := n.replay(c.Context)
	if err != nil {
		return err
	}
	path := c.Path(replayPage.Name)
	if err := batch.WriteFile(path, story.Page); err != nil {
		return wrong(err)
	}
	fmt.Fprintf(c.App.Writer, "The page: %s\n", path)
	for _, w := range n.asked {
		fmt.Fprintf(c.App.Writer, "What if %s: %s#what-if=%d:%d=%s\n", w.text, path, w.round, w.party+1, url.PathEscape(w.style.Spec))
	}
	return nil
}

func (n *talks) writeJSON(c *cli.Context) error {
	t := newTranscript(n.Negotiation.Scenario, &n.rec)
	for _, w := range n.asked {
		var rec sim.Record
		if err := n.playWhatIf(c.Context, w, &rec); err != nil {
			return err
		}
		t.WhatIfs = append(t.WhatIfs, whatIfRecord{w.round, w.party, w.style.Spec, newTranscript(n.Negotiation.Scenario, &rec)})
	}
	return writeJSON(c.App.Writer, t)
}
