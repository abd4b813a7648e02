package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Telling, Name: "answers",
	Trainer:    "Answers what it is asked, truly: what matters to it, and what it could live with on a term and how well.",
	Researcher: "To a question what matters: the true share of its next issue, the weightiest first. To a question why on an issue: the true rating of its best value there, at the next question of its second best, and so on. Silent when not asked.",
	mode:       talks(answerQuestions),
})

func answerQuestions(m *Mind, x *exchange) sim.Message {
	if x.question == nil {
		return sim.Message{}
	}
	issue := x.question.issue
	x.question = nil
	if issue != whatMatters {
		values := x.values(issue)
		if k := x.answered[issue]; k < len(values) {
			x.answered[issue]++
			return x.rate(issue, values[k])
		}
		return sim.Message{}
	}
	return x.priority(m)
}
