package reports_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports/browser"
)

// opened is a made-up run's page in a browser.
func opened(t *testing.T, m made, s browser.Setting) *browser.Page {
	t.Helper()
	b := browser.Start(t)
	file := filepath.Join(t.TempDir(), "report.html")
	check(t, os.WriteFile(file, []byte(page(t, m.write(t))), 0o644))
	p := b.OpenAs(file, s)
	p.Until(ready)
	return p
}

const ready = `document.documentElement.dataset.ready === "yes"`

// seen evaluates an expression that gives a string.
func seen(p *browser.Page, expression string) string {
	var got string
	p.Eval(expression, &got)
	return got
}

func number(p *browser.Page, expression string) int {
	var got int
	p.Eval(expression, &got)
	return got
}

func TestPageShowsOneCaseAlone(t *testing.T) {
	p := opened(t, usual(), browser.Setting{})
	whole := p.Text("#joint-value h2")
	p.Eval(`choice.value = "case=used-van", choice.dispatchEvent(new Event("change"))`, nil)
	p.Until(`shown.textContent === "Only the case “Used van”."`)
	if got := p.Text("#joint-value .sub"); !strings.HasPrefix(got, "Only the case “Used van”. ") {
		t.Errorf("got the subtitle %q, want it to name the case", got)
	}
	if got := p.Text("#joint-value .foot"); !strings.Contains(got, "draws of the case") || strings.Contains(got, "7\u00a0cases") {
		t.Errorf("got the footnote %q, want it to speak of one case", got)
	}
	if got, want := seen(p, `location.hash`), "#case=used-van"; got != want {
		t.Errorf("got the address %q, want %q", got, want)
	}
	p.Eval(`history.back()`, nil)
	p.Until(`shown.textContent === ""`)
	if got := p.Text("#joint-value h2"); got != whole {
		t.Errorf("gone back: got the headline %q, want %q", got, whole)
	}
	p.Eval(`choice.value = "rounds=20", choice.dispatchEvent(new Event("change"))`, nil)
	p.Until(`shown.textContent === "Only deadlines of 20 rounds."`)
	if got, want := seen(p, `[...document.querySelectorAll("figure")].map(f => f.id).join(" ")`), "value-and-deals joint-value deals concessions rounds"; got != want {
		t.Errorf("got the charts %q under one deadline, want %q", got, want)
	}
	p.Clean()
}

func TestPageLeavesStylesOut(t *testing.T) {
	p := opened(t, usual(), browser.Setting{Fragment: "styles=adaptive,linear,conceder&chart=matchups"})
	if got, want := seen(p, `shown.textContent`), "Shown: 3 of 7 styles; headlines, averages and tables speak of all 7."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	rows := `JSON.parse(Page.panels().filter(p => p.el.closest("#%s"))[0].text).%s.length`
	for _, c := range []struct {
		chart, axis string
		want        int
	}{{"joint-value", "yAxis[0].data", 6}, {"matchups", "yAxis[0].data", 3}, {"matchups", "xAxis[0].data", 4}, {"own-value", "yAxis[0].data", 3}} {
		if got := number(p, fmt.Sprintf(rows, c.chart, c.axis)); got != c.want {
			t.Errorf("%s %s: got %d names, want %d", c.chart, c.axis, got, c.want)
		}
	}
	if got := number(p, `document.querySelectorAll("#concessions .panel:not([hidden])").length`); got != 6 {
		t.Errorf("got %d pictures of concessions, want 3 styles at 2 deadlines", got)
	}
	p.Until(`document.querySelector("#matchups").getBoundingClientRect().top < 200`)
	p.Click(`.styles [data-switch="0"]`)
	p.Until(`shown.textContent.startsWith("Shown: 4 of 7")`)
	if got, want := seen(p, `location.hash`), "#styles=competitive,adaptive,linear,conceder"; got != want {
		t.Errorf("got the address %q, want %q", got, want)
	}
	p.Click("#all")
	p.Until(`shown.textContent === "" && location.hash === ""`)
	p.Clean()
}

