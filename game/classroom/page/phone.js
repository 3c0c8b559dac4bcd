// The phone's page: what the room says is shown, what is tapped is said until the room has answered.
(function () {
  "use strict";
  var byId = window.byId, make = window.make, put = window.put, fill = window.fill, say = window.phrases;
  var DOUBLE = 350, AGAIN = 1500;
  var state = null, mine = [], pending = null, number = 0, typed = "", came = false;
  var drawn = "", full = false, tapped = { at: -1, when: 0 }, asked = false, until = 0;
  var invitation = (/^\/j\/([0-9a-z]+)/i.exec(location.pathname) || [])[1] || "";

  var kept = (function () {
    var memory = {};
    return {
      get: function (key) { try { return localStorage.getItem(key) || ""; } catch (error) { return memory[key] || ""; } },
      set: function (key, value) {
        memory[key] = value;
        try { if (value) { localStorage.setItem(key, value); } else { localStorage.removeItem(key); } } catch (error) { /* a private tab */ }
      }
    };
  }());
  var token = kept.get("token");

  var line = window.wire("/socket", function () {
    came = false;
    token = token || kept.get("token");
    if (token) { return { token: token }; }
    return invitation ? { invitation: invitation } : { code: typed };
  }, hear, function (up, long) {
    put("offline", up ? "" : (long ? say.offline_long : say.offline));
    byId("offline").hidden = up || !state;
    if (!up && !state) { put("status", long ? say.offline_long : say.connecting); }
  });

  function hear(data) {
    if (data.refused) { refused(data.refused, data.session); }
    if (data.token) { joined(data.token, data.session); }
    if (data.state) { take(data.state); }
    if (data.answer !== undefined) { answered(data); }
    else if (data.mine && !pending) { mine = data.mine; draw(); }
    if (data.voted !== undefined) { count(data.voted, data.here); }
  }

  // By session, too: who met another one in between still comes back to the first as the same person.
  function joined(given, session) {
    var stored = kept.get("token");
    kept.set("token " + session, stored && !token ? stored : given);
    if (!token && stored && stored !== given) {  // another tab of this browser was quicker
      token = stored;
      line.hangUp();
      line.connect();
      return;
    }
    token = given;
    kept.set("token", given);
  }

  function refused(why, session) {
    if (why === "full" || why === "busy" || why === "lost") { put("status", say[why]); return; }
    if (why === "unknown") {
      var known = kept.get("token " + session);
      state = pending = null;
      token = known === token ? "" : known;
      kept.set("token", token);
      if (token) { line.say({ token: token }); return; }
      kept.set("token " + session, "");
      kept.set("asked", "");
      if (invitation) { line.say({ invitation: invitation }); return; }
    }
    if (why === "invitation") { invitation = ""; }
    line.hangUp();
    askCode(say[why]);
  }

  function askCode(why) {
    show("coming");
    byId("status").hidden = true;
    until = 0;
    ["mine", "tally", "timer"].forEach(function (id) { put(id, ""); });
    put("wrong", why || "");
    byId("code").value = "";
    byId("code").focus();
  }

  function show(which) {
    ["coming", "naming", "voting"].forEach(function (id) { byId(id).hidden = id !== which; });
    byId("status").hidden = false;
  }

  function take(told) {
    var first = !came, late = pending && (told.ballot !== pending.vote[1] || told.round !== pending.vote[2] || told.stage !== "voting");
    came = true;
    state = told;
    until = told.left === null ? 0 : Date.now() + told.left * 1000;
    if (late) { pending = null; }
    if (!pending) { mine = told.mine || []; }
    if (first && pending) { send(); }
    if (told.stage !== "voting") { put("tally", ""); }
    draw();
    tick();
  }

  function count(voted, here) {
    if (state && state.stage === "voting") { put("tally", fill(say.voted, voted, here)); }
  }

  function answered(data) {
    if (!pending || data.answer !== pending.vote[0]) { return; }
    if (data.heard === "lost") { setTimeout(function () { if (pending) { send(); } }, AGAIN); return; }
    pending = null;
    mine = data.mine;
    draw();
  }

  function picks() {
    return pending ? pending.vote[3] : (mine[state.round] || []);
  }

  function pick(at) {
    var now = Date.now(), chosen = picks().slice(), place = chosen.indexOf(at);
    if (tapped.at === at && now - tapped.when < DOUBLE) { return; }
    tapped = { at: at, when: now };
    if (state.picks === 1) {
      if (place === 0) { return; }
      chosen = [at];
    } else if (place >= 0) {
      chosen.splice(place, 1);
    } else if (chosen.length < state.picks) {
      chosen.push(at);
    } else {
      full = true;
      draw();
      return;
    }
    full = false;
    number += 1;
    pending = { vote: [number, state.ballot, state.round, chosen], since: now };
    send();
    draw();
    setTimeout(draw, 400);
  }

  function send() { line.say({ vote: pending.vote }); }

  // Drawing

  function draw() {
    if (!state) { return; }
    who();
    if (wants()) { return naming(); }
    show("voting");
    if (state.ballot === undefined) { return without(); }
    put("status", head());
    put("words", state.words);
    options();
    put("mine", below());
  }

  function without() {
    var over = state.stage === "over";
    put("status", over ? say.over : say.look_up);
    put("words", over && state.ending ? state.ending : "");
    put("mine", "");
    put("tally", over ? say.over_hint : say.look_up_hint);
    byId("options").textContent = "";
    drawn = "";
  }

  function head() {
    if (state.stage === "voting") { return state.round ? say.voting_again : say.voting; }
    if (state.stage === "revealed") { return state.round ? say.revealed_again : say.revealed; }
    return say[state.stage] || say.reading;
  }

  function letters(places) {
    return places.map(function (at) { return state.options[at][0]; }).join(", ");
  }

  function below() {
    var chosen = picks();
    if (state.stage === "closed") { return chosen.length ? fill(say.closed_chosen, letters(chosen)) : say.closed_none; }
    if (state.stage !== "voting") { return ""; }
    if (pending && Date.now() - pending.since >= 400) { return fill(say.sending, letters(chosen) || say.nothing); }
    if (state.picks > 1) {
      if (full && chosen.length === state.picks) { return say.too_many; }
      return chosen.length ? fill(say.chosen_of, letters(chosen), state.picks) : fill(say.choose_up_to, state.picks);
    }
    return chosen.length && !pending ? fill(say.chosen, letters(chosen)) : "";
  }

  function options() {
    var key = JSON.stringify([state.ballot, state.round, state.stage, state.options, state.counts]), box = byId("options"), focused = -1;
    if (key !== drawn) {
      [].forEach.call(box.querySelectorAll(".option"), function (one, at) { if (one === document.activeElement) { focused = at; } });
      box.textContent = "";
      rows(box);
      drawn = key;
      if (focused >= 0) { refocus(box, focused); }
    }
    var chosen = picks(), open = state.stage === "voting";
    [].forEach.call(box.querySelectorAll(".option"), function (one, at) {
      var is = chosen.indexOf(at) >= 0;
      if (open) { one.setAttribute("aria-pressed", is ? "true" : "false"); }
      one.className = one.className.replace(/ mine\b/, "") + (is ? " mine" : "");
      var note = one.querySelector(".sr");
      if (note) { note.textContent = is ? ", " + say.yours : ""; }
    });
  }

  function refocus(box, at) {
    var one = box.querySelectorAll(".option")[at];
    if (one && one.tagName === "BUTTON") { one.focus(); } else { byId("main").focus(); }
  }

  function rows(box) {
    var group = null, under = null;
    state.options.forEach(function (option, at) {
      if (option[2] !== under) {
        under = option[2];
        if (under) { box.appendChild(make("h2", "", under)); }
        group = make("div", "group");
        box.appendChild(group);
      }
      group.appendChild(row(option, at));
    });
  }

  function row(option, at) {
    var open = state.stage === "voting", one = make(open ? "button" : "div", "option");
    one.appendChild(make("b", "", option[0]));
    one.appendChild(make("span", "text", option[1]));
    if (open) {
      one.type = "button";
      one.addEventListener("click", function () { pick(at); });
    } else {
      one.className += state.counts ? " shown" : " still";
      one.lastChild.appendChild(make("span", "sr"));
      if (state.counts) { fallen(one, at); }
    }
    var mark = make("span", "mark", "\u2713");
    mark.setAttribute("aria-hidden", "true");
    one.appendChild(mark);
    return one;
  }

  function fallen(one, at) {
    var last = state.counts.length - 1, now = state.counts[last][at], all = state.voters[last], bar = make("meter");
    var words = last ? fill(say.first_votes, state.counts[0][at], now) : fill(say.votes, now, all);
    one.appendChild(make("span", "fallen", words));
    bar.max = Math.max(all, 1);
    bar.value = now;
    bar.setAttribute("aria-hidden", "true");
    one.appendChild(bar);
  }

  // Names and tables

  function wants() {
    return (state.teams.length && !state.team) || (state.names && !state.name && !asked && !kept.get("asked"));
  }

  function who() {
    var parts = [state.name, state.team].filter(function (each) { return each; });
    byId("who").hidden = !(state.names || state.teams.length) || wants();
    put("whoami", parts.join(" \u00b7 "));
  }

  function naming() {
    if (!byId("naming").hidden) { return; }
    show("naming");
    byId("status").hidden = true;
    put("mine", "");
    byId("askname").hidden = !state.names;
    byId("askteam").hidden = !state.teams.length;
    byId("name").value = state.name || "";
    var box = byId("teams"), chosen = state.team;
    box.textContent = "";
    state.teams.forEach(function (team) {
      var one = make("button", "team", team);
      one.type = "button";
      one.setAttribute("aria-pressed", team === chosen ? "true" : "false");
      one.addEventListener("click", function () {
        [].forEach.call(box.children, function (each) { each.setAttribute("aria-pressed", each === one ? "true" : "false"); });
      });
      box.appendChild(one);
    });
  }

  byId("naming").addEventListener("submit", function (event) {
    event.preventDefault();
    var chosen = byId("teams").querySelector("[aria-pressed=true]"), told = { name: byId("name").value };
    if (chosen) { told.team = chosen.textContent; }
    if (state.teams.length && !chosen) { put("noteam", say.no_team); return; }
    put("noteam", "");
    asked = true;
    kept.set("asked", "yes");
    byId("naming").hidden = true;
    line.say(told);
  });
  byId("rename").addEventListener("click", function () {
    naming();
    byId("who").hidden = true;
    (state.names ? byId("name") : byId("teams").firstChild).focus();
  });
  byId("coming").addEventListener("submit", function (event) {
    event.preventDefault();
    typed = byId("code").value.replace(/\s/g, "");
    if (typed) { put("wrong", ""); line.connect(); }
  });

  // Another tab of this browser joined, or left for another session.
  window.addEventListener("storage", function (event) {
    if (event.key === "token" && event.newValue && event.newValue !== token) {
      token = event.newValue;
      line.hangUp();
      line.connect();
    }
  });

  function tick() {
    var left = until && state && state.stage !== "over" ? Math.max(0, Math.round((until - Date.now()) / 1000)) : 0;
    put("timer", left ? fill(say.left, window.clock(left)) : "");
  }
  setInterval(tick, 1000);

  if (token || invitation) { line.connect(); } else { askCode(""); }
}());
