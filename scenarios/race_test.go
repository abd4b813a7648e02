//go:build race

package scenarios

// racing: the race detector multiplies what a program asks for of memory.
const racing = true
