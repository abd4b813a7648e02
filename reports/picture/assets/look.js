// What everything is drawn in: themes, a brand's colours, and those of styles.
var Parley = (function () {
  "use strict";

  var palettes = {
    light: { ink: "#1B1F24", muted: "#59626E", faint: "#A9B0B8", context: "#8A929C", grid: "#E7E9EC", paper: "#FFFFFF", warn: "#8A4B00",
             low: [240, 244, 249], high: [8, 69, 120] },
    dark: { ink: "#E8EAED", muted: "#A5ADB7", faint: "#666E79", context: "#8F98A3", grid: "#2B3037", paper: "#15181D", warn: "#FFC46B",
            low: [32, 38, 46], high: [143, 200, 243] },
    // Black on white: shades tell marks apart, patterns areas and dashes lines.
    print: { ink: "#000000", muted: "#404040", faint: "#808080", context: "#808080", grid: "#D8D8D8", paper: "#FFFFFF", warn: "#000000",
             low: [255, 255, 255], high: [64, 64, 64],
             shades: { "#0072B2": "#000000", "#D55E00": "#FFFFFF", "#009E73": "#8C8C8C", "#CC79A7": "#D0D0D0", "#A6761D": "#595959", "#56B4E9": "#F0F0F0" } }
  };
  var patterns = [null, "", "M-1 7L7 -1", "M3 2.4a.6 .6 0 1 1 -.01 0M0 -.6a.6 .6 0 1 1 -.01 0M6 -.6a.6 .6 0 1 1 -.01 0M0 5.4a.6 .6 0 1 1 -.01 0M6 5.4a.6 .6 0 1 1 -.01 0", "M-1 -1L7 7M-1 7L7 -1", "M-1 3L7 3"];
  var font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

  // color reads a colour as the program writes it: a part to play, a style, or the colour itself.
  function color(name, look) {
    if (name.indexOf("style:") === 0) {
      var style = look.styles[+name.slice(6)];
      return style ? color(style.color, look) : look.palette.context;
    }
    if (look.palette.shades && /^#[0-9a-f]{6}$/i.test(name)) return Object.prototype.hasOwnProperty.call(look.palette.shades, name) ? look.palette.shades[name] : grey(name);
    return Object.prototype.hasOwnProperty.call(look.palette, name) ? look.palette[name] : name;
  }
  // grey is a colour as a copier sees it.
  function grey(name) {
    var rgb = rgbOf(name), part = Math.round(0.3 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2]).toString(16);
    return "#" + (part.length < 2 ? "0" + part : part).repeat(3);
  }

  function luminance(rgb) {
    var l = rgb.map(function (c) { c /= 255; return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); });
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
  }
  function rgbOf(hex) { return [1, 3, 5].map(function (i) { return parseInt(hex.slice(i, i + 2), 16); }); }
  function contrast(a, b) {
    var la = luminance(a), lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }
  // filled is a shape's style in the colour of a negotiating style, in print its pattern.
  function filled(style, look, opacity) {
    var fill = color("style:" + style, look), path = patterns[+style % patterns.length];
    if (!look.palette.shades) return { fill: fill, opacity: opacity };
    if (path === null || path === undefined) return { fill: look.palette.context, stroke: look.palette.ink, lineWidth: 1 };
    return { stroke: look.palette.ink, lineWidth: 1, fill: path === "" ? look.palette.paper : { svgWidth: 6, svgHeight: 6, x: 0, y: 0, svgElement: { tag: "g", attrs: {}, children: [
      { tag: "rect", attrs: { width: 6, height: 6, fill: look.palette.paper } }, { tag: "path", attrs: { d: path, fill: "none", stroke: look.palette.ink, "stroke-width": 1.2 } }] } } };
  }

  // edge outlines a mark that would be too pale on its ground.
  function edge(fill, look) {
    return contrast(rgbOf(fill), rgbOf(look.palette.paper)) < 3 ? look.palette.ink : look.palette.paper;
  }

  // onIt is black or white, whichever can be read on a colour.
  function onIt(fill) { return contrast(rgbOf(fill), [255, 255, 255]) >= 4.5 ? "#FFFFFF" : "#000000"; }

  // look is how to draw: a theme and the styles, and if a brand has colours, its
  // { palette: {ink, paper, accent}, styles: {name: colour} }, each optional.
  function look(theme, styles, brand) {
    var own = brand && brand.palette || {};
    if (own.paper && theme !== "print") theme = luminance(rgbOf(own.paper)) < 0.18 ? "dark" : "light"; // a brand's paper decides
    var palette = palettes[theme], colors = brand && !palette.shades && brand.styles || {};
    if (own.ink || own.paper || own.accent) palette = branded(palette, own);
    return { mode: theme, palette: palette, styles: styles.map(function (s) {
      return Object.prototype.hasOwnProperty.call(colors, s.name) ? { name: s.name, color: colors[s.name], symbol: s.symbol } : s;
    }) };
  }
  // branded mixes the shades between a brand's ink and its paper.
  function branded(palette, own) {
    var p = {}, ink = rgbOf(own.ink || palette.ink), paper = rgbOf(own.paper || palette.paper);
    var mix = function (share, from) { return paper.map(function (c, i) { return Math.round(c + ((from || ink)[i] - c) * share); }); };
    var hex = function (rgb) { return "#" + rgb.map(function (c) { return (c < 16 ? "0" : "") + c.toString(16).toUpperCase(); }).join(""); };
    Object.keys(palette).forEach(function (k) { p[k] = palette[k]; });
    p.ink = hex(ink);
    p.paper = hex(paper);
    if (own.ink || own.paper) [["muted", 0.72], ["faint", 0.4], ["context", 0.5], ["grid", 0.11]].forEach(function (part) { p[part[0]] = hex(mix(part[1])); });
    if (own.accent) p.high = rgbOf(own.accent);
    p.low = mix(0.07, p.high);
    return p;
  }

  return { look: look, color: color, filled: filled, edge: edge, contrast: contrast, onIt: onIt, font: font };
})();
