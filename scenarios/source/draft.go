package source

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Draft is a scenario as a reader of a foreign format has collected it.
type Draft struct {
	Domain  File // where the issues stand
	Issues  []sim.Issue
	Parties []Party

	names Names
	size  uint64
}

// Party is one profile of a draft: its file, and what stands in it.
type Party struct {
	File        File
	Worth       sim.Worth
	Reservation float64 // minus infinity: none
	Discount    float64
}

// MaxIssues is the most issues of a scenario: more than people can talk about,
// and a set of them is a word of 64 bits.
const MaxIssues = 64

// AddIssue takes the issue that stands at an offset of the domain's file. It
// refuses a name that is there already, and an issue that makes issues or packages
// too many, before the next ones take memory.
func (d *Draft) AddIssue(f File, offset int, i sim.Issue) error {
	if err := d.names.Add(f, offset, "issue", i.Name); err != nil {
		return err
	}
	n := uint64(len(i.Values))
	if n == 0 {
		return f.Errorf(offset, "issue %q has no values; at least one is needed", i.Name)
	}
	if n > MaxValues {
		return f.Errorf(offset, "issue %q has %d values; it may have up to %d", i.Name, n, MaxValues)
	}
	if len(d.Issues) == MaxIssues {
		return f.Errorf(offset, "more than %d issues with issue %q", MaxIssues, i.Name)
	}
	if d.size = max(d.size, 1); d.size > sim.MaxOutcomes/n {
		return f.Errorf(offset, "more than 2^63 packages with issue %q; use fewer issues or values", i.Name)
	}
	d.size *= n
	d.Issues = append(d.Issues, i)
	return nil
}

// Scenario builds what was collected. The scenario is named for its folder,
// the parties for their files and in the byte order of those names.
func (d Draft) Scenario() (*sim.Scenario, error) {
	if n := len(d.Parties); n < 2 {
		return nil, d.Domain.Errorf(-1, "%d profiles beside it; a scenario needs at least 2", n)
	}
	space, err := sim.NewSpace(d.Issues)
	if err != nil {
		return nil, d.Domain.Errorf(-1, "%v", err)
	}
	slices.SortFunc(d.Parties, func(a, b Party) int { return cmp.Compare(a.File.Name(), b.File.Name()) })
	s := &sim.Scenario{Name: d.name(), Space: space, Hash: d.hash()}
	for _, p := range d.Parties {
		profile, err := sim.NewProfile(space, p.Worth, p.Reservation)
		if err != nil {
			return nil, p.File.Errorf(-1, "%v", err)
		}
		profile.Discount = p.Discount
		s.Parties = append(s.Parties, sim.Party{Name: p.File.Name(), Profile: profile})
	}
	return s, nil
}

func (d Draft) name() string {
	folder := filepath.Dir(d.Domain.Path)
	if whole, err := filepath.Abs(folder); err == nil {
		folder = whole // so that "." has a name
	}
	return filepath.Base(folder)
}

// hash is over names, lengths and bytes, so that no two sets of files share it.
func (d Draft) hash() string {
	files := map[string]File{d.Domain.Name(): d.Domain}
	names := []string{d.Domain.Name()}
	for _, p := range d.Parties {
		if _, there := files[p.File.Name()]; !there {
			files[p.File.Name()] = p.File
			names = append(names, p.File.Name())
		}
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		fmt.Fprintf(h, "%d %s %d ", len(name), name, len(files[name].Data))
		h.Write(files[name].Data)
	}
	return hex.EncodeToString(h.Sum(nil))
}
