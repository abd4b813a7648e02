// What drawings are made of: lines, texts, marks, and names beside them.
(function () {
  "use strict";

  var font = Parley.font, color = Parley.color, edge = Parley.edge;
  function widthOf(text, size, bold) { return echarts.format.getTextRect(text, (bold ? "600 " : "") + size + "px " + font).width; }

  // wrap breaks a text into lines that fit; a word that does not fit by itself is cut, and so is a text that nobody would read to its end.
  function wrap(text, size, bold, width) {
    var lines = [], line = "";
    text = String(text || "").replace(/(\d) %/g, "$1\u00a0%");
    if (text.length > longest) text = text.slice(0, longest).replace(/[\ud800-\udbff]$/, "") + "\u2026";
    text.split(/[ \t\r\n]+/).forEach(function (word) {
      var longer = line ? line + " " + word : word;
      if (widthOf(longer, size, bold) <= width) {
        line = longer;
        return;
      }
      if (line) lines.push(line);
      while (widthOf(word, size, bold) > width && word.length > 1) {
        var n = Math.max(1, Math.floor(word.length * width / widthOf(word, size, bold)));
        while (n > 1 && widthOf(word.slice(0, n), size, bold) > width) n--;
        if (/[\ud800-\udbff]/.test(word[n - 1])) n++; // not through the middle of a sign
        lines.push(word.slice(0, n));
        word = word.slice(n);
      }
      line = word;
    });
    if (line) lines.push(line);
    return lines;
  }
  var longest = 2000; // signs of a text

  // balanced breaks into the same number of lines, of about the same length.
  function balanced(text, size, bold, width) {
    var lines = wrap(text, size, bold, width), lo = width / 2, hi = width;
    while (lines.length > 1 && hi - lo > 8) {
      var mid = (lo + hi) / 2;
      if (wrap(text, size, bold, mid).length > lines.length) lo = mid; else hi = mid;
    }
    return wrap(text, size, bold, hi);
  }

  // arrow says that an interval goes on beyond the picture.
  function arrow(x, y, to, look) {
    return { type: "polygon", z2: 15, shape: { points: [[x + 7 * to, y], [x - 1 * to, y - 5], [x - 1 * to, y + 5]] }, style: { fill: look.palette.muted } };
  }

  // disc is the mark of a line-up: a part of it in the colour of each style.
  function disc(x, y, radius, parts, look) {
    var same = parts.every(function (s) { return s === parts[0]; }), n = same ? 1 : parts.length;
    return parts.slice(0, n).map(function (s, i) {
      var fill = color("style:" + s, look), from = Math.PI / 2 + 2 * Math.PI * i / n;
      return { type: "sector", z2: 20, shape: { cx: x, cy: y, r: radius, r0: 0, startAngle: from, endAngle: from + 2 * Math.PI / n },
        style: { fill: fill, stroke: edge(fill, look), lineWidth: 1 } };
    });
  }

  // cross is a mark's intervals, across and up, within the picture.
  function cross(v, at, api, area, stroke) {
    var inX = function (x) { return Math.max(area.x, Math.min(area.x + area.width, api.coord([x, v[1]])[0])); };
    var inY = function (y) { return Math.max(area.y, Math.min(area.y + area.height, api.coord([v[0], y])[1])); };
    var lines = [line(inX(v[2]), at[1], inX(v[3]), at[1], stroke, 1.5), line(at[0], inY(v[4]), at[0], inY(v[5]), stroke, 1.5)];
    lines.forEach(function (l) { l.style.opacity = 0.5; });
    return lines;
  }

  // beside names a mark where there is room for its name, clear of all others.
  function beside(v, at, all, text, api, look, area) {
    var marks = all.map(function (d) { return { at: api.coord([d.value[0], d.value[1]]), text: d.value[text] }; });
    var place = v[text] && places(marks, area)[all.map(function (d) { return d.value; }).indexOf(v)];
    if (!place) return [];
    return [rimmed(label(place.x, place.y, v[text], look.palette.ink, 13, "left", true), look)];
  }

  // spot is a style's mark.
  function spot(v, at, look) {
    var fill = color("style:" + v[6], look), path = mark(v[7]);
    var style = { fill: fill, stroke: edge(fill, look), lineWidth: 1 };
    if (!path) return { type: "circle", z2: 20, shape: { cx: at[0], cy: at[1], r: 6 }, style: style };
    return { type: "polygon", z2: 20, shape: { points: path.map(function (p) { return [at[0] + p[0], at[1] + p[1]]; }) }, style: style };
  }
  var paths = {
    rect: [[-5.5, -5.5], [5.5, -5.5], [5.5, 5.5], [-5.5, 5.5]],
    triangle: [[0, -6.5], [6.5, 6], [-6.5, 6]],
    diamond: [[0, -7.5], [7, 0], [0, 7.5], [-7, 0]],
    down: [[-6.5, -6], [6.5, -6], [0, 6.5]],
    plus: [[-2, -6], [2, -6], [2, -2], [6, -2], [6, 2], [2, 2], [2, 6], [-2, 6], [-2, 2], [-6, 2], [-6, -2], [-2, -2]]
  };

  // places finds room for names beside their marks, clear of marks, of each
  // other and of the edges. A name that fits nowhere is left to the key.
  function places(marks, area) {
    var taken = marks.map(function (m) { return { x: m.at[0] - 8, y: m.at[1] - 8, w: 16, h: 16 }; });
    return marks.map(function (m) {
      var w = widthOf(m.text, 13, true), h = 16, x = m.at[0], y = m.at[1];
      var tries = [[x + 12, y - 11], [x - 12 - w, y - 11], [x + 12, y + 12], [x - 12 - w, y + 12], [x - w / 2, y - 19], [x - w / 2, y + 19], [x + 12, y - 22], [x - 12 - w, y - 22], [x + 12, y + 22], [x - 12 - w, y + 22]];
      for (var i = 0; i < tries.length; i++) {
        var box = { x: tries[i][0], y: tries[i][1] - h / 2, w: w, h: h };
        var fits = box.x >= area.x && box.x + w <= area.x + area.width + 20 && box.y >= area.y - 4 && box.y + h <= area.y + area.height;
        if (fits && !taken.some(function (t) { return box.x < t.x + t.w && t.x < box.x + w && box.y < t.y + t.h && t.y < box.y + h; })) {
          taken.push(box);
          return { x: tries[i][0], y: tries[i][1] };
        }
      }
      return null;
    });
  }

  function line(x1, y1, x2, y2, stroke, width) {
    return { type: "line", shape: { x1: x1, y1: y1, x2: x2, y2: y2 }, style: { stroke: stroke, lineWidth: width } };
  }
  function label(x, y, text, fill, size, align, bold) {
    return { type: "text", silent: true, z2: 30, style: { x: x, y: y, text: text, fill: fill, fontSize: size, fontFamily: font,
      fontWeight: bold ? 600 : 400, align: align, verticalAlign: "middle" } };
  }

  // rimmed keeps a text apart from what lies under it.
  function rimmed(text, look) {
    text.style.stroke = look.palette.paper;
    text.style.lineWidth = 3;
    return text;
  }
  // stroked is the colour of a style's lines, where a shade would be too pale.
  function stroked(style, look) { return look.palette.shades ? look.palette.ink : color("style:" + style, look); }

  // mark is the outline of a style's mark round 0, 0 as points; none is a circle of radius 6.
  function mark(symbol) { return Object.prototype.hasOwnProperty.call(paths, symbol) ? paths[symbol] : undefined; }

  Parley.shapes = { line: line, label: label, rimmed: rimmed, stroked: stroked, arrow: arrow, disc: disc, cross: cross, beside: beside, spot: spot };
  Parley.mark = mark;
  Parley.widthOf = widthOf;
  Parley.wrap = wrap;
  Parley.balanced = balanced;
})();
