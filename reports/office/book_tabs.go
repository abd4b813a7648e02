package office

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// mostOfTab is how many letters the name of a sheet has at most, counted as UTF-16 does.
const mostOfTab = 31

// tabs are the sheets' names as programs take them: short enough, without the
// letters that references are made of, and each the only one of its kind.
func tabs(all []Sheet) []string {
	var names []string
	taken := map[string]bool{"history": true} // which Excel keeps for itself
	for _, s := range all {
		base := tab(s.Name)
		name := base
		for n := 2; taken[strings.ToLower(name)]; n++ {
			number := " " + strconv.Itoa(n)
			name = cutTab(base, mostOfTab-len(number)) + number
		}
		taken[strings.ToLower(name)] = true
		names = append(names, name)
	}
	return names
}

func tab(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return ' '
		}
		return r
	}, seen(name))
	name = cutTab(strings.Trim(strings.Join(strings.Fields(name), " "), "' "), mostOfTab)
	if name == "" {
		return "Sheet"
	}
	return name
}

// cutTab cuts a name to so many letters.
func cutTab(name string, most int) string {
	n := 0
	for i, r := range name {
		if n += utf16.RuneLen(r); n > most {
			return strings.Trim(name[:i], "' ")
		}
	}
	return name
}

// quotedTab is a sheet's name within a reference.
func quotedTab(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }
