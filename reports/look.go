package reports

import "strings"

// Look is how a style is drawn, the same in every chart of a report.
type Look struct {
	Name   string `json:"name"`
	Color  string `json:"color"`
	Symbol string `json:"symbol"` // an ECharts symbol, so that no chart needs its colour
}

// hues are safe for colour-blind readers (Okabe and Ito 2008).
var hues = map[string]string{
	"competitive": "#D55E00", "collaborative": "#0072B2", "adaptive": "#009E73",
	"partnership": "#56B4E9", "defensive": "#7F7F7F", "creative": "#CC79A7",
	"scripted": "#A6761D", "novice": "#BBBBBB",
}

var (
	spare   = []string{"#CC79A7", "#A6761D", "#56B4E9"} // for styles without a hue of their own
	symbols = []string{"circle", "rect", "triangle", "diamond", "down", "plus"}
	context = "context" // grey: more than six hues cannot be told apart
)

// looks gives every style its colour and symbol: its own hue, or a spare one
// while there are at most six in all, and grey from then on.
func looks(styles []string) []Look {
	var all []Look
	used := map[string]bool{}
	for _, s := range styles {
		if hue, ok := hues[family(s)]; ok && !used[hue] && len(used) < 6 {
			used[hue] = true
		}
	}
	taken := map[string]bool{}
	for i, s := range styles {
		look := Look{Name: short(s, 30), Color: context, Symbol: symbols[i%len(symbols)]}
		if hue, ok := hues[family(s)]; ok && used[hue] && !taken[hue] {
			look.Color = hue
			taken[hue] = true
		} else if hue := nextHue(used); hue != "" {
			look.Color = hue
			used[hue], taken[hue] = true, true
		}
		all = append(all, look)
	}
	return all
}

func nextHue(used map[string]bool) string {
	for _, hue := range spare {
		if !used[hue] && len(used) < 6 {
			return hue
		}
	}
	return ""
}

// family is a spec without its parameters.
func family(spec string) string {
	name, _, _ := strings.Cut(spec, ":")
	return name
}
