package trial

import (
	"math"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim/metric"
)

func TestSizesAreTold(t *testing.T) {
	gain := &Outcome{Metric: metric.Gain, Smallest: 0.02}
	for _, x := range []struct {
		s    Size
		want string
	}{
		{Size{Over: "cases", Units: 4, Each: 100, Between: 0.1, Within: 0.3, Alpha: 0.05, Effect: 0.02, Power: 0.23, UnitsForEffect: 34, Wanted: 0.8, Shown: 0.256},
			"The file, with 4 cases and 100 negotiations of each condition, tells an effect of 2 points from none with a chance of 23 %. More negotiations will not help: the cases differ. With as many negotiations in each, 34 cases are needed. To show that an effect is more than 2 points it has to be larger: one of 25.6 points is shown to be with a chance of 80 %."},
		{Size{Over: "cases", Units: 4, Each: 100, Between: 0.1, Within: 0.3, Alpha: 0.025, Effect: 0.02, Power: 0.4, UnitsForEffect: 9, EachForEffect: 900},
			"The file, with 4 cases and 100 negotiations of each condition, tells an effect of 2 points from none with a chance of 40 %, as one of 2 comparisons. With the same cases, 900 negotiations of each condition would do. With as many negotiations in each, 9 cases are needed."},
		{Size{Over: "cases", Units: 40, Each: 100, Between: 0.1, Within: 0.3, Alpha: 0.05, Effect: 0.02, Power: 0.9999, UnitsForEffect: 30, EachForEffect: 1, Wanted: 0.8, Shown: 0.02},
			"The file, with 40 cases and 100 negotiations of each condition, tells an effect of 2 points from none with a chance of more than 99.9 %. That is enough; 30 cases would do; so would 1 negotiation of each condition. To show that an effect is more than 2 points it only has to be so."},
		{Size{Over: "repeats", Units: 100, Each: 1, Between: 0.3, Alpha: 0.05, Effect: 0.02, Power: 0.1, UnitsForEffect: 1800, EachForEffect: 0},
			"The file, with 100 negotiations of each condition in one case, tells an effect of 2 points from none with a chance of 10 %. It takes 1800 negotiations of each condition."},
		{Size{Over: "worlds", Units: 10, Each: 20, Between: 0.3, Alpha: 0.05, HalfWidth: 0.01, Expected: 0.2, UnitsForWidth: 4000},
			"The file, with 10 draws of one case and 20 negotiations of each condition in each draw, will know the effect to about ±20 points; ±1 point is wanted. Nothing there is left to dice: more negotiations would be the same ones again. With as many negotiations in each, 4000 draws are needed."},
		{Size{Over: "cases", Units: 4, Each: 2, Found: 0.1, Between: math.NaN(), Within: math.NaN()},
			"The pilot is too small: it takes every draw of a case twice at least."},
	} {
		x.s.Outcome = gain
		if x.s.Shown == 0 {
			x.s.Shown = math.NaN()
		}
		if got := strings.Join(x.s.Says(), " "); got != x.want {
			t.Errorf("got  %s\nwant %s", got, x.want)
		}
	}
}
