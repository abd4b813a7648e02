package sim

import (
	"context"
	"fmt"
	"math/rand/v2"
)

// MaxParties is the most parties that one session can seat.
const MaxParties = 16

// Session plays one negotiation after another over a scenario. Seat its agents
// once, then Play as often as needed; it is for one goroutine at a time.
type Session struct {
	Scenario *Scenario
	Rounds   int
	Opener   int  // which seat of each table moves first, from 0
	Seed     Seed // of this session: the root of its seats' dice

	tables []*table
}

// Seat is a place at a table.
type seat struct {
	party       int
	label       string
	agent       Agent
	listener    Listener // the agent, if it wants to hear the others' moves
	guesser     Guesser  // the agent, if it says what it makes of the others
	reservation float64  // as things stand now
	dice        rand.PCG
	rand        *rand.Rand
}

// NewSession lays the tables of a scenario, with nobody seated yet.
func NewSession(scenario *Scenario, rounds int) *Session {
	s := &Session{Scenario: scenario, Rounds: rounds}
	for k, parties := range scenario.Seating() {
		t := &table{number: uint8(k), size: Outcome(scenario.Space.Size())}
		for _, p := range parties {
			t.seats = append(t.seats, seat{party: p})
		}
		for i := range t.seats {
			t.seats[i].rand = rand.New(&t.seats[i].dice)
		}
		s.tables = append(s.tables, t)
	}
	return s
}

// Sit seats a party's agent at a table. The label names the agent in errors:
// its style.
func (s *Session) Sit(table, party int, label string, agent Agent) {
	for i := range s.tables[table].seats {
		if seat := &s.tables[table].seats[i]; seat.party == party {
			seat.label, seat.agent = label, agent
			seat.listener, _ = agent.(Listener)
			seat.guesser, _ = agent.(Guesser)
			s.tables[table].listeners = s.tables[table].listeners || seat.listener != nil
		}
	}
}

// Play plays one session into the record. An error is a broken rule, with the
// case, the seat, the round and the seed that show it again; or the context's.
func (s *Session) Play(ctx context.Context, rec *Record) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.begin(ctx, rec)
	var err error
	if len(s.tables) == 1 {
		err = s.alone(rec)
	} else {
		err = s.room(rec)
	}
	if err != nil {
		return fmt.Errorf("scenario %q, seed %d: %w", s.Scenario.Name, uint64(s.Seed), err)
	}
	return nil
}

// begin clears the record and lets every agent start.
func (s *Session) begin(ctx context.Context, rec *Record) {
	rec.Steps = rec.Steps[:0]
	rec.Agreement, rec.Signed, rec.Ended = None, 0, Deadline
	rec.Round, rec.Rounds = s.Rounds, s.Rounds
	rec.Utilities, rec.Reservations, rec.Guessers = rec.Utilities[:0], rec.Reservations[:0], rec.Guessers[:0]
	for i := range s.Scenario.Parties {
		r := s.Scenario.Parties[i].Profile.Reservation
		rec.Utilities, rec.Reservations = append(rec.Utilities, r), append(rec.Reservations, r)
		rec.Guessers = append(rec.Guessers, nil)
	}
	for k, t := range s.tables {
		t.clear(s.Opener)
		for i := range t.seats {
			seat := &t.seats[i]
			profile := s.Scenario.Parties[seat.party].Profile
			seat.reservation = profile.Reservation
			if seat.guesser != nil {
				rec.Guessers[seat.party] = seat.guesser
			}
			s.Seed.At(k*MaxParties + seat.party).Sow(&seat.dice)
			seat.agent.Start(View{Seat: seat.party, Seats: len(t.seats), Rounds: s.Rounds,
				Profile: profile, Rand: seat.rand, Done: ctx.Done()})
		}
	}
}

// alone plays the only table, on the caller's goroutine.
func (s *Session) alone(rec *Record) error {
	t := s.tables[0]
	t.steps = rec.Steps
	for round := 1; round <= s.Rounds && !t.over; round++ {
		if err := t.playRound(round, s.Rounds); err != nil {
			return err
		}
		rec.Round = round
	}
	rec.Steps = t.steps
	s.close(t, rec)
	return nil
}

// close writes how the talks at a table ended.
func (s *Session) close(t *table, rec *Record) {
	if t.ended != Agreement || !t.over {
		rec.Ended = t.ended
		return
	}
	rec.Ended, rec.Agreement = Agreement, t.offer
	for _, seat := range t.seats {
		rec.Signed |= 1 << seat.party
		rec.Utilities[seat.party] = s.Scenario.Parties[seat.party].Profile.Utility(t.offer)
	}
}
