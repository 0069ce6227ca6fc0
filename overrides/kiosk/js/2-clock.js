/* The stars on this machine's day; none is drawn when its clock is plainly wrong. */

const YEARS = 3; // longer than a recognition lasts: a kiosk that old knows nothing any more

/** Whether the clock stands before the build, or years after it. */
function clockIsWrong(day = star.today()) {
  const [year, ...rest] = centre.built.split("-");
  return day < centre.built || day > [Number(year) + YEARS, ...rest].join("-");
}

/** Bring every star below `root` to what it is today. */
function tellStars(root) {
  star.turnAll(root);
  if (!clockIsWrong()) return;
  for (const one of root.querySelectorAll(".star")) {
    if (!one.querySelector("[data-badge], template")) continue; // what is over stays over
    one.querySelector("[data-badge]")?.remove();
    one.className = "star star--uncertain";
    one.querySelector("[data-line]").textContent = t("kiosk_check");
  }
}

function tellClock() {
  byId("clock").hidden = !clockIsWrong();
  byId("clock").textContent = t("kiosk_clock");
}
