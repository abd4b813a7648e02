// Package picture draws charts: ECharts options in, pictures out, in a page or
// without any browser. It knows nothing of negotiations.
package picture

import _ "embed"

// The scripts that draw, in a browser as well as here, in the order in which they are read.
var (
	//go:embed assets/echarts.min.js
	ECharts string // the charts
	//go:embed assets/look.js
	lookJS string
	//go:embed assets/shapes.js
	shapesJS string
	//go:embed assets/draw.js
	drawJS string
	//go:embed assets/styles.js
	Styles string // which styles a mark belongs to, for pages that leave some out or light them up
	//go:embed assets/svg.js
	svgJS string
	//go:embed assets/compose.js
	composeJS string

	Draw    = lookJS + shapesJS + drawJS // how Parley's charts are drawn with it
	Compose = svgJS + composeJS          // how a whole picture is made of them: Parley.picture
)
