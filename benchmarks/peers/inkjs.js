// Compiles a story with inkjs, or walks one: `compile IN OUT` or `walk IN SECONDS`; prints one JSON object.
"use strict";
const started = process.hrtime.bigint();
const fs = require("node:fs");

const TRAIL = 400;

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

const [act, from, last] = process.argv.slice(2);
console.log(JSON.stringify(act === "compile" ? compile(from, last) : walk(from, Number(last))));
