//go:build race

package office

// underRace says that the race detector looks on, which takes ten times as long:
// what looks at numbers alone is left to the plain run.
const underRace = true
