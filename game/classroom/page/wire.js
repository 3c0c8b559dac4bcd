// One connection to the room that comes back by itself. Written for old phones: no build, no newer syntax.
(function () {
  "use strict";
  var SOON = 150, LATE = 2000, STILL = 10000, PROBE = 1000;

  // say(what): true where it went out. greet(): what is said first. hear(data): what comes. state(up, since): the line.
  window.wire = function (path, greet, hear, state) {
    var socket = null, pause = SOON, timer = null, probe = null, probes = 0, down = Date.now(), ended = true;

    function say(what) {
      if (!socket || socket.readyState !== 1) { return false; }
      socket.send(JSON.stringify(what));
      return true;
    }

    function connect() {
      clearTimeout(timer);
      timer = null;
      if (ended) { return; }
      var mine = new WebSocket("ws://" + location.host + path);
      var giveUp = setTimeout(function () { drop(mine); }, 4000);
      socket = mine;
      mine.onopen = function () {
        clearTimeout(giveUp);
        var first = greet();
        if (first) { say(first); }
      };
      mine.onmessage = function (event) {
        if (mine !== socket) { return; }
        var data = JSON.parse(event.data);
        clearTimeout(probe);
        probe = null;
        if (down) { down = 0; pause = SOON; state(true, 0); }
        if (data.probe === undefined) { hear(data); }
      };
      mine.onclose = function () { clearTimeout(giveUp); drop(mine); };
    }

    function drop(one) {
      if (one !== socket) { return; }
      socket = null;
      one.onclose = one.onmessage = one.onopen = null;
      try { one.close(); } catch (error) { /* it never opened */ }
      if (!down) { down = Date.now(); }
      state(false, Date.now() - down > STILL);
      if (!timer && !ended) { timer = setTimeout(connect, pause * (0.75 + Math.random() / 2)); }
      pause = Math.min(pause * 2, LATE);
    }

    // A phone that wakes up may hold a dead connection for minutes, or wait for one in a network that it has left:
    // ask, and take a new one where nobody answers.
    function wake() {
      if (ended || document.hidden) { return; }
      if (!socket || socket.readyState > 1) {
        pause = SOON;
        clearTimeout(timer);
        timer = null;
        connect();
      } else if (!probe) {
        var asked = socket;
        say({ probe: ++probes });
        probe = setTimeout(function () { probe = null; pause = SOON; drop(asked); }, PROBE);
      }
    }

    document.addEventListener("visibilitychange", wake);
    window.addEventListener("pageshow", wake);
    window.addEventListener("online", wake);
    window.addEventListener("focus", wake);
    return {
      say: say,
      connect: function () { ended = false; pause = SOON; if (!socket || socket.readyState > 1) { connect(); } },
      hangUp: function () {
        var one = socket;
        socket = null;
        clearTimeout(timer);
        timer = null;
        ended = true;
        if (one) { one.onclose = one.onmessage = null; one.close(); }
      }
    };
  };

  window.byId = function (id) { return document.getElementById(id); };
  window.make = function (tag, kind, text) {
    var one = document.createElement(tag);
    if (kind) { one.className = kind; }
    if (text !== undefined) { one.textContent = text; }
    return one;
  };
  window.put = function (id, text) {
    var one = window.byId(id);
    if (one.textContent !== text) { one.textContent = text; }
  };
  window.fill = function (phrase) {
    for (var at = 1; at < arguments.length; at += 1) { phrase = phrase.replace("{}", arguments[at]); }
    return phrase;
  };
  window.clock = function (seconds) {
    var rest = seconds % 60;
    return Math.floor(seconds / 60) + ":" + (rest < 10 ? "0" : "") + rest;
  };
  window.phrases = JSON.parse(window.byId("phrases").textContent);
}());
