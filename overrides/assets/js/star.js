// Turns a star into what it is on the visitor's day, however old the built page is.
// Each star that can still change carries <template data-from="ISO day" data-state="…">line</template>.

const LIVE = new Set(["valid", "expiring"]);

const AHEAD = 7 * 3_600_000; // of UTC, in milliseconds, summer and winter

/** The visitor's day as an ISO date in Vietnam, where the decisions are made. */
export function today(now = new Date()) {
  return new Date(now.getTime() + AHEAD).toISOString().slice(0, 10);
}

/** Applies to one star the last turn that has come by `day`. */
export function turn(star, day) {
  const come = [...star.querySelectorAll("template")].filter((t) => t.dataset.from <= day).pop();
  if (!come) return;
  const { state } = come.dataset;
  star.classList.replace(`star--${star.dataset.state}`, `star--${state}`);
  star.dataset.state = state;
  star.querySelector("[data-line]").textContent = come.content.textContent;
  if (!LIVE.has(state)) {
    star.querySelector("[data-badge]")?.remove();
    star.closest(".card--live")?.classList.remove("card--live");
    leave(star);
  }
}

/** Takes a lapsed star's card out of a section that promises valid stars only. */
function leave(star) {
  const section = star.closest("[data-live]");
  if (!section) return;
  star.closest(".card").remove();
  if (!section.querySelector(".card")) section.remove();
}

export function turnAll(root = document, day = today()) {
  for (const star of root.querySelectorAll("[data-star]")) turn(star, day);
}

turnAll();
// A kiosk or a tab may stay open over midnight.
document.addEventListener("visibilitychange", () => document.hidden || turnAll());
