package office

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"
)

// orders are the children that elements may have, in the only order that
// ECMA-376 (part 1, annex A) allows. PowerPoint and Excel "repair" a file that has
// another, where LibreOffice reads on. Elements of one kind may follow each other.
var orders = map[string]string{
	"c:chartSpace":   "date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData printSettings userShapes",
	"c:chart":        "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
	"c:title":        "tx layout overlay spPr txPr",
	"c:legend":       "legendPos legendEntry layout overlay spPr txPr",
	"c:legendEntry":  "idx delete",
	"c:manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
	"c:plotArea":     "layout barChart scatterChart catAx|valAx dTable spPr",
	"c:barChart":     "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
	"c:scatterChart": "scatterStyle varyColors ser dLbls axId",
	"c:ser":          "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val xVal yVal smooth",
	"c:marker":       "symbol size spPr",
	"c:dPt":          "idx invertIfNegative marker bubble3D explosion spPr",
	"c:dLbls":        "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
	"c:dLbl":         "idx layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
	"c:errBars":      "errDir errBarType errValType noEndCap plus minus val spPr",
	"c:catAx":        "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
	"c:valAx":        "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit",
	"c:scaling":      "logBase orientation max min",
	"c:numRef":       "f numCache",
	"c:numCache":     "formatCode ptCount pt",
	"c:strRef":       "f strCache",
	"c:strCache":     "ptCount pt",
	"c:externalData": "autoUpdate",
	"a:ln":           "noFill|solidFill prstDash round headEnd tailEnd",
	"a:rPr":          "ln noFill|solidFill effectLst latin ea cs hlinkClick",
	"a:defRPr":       "ln noFill|solidFill effectLst latin ea cs",
	"a:pPr":          "lnSpc spcBef spcAft buClr buSzPct buFont buNone|buAutoNum|buChar tabLst defRPr",
	"a:lvl1pPr":      "lnSpc spcBef spcAft buClr buSzPct buFont buNone|buAutoNum|buChar tabLst defRPr",
	"a:p":            "pPr r|br|fld endParaRPr",
	"a:fld":          "rPr pPr t",
	"a:tbl":          "tblPr tblGrid tr",
	"a:tc":           "txBody tcPr",
	"a:tcPr":         "lnL lnR lnT lnB noFill|solidFill",
	"a:blip":         "extLst",
	"a:xfrm":         "off ext",
	"p:presentation": "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz",
	"p:sld":          "cSld clrMapOvr transition timing",
	"p:sldLayout":    "cSld clrMapOvr transition timing hf",
	"p:sldMaster":    "cSld clrMap sldLayoutIdLst transition timing hf txStyles",
	"p:notesMaster":  "cSld clrMap hf notesStyle",
	"p:notes":        "cSld clrMapOvr",
	"p:cSld":         "bg spTree",
	"p:spTree":       "nvGrpSpPr grpSpPr sp|graphicFrame|pic",
	"p:sp":           "nvSpPr spPr style txBody",
	"p:spPr":         "xfrm prstGeom noFill|solidFill ln",
	"p:txBody":       "bodyPr lstStyle p",
	"p:pic":          "nvPicPr blipFill spPr",
	"p:graphicFrame": "nvGraphicFramePr xfrm graphic",
	"p:blipFill":     "blip stretch",

	"xdr:oneCellAnchor": "from ext graphicFrame|pic clientData",
	"xdr:graphicFrame":  "nvGraphicFramePr xfrm graphic",
	"xdr:pic":           "nvPicPr blipFill spPr",
	"workbook":          "workbookPr bookViews sheets definedNames calcPr",
	"worksheet":         "sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing tableParts",
	"sheetView":         "pane selection",
	"styleSheet":        "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles",
	"font":              "b|i|u|sz|color|name|family|scheme",
	"fill":              "patternFill",
	"patternFill":       "fgColor bgColor",
	"border":            "left right top bottom diagonal",
	"xf":                "alignment protection",
	"table":             "autoFilter sortState tableColumns tableStyleInfo",
	"cfRule":            "colorScale",
	"colorScale":        "cfvo color",
	"row":               "c",
	"c":                 "f v is",
}

// outOfOrder says which element of a part has a child that may not stand where it does; empty: none.
func outOfOrder(part string) string {
	type open struct {
		name  string
		order [][]string
		at    int
	}
	var stack []open
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return ""
		} else if err != nil {
			return err.Error()
		}
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			if len(stack) > 0 {
				top := &stack[len(stack)-1]
				if top.order != nil {
					at := slices.IndexFunc(top.order, func(any []string) bool { return slices.Contains(any, name) })
					if at < top.at {
						return top.name + " has " + name + " where it may not stand"
					}
					top.at = at
				}
			}
			if x.Name.Space != "" {
				name = x.Name.Space + ":" + name
			}
			var order [][]string
			for _, any := range strings.Fields(orders[name]) {
				order = append(order, strings.Split(any, "|"))
			}
			stack = append(stack, open{name: name, order: order})
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
}

func TestChildrenStandInOrder(t *testing.T) {
	var book bytes.Buffer
	if err := sampleBook(t).Write(&book); err != nil {
		t.Fatal(err)
	}
	for _, file := range [][]byte{writtenDeck(t, sampleDeck(t)), book.Bytes()} {
		parts := opened(t, file)
		for name, content := range parts {
			if path.Ext(name) == ".xlsx" {
				for inner, content := range opened(t, []byte(content)) {
					if wrong := outOfOrder(content); wrong != "" {
						t.Errorf("%s in %s: %s", inner, name, wrong)
					}
				}
			} else if path.Ext(name) == ".xml" {
				if wrong := outOfOrder(content); wrong != "" {
					t.Errorf("%s: %s", name, wrong)
				}
			}
		}
	}
}

func TestWrongOrderIsSeen(t *testing.T) {
	for part, want := range map[string]string{
		`<c:ser><c:order/><c:idx/></c:ser>`:                       "c:ser has idx where it may not stand",
		`<worksheet><sheetData/><sheetViews/></worksheet>`:        "worksheet has sheetViews where it may not stand",
		`<c:dLbl><c:idx/><c:tx/><c:surprise/></c:dLbl>`:           "c:dLbl has surprise where it may not stand",
		`<p:sld><p:cSld/><p:clrMapOvr/></p:sld>`:                  "",
		`<a:p><a:pPr/><a:r/><a:fld/><a:r/><a:endParaRPr/></a:p>`:  "",
		`<c:scaling><c:orientation/><c:min/><c:max/></c:scaling>`: "c:scaling has max where it may not stand",
	} {
		if got := outOfOrder(part); got != want {
			t.Errorf("%s: got %q, want %q", part, got, want)
		}
	}
}
