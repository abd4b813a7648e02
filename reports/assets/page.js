// The page around the charts: draws them, and redraws them when the width, the
// colours or what is shown change.
var Page = (function () {
  "use strict";
  var styles = JSON.parse(document.getElementById("looks").textContent);
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var root = document.documentElement, toggle = document.getElementById("mode"), printing = false;
  var charts = [], panels = [], off = [], lit = [], waiting = 0, near = null;

  function mode() {
    if (printing) return "light";
    return root.dataset.mode || (dark.matches ? "dark" : "light");
  }
  function look() {
    var l = Parley.look(mode(), styles);
    l.lit = printing ? [] : lit;
    l.count = +root.dataset.styles;
    return l;
  }

  // unpack reads what the program packed by gzip and base64.
  function unpack(el) {
    var bytes = Uint8Array.from(atob(el.textContent), function (c) { return c.charCodeAt(0); });
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }
  // start reads the pictures and draws them.
  function start() {
    if (!window.DecompressionStream) {
      document.getElementById("old").hidden = false;
      return Promise.reject(new Error("this browser unpacks nothing"));
    }
    return unpack(document.getElementById("charts")).then(function (text) {
      charts = JSON.parse(text).map(JSON.stringify);
      collect();
    });
  }

  // collect finds the pictures of the page, again when it shows something else.
  function collect() {
    panels.forEach(function (p) { if (p.chart) p.chart.dispose(); });
    if (near) near.disconnect();
    panels = [].map.call(document.querySelectorAll(".plot"), function (el, i) { // those of a part bring their own options
      var box = el.closest(".panel");
      return { el: el, box: box, of: (box.dataset.of || "").split(" ").filter(Boolean).map(Number), whole: el.nextElementSibling ? el.nextElementSibling.textContent : charts[i], text: "", shrink: 0, chart: null, width: 0, due: false, near: false, stale: false };
    });
    choose(off);
    watch();
  }

  // choose leaves styles out of all pictures.
  function choose(list) {
    off = list;
    panels.forEach(function (p) {
      var rest = p.of.some(function (s) { return off.indexOf(s) >= 0; }) ? null : Parley.without(p.whole, off);
      p.box.hidden = !rest;
      p.text = rest ? rest.text : "";
      p.shrink = rest ? rest.shrink : 0;
      if (rest && p.chart) p.chart.clear();
    });
    [].forEach.call(document.querySelectorAll("figure"), function (f) {
      var boxes = [].slice.call(f.querySelectorAll(".panel")), gone = f.querySelector(".gone");
      if (gone) gone.hidden = !boxes.length || boxes.some(function (b) { return !b.hidden; });
      [].forEach.call(f.querySelectorAll(".group"), function (g) { // a heading without pictures goes, too
        var next = g.nextElementSibling, any = false;
        for (; next && next.classList.contains("panel"); next = next.nextElementSibling) any = any || !next.hidden;
        g.hidden = !any;
      });
    });
    recolor();
  }

  // light brightens some styles and dims the others: what is in sight at once, the rest when it comes near.
  function light(list) {
    if (String(list) === String(lit)) return;
    lit = list;
    panels.forEach(function (p) { p.stale = true; });
    [].forEach.call(document.querySelectorAll("[data-light]"), function (el) {
      el.classList.toggle("dim", !Parley.lights([+el.dataset.light], look()));
    });
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(function () { panels.forEach(function (p) { if (p.near) draw(p, true); }); });
  }

  // fit gives a picture its room, so that nothing moves when it is drawn later.
  function fit(p) {
    p.el.style.minWidth = (printing ? 0 : p.el.dataset.least) + "px";
    var width = p.el.clientWidth, height = width < 560 ? +p.el.dataset.narrow : +p.el.dataset.height;
    height -= p.shrink * (height - 64);
    if (printing) height = Math.min(660, height * (p.el.closest(".wide, .half") ? 1 : 0.65)) * (p.tight || 1); // so that a page of paper holds it, headline and all
    p.el.style.height = height + "px";
    return { width: width, height: height };
  }

  function draw(p, same) {
    var size = fit(p), width = size.width, height = size.height;
    if (!width || !p.text) return;
    if (!p.due && !printing) { // it waits until the reader comes near
      p.width = width;
      return;
    }
    p.due = true;
    p.stale = false;
    if (!p.chart) {
      p.chart = echarts.init(p.el, null, { renderer: "svg", width: width, height: height });
      Page.drawn(p);
    }
    if (width !== p.width || height !== p.height) p.chart.resize({ width: width, height: height });
    p.width = width;
    p.height = height;
    var svg = p.el.querySelector("svg"); // lets paper scale what was measured on the screen
    if (svg) svg.setAttribute("viewBox", "0 0 " + width + " " + height);
    scrolls(p);
    p.chart.setOption(Parley.complete(p.text, look(), width), !same);
  }

  // scrolls lets a picture that is wider than its box be reached by key, too.
  function scrolls(p) {
    var box = p.el.parentNode, wider = box.scrollWidth > box.clientWidth;
    box.classList.toggle("more", wider);
    if (!wider) return ["tabindex", "role", "aria-labelledby"].forEach(function (a) { box.removeAttribute(a); });
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-labelledby", p.el.getAttribute("aria-labelledby"));
  }

  // tighten lets a figure that would stand over a page of paper by a little, its footnote say, be a little less high.
  function tighten() {
    panels.forEach(function (p) {
      var box = p.el.closest(".panels"), over = box.parentNode.querySelector("figcaption").getBoundingClientRect().bottom - box.parentNode.getBoundingClientRect().top - 1000;
      p.tight = over > 0 && over < 0.4 * box.offsetHeight ? 1 - 1.1 * over / box.offsetHeight : 1;
    });
    panels.forEach(function (p) { if (p.tight < 1) draw(p); });
    panels.forEach(function (p) { p.tight = 1; });
  }

  function recolor() {
    var l = look();
    [].forEach.call(document.querySelectorAll("[data-style]"), function (el) {
      el.style.color = Parley.color("style:" + el.dataset.style, l);
    });
    toggle.textContent = mode() === "dark" ? "Light colours" : "Dark colours";
    panels.forEach(function (p) { draw(p); });
  }

  toggle.addEventListener("click", function () {
    root.dataset.mode = mode() === "dark" ? "light" : "dark";
    recolor();
  });
  dark.addEventListener("change", recolor);
  document.getElementById("print").addEventListener("click", function () { window.print(); });
  window.addEventListener("beforeprint", function () { printing = true; root.classList.add("printing"); recolor(); tighten(); });
  window.addEventListener("afterprint", function () { printing = false; root.classList.remove("printing"); recolor(); });

  var resized = 0;
  new ResizeObserver(function () {
    cancelAnimationFrame(resized);
    resized = requestAnimationFrame(function () {
      panels.forEach(function (p) { if (p.el.clientWidth !== p.width) draw(p); });
    });
  }).observe(document.querySelector("main"));

  // Pictures are drawn when they come near, and the others when there is time: a
  // page of fifty is ready at once, on a slow machine too.
  function watch() {
    near = new IntersectionObserver(function (seen) {
      seen.forEach(function (s) {
        panels.forEach(function (p) {
          if (p.el !== s.target) return;
          p.near = s.isIntersecting;
          if (p.near && (!p.due || p.stale)) { p.due = true; draw(p, !!p.chart); }
        });
      });
    }, { rootMargin: "600px 0px" });
    panels.forEach(function (p) { near.observe(p.el); });
    idle();
  }
  function idle() {
    var whenIdle = window.requestIdleCallback || function (f) { setTimeout(f, 50); };
    whenIdle(function () {
      var next = panels.filter(function (p) { return !p.due && !p.box.hidden; })[0];
      if (!next) return;
      next.due = true;
      draw(next);
      idle();
    });
  }

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

  return {
    root: root, styles: styles, count: +root.dataset.styles, unpack: unpack, start: start, collect: collect, choose: choose, light: light, look: look,
    panels: function () { return panels; },
    off: function () { return off; },
    drawn: function () {} // of a picture that was drawn for the first time
  };
})();
