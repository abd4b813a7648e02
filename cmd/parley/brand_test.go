package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBrandOfTheExamples(t *testing.T) {
	b, err := readBrand(filepath.Join(root, "examples", "brand.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if b.Accent != "#7A3E9D" || b.Colors["competitive"] != "#C4501B" || b.Heading != "Georgia" || len(b.Logo) == 0 || !strings.HasPrefix(b.Footer, "Example Coaching") {
		t.Errorf("got %+v", b)
	}
	if b.Contrast() < leastContrast {
		t.Errorf("got a contrast of %v", b.Contrast())
	}
}

func TestBrandSaysWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"unknown field":   {"ink: \"#000000\"\npapr: \"#FFFFFF\"\n", `brand.yaml:2:1: unknown field "papr" in a brand, did you mean "paper"?`},
		"no colour":       {"ink: black\n", `brand.yaml:1:6: ink is the text "black"; a colour is written as "#1B1F24", in quotes`},
		"a comment":       {"ink: #000000\npaper: \"#FFFFFF\"\n", `ink has no colour; write it in quotes`},
		"of a style":      {"styles:\n  competitive: \"#12\"\n", `brand.yaml:2:16: competitive is the text "#12"; a colour is written as`},
		"contrast":        {"ink: \"#999999\"\npaper: \"#FFFFFF\"\n", `brand.yaml:1:6: ink on paper has a contrast of 2.8 : 1; text needs at least 4.5 : 1`},
		"paper alone":     {"paper: \"#333333\"\n", `brand.yaml:1:8: ink on paper has a contrast of 1.3 : 1`},
		"no logo":         {"logo: none.png\n", `brand.yaml:1:7: logo: "none.png": no such file`},
		"no picture":      {"logo: brand.yaml\n", `brand.yaml:1:7: logo: "brand.yaml" is no PNG or JPEG picture`},
		"a folder":        {"logo: .\n", `brand.yaml:1:7: logo: "."`},
		"bold alone":      {"bold: brand.yaml\n", `bold needs "regular" beside it`},
		"footer":          {"footer: " + strings.Repeat("long ", 30) + "\n", `footer has 149 letters; it may have up to 90`},
		"empty":           {"", "the file is empty; a brand has"},
		"no map":          {"- ink\n", "a brand is a list"},
		"styles, no map":  {"styles: blue\n", "styles is the text \"blue\"; want a map"},
		"large logo":      {"logo: large.png\n", "it may have up to 2048"},
		"twice the field": {"ink: \"#000000\"\nink: \"#111111\"\n", `brand.yaml:2`},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "brand.yaml")
			for file, data := range map[string]string{path: c.text, filepath.Join(dir, "large.png"): strings.Repeat("x", mostLogo+1)} {
				if err := os.WriteFile(file, []byte(data), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			_, err := readBrand(path)
			if err == nil {
				t.Fatalf("want an error with %q", c.want)
			}
			if got := strings.ReplaceAll(err.Error(), dir+string(filepath.Separator), ""); !strings.Contains(got, c.want) || strings.Contains(got, "\n") {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestBrandThatIsNotThere(t *testing.T) {
	if _, err := readBrand(filepath.Join(t.TempDir(), "none.yaml")); err == nil || !strings.Contains(err.Error(), "none.yaml") {
		t.Errorf("got %v", err)
	}
}
