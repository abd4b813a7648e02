package metric

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// guess is how near what a party held of another's wishes comes to the truth; NaN: it held nothing, or it can't be said.
type guess struct{ tau, pearson, weights float64 }

var noGuess = guess{undefined, undefined, undefined}

// judge asks the parties in the end what they held of the other side, at tables of two.
func (t *Talks) judge() {
	t.guesses = t.guesses[:0]
	for party := range t.parties {
		t.guesses = append(t.guesses, t.judged(party))
	}
}

func (t *Talks) judged(party int) guess {
	other := t.opposite[party]
	if other < 0 || party >= len(t.Record.Guessers) || t.Record.Guessers[party] == nil {
		return noGuess
	}
	g, s := t.Record.Guessers[party], t.samples[other]
	likes, mean, least, most := t.likes[:len(s.packages)], 0.0, math.Inf(1), math.Inf(-1)
	for i, o := range s.packages {
		liked, ok := g.Guess(other, o)
		if !ok {
			return noGuess
		}
		likes[i] = liked
		mean += liked / float64(len(likes))
		least, most = min(least, liked), max(most, liked)
	}
	if rounding := 1e-9 * (most - least); rounding > 0 {
		return guess{s.tau(likes, rounding), s.pearson(likes, mean), s.weights(g, other)}
	}
	return guess{undefined, undefined, s.weights(g, other)}
}

// tau is Kendall's tau-b.
func (s *sample) tau(likes []float64, rounding float64) float64 {
	n, agree, unlike := len(likes), 0, 0
	for i, liked := range likes {
		for _, other := range likes[i+1 : s.next[i]] {
			unlike += less(liked+rounding, other) + less(other+rounding, liked)
		}
		for _, other := range likes[s.next[i]:n] {
			up, down := less(liked+rounding, other), less(other+rounding, liked)
			agree += up - down
			unlike += up + down
		}
	}
	if s.pairs == 0 || unlike == 0 {
		return undefined
	}
	return float64(agree) / math.Sqrt(float64(s.pairs)*float64(unlike))
}

func (s *sample) pearson(likes []float64, mean float64) float64 {
	if s.pairs == 0 {
		return undefined
	}
	sum, length := 0.0, 0.0
	for i, liked := range likes {
		away := liked - mean
		sum += float64(away * s.away[i])
		length += float64(away * away)
	}
	return max(-1, min(1, sum/math.Sqrt(length)))
}

// weights is half of what the guessed shares of the issues differ from the true ones.
func (s *sample) weights(g sim.Guesser, other int) float64 {
	var ranges [64]float64
	if len(s.probes) < 2 || len(s.probes) > len(ranges) || s.pairs == 0 {
		return undefined
	}
	total := 0.0
	for i, probes := range s.probes {
		least, most := math.Inf(1), math.Inf(-1)
		for _, o := range probes {
			liked, ok := g.Guess(other, o)
			if !ok {
				return undefined
			}
			least, most = min(least, liked), max(most, liked)
		}
		ranges[i] = most - least
		total += ranges[i]
	}
	off := 0.0
	for i, share := range s.shares {
		off += math.Abs(ranges[i]/total-share) / 2
	}
	return off
}

// facing is by party the one opposite it, at the last table where it sits; -1: several, or none.
func facing(seating [][]int, parties int) []int {
	opposite := make([]int, parties)
	for p := range opposite {
		opposite[p] = -1
	}
	for _, table := range seating {
		for k, p := range table {
			if opposite[p] = -1; len(table) == 2 {
				opposite[p] = table[1-k]
			}
		}
	}
	return opposite
}
