// Which styles a mark belongs to, so that a page can leave styles out of a
// picture or light them up. The program's options say it: a line, an area or a
// mark by its series' name or colour, "style:3", and what is drawn by a function of
// draw.js by a place in each datum's values (options.go lists them).
(function () {
  "use strict";

  var whose = {
    interval: function (v) { return v.slice(8); },
    bins: function (v) { return [v[4]]; },
    spread: function (v) { return [v[6]]; },
    pairs: function (v) { return v.slice(7); },
    stack: function (v) { return v[1].map(function (part) { return part[1]; }).filter(function (s) { return s >= 0; }); },
    bars: function (v) { return [v[4]]; },
    effect: function (v) { return [v[8]]; },
    spots: function (v) { return [v[6]]; },
    named: function (v) { return [v[6]]; },
    cells: function (v) { return v.slice(5); },
    ends: function (v) { return [v[3]]; }
  };
  // where a datum says in which row and column of names it stands, and what the first of them says for all
  var row = { interval: 0, bins: 0, spread: 0, bars: 0, effect: 0, swing: 0, claimed: 0, stack: 0, step: 0, cells: 1 }, column = { cells: 0 }, heads = { interval: 7, spread: 8, effect: 6 };

  // stylesOf lists a datum's styles, or without a datum those of all that the series draws.
  function stylesOf(series, datum) {
    var paint = series.type === "line" && series.lineStyle && series.lineStyle.color, named = /^style:(\d+)$/.exec(series.name || paint || ""), how = series.renderItem;
    if (named) return [+named[1]];
    return Object.prototype.hasOwnProperty.call(whose, how) && datum ? whose[how](datum.value) : [];
  }

  // lights reports whether a mark of these styles stays bright while a look lights some up.
  function lights(styles, look) {
    var within = function (a, b) { return a.every(function (s) { return b.indexOf(s) >= 0; }); };
    styles = styles.filter(function (s) { return s >= 0 && s < look.count; });
    return !look.lit || !look.lit.length || !styles.length || within(look.lit, styles) || within(styles, look.lit);
  }

  // without is a picture's options with some styles left out: { text, shrink }, of which
  // shrink is how many of its rows have gone, as a share; null: nothing is left of it.
  function without(text, off) {
    if (!off.length) return { text: text, shrink: 0 };
    var o = JSON.parse(text), had = 0, has = 0;
    var hidden = function (styles) { return styles.some(function (s) { return off.indexOf(s) >= 0; }); };
    var before = [];
    o.series = o.series.filter(function (s) {
      var all = s.data || [];
      var own = stylesOf(s, null);
      had += own.length;
      if (hidden(own)) return false;
      has += own.length;
      before.push(all);
      if (!own.length) s.data = all.filter(function (d) {
        var styles = stylesOf(s, d);
        if (styles.length) had++;
        if (hidden(styles)) return false;
        if (styles.length) has++;
        return true;
      });
      return true;
    });
    if (had && !has) return null;
    var shrink = close(o, before, row, "yAxis");
    close(o, before, column, "xAxis");
    return { shrink: shrink, text: JSON.stringify(o) };
  }

  // close takes the names away that have lost all their data, and moves the others together.
  function close(o, before, place, which) {
    var axis = [].concat(o[which] || [])[0];
    if (!axis || axis.type !== "category") return 0;
    var full = {}, left = {}, to = [], n = 0;
    o.series.forEach(function (s, i) {
      if (place[s.renderItem] === undefined) return;
      before[i].forEach(function (d) { full[d.value[place[s.renderItem]]] = true; });
      (s.data || []).forEach(function (d) { left[d.value[place[s.renderItem]]] = true; });
    });
    var gone = axis.data.filter(function (name, i) { return full[i] && !left[i]; }).length, all = axis.data.length;
    axis.data = axis.data.filter(function (name, i) {
      to[i] = n;
      if (full[i] && !left[i]) return false;
      n++;
      return true;
    });
    o.series.forEach(function (s, i) {
      var at = place[s.renderItem], head = heads[s.renderItem];
      if (at === undefined) return;
      s.data.forEach(function (d) { d.value[at] = to[d.value[at]]; });
      if (which === "yAxis" && head && s.data.length && before[i].length && before[i][0] !== s.data[0]) s.data[0].value[head] = before[i][0].value[head];
    });
    return gone / all;
  }

  Parley.stylesOf = stylesOf;
  Parley.lights = lights;
  Parley.without = without;
})();
