package claims

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// File is the claim's experiment as a file to save, change and run.
func (c *Claim) File() source.File { return c.file(c.Experiment) }

func (c *Claim) file(text string) source.File {
	name := strings.ToLower(c.ID)
	head := fmt.Sprintf("name: %s\nclaim: {says: %q, source: %q}\n", name, c.Says, c.Source())
	return source.File{Path: name + ".yaml", Data: []byte(head + text)}
}

// Source is who says so, and where.
func (c *Claim) Source() string { return fmt.Sprintf("%s (%s)", Articles[c.Article], c.Article) }

// with is an experiment in which some fields are others: those of the change
// take the place of the fields of the same name, or come after all. One that is
// "none" takes the field away.
func with(experiment, change string) string {
	fields := split(experiment)
	for _, f := range split(change) {
		if i := slices.IndexFunc(fields, func(o field) bool { return o.name == f.name }); i >= 0 {
			fields[i] = f
		} else {
			fields = append(fields, f)
		}
	}
	var out strings.Builder
	for _, f := range fields {
		if strings.TrimSpace(f.text) != f.name+": none" {
			out.WriteString(f.text)
		}
	}
	return out.String()
}

// field is a field of the outermost map of a file, with all its lines.
type field struct{ name, text string }

// split cuts a file before each line that begins a field. Comments before one belong to the field above.
func split(text string) []field {
	var list []field
	for line := range strings.Lines(text) {
		name, _, found := strings.Cut(line, ":")
		if found && !strings.ContainsAny(line[:1], " #-:") || len(list) == 0 {
			list = append(list, field{name: name})
		}
		list[len(list)-1].text += line
	}
	return list
}

// Names of experiments.
const (
	AsItIs   = "as it is"
	Choosing = "choosing" // whom to compare with
)

// Files are all experiments of the claim, as files: as it is, with each
// assumption low and high, and the one that chooses.
func (c *Claim) Files() map[string]source.File {
	all := map[string]source.File{AsItIs: c.File()}
	for _, a := range c.Assumptions {
		for _, s := range []Setting{a.Low, a.High} {
			all[a.Name+": "+s.Is] = c.file(with(c.Experiment, s.Change))
		}
	}
	if c.Choice != nil {
		all[Choosing] = c.file(c.Choice.Experiment)
	}
	return all
}
