package sim

import (
	"fmt"
	"maps"
	"slices"
	"testing"
)

// counted lists every package as the digits of an odometer, the last issue the
// fastest: what the numbers of packages mean, in the plainest way.
func counted(s *Space) [][]int {
	list := [][]int{{}}
	for _, issue := range s.Issues {
		var longer [][]int
		for _, head := range list {
			for v := range issue.Values {
				longer = append(longer, append(slices.Clone(head), v))
			}
		}
		list = longer
	}
	return list
}

func TestPackagesAreNumberedLikeAnOdometer(t *testing.T) {
	trials(t, 60, func(t *testing.T, r random) {
		s := r.space(t)
		want := counted(s)
		if s.Size() != uint64(len(want)) {
			t.Fatalf("got %d packages, want %d", s.Size(), len(want))
		}
		digits, n := s.Digits(), len(s.Issues)
		for number, values := range want {
			o := Outcome(number)
			if got := s.Outcome(values...); got != o {
				t.Errorf("package of %v: got %d, want %d", values, got, o)
			}
			if got := s.Decode(o, make([]int, n)); !slices.Equal(got, values) {
				t.Errorf("package %d: got values %v, want %v", o, got, values)
			}
			for i, v := range values {
				if got := s.Value(o, i); got != v {
					t.Errorf("package %d, issue %d: got value %d, want %d", o, i, got, v)
				}
				if got := int(digits[number*n+i]); got != v {
					t.Errorf("package %d, issue %d: got digit %d, want %d", o, i, got, v)
				}
			}
			if found, err := s.Find(s.Terms(o)); found != o || err != nil {
				t.Errorf("package %d by its terms: got %d, %v", o, found, err)
			}
		}
	})
}

func TestWithChangesOneIssue(t *testing.T) {
	trials(t, 60, func(t *testing.T, r random) {
		s := r.space(t)
		values := s.Decode(Outcome(r.Uint64N(s.Size())), make([]int, len(s.Issues)))
		o := s.Outcome(values...)
		for i, issue := range s.Issues {
			for v := range issue.Values {
				changed := slices.Clone(values)
				changed[i] = v
				if got, want := s.With(o, i, v), s.Outcome(changed...); got != want {
					t.Errorf("package %v with issue %d at %d: got %d, want %d", values, i, v, got, want)
				}
			}
		}
	})
}

// Digits are bytes: 256 values still fit, 257 do not.
func TestDigitsOfLongIssues(t *testing.T) {
	s := sized(t, 2, 256, 2)
	digits := s.Digits()
	for _, o := range []Outcome{0, 1, 510, 511, 512, 1023} {
		got := digits[3*o : 3*o+3]
		for i := range got {
			if int(got[i]) != s.Value(o, i) {
				t.Errorf("package %d: got digits %v, want %d for issue %d", o, got, s.Value(o, i), i)
			}
		}
	}
	if sized(t, 257).Digits() != nil {
		t.Error("an issue of 257 values has digits, want none")
	}
	if sized(t, 130, 130, 130).Digits() != nil {
		t.Error("a space of 2197000 packages has digits, want none: it is not tabled")
	}
}

func TestTheLargestSpaces(t *testing.T) {
	twos := slices.Repeat([]int{2}, 63)
	s := sized(t, twos...)
	if s.Size() != MaxOutcomes || s.Tabled() {
		t.Errorf("63 issues of two values: got %d packages, tabled %v", s.Size(), s.Tabled())
	}
	last := Outcome(MaxOutcomes - 1)
	if got := s.With(s.With(last, 0, 0), 0, 1); got != last {
		t.Errorf("first issue there and back: got %d, want %d", got, last)
	}
	if got := s.Outcome(slices.Repeat([]int{1}, 63)...); got != last {
		t.Errorf("last package: got %d, want %d", got, last)
	}
	if s := sized(t, 128, 128, 128); !s.Tabled() || s.Size() != MaxTabled {
		t.Errorf("2^21 packages: got %d, tabled %v; want tabled", s.Size(), s.Tabled())
	}
}

func TestSpacesThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		sizes []int
		want  string
	}{
		{nil, "no issues: at least one is needed"},
		{[]int{3, 0}, `issue "b" has no values: at least one is needed`},
		{slices.Repeat([]int{2}, 64), "more than 2^63 packages: use fewer issues or values"},
		{append(slices.Repeat([]int{2}, 62), 3), "more than 2^63 packages: use fewer issues or values"},
	} {
		if _, err := NewSpace(issues(c.sizes...)); err == nil || err.Error() != c.want {
			t.Errorf("sizes %v: got error %v, want %q", c.sizes, err, c.want)
		}
	}
}

func TestFindSaysWhatIsWrong(t *testing.T) {
	s := sized(t, 2, 14)
	for want, terms := range map[string]map[string]string{
		`issue "b" has no value; the issues are "a", "b"`:                                                             {"a": "0"},
		`issue "a" has no value "2"; it has "0", "1"`:                                                                 {"a": "2", "b": "0"},
		`issue "b" has no value "x"; it has "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", and 2 more`: {"a": "0", "b": "x"},
		`no issue "c"; the issues are "a", "b"`:                                                                       {"a": "0", "b": "0", "d": "0", "c": "0", "e": "0"},
	} {
		for range 20 { // the terms are a map, and the error must not depend on its order
			if _, err := s.Find(terms); err == nil || err.Error() != want {
				t.Fatalf("terms %v: got error %v, want %s", slices.Sorted(maps.Keys(terms)), err, want)
			}
		}
	}
}

func TestFormat(t *testing.T) {
	s := sized(t, 2, 3)
	if got, want := s.Format(5), "a 1, b 2"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := s.Format(None), "nothing"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func ExampleSpace() {
	s, _ := NewSpace([]Issue{
		{Name: "price", Values: []string{"100", "120"}},
		{Name: "payment", Values: []string{"net 15", "net 30", "net 60"}},
	})
	o := s.Outcome(1, 1) // the second price and the second payment
	fmt.Println(s.Size(), o)
	fmt.Println(s.Format(o))
	fmt.Println(s.Format(s.With(o, 1, 2)))
	// Output:
	// 6 4
	// price 120, payment net 30
	// price 120, payment net 60
}
