package main

import "runtime/debug"

// code is the revision that this program is built from, and whether it was changed
// since; empty: the build does not say.
func code() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	return revision(info.Settings)
}

// revision reads what the build noted of the repository, as runtime/debug describes it.
func revision(settings []debug.BuildSetting) string {
	at, changed := "", ""
	for _, s := range settings {
		switch {
		case s.Key == "vcs.revision":
			at = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = ", changed"
		}
	}
	if at == "" {
		return ""
	}
	return at + changed
}
