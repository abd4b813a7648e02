package scenarios

import (
	"strings"
	"testing"
)

// People take Price and price for the same: in their files both are a mistake.
func TestNamesThatDifferInCapitals(t *testing.T) {
	for _, c := range []struct{ old, now, want string }{
		{"name: payment", "name: Price", `two issues are named "Price"`},
		{"[net 30, net 60]", "[net 30, Net 30]", `value "Net 30" stands twice`},
		{"name: Buyer", "name: seller", `two parties are named "seller"`},
	} {
		if _, err := read(strings.Replace(small, c.old, c.now, 1)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s", c.now, err, c.want)
		}
	}
}
