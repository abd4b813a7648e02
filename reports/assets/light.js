// Linked highlighting: a style that is pointed at, focused or tapped, in a list,
// a key or a chart, is bright in all charts and the others step back, until the
// reader leaves it or presses Escape.
(function () {
  "use strict";
  if (Page.count < 2) return;
  var held = [], leaving = 0;

  function enter(list) {
    clearTimeout(leaving);
    Page.light(list.filter(function (s) { return s >= 0 && s < Page.count; }));
  }
  function leave() { // a redrawn chart is left and entered again at once
    clearTimeout(leaving);
    leaving = setTimeout(function () { Page.light(held); }, 90);
  }
  function hold(list) {
    held = String(held) === String(list) ? [] : list;
    enter(held);
  }

  function named(event) {
    var el = event.target.closest && event.target.closest("[data-light]");
    return el ? [+el.dataset.light] : null;
  }
  ["mouseover", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, function (event) { var of = named(event); if (of) enter(of); });
  });
  ["mouseout", "focusout"].forEach(function (kind) {
    document.addEventListener(kind, function (event) { if (named(event)) leave(); });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    held = [];
    enter([]);
    if (document.activeElement.classList.contains("word")) document.activeElement.blur();
  });

  Page.drawn = function (p) {
    function stylesAt(event) {
      var o = event.componentType === "series" && JSON.parse(p.text).series[event.seriesIndex];
      return o ? Parley.stylesOf(o, (o.data || [])[event.dataIndex]).filter(function (s, i, all) { return s >= 0 && s < Page.count && all.indexOf(s) === i; }) : [];
    }
    p.chart.on("mouseover", function (event) { var of = stylesAt(event); if (of.length) enter(of); });
    p.chart.on("mouseout", leave);
    p.chart.on("click", function (event) { var of = stylesAt(event); if (of.length) hold(of); });
  };
})();
