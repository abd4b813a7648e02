package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"
)

// signalling tells when a person is first asked.
type signalling struct {
	text  bytes.Buffer
	asked chan struct{}
}

func (s *signalling) Write(b []byte) (int, error) {
	if bytes.HasSuffix(b, []byte("> ")) {
		close(s.asked)
	}
	return s.text.Write(b)
}

// Ctrl-C ends the wait for a person, though the input never ends.
func TestPracticeStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	stdin, stay := io.Pipe()
	defer stay.Close()
	stdout := &signalling{asked: make(chan struct{})}
	var stderr bytes.Buffer
	code := make(chan int)
	go func() {
		code <- run(ctx, []string{"practice", "testdata/renewal.yaml", "--against", "boulware"}, stdin, stdout, &stderr)
	}()
	<-stdout.asked
	cancel()
	select {
	case got := <-code:
		if got != failed || stderr.String() != "parley: stopped\n" || strings.Contains(stdout.text.String(), "Debrief") {
			t.Errorf("got exit code %d, %q and\n%s", got, stderr.String(), stdout.text.String())
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the wait for a person did not end")
	}
}
