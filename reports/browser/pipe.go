package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"
)

// patience ends a test whose Chromium hangs; nothing else depends on it.
const patience = time.Minute

var errGone = errors.New("chromium has gone")

// pipe speaks the DevTools protocol: JSON with a NUL after each message.
type pipe struct {
	mu      sync.Mutex
	out     io.Writer
	last    int
	waiting map[int]chan message
	heard   map[string]func(method string, params json.RawMessage) // by session
	gone    chan struct{}
}

// message is an answer, which has an id, or an event.
type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

func newPipe(out io.Writer, in io.Reader) *pipe {
	p := &pipe{out: out, waiting: map[int]chan message{}, heard: map[string]func(string, json.RawMessage){}, gone: make(chan struct{})}
	go p.listen(in)
	return p
}

// listen hands answers to who asked and events to the page that they are of.
func (p *pipe) listen(in io.Reader) {
	defer close(p.gone)
	r := bufio.NewReader(in)
	for {
		text, err := r.ReadBytes(0)
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(text[:len(text)-1], &m) != nil {
			return
		}
		p.mu.Lock()
		answer, hear := p.waiting[m.ID], p.heard[m.Session]
		delete(p.waiting, m.ID)
		p.mu.Unlock()
		switch {
		case m.ID != 0 && answer != nil:
			answer <- m
		case m.ID == 0 && hear != nil:
			hear(m.Method, m.Params)
		}
	}
}

// hear sends the events of a session to a function, which must not wait for an answer.
func (p *pipe) hear(session string, f func(method string, params json.RawMessage)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.heard[session] = f
}

// send asks for something, whose answer comes on the channel.
func (p *pipe) send(session, method string, params any) (chan message, error) {
	text, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last++
	text, err = json.Marshal(message{ID: p.last, Session: session, Method: method, Params: text})
	if err != nil {
		return nil, err
	}
	answer := make(chan message, 1)
	p.waiting[p.last] = answer
	_, err = p.out.Write(append(text, 0))
	return answer, err
}

// call asks for something and waits for the answer, which is read into result unless that is nil.
func (p *pipe) call(session, method string, params, result any) error {
	if params == nil {
		params = struct{}{}
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	answer, err := p.send(session, method, params)
	if err != nil {
		return err
	}
	select {
	case m := <-answer:
		switch {
		case m.Error != nil:
			return fmt.Errorf("%s: %s", method, m.Error.Message)
		case result == nil:
			return nil
		}
		return json.Unmarshal(m.Result, result)
	case <-p.gone:
		return fmt.Errorf("%s: %w", method, errGone)
	case <-ctx.Done():
		return fmt.Errorf("%s: no answer in %v", method, patience)
	}
}
