// Package genius reads scenarios of the negotiation environment Genius (Lin et
// al. 2014): one XML file for the domain and one for each party's profile. It
// knows nothing of what is done with them.
package genius

import (
	"bytes"
	"encoding/xml"
	"io"
	"path/filepath"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// The roots of the two kinds of file.
const (
	domainRoot  = "negotiation_template"
	profileRoot = "utility_space"
)

// Recognises reports whether one of the files is a Genius domain or profile,
// well-formed or not.
func Recognises(files []source.File) bool {
	for _, f := range files {
		if rootOf(f) != "" {
			return true
		}
	}
	return false
}

// Read makes a scenario of the domain and the profiles among the files; others
// are passed over. Utilities are the profiles' own, in [0,1] and undiscounted.
func Read(files []source.File) (*sim.Scenario, error) {
	var domain *element
	var draft source.Draft
	var profiles []source.File
	for _, f := range files {
		switch rootOf(f) {
		case profileRoot:
			profiles = append(profiles, f)
		case domainRoot:
			if domain != nil {
				return nil, f.Errorf(-1, "a second domain beside %s; a folder holds one", draft.Domain.Name())
			}
			var err error
			if domain, err = parse(f); err != nil {
				return nil, err
			}
			draft.Domain = f
		}
	}
	if domain == nil {
		return nil, source.Folder(files, "no Genius domain: no file has the root <%s>", domainRoot)
	}
	issues, err := readDomain(domain, &draft)
	if err != nil {
		return nil, err
	}
	for _, f := range profiles {
		party, err := readProfile(f, issues)
		if err != nil {
			return nil, err
		}
		draft.Parties = append(draft.Parties, party)
	}
	return draft.Scenario()
}

// rootOf is the root element of a file of ours, and empty for all others. A
// file whose root cannot be reached still is ours if it looks like XML and
// holds one of the tags, so that the fault in it is found.
func rootOf(f source.File) string {
	text := bytes.TrimLeft(f.Data, "\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
	if !bytes.HasPrefix(text, []byte("<")) && !strings.EqualFold(filepath.Ext(f.Path), ".xml") {
		return ""
	}
	root, found := firstElement(f.Data)
	for _, ours := range []string{domainRoot, profileRoot} {
		if root == ours || !found && mentions(f.Data, "<"+ours) {
			return ours
		}
	}
	return ""
}

// mentions looks for a tag, in UTF-16 too.
func mentions(data []byte, tag string) bool {
	return bytes.Contains(data, []byte(tag)) || bytes.Contains(bytes.ReplaceAll(data, []byte{0}, nil), []byte(tag))
}

func firstElement(data []byte) (name string, found bool) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		token, err := d.RawToken()
		if err != nil {
			return "", false
		}
		if start, ok := token.(xml.StartElement); ok {
			return start.Name.Local, true
		}
	}
}
