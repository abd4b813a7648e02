package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/scenarios/template"
)

// step is a question that a flag may answer.
type step struct {
	question
	flag string
	take func(answer string) error
}

// put takes the answer from the flag, from whoever is asked, or as suggested.
func (a *author) put(s step) error {
	switch {
	case a.flags.IsSet(s.flag):
		return flagged(s.flag, s.take(strings.TrimSpace(a.flags.String(s.flag))))
	case a.asker == nil:
		return flagged(s.flag, s.take(s.otherwise))
	}
	return a.ask(s.question, s.take)
}

// flagged names the flag that a fault is in.
func flagged(flag string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("--%s: %w", flag, err)
}

var caseName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// title finds what the case is called, and its name in reports.
func (a *author) title() error {
	name := a.flags.String("name")
	if a.flags.IsSet("name") && !caseName.MatchString(name) {
		return flagged("name", fmt.Errorf("%q; small letters, digits and hyphens are allowed, such as %s", name, source.Slug(name)))
	}
	otherwise := "My case"
	if name != "" {
		otherwise = strings.ToUpper(name[:1]) + strings.ReplaceAll(name[1:], "-", " ")
	}
	return a.put(step{question{text: "What is the case called?", otherwise: otherwise,
		help: "A few words, such as: Software renewal with five terms. They stand above the case and on the sheets."},
		"title", func(title string) error {
			if err := template.CheckName(title); err != nil {
				return err
			}
			a.sketch.Title, a.sketch.Name = title, name
			if name == "" {
				a.sketch.Name = source.Slug(title)
			}
			return nil
		}})
}

// file finds where the case goes. A case goes by the name of its file, unless a
// flag gives it one of its own.
func (a *author) file() error {
	named := a.flags.IsSet("name") && (a.asker == nil || a.flags.IsSet("out"))
	return a.put(step{question{text: "Which file should it go to?", otherwise: a.freeFile(),
		help: "A file name that ends in .yaml, in this folder or with the path of another."},
		"out", func(path string) error {
			switch ext := strings.ToLower(filepath.Ext(path)); {
			case ext == "":
				path += ".yaml"
			case ext != ".yaml" && ext != ".yml":
				return fmt.Errorf("%s ends in %s; a case is a file that ends in .yaml", path, ext)
			}
			a.path = path
			if !named {
				a.sketch.Name = source.Slug(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
			}
			return a.mayWriteFile(path)
		}})
}

// freeFile is the file of the case's name or, where somebody is asked, the first
// with a number behind it that may be written: Enter shall take what is suggested.
func (a *author) freeFile() string {
	path := a.sketch.Name + ".yaml"
	for n := 2; a.asker != nil && a.mayWriteFile(path) != nil; n++ {
		path = fmt.Sprintf("%s-%d.yaml", a.sketch.Name, n)
	}
	return path
}

// parties finds who negotiates.
func (a *author) parties() error {
	for _, q := range []struct{ side, name, does string }{{template.Seller, "Vendor", "sells"}, {template.Buyer, "Customer", "buys"}} {
		err := a.put(step{question{text: fmt.Sprintf("Who %s?", q.does), otherwise: q.name,
			help: fmt.Sprintf("The name of the side that %s, as it shall stand in the case: a role, such as %s, or a made-up company.", q.does, q.name)},
			q.side, func(name string) error { return a.sketch.AddParty(name, q.side) }})
		if err != nil {
			return err
		}
	}
	for _, text := range a.flags.StringSlice("also") {
		if err := flagged("also", a.addParty(text)); err != nil {
			return err
		}
	}
	if a.asker == nil || a.flags.IsSet("also") {
		return nil
	}
	return a.askParties()
}

const nobody = "nobody"

// askParties takes further parties until there is nobody else.
func (a *author) askParties() error {
	for more := true; more; {
		err := a.ask(question{text: "Is anybody else at the table?", otherwise: nobody,
			help: "Most cases have two parties. For a third write its name and the side that it is nearer to, such as: Bank, buyer"},
			func(text string) error {
				if more = text != nobody; more {
					return a.addParty(text)
				}
				return nil
			})
		if err != nil {
			return err
		}
	}
	return nil
}

// addParty takes "Bank, buyer".
func (a *author) addParty(text string) error {
	at := strings.LastIndex(text, ",")
	if at < 0 {
		return fmt.Errorf("%q names no side; write seller or buyer behind a comma, such as: %s, buyer", text, text)
	}
	side := strings.ToLower(strings.TrimSpace(text[at+1:]))
	if side != template.Seller && side != template.Buyer {
		return fmt.Errorf("%q is no side; it is seller or buyer", strings.TrimSpace(text[at+1:]))
	}
	return a.sketch.AddParty(strings.TrimSpace(text[:at]), side)
}

func (a *author) unit() error {
	return a.put(step{question{text: "In what unit do both sides count?", otherwise: "$K",
		help: "Everybody counts what a package is worth in the same unit. $K is thousands of dollars; € or £M will do as well. Take points if money is not what it is about."},
		"unit", func(unit string) error {
			if err := template.CheckName(unit); err != nil {
				return err
			}
			a.sketch.Unit = unit
			return nil
		}})
}

// texts finds the story and the briefs, which may be left for the editor.
func (a *author) texts() error {
	const later = "later, in the editor"
	if a.asker != nil {
		a.say("")
	}
	err := a.put(step{question{text: "The story, for both sides to read?", otherwise: later,
		help: "Two to five sentences: what has happened, what each side has asked for so far, why they talk now. It is easier to write in the editor; the file has a place for it."},
		"story", func(text string) error {
			if text != later {
				a.sketch.Story = text
			}
			return template.CheckText(text)
		}})
	if err != nil {
		return err
	}
	for _, text := range a.flags.StringSlice("brief") {
		p, brief, err := a.partyOf(text)
		if err == nil {
			err = template.CheckText(brief)
		}
		if err != nil {
			return flagged("brief", err)
		}
		p.Brief = brief
	}
	return nil
}

// partyOf finds the party whose name a text begins with, of several the longest,
// and the rest of the text.
func (a *author) partyOf(text string) (party *template.Party, rest string, err error) {
	var names []string
	for i := range a.sketch.Parties {
		p := &a.sketch.Parties[i]
		names = append(names, p.Name)
		if behind, ok := cutName(text, p.Name); ok && (party == nil || len(p.Name) > len(party.Name)) {
			party, rest = p, behind
		}
	}
	if party == nil {
		return nil, "", fmt.Errorf("%q begins with no party's name; the parties are %s", text, list(names))
	}
	return party, rest, nil
}

// cutName is what stands behind a name at the beginning of a text.
func cutName(text, name string) (rest string, ok bool) {
	if len(text) < len(name) || !strings.EqualFold(text[:len(name)], name) {
		return "", false
	}
	rest = text[len(name):]
	if rest != "" && !strings.ContainsAny(rest[:1], " :=,") {
		return "", false
	}
	return strings.TrimLeft(rest, " :=,"), true
}
