package reports_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

var keep = flag.String("keep", "", "write the pages of the made-up tables into this folder, to look at")

var words = map[string]string{
	"walk-away":   "What a party has without a deal: its BATNA.",
	"joint value": "What all parties gained together.",
	"deal":        "An agreement that all parties accepted.",
	"<b>rounds":   `</span><script>alert(1)</script>`,
}

func page(t testing.TB, dir string) string {
	t.Helper()
	r, err := reports.Read(dir)
	check(t, err)
	r.Words = words
	var out bytes.Buffer
	check(t, r.Story(reports.OnPage).Page(&out))
	return out.String()
}

// kinds are the shapes that tables come in.
func kinds() map[string]made {
	three, twelve, one, same, hostile, nothing, many := usual(), usual(), usual(), usual(), usual(), usual(), usual()
	three.styles = three.styles[:3]
	twelve.styles = append(twelve.styles, "micro", "random", "hardliner", "defensive", "boulware:e=0.1:opening=0.9")
	one.cases, one.styles, one.rounds = one.cases[:1], one.styles[:1], one.rounds[:1]
	same.effect = 0
	hostile.styles, hostile.cases, hostile.repeats = append([]string{"adaptive"}, hostileNames...), hostileNames, 6
	hostile.word = hostileNames[0]
	nothing.cases, nothing.styles = nil, nil
	many.repeats, many.cases, many.rounds = 3, nil, []int{20}
	for i := range 30 {
		many.cases = append(many.cases, "case-"+string(rune('a'+i%26))+string(rune('a'+i/26)))
	}
	for i := range 23 {
		many.styles = append(many.styles, "style-"+string(rune('a'+i)))
	}
	tiny, huge := usual(), usual()
	tiny.cases, tiny.styles, tiny.rounds, tiny.repeats = tiny.cases[:1], tiny.styles[1:2], []int{1}, 1
	huge.cases, huge.styles, huge.rounds, huge.repeats, huge.sparse = nil, nil, []int{20}, 1, 301
	for i := range 160 { // more than a table of the page holds
		huge.cases = append(huge.cases, fmt.Sprintf("case-%d", i))
	}
	for i := range 100 {
		huge.styles = append(huge.styles, fmt.Sprintf("style-%d", i))
	}
	return map[string]made{"tiny": tiny, "huge": huge, "usual": usual(), "three": three, "twelve": twelve, "one": one, "same": same, "hostile": hostile, "nothing": nothing, "many": many}
}

var hostileNames = []string{
	`</script><script>alert(1)</script>`,
	`__f__(alert(1))__f__`,
	`__f____f__alert(1)__f__`,
	"__f\u0000__alert(1)__f__",
	`<img src=x onerror=alert(1)>`,
	"two\nlines\t\"quoted\" 'single' `back` \\u003cb\\u003e",
	`{b}{c|rich}{@[0]}`,
	"\u202eturned\u202c\u2028",
	`=HYPERLINK("http://x")`,
	`style:0`,
	`percent`,
}

func TestPageOfEveryKind(t *testing.T) {
	for name, m := range kinds() {
		dir := m.write(t)
		got := page(t, dir)
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, name+".html"), []byte(got), 0o644))
		}
		if limit := 2_500_000; len(got) > limit {
			t.Errorf("%s: the page has %d bytes; it may have %d", name, len(got), limit)
		}
		if name == "three" && got != page(t, dir) {
			t.Errorf("%s: the same tables gave other bytes", name)
		}
		harmless(t, name, got)
		options(t, name, got)
	}
}

// harmless holds a page to what a browser needs to run nothing but the page's own scripts.
func harmless(t *testing.T, name, got string) {
	t.Helper()
	scripts := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindAllStringSubmatch(got, -1)
	policy := strings.ReplaceAll(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(got)[1], "&#39;", "'")
	policy = strings.ReplaceAll(policy, "&#43;", "+")
	allowed := regexp.MustCompile(`script-src ([^;]*)`).FindStringSubmatch(policy)[1]
	if want := strings.Count(allowed, "'sha256-"); len(scripts) != want || want == 0 {
		t.Errorf("%s: got %d scripts, and the policy allows %d", name, len(scripts), want)
	}
	rest := got
	for _, s := range scripts {
		sum := sha256.Sum256([]byte(s[1]))
		if hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, hash) {
			t.Errorf("%s: the policy %q lacks the hash of a script: %s", name, policy, hash)
		}
		rest = strings.Replace(rest, s[1], "", 1)
	}
	for _, want := range []string{"default-src 'none'", "base-uri 'none'", "form-action 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("%s: the policy %q lacks %q", name, policy, want)
		}
	}
	tags := regexp.MustCompile(`="[^"]*"`).ReplaceAllString(rest, `=""`) // what an attribute holds is a text
	for _, bad := range []string{"</script><script>alert", "<img", "__f__", "unsafe-", " src=", "<link", "@import", "url(", " style=\"", "\u202e", "\u0000"} {
		if bad == " src=" { // an escaped name may hold the letters, a tag may not
			if regexp.MustCompile(`<[^>]*\ssrc=`).MatchString(tags) {
				t.Errorf("%s: a tag loads something", name)
			}
			continue
		}
		if strings.Contains(rest, bad) {
			t.Errorf("%s: the page holds %q", name, bad)
		}
	}
	if on := regexp.MustCompile(`<[a-z][^>]*\son[a-z]+=`).FindString(tags); on != "" {
		t.Errorf("%s: a tag runs code: %q", name, on)
	}
}

