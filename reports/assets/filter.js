// What is shown: one case or deadline alone, which the page holds packed, and
// which styles. The address says it, so that it can be sent, kept and gone back to.
(function () {
  "use strict";
  var select = document.getElementById("choice"), shown = document.getElementById("shown"), summary = document.querySelector("#pick > summary"), warned = document.getElementById("of-whole");
  var whole = parts(document), current = "", seen = "", left = "", turn = 0;

  // parts are the places of the page that an extract tells anew, with what stands in them.
  function parts(from) {
    var all = {};
    [].forEach.call(from.querySelectorAll("[data-part]"), function (el) { all[el.dataset.part] = [].slice.call(el.cloneNode(true).childNodes); });
    return all;
  }
  function copies(nodes) { return nodes.map(function (n) { return document.importNode(n, true); }); }

  // read takes the address apart: { choice: "case=job-offer", styles: names or null, chart: an id }.
  function read() {
    var hash = location.hash.slice(1), state = { choice: "", styles: null, chart: "" };
    if (hash.indexOf("=") < 0) {
      state.chart = plain(hash);
      return state;
    }
    hash.split("&").forEach(function (pair) {
      var at = pair.indexOf("="), key = pair.slice(0, at), value = pair.slice(at + 1);
      if (key === "case" || key === "rounds") state.choice = key + "=" + plain(value);
      if (key === "styles") state.styles = value.split(",").map(plain);
      if (key === "chart") state.chart = plain(value);
    });
    return state;
  }
  function plain(text) { try { return decodeURIComponent(text); } catch (e) { return text; } }

  // write is read the other way round.
  function write(state) {
    var all = [], at = state.choice.indexOf("=");
    if (state.choice) all.push(state.choice.slice(0, at + 1) + encodeURIComponent(state.choice.slice(at + 1)));
    if (state.styles) all.push("styles=" + state.styles.map(encodeURIComponent).join(","));
    if (state.chart) all.push(all.length ? "chart=" + encodeURIComponent(state.chart) : encodeURIComponent(state.chart));
    return "#" + all.join("&");
  }
  function go(change) {
    var state = Object.assign(read(), change);
    if (!change.chart) state.chart = "";
    var hash = write(state);
    if (hash !== (location.hash || "#")) { // the same twice is one step back
      try { history.pushState(null, "", hash); } catch (e) { location.hash = hash; }
    }
    apply();
  }

  // packed finds the extract that an address names.
  function packed(choice) {
    return [].filter.call(document.querySelectorAll("[data-choice]"), function (el) { return el.dataset.choice === choice; })[0];
  }
  function unpack(el) { return Page.unpack(el).then(function (html) { return parts(new DOMParser().parseFromString(html, "text/html")); }); } // which runs nothing

  // apply shows what the address says, and at last tells those who cannot see it.
  function apply() {
    seen = location.hash;
    var state = read(), mine = ++turn, el = state.choice ? packed(state.choice) : null;
    if (state.choice && !el) return settle(state, "", "This page does not hold “" + state.choice.slice(state.choice.indexOf("=") + 1) + "” alone. All is shown.");
    if ((el ? state.choice : "") === current) return settle(state, current, "");
    (el ? unpack(el) : Promise.resolve(whole)).then(function (texts) {
      if (mine !== turn) return; // something else was chosen meanwhile
      replace(texts);
      settle(state, el ? state.choice : "", "");
    });
  }

  // replace puts other texts and charts into the page; the chart that was read stays where it is.
  function replace(texts) {
    var stays = [].filter.call(document.querySelectorAll("figure"), function (f) { return f.getBoundingClientRect().bottom > 120; })[0];
    var id = stays && stays.id, top = stays && stays.getBoundingClientRect().top;
    Object.keys(texts).forEach(function (part) {
      var place = document.querySelector("[data-part=" + part + "]");
      if (place) place.replaceChildren.apply(place, copies(texts[part]));
    });
    Page.collect();
    var after = id && document.getElementById(id);
    if (after && top < window.innerHeight) window.scrollBy({ top: after.getBoundingClientRect().top - top, behavior: "instant" });
  }

  // settle sets the controls and the styles, and says what is shown.
  function settle(state, choice, trouble) {
    var off = [], names = Page.styles.slice(0, Page.count).map(function (s) { return s.name; }), texts = trouble ? [trouble] : [];
    if (state.styles) names.forEach(function (n, i) { if (state.styles.indexOf(n) < 0) off.push(i); });
    if (off.length === names.length) off = []; // none of them is here
    current = choice;
    if (warned) warned.hidden = !choice;
    if (select) {
      [].forEach.call(select.options, function (o) { if (o.value === choice) o.selected = true; });
      if (choice) texts.push(select.selectedOptions[0].dataset.says);
    }
    [].forEach.call(document.querySelectorAll("[data-switch]"), function (box) { box.checked = off.indexOf(+box.dataset.switch) < 0; });
    if (summary) summary.textContent = off.length ? "Styles: " + (names.length - off.length) + " of " + names.length : "Styles";
    left = !off.length ? "" : "Shown: " + (names.length - off.length) + " of " + names.length + " styles; headlines, averages and tables speak of all " + names.length + ".";
    if (left) texts.push(left);
    if (String(off) !== String(Page.off())) Page.choose(off);
    if (state.chart && !document.getElementById(state.chart)) texts.push("There is no “" + state.chart + "” here.");
    if (shown.textContent !== texts.join(" ")) shown.textContent = texts.join(" ");
    var target = state.chart && document.getElementById(state.chart);
    if (target) target.scrollIntoView();
    Page.root.dataset.ready = "yes";
  }

  if (select) select.addEventListener("change", function () { go({ choice: select.value }); });
  document.addEventListener("change", function (event) {
    var box = event.target, i = +box.dataset.switch, off = Page.off();
    if (box.dataset.switch === undefined) return;
    show(box.checked ? off.filter(function (s) { return s !== i; }) : off.concat(i));
  });
  var all = document.getElementById("all");
  if (all) all.addEventListener("click", function () { show([]); });
  function show(off) {
    go({ styles: off.length ? Page.styles.slice(0, Page.count).filter(function (s, i) { return off.indexOf(i) < 0; }).map(function (s) { return s.name; }) : null });
  }

  // A link within the page keeps what is shown.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (!link || !read().choice && !read().styles) return;
    event.preventDefault();
    go({ chart: link.getAttribute("href").slice(1) });
    var target = document.getElementById(link.getAttribute("href").slice(1));
    if (target && target.tabIndex < 0) target.focus({ preventScroll: true });
  });
  ["popstate", "hashchange"].forEach(function (kind) { // some browsers send both
    window.addEventListener(kind, function () { if (location.hash !== seen) apply(); });
  });
  ["click", "keydown"].forEach(function (kind) { // the list of styles closes as menus do
    document.addEventListener(kind, function (event) {
      var list = document.getElementById("pick");
      if (list && list.open && (kind === "click" ? !list.contains(event.target) : event.key === "Escape")) list.open = false;
    });
  });

  Page.address = function (chart) { return location.href.split("#")[0] + write(Object.assign(read(), { chart: chart })); };
  Page.left = function () { return left; }; // says which styles are left, where some were switched off
  Page.start().then(apply, function () {
    [].forEach.call(document.querySelectorAll("select, [data-switch], [data-take^=png], [data-take^=svg]"), function (control) { control.disabled = true; });
  });
})();
