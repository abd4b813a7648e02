package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "created-and-claimed", Name: "Created and claimed", Place: 25, Draw: createdAndClaimed, When: func(r *Run) bool { return r.Trial == nil && len(r.claimed()) > 0 }})

// The looks of parts that are no style's.
const (
	othersLook  = -1
	nobodysLook = -2
)

// claim is what was created where a style sat at the table, and the part of it
// that the style took.
type claim struct {
	style, against string   // against is empty: all whom it met
	joint          Estimate // share of the available gain
	share          Estimate // of what the deals added
}

// claimed are the styles, from those that create most to those that create least.
func (r *Run) claimed() []claim {
	share := map[string]Estimate{}
	for _, e := range r.pooled("style", "share") {
		share[e.Style] = e
	}
	var list []claim
	for _, e := range byMean(r.pooled("style", "captured")) {
		if s, ok := share[e.Style]; ok {
			list = append(list, claim{style: e.Style, joint: e, share: s})
		}
	}
	return list
}

// claimedBetween are the line-ups of two different styles, with what the one
// that takes more takes of the other.
func (r *Run) claimedBetween() []claim {
	share := map[[2]string]Estimate{}
	for _, e := range r.pooled("matchup", "share") {
		share[[2]string{e.Style, e.Against}] = e
	}
	var list []claim
	for _, e := range byMean(r.pooled("pairing", "captured")) {
		two := lineUp(e.Pairing)
		if len(two) != 2 || two[0] == two[1] {
			continue
		}
		s, ok := share[[2]string{two[0], two[1]}]
		if other, has := share[[2]string{two[1], two[0]}]; has && (!ok || other.Mean > s.Mean) {
			s, ok, two = other, true, []string{two[1], two[0]}
		}
		if ok {
			list = append(list, claim{style: two[0], against: two[1], joint: e, share: s})
		}
	}
	return list
}

// createdAndClaimed shows for each style what was created where it sat at the
// table, and what part of it was its own: metrics captured and share, levels
// style, matchup and pairing. The parts add up to the best possible.
func createdAndClaimed(r *Run, room Room) Figure {
	list, between := r.claimed(), r.claimedBetween()
	var joint []Estimate
	for _, c := range list {
		joint = append(joint, c.joint)
	}
	f := Figure{
		Headline: r.claimHeadline(list),
		Subtitle: "All of a bar is the best possible. Coloured: the joint value that was found, first the style's own part of it, then the others'. Pale: what was left on the table, in poor deals and in none.",
		Question: "How do you make sure that you get your part of what you helped to create?",
		Text:     claimText(list),
		Notes: []string{"Own part: the mean share of what a deal added, where parties count in the same unit", r.counted(joint, "in which each style took part"),
			r.averaged(), intervalsAs("Lines under a bar", joint)},
		Panels: []Panel{r.claimPanel(outer(list, room.Rows))},
		Table:  Table{Head: []string{"style", "against", "joint value", "from", "to", "its own part", "from", "to"}, Text: 2},
	}
	if len(list) > room.Rows {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s styles the %s that create most and least are drawn", integer(len(list)), integer(room.Rows)))
	}
	f.Panels[0].Title = "Each style, against all whom it met"
	if len(between) > 0 && len(list)+len(between) <= room.Rows {
		p := r.claimPanel(between)
		p.Title = "Two styles that meet"
		f.Notes = append(f.Notes, "At tables of three the second part is that of all others")
		f.Panels = append(f.Panels, p)
	}
	for _, c := range slices.Concat(list, between) {
		against := c.against
		if against == "" {
			against = "all"
		}
		f.Table.Rows = append(f.Table.Rows, []string{c.style, against, percent(c.joint.Mean), blank(c.joint.Lo, percent), blank(c.joint.Hi, percent),
			percent(c.share.Mean), blank(c.share.Lo, percent), blank(c.share.Hi, percent)})
	}
	return f
}

