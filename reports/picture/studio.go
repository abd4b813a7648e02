package picture

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Themes are what pictures can be drawn in; print is for paper without colours.
var Themes = []string{"light", "dark", "print"}

// Settings are how all pictures of a studio look. The zero value is light, with Go's fonts.
type Settings struct {
	Theme   string            // one of Themes; empty: light
	Fonts   Fonts             // a brand's; zero: Go's
	Palette map[string]string // a brand's ink, paper and accent, each as #RRGGBB and each optional
	Styles  map[string]string // colours of styles by the names in the key, as #RRGGBB; what is not there keeps its own
}

// Studio draws pictures. Any number of goroutines may use it at once: it keeps as many engines
// of about 40 MB as were ever busy together. What it draws depends on nothing but settings, figure and size.
type Studio struct {
	settings Settings
	face     *face
	idle     pool[*engine]
	painters painters
}

var hex = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

// Open readies a studio. It is an error to ask for a theme, a part of the palette, a colour or a font that there is not.
func Open(s Settings) (*Studio, error) {
	if s.Theme == "" {
		s.Theme = Themes[0]
	}
	if !slices.Contains(Themes, s.Theme) {
		return nil, fmt.Errorf("theme %q: no such theme; there are %s", s.Theme, strings.Join(Themes, ", "))
	}
	for _, part := range slices.Sorted(maps.Keys(s.Palette)) {
		if !slices.Contains([]string{"ink", "paper", "accent"}, part) {
			return nil, fmt.Errorf("colour %q: no such part; a palette has ink, paper and accent", part)
		}
	}
	for _, colors := range []map[string]string{s.Palette, s.Styles} {
		for _, name := range slices.Sorted(maps.Keys(colors)) {
			if !hex.MatchString(colors[name]) {
				return nil, fmt.Errorf("colour of %q: got %q, want it as #RRGGBB", name, colors[name])
			}
		}
	}
	f, err := faceOf(s.Fonts)
	if err != nil {
		return nil, err
	}
	return &Studio{settings: s, face: f}, nil
}

// SVG draws a figure. Its text stays text, in the studio's fonts where a reader has them.
func (s *Studio) SVG(doc Doc, size Size) (Picture, error) {
	e, ok := s.idle.take()
	if !ok {
		var err error
		if e, err = newEngine(s.settings, s.face); err != nil {
			return Picture{}, err
		}
	}
	p, err := e.draw(doc, size)
	if err != nil { // who knows what state a script left it in
		e.close()
		return Picture{}, fmt.Errorf("draw %q: %w", doc.ID, err)
	}
	s.idle.give(e)
	return p, nil
}

// Close frees what the studio holds. Nobody may be drawing then.
func (s *Studio) Close() error {
	for e, ok := s.idle.take(); ok; e, ok = s.idle.take() {
		e.close()
	}
	return s.painters.close()
}

// pool keeps what is costly to make and can be used by one at a time.
type pool[T any] struct {
	lock sync.Mutex
	free []T
}

func (p *pool[T]) take() (T, bool) {
	p.lock.Lock()
	defer p.lock.Unlock()
	var none T
	if len(p.free) == 0 {
		return none, false
	}
	last := p.free[len(p.free)-1]
	p.free = p.free[:len(p.free)-1]
	return last, true
}

func (p *pool[T]) give(one T) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.free = append(p.free, one)
}