func TestPageLightsAStyleUp(t *testing.T) {
	p := opened(t, usual(), browser.Setting{})
	faded := `document.querySelectorAll('#joint-value svg [fill-opacity="0.15"], #joint-value svg [opacity="0.15"]').length`
	p.Eval(`document.querySelector("#joint-value").scrollIntoView()`, nil)
	p.Until(`document.querySelector("#joint-value svg")`)
	if got := number(p, faded); got != 0 {
		t.Fatalf("got %d faded marks before anything was pointed at", got)
	}
	p.Eval(`document.querySelector('.styles [data-switch="2"]').focus({ preventScroll: true })`, nil)
	p.Until(faded + ` > 20`)
	p.Press("Escape")
	p.Until(faded + ` === 0`)
	p.Clean()
}

// Names that try to run something, everywhere: nothing runs, whatever a reader does.
func TestHostilePageInABrowser(t *testing.T) {
	hostile := kinds()["hostile"]
	p := opened(t, hostile, browser.Setting{})
	count := number(p, `choice.options.length`)
	for i := 1; i < count; i += 3 {
		p.Eval(fmt.Sprintf(`choice.selectedIndex = %d, choice.dispatchEvent(new Event("change"))`, i), nil)
		p.Until(`shown.textContent === choice.selectedOptions[0].dataset.says`)
	}
	p.Click(`.styles [data-switch="1"]`)
	p.Until(`shown.textContent.includes("11 of 12 styles")`)
	p.Eval(`scrollTo(0, 4000), document.querySelectorAll("details").forEach(d => d.open = true)`, nil)
	p.Eval(`window.saved = [], HTMLAnchorElement.prototype.click = function () { saved.push(this.download) }`, nil)
	for _, take := range []string{"png save", "svg save", "csv save"} {
		p.Click(fmt.Sprintf(`#joint-value [data-take="%s"]`, take))
	}
	p.Until(`saved.length === 3`)
	if got, want := seen(p, `saved.sort().join(" ")`), "joint-value.csv joint-value.png joint-value.svg"; got != want {
		t.Errorf("got the files %q, want %q", got, want)
	}
	if got := number(p, `document.querySelectorAll("img, iframe, object, embed, b, main script:not([type])").length`); got != 0 {
		t.Errorf("got %d elements that a name brought in", got)
	}
	p.Clean()
}

// A phone scrolls the page down and never sideways, and paper gets no controls.
func TestPageOnAPhone(t *testing.T) {
	p := opened(t, usual(), browser.Setting{Width: 390, Height: 800, Dark: true})
	p.Eval(`scrollTo(0, 6000)`, nil)
	if got := number(p, `document.documentElement.scrollWidth`); got > 390 {
		t.Errorf("got a page of %d pixels on a phone of 390", got)
	}
	if got := number(p, `document.querySelector(".bar").offsetHeight`); got > 60 {
		t.Errorf("got a bar of %d pixels, want a slim one", got)
	}
	p.Clean()
}

// The filters by key alone, and what they did is told.
func TestPageByKeyboard(t *testing.T) {
	p := opened(t, usual(), browser.Setting{Still: true})
	p.Eval(`document.querySelector("#pick summary").focus()`, nil)
	p.Press("Enter", "Tab", " ")
	p.Until(`shown.textContent.startsWith("Shown: 6 of 7 styles") && shown.getAttribute("role") === "status"`)
	p.Press("Escape")
	p.Until(`!pick.open`)
	p.Clean()
}

// An address of something that is not there shows all, and says so.
func TestPageOfACaseThatIsNotThere(t *testing.T) {
	p := opened(t, small(), browser.Setting{Fragment: "case=<b>nowhere</b>&styles=nobody"})
	if got := p.Text("#shown"); !strings.Contains(got, "does not hold “<b>nowhere</b>” alone. All is shown.") || strings.Contains(got, "Shown") {
		t.Errorf("got %q", got)
	}
	p.Clean()
}
