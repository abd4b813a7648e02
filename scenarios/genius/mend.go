package genius

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// Mend repairs those faults of a folder whose meaning is certain, and tells each
// with its place: letters in another encoding, text before the XML declaration and
// behind the end, letters that XML does not have, a bare &, a reservation or a
// discount that is "null", which is taken for none. A profile in which a value has
// no evaluation is left out.
func Mend(files []source.File) (mended []source.File, done []error) {
	for _, f := range files {
		if rootOf(f) != "" {
			for _, step := range []func(source.File) (source.File, []error){mendLetters, mendControls, mendEnd, mendAmpersands, mendParameters, mendNulls} {
				var repairs []error
				f, repairs = step(f)
				done = append(done, repairs...)
			}
		}
		mended = append(mended, f)
	}
	return leaveOut(mended, done)
}

var (
	declaration = regexp.MustCompile(`(?is)<\?xml\s[^>]*\?>`)
	firstTag    = regexp.MustCompile(`<[A-Za-z_]`)
	entity      = regexp.MustCompile(`^&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);`)
	parameter   = regexp.MustCompile(`="([^"<>=]*?) +(parameter[0-9])=`)
	null        = regexp.MustCompile(`<(?:reservation|discount_factor)\s+value\s*=\s*["'](null|NaN|)["']`)
)

// mendLetters brings the file to UTF-8. The declaration, which may say otherwise
// then, goes with what stands before it.
func mendLetters(f source.File) (source.File, []error) {
	f, what := source.Unicode(f)
	var done []error
	if what != "" {
		done = append(done, f.Errorf(0, "%s", what))
	}
	at, _, encoding := head(f)
	if at > 0 {
		done = append(done, f.Errorf(at, "what stands before this is left out"))
	}
	switch encoding {
	case "iso-8859-1", "latin1", "latin-1":
		f = latin(f)
	case "", "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "windows-1252", "cp1252":
		var repairs []error
		f, repairs = source.Mend(f)
		done = append(done, repairs...)
	default:
		return f, done // whoever reads it says what is wrong
	}
	at, end, _ := head(f)
	return f.Blank(0, max(at, end)), done
}

// head finds the XML declaration and the encoding in it or, where there is none,
// what is no blank or comment before the first tag.
func head(f source.File) (at, end int, encoding string) {
	tag := firstTag.FindIndex(f.Data)
	place := declaration.FindIndex(f.Data)
	switch {
	case place != nil && (tag == nil || place[0] < tag[0]):
		if m := declared.FindSubmatch(f.Data[place[0]:]); m != nil {
			encoding = strings.ToLower(string(m[1]))
		}
		return place[0], place[1], encoding
	case tag == nil || f.Data[len(f.Data)-len(bytes.TrimLeft(f.Data, " \t\r\n"))] == '<':
		return 0, 0, ""
	}
	return tag[0], tag[0], ""
}

// mendControls takes letters that XML does not have for blanks.
func mendControls(f source.File) (source.File, []error) {
	var repairs source.Repairs
	data := bytes.Clone(f.Data)
	for at, b := range data {
		if b < ' ' && b != '\t' && b != '\r' && b != '\n' {
			if !repairs.Add(f, at, "byte %#x is no letter and left out", b) {
				return f, nil
			}
			data[at] = ' '
		}
	}
	return source.File{Path: f.Path, Data: data}, repairs.Done(f)
}

// mendEnd leaves out what stands behind the root element.
func mendEnd(f source.File) (source.File, []error) {
	closing := []byte("</" + rootOf(f) + ">")
	at := bytes.LastIndex(f.Data, closing)
	if at < 0 {
		return f, nil
	}
	at += len(closing)
	rest := bytes.TrimSpace(f.Data[at:])
	if len(rest) == 0 || bytes.HasPrefix(rest, []byte("<")) { // a comment, or a second root for a person to look at
		return f, nil
	}
	return f.Blank(at, len(f.Data)), []error{f.Errorf(at, "what stands behind this is left out")}
}

// mendAmpersands takes an & that begins no entity for the letter.
func mendAmpersands(f source.File) (source.File, []error) {
	var repairs source.Repairs
	var data []byte
	last := 0
	for at := range f.Data {
		if f.Data[at] != '&' || entity.Match(f.Data[at:min(at+12, len(f.Data))]) {
			continue
		}
		if !repairs.Add(f, at, "a bare & is taken for the letter &") {
			return f, nil
		}
		data = append(append(data, f.Data[last:at]...), "&amp;"...)
		last = at + 1
	}
	return source.File{Path: f.Path, Data: append(data, f.Data[last:]...)}, repairs.Done(f)
}

// mendParameters puts the quotes in parameter1="0.5 parameter2=2".
func mendParameters(f source.File) (source.File, []error) {
	const most = 4 // in one element
	var repairs source.Repairs
	for range most {
		for _, place := range parameter.FindAllIndex(f.Data, -1) {
			if !repairs.Add(f, place[0], "quotes between parameters are put in") {
				return f, nil
			}
		}
		f.Data = parameter.ReplaceAll(f.Data, []byte(`="$1" $2="`))
	}
	return f, repairs.Done(f)
}

// mendNulls takes a reservation and a discount that are no numbers for none.
func mendNulls(f source.File) (source.File, []error) {
	var repairs source.Repairs
	var data []byte
	last := 0
	for _, place := range null.FindAllSubmatchIndex(f.Data, 2) { // there is one of each
		none, what := "0", "a reservation"
		if bytes.HasPrefix(f.Data[place[0]:], []byte("<d")) {
			none, what = "1", "a discount"
		}
		repairs.Add(f, place[0], "%s of %s is taken for none, which is %s", what, source.Quoted(string(f.Data[place[2]:place[3]])), none)
		data = append(append(data, f.Data[last:place[2]]...), none...)
		last = place[3]
	}
	return source.File{Path: f.Path, Data: append(data, f.Data[last:]...)}, repairs.Done(f)
}

// leaveOut drops the profiles in which a value has no evaluation. Other faults
// stay for Read to find.
func leaveOut(files []source.File, done []error) ([]source.File, []error) {
	var issues []issue
	for _, f := range files {
		if rootOf(f) != domainRoot {
			continue
		}
		root, err := parse(f)
		if err != nil {
			return files, done
		}
		if issues, err = readDomain(root, &source.Draft{}); err != nil {
			return files, done
		}
	}
	var kept []source.File
	for _, f := range files {
		if rootOf(f) == profileRoot {
			_, err := readProfile(f, issues)
			var fault unvalued
			var place *source.Error
			if errors.As(err, &fault) && errors.As(err, &place) {
				left := *place
				left.Message += "; the profile is left out"
				done = append(done, &left)
				continue
			}
		}
		kept = append(kept, f)
	}
	return kept, done
}