// options holds every picture's options to JSON whose functions are the page's own.
func options(t *testing.T, name, got string) {
	t.Helper()
	known := map[string]bool{"interval": true, "bins": true, "spread": true, "cells": true, "band": true, "percent": true, "number": true, "name": true, "time": true, "spots": true, "named": true, "bars": true, "notes": true, "effect": true, "zone": true, "swing": true, "ends": true, "claimed": true, "fine": true, "nothing": true, "pairs": true, "ray": true, "stack": true, "step": true}
	var blocks []string
	for _, b := range regexp.MustCompile(`(?s)<script type="application/json"[^>]*>(.*?)</script>`).FindAllStringSubmatch(got, -1) {
		blocks = append(blocks, b[1])
	}
	for _, b := range append(blocks, unpacked(t, got, "id=\"charts\"")...) {
		var option any
		if err := json.Unmarshal([]byte(b), &option); err != nil {
			t.Fatalf("%s: options are not JSON: %v\n%.200s", name, err, b)
		}
		functions(option, func(key, value string) {
			if !known[value] {
				t.Errorf("%s: %s is %q, which the page does not know", name, key, value)
			}
		})
	}
	for word := range known {
		if word != "band" && !regexp.MustCompile(`\n    `+word+`: function`).MatchString(got) {
			t.Errorf("draw.js has no function %q", word)
		}
	}
}

// unpacked are the texts that a page carries packed, under an attribute.
func unpacked(t *testing.T, got, attribute string) []string {
	t.Helper()
	var all []string
	for _, b := range regexp.MustCompile(`<script type="application/gzip" `+attribute+`[^>]*>([^<]*)</script>`).FindAllStringSubmatch(got, -1) {
		z, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(b[1])))
		check(t, err)
		text, err := io.ReadAll(z)
		check(t, err)
		all = append(all, string(text))
	}
	return all
}

// laidOut is a page with the options of each picture behind it, where a reader of the page's text would look for them.
func laidOut(t *testing.T, got string) string {
	t.Helper()
	var options []json.RawMessage
	check(t, json.Unmarshal([]byte(unpacked(t, got, `id="charts"`)[0]), &options))
	i := -1
	return regexp.MustCompile(`<div class="plot"[^>]*></div>`).ReplaceAllStringFunc(got, func(plot string) string {
		i++
		return plot + string(options[i])
	})
}

func functions(v any, found func(key, value string)) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			functions(e, found)
		}
	case map[string]any:
		for key, e := range v {
			if s, ok := e.(string); ok && (key == "formatter" || key == "renderItem" || key == "position" && len(s) > 20) {
				found(key, s)
			}
			functions(e, found)
		}
	}
}

func TestPageSaysWhatItMust(t *testing.T) {
	got := page(t, usual().write(t))
	for _, want := range []string{
		"Which style earns most", "Simulated negotiators, not people.", "seed\u00a01", "Parley 0.1.0", "n = ", "Averaged over 7\u00a0cases",
		"prefers-color-scheme: dark", "@media print", "These seven cases only", "The Apache Software Foundation",
		`<button type="button" class="word" aria-describedby="w1">`, "What a party has without a deal: its BATNA.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if n, want := strings.Count(got, "Simulated negotiators, not people."), len(read(t, usual().write(t)).Charts()); n != want {
		t.Errorf("got the words under %d charts, want %d", n, want)
	}
}

func TestPageOfAStoppedRunSaysSo(t *testing.T) {
	dir := small().write(t)
	edit(t, dir, "manifest.json", swap(`"complete": true`, `"complete": false`))
	if got := page(t, dir); !strings.Contains(got, "The run was stopped") {
		t.Errorf("the page does not say that the run was stopped")
	}
}
