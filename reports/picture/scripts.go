// Package picture draws charts: ECharts options in, pictures out, in a page or
// without any browser. It knows nothing of negotiations.
package picture

import _ "embed"

// The scripts that draw, in a browser as well as here.
var (
	//go:embed assets/echarts.min.js
	ECharts string // the charts
	//go:embed assets/draw.js
	Draw string // how Parley's charts are drawn with it
)
