package main

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/parley-sim/parley/cmd/parley/fit"
)

// shareAndStyle is "70% adaptive", "2 adaptive" or a style alone.
var shareAndStyle = regexp.MustCompile(`^\s*(?:([0-9]*\.?[0-9]+)\s*(%?)\s+)?(\S.*?)\s*$`)

// styleAndShare is the other way round: "adaptive 70%".
var styleAndShare = regexp.MustCompile(`^\s*(\S+)\s+([0-9]*\.?[0-9]+%?)\s*$`)

// counterparts reads who may sit opposite; nobody named: an unknown counterpart.
func counterparts(texts []string) ([]fit.Counterpart, error) {
	if len(texts) == 0 {
		return fit.Unknown()
	}
	var list []fit.Counterpart
	sum := 0.0
	for _, text := range texts {
		m := shareAndStyle.FindStringSubmatch(text)
		if m == nil {
			return nil, wrongf("--against %q: write a style, or a share and a style as in \"70%% adaptive\"", text)
		}
		style, err := batchStyle("", m[3])
		if turned := styleAndShare.FindStringSubmatch(text); err != nil && turned != nil {
			return nil, wrongf("--against %q: write the share first, as in %q", text, turned[2]+" "+turned[1])
		}
		if err != nil {
			return nil, wrong(err)
		}
		share := 1.0
		if m[1] != "" {
			if share, err = strconv.ParseFloat(m[1], 64); err != nil || !(share > 0) || share > 1e9 {
				return nil, wrongf("--against %q: the share must be above 0", text)
			}
		}
		if slices.ContainsFunc(list, func(c fit.Counterpart) bool { return c.Spec == style.Spec }) {
			return nil, wrongf("--against names %q twice", style.Spec)
		}
		list = append(list, fit.Counterpart{Style: style, Share: share})
		sum += share
	}
	for i := range list {
		list[i].Share /= sum
	}
	return list, nil
}
