package reports_test

import (
	"testing"

	"github.com/parley-sim/parley/reports/browser"
)

// audit lists what would hinder a reader with a keyboard or a screen reader: of all that is shown.
const audit = `(() => {
	const out = [], all = s => [...document.querySelectorAll(s)], shown = e => e.getClientRects().length > 0;
	const text = id => (document.getElementById(id) || {}).textContent || "";
	const name = e => (e.getAttribute("aria-label") || (e.getAttribute("aria-labelledby") || "").split(" ").map(text).join("") || [...(e.labels || [])].map(l => l.textContent).join("") || e.textContent).trim();
	document.querySelectorAll("details").forEach(d => d.open = true);
	all("button, a[href], input, select, summary, nav, [tabindex], [role=img], [role=region], [role=group]").filter(shown).forEach(e => { if (!name(e)) out.push("no name: " + e.outerHTML.slice(0, 99)); });
	if (all("h1").length !== 1) out.push(all("h1").length + " main headings");
	let last = 0;
	all("h1, h2, h3, h4").filter(shown).forEach(h => { if (+h.tagName[1] > last + 1) out.push("heading " + h.tagName + " after " + last + ": " + h.textContent); last = +h.tagName[1]; });
	const ids = all("[id]").map(e => e.id);
	ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => out.push("two of " + id));
	["aria-labelledby", "aria-describedby"].forEach(a => all("[" + a + "]").forEach(e => e.getAttribute(a).split(" ").forEach(id => { if (!text(id)) out.push(a + " of nothing: " + id); })));
	all("main, header, .bar, footer, nav").length || out.push("no landmarks");
	all("[role=status]").length || out.push("nothing is told");
	const first = all("button").filter(shown)[0];
	first.focus({ focusVisible: true });
	if (getComputedStyle(first).outlineStyle === "none") out.push("the focus is not seen");
	return out.join("\n");
})()`

// Run page and replay page can be used by ear and by key, whatever their names.
func TestPagesCanBeUsedByAll(t *testing.T) {
	for _, m := range []made{small(), kinds()["three"]} {
		if got := seen(opened(t, m, browser.Setting{}), audit); got != "" {
			t.Error(got)
		}
	}
	b := browser.Start(t)
	for _, name := range []string{"usual", "hostile", "three sides"} {
		if got := seen(replayed(t, b, retellings()[name], browser.Setting{}), audit); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
}
