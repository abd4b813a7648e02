// A negotiation step by step: the pictures, the terms and the words move together. What is
// shown follows from the state alone: which story, which step of it, whose view. Names are
// written as text; nothing is evaluated and no HTML is made of them.
(function () {
  "use strict";
  var scene = JSON.parse(document.getElementById("scene").textContent), styles = JSON.parse(document.getElementById("looks").textContent);
  var root = document.documentElement, dark = window.matchMedia("(prefers-color-scheme: dark)"), printing = false, timer = 0;
  var state = { step: 1, sees: -1, tale: -1 }, chosen = { side: 0, style: "", from: 0, drawn: false };
  function id(name) { return document.getElementById(name); }
  function all(selector, within) { return [].slice.call((within || document).querySelectorAll(selector)); }

  // The stories: what was, and what could have been.
  function told(tale) {
    if (tale < 0) return scene.deeds;
    var t = scene.tales[tale];
    return scene.deeds.slice(0, t.shared).concat((t.rest || []).map(function (r) { return { round: r[0], until: r[0], voice: r[1], does: r[2], offer: r[3], changed: true }; }));
  }
  function takeover(what) { return (scene.whatIfs || []).filter(function (w) { return w.side === what.side && w.style === what.style; })[0]; }
  function chosenTale() {
    var w = takeover(chosen);
    return w ? w.tales[chosen.from] : -1;
  }
  function differs(tale) { return tale >= 0 && (scene.tales[tale].rest || []).length > 0; }
  function other() { return printing || state.tale >= 0 || !chosen.drawn ? -1 : chosenTale(); } // the story that is drawn faint
  function mover(deed) { return scene.voices[deed.voice].side; }
  function offers(deed) { return deed.offer >= 0 && deed.does === "offers"; }
  function heard(v) { return state.sees < 0 || scene.voices[v].heard.indexOf(state.sees) >= 0; } // by whoever looks
  function voiceName(v) { return scene.sides[scene.voices[v].side].name + (scene.voices[v].name ? " " + scene.voices[v].name : ""); }
  function described(offer) {
    return scene.clauses.map(function (c, i) { return c.name + " " + c.values[scene.offers[offer].values[i]]; }).join(", ");
  }
  function worths(offer) {
    return scene.sides.map(function (s, i) { return state.sees < 0 || state.sees === i ? s.name + ": " + scene.offers[offer].text[i] : ""; }).filter(Boolean).join(" \u00b7 ");
  }
  function label(deed) { return "Round " + deed.round + ", " + voiceName(deed.voice) + "\n" + described(deed.offer).replace(/((?:[^,]*,){3}) /g, "$1\n") + "\n" + worths(deed.offer); }

  // What the pictures' series hold, by their names.
  var kinds = {
    plane: function (deed) { return scene.offers[deed.offer].worth.slice(0, 2); },
    view: function (deed, side, deeds) {
      var liked = null;
      for (var i = Math.min(state.step, deeds.length) - 1; i >= 0 && !liked; i--) liked = deeds[i].liked && deeds[i].liked[side];
      return liked && deed.offer < liked.length ? [liked[deed.offer], scene.offers[deed.offer].worth[side]] : null;
    },
    line: function (deed, side) { return [deed.round, scene.offers[deed.offer].worth[side]]; }
  };
  function trail(stage, deeds, voice, from, to) {
    var data = [];
    deeds.slice(from, to).forEach(function (d) {
      if (d.voice !== voice || !offers(d)) return;
      [d.offer].concat(d.beside || []).forEach(function (o) {
        var deed = { round: d.round, voice: d.voice, offer: o }, at = kinds[stage.role](deed, stage.side, deeds);
        if (at) data.push({ name: label(deed), value: at });
      });
      if (stage.role === "line" && d.until > d.round && data.length) data.push({ name: label(d), value: [d.until, data[data.length - 1].value[1]] });
    });
    return data;
  }
  // held carries the last value of a line to the present, since an offer stands until the next.
  function held(stage, data, round) {
    if (stage.role !== "line" || !data.length || data[data.length - 1].value[0] >= round) return data;
    var last = data[data.length - 1];
    return data.concat({ name: last.name, value: [round, last.value[1]], symbol: "none" });
  }
  function fill(stage, name) {
    var deeds = told(state.tale), step = Math.min(state.step, deeds.length), now = deeds[step - 1], n = +name.split(" ")[1];
    var axes = stage.option, top = [].concat(axes.yAxis)[0].max, low = [].concat(axes.yAxis)[0].min, right = [].concat(axes.xAxis)[0].max;
    switch (name.split(" ")[0]) {
      case "path": return held(stage, trail(stage, deeds, n, 0, step), now.until);
      case "now": return trail(stage, deeds, n, 0, step).slice(-1);
      case "ghost":
        if (state.sees >= 0 || stage.role === "view" || !(state.tale >= 0 || differs(other()))) return [];
        var faint = told(other()), shared = scene.tales[Math.max(state.tale, other())].shared;
        return trail(stage, faint, n, 0, shared).slice(-1).concat(trail(stage, faint, n, shared));
      case "deal": return now.does === "accepts" && now.offer >= 0 ? [{ name: "Agreed\n" + label(now), value: kinds[stage.role](now, stage.side, deeds), symbolSize: 25, itemStyle: { color: "transparent" }, label: { show: true, position: "right", distance: 8, formatter: "agreed" } }] : [];
      case "cursor": return stage.role === "if" ? [[scene.from[chosen.from], low], [scene.from[chosen.from], top]] : [[now.round, low], [now.round, top]];
      case "target":
        return deeds.slice(0, step).filter(function (d) { return mover(d) === stage.side && d.target !== undefined; }).map(function (d) { return [d.round, d.target]; });
      case "was": return [[0, scene.tales[0].worth[stage.side]], [right, scene.tales[0].worth[stage.side]]];
    }
    return [];
  }
  function fillIf(stage, name) {
    var w = takeover(chosen);
    if (!w || name !== "if" && name !== "now 0") return fill(stage, name);
    var data = w.tales.map(function (k, i) {
      var t = scene.tales[k];
      return { name: "From round " + scene.from[i] + "\n" + t.ended.replace(/((?:[^,]*,){3}) /g, "$1\n") + "\n" + scene.sides[stage.side].name + ": " + t.text[stage.side], value: [scene.from[i], t.worth[stage.side]], deal: t.deal };
    });
    if (name === "now 0") data = data.slice(chosen.from, chosen.from + 1);
    return data;
  }

  // The pictures.
  function mode() { return printing ? "light" : root.dataset.mode || (dark.matches ? "dark" : "light"); }
  var stages = all(".plot").map(function (el) {
    var figure = el.closest("figure"), text = el.nextElementSibling.textContent;
    return { el: el, figure: figure, text: text, option: JSON.parse(text), role: figure.dataset.role, side: +figure.dataset.side, chart: null };
  });
  function shown(s) {
    if (s.role === "plane") return state.sees < 0;
    if (s.role === "view") return state.sees === s.side;
    return s.role === "if" || state.sees < 0 || state.sees === s.side;
  }
  function draw(s) {
    s.figure.hidden = !shown(s);
    if (s.figure.hidden) return;
    var width = s.el.clientWidth, height = Math.min(+s.el.dataset.height, s.role === "plane" || s.role === "view" ? Math.max(320, width * 0.95) : 400);
    if (!width) return;
    if (printing) height = Math.min(height, s.role === "plane" ? 350 : 150); // so that the first page holds them
    s.el.style.height = height + "px";
    if (!s.chart) {
      s.chart = echarts.init(s.el, null, { renderer: "svg", width: width, height: height });
      if (s.role === "if") s.chart.on("click", function (p) { if (p.seriesName === "if") choose({ from: p.dataIndex, drawn: true }); });
    }
    s.chart.resize({ width: width, height: height });
    var look = Parley.look(mode(), styles), option = Parley.complete(s.text, look, width);
    if (s.role === "line" || s.role === "if") [].concat(option.xAxis).forEach(wholeRounds);
    option.series.forEach(function (x) {
      if (!x.name) return;
      x.data = (s.role === "if" ? fillIf : fill)(s, x.name);
      if (x.itemStyle && x.itemStyle.borderColor) x.itemStyle.borderColor = Parley.color(x.itemStyle.borderColor, look);
      if (/^(now|deal)/.test(x.name)) x.z = 10;
      if (/^(path|if)/.test(x.name)) x.z = 4; // under what is written
      x.data.forEach(function (d) {
        if (d.label) Object.assign(d.label, { color: look.palette.ink, fontSize: 13, fontWeight: 600, textBorderColor: look.palette.paper, textBorderWidth: 3 });
        if (d.deal === false) d.itemStyle = { color: look.palette.paper, borderColor: x.itemStyle.color, borderWidth: 2 };
      });
      if (/^(cursor|was|target|ghost)/.test(x.name)) x.silent = !/^ghost/.test(x.name);
    });
    s.chart.setOption(option, true);
    var svg = s.el.querySelector("svg"); // lets paper scale what was measured on the screen
    if (svg) svg.setAttribute("viewBox", "0 0 " + width + " " + height);
  }

  function wholeRounds(axis) {
    axis.max = Math.floor(axis.max); // a round number of rounds may be no whole one: 12.5
    axis.interval = Math.ceil(axis.interval);
    while (axis.max % axis.interval) axis.interval++;
  }

  // The terms: who asks for what now, and how that came about.
  var space = "http://www.w3.org/2000/svg";
  function shape(name, attributes) {
    var el = document.createElementNS(space, name);
    Object.keys(attributes).forEach(function (k) { el.setAttribute(k, attributes[k]); });
    return el;
  }
  function strips(deeds, step) {
    var now = deeds[step - 1], round = now.until, last = deeds[deeds.length - 1].until, table = String(scene.voices[now.voice].heard);
    all(".terms .voice").forEach(function (th, v) { th.hidden = !heard(v); });
    var current = scene.voices.map(function (_, v) {
      return deeds.slice(0, step).filter(function (d) { return d.voice === v && offers(d); });
    });
    all(".terms tbody tr").forEach(function (row, i) {
      var clause = scene.clauses[i], svg = shape("svg", { viewBox: "0 0 300 32", preserveAspectRatio: "none" });
      function x(r) { return 4 + 292 * (last > 1 ? (r - 1) / (last - 1) : 0.5); }
      function y(value, v) { return 27 - 22 * (clause.values.length > 1 ? value / (clause.values.length - 1) : 0.5) + (v % 2 ? 1.2 : -1.2); }
      svg.appendChild(shape("line", { x1: x(round), x2: x(round), y1: 0, y2: 32, "class": "cursor" }));
      scene.voices.forEach(function (voice, v) {
        var cell = row.cells[1 + v], own = current[v], points = [];
        cell.hidden = !heard(v);
        if (cell.hidden) return;
        own.forEach(function (d) {
          var at = y(scene.offers[d.offer].values[i], v);
          if (points.length) points.push([x(d.round), points[points.length - 1][1]]);
          points.push([x(d.round), at]);
        });
        if (points.length) points.push([x(round), points[points.length - 1][1]]);
        svg.appendChild(shape("polyline", { points: points.map(function (p) { return p.join(","); }).join(" "), "class": "s" + voice.side % 6 }));
        var agreed = step === deeds.length && now.does === "accepts" && String(voice.heard) === table ? now.offer : -1;
        var value = agreed >= 0 ? scene.offers[agreed].values[i] : own.length ? scene.offers[own[own.length - 1].offer].values[i] : -1;
        var before = own.length > 1 ? scene.offers[own[own.length - 2].offer].values[i] : value;
        var text = value < 0 ? "\u2013" : clause.values[value], mark = agreed >= 0 ? " \u25cf" : now.voice === v && before !== value ? " \u2190 " + clause.values[before] : "";
        cell.textContent = text;
        cell.dataset.label = voiceName(v);
        cell.classList.toggle("new", mark !== "");
        if (mark) cell.appendChild(document.createElement("small")).textContent = mark;
      });
      row.lastElementChild.replaceChildren(svg);
    });
  }

  // The words of a step: copied from the story, or put together for what could have been.
  function words(deeds, step) {
    var deed = deeds[step - 1], box = id("now"), now = document.createDocumentFragment();
    function add(text, name) { var p = document.createElement("p"); p.textContent = text; p.className = name; now.appendChild(p); return p; }
    add("Move " + step + " of " + deeds.length + " \u00b7 round " + deed.round + (deed.until > deed.round ? " to " + deed.until : "") + (heard(deed.voice) ? " \u00b7 " + voiceName(deed.voice) : ""), "who");
    if (!heard(deed.voice)) {
      add(scene.sides[state.sees].name + " sees nothing of this move: it is at another table.", "told");
    } else if (deed.changed) {
      var name = scene.sides[mover(deed)].name;
      add(deed.offer < 0 ? name + " " + (deed.does === "waits" ? "waits." : "walks away.") : name + " " + (deed.does === "accepts" ? "accepts " : "offers ") + described(deed.offer) + ". " + worths(deed.offer) + ".", "told");
    } else {
      var item = id("move-" + step), told = state.sees < 0 ? item.querySelector(".told") : all(".seen", item)[state.sees];
      add(told.textContent, "told");
      var chips = item.querySelector(".chips");
      if (chips) now.appendChild(chips.cloneNode(true));
      var tactic = item.querySelector(".tactic");
      if (tactic && (state.sees < 0 || state.sees === mover(deed))) add("Tactic: " + tactic.textContent, "tactic");
    }
    if (step === deeds.length && state.tale >= 0) add(scene.tales[state.tale].ended + " " + scene.tales[state.tale].differ, "told");
    box.replaceChildren(now);
  }

  function render() {
    var deeds = told(state.tale), count = deeds.length;
    state.step = Math.max(1, Math.min(count, state.step));
    id("slider").max = count;
    id("slider").value = state.step;
    id("slider").setAttribute("aria-valuetext", "move " + state.step + " of " + count + ", round " + deeds[state.step - 1].round);
    id("where").textContent = "Move " + state.step + " of " + count + ", round " + deeds[state.step - 1].round;
    [["first", 1], ["back", 1], ["next", count], ["last", count]].forEach(function (b) { id(b[0]).setAttribute("aria-disabled", state.step === b[1]); });
    root.dataset.sees = state.sees < 0 ? "both" : "one";
    all(".deeds > li").forEach(function (li, i) {
      var here = state.tale < 0 && i + 1 === state.step;
      if (here) li.setAttribute("aria-current", "step"); else li.removeAttribute("aria-current");
      li.hidden = !heard(scene.deeds[i].voice);
      li.querySelector(".told").hidden = state.sees >= 0;
      all(".seen", li).forEach(function (p, side) { p.hidden = side !== state.sees; });
    });
    all("[data-for]").forEach(function (el) { el.hidden = state.sees >= 0 && +el.dataset.for !== state.sees; });
    all(".blind").forEach(function (el) { el.hidden = state.sees < 0 || el.textContent.indexOf(scene.sides[state.sees].name + " ") !== 0; });
    id("instead").hidden = state.tale < 0;
    words(deeds, state.step);
    all("[data-for]", id("now")).forEach(function (el) { el.hidden = state.sees >= 0 && +el.dataset.for !== state.sees; });
    strips(deeds, state.step);
    var ghost = state.sees < 0 && (state.tale >= 0 || differs(other()));
    id("ghost-key").hidden = !ghost;
    id("ghost-words").textContent = state.tale >= 0 ? "what happened" : "what could have been: " + chosenWords();
    stages.forEach(draw);
  }
  function chosenWords() { return chosen.style + " for " + scene.sides[chosen.side].name + " from round " + scene.from[chosen.from]; }

  function go(step) {
    state.step = step;
    render();
    history.replaceState(null, "", "#step=" + state.step + (state.sees < 0 ? "" : "&sees=" + state.sees) +
      (state.tale < 0 ? "" : "&what-if=" + scene.from[chosen.from] + ":" + (chosen.side + 1) + "=" + encodeURIComponent(chosen.style)));
  }
  function play(on) {
    clearInterval(timer);
    timer = 0;
    var button = id("play");
    button.textContent = on ? "\u275a\u275a Pause" : "\u25b6 Play";
    button.setAttribute("aria-label", on ? "Pause" : "Play");
    button.setAttribute("aria-pressed", on);
    if (!on) return;
    if (state.step >= told(state.tale).length) go(1);
    timer = setInterval(function () {
      if (state.step >= told(state.tale).length) return play(false);
      go(state.step + 1);
    }, 1800);
  }
  function see(side) {
    state.sees = side;
    all("[name=sees]").forEach(function (r) { r.checked = +r.value === side; r.disabled = state.tale >= 0 && +r.value >= 0; });
  }
  function jump(step) { play(false); go(step); }
  function end() { return told(state.tale).length; }

  // What if.
  function choose(what) {
    Object.assign(chosen, what);
    id("if-side").value = chosen.side;
    id("if-style").value = chosen.style;
    var tale = scene.tales[chosenTale()];
    id("if-from").value = chosen.from;
    id("if-round").textContent = scene.from[chosen.from];
    id("if-from").setAttribute("aria-valuetext", "round " + scene.from[chosen.from]);
    id("if-says").textContent = "Had " + chosen.style + " taken over " + scene.sides[chosen.side].name + " from round " + scene.from[chosen.from] + " on" + (takeover(chosen).own ? " (which is the style that it has)" : "") + ": " + tale.ended + " " + tale.differ;
    id("follow").hidden = !differs(chosenTale());
    if (state.tale >= 0) follow(0); else render();
  }
  function follow(step) {
    play(false);
    if (!differs(chosenTale())) return back();
    chosen.drawn = true;
    state.tale = chosenTale();
    see(-1);
    id("instead").querySelector("span").textContent = chosenWords().replace(/^./, function (c) { return c.toUpperCase(); }) + ". The dotted paths are what happened.";
    go(step || scene.tales[state.tale].shared + 1);
  }
  function back() {
    play(false);
    state.tale = -1;
    see(state.sees);
    go(state.step);
  }

  // The controls.
  id("first").addEventListener("click", function () { jump(1); });
  id("back").addEventListener("click", function () { jump(state.step - 1); });
  id("next").addEventListener("click", function () { jump(state.step + 1); });
  id("last").addEventListener("click", function () { jump(end()); });
  id("play").addEventListener("click", function () { play(!timer); });
  id("slider").addEventListener("input", function () { jump(+id("slider").value); });
  id("return").addEventListener("click", back);
  all("[name=sees]").forEach(function (r) { r.addEventListener("change", function () { see(+r.value); go(state.step); }); });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === " " && /^(BUTTON|SUMMARY|A)$/.test(event.target.tagName)) return;
    var to = { ArrowRight: state.step + 1, ArrowLeft: state.step - 1, Home: 1, End: end() }[event.key];
    if (to === undefined && event.key !== " ") return;
    event.preventDefault();
    if (to === undefined) play(!timer); else jump(to);
  });
  // read does what the address says, if anything: #step=7&sees=0, or #step=7&what-if=8:2=adaptive as the command line has it.
  function read() {
    var step = /\bstep=(\d+)/.exec(location.hash), sees = /\bsees=(\d+)/.exec(location.hash), tried = /\bwhat-if=(\d+):(\d+)=([^&]+)/.exec(location.hash);
    if (!step && !sees && !tried) return;
    play(false);
    state.tale = -1;
    state.step = step ? +step[1] : 1;
    see(sees && +sees[1] < scene.sides.length ? +sees[1] : -1);
    if (tried) {
      var what = { side: +tried[2] - 1, style: plain(tried[3]), from: (scene.from || []).indexOf(+tried[1]), drawn: true };
      if (what.from >= 0 && takeover(what)) {
        choose(what);
        if (differs(chosenTale())) return follow(step ? state.step : 0);
      }
    }
    render();
  }
  function plain(text) { try { return decodeURIComponent(text); } catch (e) { return text; } }
  window.addEventListener("hashchange", function () { read(); if (/[#&](step|sees|what-if)=/.test(location.hash)) id("stage-title").scrollIntoView(); });

  // Colours, paper, width.
  function paint() {
    var look = Parley.look(mode(), styles);
    all("[data-style]").forEach(function (el) { el.style.color = Parley.color("style:" + el.dataset.style, look); });
    id("mode").textContent = mode() === "dark" ? "Light colours" : "Dark colours";
  }
  function recolor() { paint(); render(); }
  id("mode").addEventListener("click", function () { root.dataset.mode = mode() === "dark" ? "light" : "dark"; recolor(); });
  dark.addEventListener("change", recolor);
  id("print").addEventListener("click", function () { window.print(); });
  var kept = null; // paper shows the whole story
  window.addEventListener("beforeprint", function () {
    kept = { step: state.step, sees: state.sees, tale: state.tale };
    all(".what-if details").forEach(function (d) { d.open = true; });
    play(false);
    state = { step: Infinity, sees: -1, tale: -1 };
    printing = true;
    root.classList.add("printing");
    recolor();
  });
  window.addEventListener("afterprint", function () {
    state = kept;
    printing = false;
    root.classList.remove("printing");
    recolor();
  });
  var width = root.clientWidth, waiting = 0;
  new ResizeObserver(function () {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(function () {
      if (root.clientWidth === width) return;
      width = root.clientWidth;
      stages.forEach(draw);
    });
  }).observe(document.querySelector("main"));

  all(".stage, .try").forEach(function (el) { el.hidden = false; });
  if (id("if-side")) {
    id("if-from").max = scene.from.length - 1;
    var start = scene.whatIfs.filter(function (w) { return !w.own; })[0] || scene.whatIfs[0];
    id("if-side").addEventListener("change", function () { choose({ side: +id("if-side").value, drawn: true }); });
    id("if-style").addEventListener("change", function () { choose({ style: id("if-style").value, drawn: true }); });
    id("if-from").addEventListener("input", function () { choose({ from: +id("if-from").value, drawn: true }); });
    id("follow").addEventListener("click", function () { follow(0); id("stage-title").scrollIntoView(); });
    choose({ side: start.side, style: start.style });
  } else render();
  paint();
  read();
  root.dataset.ready = "yes";
})();
