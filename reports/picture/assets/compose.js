// A whole picture out of a figure: its headline, key, charts and footnote as one
// SVG, drawn without a page. It runs in a browser and in the program alike.
Parley.picture = (function () {
  "use strict";

  var margin = 24, gap = 20, leastPanel = 130;
  var spans = { wide: 60, half: 30, third: 20, quarter: 15, fifth: 12 }, order = ["fifth", "quarter", "third", "half", "wide"];
  // How little height a chart without rows of names takes, how little a row of cells, and how little width names at the ends of lines leave a chart. In pixels.
  var leastPlot = 190, leastCell = 22, leastLines = 330;
  var widthOf = Parley.widthOf, wrap = Parley.wrap, balanced = Parley.balanced;

  function words(x, y, text, size, fill, bold) {
    var attrs = { x: round(x), y: round(y), "font-size": size, fill: fill };
    if (bold) attrs["font-weight"] = "bold";
    return { tag: "text", attrs: attrs, text: text };
  }
  function round(x) { return Math.round(x * 100) / 100; }

  // column stacks texts from the top down; its height is where the next thing goes.
  function column(x, width, look) {
    var c = { height: 0, nodes: [] };
    c.text = function (text, size, leading, fill, bold, lines) {
      var warns = /^\u26a0\s*/.test(text), left = warns ? 20 : 0; // a sign that most fonts lack
      if (warns) c.nodes = c.nodes.concat(warning(x, c.height + leading / 2 + 0.35 * size, look));
      (lines || wrap(String(text || "").replace(/^\u26a0\s*/, ""), size, bold, width - left)).forEach(function (line) {
        c.nodes.push(words(x + left, c.height + leading / 2 + 0.35 * size, line, size, look.palette[fill], bold));
        c.height += leading;
      });
      return c;
    };
    c.space = function (n) { if (c.height > 0) c.height += n; return c; };
    return c;
  }

  // warning is its sign, standing on y.
  function warning(x, y, look) {
    return [{ tag: "path", attrs: { d: "M" + round(x + 6.5) + " " + round(y - 11) + "l6.5 11.5h-13z", fill: look.palette.warn } }, words(x + 4.7, y - 1, "!", 9, look.palette.paper, true)];
  }

  // mark is a style's mark in the key, its middle at x, y.
  function mark(style, x, y, look) {
    var fill = Parley.color("style:" + style, look), path = Parley.mark(look.styles[style].symbol);
    var attrs = { fill: fill, stroke: Parley.edge(fill, look), "stroke-width": 1 };
    if (!path) return { tag: "circle", attrs: Object.assign({ cx: round(x), cy: round(y), r: 6 }, attrs) };
    return { tag: "path", attrs: Object.assign({ d: "M" + path.map(function (p) { return round(x + p[0]) + " " + round(y + p[1]); }).join("L") + "Z" }, attrs) };
  }
  function key(c, styles, x0, width, look) {
    var x = x0;
    c.space(8);
    (styles || []).forEach(function (style) {
      var name = look.styles[style].name, own = 18 + widthOf(name, 13) + 18;
      if (x > x0 && x + own > x0 + width) {
        x = x0;
        c.height += 22;
      }
      c.nodes.push(mark(style, x + 7, c.height + 11, look), words(x + 18, c.height + 11 + 0.35 * 13, name, 13, look.palette.ink));
      x += own;
    });
    if (x > x0) c.height += 22;
  }

  function head(doc, width, look) {
    var c = column(margin, width, look);
    c.text(doc.headline, 24, 30, "ink", true, balanced(doc.headline, 24, true, width));
    c.space(4).text(doc.subtitle, 15, 21, "muted");
    (doc.lines || []).forEach(function (line) {
      var left = 112, own = column(margin + left, width - left, look).text(line.text, 14, 19, "ink");
      c.space(6).nodes.push({ tag: "g", attrs: { transform: "translate(0 " + round(c.height) + ")" }, children: column(margin, left - 8, look).text(line.label, 14, 19, "ink", true).nodes.concat(own.nodes) });
      c.height += Math.max(19, own.height);
    });
    (doc.says || []).forEach(function (says) { c.space(4).text(says, 14, 19, "ink"); });
    key(c, doc.key, margin, width, look);
    return c;
  }

  function foot(doc, width, look) {
    var c = column(margin, width, look), x = margin;
    c.text(doc.footnote, 12, 17, "muted");
    if (!doc.mind && !doc.warning) return c;
    c.height += 3;
    var y = c.height + 8.5 + 0.35 * 12;
    if (doc.mind) c.nodes.push(words(x, y, doc.mind, 12, look.palette.ink, true));
    if (doc.warning) {
      if (doc.mind) x += widthOf(doc.mind, 12, true) + 16;
      c.nodes = c.nodes.concat(warning(x, y, look), words(x + 18, y, doc.warning.replace(/^\u26a0\s*/, ""), 12, look.palette.warn));
    }
    c.height += 17;
    return c;
  }

  // uses reports whether a series of the options is drawn so; rowed is how its rows are, if it has any.
  function uses(option, how) { return option.series.some(function (s) { return s.renderItem === how; }); }
  function rowed(option) { return Parley.rowed[Object.keys(Parley.rowed).filter(function (how) { return uses(option, how); })[0]]; }

  // span is how many sixtieths of the width a panel takes, so many sizes smaller: more where it would be too small.
  function span(panel, option, width, smaller) {
    var i = Math.max(0, order.indexOf(panel.size || "wide") - smaller), least = Math.max(leastPanel, panel.width || 0);
    if (smaller && rowed(option)) least = Math.max(least, rowed(option).width);
    if (smaller && uses(option, "ends")) least = Math.max(least, leastLines);
    while (i < order.length - 1 && (width + gap) * spans[order[i]] / 60 - gap < least) i++;
    return spans[order[i]];
  }

  // leastOf is the height below which a panel can't be read: rows may come closer, a plane may shrink.
  function leastOf(option, width, height) {
    var axis = [].concat(option.yAxis || [])[0] || {}, grid = [].concat(option.grid || [])[0] || {}, how = rowed(option);
    if (axis.type !== "category") return Math.min(height, leastPlot);
    var row = how ? (width < 560 ? how.narrow : how.row) : uses(option, "cells") ? leastCell : 0;
    return axis.data.length === 0 || !row ? height : Math.min(height, (+grid.top || 0) + (+grid.bottom || 0) + 24 + axis.data.length * row);
  }

  // widened is how many sixtieths the panels take: a row that is the only one of its group and at least half full is filled.
  function widened(panels, options, width, smaller) {
    var all = panels.map(function (panel, i) { return span(panel, options[i], width, smaller); }), from = 0;
    for (var i = 1; i <= all.length; i++) {
      if (i < all.length && !panels[i].group) continue;
      var used = all.slice(from, i).reduce(function (a, b) { return a + b; }, 0);
      for (; from < i; from++) if (used >= 30 && used < 60) all[from] *= 60 / used;
    }
    return all;
  }

  // rows puts the panels beside and under each other, as the page does.
  function rows(panels, width, look, smaller) {
    var all = [], row = null, used = 0, options = panels.map(function (p) { return JSON.parse(p.option); }), spanned = widened(panels, options, width, smaller);
    panels.forEach(function (panel, i) {
      var option = options[i], sixtieths = panels.length === 1 ? 60 : spanned[i];
      if (!row || panel.group || used + sixtieths > 60.001) {
        row = { group: panel.group ? column(0, width, look).text(panel.group, 16, 30, "ink", true) : null, cells: [], head: 0, height: 0, least: 0, rigid: false };
        all.push(row);
        used = 0;
      }
      var wide = (width + gap) * sixtieths / 60 - gap, c = column(0, wide, look).text(panel.title, 14, 19, "ink", true).text(panel.note, 12, 16, "muted");
      var height = wide < 560 && panel.narrow ? panel.narrow : panel.height;
      row.cells.push({ panel: panel, x: (width + gap) * used / 60, width: wide, head: c, rows: rowed(option) || uses(option, "cells") ? height : 0 });
      row.head = Math.max(row.head, c.height);
      row.height = Math.max(row.height, height);
      row.least = Math.max(row.least, leastOf(option, wide, height));
      used += sixtieths;
    });
    all.forEach(function (r) {
      r.natural = r.height;
      r.most = r.height * (r.least === leastPlot ? 3 : 1.5);
    });
    return all;
  }
  function around(list) { // what the rows need beside their plots
    return list.reduce(function (sum, r, i) { return sum + r.head + (r.group ? r.group.height : 0) + (i > 0 ? 12 : 0); }, 0);
  }
  function sum(list, part) { return list.reduce(function (s, r) { return s + r[part]; }, 0); }

  // share gives every row its part of a height, between the least and the most it takes.
  function share(list, height) {
    var has = sum(list, "height"), to = height < has ? "least" : "most", room = sum(list, to) - has;
    var part = room === 0 ? 0 : Math.min(1, (height - has) / room);
    list.forEach(function (r) { r.height += (r[to] - r.height) * part; });
  }

  // inside reports whether all of a series lies within its axes, or is not cut off there anyway.
  function inside(s, o) {
    if (s.type === "custom" && !s.clip) return true;
    var x = [].concat(o.xAxis)[s.xAxisIndex || 0], y = [].concat(o.yAxis)[s.yAxisIndex || 0];
    var within = function (v, a) { return typeof v === "number" && v >= a.min && v <= a.max; };
    return (s.data || []).every(function (d) {
      var v = d && d.value || d;
      return Array.isArray(v) && within(v[0], x) && v.slice(1).every(function (n) { return within(n, y); });
    });
  }

  // unclipped is a tree with nothing cut off, for what lies inside anyway: cutting is slow to paint.
  function unclipped(nodes) {
    return nodes.filter(function (n) { return n.tag !== "clipPath"; }).map(function (n) {
      var attrs = Object.assign({}, n.attrs);
      delete attrs["clip-path"];
      return { tag: n.tag, attrs: attrs, text: n.text, children: n.children && unclipped(n.children) };
    });
  }

  // chart draws one panel; its ids depend on its place alone.
  function chart(cell, height, look, id, gutter) {
    var c = echarts.init(null, null, { renderer: "svg", ssr: true, width: cell.width, height: height });
    try {
      var painter = c.getZr().painter, o = Parley.complete(cell.panel.option, look, cell.width, gutter);
      painter._id = id;
      delete o.toolbox;
      o.tooltip = { show: false };
      o.series.forEach(function (s) { s.emphasis = { disabled: true }; });
      c.setOption(o);
      var nodes = painter.renderToVNode({ animation: false, emphasis: false, willUpdate: false, compress: true }).children;
      return o.series.every(function (s) { return inside(s, o); }) ? unclipped(nodes) : nodes;
    } finally {
      c.dispose();
    }
  }

  function plots(list, left, top, look, id) {
    var nodes = [], y = top, n = 0, gutters = {};
    var place = function (cell) { return Math.round(cell.x) + " " + Math.round(cell.width); };
    list.forEach(function (row) { // what stands under each other begins at one edge
      row.cells.forEach(function (cell) { gutters[place(cell)] = Math.max(gutters[place(cell)] || 0, Parley.names(cell.panel.option, cell.width)); });
    });
    list.forEach(function (row, i) {
      if (i > 0) y += 12;
      if (row.group) {
        nodes.push(moved(left, y, row.group.nodes));
        y += row.group.height;
      }
      row.cells.forEach(function (cell) {
        nodes.push(moved(left + cell.x, y, cell.head.nodes));
        nodes.push(moved(left + cell.x, y + row.head, chart(cell, Math.round(row.height * (cell.rows || row.natural) / row.natural), look, id + "-" + n++, gutters[place(cell)])));
      });
      y += row.head + Math.round(row.height);
    });
    return { nodes: nodes, bottom: y };
  }
  function moved(x, y, nodes) { return { tag: "g", attrs: { transform: "translate(" + round(x) + " " + round(y) + ")" }, children: nodes }; }

  function needs(doc) { return doc.panels.reduce(function (n, p) { return Math.max(n, p.size && p.size !== "wide" ? 0 : p.width || 0); }, 0); }

  // whole is a picture that stands by itself: as wide as asked, as high as it needs.
  function whole(doc, look, size, id) {
    var width = Math.max(size.width, needs(doc) + 2 * margin), inner = width - 2 * margin, h = head(doc, inner, look), f = foot(doc, inner, look);
    var list = rows(doc.panels, inner, look, 0), top = margin - 4 + h.height + 12, bottom = 16 + f.height + margin - 8;
    var missing = (size.height || width * 9 / 16) - top - bottom - around(list) - sum(list, "height");
    if (missing > 0) share(list, sum(list, "height") + missing);
    var drawn = plots(list, margin, top, look, id), end = Math.max(drawn.bottom, (size.height || Math.ceil(width * 9 / 16)) - bottom);
    return { width: width, height: Math.ceil(end + bottom), scale: size.width / width,
      nodes: [moved(0, margin - 4, h.nodes)].concat(drawn.nodes, moved(0, end + 16, f.nodes)) };
  }

  // bare is the charts alone, in a box. What does not fit it is drawn larger than the box, and then scaled.
  function bare(doc, look, size, id) {
    var best = [0, 1, 2].map(function (smaller) { return fitted(doc, look, size, smaller); })
      .reduce(function (a, b) { return b.scale > a.scale * 1.02 ? b : a; });
    var width = size.width / best.scale, height = size.height / best.scale;
    share(best.list, height - around(best.list));
    var drawn = plots(best.list, 0, 0, look, id);
    return { width: width, height: Math.max(drawn.bottom, 1), scale: Math.min(best.scale, size.height / drawn.bottom), nodes: drawn.nodes };
  }
  // fitted is the largest scale at which a box holds the panels, each so many sizes smaller.
  function fitted(doc, look, size, smaller) {
    var scale = Math.min(1, size.width / needs(doc)), list = rows(doc.panels, size.width / scale, look, smaller);
    for (var i = 0; i < 20 && least(list) > size.height / scale; i++) {
      scale *= Math.max(0.7, Math.min(0.97, Math.sqrt(size.height / scale / least(list)))); // what is wider needs less height
      list = rows(doc.panels, size.width / scale, look, smaller);
    }
    return { scale: scale, list: list };
  }
  function least(list) { return Math.ceil(around(list) + sum(list, "least")) + list.length; }

  // picture draws a figure, doc, in a look, Parley.look(...). A size has a width and a height in
  // pixels, and bare: whether to draw the charts alone. The whole picture is at least so high (0: 16:9),
  // the bare one at most. It gives { svg, width, height, scale }; a scale below 1 says that text is smaller by it than it should be.
  return function (doc, look, size) {
    var id = String(doc.id || "picture").replace(/[^a-z0-9-]/gi, "-"), p = size.bare ? bare(doc, look, size, id) : whole(doc, look, size, id);
    var width = round(size.bare ? p.width * p.scale : p.width), height = round(size.bare ? p.height * p.scale : p.height);
    var root = { tag: "svg", attrs: { xmlns: "http://www.w3.org/2000/svg", width: width, height: height, viewBox: "0 0 " + round(p.width) + " " + round(p.height), role: "img",
      "aria-labelledby": id + "-title " + id + "-text", "font-family": size.font || Parley.font }, children: [
      { tag: "title", attrs: { id: id + "-title" }, text: doc.headline }, { tag: "desc", attrs: { id: id + "-text" }, text: doc.text || doc.headline },
      { tag: "rect", attrs: { width: round(p.width), height: round(p.height), fill: look.palette.paper } }].concat(p.nodes) };
    return { svg: Parley.svg.write(root), width: width, height: height, scale: round(p.scale) };
  };
})();
