package trial

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// Says is what the size of a run has to be, in sentences.
func (s *Size) Says() []string {
	if math.IsNaN(s.Between) || math.IsNaN(s.Within) {
		return []string{s.unknown()}
	}
	var list []string
	if s.Effect > 0 {
		list = append(list, fmt.Sprintf("%s tells an effect of %s from none with a chance of %s%s.", s.design(), s.Outcome.amount(s.Effect), chance(s.Power), s.corrected()))
		list = append(list, s.needs(s.UnitsForEffect, s.EachForEffect)...)
		list = append(list, s.beyond()...)
	}
	if s.HalfWidth > 0 && s.Over != "repeats" || s.HalfWidth > 0 && s.Units > 1 {
		list = append(list, fmt.Sprintf("%s will know the effect to about ±%s; ±%s is wanted.", s.design(), s.Outcome.amount(s.unscaled(s.Expected)), s.Outcome.amount(s.HalfWidth)))
		list = append(list, s.needs(s.UnitsForWidth, s.EachForWidth)...)
	}
	if s.Effect == 0 && s.HalfWidth == 0 {
		list = append(list, fmt.Sprintf("%s will know the effect to about ±%s. To hear what it takes to find an effect, name the smallest that matters.", s.design(), s.Outcome.amount(s.unscaled(s.Expected))))
	}
	return list
}

// beyond says what it takes to show more than that there is an effect: that it
// matters, which a verdict asks for.
func (s *Size) beyond() []string {
	if math.IsNaN(s.Shown) {
		return nil
	}
	smallest := s.Outcome.amount(s.Outcome.Smallest)
	if s.Outcome.Metric.Unit == metric.Share && !s.Outcome.Relative && s.Shown > 1 {
		return []string{fmt.Sprintf("That an effect is more than %s can't be shown with a chance of %s, however large it is.", smallest, chance(s.Wanted))}
	}
	if s.Outcome.amount(s.Shown) == smallest {
		return []string{fmt.Sprintf("To show that an effect is more than %s it only has to be so.", smallest)}
	}
	return []string{fmt.Sprintf("To show that an effect is more than %s it has to be larger: one of %s is shown to be with a chance of %s.", smallest, s.Outcome.amount(s.Shown), chance(s.Wanted))}
}

// unknown is why a pilot says nothing.
func (s *Size) unknown() string {
	if math.IsNaN(s.Found) {
		return "This outcome exists on both sides in no case, or counts in other units in each."
	}
	if s.Over == "cases" && math.IsNaN(s.Between) && !math.IsNaN(s.Within) {
		return "The outcome exists in one case alone, which does not say how far cases differ."
	}
	return "The pilot is too small: it takes every draw of a case twice at least."
}

// unscaled is a size on the scale of the outcome.
func (s *Size) unscaled(x float64) float64 {
	if s.Outcome.Relative {
		return stats.Settled(math.Expm1(x))
	}
	return x
}

// corrected says that a test is one of several.
func (s *Size) corrected() string {
	if n := math.Round(significance / s.Alpha); n > 1 {
		return fmt.Sprintf(", as one of %d comparisons", int(n))
	}
	return ""
}

// design is the file's, as the subject of a sentence.
func (s *Size) design() string {
	switch s.Over {
	case "repeats":
		return fmt.Sprintf("The file, with %d negotiations of each condition in one case,", s.Units)
	case "worlds":
		return fmt.Sprintf("The file, with %d draws of one case and %s of each condition in each draw,", s.Units, plural(fmt.Sprint(s.Each), "negotiation"))
	}
	return fmt.Sprintf("The file, with %s and %s of each condition,", cases(s.Units), plural(fmt.Sprint(s.Each), "negotiation"))
}

// needs is what would do: more of the units, or more negotiations in each.
func (s *Size) needs(units, each int) []string {
	unit, than := "cases", "the same cases"
	switch s.Over {
	case "worlds":
		unit, than = "draws", "the same draws"
	case "repeats":
		return []string{s.alone(units)}
	}
	if units > 0 && units <= s.Units || each > 0 && each <= s.Each {
		return []string{s.enough(units, each, unit)}
	}
	var list []string
	switch {
	case s.Within == 0:
		list = append(list, "Nothing there is left to dice: more negotiations would be the same ones again.")
	case each > 0:
		list = append(list, fmt.Sprintf("With %s, %s of each condition would do.", than, plural(fmt.Sprint(each), "negotiation")))
	default:
		list = append(list, fmt.Sprintf("More negotiations will not help: the %s differ.", unit))
	}
	if units > 0 {
		return append(list, fmt.Sprintf("With as many negotiations in each, %d %s are needed.", units, unit))
	}
	return append(list, fmt.Sprintf("No number of %s that can be played would do.", unit))
}

// chance writes one that is never quite sure.
func chance(x float64) string {
	if x > 0.999 {
		return "more than 99.9 %"
	}
	return share(x)
}

// enough says that the design does it, and what less would.
func (s *Size) enough(units, each int, unit string) string {
	text := "That is enough"
	if units > 0 && units < s.Units {
		text += fmt.Sprintf("; %d %s would do", units, unit)
	}
	if each > 0 && each < s.Each {
		text += "; so would " + plural(fmt.Sprint(each), "negotiation") + " of each condition"
	}
	return text + "."
}

// alone is what one case without draws needs.
func (s *Size) alone(repeats int) string {
	switch {
	case repeats == 0:
		return "No number of negotiations that can be played would do."
	case repeats <= s.Units:
		return fmt.Sprintf("That is enough: %d would do.", repeats)
	}
	return fmt.Sprintf("It takes %d negotiations of each condition.", repeats)
}

// Needed is what would do for all that is asked: units, or negotiations in each if
// the units stay; 0 where no number would.
func (s *Size) Needed() (units, each int) {
	switch {
	case s.HalfWidth == 0:
		return s.UnitsForEffect, s.EachForEffect
	case s.Effect == 0:
		return s.UnitsForWidth, s.EachForWidth
	}
	return both(s.UnitsForEffect, s.UnitsForWidth), both(s.EachForEffect, s.EachForWidth)
}

// both is the larger of two numbers needed, or 0 if one of them is.
func both(a, b int) int {
	if a == 0 || b == 0 {
		return 0
	}
	return max(a, b)
}

// Unit is what intervals rest on, as people say it.
func (s *Size) Unit() string {
	switch s.Over {
	case "worlds":
		return "draws"
	case "repeats":
		return "negotiations"
	}
	return "cases"
}
