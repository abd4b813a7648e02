package main

import (
	"runtime/debug"
	"slices"
	"testing"
)

func TestRevision(t *testing.T) {
	at, modified := debug.BuildSetting{Key: "vcs.revision", Value: "1a2b"}, debug.BuildSetting{Key: "vcs.modified", Value: "true"}
	clean := debug.BuildSetting{Key: "vcs.modified", Value: "false"}
	for _, c := range []struct {
		settings []debug.BuildSetting
		want     string
	}{
		{nil, ""},
		{[]debug.BuildSetting{modified}, ""},
		{[]debug.BuildSetting{at, clean}, "1a2b"},
		{[]debug.BuildSetting{at, modified}, "1a2b, changed"},
	} {
		if got := revision(c.settings); got != c.want {
			t.Errorf("%v: got %q, want %q", c.settings, got, c.want)
		}
	}
}

// A run says that it was registered with other code; a registration that says nothing of
// the code is compared in all else.
func TestRegisteredWithOtherCode(t *testing.T) {
	now := &registration{Code: "1a2b"}
	for then, want := range map[string][]string{"": nil, "1a2b": nil, "3c4d": {"it was registered with other code: this is 1a2b, that was 3c4d"}} {
		if got := now.differs(&registration{Code: then}); !slices.Equal(got, want) {
			t.Errorf("then %q: got %q, want %q", then, got, want)
		}
	}
}
