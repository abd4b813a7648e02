package reports

import (
	"fmt"
	"slices"
	"strings"
)

// What a report's reader can try next follows from what came out, and claims no
// more than its charts do.

// next is for a run: meet the style that surely earned most, find out what is
// still open, and try one's own case.
func (r *Run) next() []Line {
	if r.Manifest.Sessions == 0 {
		return nil
	}
	if r.Trial != nil {
		return append(r.nextOfTrial(), r.nextCases()...)
	}
	return append(r.nextStyle(), r.nextCases()...)
}

func (r *Run) nextStyle() []Line {
	rows := byMean(r.pooled("style", "gain"))
	if len(rows) == 0 {
		return nil
	}
	top := rows[0].Style
	if v := r.judge("gain", rows); len(rows) > 1 && v.leads {
		return []Line{labelled("Meet the style that earned most here", fmt.Sprintf("Sit down against %s: %s", person(top), practise(r.anyCase(), top)))}
	}
	var line Line
	if len(rows) > 1 {
		line = labelled("Meet more than one style", fmt.Sprintf("No style clearly earns most, so try the highest and the lowest: %s, then %s.", practise(r.anyCase(), top), practise(r.anyCase(), rows[len(rows)-1].Style)))
	} else {
		line = labelled("Take a seat yourself", fmt.Sprintf("Sit down against %s: %s", person(top), practise(r.anyCase(), top)))
	}
	return []Line{line}
}

// practise is the command with which one negotiates oneself.
func practise(scenario, style string) string {
	return fmt.Sprintf("parley practice %s --against %s", short(scenario, 40), short(style, 40))
}

// anyCase is a case that the reader can sit down to: one that the experiment knows by
// its name. Those that it made itself, or read from files, are not to be had by theirs.
func (r *Run) anyCase() string {
	for _, name := range r.cases() {
		if slices.Contains(r.Manifest.Experiment.Scenarios, name) {
			return name
		}
	}
	return shippedCase
}

// shippedCase is one that comes with Parley.
const shippedCase = "saas-renewal"

// nextOfTrial follows from the verdict on the question.
func (r *Run) nextOfTrial() []Line {
	open, clear := 0, 0
	for _, e := range r.effects("main", "", "*") {
		if e.Verdict == string(Undecided) {
			open++
		} else if r.clear(e) {
			clear++
		}
	}
	var all []Line
	if clear > 0 {
		all = append(all, labelled("Try it in practice", "Take what shows a clear effect into a case of your own, and note whether it shows there too: parley practice "+short(r.anyCase(), 40)))
	}
	if open > 0 {
		all = append(all, labelled("Settle what is open", fmt.Sprintf("%s undecided: more cases would narrow the intervals, and parley power says how many.", capital(comparisons(open)))))
	}
	if r.Trial.Answer.Register == nil {
		all = append(all, labelled("Fix it beforehand", "Write down what would count before the next run (parley experiment register): then nobody can say that the question came after the answer."))
	}
	return all
}

func comparisons(n int) string {
	if n == 1 {
		return "one comparison is"
	}
	return counting(n, "comparison") + " are"
}

// nextCases is what any run leaves open.
func (r *Run) nextCases() []Line {
	var all []Line
	if n := len(r.warnings()); n > 0 {
		all = append(all, labelled("Look at what is in doubt", fmt.Sprintf("This run has %s; settle what you can before you rely on it.", counting(n, "warning"))))
	}
	if n := len(r.cases()); n < 10 {
		all = append(all, labelled("Play more cases", fmt.Sprintf("%s cannot speak for all negotiations; with ten or more a sentence says much more.", capital(several(n, "case")))))
	}
	return append(all, ownCase)
}

// ownCase is worth trying after anything.
var ownCase = labelled("Bring a case of your own", "Write it down with parley scenario new, then see with parley analyze where its trades are.")

// next is for claims: what held, what did not, and what is open.
func (c *Claims) next() []Line {
	named := func(r Ruling) string {
		var ids []string
		for i := range c.Cards {
			if c.Cards[i].ruling() == r {
				ids = append(ids, strings.TrimSpace(c.Cards[i].ID+" "+c.Cards[i].Name))
			}
		}
		return someOf(ids, 3)
	}
	n := c.count()
	var all []Line
	if n[Supported] > 0 {
		all = append(all, labelled("Try what held here", named(Supported)+"."))
	}
	if n[Contradicted] > 0 {
		all = append(all, labelled("Ask what the others rest on", "Contradicted here: "+named(Contradicted)+"."))
	}
	if n[TooSmall] > 0 {
		all = append(all, labelled("Spend no effort on", named(TooSmall)+": too small to matter here."))
	}
	if n[Undecided] > 0 {
		all = append(all, labelled("Leave open what is open", "More cases would narrow the intervals of "+named(Undecided)+"."))
	}
	return append(all, labelled("Test a claim of your own", "Write it as an experiment, with what would count fixed beforehand: parley experiment new."))
}

// next is for a case: find its trade, and negotiate it.
func (a *Analysis) next() []Line {
	var all []Line
	if len(a.Trades) > 0 && len(a.Trades[0].Rows) > 1 {
		rows := a.Trades[0].Rows
		var names []string
		for _, row := range rows[:len(rows)-1] {
			names = append(names, row.Name)
		}
		all = append(all, labelled("Look for the trade", "Give and ask at the same time: "+someOf(names, 3)+"."))
	}
	all = append(all, labelled("Write down your own limit", "Before you sit down: what do you have if there is no deal, and what is each term worth to you?"))
	if slices.ContainsFunc(a.Sides, func(s Side) bool { return len(s.Steps) > 0 }) {
		all = append(all, labelled("Work on the walk-away", "See what a better one would change, and what it would cost to get it."))
	}
	return append(all, labelled("Negotiate it", practise(a.Case, "competitive")+", then against collaborative: what did you do differently?"))
}

// next is for facts: where to trust the simulation, and where not.
func (v *Validation) next() []Line {
	var missed, missing []string
	for i := range v.Facts {
		f := &v.Facts[i]
		name := strings.TrimSpace(f.ID + " " + f.Name)
		if f.Missing != "" {
			missing = append(missing, name)
		} else if slices.ContainsFunc(f.Marks, func(m Mark) bool { return !m.Met }) {
			missed = append(missed, name)
		}
	}
	var all []Line
	if len(missed) > 0 {
		all = append(all, labelled("Be careful where it does not agree", "Not as published: "+someOf(missed, 4)+"."))
	}
	if len(missing) > 0 {
		all = append(all, labelled("Do not ask it for what it cannot do", "Not built yet: "+someOf(missing, 4)+"."))
	}
	return append(all, labelled("Compare it with your own", "Which of these facts have you seen at a table, and which do you doubt?"))
}

// toTry are the story's own suggestions; where there are few, questions from its charts.
func (s *Story) toTry() []Line {
	const least, most = 3, 5
	all := s.Next[:min(len(s.Next), most)]
	for i := range s.Chapters {
		q := labelled("", s.Chapters[i].Figure.Question)
		asked := slices.ContainsFunc(all, func(l Line) bool { return l.Plain() == q.Plain() })
		if len(all) < least && q.Plain() != "" && !asked {
			all = append(slices.Clip(all), q)
		}
	}
	if len(all) == 0 {
		return []Line{ownCase}
	}
	return all
}
