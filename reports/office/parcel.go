package office

import (
	"archive/zip"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// parcel is an office file: parts in a zip archive that name each other
// (ECMA-376, part 2). Parts are written in the order they were added.
type parcel struct {
	root  part // of which only the links are written
	parts []*part
}

// part is one file of a parcel.
type part struct {
	name  string // from the root, without the slash before it
	kind  string // content type
	data  []byte
	links []link
}

// link says that a part needs another.
type link struct {
	kind string
	to   *part
}

const (
	relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packages  = "http://schemas.openxmlformats.org/package/2006"
)

// add makes a part whose content comes later, so that parts can name each other.
func (p *parcel) add(name, kind string) *part {
	n := &part{name: name, kind: kind}
	p.parts = append(p.parts, n)
	return n
}

// link names another part and returns the name's number in this one.
func (p *part) link(kind string, to *part) string {
	if !strings.Contains(kind, "://") {
		kind = relations + "/" + kind
	}
	at := slices.Index(p.links, link{kind, to})
	if at < 0 {
		at = len(p.links)
		p.links = append(p.links, link{kind, to})
	}
	return "rId" + strconv.Itoa(at+1)
}

// write writes the archive. The same parts give the same bytes.
func (p *parcel) write(w io.Writer) error {
	z := zip.NewWriter(w)
	files := []part{{name: "[Content_Types].xml", data: p.types()}}
	for _, n := range append([]*part{&p.root}, p.parts...) {
		if n != &p.root {
			files = append(files, *n)
		}
		if len(n.links) > 0 {
			files = append(files, n.relations())
		}
	}
	for _, f := range files {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		if slices.Contains([]string{".png", ".jpeg", ".xlsx"}, path.Ext(f.name)) {
			h.Method = zip.Store // is packed already
		}
		to, err := z.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := to.Write(f.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// types lists what kind of content each part has.
func (p *parcel) types() []byte {
	all := []markup{el("Default", at("Extension", "rels"), at("ContentType", "application/vnd.openxmlformats-package.relationships+xml"))}
	for _, n := range p.parts {
		all = append(all, el("Override", at("PartName", "/"+n.name), at("ContentType", n.kind)))
	}
	return document(el("Types", at("xmlns", packages+"/content-types"), all))
}

// relations is the part that holds a part's links.
func (p *part) relations() part {
	var all []markup
	for i, l := range p.links {
		all = append(all, el("Relationship", at("Id", "rId"+strconv.Itoa(i+1)), at("Type", l.kind), at("Target", relative(p.name, l.to.name))))
	}
	folder, file := path.Split(p.name)
	return part{name: folder + "_rels/" + file + ".rels", data: document(el("Relationships", at("xmlns", packages+"/relationships"), all))}
}

// relative is the way from one part to another.
func relative(from, to string) string {
	a, b := strings.Split(from, "/"), strings.Split(to, "/")
	for len(a) > 1 && len(b) > 1 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	return strings.Repeat("../", len(a)-1) + strings.Join(b, "/")
}
