module github.com/parley-sim/parley

go 1.26
