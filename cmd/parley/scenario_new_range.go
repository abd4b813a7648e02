package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/scenarios/template"
)

var (
	between   = regexp.MustCompile(`\.\.+|/|;|:|–|\b(?i:from|to|by|in steps of|step|steps of)\b`)
	dash      = regexp.MustCompile(`([0-9A-Za-z])\s*-\s*`) // 90-130, and not the minus of -5
	separated = regexp.MustCompile(`^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$`)
)

// readRange reads "90 to 130 by 5", "$90K to $130K" or "90..130": without a
// step, one that makes about ten prices.
func readRange(text, unit string) (template.Range, error) {
	var r template.Range
	if plain := between.ReplaceAllString(text, " "); plain != text {
		text = plain
	} else {
		text = dash.ReplaceAllString(text, "$1 ")
	}
	var numbers []float64
	for word := range strings.FieldsSeq(text) {
		x, err := readAmount(word, unit)
		if err != nil {
			return r, err
		}
		numbers = append(numbers, x)
	}
	switch len(numbers) {
	case 2:
		r = template.Range{From: numbers[0], To: numbers[1]}
		if r.From < r.To {
			r.Step = template.EvenStep(r.From, r.To)
		}
	case 3:
		r = template.Range{From: numbers[0], To: numbers[1], Step: numbers[2]}
	default:
		return r, fmt.Errorf("two or three numbers are wanted, as in 90 to 130 by 5")
	}
	return r, r.Check()
}

// readAmount reads a number as people write it: 1,200 or, where the unit is $K, $1,200K.
func readAmount(word, unit string) (float64, error) {
	digits := word
	if isMoney(unit) {
		sign := string([]rune(unit)[:1])
		digits = strings.Replace(digits, sign, "", 1)
		letters, _, _ := strings.Cut(strings.TrimPrefix(unit, sign), " ") // of $K a year
		digits = strings.TrimSuffix(digits, letters)
	}
	if separated.MatchString(digits) {
		digits = strings.ReplaceAll(digits, ",", "")
	}
	x, ok := source.Plain(digits)
	if !ok {
		return 0, fmt.Errorf("%s is no number; write it in digits, such as 90 or 1,250.5", source.Quoted(word))
	}
	return x, nil
}
