//go:build ignore

// Command make draws the gallery: every kind of chart in every form. Run it as
// `make gallery`; it takes the program. All of it goes into the folder built, with
// an index to look at it one by one; the light pictures and their list are kept.
package main

import (
	"bytes"
	"fmt"
	"html"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// source is something that tells a story.
type source struct {
	name, title string
	runs        []string // a command that makes the folder of a run; nil: none is needed
	tells       []string // the command that tells it; empty: report, of that folder
}

var sources = []source{
	{"demo", "Styles against each other", []string{"demo"}, nil},
	{"walk-away", "A factor with doses, and another", []string{"run", "examples/e14-walkaway.yaml"}, nil},
	{"mistakes", "Several changes against a control", []string{"run", "examples/e25-mistakes.yaml"}, nil},
	{"one-at-a-time", "One thing at a time", []string{"run", "docs/gallery/one-at-a-time.yaml"}, nil},
	{"claims", "What articles claim", nil, []string{"claims", "run", "Q11", "Q27"}},
	{"case", "A case before anybody talks", nil, []string{"analyze", "saas-renewal"}},
	{"advice", "What to do in a case", nil, []string{"advise", "saas-renewal", "--as", "Customer"}},
	{"fit", "Which style suits which deal", nil, []string{"fit", "--cases", "4"}},
	{"survival", "Which styles survive", nil, []string{"evolve", "competitive", "collaborative", "adaptive", "tough", "soft"}},
	{"facts", "Published facts, simulated", nil, []string{"validate", "V2", "V6"}},
	{"class", "A class of people (an invented one)", nil, []string{"debrief", "saas-renewal", "examples/class/saas-renewal.csv"}},
}

const (
	folder = "docs/gallery"
	built  = folder + "/built"
)

var themes = []string{"light", "dark", "print"}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("make needs the program, as in: go run docs/gallery/make.go ./parley")
	}
	must(os.RemoveAll(built))
	old, err := filepath.Glob(folder + "/*.svg")
	must(err)
	for _, path := range old {
		must(os.Remove(path))
	}
	var list, index bytes.Buffer
	for _, s := range sources {
		s.draw(os.Args[1])
		s.show(&list, &index)
	}
	parley(os.Args[1], "replay", built+"/demo/run", "12:3", "--page", built+"/replay.html")
	must(os.WriteFile(folder+"/README.md", append([]byte(opening), list.Bytes()...), 0o644))
	must(os.WriteFile(built+"/index.html", append([]byte(indexHead), index.Bytes()...), 0o644))
	fmt.Println(folder + "/README.md, and " + built + "/index.html to look at")
}

// draw writes the story every way and in every theme.
func (s source) draw(program string) {
	run := filepath.Join(built, s.name, "run")
	must(os.MkdirAll(run, 0o755))
	tells := s.tells
	if s.runs != nil {
		parley(program, append(slices.Clone(s.runs), "--out", run)...)
		tells = nil
	}
	for _, theme := range themes {
		pictures := filepath.Join(built, s.name, theme)
		must(os.MkdirAll(pictures, 0o755))
		if tells == nil {
			parley(program, "report", run, "--svg", "--png", "--theme", theme)
			must(os.RemoveAll(pictures))
			must(os.Rename(filepath.Join(run, "charts"), pictures))
			continue
		}
		parley(program, append(slices.Clone(tells), "--svg", pictures, "--png", pictures, "--theme", theme)...)
	}
	base := filepath.Join(built, s.name, "report")
	if tells == nil {
		parley(program, "report", run, "--page", "--pptx", "--xlsx")
		return
	}
	parley(program, append(slices.Clone(tells), "--page", base+".html", "--pptx", base+".pptx", "--xlsx", base+".xlsx")...)
}

// answers are what charts.md says of the charts of a run, by their names: the first sentence under each heading.
func answers() map[string]string {
	text, err := os.ReadFile("docs/charts.md")
	must(err)
	all := map[string]string{}
	for _, part := range strings.Split(string(text), "\n### `")[1:] {
		name, about, _ := strings.Cut(part, "`\n")
		first, _, _ := strings.Cut(strings.ReplaceAll(about, "\n", " "), ". ")
		all[name] = "\n" + strings.TrimSpace(strings.TrimSuffix(first, ".")) + ".\n"
	}
	return all
}

var headline = regexp.MustCompile(`<title[^>]*>([^<]*)</title>`)

// show keeps the light pictures and lists them, and puts all of them into the index.
func (s source) show(list, index *bytes.Buffer) {
	paths, err := filepath.Glob(filepath.Join(built, s.name, "light", "*.svg"))
	must(err)
	fmt.Fprintf(list, "\n## %s\n\n    parley %s\n", s.title, strings.Join(s.line(), " "))
	fmt.Fprintf(index, "<h2>%s</h2>\n", html.EscapeString(s.title))
	about := answers()
	for _, path := range paths {
		svg, err := os.ReadFile(path)
		must(err)
		chart := strings.TrimSuffix(filepath.Base(path), ".svg")
		name := s.name + "-" + filepath.Base(path)
		must(os.WriteFile(filepath.Join(folder, name), svg, 0o644))
		says := html.UnescapeString(string(headline.FindSubmatch(svg)[1]))
		fmt.Fprintf(list, "\n### `%s`\n%s\n![%s](%s)\n", chart, about[chart], strings.NewReplacer("[", "(", "]", ")").Replace(says), name)
		fmt.Fprintf(index, "<h3>%s</h3><div>", html.EscapeString(says))
		for _, theme := range themes {
			fmt.Fprintf(index, `<img src="%s/%s/%s">`, s.name, theme, filepath.Base(path))
		}
		fmt.Fprintf(index, `<img class="grey" src="%s/light/%s"></div>`+"\n", s.name, filepath.Base(path))
	}
}

// line is the command that made it, for a reader.
func (s source) line() []string {
	if s.runs != nil {
		return s.runs
	}
	return s.tells
}

func parley(program string, args ...string) {
	fmt.Println("parley", strings.Join(args, " "))
	c := exec.Command(program, args...)
	if said, err := c.CombinedOutput(); err != nil {
		log.Fatalf("make: parley %s: %v\n%s", strings.Join(args, " "), err, said)
	}
}

const opening = `# The gallery

Every kind of chart that Parley draws, as the program drew it (` + "`make gallery`" + ` draws them again: here as SVG for light pages, and into the folder
built as PNG, for dark slides and for print, with the pages, decks and workbooks that they stand in, and a replay to step through). Which table each is drawn from
and how to read it all stands in [charts.md](../charts.md).
`

const indexHead = `<!DOCTYPE html><meta charset="utf-8"><title>The gallery</title>
<style>body{font:16px sans-serif;background:#777;color:#fff}img{width:900px;vertical-align:top;margin:4px}.grey{filter:grayscale(1)}div{white-space:nowrap}</style>
`

func must(err error) {
	if err != nil {
		log.Fatal("make: ", err)
	}
}
