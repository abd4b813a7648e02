package agent

import "fmt"

// eitherOr refuses values of switches that are neither 0 nor 1.
func eitherOr(v Values, names ...string) error {
	for _, name := range names {
		if x := v[name]; x != 0 && x != 1 {
			return fmt.Errorf("%s is %v; want 0 or 1", name, x)
		}
	}
	return nil
}
