// The presenter's page: what nobody else sees, and the buttons of the class.
(function () {
  "use strict";
  var byId = window.byId, make = window.make, put = window.put, fill = window.fill, say = window.phrases;
  var MINUTES = [0, 1, 2, 3, 5];
  var desk = null, drawn = "", begun = 0, until = 0, length = 0;
  var key = decodeURIComponent(location.hash.slice(1)) || kept();

  function kept(value) {
    try {
      if (value === undefined) { return sessionStorage.getItem("key") || ""; }
      sessionStorage.setItem("key", value);
    } catch (error) { /* a private tab */ }
    return "";
  }

  // The key stays in this tab, and out of the address that others might read over a shoulder.
  if (location.hash && history.replaceState) { history.replaceState(null, "", location.pathname); }

  var line = window.wire("/desk", function () { return { key: key }; }, function (data) {
    if (data.refused) { ask(say[data.refused]); }
    if (data.desk) { take(data.desk); }
  }, function (up) {
    byId("offline").hidden = up || !desk;
    put("offline", say.offline);
  });

  function ask(why) {
    line.hangUp();
    kept("");
    byId("entering").hidden = false;
    byId("desk").hidden = true;
    byId("status").hidden = true;
    put("wrong", why || "");
    byId("key").value = "";
    byId("key").focus();
  }

  function take(told) {
    desk = told;
    kept(key);
    begun = Date.now() - told.used * 1000;
    until = told.left === null ? 0 : Date.now() + told.left * 1000;
    if (told.left === null) { length = 0; }
    byId("entering").hidden = true;
    byId("status").hidden = false;
    byId("desk").hidden = false;
    draw();
    tick();
  }

  function draw() {
    var polled = desk.ballot !== undefined;
    put("status", polled ? say[desk.stage] : (desk.stage === "over" ? say.over : say.story));
    put("screen", desk.screen);
    ["here", "voted", "missing"].forEach(function (id) { put(id, String(desk[id])); });
    put("notes", desk.facilitator || say.no_notes);
    put("next", desk.on || say.next);
    ["voted", "missing"].forEach(function (id) { byId(id).parentNode.hidden = !polled; });
    [].forEach.call(document.querySelectorAll("[data-command]"), function (one) {
      one.disabled = desk.can.indexOf(one.getAttribute("data-command")) < 0;
    });
    byId("live").hidden = !polled;
    if (polled) { votes(); }
    [].forEach.call(byId("timers").children, function (one, at) {
      one.setAttribute("aria-pressed", (until ? at > 0 && MINUTES[at] * 60 === length : at === 0) ? "true" : "false");
    });
  }

  function votes() {
    var key = JSON.stringify([desk.ballot, desk.counts.length, desk.stage, desk.options]), box = byId("options"), under = "";
    put("words", desk.words);
    put("votes", desk.stage === "revealed" ? say.votes_shown : say.votes_now);
    if (key !== drawn) {
      box.textContent = "";
      desk.options.forEach(function (option, at) {
        if (option[2] && option[2] !== under) { box.appendChild(make("h3", "", option[2])); }
        under = option[2];
        row(box, option, at);
      });
      drawn = key;
    }
    var last = desk.counts.length - 1;
    [].forEach.call(box.querySelectorAll(".option"), function (one, at) {
      var now = desk.counts[last][at], bar = one.querySelector("meter");
      bar.max = Math.max(desk.voters[last], now, 1);
      bar.value = now;
      if (desk.stage === "revealed") { choosing(one, at); }
      one.querySelector(".fallen").textContent = now + (last ? " \u00b7 " + fill(say.first, desk.counts[0][at]) : "");
    });
  }

  function row(box, option, at) {
    var one = make("div", "option shown"), bar = make("meter");
    bar.setAttribute("aria-hidden", "true");
    one.appendChild(make("b", "", option[0]));
    one.appendChild(make("span", "text", option[1]));
    one.appendChild(make("span", "fallen", ""));
    if (desk.stage === "revealed") {
      var button = make("button", "overrule");
      button.type = "button";
      button.addEventListener("click", function () { press("next", at); });
      one.appendChild(button);
    }
    one.appendChild(bar);
    box.appendChild(one);
  }

  // What it takes to go on with an option: nothing where the vote says so, else to overrule it, or to break a tie.
  function choosing(one, at) {
    var button = one.querySelector(".overrule"), follows = desk.follows.indexOf(at) >= 0, tied = desk.ties.indexOf(at) >= 0;
    var letter = desk.options[at][0], words = fill(tied ? say.break_tie : say.overrule, letter);
    if (desk.marks) {
      words = follows ? say.marked : fill(say.mark, letter);
      button.setAttribute("aria-pressed", follows ? "true" : "false");
    }
    if (button.textContent !== words) { button.textContent = words; }
    button.hidden = follows && !desk.marks;
    one.className = one.className.replace(/ mine\b/, "") + (follows ? " mine" : "");
  }

  function press(command, option) {
    line.say({ pressed: [desk.version, command, option === undefined ? -1 : option] });
  }

  function tick() {
    var left = until ? Math.max(0, Math.round((until - Date.now()) / 1000)) : 0;
    put("used", window.clock(begun ? Math.round((Date.now() - begun) / 1000) : 0));
    put("timer", until ? fill(say.timer_left, window.clock(left)) : "");
  }

  [].forEach.call(document.querySelectorAll("[data-command]"), function (one) {
    one.addEventListener("click", function () { press(one.getAttribute("data-command")); });
  });
  MINUTES.forEach(function (minutes) {
    var one = make("button", "do", minutes ? fill(say.minutes, minutes) : say.timer_off);
    one.type = "button";
    one.addEventListener("click", function () { length = minutes * 60; line.say({ timer: length }); });
    byId("timers").appendChild(one);
  });
  byId("entering").addEventListener("submit", function (event) {
    event.preventDefault();
    key = byId("key").value.replace(/\s/g, "");
    if (key) { put("wrong", ""); line.connect(); }
  });
  setInterval(tick, 1000);
  if (key) { line.connect(); } else { ask(""); }
}());
