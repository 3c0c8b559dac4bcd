// Compiles a story with inkjs, walks one or plays it: `compile IN OUT`, `walk IN SECONDS` or `plays IN SECONDS`.
// Prints one JSON object.
"use strict";
const started = process.hrtime.bigint();
const fs = require("node:fs");

const TRAIL = 400;
const MOST_CHOICES = 50;

const since = (moment) => Number(process.hrtime.bigint() - moment) / 1e9;
const readText = (file) => fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "");

function compile(from, to) {
  const { Compiler } = require("inkjs/full");
  const story = new Compiler(readText(from)).Compile();
  const seconds = since(started);
  fs.writeFileSync(to, story.ToJson());
  return { seconds };
}

function walk(from, seconds) {
  const { Story } = require("inkjs");
  const story = new Story(readText(from));
  const trail = [];
  let dice = 1;
  let text = story.ContinueMaximally();

  function step() {
    const choices = story.currentChoices;
    if (choices.length === 0) {
      story.ResetState();
    } else {
      dice = (Math.imul(dice, 1103515245) + 12345) & 0x7fffffff;
      story.ChooseChoiceIndex((dice >> 8) % choices.length);
    }
    text = story.ContinueMaximally();
  }

  function pace(seconds) {
    const begun = process.hrtime.bigint();
    let steps = 0;
    let spent = 0;
    while ((spent = since(begun)) < seconds) {
      for (let count = 0; count < 50; count++) step();
      steps += 50;
    }
    return steps / spent;
  }

  for (let count = 0; count < TRAIL; count++) {
    step();
    trail.push(Number((/number (\d+)/.exec(text) ?? [0, -1])[1]));
  }
  pace(seconds / 2);
  return { rate: pace(seconds), trail };
}

function plays(from, seconds) {
  const { Story } = require("inkjs");
  const story = new Story(readText(from));
  let dice = 1;

  function play() {
    story.ResetState();
    story.ContinueMaximally();
    let made = 0;
    for (; made < MOST_CHOICES && story.currentChoices.length > 0; made++) {
      dice = (Math.imul(dice, 1103515245) + 12345) & 0x7fffffff;
      story.ChooseChoiceIndex((dice >> 8) % story.currentChoices.length);
      story.ContinueMaximally();
    }
    return made;
  }

  function pace(seconds) {
    const begun = process.hrtime.bigint();
    let played = 0;
    let spent = 0;
    while ((spent = since(begun)) < seconds) {
      play();
      played++;
    }
    return played / spent;
  }

  const trail = [];
  for (let count = 0; count < TRAIL; count++) trail.push(play());
  pace(seconds / 2);
  return { rate: pace(seconds), trail };
}

const [act, from, last] = process.argv.slice(2);
const acts = { compile, walk: (from, last) => walk(from, Number(last)), plays: (from, last) => plays(from, Number(last)) };
console.log(JSON.stringify(acts[act](from, last)));
