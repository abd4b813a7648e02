package picture

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"
)

// resvg is the renderer that @resvg/resvg-wasm 2.6.2 ships, under the Mozilla Public License 2.0.
//
//go:embed assets/resvg.wasm
var resvg []byte

// painters turn SVG into PNG. The renderer is compiled when first needed, which takes seconds, and
// kept as machine code in the user's cache folder, if there is one that can be written.
type painters struct {
	once    sync.Once
	err     error
	runtime wazero.Runtime
	cache   wazero.CompilationCache // nil: none
	code    wazero.CompiledModule
	idle    pool[*painter]
}

// PNG paints an SVG that the studio drew, so many pixels wide, with the studio's fonts.
func (s *Studio) PNG(svg string, width int) ([]byte, error) {
	if width < 1 || width > 20000 {
		return nil, fmt.Errorf("paint a picture: %d pixels wide: want 1 to 20000", width)
	}
	p, ok := s.painters.idle.take()
	if !ok {
		var err error
		if p, err = s.painters.start(s.face); err != nil {
			return nil, fmt.Errorf("start the painter: %w", err)
		}
	}
	data, err := p.paint(svg, width)
	if err != nil {
		p.module.Close(context.Background())
		return nil, fmt.Errorf("paint a picture: %w", err)
	}
	s.painters.idle.give(p)
	return data, nil
}

// start is one more painter.
func (p *painters) start(f *face) (*painter, error) {
	p.once.Do(func() { p.err = p.compile() })
	if p.err != nil {
		return nil, p.err
	}
	options, err := json.Marshal(map[string]any{"defaultFontFamily": f.first, "sansSerifFamily": f.first})
	if err != nil {
		return nil, err
	}
	one := &painter{fonts: f.files, options: string(options)}
	if one.module, err = p.runtime.InstantiateModule(one.context(), p.code, wazero.NewModuleConfig().WithName("")); err != nil {
		return nil, err
	}
	one.open()
	return one, nil
}

// compile readies the renderer. A cache that can't be read or written must not keep anybody from
// a picture: then all is done without.
func (p *painters) compile() error {
	if p.cache = codeCache(); p.cache != nil {
		if p.load(wazero.NewRuntimeConfig().WithCompilationCache(p.cache)) == nil {
			return nil
		}
		if err := p.close(); err != nil {
			return err
		}
	}
	p.cache = nil
	return p.load(wazero.NewRuntimeConfig())
}

func (p *painters) load(config wazero.RuntimeConfig) error {
	ctx := experimental.WithCompilationWorkers(context.Background(), runtime.GOMAXPROCS(0))
	p.runtime = wazero.NewRuntimeWithConfig(ctx, config)
	host := p.runtime.NewHostModuleBuilder("wbg")
	for name, function := range imports {
		host.NewFunctionBuilder().WithFunc(function).Export(name)
	}
	if _, err := host.Instantiate(ctx); err != nil {
		return err
	}
	var err error
	p.code, err = p.runtime.CompileModule(ctx, resvg)
	return err
}

// codeCache is a folder for machine code; nil where none can be had, and then all is compiled each time.
func codeCache() wazero.CompilationCache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "parley"))
	if err != nil {
		return nil
	}
	return cache
}

// close also frees what the cache keeps of its own.
func (p *painters) close() error {
	if p.runtime == nil {
		return nil
	}
	err := p.runtime.Close(context.Background())
	if p.cache != nil {
		err = errors.Join(err, p.cache.Close(context.Background()))
	}
	return err
}
