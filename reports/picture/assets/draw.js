// How Parley's charts are drawn: it completes the options that the program
// wrote, with the colours of a look and with functions chosen by name from
// the lists below. Names in the data are text and nothing else: nothing here
// is evaluated, and no HTML is made.
(function () {
  "use strict";

  var font = Parley.font, color = Parley.color, filled = Parley.filled, edge = Parley.edge, contrast = Parley.contrast, onIt = Parley.onIt, widthOf = Parley.widthOf;
  var shapes = Parley.shapes, line = shapes.line, label = shapes.label, rimmed = shapes.rimmed, stroked = shapes.stroked, arrow = shapes.arrow, disc = shapes.disc, cross = shapes.cross, beside = shapes.beside, spot = shapes.spot;

  var formats = {
    percent: function (x) { return (Math.round(x * 1000) / 10 + "\u00a0%").replace("-", "\u2212"); },
    time: function (x) { return x === 0 ? "start" : x === 1 ? "end" : ""; },
    number: function (x) { return String(Math.round(x * 10) / 10).replace("-", "\u2212").replace(/\B(?=(\d{3})+(?!\d))/g, ","); },
    nothing: function () { return ""; },
    fine: function (x) { return String(+x.toPrecision(3)).replace("-", "\u2212").replace(/^(\D?\d+)$/, function (n) { return n.replace(/\B(?=(\d{3})+(?!\d))/g, ","); }); },
    name: function (p) { return p.name.replace(/[{}|]/g, " "); }
  };

  // An ECharts drawing function gets (params, api); these also get the datum as it was written.
  var drawings = {
    interval: function (v, api, look, area, narrow) {
      var inside = function (x) { return Math.max(area.x, Math.min(area.x + area.width, x)); };
      var at = api.coord([v[1], v[0]]), lo = inside(api.coord([v[2], v[0]])[0]), hi = inside(api.coord([v[3], v[0]])[0]);
      var y = narrow ? at[1] + 7 : at[1], parts = v.slice(8), children = [];
      children.push(line(area.x, y, area.x + area.width, y, look.palette.grid, 1));
      if (hi > lo) children.push(line(lo, y, hi, y, look.palette.muted, 2.5));
      children = children.concat(disc(at[0], y, 6.5, parts, look));
      children.push(label(area.x + area.width + 12, y, v[4], look.palette.ink, 14, "left", v[5]));
      if (narrow) { // what does not fit beside stands over the end of the row; of several, none: the table has them
        if (v[6].length === 1) children.push(label(area.x + area.width, y - 15, v[6][0], look.palette.muted, 12, "right"));
        if (v[6].length === 1 && v[7][0]) children.push(label(area.x + area.width, area.y - 9, v[7][0], look.palette.muted, 12, "right"));
        return { type: "group", children: children };
      }
      v[6].forEach(function (text, i) {
        var x = area.x + area.width + 124 + 80 * i;
        children.push(label(x, y, text, look.palette.muted, 12, "right"));
        if (v[7][i]) children.push(label(x, area.y - 9, v[7][i], look.palette.muted, 12, "right"));
      });
      return { type: "group", children: children };
    },
    effect: function (v, api, look, area, narrow) {
      var inside = function (x) { return Math.max(area.x, Math.min(area.x + area.width, x)); };
      var at = api.coord([v[1], v[0]]), lo = api.coord([v[2], v[0]])[0], hi = api.coord([v[3], v[0]])[0], y = narrow ? at[1] + 8 : at[1], children = [];
      children.push(line(area.x, y, area.x + area.width, y, look.palette.grid, 1));
      if (v[12]) { // a bar from 0, for what has a true 0
        var zero = inside(api.coord([0, v[0]])[0]), end = inside(at[0]);
        children.push({ type: "rect", shape: { x: Math.min(zero, end), y: y - 7, width: Math.max(1, Math.abs(end - zero)), height: 14 }, style: filled(v[8], look, 0.55) });
      }
      if (hi > lo) {
        children.push(line(inside(lo), y, inside(hi), y, look.palette.muted, 2.5));
        if (lo < area.x - 1) children.push(arrow(area.x, y, -1, look));
        if (hi > area.x + area.width + 1) children.push(arrow(area.x + area.width, y, 1, look));
      }
      if (at[0] >= area.x - 1 && at[0] <= area.x + area.width + 1 && !v[12]) children.push(spot([0, 0, 0, 0, 0, 0, v[8], v[9]], [at[0], y], look));
      children.push(label(area.x + area.width + 12, y, v[4], look.palette.ink, 14, "left", v[10]));
      if (narrow) { // what does not fit beside stands under it
        var under = v[5].map(function (text, i) { return text && (i < 2 ? text : "deals " + text); }).filter(Boolean).join(" \u00b7 ");
        children.push(rimmed(label(area.x, y + 17, under, look.palette.muted, 12, "left"), look));
        return { type: "group", children: children };
      }
      v[5].forEach(function (text, i) {
        var x = area.x + area.width + v[7][i];
        children.push(label(x, y, text, look.palette.muted, 12, "left"));
        if (v[6][i]) children.push(label(x, area.y - 11, v[6][i], look.palette.muted, 12, "left"));
      });
      return { type: "group", children: children };
    },
    zone: function (v, api, look, area) {
      var inside = function (x) { return Math.max(area.x, Math.min(area.x + area.width, x)); };
      var at = api.coord([v[3], 0])[0], lo = inside(api.coord([v[0], 0])[0]), hi = inside(api.coord([v[1], 0])[0]), children = [];
      if (hi - lo > 2) {
        children.push({ type: "rect", silent: true, shape: { x: lo, y: area.y, width: hi - lo, height: area.height }, style: { fill: look.palette.context, opacity: 0.16 } });
        if (v[2] && hi - lo > widthOf(v[2], 12)) children.push(label((lo + hi) / 2, area.y - 11, v[2], look.palette.muted, 12, "center"));
      }
      if (at >= area.x && at <= area.x + area.width) children.push(line(at, area.y, at, area.y + area.height, look.palette.muted, 1));
      return { type: "group", silent: true, children: children };
    },
    claimed: function (v, api, look, area, narrow) {
      var inside = function (x) { return Math.max(area.x, Math.min(area.x + area.width, x)); };
      var lo = inside(api.coord([v[1], v[0]])[0]), hi = inside(api.coord([v[2], v[0]])[0]), y = api.coord([v[1], v[0]])[1] + (narrow ? 8 : 0), wide = Math.max(8, hi - lo), x = (lo + hi - wide) / 2;
      return { type: "rect", z2: 5, shape: { x: x, y: y - 11, width: wide, height: 22, r: 2 }, style: { fill: "none", stroke: look.palette.ink, lineWidth: 1.5, lineDash: [4, 3] } };
    },
    ends: function (v, api, look, area, narrow, all) {
      var marks = all.map(function (d, i) { return { i: i, y: api.coord([d.value[0], d.value[1]])[1] }; }).sort(function (a, b) { return a.y - b.y; });
      marks.forEach(function (m, k) { if (k > 0) m.y = Math.max(m.y, marks[k - 1].y + 16); });
      var over = marks[marks.length - 1].y - (area.y + area.height - 6);
      if (over > 0) marks.forEach(function (m) { m.y -= over; });
      for (var k = marks.length - 2; k >= 0; k--) marks[k].y = Math.min(marks[k].y, marks[k + 1].y - 16);
      var own = marks.filter(function (m) { return all[m.i].value === v; })[0], at = api.coord([v[0], v[1]]);
      var x = area.x + area.width, fill = color("style:" + v[3], look), to = line(at[0] + 5, at[1], x + 12, own.y, look.palette.grid, 1);
      var mark = { type: "circle", shape: { cx: x + 17, cy: own.y, r: 4.5 }, style: { fill: fill, stroke: edge(fill, look), lineWidth: 1 } };
      if (look.palette.shades) { // lines are told apart by their dashes there
        mark = line(x + 3, own.y, x + 23, own.y, look.palette.ink, 2);
        mark.style.lineDash = dashes[v[3] % dashes.length];
        to = line(at[0], at[1], x + 3, own.y, look.palette.grid, 1);
      }
      return { type: "group", children: [to, mark, label(x + 26, own.y, v[2], look.palette.ink, 12, "left")] };
    },
    swing: function (v, api, look, area, narrow) {
      var inside = function (x) { return Math.max(area.x, Math.min(area.x + area.width, x)); };
      var at = function (x) { return inside(api.coord([x, v[0]])[0]); }, y = api.coord([v[3], v[0]])[1] + (narrow ? api.size([0, 1])[1] / 2 - 18 : 0), base = at(v[3]), children = [];
      var both = (v[1] - v[3]) * (v[2] - v[3]) > 0; // on one side of the base: one under the other
      var reach = [base, at(v[1]), at(v[2])].concat((v[6].concat(v[7])).map(at));
      [[v[1], v[4], 0], [v[2], v[5], 1]].forEach(function (side) {
        var end = at(side[0]), left = side[0] < v[3] || side[0] === v[3] && side[2] === 0, span = v[6 + side[2]], outer = both ? end : Math[left ? "min" : "max"].apply(null, reach);
        var high = both ? 11 : 18, mid = both ? y + (side[2] ? 6 : -6) : y;
        children.push({ type: "rect", shape: { x: Math.min(base, end), y: mid - high / 2, width: Math.max(1, Math.abs(end - base)), height: high }, style: filled(v[8 + side[2]], look, 0.85) });
        if (span.length) {
          children.push(line(at(span[0]), mid, at(span[1]), mid, look.palette.ink, 1.5));
          if (both) outer = left ? Math.min(end, at(span[0])) : Math.max(end, at(span[1]));
        }
        children.push(label(outer + (left ? -6 : 6), mid, side[1], look.palette.ink, 12, left ? "right" : "left")); // its number
      });
      children.push(line(base, area.y, base, area.y + area.height, look.palette.ink, 1));
      return { type: "group", children: children };
    },
    bins: function (v, api, look, area, narrow) {
      var row = api.size([0, 1])[1], base = api.coord([v[1], v[0]])[1] + row * 0.22;
      var from = api.coord([v[1], v[0]])[0], to = api.coord([v[2], v[0]])[0], height = v[3] * row * (narrow ? 0.38 : 0.6);
      var children = [{ type: "rect", shape: { x: from, y: base - height, width: Math.max(1, to - from - 1), height: height },
        style: filled(v[4], look, 0.72) }];
      if (v[5]) { // cut off: a gap in the column, and what it holds
        children.push({ type: "rect", z2: 20, shape: { x: from - 1, y: base - height + 6, width: to - from + 2, height: 3 }, style: { fill: look.palette.paper } });
        var left = to + 40 > area.x + area.width;
        children.push(rimmed(label(left ? from - 4 : to + 4, base - height + 6, v[5], look.palette.muted, 12, left ? "right" : "left"), look));
      }
      return { type: "group", children: children };
    },
    spread: function (v, api, look, area) {
      var row = api.size([0, 1])[1], y = api.coord([v[1], v[0]])[1] + row * 0.22 + 6;
      var x = v.slice(1, 6).map(function (p) { return api.coord([p, v[0]])[0]; });
      var fill = stroked(v[6], look), children = [
        line(x[0], y, x[4], y, fill, 1.5),
        line(x[1], y, x[3], y, fill, 6),
        { type: "circle", z2: 20, shape: { cx: x[2], cy: y, r: 3.6 }, style: { fill: look.palette.paper, stroke: look.palette.ink, lineWidth: 1.5 } }
      ];
      if (v[7]) children.push(label(area.x + area.width + 62, y - row * 0.22 - 6, v[7], look.palette.muted, 12, "right"));
      if (v[8]) children.push(label(area.x + area.width + 62, area.y - 9, v[8], look.palette.muted, 12, "right"));
      return { type: "group", children: children };
    },
    cells: function (v, api, look) {
      var at = api.coord([v[0], v[1]]), size = api.size([1, 1]), low = look.palette.low, high = look.palette.high;
      var rgb = low.map(function (c, i) { return Math.round(c + (high[i] - c) * v[2]); });
      var white = contrast(rgb, [255, 255, 255]) >= 4.5, text = white ? "#FFFFFF" : "#000000"; // one of them is always above 4.5 : 1
      var average = v[4] === "average", x = at[0] - size[0] / 2 + 1, y = at[1] - size[1] / 2 + 1, children = [];
      if (!average) children.push({ type: "rect", shape: { x: x, y: y, width: size[0] - 2, height: size[1] - 2 }, style: { fill: "rgb(" + rgb.join(",") + ")" } });
      if (v[4] === "self") {
        children.push({ type: "rect", z2: 20, shape: { x: x + 3, y: y + 3, width: size[0] - 8, height: size[1] - 8 }, style: { fill: "none", stroke: text, lineWidth: 1.5 } });
      }
      children.push(label(at[0], at[1], v[3], average ? look.palette.ink : text, 13, "center", average));
      return { type: "group", children: children };
    },
    bars: function (v, api, look, area, narrow) {
      var row = api.size([0, 1])[1], high = Math.min(18, row * 0.62 / v[3]), base = api.coord([0, v[0]]), end = api.coord([v[1], v[0]]);
      var y = base[1] - high * v[3] / 2 + high * v[2] + (narrow ? 8 : 0), left = v[1] < 0;
      return { type: "group", children: [
        { type: "rect", shape: { x: Math.min(base[0], end[0]), y: y + 1, width: Math.max(1, Math.abs(end[0] - base[0])), height: high - 2 }, style: filled(v[4], look, 1) },
        label(end[0] + (left ? -6 : 6), y + high / 2, v[5], look.palette.ink, 12, left ? "right" : "left"),
        label(area.x + area.width + 72, base[1], narrow ? "" : v[6], look.palette.muted, 12, "left")
      ] };
    },
    notes: function (v, api, look, area) {
      var at = api.coord([v[0], v[1]]), up = v[3] === "up", wide = widthOf(v[2], 12), left = up && at[0] + wide > area.x + area.width;
      var note = up ? label(left ? Math.max(at[0] - 6, wide + 2) : at[0] + 6, at[1] + 9, v[2], look.palette.ink, 12, left ? "right" : "left") : label(at[0], at[1] - 9, v[2], look.palette.ink, 12, "right");
      return { type: "group", children: [rimmed(note, look)] };
    },
    spots: function (v, api, look) { return spot(v, api.coord([v[0], v[1]]), look); },
    named: function (v, api, look, area, narrow, all) {
      var at = api.coord([v[0], v[1]]), own = spot(v, at, look), fill = stroked(v[6], look);
      var children = cross(v, at, api, area, fill).concat(beside(v, at, all, 8, api, look, area));
      return { type: "group", children: children.concat(own) };
    },
    pairs: function (v, api, look, area, narrow, all) {
      var at = api.coord([v[0], v[1]]);
      return { type: "group", children: cross(v, at, api, area, look.palette.muted).concat(beside(v, at, all, 6, api, look, area), disc(at[0], at[1], 6.5, v.slice(7), look)) };
    },
    ray: function (v, api, look, area) {
      var from = api.coord([v[0], v[1]]), to = api.coord([v[2], v[3]]), name = label(to[0] + 12, to[1], v[4], look.palette.muted, 12, "left");
      return { type: "group", silent: true, children: [line(from[0], from[1], to[0], to[1], v[5] ? look.palette.ink : look.palette.grid, 1.5), name] };
    },
    stack: function (v, api, look, area, narrow) {
      var y = api.coord([0, v[0]])[1] + (narrow ? 8 : 0), high = 20, from = 0, children = [];
      v[1].forEach(function (part) { // in the colour of a style, of the others, or of nobody
        var x = api.coord([from, v[0]])[0], to = api.coord([from + part[0], v[0]])[0], style = part[1] >= 0;
        from += part[0];
        if (to - x < 0.5) return;
        var fill = style ? filled(part[1], look) : { fill: part[1] === -1 && !look.palette.shades ? look.palette.context : look.palette.grid };
        if (part[1] === -1 && look.palette.shades) fill.stroke = look.palette.ink;
        children.push({ type: "rect", shape: { x: x, y: y - high / 2, width: Math.max(1, to - x - 1), height: high }, style: fill });
        if (to - x < 8 * part[2].length) return;
        var plain = typeof fill.fill === "string" && part[1] !== -2 && !look.palette.shades;
        var text = label((x + to) / 2, y, part[2], plain ? onIt(fill.fill) : look.palette.ink, 12, "center");
        if (!plain && part[1] !== -2) {
          text.style.stroke = look.palette.paper;
          text.style.lineWidth = 4;
        }
        children.push(text);
      });
      v[2].forEach(function (span) { // under the ends that they belong to
        children.push(line(api.coord([span[0], v[0]])[0], y + high / 2 + 4, api.coord([span[1], v[0]])[0], y + high / 2 + 4, look.palette.ink, 1.5));
      });
      return { type: "group", children: children };
    },
    step: function (v, api, look, area, narrow) {
      var size = api.size([0, 1])[1], y = api.coord([v[1], v[0]])[1] + (narrow ? 8 : 0), inside = function (x) { return Math.max(area.x, Math.min(area.x + area.width, x)); };
      var from = inside(api.coord([v[1], v[0]])[0]), to = inside(api.coord([v[2], v[0]])[0]), children = [];
      children.push({ type: "rect", shape: { x: Math.min(from, to), y: y - 8, width: Math.max(1, Math.abs(to - from)), height: 16 }, style: filled(v[6], look, 0.8) });
      if (v[7]) children.push(line(to, y + 8, to, y + size - 8, look.palette.muted, 1)); // to where the next begins
      if (v[4] > v[3]) children.push(line(inside(api.coord([v[3], v[0]])[0]), y, inside(api.coord([v[4], v[0]])[0]), y, look.palette.ink, 2));
      children.push(label(area.x + area.width + 12, y, v[5], look.palette.ink, 14, "left", v[8]));
      if (!narrow && v[9]) children.push(label(area.x + area.width + 82, y, v[9], look.palette.muted, 12, "left"));
      return { type: "group", children: children };
    }
  };

  // band is one shape for the whole series: forth along the top, back along the bottom.
  function band(series, look) {
    var fill = look.palette.shades ? look.palette.context : color(series.itemStyle.color, look);
    return function (params, api) {
      if (params.dataIndex > 0) return null;
      var top = series.data.map(function (d) { return api.coord([d.value[0], d.value[2]]); });
      var bottom = series.data.map(function (d) { return api.coord([d.value[0], d.value[1]]); });
      return { type: "polygon", silent: true, shape: { points: top.concat(bottom.reverse()) }, style: { fill: fill, opacity: 0.16 } };
    };
  }

  function own(list, name) { return Object.prototype.hasOwnProperty.call(list, name) ? list[name] : undefined; }

  var dashes = [[], [9, 4], [2, 3], [9, 3, 2, 3], [14, 4], [5, 5]];
  function ofStyle(part) { return part && typeof part.color === "string" && part.color.indexOf("style:") === 0; }
  // inked makes the lines of styles black in print, each with its dashes, unless dashes already mean something; its marks get a rim.
  function inked(all, ink) {
    all.forEach(function (s) { if (ofStyle(s.itemStyle) && s.type !== "custom") s.itemStyle.borderColor = ink; });
    var lines = all.map(function (s) { return s.lineStyle; }).filter(ofStyle);
    var free = lines.every(function (l) { return l.type !== "dashed"; });
    lines.forEach(function (l) {
      if (free) l.type = dashes[+l.color.slice(6) % dashes.length];
      l.color = "ink";
    });
  }
  function paint(part, look) {
    if (part && typeof part.color === "string") part.color = color(part.color, look);
  }

  function series(s, look, narrow) {
    if (s.type === "custom") {
      var data = s.data || [], how = s.renderItem, draw = own(drawings, how);
      s.clip = s.renderItem === "band";
      s.encode = { x: [], y: [] };
      s.renderItem = s.renderItem === "band" ? band(s, look) : function (params, api) {
        var datum = data[params.dataIndex], shape = draw(datum.value, api, look, params.coordSys, narrow, data);
        if (look.lit && !Parley.lights(Parley.stylesOf({ name: s.name, renderItem: how }, datum), look)) dim(shape);
        return shape;
      };
      if (/^(spots|named|pairs|notes)$/.test(how)) s.z = 5;
    }
    if (s.type === "line" && s.data && s.data.length < 2) s.showSymbol = true;
    if (look.lit && !Parley.lights(Parley.stylesOf(s, null), look)) [s.itemStyle, s.lineStyle].forEach(function (part) { if (part) part.opacity = dimmed; });
    [s.itemStyle, s.lineStyle].forEach(function (part) { paint(part, look); });
  }

  // dim lets what is not lit up step back.
  var dimmed = 0.15;
  function dim(shape) {
    if (shape.style) shape.style.opacity = (shape.style.opacity || 1) * dimmed;
    (shape.children || []).forEach(dim);
  }

  // step is the smallest round number that cuts a range into at most that many
  // equal parts; failing one, the next above that does not.
  function step(range, parts) {
    var ten = Math.pow(10, Math.floor(Math.log10(range / parts) + 1e-9));
    var round = [1, 2, 2.5, 3, 4, 5, 10].map(function (k) { return k * ten; }).filter(function (s) { return s >= range / parts * 0.999; });
    var even = round.filter(function (s) { return Math.abs(range / s - Math.round(range / s)) < 1e-6; });
    return even.length ? even[0] : round[0];
  }

  // fewer takes numbers from an axis that has too little room for them.
  function fewer(axes, room) {
    [].concat(axes).forEach(function (a) { if (a.type === "value") a.interval = step(a.max - a.min, Math.max(1, Math.min(a.splitNumber, Math.floor(room / 40)))); });
  }

  function axis(a, look, width, across) {
    var narrow = width < 560;
    a.axisLabel = a.axisLabel || {};
    a.axisLabel.color = a.type === "category" ? look.palette.ink : look.palette.muted;
    a.axisLabel.fontSize = a.type === "category" ? 13 : 12;
    a.axisLabel.fontFamily = font;
    if (a.axisLabel.interval !== undefined) a.axisLabel.interval = +a.axisLabel.interval;
    a.axisLabel.formatter = own(formats, a.axisLabel.formatter);
    a.nameTextStyle = { color: look.palette.muted, fontSize: 12, fontFamily: font };
    a.axisTick = { show: false };
    a.axisLine = a.axisLine || { show: false };
    if (a.splitLine && a.splitLine.show) a.splitLine.lineStyle = { color: look.palette.grid };
    a.axisPointer = { show: false };
    if (a.type === "value" && across) {
      if (narrow && a.inside) a.axisLabel.alignMinLabel = "left";
      if (narrow) a.splitNumber = Math.min(a.splitNumber, width < 220 ? 1 : 4);
    }
    if (a.type === "value") a.interval = step(a.max - a.min, a.splitNumber);
    if (a.position === "top") { // names side by side, or turned where they are too long for that
      var longest = Math.max.apply(null, a.data.map(function (n) { return widthOf(n, 13); }));
      a.axisLabel.rotate = longest > (width - 180) / a.data.length ? -35 : 0;
    }
    if (a.type !== "category" || a.position === "top") return;
    a.axisLabel.lineHeight = 15;
    a.axisLabel.overflow = /^(swing|step|effect)$/.test(a.inside) ? "break" : "truncate";
    a.axisLabel.width = narrow ? 300 : a.axisLabel.overflow === "break" ? 260 : Math.max(260, Math.round(0.4 * width)); // cut names least
    if (narrow && a.inside === "swing") a.axisLabel.width = width - 40;
    if (a.axisLabel.overflow === "break") { // ECharts would break before a comma
      var most = a.axisLabel.width;
      a.axisLabel.formatter = function (name) { return Parley.balanced(name, 13, false, most).join("\n"); };
    }
    if (narrow && a.inside) { // names above the rows, where a narrow page has room
      a.axisLabel.inside = true;
      a.axisLabel.margin = 0;
      a.axisLabel.textBorderColor = look.palette.paper; // no line runs through a name
      a.axisLabel.textBorderWidth = 4;
      a.axisLabel.verticalAlign = a.inside === "swing" ? "middle" : "bottom";
      a.axisLabel.padding = [0, 0, rowed[a.inside].above, 0];
      a.z = 10;
    }
  }

  // rowed are the drawings that fill rows with a name at the left: how far above the middle of
  // the row a narrow picture writes it, the least height of a row, beside its name and under it, and the least width. In pixels.
  var rowed = {
    interval: { above: 3, row: 22, narrow: 32, width: 280 }, effect: { above: 3, row: 24, narrow: 48, width: 280 },
    bins: { above: 18, row: 48, narrow: 68, width: 280 }, bars: { above: 18, row: 24, narrow: 40, width: 280 },
    swing: { above: 32, row: 30, narrow: 58, width: 320 }, stack: { above: 14, row: 34, narrow: 48, width: 280 }, step: { above: 12, row: 26, narrow: 44, width: 280 }
  };

  function rowsOf(o) { return o.series.map(function (s) { return s.renderItem; }).filter(function (d) { return own(rowed, d); })[0]; }

  // names is how wide the names are that a picture of rows writes at its left, in pixels.
  function names(text, width) {
    var o = JSON.parse(text), a = [].concat(o.yAxis)[0], rows = rowsOf(o);
    if (!rows || width < 560 || !a || !a.axisLabel || !a.axisLabel.show) return 0;
    a.inside = rows;
    axis(a, { palette: {} }, width, false);
    return Math.max.apply(null, a.data.map(function (name) {
      var lines = a.axisLabel.overflow === "break" ? a.axisLabel.formatter(name).split("\n") : [name];
      return Math.min(a.axisLabel.width, Math.max.apply(null, lines.map(function (l) { return widthOf(l, 13); })));
    }).concat(0));
  }

  // complete makes ECharts options out of the program's: text, of which a new copy is made, the
  // look, the width there is, and how much of it names at the left take at least, if pictures are to stand under each other.
  function complete(text, look, width, gutter) {
    var o = JSON.parse(text), narrow = width < 560, rows = rowsOf(o), named = gutter ? names(text, width) : 0;
    var ends = [].concat.apply([], o.series.map(function (s) { return s.renderItem === "ends" ? s.data.map(function (d) { return d.value[2]; }) : []; }));
    [o.xAxis, o.yAxis].forEach(function (axes, i) {
      [].concat(axes).forEach(function (a) { a.inside = rows; axis(a, look, width, i === 0); delete a.inside; });
    });
    [].concat(o.yAxis).forEach(function (a) { if (a.name) a.nameTextStyle.align = "left"; });
    if (look.palette.shades) inked(o.series, look.palette.ink);
    o.series.forEach(function (s) { series(s, look, narrow); });
    [].concat(o.grid || []).forEach(function (g) {
      ["top", "right", "bottom", "left"].forEach(function (side) { if (/^\d+$/.test(g[side])) g[side] = +g[side]; });
      if (narrow && /^(interval|bars|effect|step)$/.test(rows) && g.right > 120) g.right = rows === "effect" || rows === "step" ? 76 : 56;
      if (narrow && rows === "swing") g.left = g.right = 16;
      if (named) g.left += gutter - named;
      if (named) fewer(o.xAxis, width - g.left - named - g.right);
      if (ends.length) g.right = Math.min(g.right, 32 + Math.max.apply(null, ends.map(function (name) { return widthOf(name, 12); })));
    });
    o.animation = false;
    o.tooltip.renderMode = "richText";
    o.tooltip.confine = true;
    o.tooltip.formatter = own(formats, o.tooltip.formatter);
    o.tooltip.backgroundColor = look.palette.paper;
    o.tooltip.borderColor = look.palette.muted;
    o.tooltip.textStyle = { color: look.palette.ink, fontSize: 12, fontFamily: font };
    o.textStyle = { fontFamily: font };
    o.backgroundColor = "transparent";
    return o;
  }

  Parley.complete = complete;
  Parley.rowed = rowed;
  Parley.names = names;
})();
