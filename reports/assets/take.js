// What the reader takes from a chart: its data as CSV, a picture of it, a link to it.
(function () {
  "use strict";

  // csv is a table as text. A cell that a spreadsheet would take for a formula gets a mark before it.
  function csv(figure) {
    return [].map.call(figure.querySelector("details table").rows, function (row) {
      return [].map.call(row.cells, function (cell) {
        var text = cell.textContent.replace(/\u00a0/g, " ").replace(/\u2212/g, "-");
        if (/^[=+@\t\r]/.test(text) || /^-(?![\d.])/.test(text)) text = "'" + text;
        return '"' + text.replace(/"/g, '""') + '"';
      }).join(",");
    }).join("\r\n") + "\r\n";
  }

  // words are an element's text without the explanations that it carries.
  function words(el) {
    if (!el) return "";
    var copy = el.cloneNode(true);
    [].forEach.call(copy.querySelectorAll("[role=tooltip]"), function (t) { t.remove(); });
    return copy.textContent.replace(/[ \n\t]+/g, " ").trim();
  }

  // picture is the chart as it is shown now, with all that it has to say wherever it goes.
  function picture(figure) {
    var one = function (selector) { return words(figure.querySelector(selector)); }, off = Page.off();
    var panels = Page.panels().filter(function (p) { return figure.contains(p.el) && !p.box.hidden; }).map(function (p) {
      var before = p.box.previousElementSibling, data = p.el.dataset, kept = 1 - p.shrink;
      return {
        group: before && before.classList.contains("group") ? words(before) : "", title: words(p.box.querySelector(".title")), note: words(p.box.querySelector(".note")),
        size: p.box.className.replace("panel", "").trim(), height: 64 + kept * (data.height - 64), narrow: 64 + kept * (data.narrow - 64), width: +data.least, option: p.text
      };
    });
    var doc = {
      id: figure.id, headline: one("h2"), subtitle: one(".sub"), says: [].map.call(figure.querySelectorAll(".says li"), words), text: one("p.hidden"),
      key: [].map.call(figure.querySelectorAll(".key [data-light]"), function (k) { return +k.dataset.light; }).filter(function (s) { return off.indexOf(s) < 0; }),
      panels: panels, footnote: (one(".foot") + " " + Page.left()).trim(), mind: one(".mind"), warning: one(".mark-warning")
    };
    var look = Page.look();
    look.lit = [];
    return Parley.picture(doc, look, { width: 1200, height: 0 });
  }

  // png paints a picture twice as fine as it is measured, for slides.
  function png(figure) {
    return new Promise(function (done, fail) {
      var p = picture(figure), image = new Image();
      image.onload = function () {
        var canvas = document.createElement("canvas");
        canvas.width = p.width * 2;
        canvas.height = p.height * 2;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(function (blob) { if (blob) done(blob); else fail(new Error("no picture")); }, "image/png");
      };
      image.onerror = fail;
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(p.svg);
    });
  }

  function save(blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    return "Saved";
  }
  function copy(text) {
    if (!navigator.clipboard) return Promise.reject(new Error("no clipboard"));
    return navigator.clipboard.writeText(text).then(function () { return "Copied"; });
  }
  function copyPicture(figure) {
    if (!navigator.clipboard || !navigator.clipboard.write || !window.ClipboardItem) return Promise.reject(new Error("no clipboard"));
    return navigator.clipboard.write([new ClipboardItem({ "image/png": png(figure) })]).then(function () { return "Copied"; });
  }

  var ways = {
    "csv copy": function (f) { return copy(csv(f)); },
    "csv save": function (f) { return save(new Blob(["\ufeff" + csv(f)], { type: "text/csv" }), f.id + ".csv"); },
    "png copy": copyPicture,
    "png save": function (f) { return png(f).then(function (blob) { return save(blob, f.id + ".png"); }); },
    "svg save": function (f) { return save(new Blob([picture(f).svg], { type: "image/svg+xml" }), f.id + ".svg"); },
    "link copy": function (f) { return copy(Page.address(f.id)); }
  };
  var instead = { "png copy": "Not possible here: save it", "link copy": "Not possible here: use the list of contents" };

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-take]");
    if (!button || button.dataset.before) return;
    button.dataset.before = button.textContent;
    var say = function (text) {
      button.textContent = text;
      document.getElementById("told").textContent = text;
      setTimeout(function () { button.textContent = button.dataset.before; delete button.dataset.before; }, 2000);
    };
    new Promise(function (done) { done(ways[button.dataset.take](button.closest("figure"))); })
      .then(say, function () { say(instead[button.dataset.take] || "Not possible here"); });
  });
})();
