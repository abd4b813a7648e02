//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package main

import "os"

// take lets everybody in where the system has no such locks.
func take(*os.File) error { return nil }
