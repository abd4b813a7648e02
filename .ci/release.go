//go:build ignore

// Command release builds what people download: for each system an archive in
// dist/ with the program, its papers and the licences of all that is linked in, and
// SHA256SUMS. No clock and no path of this machine gets into
// them: two runs on one commit with one version of Go give the same bytes.
// Run it as `make release`.
package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/parley-sim/parley/sim/batch"
)

const dist = "dist"

// day stands in the archives for every file's time; it is the earliest that zip knows.
var day = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// papers is what lies beside the program: what the README shows and names.
var papers = []string{"README.md", "LICENSE", "NOTICE", "docs/*.md", "docs/pictures/*.png", "examples/*.yaml", "examples/*.png", "examples/*.csv", "examples/contingent/*.yaml", "examples/styles/*.yaml", "examples/class/*.csv"}

// file is one file of an archive.
type file struct {
	name string
	mode int64
	data []byte
}

func main() {
	log.SetFlags(0)
	must(os.RemoveAll(dist))
	must(os.MkdirAll(dist, 0o777))
	var sums strings.Builder
	for _, system := range []string{"darwin", "linux", "windows"} {
		for _, machine := range []string{"amd64", "arm64"} {
			name, data := release(system, machine)
			must(os.WriteFile(filepath.Join(dist, name), data, 0o666))
			fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), name)
			log.Printf("%s  %.1f MB", filepath.Join(dist, name), float64(len(data))/1e6)
		}
	}
	must(os.WriteFile(filepath.Join(dist, "SHA256SUMS"), []byte(sums.String()), 0o666))
}

// release is the name and the bytes of one archive.
func release(system, machine string) (string, []byte) {
	env := append(os.Environ(), "CGO_ENABLED=0", "GOOS="+system, "GOARCH="+machine)
	program := "parley"
	if system == "windows" {
		program += ".exe"
	}
	files := []file{{program, 0o755, build(env)}}
	for _, pattern := range papers {
		names, err := filepath.Glob(pattern)
		must(err)
		for _, name := range names {
			files = append(files, file{filepath.ToSlash(name), 0o644, read(name)})
		}
	}
	files = append(files, file{"LICENSES.txt", 0o644, licences(env)})
	folder := fmt.Sprintf("parley-%s-%s-%s", batch.Version, system, machine)
	if system == "windows" {
		return folder + ".zip", zipped(folder, files)
	}
	return folder + ".tar.gz", tarred(folder, files)
}

func build(env []string) []byte {
	out := filepath.Join(dist, "parley.building")
	defer os.Remove(out)
	run(env, "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, "./cmd/parley")
	return read(out)
}

// licences collects the terms of Go, of every module that is linked in, and of
// the scripts that a report carries.
func licences(env []string) []byte {
	var all bytes.Buffer
	add := func(title, pattern string) {
		paths, err := filepath.Glob(pattern)
		must(err)
		for _, path := range paths {
			fmt.Fprintf(&all, "=== %s: %s\n\n%s\n\n", title, filepath.Base(path), bytes.TrimSpace(read(path)))
		}
	}
	add("The Go standard library", filepath.Join(strings.TrimSpace(run(env, "env", "GOROOT")), "LICENSE"))
	list := strings.Split(run(env, "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "./cmd/parley"), "\n")
	slices.Sort(list)
	for _, line := range slices.Compact(list) {
		if title, dir, ok := strings.Cut(line, "\t"); ok {
			add(title, filepath.Join(dir, "LICEN[SC]E*"))
			add(title, filepath.Join(dir, "NOTICE*"))
			add(title, filepath.Join(dir, "THIRD_PARTY_LICENSES", "*"))
			add(title, filepath.Join(dir, "font/gofont/ttfs/README")) // the fonts' own terms
		}
	}
	add("Apache ECharts 5.6.0", "reports/picture/assets/ECHARTS-*.txt")
	add("d3.js, in ECharts", "reports/picture/assets/D3-*.txt")
	add("resvg, from @resvg/resvg-wasm 2.6.2", "reports/picture/assets/RESVG-*.txt")
	return all.Bytes()
}

func tarred(folder string, files []file) []byte {
	var out bytes.Buffer
	packed, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	must(err)
	w := tar.NewWriter(packed)
	for _, f := range files {
		must(w.WriteHeader(&tar.Header{Name: folder + "/" + f.name, Mode: f.mode, Size: int64(len(f.data)), ModTime: day}))
		_, err := w.Write(f.data)
		must(err)
	}
	must(w.Close())
	must(packed.Close())
	return out.Bytes()
}

func zipped(folder string, files []file) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		entry, err := w.CreateHeader(&zip.FileHeader{Name: folder + "/" + f.name, Method: zip.Deflate, Modified: day})
		must(err)
		_, err = io.Copy(entry, bytes.NewReader(f.data))
		must(err)
	}
	must(w.Close())
	return out.Bytes()
}

func run(env []string, args ...string) string {
	c := exec.Command("go", args...)
	c.Env, c.Stderr = env, os.Stderr
	out, err := c.Output()
	must(err)
	return string(out)
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	must(err)
	return data
}

func must(err error) {
	if err != nil {
		log.Fatal("release: ", err)
	}
}
