package claims

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim/stats"
)

// shake plays the experiment with each assumption low and high. The style that
// was chosen to compare with stays.
func (s *session) shake() error {
	for i := range s.Assumptions {
		a := &s.Assumptions[i]
		w := Swing{Assumption: a}
		var err error
		if w.LowEffect, w.LowRuling, err = s.at(a.Low); err == nil {
			w.HighEffect, w.HighRuling, err = s.at(a.High)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", a.Name, err)
		}
		s.card.Swings = append(s.card.Swings, w)
	}
	slices.SortStableFunc(s.card.Swings, func(a, b Swing) int { return -cmp.Compare(a.width(), b.width()) })
	return nil
}

// at is what the card's first finding is with a setting.
func (s *session) at(to Setting) (stats.Interval, Ruling, error) {
	counted := s.Counted
	if to.Counted != "" {
		counted = &Counted{to.Counted, s.Counted.Arm, s.Counted.Smallest}
	}
	r, err := s.play(with(s.text, to.Change), counted)
	if err != nil {
		return stats.Interval{}, "", err
	}
	list, err := s.findings(r)
	if err != nil {
		return stats.Interval{}, "", err
	}
	return list[0].Judged(), list[0].Ruling, nil
}

// Hangs says how far the ruling hangs on the assumptions; empty: none was shaken.
func (c *Card) Hangs() string {
	text := c.others()
	if text == "" {
		return ""
	}
	for _, w := range c.idle() {
		text += fmt.Sprintf(" %s makes next to no difference.", strings.ToUpper(w.Name[:1])+w.Name[1:])
	}
	if c.Chosen != "" {
		text += fmt.Sprintf(" All of them keep %s to compare with, chosen before anything was shaken.", c.Chosen)
	}
	return text
}

// idle are the assumptions between whose ends the effect moves by less than a
// twentieth of the smallest that matters.
func (c *Card) idle() []*Swing {
	var list []*Swing
	for i := range c.Swings {
		if w := &c.Swings[i]; w.width() < c.Findings[0].Smallest/20 {
			list = append(list, w)
		}
	}
	return list
}

// others says in which settings the ruling is another.
func (c *Card) others() string {
	var other []string
	for i := range c.Swings {
		w := &c.Swings[i]
		for _, x := range []struct {
			is     string
			ruling Ruling
		}{{w.Low.Is, w.LowRuling}, {w.High.Is, w.HighRuling}} {
			if x.ruling != c.Ruling {
				other = append(other, fmt.Sprintf("%s with %s: %s", x.ruling, w.Name, x.is))
			}
		}
	}
	n := 2 * len(c.Swings)
	switch len(other) {
	case 0:
		if n == 0 {
			return ""
		}
		return fmt.Sprintf("It is the same in all %d settings that were tried.", n)
	}
	return fmt.Sprintf("In %d of %d settings it is another: %s.", len(other), n, strings.Join(other, "; "))
}
