package sim

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// A part's seed is its path and nothing else: asking for others before, in
// any order, makes no difference.
func TestSeedsDependOnThePathAlone(t *testing.T) {
	const root = Seed(42)
	want := root.Child("laptop").At(7).At(1)
	for i := range 100 {
		root.Child(fmt.Sprint(i)).At(i)
	}
	if got := root.Child("laptop").At(7).At(1); got != want {
		t.Errorf("got %d, want %d", got, want)
	}
	if got, want := root.Child("world"), Seed(10490164766245171167); got != want {
		t.Errorf("got %d, want %d: results of earlier versions could not be played again", got, want)
	}
}

// Seeds of neighbouring experiments, scenarios, worlds, replicates and seats all differ.
func TestSeedsDoNotCollide(t *testing.T) {
	seen := map[Seed]string{}
	note := func(s Seed, format string, args ...any) {
		path := fmt.Sprintf(format, args...)
		if other, ok := seen[s]; ok {
			t.Fatalf("%s and %s have the same seed %d", path, other, s)
		}
		seen[s] = path
	}
	for root := range Seed(8) {
		for _, name := range []string{"", "a", "b", "ab", "ba", "world"} {
			child := root.Child(name)
			note(child, "%d/%q", root, name)
			note(child.Child("world"), "%d/%q/world", root, name)
			note(child.Child("a"), "%d/%q/a", root, name)
			for i := range 500 {
				note(child.At(i), "%d/%q/%d", root, name, i)
				note(child.At(i).At(1), "%d/%q/%d/1", root, name, i)
				note(child.Child("world").At(i), "%d/%q/world/%d", root, name, i)
			}
		}
	}
}

// Dice that are sown again throw the same numbers; those of the next seat and
// replicate throw others, evenly.
func TestSow(t *testing.T) {
	var dice rand.PCG
	faces := [6]int{}
	for i := range 6000 {
		seed := Seed(1).At(i)
		seed.Sow(&dice)
		first := dice.Uint64()
		seed.Sow(&dice)
		if again := dice.Uint64(); again != first {
			t.Fatalf("seed %d: got %d, then %d", seed, first, again)
		}
		if got := seed.Rand().Uint64(); got != first {
			t.Fatalf("seed %d: new dice throw %d, sown ones %d", seed, got, first)
		}
		faces[seed.Rand().IntN(6)]++
	}
	for face, n := range faces {
		if n < 880 || n > 1120 { // 4 standard deviations
			t.Errorf("face %d came %d times in 6000 first throws, want about 1000", face, n)
		}
	}
}
