package browser

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"testing"
)

// Page is a page in a tab of its own. What goes wrong with the browser itself ends the test.
type Page struct {
	t        testing.TB
	pipe     *pipe
	session  string
	troubles troubles
	loaded   chan struct{}
}

// Setting is how a reader's browser is set up.
type Setting struct {
	Width, Height int    // in CSS pixels; 0: 1280 x 900
	Dark          bool   // the reader likes dark colours
	Still         bool   // the reader wants nothing to move
	NoScript      bool   // JavaScript is switched off
	Fragment      string // what stands after the # of the address
}

// Open opens a file as most readers would and waits until it has loaded.
func (b *Browser) Open(file string) *Page { return b.OpenAs(file, Setting{}) }

// OpenAs opens a file in a browser that is set up like this.
func (b *Browser) OpenAs(file string, s Setting) *Page {
	b.t.Helper()
	path, err := filepath.Abs(file)
	check(b.t, err)
	p := &Page{t: b.t, pipe: b.pipe, loaded: make(chan struct{}, 8)}
	p.attach(b)
	p.set(s)
	p.call("Page.navigate", map[string]any{"url": (&url.URL{Scheme: "file", Path: path, Fragment: s.Fragment}).String()}, nil)
	select {
	case <-p.loaded:
	case <-b.pipe.gone:
		b.t.Fatal(errGone)
	}
	return p
}

// attach makes the tab and has its events told.
func (p *Page) attach(b *Browser) {
	p.t.Helper()
	var target struct {
		ID string `json:"targetId"`
	}
	check(p.t, b.pipe.call("", "Target.createTarget", map[string]any{"url": "about:blank"}, &target))
	var session struct {
		ID string `json:"sessionId"`
	}
	check(p.t, b.pipe.call("", "Target.attachToTarget", map[string]any{"targetId": target.ID, "flatten": true}, &session))
	p.session = session.ID
	b.pipe.hear(p.session, p.event)
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		p.call(domain+".enable", nil, nil)
	}
}

func (p *Page) set(s Setting) {
	p.t.Helper()
	if s.Width == 0 {
		s.Width, s.Height = 1280, 900
	}
	p.Resize(s.Width, s.Height)
	feature := func(name, yes, no string, on bool) map[string]string {
		if on {
			no = yes
		}
		return map[string]string{"name": name, "value": no}
	}
	p.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{
		feature("prefers-color-scheme", "dark", "light", s.Dark), feature("prefers-reduced-motion", "reduce", "no-preference", s.Still),
	}}, nil)
	p.call("Emulation.setScriptExecutionDisabled", map[string]any{"value": s.NoScript}, nil)
	p.call("Network.emulateNetworkConditions", map[string]any{"offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}, nil)
}

// Resize gives the page a window of so many CSS pixels.
func (p *Page) Resize(width, height int) {
	p.t.Helper()
	p.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}, nil)
}

// Eval runs an expression in the page and reads what it gives, a promise's too, into the value;
// nil: it is run for what it does.
func (p *Page) Eval(expression string, value any) {
	p.t.Helper()
	var got struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
		Exception *struct {
			Text      string `json:"text"`
			Exception struct {
				Description string `json:"description"`
			} `json:"exception"`
		} `json:"exceptionDetails"`
	}
	p.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true}, &got)
	switch {
	case got.Exception != nil:
		p.t.Fatalf("%s: %s %s", expression, got.Exception.Text, got.Exception.Exception.Description)
	case value == nil:
		return
	case got.Result.Value == nil:
		p.t.Fatalf("%s: gives nothing", expression)
	}
	check(p.t, json.Unmarshal(got.Result.Value, value))
}

// Text is what can be read of the first element that a selector finds.
func (p *Page) Text(selector string) string {
	p.t.Helper()
	var text string
	p.Eval(element(selector)+".innerText", &text)
	return text
}

// Click clicks on the first element that a selector finds.
func (p *Page) Click(selector string) {
	p.t.Helper()
	p.Eval(element(selector)+".click()", nil)
}

// Until waits until an expression is true.
func (p *Page) Until(expression string) {
	p.t.Helper()
	p.Eval(fmt.Sprintf("new Promise(done => { const look = () => (%s) ? done(true) : setTimeout(look, 10); look(); })", expression), nil)
}

// element is the expression for the first element that a selector finds.
func element(selector string) string {
	quoted, _ := json.Marshal(selector) // a string always can be
	return fmt.Sprintf("document.querySelector(%s)", quoted)
}

// Screenshot writes what the window shows as PNG.
func (p *Page) Screenshot(file string) {
	p.t.Helper()
	p.write(file, "Page.captureScreenshot", map[string]any{"format": "png"})
}

// Print writes the page as it is printed, as PDF on A4.
func (p *Page) Print(file string) {
	p.t.Helper()
	p.write(file, "Page.printToPDF", map[string]any{"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true})
}

func (p *Page) write(file, method string, params map[string]any) {
	p.t.Helper()
	var got struct {
		Data string `json:"data"`
	}
	p.call(method, params, &got)
	data, err := base64.StdEncoding.DecodeString(got.Data)
	check(p.t, err)
	check(p.t, os.WriteFile(file, data, 0o644))
}

func (p *Page) call(method string, params, result any) {
	p.t.Helper()
	check(p.t, p.pipe.call(p.session, method, params, result))
}
