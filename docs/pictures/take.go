//go:build ignore

// Command take draws the pictures of the README and of the docs from real pages: each shows some
// of a page's figures and nothing else, as a browser draws them. Run it as `make
// pictures`; it takes the browser, the demo's report and the page of the facts.
package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// pictures is which figures of a page each picture shows.
var pictures = []struct {
	name    string
	page    int // among the arguments
	figures []string
}{
	{"report", 2, []string{"joint-value"}},
	{"matchups", 2, []string{"matchups"}},
	{"facts", 3, []string{"facts"}},
	{"captured", 3, []string{"captured"}},
}

const (
	folder = "docs/pictures"
	scale  = 2          // device pixels for each of the page's, for sharp letters
	window = "960,2000" // room for the figures; what stays white is cut off
	margin = 20 * scale
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("take needs a browser and two pages, as in: go run docs/pictures/take.go chromium parley-demo/report.html parley-demo/facts.html")
	}
	work, err := os.MkdirTemp("", "pictures")
	must(err)
	defer os.RemoveAll(work)
	for _, p := range pictures {
		page, err := os.ReadFile(os.Args[p.page])
		must(err)
		only := filepath.Join(work, p.name+".html")
		must(os.WriteFile(only, show(string(page), p.figures), 0o666))
		shot := filepath.Join(work, p.name+".png")
		shoot(os.Args[1], work, only, shot)
		out := filepath.Join(folder, p.name+".png")
		must(os.WriteFile(out, crop(shot), 0o666))
		fmt.Println(out)
	}
}

// show is the page with these figures alone. Its policy forbids styles that are
// not its own, so the policy goes too.
func show(page string, figures []string) []byte {
	before, rest, ok := strings.Cut(page, `<meta http-equiv="Content-Security-Policy"`)
	_, after, closed := strings.Cut(rest, ">")
	if !ok || !closed {
		log.Fatal("take: the page has no policy; is it a report?")
	}
	css := ".bar, .skip, details, footer, main > * { display: none } figure { border: 0; padding: 0 0 32px }\n"
	for _, id := range figures {
		if !strings.Contains(page, `<figure id="`+id+`"`) {
			log.Fatalf("take: the report has no figure %q", id)
		}
		css += "main > figure#" + id + " { display: block }\n"
	}
	head, body, _ := strings.Cut(after, "</head>")
	const now = "<script>delete window.IntersectionObserver</script>" // draw at once, not when the reader comes near
	return []byte(before + head + "<style>" + css + "</style>" + now + "</head>" + body)
}

func shoot(browser, work, page, out string) {
	address := "file://" + filepath.ToSlash(page)
	c := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
		"--user-data-dir="+filepath.Join(work, "browser"), "--virtual-time-budget=5000",
		fmt.Sprintf("--force-device-scale-factor=%d", scale), "--window-size="+window, "--screenshot="+out, address)
	if said, err := c.CombinedOutput(); err != nil {
		log.Fatalf("take: %v\n%s", err, said)
	}
}

// crop cuts the white away, but for a margin.
func crop(path string) []byte {
	f, err := os.Open(path)
	must(err)
	defer f.Close()
	shot, err := png.Decode(f)
	must(err)
	var used image.Rectangle
	paper := color.RGBAModel.Convert(shot.At(0, 0))
	for y := shot.Bounds().Min.Y; y < shot.Bounds().Max.Y; y++ {
		for x := shot.Bounds().Min.X; x < shot.Bounds().Max.X; x++ {
			if color.RGBAModel.Convert(shot.At(x, y)) != paper {
				used = used.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	used = used.Inset(-margin)
	picture := image.NewRGBA(image.Rect(0, 0, used.Dx(), used.Dy()))
	draw.Draw(picture, picture.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	draw.Draw(picture, shot.Bounds().Sub(used.Min), shot, shot.Bounds().Min, draw.Src)
	var out bytes.Buffer
	must((&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, picture))
	return out.Bytes()
}

func must(err error) {
	if err != nil {
		log.Fatal("take: ", err)
	}
}
