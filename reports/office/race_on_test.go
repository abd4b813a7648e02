//go:build race

package office

// underRace says that the race detector looks on, which takes ten times as long.
const underRace = true
