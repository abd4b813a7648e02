package main

import (
	"bufio"
	"io"
	"os"
)

// lines hands out what a person types, a line at a time, so that waiting for
// one can be called off.
type lines struct {
	typed chan string
	echo  io.Writer // where lines are repeated that no terminal has shown; else nil
}

// newLines reads from stdin. Its goroutine ends with the input, or with the program.
func newLines(stdin io.Reader, stdout io.Writer) *lines {
	l := &lines{typed: make(chan string)}
	if !isTerminal(stdin) {
		l.echo = stdout
	}
	go func() {
		defer close(l.typed)
		for scanner := bufio.NewScanner(stdin); scanner.Scan(); {
			l.typed <- scanner.Text()
		}
	}()
	return l
}

// next waits for a line. There is none after the end of the input, nor when
// the talks are called off.
func (l *lines) next(done <-chan struct{}) (string, bool) {
	select {
	case line, ok := <-l.typed:
		if ok && l.echo != nil {
			io.WriteString(l.echo, line+"\n")
		}
		return line, ok
	case <-done:
		return "", false
	}
}

func isTerminal(r io.Reader) bool {
	f, ok := r.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
