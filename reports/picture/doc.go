package picture

// Doc is a figure and what stands around it, as whoever draws it needs it: a
// program through Studio.SVG, or a page as JSON through Parley.picture.
type Doc struct {
	ID       string   `json:"id"`       // begins the ids in the picture
	Headline string   `json:"headline"` // what is to be seen
	Subtitle string   `json:"subtitle,omitempty"`
	Lines    []Line   `json:"lines,omitempty"` // under the subtitle, each with its label
	Says     []string `json:"says,omitempty"`
	Key      []int    `json:"key,omitempty"` // the styles whose marks the reader needs, by their places in Styles
	Panels   []Panel  `json:"panels"`
	Footnote string   `json:"footnote,omitempty"`
	Mind     string   `json:"mind,omitempty"`    // bold under the footnote
	Warning  string   `json:"warning,omitempty"` // beside it, with a mark
	Text     string   `json:"text,omitempty"`    // the same in words, for whoever can't see it
	Styles   []Style  `json:"styles"`            // what "style:N" means in the options
}

// Line is a labelled text.
type Line struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

// Panel is one of a figure's charts.
type Panel struct {
	Group  string `json:"group,omitempty"` // a heading before it, where a group begins
	Title  string `json:"title,omitempty"`
	Note   string `json:"note,omitempty"`
	Size   string `json:"size,omitempty"`   // "wide" (also if empty), "half", "third", "quarter" or "fifth" of the width
	Height int    `json:"height"`           // in pixels
	Narrow int    `json:"narrow,omitempty"` // the height where it is less than 560 pixels wide; 0: the same
	Width  int    `json:"width,omitempty"`  // the least that it needs, in pixels
	Option string `json:"option"`           // ECharts options as draw.js completes them, as JSON
}

// Style is how one of several things that are compared is drawn throughout.
type Style struct {
	Name   string `json:"name"`
	Color  string `json:"color"`  // "#RRGGBB", or a part of the palette such as "context"
	Symbol string `json:"symbol"` // circle, rect, triangle, diamond, down or plus
}

// Size is how large a picture is to be, in logical pixels: text on charts is 12 to 14 of them high.
type Size struct {
	Width  int  `json:"width"`
	Height int  `json:"height"` // the least of a whole picture, 0 for 16:9; the most of a bare one
	Bare   bool `json:"bare"`   // the charts alone, for a slide that has its own headline and footnote
}

// Page is the size of a picture that stands by itself: on a slide of 960 points, text of 12 pixels has 14 points.
var Page = Size{Width: 820}

// Picture is a drawn figure.
type Picture struct {
	SVG           string  `json:"svg"`
	Width, Height float64 // in logical pixels; a whole picture is wider than asked where a chart needs it
	Scale         float64 // below 1: to fit, everything is smaller by this, text too
}
