// The page around the charts: draws them, redraws them when the width or the
// colours change, and hands out the data of each as CSV.
(function () {
  "use strict";
  var styles = JSON.parse(document.getElementById("looks").textContent);
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var root = document.documentElement, toggle = document.getElementById("mode"), printing = false;
  var panels = [].slice.call(document.querySelectorAll(".plot")).map(function (el) {
    return { el: el, text: el.nextElementSibling.textContent, chart: null, width: 0, due: false };
  });

  function mode() {
    if (printing) return "light";
    return root.dataset.mode || (dark.matches ? "dark" : "light");
  }

  // fit gives a picture its room, so that nothing moves when it is drawn later.
  function fit(p) {
    p.el.style.minWidth = (printing ? 0 : p.el.dataset.least) + "px";
    var width = p.el.clientWidth, height = width < 560 ? +p.el.dataset.narrow : +p.el.dataset.height;
    if (printing) height = Math.min(660, height * (p.el.closest(".wide, .half") ? 1 : 0.65)); // so that a page of paper holds it, headline and all
    p.el.style.height = height + "px";
    return { width: width, height: height };
  }

  function draw(p) {
    var size = fit(p), width = size.width, height = size.height;
    if (!width) return;
    if (!p.due && !printing) { // it waits until the reader comes near
      p.width = width;
      return;
    }
    p.due = true;
    if (!p.chart) p.chart = echarts.init(p.el, null, { renderer: "svg", width: width, height: height });
    if (width !== p.width || height !== p.height) p.chart.resize({ width: width, height: height });
    p.width = width;
    p.height = height;
    var svg = p.el.querySelector("svg"); // lets paper scale what was measured on the screen
    if (svg) svg.setAttribute("viewBox", "0 0 " + width + " " + height);
    var box = p.el.parentNode; // one that scrolls must be reached by key, too
    box.classList.toggle("more", box.scrollWidth > box.clientWidth);
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-labelledby", p.el.getAttribute("aria-labelledby"));
    } else {
      ["tabindex", "role", "aria-labelledby"].forEach(function (a) { box.removeAttribute(a); });
    }
    p.chart.setOption(Parley.complete(p.text, Parley.look(mode(), styles), width), true);
  }
  function drawAll() { panels.forEach(draw); }

  function recolor() {
    var look = Parley.look(mode(), styles);
    [].forEach.call(document.querySelectorAll("[data-style]"), function (el) {
      el.style.color = Parley.color("style:" + el.dataset.style, look);
    });
    toggle.textContent = mode() === "dark" ? "Light colours" : "Dark colours";
    drawAll();
  }

  toggle.addEventListener("click", function () {
    root.dataset.mode = mode() === "dark" ? "light" : "dark";
    recolor();
  });
  dark.addEventListener("change", recolor);
  document.getElementById("print").addEventListener("click", function () { window.print(); });
  window.addEventListener("beforeprint", function () { printing = true; root.classList.add("printing"); recolor(); });
  window.addEventListener("afterprint", function () { printing = false; root.classList.remove("printing"); recolor(); });

  var waiting = 0;
  new ResizeObserver(function () {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(function () {
      panels.forEach(function (p) { if (p.el.clientWidth !== p.width) draw(p); });
    });
  }).observe(document.querySelector("main"));

  // csv is a table as text. A cell that a spreadsheet would take for a formula gets a mark before it.
  function csv(table) {
    return [].map.call(table.rows, function (row) {
      return [].map.call(row.cells, function (cell) {
        var text = cell.textContent.replace(/\u00a0/g, " ").replace(/\u2212/g, "-");
        if (/^[=+@\t\r]/.test(text) || /^-(?![\d.])/.test(text)) text = "'" + text;
        return '"' + text.replace(/"/g, '""') + '"';
      }).join(",");
    }).join("\r\n") + "\r\n";
  }
  function say(button, text) {
    var before = button.textContent;
    button.textContent = text;
    setTimeout(function () { button.textContent = before; }, 2000);
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-csv]");
    if (!button) return;
    var text = csv(button.closest("details").querySelector("table"));
    if (button.dataset.csv === "copy") {
      if (!navigator.clipboard) return say(button, "Not possible here");
      navigator.clipboard.writeText(text).then(function () { say(button, "Copied"); }, function () { say(button, "Not possible here"); });
      return;
    }
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + text], { type: "text/csv" }));
    link.download = button.closest("figure").id + ".csv";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
  // An explanation that would leave the page at the right moves to the left.
  function keepInside(event) {
    if (!event.target.classList || !event.target.classList.contains("word")) return;
    var box = event.target.nextElementSibling;
    box.style.left = "0";
    var over = box.getBoundingClientRect().right - root.clientWidth + 8;
    if (over > 0) box.style.left = -over + "px";
  }
  document.addEventListener("mouseover", keepInside);
  document.addEventListener("focusin", keepInside);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && document.activeElement.classList.contains("word")) document.activeElement.blur();
  });

  // Pictures are drawn when they come near: a page of fifty is ready at once,
  // on a slow machine too. Where the browser can't say what is near, all are.
  if (window.IntersectionObserver) {
    var near = new IntersectionObserver(function (seen) {
      seen.forEach(function (s) {
        if (!s.isIntersecting) return;
        near.unobserve(s.target);
        panels.forEach(function (p) { if (p.el === s.target) { p.due = true; draw(p); } });
      });
    }, { rootMargin: "600px 0px" });
    panels.forEach(function (p) { near.observe(p.el); });
  } else {
    panels.forEach(function (p) { p.due = true; });
  }

  recolor();
  root.dataset.ready = "yes";
})();
