package browser

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// troubles are what a page should not do, in the order in which it did so.
type troubles struct {
	mu  sync.Mutex
	all []string
}

func (t *troubles) note(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all = append(t.all, fmt.Sprintf(format, args...))
}

// Troubles lists errors and warnings in the console, what the page's policy refused, requests for
// anything but the file itself, and dialogs (an alert is what injected code usually tries).
func (p *Page) Troubles() []string {
	p.Eval("0", nil) // what was on its way has arrived
	p.troubles.mu.Lock()
	defer p.troubles.mu.Unlock()
	return slices.Clone(p.troubles.all)
}

// Clean fails the test for each trouble.
func (p *Page) Clean() {
	p.t.Helper()
	for _, trouble := range p.Troubles() {
		p.t.Errorf("the page should be quiet: %s", trouble)
	}
}

// event notes what is a trouble. It runs where messages are read, so it waits for no answer.
func (p *Page) event(method string, params json.RawMessage) {
	var e struct {
		Type    string `json:"type"`    // of a console call, or a dialog
		Message string `json:"message"` // of a dialog
		Args    []struct {
			Value       any    `json:"value"`
			Description string `json:"description"`
		} `json:"args"`
		Entry struct {
			Level, Source, Text string
		} `json:"entry"`
		Request struct {
			URL string `json:"url"`
		} `json:"request"`
		DocumentURL string `json:"documentURL"`
		Exception   struct {
			Text      string `json:"text"`
			Exception struct {
				Description string `json:"description"`
			} `json:"exception"`
		} `json:"exceptionDetails"`
	}
	if json.Unmarshal(params, &e) != nil {
		return
	}
	switch method {
	case "Page.loadEventFired":
		p.loaded <- struct{}{}
	case "Page.javascriptDialogOpening":
		p.troubles.note("dialog (%s): %s", e.Type, e.Message)
		_, _ = p.pipe.send(p.session, "Page.handleJavaScriptDialog", map[string]any{"accept": true})
	case "Runtime.consoleAPICalled":
		if e.Type == "error" || e.Type == "warning" || e.Type == "assert" {
			p.troubles.note("console %s: %v", e.Type, e.Args)
		}
	case "Runtime.exceptionThrown":
		p.troubles.note("uncaught: %s %s", e.Exception.Text, e.Exception.Exception.Description)
	case "Log.entryAdded":
		if e.Entry.Level == "error" || e.Entry.Level == "warning" {
			p.troubles.note("%s (%s): %s", e.Entry.Level, e.Entry.Source, e.Entry.Text)
		}
	case "Network.requestWillBeSent":
		if url := e.Request.URL; url != e.DocumentURL && !strings.HasPrefix(url, "data:") && !strings.HasPrefix(url, "blob:") {
			p.troubles.note("request: %s", url)
		}
	}
}
