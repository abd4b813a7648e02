package reports

import (
	"fmt"
	"slices"
)

// ends are the places of so many rows that are drawn: all, or those at both ends with a gap (-1)
// between. To leave out one would save nothing.
func ends(n, room int) []int {
	var all []int
	for i := range n {
		if half := room / 2; n <= room+1 || i < half || i >= n-half {
			all = append(all, i)
		} else if i == half {
			all = append(all, -1)
		}
	}
	return all
}

// gap stands between the first and the last rows of a list, where not all are drawn.
func gap(n, room int) string { return fmt.Sprintf("… %s between …", integer(n-room/2*2)) }

// outer are so many of the first and the last of a list, where no gap is drawn between them.
func outer[T any](list []T, most int) []T {
	if len(list) <= most {
		return list
	}
	return slices.Concat(list[:most/2], list[len(list)-most/2:])
}
