package sim

import (
	"cmp"
	"slices"
	"sync"
)

// room plays several tables at once, one goroutine each. All play a round,
// then wait for each other; then what happened elsewhere becomes known, and
// the next round begins. One party sits at every table and signs at most once:
// the best package that others offer it elsewhere is, from the next round on,
// what no deal is worth to it here (Nguyen and Jennings 2003).
func (s *Session) room(rec *Record) error {
	begin := make([]chan int, len(s.tables))
	failed := make([]error, len(s.tables))
	var arrived, gone sync.WaitGroup
	for k, t := range s.tables {
		begin[k] = make(chan int)
		gone.Go(func() {
			for round := range begin[k] {
				failed[k] = t.playRound(round, s.Rounds)
				arrived.Done()
			}
		})
	}
	err := s.rounds(rec, func(round int) error {
		for k, t := range s.tables {
			if !t.over {
				arrived.Add(1)
				begin[k] <- round
			}
		}
		arrived.Wait()
		return cmp.Or(failed...)
	})
	for _, c := range begin {
		close(c)
	}
	gone.Wait()
	s.merge(rec)
	return err
}

// rounds plays until somebody signs, all tables are empty, or time is up.
func (s *Session) rounds(rec *Record, play func(round int) error) error {
	for round := 1; round <= s.Rounds; round++ {
		if err := play(round); err != nil {
			return err
		}
		rec.Round = round
		if t := s.signed(); t != nil {
			s.close(t, rec)
			return nil
		}
		if s.empty() {
			rec.Ended = WalkedAway
			return nil
		}
		s.tell()
	}
	return nil
}

// signed is the table whose agreement holds: of several in one round, the one
// that is worth most to the party at every table.
func (s *Session) signed() *table {
	var best *table
	hub := s.Scenario.Parties[s.Scenario.Hub()].Profile
	for _, t := range s.tables {
		if t.over && t.ended == Agreement && (best == nil || hub.Utility(t.offer) > hub.Utility(best.offer)) {
			best = t
		}
	}
	return best
}

func (s *Session) empty() bool {
	for _, t := range s.tables {
		if !t.over {
			return false
		}
	}
	return true
}

// tell makes the best of the others' last offers elsewhere the hub's reservation here.
func (s *Session) tell() {
	hub := s.Scenario.Hub()
	profile := s.Scenario.Parties[hub].Profile
	for _, here := range s.tables {
		reservation := profile.Reservation
		for _, there := range s.tables {
			if there == here || there.over {
				continue
			}
			for _, s := range there.offered(hub) {
				reservation = max(reservation, profile.Utility(s.Offer))
			}
		}
		for i := range here.seats {
			if here.seats[i].party == hub {
				here.seats[i].reservation = reservation
			}
		}
	}
}

// offered is the last turn in which somebody other than the party proposed, with
// all packages laid side by side in it; it counts although the party has answered it since, whoever opens the rounds.
func (t *table) offered(party int) []Step {
	for i := len(t.steps) - 1; i >= 0; i-- {
		if s := &t.steps[i]; int(s.Seat) == party || s.Kind != Propose && s.Kind != Beside {
			continue
		}
		end := i + 1
		for t.steps[i].Kind == Beside {
			i--
		}
		return t.steps[i:end]
	}
	return nil
}

// merge writes the moves of all tables into the record, in order.
func (s *Session) merge(rec *Record) {
	for _, t := range s.tables {
		rec.Steps = append(rec.Steps, t.steps...)
	}
	slices.SortStableFunc(rec.Steps, func(a, b Step) int {
		return cmp.Or(cmp.Compare(a.Round, b.Round), cmp.Compare(a.Table, b.Table))
	})
}

// Hub is the party that sits at every table of a room.
func (s *Scenario) Hub() int {
	for p := range s.Parties {
		everywhere := true
		for _, table := range s.Seating() {
			everywhere = everywhere && slices.Contains(table, p)
		}
		if everywhere {
			return p
		}
	}
	return 0
}
