package office

import (
	"fmt"
	"strings"
)

// markup is XML that is well-formed: only el makes it, which escapes whatever is text.
type markup string

// attr is an attribute of an element.
type attr struct{ name, value string }

func at(name string, value any) attr { return attr{name, fmt.Sprint(value)} }

// el is an element with attributes (attr, []attr) and what is in it: elements
// (markup, []markup) and text (string).
func el(name string, inside ...any) markup {
	var b, content strings.Builder
	b.WriteString("<" + name)
	for _, x := range inside {
		switch x := x.(type) {
		case attr:
			b.WriteString(" " + x.name + `="` + escape(x.value) + `"`)
		case []attr:
			for _, a := range x {
				b.WriteString(" " + a.name + `="` + escape(a.value) + `"`)
			}
		case markup:
			content.WriteString(string(x))
		case []markup:
			content.WriteString(string(join(x)))
		case string:
			content.WriteString(escape(x))
		default:
			panic(fmt.Sprintf("element %s: %T is no markup, attribute or text", name, x))
		}
	}
	if content.Len() == 0 {
		return markup(b.String() + "/>")
	}
	return markup(b.String() + ">" + content.String() + "</" + name + ">")
}

// val is the usual element of one attribute.
func val(name string, value any) markup { return el(name, at("val", value)) }

// join is elements in a row.
func join(all []markup) markup {
	var b strings.Builder
	for _, m := range all {
		b.WriteString(string(m))
	}
	return markup(b.String())
}

// when is the element, or nothing.
func when(wanted bool, m markup) markup {
	if !wanted {
		return ""
	}
	return m
}

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes any text fit for XML.
func escape(s string) string { return escapes.Replace(seen(s)) }

// seen is what is left of a text where what no XML may hold, and what would turn
// the text around it, is dropped; line breaks become spaces.
func seen(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff || r == 0xfffd:
			return -1
		case r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s)
}

// document is a whole part.
func document(root markup) []byte {
	return []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + string(root))
}
