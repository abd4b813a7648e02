// Package sim is the negotiation itself: packages of terms, what they are
// worth to each party, and one session of bargaining over them. It knows
// nothing of how agents think, how sessions are scored, or where cases come from.
package sim

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
)

// Outcome is one complete package of terms, as a number: the value of each
// issue is a digit, the last issue the fastest. Space turns it into words.
type Outcome uint64

// None is no package at all: nothing on the table, or no agreement.
const None = Outcome(math.MaxUint64)

// MaxOutcomes is the largest space that can be numbered, 2^63.
const MaxOutcomes = uint64(1) << 63

// MaxTabled is the largest space whose packages are listed one by one: tables
// of worth and rankings exist up to here. Beyond it profiles answer by halves.
const MaxTabled = uint64(1) << 21

// Issue is one term to be agreed, with the values it may take in their order.
type Issue struct {
	Name   string
	Unit   string // "days", "$K a year"; may be empty
	Values []string
}

// Space is every package that can be agreed: one value for each issue.
// It is read-only once made and may be shared.
type Space struct {
	Issues  []Issue
	strides []uint64
	size    uint64

	once   sync.Once
	digits []uint8
}

// NewSpace numbers the packages over the issues. It refuses an empty list, an
// issue without values and spaces above MaxOutcomes.
func NewSpace(issues []Issue) (*Space, error) {
	if len(issues) == 0 {
		return nil, fmt.Errorf("no issues: at least one is needed")
	}
	s := &Space{Issues: issues, strides: make([]uint64, len(issues)), size: 1}
	for i := len(issues) - 1; i >= 0; i-- {
		n := uint64(len(issues[i].Values))
		if n == 0 {
			return nil, fmt.Errorf("issue %q has no values: at least one is needed", issues[i].Name)
		}
		if s.size > MaxOutcomes/n {
			return nil, fmt.Errorf("more than 2^63 packages: use fewer issues or values")
		}
		s.strides[i] = s.size
		s.size *= n
	}
	return s, nil
}

// Size is the number of packages.
func (s *Space) Size() uint64 { return s.size }

// Tabled reports whether the space is small enough to list.
func (s *Space) Tabled() bool { return s.size <= MaxTabled }

// Value is the index of the value that the package gives to an issue.
func (s *Space) Value(o Outcome, issue int) int {
	return int(uint64(o) / s.strides[issue] % uint64(len(s.Issues[issue].Values)))
}

// With is the package with one issue changed to the value of index v.
func (s *Space) With(o Outcome, issue, v int) Outcome {
	d := v - s.Value(o, issue)
	return Outcome(int64(o) + int64(d)*int64(s.strides[issue]))
}

// Outcome is the package made of the values of these indices, one an issue.
func (s *Space) Outcome(values ...int) Outcome {
	var o uint64
	for i, v := range values {
		o += uint64(v) * s.strides[i]
	}
	return Outcome(o)
}

// Decode writes the value index of every issue into values and returns it.
func (s *Space) Decode(o Outcome, values []int) []int {
	for i := range s.Issues {
		values[i] = s.Value(o, i)
	}
	return values
}

// Digits is the value index of every issue of every package of a tabled space
// whose issues have at most 256 values: package o at [o*issues, (o+1)*issues).
// It is made when first asked for; nil where there is none.
func (s *Space) Digits() []uint8 {
	s.once.Do(func() {
		for _, issue := range s.Issues {
			if len(issue.Values) > 256 {
				return
			}
		}
		if !s.Tabled() {
			return
		}
		n := len(s.Issues)
		d := make([]uint8, int(s.size)*n)
		for o := 1; o < int(s.size); o++ {
			row := d[o*n : o*n+n]
			copy(row, d[(o-1)*n:o*n])
			for i := n - 1; i >= 0; i-- {
				row[i]++
				if int(row[i]) < len(s.Issues[i].Values) && row[i] != 0 {
					break
				}
				row[i] = 0
			}
		}
		s.digits = d
	})
	return s.digits
}

// Format writes a package for people: "price 120, payment net 30".
func (s *Space) Format(o Outcome) string {
	if o == None {
		return "nothing"
	}
	parts := make([]string, len(s.Issues))
	for i, issue := range s.Issues {
		parts[i] = issue.Name + " " + issue.Values[s.Value(o, i)]
	}
	return strings.Join(parts, ", ")
}

// Terms is a package as issue name to value text.
func (s *Space) Terms(o Outcome) map[string]string {
	terms := make(map[string]string, len(s.Issues))
	for i, issue := range s.Issues {
		terms[issue.Name] = issue.Values[s.Value(o, i)]
	}
	return terms
}

// Find is the package with these values by name, one for each issue. The error
// names the issue or value that is unknown or missing, and what is allowed.
func (s *Space) Find(terms map[string]string) (Outcome, error) {
	values := make([]int, len(s.Issues))
	known := 0
	for i, issue := range s.Issues {
		text, ok := terms[issue.Name]
		if !ok {
			return None, fmt.Errorf("issue %q has no value; the issues are %s", issue.Name, s.names())
		}
		known++
		v := issue.Index(text)
		if v < 0 {
			return None, fmt.Errorf("issue %q has no value %q; it has %s", issue.Name, text, quoted(issue.Values))
		}
		values[i] = v
	}
	if known < len(terms) {
		for _, name := range slices.Sorted(maps.Keys(terms)) {
			if s.IssueIndex(name) < 0 {
				return None, fmt.Errorf("no issue %q; the issues are %s", name, s.names())
			}
		}
	}
	return s.Outcome(values...), nil
}

// Index is the position of a value by its text, or -1.
func (i Issue) Index(value string) int {
	for k, v := range i.Values {
		if v == value {
			return k
		}
	}
	return -1
}

// IssueIndex is the position of an issue by its name, or -1.
func (s *Space) IssueIndex(name string) int {
	for i, issue := range s.Issues {
		if issue.Name == name {
			return i
		}
	}
	return -1
}

func (s *Space) names() string {
	names := make([]string, len(s.Issues))
	for i, issue := range s.Issues {
		names[i] = issue.Name
	}
	return quoted(names)
}

func quoted(names []string) string {
	const most = 12
	parts := make([]string, 0, len(names))
	for i, n := range names {
		if i == most {
			parts = append(parts, fmt.Sprintf("and %d more", len(names)-most))
			break
		}
		parts = append(parts, fmt.Sprintf("%q", n))
	}
	return strings.Join(parts, ", ")
}
