package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// asker puts questions to somebody at the terminal, or to a file that answers
// for them.
type asker struct {
	lines *lines
	out   io.Writer
	done  <-chan struct{}
}

// question is one question: what an empty answer stands for, what ? explains,
// and what it lists besides.
type question struct {
	text      string
	otherwise string
	help      string
	list      func(io.Writer) error
}

// errEnded is the end of the input before the last answer.
var errEnded = errors.New("the answers ended before the file was whole; nothing was written")

// ask asks until take has no fault to find with the answer.
func (a *asker) ask(q question, take func(answer string) error) error {
	for {
		fmt.Fprintf(a.out, "%s [%s] ", q.text, q.otherwise)
		line, ok := a.lines.next(a.done)
		if !ok {
			fmt.Fprintln(a.out)
			return errEnded
		}
		answer := strings.TrimSpace(line)
		switch answer {
		case "?", "help":
			if err := a.explain(q); err != nil {
				return err
			}
			continue
		case "":
			answer = q.otherwise
		}
		err := take(answer)
		if err == nil {
			return nil
		}
		a.say("  That will not do: " + ended(err.Error()))
	}
}

// ended is a text with a full stop, unless it ends in a question.
func ended(text string) string {
	if strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

func (a *asker) explain(q question) error {
	a.say("  " + q.help)
	if q.list == nil {
		return nil
	}
	return q.list(a.out)
}

// say prints a paragraph; lines in it that are set already stay as they are.
func (a *asker) say(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(line, "  ") {
			fmt.Fprintln(a.out, wrap(strings.TrimSpace(line), "  "))
			continue
		}
		fmt.Fprintln(a.out, wrap(line, ""))
	}
}
