// Zoom, pan and search. All text of the map is in the drawing; nothing is fetched, nothing is stored.
"use strict";

const main = document.querySelector("main");
const svg = main.querySelector("svg");
const search = document.querySelector("input");
const told = document.querySelector("output");
const cards = [...svg.querySelectorAll(".card")].sort((a, b) => corner(a).x - corner(b).x || corner(a).y - corner(b).y);
const whole = svg.viewBox.baseVal;
const size = { w: whole.width, h: whole.height };
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const LONGEST = 220, NEAREST = 160;

let view = { x: 0, y: 0, w: size.w, h: size.h };
let found = [];
let place = -1;
let moving = 0;

main.classList.add("live");
svg.removeAttribute("width");
svg.removeAttribute("height");
cards.forEach((card) => card.setAttribute("tabindex", "-1"));

function corner(card) {
  const { e, f } = card.transform.baseVal.consolidate().matrix;
  return { x: e, y: f };
}

function show(next) {
  view = next;
  svg.setAttribute("viewBox", [view.x, view.y, view.w, view.h].map((each) => each.toFixed(2)).join(" "));
}

function within(next) {
  const x = Math.min(Math.max(next.x, -next.w / 2), size.w - next.w / 2);
  const y = Math.min(Math.max(next.y, -next.h / 2), size.h - next.h / 2);
  return { ...next, x, y };
}

function go(next) {
  cancelAnimationFrame(moving);
  if (calm.matches) { show(next); return; }
  const from = view, since = performance.now();
  const frame = (now) => {
    const t = Math.min(1, (now - since) / LONGEST), eased = 1 - (1 - t) ** 3;
    const between = (key) => from[key] + (next[key] - from[key]) * eased;
    show({ x: between("x"), y: between("y"), w: between("w"), h: between("h") });
    if (t < 1) moving = requestAnimationFrame(frame);
  };
  moving = requestAnimationFrame(frame);
}

function shape() {
  return Math.max(main.clientWidth, 1) / Math.max(main.clientHeight, 1);
}

function fit() {
  const w = Math.max(size.w, size.h * shape()), h = w / shape();
  return { x: (size.w - w) / 2, y: (size.h - h) / 2, w, h };
}

function zoomed(factor, x = view.x + view.w / 2, y = view.y + view.h / 2) {
  const w = Math.min(Math.max(view.w * factor, NEAREST), fit().w * 1.5), by = w / view.w;
  return within({ x: x - (x - view.x) * by, y: y - (y - view.y) * by, w, h: w / shape() });
}

function moved(across, down) {
  return within({ ...view, x: view.x + view.w * across, y: view.y + view.h * down });
}

function at(event) {
  const box = svg.getBoundingClientRect();
  return {
    x: view.x + (event.clientX - box.left) / box.width * view.w,
    y: view.y + (event.clientY - box.top) / box.height * view.h,
  };
}

function visit(card) {
  svg.querySelectorAll(".here").forEach((each) => each.classList.remove("here"));
  card.classList.add("here");
  const box = card.getBoundingClientRect(), on = svg.getBoundingClientRect(), scale = view.w / on.width;
  const middle = {
    x: view.x + (box.left + box.width / 2 - on.left) * scale,
    y: view.y + (box.top + box.height / 2 - on.top) * scale,
  };
  const h = Math.max(box.height * scale * 1.25, 520), w = Math.max(h * shape(), box.width * scale * 1.2);
  go(within({ x: middle.x - w / 2, y: middle.y - w / shape() / 2, w, h: w / shape() }));
}

function step(by) {
  const list = found.length ? found : cards;
  place = (place + by + list.length) % list.length;
  visit(list[place]);
  const name = list[place].dataset.scene;
  told.textContent = `${place + 1} of ${list.length}: ${name}`;
}

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").replace(/\s+/g, " ").toLowerCase();
}

function find() {
  const words = plain(search.value).split(" ").filter(Boolean);
  const has = (part) => { const text = plain(part.textContent); return words.every((word) => text.includes(word)); };
  found = words.length ? cards.filter(has) : [];
  svg.classList.toggle("searching", words.length > 0);
  for (const card of cards) {
    card.classList.toggle("found", found.includes(card));
    for (const row of card.querySelectorAll(".row")) row.classList.toggle("hit", words.length > 0 && has(row));
  }
  place = -1;
  if (found.length) step(1);
  else told.textContent = words.length ? "not found" : "";
}

const acts = {
  "+": () => go(zoomed(1 / 1.4)), "=": () => go(zoomed(1 / 1.4)), "-": () => go(zoomed(1.4)), "0": () => go(fit()),
  "ArrowLeft": () => go(moved(-0.2, 0)), "ArrowRight": () => go(moved(0.2, 0)),
  "ArrowUp": () => go(moved(0, -0.2)), "ArrowDown": () => go(moved(0, 0.2)),
  "n": () => step(1), "p": () => step(-1), "/": () => { search.focus(); search.select(); },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === search) {
    if (event.key === "Escape") { search.value = ""; find(); main.focus(); }
    return;
  }
  if (event.target.closest("button") && event.key.startsWith("Arrow")) return;
  const act = acts[event.key];
  if (act) { event.preventDefault(); act(); }
});
document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (found.length) step(event.submitter?.value === "back" ? -1 : 1);
});
search.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.shiftKey) { event.preventDefault(); if (found.length) step(-1); }
});
search.addEventListener("input", find);
document.querySelectorAll("button[data-key]").forEach((button) => {
  button.addEventListener("click", () => acts[button.dataset.key]());
});

const held = new Map();
main.addEventListener("pointerdown", (event) => {
  held.set(event.pointerId, event);
  main.classList.add("held");
});
addEventListener("pointermove", (event) => {
  const before = held.get(event.pointerId);
  if (!before) return;
  const scale = view.w / svg.getBoundingClientRect().width;
  if (held.size === 1) {
    const x = view.x - (event.clientX - before.clientX) * scale, y = view.y - (event.clientY - before.clientY) * scale;
    show(within({ ...view, x, y }));
  } else {
    const other = [...held.values()].find((each) => each.pointerId !== event.pointerId);
    const apart = (one) => Math.max(Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY), 1);
    const middle = at(other);
    show(zoomed(apart(before) / apart(event), middle.x, middle.y));
  }
  held.set(event.pointerId, event);
});
for (const name of ["pointerup", "pointercancel"]) {
  addEventListener(name, (event) => {
    held.delete(event.pointerId);
    if (!held.size) main.classList.remove("held");
  });
}
main.addEventListener("wheel", (event) => {
  event.preventDefault();
  cancelAnimationFrame(moving);
  const { x, y } = at(event);
  show(zoomed(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 300), x, y));
}, { passive: false });
main.addEventListener("dblclick", (event) => {
  const card = event.target.closest(".card");
  if (card) visit(card);
});
addEventListener("resize", () => show({ ...view, h: view.w / shape() }));
addEventListener("beforeprint", () => show({ x: 0, y: 0, w: size.w, h: size.h }));
addEventListener("afterprint", () => show(fit()));

show(fit());
main.focus();
