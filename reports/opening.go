package reports

import (
	"cmp"
	"fmt"
	"slices"
)

// opening is how the page of an experiment with arms begins: what was claimed
// and asked, the answer, and how sure it is.
func (r *Run) opening() []Line {
	a := r.Trial.Answer
	var all []Line
	add := func(label, text string) {
		if text != "" {
			all = append(all, labelled(label, text))
		}
	}
	if a.Claim != nil && a.Claim.Says != "" {
		says, source := a.Claim.quoted()
		all = append(all, Line{Label: "Claimed", Text: []phrase{{Text: says}, {Text: source, Cited: true}}})
	}
	all = append(all, Line{Label: "Answer", Verdict: cmp.Or(a.Verdict, string(Undecided)), Word: r.answerWord(),
		Text: []phrase{{Text: typeset(cmp.Or(a.Found, "The tables hold no sentence on what was found."))}}})
	add("Compared", r.compared())
	add("How sure", r.howSureOfTrial())
	add("Registered", a.registered())
	add("Stopped", a.Stopped)
	return all
}

// quoted is what was said, and where: titles of books explain no word.
func (c *Claimed) quoted() (says, source string) {
	if c.Source != "" {
		source = " (" + c.Source + ")"
	}
	return "“" + c.Says + "”", source
}

// answerWord is the verdict in words that fit what was asked.
func (r *Run) answerWord() string {
	a := r.Trial.Answer
	switch {
	case len(r.effects("main", "", "*")) == 0:
		return "described"
	case a.Claim == nil && a.Outcomes[0].Expect == "" && a.Verdict == string(Supported):
		return "a clear effect"
	}
	return cmp.Or(a.Verdict, string(Undecided))
}

// compared says what was set against what.
func (r *Run) compared() string {
	t := r.Trial
	var each []string
	for _, f := range t.Answer.Factors {
		if t.sampled() {
			each = append(each, f.ranged())
			continue
		}
		text := f.listed()
		if len(f.Levels) > 6 {
			text = fmt.Sprintf("%s to %s in %s steps", short(f.Levels[0], 30), short(f.Levels[len(f.Levels)-1], 30), integer(len(f.Levels)))
		}
		if f.Name != treatment {
			text = short(f.Name, 40) + " (" + text + ")"
		}
		each = append(each, text)
	}
	what := capital(someOf(each, 8))
	if t.sampled() {
		what = fmt.Sprintf("Varied together over their whole ranges, in %s: %s", several(len(t.Arms), "setting"), someOf(each, 12))
	}
	return fmt.Sprintf("%s; measured: %s.", what, someOf(outcomeNames(t.Answer.Outcomes), 6))
}

// listed is a factor's levels.
func (f Factor) listed() string {
	var names []string
	for _, l := range f.Levels {
		names = append(names, named(l, 40))
	}
	return join(names)
}

// ranged is a factor with what it was varied between.
func (f Factor) ranged() string {
	name := short(f.Name, 40)
	if len(f.Doses) > 0 {
		return fmt.Sprintf("%s (%s to %s)", name, figure(slices.Min(f.Doses)), figure(slices.Max(f.Doses)))
	}
	return fmt.Sprintf("%s (%s)", name, someOf(shortAll(f.Levels, 30), 6))
}

// sampled reports whether the arms are points in ranges and not combinations of levels.
func (t *Trial) sampled() bool {
	return t.Answer.Method == "latin hypercube" || t.Answer.Method == "sobol"
}

func (r *Run) howSureOfTrial() string {
	text := fmt.Sprintf("%s negotiations over %s, in %s.", integer(r.Manifest.Sessions), counting(len(r.cases()), "case"), counting(len(r.Trial.Arms), "setting"))
	return text + " " + r.restsOn() + r.paired() + " These are simulated negotiators, not people."
}

// restsOn says what the intervals of the first outcome rest on.
func (r *Run) restsOn() string {
	main := r.effects("main", r.Trial.Answer.Outcomes[0].Metric, "*")
	switch over, n := first(main), len(r.cases()); {
	case len(main) == 0:
		return "No two settings are compared with each other, so no interval stands behind a difference."
	case over.Over == "cases" && over.Clusters < 3:
		return "The interval rests on two cases: hardly anything can be told by two."
	case over.Over == "cases" && n < 10:
		return fmt.Sprintf("The interval rests on these %s cases only, too few to speak for all negotiations.", numberWord(over.Clusters))
	case over.Over == "cases":
		return fmt.Sprintf("The interval rests on %s cases, each with its own effect.", integer(over.Clusters))
	case over.Over == "none":
		return "There is no interval: too few cases, or nothing varied."
	}
	return "The interval is about this one case and says nothing of others."
}

func first(list []Effect) Effect {
	if len(list) == 0 {
		return Effect{}
	}
	return list[0]
}

// paired says what it was worth to play the settings with the same dice.
func (r *Run) paired() string {
	gain := first(r.effects("main", r.Trial.Answer.Outcomes[0].Metric, "*")).PairingGain
	if !(gain > 1.5) {
		return ""
	}
	return fmt.Sprintf(" All settings met the same cases, counterparts and luck; without that it would have taken about %s times as many negotiations.", figure(gain))
}

func (a *Answer) registered() string {
	if a.Register == nil {
		return "" // the methods say so
	}
	text := capital(cmp.Or(a.Register.Status, "yes")) + "."
	if a.Register.Says != "" {
		text += " " + a.Register.Says
	}
	if a.Register.Hash != "" {
		text += " Its mark: " + short(a.Register.Hash, 24)
	}
	return text
}
