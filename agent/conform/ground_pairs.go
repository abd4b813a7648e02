package conform

import "slices"

func onePackage(a Agent, civil []Agent) []talk {
	s := opposed(1)
	var list []talk
	for _, rounds := range []int{1, 2, 200} {
		for _, other := range slices.Concat(civil[:2], hostile) {
			list = append(list, pair("one package", s, rounds, rounds%2, a, other))
		}
	}
	return list
}

func shortAndLong(a Agent, civil []Agent) []talk {
	s := opposed(5, 4, 3, 3)
	var list []talk
	for _, rounds := range []int{1, 2, 25} {
		for seat := range 2 {
			for _, other := range civil {
				list = append(list, pair("short and long", s, rounds, seat, a, other))
			}
		}
	}
	for seat, other := range []Agent{civil[2], civil[4]} {
		list = append(list, pair("short and long", s, 1000, seat, a, other))
	}
	return list
}

func hostileCompany(a Agent, _ []Agent) []talk {
	s := opposed(5, 4, 3, 3)
	var list []talk
	for _, other := range hostile {
		for seat := range 2 {
			list = append(list, pair("hostile company", s, 25, seat, a, other))
		}
	}
	return list
}

func largeSpace(a Agent, civil []Agent) []talk {
	s := opposed(300, 100, 80)
	var list []talk
	for _, other := range slices.Concat(civil[2:4], hostile[3:]) {
		list = append(list, pair("large space", s, 30, 0, a, other))
	}
	return list
}
