/* Where the visitor goes: a trail of its own, so that the browser's history leads nowhere. */

const DEEPEST = 50;

function go(name) {
  const there = isThere(name) ? name : HOME;
  if (state.at) state.trail.push(state.at);
  if (state.trail.length > DEEPEST) state.trail.shift();
  state.at = { name: there, page: 0, top: 0 };
  count(there);
  draw();
  screen.focus({ preventScroll: true });
}

/** Go where something on the screen leads, if this kiosk has it: a map may name more. */
function lead(name) {
  if (isThere(name)) go(name);
}

function back() {
  if (!state.trail.length) return home();
  state.at = state.trail.pop();
  draw();
  screen.focus({ preventScroll: true });
  return undefined;
}

function home() {
  state.trail = [];
  state.raw = "";
  if (state.at?.name === HOME) return;
  state.at = null;
  go(HOME);
}

/** Say all in the next language, on the same screen. */
function nextLanguage() {
  const all = centre.languages;
  state.lang = all[(all.indexOf(state.lang) + 1) % all.length];
  draw();
}

const DOES = {
  back,
  home,
  less: () => turnPage(-1),
  more: () => turnPage(1),
  lang: nextLanguage,
  low: () => {
    state.low = !state.low;
    draw();
  },
  start: () => wake(),
  pause: () => pause(),
  stay: () => stay(),
};

document.addEventListener("click", (event) => {
  event.preventDefault(); // no link leads anywhere, whatever it says
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (!byId("warn").hidden) {
    stay(); // any touch says that somebody is there
    return;
  }
  const asked = target.closest("[data-staff]");
  if (asked) {
    staffDoes(asked.dataset.staff);
    return;
  }
  if (target.closest("#day, #wait-day")) knock();
  const key = target.closest("[data-key]");
  const led = target.closest("[data-go], a[href^='#']");
  const button = target.closest("button[id]");
  if (key) type(key.dataset.key);
  else if (led) lead(led.dataset.go ?? led.getAttribute("href").slice(1));
  else if (button) DOES[button.id]?.();
});

/** Put a step before the page, so that the machine's own "back" stays in it. */
function stepAhead() {
  try {
    if (history.state !== "kiosk") history.pushState("kiosk", "");
  } catch {
    // a browser that lets no file have a history needs no guard
  }
}

addEventListener("popstate", () => {
  stepAhead();
  if (byId("wait").hidden) back();
});

addEventListener("resize", () => state.at && draw());
