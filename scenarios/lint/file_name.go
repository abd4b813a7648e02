package lint

import (
	"path/filepath"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

var OtherName = add(Check{
	Name: "other-name",
	Hint: true,
	Sentence: "The case has another name than its file: a copy whose name was forgotten goes by the name of the first case in every result. " +
		"Name both alike.",
	look: func(c *subject) {
		if !c.own() {
			return
		}
		base := filepath.Base(c.path)
		file := strings.TrimSuffix(base, filepath.Ext(base))
		if source.Slug(file) == c.Name {
			return // café.yaml holds cafe
		}
		if plain(strings.ReplaceAll(file, "_", " ")) != plain(strings.ReplaceAll(c.Name, "-", " ")) && plain(file) != plain(c.Name) {
			c.odd(field("name"), "the file is "+quoted(base)+", but the case calls itself "+quoted(c.Name)+", and so will every result.",
				"If it is a copy, give it a name of its own.")
		}
	},
})
