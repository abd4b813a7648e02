package source

import "strconv"

// gridSteps is into how many equal steps the range of a real issue is cut.
const gridSteps = 20

// Grid lists the values that an issue of real numbers is taken to have: 21, from
// lo to hi in equal steps.
func Grid(lo, hi float64) (numbers []float64, values []string) {
	for k := range gridSteps + 1 {
		x := lo + float64(k)*(hi-lo)/gridSteps
		numbers = append(numbers, x)
		values = append(values, strconv.FormatFloat(x, 'f', -1, 64))
	}
	return numbers, values
}
