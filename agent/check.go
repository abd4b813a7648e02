package agent

import "fmt"

// wholeNumber refuses values of a parameter that are none.
func wholeNumber(param string) func(Values) error {
	return func(v Values) error {
		if n := v[param]; n != float64(int(n)) {
			return fmt.Errorf("%s is %v; want a whole number", param, n)
		}
		return nil
	}
}

// eitherOr refuses values of switches that are neither 0 nor 1.
func eitherOr(v Values, names ...string) error {
	for _, name := range names {
		if x := v[name]; x != 0 && x != 1 {
			return fmt.Errorf("%s is %v; want 0 or 1", name, x)
		}
	}
	return nil
}
