package picture

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"math"

	"github.com/tetratelabs/wazero/api"
)

// painter is one instance of the renderer, for one goroutine at a time. Resvg was made
// to be called from JavaScript: whatever is no number it names by a handle, and asks for
// what it wants done with it through imported functions. Here are the few of them, in Go.
type painter struct {
	module  api.Module
	fonts   [][]byte
	options string
	memory  api.Memory
	values  map[uint32]any // what handles stand for
	next    uint32
}

// list is an array that grows, or is being walked through.
type list struct {
	items []any
	at    int
}

// array is one of bytes: the renderer's own memory from an offset, or a copy.
type array struct {
	own    []byte
	memory bool
	offset uint32
	length uint32
}

type painting struct{} // the key of a painter in the context

func (p *painter) context() context.Context {
	return context.WithValue(context.Background(), painting{}, p)
}

func painterOf(ctx context.Context) *painter { return ctx.Value(painting{}).(*painter) }

func (p *painter) open() { p.memory = p.module.Memory() }

// keep names a value by a new handle. Those below 128 are resvg's own.
func (p *painter) keep(v any) uint32 {
	p.next++
	p.values[p.next] = v
	return p.next
}

// paint is one picture. Handles begin anew, so that nothing of the last is left.
func (p *painter) paint(svg string, width int) (data []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the painter broke off: %v", r)
		}
	}()
	p.values, p.next = map[uint32]any{}, 132
	options := fmt.Sprintf(`{"font":%s,"fitTo":{"mode":"width","value":%d}}`, p.options, width)
	text, length := p.pass([]byte(options))
	fonts := &list{}
	for _, f := range p.fonts {
		fonts.items = append(fonts.items, array{own: f})
	}
	drawing, err := p.result("resvg_new", p.keep(svg), text, length, p.keep(fonts))
	if err != nil {
		return nil, err
	}
	defer p.call("__wbg_resvg_free", drawing)
	painted, err := p.result("resvg_render", drawing)
	if err != nil {
		return nil, err
	}
	defer p.call("__wbg_renderedimage_free", painted)
	return encoded(p.values[p.call("renderedimage_pixels", painted)], p.call("renderedimage_width", painted))
}

// encoded is the picture as a file. Go packs it in half the time that the renderer takes.
func encoded(pixels any, width uint32) ([]byte, error) {
	rgba, ok := pixels.(array)
	if !ok || width == 0 {
		return nil, fmt.Errorf("got no picture")
	}
	stride := 4 * int(width)
	picture := image.RGBA{Pix: rgba.own, Stride: stride, Rect: image.Rect(0, 0, int(width), len(rgba.own)/stride)}
	var file bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&file, &picture)
	return file.Bytes(), err
}

// pass copies bytes to where the renderer can read, and gives over that room.
func (p *painter) pass(data []byte) (at, length uint32) {
	at = p.call("__wbindgen_malloc", uint32(len(data)), 1)
	if !p.memory.Write(at, data) {
		panic("out of memory")
	}
	return at, uint32(len(data))
}

// call calls a function of numbers and hands back its only result, or 0.
func (p *painter) call(name string, args ...uint32) uint32 {
	words := make([]uint64, len(args))
	for i, a := range args {
		words[i] = uint64(a)
	}
	got, err := p.module.ExportedFunction(name).Call(p.context(), words...)
	if err != nil {
		panic(err)
	}
	if len(got) == 0 {
		return 0
	}
	return uint32(got[0])
}

// result calls a function that writes its result, an error and whether there is one to the stack.
func (p *painter) result(name string, args ...uint32) (uint32, error) {
	at := p.call("__wbindgen_add_to_stack_pointer", math.MaxUint32-15) // -16
	defer p.call("__wbindgen_add_to_stack_pointer", 16)
	p.call(name, append([]uint32{at}, args...)...)
	words := [3]uint32{}
	for i := range words {
		words[i], _ = p.memory.ReadUint32Le(at + uint32(4*i))
	}
	if words[2] != 0 {
		return 0, fmt.Errorf("%v", p.values[words[1]])
	}
	return words[0], nil
}

// view is what an array of bytes holds now.
func (p *painter) view(b array) []byte {
	if !b.memory {
		return b.own
	}
	length := b.length
	if length == 0 {
		length = p.memory.Size() - b.offset
	}
	data, ok := p.memory.Read(b.offset, length)
	if !ok {
		panic("bytes beyond the memory")
	}
	return data
}

func (p *painter) text(at, length uint32) string {
	data, ok := p.memory.Read(at, length)
	if !ok {
		panic("text beyond the memory")
	}
	return string(data)
}
