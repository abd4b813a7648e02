package browser

// codes are the numbers of keys that are no letters.
var codes = map[string]int{
	"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "PageUp": 33, "PageDown": 34, "End": 35, "Home": 36,
	"ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40,
}

// Press presses and releases keys, one after the other, as a keyboard does it: the
// element that has the focus gets them. A key is named as in KeyboardEvent.key: "ArrowRight", " ", "a".
func (p *Page) Press(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		event := map[string]any{"key": key, "code": key, "windowsVirtualKeyCode": codes[key]}
		if key == " " {
			event["code"] = "Space"
		}
		if text, types := typed[key]; types || len(key) == 1 {
			event["text"] = key
			if types {
				event["text"] = text
			}
		}
		event["type"] = "keyDown"
		p.call("Input.dispatchKeyEvent", event, nil)
		delete(event, "text")
		event["type"] = "keyUp"
		p.call("Input.dispatchKeyEvent", event, nil)
	}
}

// typed is what a key writes that has a name of its own.
var typed = map[string]string{"Enter": "\r"}
