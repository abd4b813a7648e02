package source

import (
	"strconv"
	"strings"

	"github.com/xrash/smetrics"
)

// Nearest is the name that was probably meant, or "": the one with the fewest
// changed letters, up to a third of the word's, of several the first; else the
// first that begins with the word.
func Nearest(word string, names []string) string {
	const longest = 60 // letters; longer ones are no slips of the pen
	word = strings.ToLower(word)
	if len(word) > longest {
		return ""
	}
	best, least := "", 1+(len(word)+2)/3
	for _, name := range names {
		if len(name) > longest {
			continue
		}
		if d := smetrics.WagnerFischer(word, strings.ToLower(name), 1, 1, 1); d < least && d < len(name) {
			best, least = name, d
		}
	}
	if best != "" || len(word) < 3 {
		return best
	}
	for _, name := range names {
		if strings.HasPrefix(strings.ToLower(name), word) {
			return name
		}
	}
	return ""
}

// Suggest goes behind a wrong name: `, did you mean "price"?` where a name is
// near enough, else a semicolon.
func Suggest(wrong string, names []string) string {
	if near := Nearest(wrong, names); near != "" {
		return ", did you mean " + strconv.Quote(near) + "?"
	}
	return ";"
}

// Listed is names for an error, in quotes, cut where they would be too many to read.
func Listed(names []string) string {
	const most = 12
	quoted := make([]string, min(len(names), most))
	for i := range quoted {
		quoted[i] = Quoted(names[i])
	}
	list := strings.Join(quoted, ", ")
	if more := len(names) - most; more > 0 {
		list += " and " + strconv.Itoa(more) + " more"
	}
	return list
}
