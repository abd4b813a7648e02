package template

import "strings"

// UsualDeal is the profile of a deal that is taken for granted until its author
// says more: its size by the price, its complexity by the number of terms.
func (s *Sketch) UsualDeal() map[string]string {
	return map[string]string{
		"size": s.size(), "complexity": s.complexity(), "relationship": "transactional",
		"competition": "head to head", "power": "balanced", "culture": "procurement",
	}
}

func (s *Sketch) size() string {
	price := s.Range.To
	switch counted := strings.TrimLeft(s.Unit, "$€£¥"); {
	case !s.Has(Price) || s.Unit == Points:
		return "medium"
	case strings.HasPrefix(counted, "K"):
		price *= 1e3
	case strings.HasPrefix(counted, "M"):
		price *= 1e6
	}
	switch {
	case price < 50e3:
		return "small"
	case price <= 500e3:
		return "medium"
	}
	return "large"
}

func (s *Sketch) complexity() string {
	switch n := len(s.Terms); {
	case n <= 2:
		return "simple"
	case n <= 6:
		return "moderate"
	}
	return "complex"
}
