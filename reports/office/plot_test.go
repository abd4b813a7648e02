package office

import "testing"

// A plot that is taken apart has all its points, each beside its name.
func TestCut(t *testing.T) {
	for _, p := range samplePlots() {
		if len(p.Names) < 2 {
			continue
		}
		first, rest := p.Cut(1)
		if len(first.Names) != 1 || len(rest.Names) != len(p.Names)-1 || first.Names[0] != p.Names[0] || rest.Names[0] != p.Names[1] {
			t.Errorf("%s: got the names %v and %v", p.Kind, first.Names, rest.Names)
		}
		for i, s := range p.Series {
			for _, q := range s.Points {
				half, x := first, q.X
				if q.X >= 1 {
					half, x = rest, q.X-1
				}
				found := false
				for _, r := range half.Series[i].Points {
					found = found || r.X == x && r.Y == q.Y
				}
				if !found {
					t.Errorf("%s: the point %v of %q is lost", p.Kind, q.Y, p.Names[int(q.X)])
				}
			}
		}
	}
}