// claimHeadline sets who creates against who claims. It says "more" only where
// the contrasts of both do.
func (r *Run) claimHeadline(list []claim) string {
	var joint, share []Estimate
	for _, c := range list {
		joint, share = append(joint, c.joint), append(share, c.share)
	}
	share = byMean(share)
	creates, claims := r.judge("captured", joint), r.judge("share", share)
	switch {
	case len(list) == 1:
		return fmt.Sprintf("Where %s sit at the table %s of the value there is is found, and they take %s of it", people(joint[0].Style), part(joint[0].Mean), percent(share[0].Mean))
	case creates.ahead && claims.ahead && creates.top.Style == claims.bottom.Style && creates.bottom.Style == claims.top.Style:
		return fmt.Sprintf("%s create more than %s, %s against %s of what there is, and take less of it: %s against %s", capital(people(creates.top.Style)), people(claims.top.Style),
			percent(creates.top.Mean), percent(creates.bottom.Mean), percent(claims.bottom.Mean), percent(claims.top.Mean))
	case creates.ahead && claims.ahead:
		return capital(creating(creates)) + "; " + claiming(claims, "it")
	case creates.ahead:
		return capital(creating(creates)) + "; who takes more of it is not clear"
	case claims.ahead:
		return capital(claiming(claims, "what is created")) + "; with whom more is created is not clear"
	}
	return "No clear difference between the styles in what is created with them, or in what they take of it"
}

// creating says with whom more is created, and most where that is clear.
func creating(v verdict) string {
	if v.leads && v.next.Style != v.bottom.Style {
		return fmt.Sprintf("most is created with %s, %s of what there is", people(v.top.Style), percent(v.top.Mean))
	}
	return fmt.Sprintf("more is created with %s than with %s, %s against %s of what there is", people(v.top.Style), people(v.bottom.Style), percent(v.top.Mean), percent(v.bottom.Mean))
}

// claiming says who takes more of what is created.
func claiming(v verdict, what string) string {
	if v.leads && v.next.Style != v.bottom.Style {
		return fmt.Sprintf("%s take most of %s, %s", people(v.top.Style), what, percent(v.top.Mean))
	}
	return fmt.Sprintf("%s take more of %s than %s, %s against %s", people(v.top.Style), what, people(v.bottom.Style), percent(v.top.Mean), percent(v.bottom.Mean))
}

func claimText(list []claim) string {
	var each []string
	for _, c := range list {
		each = append(each, fmt.Sprintf("with %s %s of the value is found, and it takes %s of that", c.style, percent(c.joint.Mean), percent(c.share.Mean)))
	}
	return "A bar for each style, from the one that creates most to the one that creates least: " + someOf(each, mostNamed) + "."
}

func (r *Run) claimPanel(list []claim) Panel {
	var names []string
	var data []opts.CustomData
	for i, c := range list {
		name := c.style
		if c.against != "" {
			name = short(c.style, 24) + " with " + short(c.against, 24)
		}
		names = append(names, short(name, 60))
		data = append(data, r.claimDatum(i, c))
	}
	ch := canvas()
	grid(ch, 4, 24, 36, 4)
	xNumbers(ch, scale{name: "share of the best possible", min: 0, max: 1, format: asPercent, splits: 5})
	yNames(ch, names)
	drawn(ch, drawStack, data)
	return Panel{Size: "wide", Height: 60 + 38*len(names), Narrow: 60 + 56*len(names), Chart: ch}
}

func (r *Run) claimDatum(row int, c claim) opts.CustomData {
	within01 := func(x float64) float64 { return math.Max(0, math.Min(1, x)) } // a party may take more than there is, at another's loss
	joint, share := within01(c.joint.Mean), within01(c.share.Mean)
	own, others := joint*share, joint*(1-share)
	look, other := slices.Index(r.styles(), c.style), othersLook
	if c.against != "" {
		other = slices.Index(r.styles(), c.against)
	}
	text := fmt.Sprintf("%s\nfound: %s%s\nof that its own: %s%s", c.who(), percent(c.joint.Mean), within(c.joint.Lo, c.joint.Hi), percent(c.share.Mean), within(c.share.Lo, c.share.Hi))
	spans := [][2]float64{}
	if c.share.interval() {
		spans = append(spans, [2]float64{brief(joint * within01(c.share.Lo)), brief(joint * within01(c.share.Hi))})
	}
	if c.joint.interval() {
		spans = append(spans, [2]float64{brief(within01(c.joint.Lo)), brief(within01(c.joint.Hi))})
	}
	parts := []any{[]any{brief(own), look, percent(own)}, []any{brief(others), other, percent(others)}, []any{brief(1 - joint), nobodysLook, percent(1 - joint)}}
	return opts.CustomData{Name: text, Value: []any{row, parts, spans}}
}

func (c claim) who() string {
	if c.against == "" {
		return c.style
	}
	return c.style + " against " + c.against
}
