package genius

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// maxDepth is how deep elements may nest. Real files need seven.
const maxDepth = 100

// parse reads a whole file, or nothing of it.
func parse(f source.File) (*element, error) {
	f, err := toUTF8(f)
	if err != nil {
		return nil, err
	}
	t := &tree{file: &f, decoder: xml.NewDecoder(bytes.NewReader(f.Data))}
	t.decoder.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		at := int(t.decoder.InputOffset())
		token, err := t.decoder.Token()
		if err == io.EOF && t.root != nil {
			return t.root, nil
		}
		if err != nil {
			return nil, t.fault(at, err)
		}
		if err := t.add(at, token); err != nil {
			return nil, err
		}
	}
}

// tree is an XML file on its way from tokens to elements.
type tree struct {
	file    *source.File
	decoder *xml.Decoder
	root    *element
	open    []*element
	count   int
}

func (t *tree) fault(at int, err error) error {
	if err == io.EOF {
		return t.file.Errorf(at, "not well-formed XML: no element")
	}
	message := strings.TrimPrefix(err.Error(), "xml: ")
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		message = syntax.Msg
		at = max(at, int(t.decoder.InputOffset())-1) // the byte that the decoder stumbled over
	}
	return t.file.Errorf(at, "not well-formed XML: %s", message)
}

func (t *tree) add(at int, token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		return t.start(at, token)
	case xml.EndElement:
		t.open = t.open[:len(t.open)-1]
	case xml.CharData:
		if blank := bytes.TrimSpace(token); len(t.open) == 0 && len(blank) > 0 {
			at += bytes.Index(t.file.Data[at:], blank[:1])
			return t.file.Errorf(at, "not well-formed XML: text outside the root element")
		}
	case xml.ProcInst:
		if strings.EqualFold(token.Target, "xml") && at > 0 {
			return t.file.Errorf(at, "not well-formed XML: nothing may stand before the XML declaration")
		}
	}
	return nil
}

// lineBreaks in an attribute are read as blanks, as the XML standard has it.
var lineBreaks = regexp.MustCompile(`\r\n|[\t\r\n]`)

func (t *tree) start(at int, token xml.StartElement) error {
	e := &element{file: t.file, offset: at, name: token.Name.Local, attributes: make(map[string]string, len(token.Attr))}
	for _, a := range token.Attr {
		if _, there := e.attributes[a.Name.Local]; there && a.Name.Space == "" {
			return e.errorf("not well-formed XML: <%s> has the attribute %q twice", e.name, a.Name.Local)
		}
		e.attributes[a.Name.Local] = lineBreaks.ReplaceAllString(a.Value, " ")
	}
	t.count++
	switch {
	case t.count > source.MaxPieces:
		return e.errorf("more than %d elements, the most that are read", source.MaxPieces)
	case len(t.open) == maxDepth:
		return e.errorf("elements nested more than %d deep", maxDepth)
	case len(t.open) > 0:
		parent := t.open[len(t.open)-1]
		parent.children = append(parent.children, e)
	case t.root != nil:
		return e.errorf("not well-formed XML: a second root element <%s>", e.name)
	default:
		t.root = e
	}
	t.open = append(t.open, e)
	return nil
}
