package agent

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// layersOver is a style of two modes with these lines.
func layersOver(a, b string) string {
	mode := ", aspiration: concede, accept: target"
	if !strings.Contains(a+b, "bid:") {
		mode += ", bid: logroll"
	}
	return "adapt: {time: {late: 1}}\nmodes:\n  - {name: a" + mode + a + "}\n  - {name: b" + mode + b + "}\n"
}

// One opinion for all modes: the model of any, the layers of all, each once.
func TestModesShareTheirModel(t *testing.T) {
	const pie = ", limits: fixed pie"
	for _, c := range []struct{ name, body, want string }{
		{"the second has the model", layersOver("", ", model: frequency"), "picture"},
		{"a layer without a model before it", layersOver(pie, ", model: frequency"), "pie(picture)"},
		{"the layer of both, once", layersOver(pie, ", model: frequency"+pie), "pie(picture)"},
		{"the first has the model", layersOver(", model: frequency", pie), "pie(picture)"},
		{"two models that agree", layersOver(", model: frequency", ", model: frequency"), "picture"},
		{"none beside one", layersOver(", model: none", ", model: frequency"), "picture"},
		{"no model at all", layersOver(pie, ""), "pie()"},
		{"two layers, in the order of the slots", layersOver(", bid: nearest"+pie, ", model: frequency, bid: several at once"), "pie(hints(picture))"},
	} {
		m := thinker(t, styleOf(t, c.body), sim.Setting{Profile: worths(t, 0, []float64{1, 2}, []float64{2, 1}), Rounds: 9, Seats: 2})
		if got := layersOf(m.model); got != c.want {
			t.Errorf("%s: the model is %s, want %s", c.name, got, c.want)
		}
	}
}

// layersOf writes an opinion with what is under it.
func layersOf(o opinion) string {
	switch x := o.(type) {
	case *fixedPie:
		return "pie(" + layersOf(x.under) + ")"
	case *hints:
		return "hints(" + layersOf(x.under) + ")"
	case *picture:
		return "picture"
	}
	return ""
}

// The second of two that differ would say nothing, so they are refused.
func TestModesWithTwoModels(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{", model: frequency", ", model: smith", "modes have the models frequency"},
		{", model: {bayesian: }", ", model: frequency", "modes have the models bayesian"},
		{", limits: {fixed pie: {bias: 0.2}}", ", limits: fixed pie", "fixed pie with a bias of 0.2 and of 0.5"},
	} {
		_, err := Read(source.File{Path: "test.yaml", Data: []byte("name: test\ntrainer: Shows two models.\n" + layersOver(c.a, c.b))})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s beside %s: got %v, want an error with %q", c.a, c.b, err, c.want)
		}
	}
}

// A parameter that is set for one mode alone can set two models apart, too.
func TestModesSetApart(t *testing.T) {
	s := styleOf(t, layersOver(", limits: fixed pie", ", limits: fixed pie"))
	if _, err := s.With("a.bias=0.1"); err == nil || !strings.Contains(err.Error(), "let them agree") {
		t.Errorf("got %v, want an error", err)
	}
	if _, err := s.With("a.bias=0.1", "b.bias=0.1"); err != nil {
		t.Errorf("got %v, want both set", err)
	}
}
