package picture

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"sync"

	"modernc.org/quickjs"
)

// engine runs the scripts. It is for one goroutine at a time, and draws the same
// whatever it drew before.
type engine struct{ vm *quickjs.VM }

// prelude is what scripts of a browser expect; nothing here may come from clock or dice.
const prelude = `var setTimeout = function () { return 0; }, clearTimeout = function () {};
Math.random = function () { return 0.5; };
Date.now = function () { return 0; };`

// studio is what the engine is asked: a figure and a size in, a picture out.
const studio = `echarts.setPlatformAPI({ measureText: function (text, font) { return { width: measure(text, font || "") }; } });
var drawPicture = (function (theme, brand, font) {
  return function (doc, size) {
    doc = JSON.parse(doc);
    size = JSON.parse(size);
    size.font = font;
    return JSON.stringify(Parley.picture(doc, Parley.look(theme, doc.styles, brand), size));
  };
})`

// library is the charts' script as the engine's own code, which loads six times as fast as its text.
var library = sync.OnceValues(func() ([]byte, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, err
	}
	defer vm.Close()
	return vm.Compile(ECharts, quickjs.EvalGlobal)
})

func newEngine(s Settings, f *face) (e *engine, err error) {
	defer recovered(&err)
	code, err := library()
	if err != nil {
		return nil, fmt.Errorf("read the charts' script: %w", err)
	}
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, fmt.Errorf("start the script engine: %w", err)
	}
	e = &engine{vm}
	if err := e.load(code, s, f); err != nil {
		e.close()
		return nil, fmt.Errorf("load the scripts: %w", err)
	}
	return e, nil
}

func (e *engine) load(code []byte, s Settings, f *face) error {
	look, err := json.Marshal([]any{s.Theme, map[string]any{"palette": s.Palette, "styles": s.Styles}, f.family})
	if err != nil {
		return err
	}
	r := newRuler(f)
	if err := e.vm.RegisterHostFunc("measure", func(args []any) (any, error) { return r.measure(args) }); err != nil {
		return err
	}
	if _, err := e.vm.Eval(prelude, quickjs.EvalGlobal); err != nil {
		return err
	}
	if _, err := e.vm.EvalBytecode(code); err != nil {
		return err
	}
	for _, script := range []string{Draw, Compose, studio + ".apply(null, " + string(look) + ");"} {
		if _, err := e.vm.Eval(script, quickjs.EvalGlobal); err != nil {
			return err
		}
	}
	return nil
}

func (e *engine) draw(doc Doc, size Size) (p Picture, err error) {
	defer recovered(&err)
	figure, err := json.Marshal(doc)
	if err != nil {
		return p, err
	}
	box, err := json.Marshal(size)
	if err != nil {
		return p, err
	}
	drawn, err := e.vm.Call("drawPicture", string(figure), string(box))
	if err != nil {
		return p, err
	}
	text, ok := drawn.(string)
	if !ok {
		return p, fmt.Errorf("the script gave %T and no picture", drawn)
	}
	return p, json.Unmarshal([]byte(text), &p)
}

func (e *engine) close() { e.vm.Close() }

// recovered turns a panic of the engine into an error.
func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("the script engine broke off: %v", r)
	}
}

// cssFont is a font as ECharts writes it: "600 13px Go, sans-serif".
var cssFont = regexp.MustCompile(`(?:^|\s)(\d+(?:\.\d+)?)px`)
var cssBold = regexp.MustCompile(`^\s*(?:normal |italic )*(?:bold|bolder|[6-9]00)\s`)

// measure is what the scripts call: the width of a text in a font, in pixels.
func (r *ruler) measure(args []any) (any, error) {
	if len(args) != 2 {
		return nil, fmt.Errorf("measure wants a text and a font")
	}
	font, size := fmt.Sprint(args[1]), 12.0
	if m := cssFont.FindStringSubmatch(font); m != nil {
		size, _ = strconv.ParseFloat(m[1], 64)
	}
	return r.width(fmt.Sprint(args[0]), size, cssBold.MatchString(font)), nil
}
