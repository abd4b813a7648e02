// SVG as text, from the tree that zrender draws into or that compose.js makes:
// nodes {tag, attrs, children, text}. Only what stands in the lists is written,
// and every text is escaped, so that whatever a name holds, it stays a text.
Parley.svg = (function () {
  "use strict";

  var tags = {};
  "svg title desc g path text tspan rect circle line polyline polygon ellipse defs clipPath pattern linearGradient radialGradient stop".split(" ").forEach(function (t) { tags[t] = true; });
  var attributes = {};
  ("xmlns role aria-labelledby id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform fill fill-opacity fill-rule opacity stroke stroke-width stroke-opacity " +
    "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin clip-path patternUnits patternTransform gradientUnits offset stop-color stop-opacity " +
    "text-anchor font-family font-size font-weight xml:space").split(" ").forEach(function (a) { attributes[a] = true; });
  var signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

  // escape also replaces what no XML may hold: control signs and halves of pairs.
  function escape(text) {
    return String(text).replace(/[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g, function (c) { return c.length === 2 ? c : "\ufffd"; })
      .replace(/[&<>"]/g, function (c) { return signs[c]; });
  }

  // attrsOf keeps what the list has. Fonts become attributes, which slides and
  // spreadsheets read too, and text that is centred on its place is moved there, since not all can.
  function attrsOf(node) {
    var from = node.attrs || {}, to = {};
    Object.keys(from).forEach(function (k) { if (attributes[k] && from[k] !== undefined && from[k] !== null) to[k] = from[k]; });
    if (node.tag !== "text") return to;
    delete to["xml:space"];
    String(from.style || "").split(";").forEach(function (part) {
      var pair = part.split(":");
      if (pair[0] === "font-size") to["font-size"] = parseFloat(pair[1]);
      if (pair[0] === "font-weight" && pair[1] !== "400" && pair[1] !== "normal") to["font-weight"] = "bold";
    });
    if (from["dominant-baseline"] === "central") to.y = Math.round(100 * ((+from.y || 0) + 0.35 * (to["font-size"] || 12))) / 100;
    return to;
  }

  function unseen(node) {
    var a = node.attrs || {};
    return /^(path|rect|circle|line|polyline|polygon|ellipse)$/.test(node.tag) && (a.fill === "none" || a.fill === "transparent") &&
      (!a.stroke || a.stroke === "none" || +a["stroke-width"] === 0);
  }

  // dotted is a circle as such, where ECharts made it of arcs round 0, 0: half as long, of thousands.
  function dotted(node) {
    var a = node.attrs || {}, at = /^matrix\(([\d.]+),0,0,([\d.]+),([-\d.]+),([-\d.]+)\)$/.exec(a.transform || "");
    if (node.tag !== "path" || !at || at[1] !== at[2] || a.stroke || !/^M1 0A1 1 0 1 1 1 -0\.1A1 1 0 0 1 1 0$/.test(a.d)) return node;
    var to = { cx: at[3], cy: at[4], r: at[1] };
    Object.keys(a).forEach(function (k) { if (k !== "d" && k !== "transform") to[k] = a[k]; });
    return { tag: "circle", attrs: to };
  }
  // rounded leaves a number a tenth of a pixel, but for shapes that are drawn small and then enlarged.
  var places = /^(d|points|x|y|x1|y1|x2|y2|cx|cy|width|height)$/;
  function rounded(name, value, enlarged) {
    return places.test(name) && !enlarged ? String(value).replace(/\d+\.\d\d+/g, function (n) { return String(Math.round(n * 10) / 10); }) : value;
  }

  function write(node) {
    if (!tags[node.tag] || unseen(node)) return "";
    node = dotted(node);
    var attrs = attrsOf(node), inner = (node.text ? escape(node.text) : "") + (node.children || []).map(write).join("");
    if (!inner && /^(g|defs|text|clipPath)$/.test(node.tag)) return "";
    if (node.tag === "text" && attrs.stroke) { // a rim round letters: under them, in programs too that paint it over
      var bare = {};
      Object.keys(attrs).forEach(function (k) { if (k.indexOf("stroke") !== 0) bare[k] = attrs[k]; });
      return element("text", attrs, escape(node.text)) + element("text", bare, escape(node.text));
    }
    return element(node.tag, attrs, inner);
  }

  function element(tag, attrs, inner) {
    var open = "<" + tag + Object.keys(attrs).map(function (k) { return " " + k + '="' + escape(rounded(k, attrs[k], /matrix|scale/.test(attrs.transform))) + '"'; }).join("");
    return open + (inner ? (/^(svg|g|defs)$/.test(tag) ? ">\n" : ">") + inner + "</" + tag + ">" : "/>") + "\n";
  }

  return { write: write };
})();
