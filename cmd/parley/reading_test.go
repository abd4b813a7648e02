package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// elsewhere is a program that is not ours and reads tables.
type elsewhere struct {
	name     string
	language string   // of the blocks in docs/reading.md that it runs
	only     string   // which of them: those with this text
	command  []string // it reads a block from standard input
	check    []string // ends well where the program is to be had
}

// duckPython and duckNode write one line a row.
const (
	duckPython = `import duckdb, sys
for row in duckdb.execute(sys.stdin.read()).fetchall(): print(row)`
	duckNode = `const { DuckDBInstance } = require('@duckdb/node-api');
(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = await connection.runAndReadAll(require('fs').readFileSync(0, 'utf8'));
  for (const row of rows.getRowsJson()) console.log(JSON.stringify(row));
})().catch(e => { console.error(e); process.exit(1); });`
)

var elsewheres = []elsewhere{
	{"DuckDB", "sql", "", []string{"duckdb", "-csv", "-noheader"}, []string{"duckdb", "--version"}},
	{"DuckDB for Python", "sql", "", []string{"python3", "-c", duckPython}, []string{"python3", "-c", "import duckdb"}},
	{"DuckDB for Node", "sql", "", []string{"node", "-e", duckNode}, []string{"node", "-e", "require('@duckdb/node-api')"}},
	{"pandas", "python", "read_csv", []string{"python3", "-"}, []string{"python3", "-c", "import pandas"}},
	{"pandas with pyarrow", "python", "read_parquet", []string{"python3", "-"}, []string{"python3", "-c", "import pandas, pyarrow"}},
	{"R", "r", "read.csv", []string{"Rscript", "-"}, []string{"Rscript", "--version"}},
	{"R with arrow", "r", "read_parquet", []string{"Rscript", "-"}, []string{"Rscript", "-e", "library(arrow)"}},
}

// run hands a block to the program, within a folder.
func (e *elsewhere) run(t *testing.T, dir, block string) string {
	t.Helper()
	cmd := exec.Command(e.command[0], e.command[1:]...)
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(block)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, block, out)
	}
	return strings.TrimSpace(string(out))
}

// TestReadingElsewhere runs what docs/reading.md shows, on a run with rows, with
// whichever of the programs can be had. What compares the tables with the rows
// must find no difference, and does where there is one.
func TestReadingElsewhere(t *testing.T) {
	whole, styles, arms, page := t, "", "", readText(t, "docs/reading.md")
	for _, e := range elsewheres {
		t.Run(e.name, func(t *testing.T) {
			if exec.Command(e.check[0], e.check[1:]...).Run() != nil {
				t.Skip("it is not to be had here")
			}
			if styles == "" {
				styles = runWithRows(t, whole.TempDir(), stylesToRead)
				arms = runWithRows(t, whole.TempDir(), armsToRead)
			}
			count := 0
			for _, block := range blocks(page, e.language) {
				if !strings.Contains(block, e.only) {
					continue
				}
				count++
				dir, least := styles, 100
				if strings.Contains(block, "means.csv") || strings.Contains(block, "arms.csv") {
					dir, least = arms, 12
				}
				out := e.run(t, dir, block)
				t.Logf("%s%s", block, out)
				switch {
				case strings.Contains(block, "rows_say"):
					if out != "" {
						t.Errorf("tables and rows differ:\n%s", out)
					}
					if out := e.run(t, dir, strings.Replace(block, "> 1e-9", ">= 0", 1)); strings.Count(out, "\n") < least {
						t.Errorf("hardly anything was compared:\n%s", out)
					}
				case strings.HasPrefix(block, "copy"):
					if _, err := os.Stat(filepath.Join(dir, "gains.csv")); err != nil {
						t.Error(err)
					}
				case out == "":
					t.Errorf("nothing came of\n%s", block)
				}
			}
			if count == 0 {
				t.Error("docs/reading.md has nothing for it")
			}
		})
	}
}

// What is read: styles against each other, and arms in which self meets its own kind.
const (
	stylesToRead = "scenarios: [used-van, two-vendors]\nstyles: [competitive, collaborative, random]\nworlds: 10\nrepeats: 30\n"
	armsToRead   = "scenarios: [used-van, two-vendors, saas-renewal]\nagainst: {self: 0.5, random: 0.3, adaptive: 0.2}\n" +
		"control: {self: random}\ntreatment: {self: competitive}\noutcomes: [gain, deal, rounds]\nworlds: 10\nrepeats: 40\n"
)

// runWithRows plays a small experiment with rows and returns its folder.
func runWithRows(t *testing.T, dir, experiment string) string {
	t.Helper()
	path, out := filepath.Join(dir, "read.yaml"), filepath.Join(dir, "run")
	if err := os.WriteFile(path, []byte(experiment), 0o666); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if code := run(t.Context(), []string{"run", path, "--out", out, "--rows"}, strings.NewReader(""), &text, &text); code != done {
		t.Fatal(text.String())
	}
	return out
}
