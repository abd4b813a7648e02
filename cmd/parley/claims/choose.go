package claims

import "fmt"

// choose plays who is best, in other cases than those of the answer, and makes
// the best the self of the control.
func (s *session) choose() error {
	if s.Choice == nil {
		return nil
	}
	r, err := s.play(s.Choice.Experiment, nil)
	if err != nil {
		return fmt.Errorf("choosing whom to compare with: %w", err)
	}
	best := -1
	for i := range r.Means {
		m := &r.Means[i]
		if m.Scenario != "" || m.Outcome != &r.Trial.Outcomes[0] {
			continue
		}
		if best < 0 || m.Mean.Mean > r.Means[best].Mean.Mean {
			best = i
		}
	}
	s.card.Chosen = r.Means[best].Arm.Self.Spec
	s.text = with(s.text, fmt.Sprintf("control: {self: %q}\n", s.card.Chosen))
	return nil
}
