package batch

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
)

// Head is what a journal says of itself: the run that it is of.
type Head struct {
	Run     Manifest `json:"run"`     // as it was asked for; what only playing tells is 0
	Numbers string   `json:"numbers"` // a hash of all that is played
	Block   int      `json:"block"`   // how many replicates a block has
	Rows    bool     `json:"rows"`    // whether rows are wanted too
}

func (d *Design) head(rows bool) *Head {
	return &Head{Run: d.asked(), Numbers: fingerprint(d.Conditions()), Block: blockSize, Rows: rows}
}

// errHead is what a file without a whole head has.
var errHead = errors.New("is damaged at its beginning and doesn't say what it is of: delete it to start over")

// ReadHead reads what a journal is of.
func ReadHead(path string) (*Head, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := newScanner(f)
	if err != nil {
		return nil, err
	}
	h, err := readHead(s)
	if err != nil {
		return nil, fmt.Errorf("journal %q %w", path, err)
	}
	return h, nil
}

func readHead(s *scanner) (*Head, error) {
	r, text, ok := s.next()
	h := &Head{}
	if !ok || r.number != headNumber || json.Unmarshal(text, h) != nil {
		return nil, errHead
	}
	return h, nil
}

// mostDifferences is how many of them a refusal tells.
const mostDifferences = 3

// sameRun says in what the run of a journal and the one at hand differ, if they do.
func (h *Head) sameRun(now *Head) error {
	if h.Run.Parley != now.Run.Parley || h.Block != now.Block {
		return fmt.Errorf("is from version %s, this is %s; the same negotiations need the same version", h.Run.Parley, now.Run.Parley)
	}
	list := differences("", tree(h.Run), tree(now.Run))
	if len(list) == 0 && h.Numbers != now.Numbers {
		list = []string{"the numbers of a case or the order of the line-ups have changed"}
	}
	return otherRun(list)
}

// SameRun says in what a run of which there is a manifest and the design differ, if they do.
func (d *Design) SameRun(m *Manifest) error {
	was, now := *m, d.asked()
	if was.Parley != now.Parley {
		return fmt.Errorf("is from version %s, this is %s; the same negotiations need the same version", was.Parley, now.Parley)
	}
	was.Complete, was.Sessions, was.Planned, was.Conditions, was.Distinct, was.Warnings = false, 0, 0, 0, 0, now.Warnings
	was.Scenarios = slices.Clone(was.Scenarios)
	for i := range was.Scenarios {
		was.Scenarios[i].Zopa, was.Scenarios[i].Room = 0, nil // as all that only playing tells
	}
	return otherRun(differences("", tree(was), tree(now)))
}

// otherRun makes an error of what differs, if anything does.
func otherRun(list []string) error {
	switch n := len(list) - mostDifferences; {
	case len(list) == 0:
		return nil
	case n > 0:
		list = append(list[:mostDifferences], fmt.Sprintf("and %d more", n))
	}
	return fmt.Errorf("is of another run: %s", strings.Join(list, "; "))
}
