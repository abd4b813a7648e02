package batch

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Shard is a part of a run that is played for itself: of Of parts the one of
// this Number, from 1. Each takes every Of-th block, so that all are about
// equally long. The zero value is the whole.
type Shard struct{ Number, Of int }

// MaxShards is far more than anybody has machines.
const MaxShards = 10_000

// ParseShard reads "2/3".
func ParseShard(text string) (Shard, error) {
	number, of, ok := strings.Cut(text, "/")
	s := Shard{}
	var err, other error
	s.Number, err = strconv.Atoi(number)
	s.Of, other = strconv.Atoi(of)
	if !ok || err != nil || other != nil || s.Of < 1 || s.Of > MaxShards || s.Number < 1 || s.Number > s.Of {
		return Shard{}, fmt.Errorf("shard %q: want which of how many, as in 2/3; at most %d", text, MaxShards)
	}
	return s, nil
}

func (s Shard) String() string { return fmt.Sprintf("%d/%d", s.Number, s.Of) }

func (s Shard) whole() bool { return s.Of == 0 }

// has reports whether a block is of the shard.
func (s Shard) has(number int) bool { return s.whole() || number%s.Of == s.Number-1 }

func (s Shard) check(j *Journal) error {
	if !s.whole() && j == nil {
		return errors.New("a shard without a journal: nothing would come of it")
	}
	return nil
}
