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
