package picture

import (
	"context"
	"slices"
)

// imports are what resvg.wasm asks its host for, by the names that wasm-bindgen
// gave them. Each does what JavaScript does with the values behind the handles.
var imports = map[string]any{
	"__wbg_new_28c511d9baebfa89": func(ctx context.Context, at, length uint32) uint32 { // new Error(text)
		p := painterOf(ctx)
		return p.keep(p.text(at, length))
	},
	"__wbindgen_string_new": func(ctx context.Context, at, length uint32) uint32 {
		p := painterOf(ctx)
		return p.keep(p.text(at, length))
	},
	"__wbindgen_throw": func(ctx context.Context, at, length uint32) { panic(painterOf(ctx).text(at, length)) },
	"__wbindgen_string_get": func(ctx context.Context, to, handle uint32) {
		p := painterOf(ctx)
		at, length := uint32(0), uint32(0)
		if text, ok := p.values[handle].(string); ok {
			at, length = p.pass([]byte(text))
		}
		p.memory.WriteUint32Le(to, at)
		p.memory.WriteUint32Le(to+4, length)
	},
	"__wbindgen_object_drop_ref":                        func(ctx context.Context, handle uint32) { delete(painterOf(ctx).values, handle) },
	"__wbindgen_memory":                                 func(ctx context.Context) uint32 { return painterOf(ctx).keep(array{memory: true}) },
	"__wbg_buffer_12d079cc21e14bdb":                     func(ctx context.Context, handle uint32) uint32 { return painterOf(ctx).same(handle) },
	"__wbg_values_839f3396d5aac002":                     func(ctx context.Context, handle uint32) uint32 { return painterOf(ctx).same(handle) },
	"__wbg_value_d93c65011f51a456":                      func(ctx context.Context, handle uint32) uint32 { return painterOf(ctx).same(handle) },
	"__wbg_new_16b304a2cfa7ff4a":                        func(ctx context.Context) uint32 { return painterOf(ctx).keep(&list{}) },
	"__wbg_new_63b92bc8671ed464":                        newBytes,
	"__wbg_newwithbyteoffsetandlength_aa4a17c33a06e5cb": newBytesOf,
	"__wbg_next_196c84450b364254":                       next,
	"__wbg_done_298b57d23c0fc80c": func(ctx context.Context, handle uint32) uint32 {
		if painterOf(ctx).values[handle] == nil {
			return 1
		}
		return 0
	},
	"__wbg_instanceof_Uint8Array_2b3bbecd033d19f6": func(ctx context.Context, handle uint32) uint32 {
		if _, ok := painterOf(ctx).values[handle].(array); ok {
			return 1
		}
		return 0
	},
	"__wbg_push_a5b05aedc7234f9f": func(ctx context.Context, to, handle uint32) uint32 {
		p := painterOf(ctx)
		l := p.values[to].(*list)
		l.items = append(l.items, p.values[handle])
		return uint32(len(l.items))
	},
	"__wbg_length_c20a40f15020d68a": func(ctx context.Context, handle uint32) uint32 {
		p := painterOf(ctx)
		return uint32(len(p.view(p.values[handle].(array))))
	},
	"__wbg_set_a47bac70306a19a7": func(ctx context.Context, to, from, offset uint32) {
		p := painterOf(ctx)
		copy(p.view(p.values[to].(array))[offset:], p.view(p.values[from].(array)))
	},
}

// same is one more handle of a value: of an array of bytes as its buffer, of a
// list as what walks through it, of the step of a walk as what was found there.
func (p *painter) same(handle uint32) uint32 { return p.keep(p.values[handle]) }

// newBytes is new Uint8Array(x): of a buffer a view, of an array a copy.
func newBytes(ctx context.Context, handle uint32) uint32 {
	p := painterOf(ctx)
	b := p.values[handle].(array)
	if !b.memory || b.length > 0 {
		b = array{own: slices.Clone(p.view(b))}
	}
	return p.keep(b)
}

// newBytesOf is new Uint8Array(buffer, offset, length).
func newBytesOf(ctx context.Context, handle, offset, length uint32) uint32 {
	p := painterOf(ctx)
	if b := p.values[handle].(array); !b.memory {
		return p.keep(array{own: b.own[offset : offset+length]})
	}
	return p.keep(array{memory: true, offset: offset, length: length})
}

// next is a step through a list; nil at its end.
func next(ctx context.Context, handle uint32) uint32 {
	p := painterOf(ctx)
	l := p.values[handle].(*list)
	if l.at == len(l.items) {
		return p.keep(nil)
	}
	l.at++
	return p.keep(l.items[l.at-1])
}
