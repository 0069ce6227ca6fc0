// A product, a route or a district in the kiosk of a tourism centre (`?kiosk`, `?kiosk=<centre>`):
// no way out, the page's code to take along, a way back to the centre's first screen, and a screen
// that returns there when nobody is left. Loaded in this mode only; its parts stand in the page's
// template #at-kiosk.

import { turnAll } from "../js/star.js";
import { siteOf } from "./address.js";
import { watchIdle } from "./idle.js";
import { Journey } from "./journey.js";
import { lock } from "./lock.js";

const AWAY = ".top, .foot, .crumbs, .skip, .keep, .offers, .mend, .shortlink, .geo, .screen, form, iframe";
const HOUR = 3_600_000;

/** Leave only links to pages that a kiosk shows, and make those lead to them as such. */
function tame(scope, journey) {
  for (const link of scope.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    const on = journey.on(href);
    for (const name of ["target", "download", "ping"]) link.removeAttribute(name);
    if (on) link.setAttribute("href", on);
    else if (!/^#./.test(href)) link.replaceWith(...link.childNodes);
  }
}

function follow(event, journey) {
  const link = event.target.closest?.("a");
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  const href = link.getAttribute("href") ?? "";
  const on = journey.on(href);
  if (on && !href.startsWith("#")) location.replace(on);
  else document.getElementById(href.slice(1))?.scrollIntoView();
}

function setUp() {
  const template = document.getElementById("at-kiosk");
  const site = siteOf(template.dataset, location.href);
  const { referrer } = document;
  const journey = new Journey(site, { location, referrer, history });
  journey.guard(window);
  for (const part of document.querySelectorAll(AWAY)) part.remove();
  document.body.append(template.content);
  tame(document, journey);

  const button = (name) => document.querySelector(`.bar [data-do=${name}]`);
  button("back").disabled = !journey.canGoBack;
  button("back").onclick = () => journey.back();
  button("start").onclick = () => journey.start();
  document.addEventListener("click", (event) => follow(event, journey), { capture: true });
  document.addEventListener("submit", (event) => event.preventDefault(), { capture: true });

  const dialog = document.querySelector(".still");
  dialog.querySelector("button").onclick = () => dialog.close();
  let isTouched = !journey.isAtStart;
  document.addEventListener("pointerdown", () => (isTouched = true), { capture: true });
  document.addEventListener("keydown", () => (isTouched = true), { capture: true });
  watchIdle(dialog, () => journey.start(), () => isTouched);
  setInterval(() => turnAll(), HOUR); // the first screen may stand for days
}

const parsed = new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve, { once: true });
});
const dressed = new Promise((resolve) => {
  const link = document.querySelector('link[href$="at-kiosk/mode.css"]');
  if (link.sheet) resolve();
  else for (const type of ["load", "error"]) link.addEventListener(type, resolve, { once: true });
});

lock();
await parsed;
setUp();
await dressed;
document.documentElement.classList.add("at-kiosk--ready");
