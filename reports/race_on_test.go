//go:build race

package reports_test

// underRace reports whether the race detector watches: the script engine is then fifty times as slow.
const underRace = true
