package office

import "slices"

// rules draws dashed lines for reference: upright ones at places across, level
// ones at heights.
func (c *chart) rules(across, level []Rule) {
	var all []trace
	var tags []tag
	for _, r := range across {
		all = append(all, trace{{r.At, c.y.min}, {r.At, c.y.max}})
		side := "r"
		if c.x.at(r.At)*c.innerWide()+wide(r.Name, chartText) > c.innerWide() {
			side = "l"
		}
		tags = append(tags, tag{x: r.At, y: c.y.max - c.up(chartText/2), lines: []string{r.Name}, side: side, color: themeColor("tx2")})
	}
	for _, r := range level {
		all = append(all, trace{{c.x.min, r.At}, {c.x.max, r.At}})
		half := wide(r.Name, chartText)/2 + 4
		tags = append(tags, tag{x: c.x.max - half*(c.x.max-c.x.min)/c.innerWide(), y: r.At, lines: []string{r.Name}, side: "t", color: themeColor("tx2")})
	}
	c.traces("For reference", all, stroke(1.25, themeColor("tx2"), true))
	c.texted("Names of lines", slices.DeleteFunc(tags, func(t tag) bool { return t.lines[0] == "" }))
}

// overRules draws upright lines with their names over the plot, where names of
// rows leave no room in it.
func (c *chart) overRules(across []Rule) {
	var all []trace
	var tags []tag
	for _, r := range across {
		all = append(all, trace{{r.At, c.y.min}, {r.At, c.y.max}})
		if r.Name != "" {
			tags = append(tags, tag{x: r.At, y: c.y.max, lines: []string{r.Name}, side: "t", color: themeColor("tx2")})
		}
	}
	c.traces("For reference", all, stroke(1.25, themeColor("tx2"), true))
	c.texted("Names of lines", tags)
}

// up is so many points along the upright axis, in its unit.
func (c *chart) up(points float64) float64 { return points * (c.y.max - c.y.min) / c.innerHigh() }
