package batch

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
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
	switch n := len(list) - mostDifferences; {
	case len(list) == 0 && h.Numbers == now.Numbers:
		return nil
	case len(list) == 0:
		list = []string{"the numbers of a case or the order of the line-ups have changed"}
	case n > 0:
		list = append(list[:mostDifferences], fmt.Sprintf("and %d more", n))
	}
	return fmt.Errorf("is of another run: %s", strings.Join(list, "; "))
}
