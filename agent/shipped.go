package agent

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/xrash/smetrics"
)

//go:embed styles/*.yaml
var files embed.FS

const (
	folder    = "styles/"
	extension = ".yaml"
)

var shipped []*Style

func init() { // and no variable: all tactics are registered by now
	entries, err := files.ReadDir(strings.TrimSuffix(folder, "/"))
	if err != nil {
		panic(err) // the folder is part of the program
	}
	readTraits()
	for _, e := range entries {
		s, err := Read(shippedFile(strings.TrimSuffix(e.Name(), extension)))
		if err != nil {
			panic(err)
		}
		shipped = append(shipped, s)
	}
}

// shippedFile is the file of a shipped style; without data where there is none.
func shippedFile(name string) source.File {
	data, err := files.ReadFile(folder + name + extension)
	if err != nil {
		return source.File{}
	}
	return source.File{Path: folder + name + extension, Data: data}
}

// Styles lists the shipped ones: the styles of people first, then the textbook's, by name.
func Styles() []*Style {
	list := slices.Clone(shipped)
	slices.SortFunc(list, func(a, b *Style) int {
		if a.Textbook != b.Textbook {
			if a.Textbook {
				return 1
			}
			return -1
		}
		return strings.Compare(a.Name, b.Name)
	})
	return list
}

// named is the shipped style of a name, or that of a file.
func named(name string) (*Style, error) {
	if f := shippedFile(name); f.Data != nil {
		return Read(f)
	}
	if !isFile(name) {
		return nil, fmt.Errorf("no such style%s; there are %s; a style of your own is named by its file, such as ./mine.yaml", near(name), strings.Join(names(), ", "))
	}
	f, err := source.ReadFile(name)
	if err != nil {
		return nil, err
	}
	s, err := Read(f)
	if err == nil && shippedFile(s.Name).Data != nil {
		return nil, fmt.Errorf("%s: a shipped style is named %q; give yours another name", name, s.Name)
	}
	return s, err
}

// isFile tells a file from the name of a shipped style.
func isFile(name string) bool {
	return strings.ContainsAny(name, `/\`) || fileEnd.MatchString(name)
}

func names() []string {
	var list []string
	for _, s := range Styles() {
		list = append(list, s.Name)
	}
	return list
}

// near is the style whose name is one or two letters away, as a question.
func near(name string) string {
	best, least := "", 3
	for _, s := range Styles() {
		if d := smetrics.WagnerFischer(name, s.Name, 1, 1, 1); d < least {
			best, least = s.Name, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %q?)", best)
}
