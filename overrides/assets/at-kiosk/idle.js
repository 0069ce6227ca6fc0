// Gives the screen back when nobody touches it: after a while it asks, and any touch, key or
// scroll is the answer (WCAG 2.2.1: twenty seconds, and one gesture extends).

export const QUIET = 60;
export const ASKED = 20;
/* Seconds without a touch until the question, and from it until the reset. */

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "touchstart", "click"];
const ANSWERS = ["keydown", "click"];
/* What takes the question away; a press only holds it: the click that follows must not land on
   what lies beneath. */

/** Watch for signs of a visitor; `reset` is called when there were none for long. */
export function watchIdle(dialog, reset, isWatched = () => true) {
  const line = dialog.querySelector("[data-left]");
  let timer;
  let left;

  function rest() {
    clearTimeout(timer);
    if (dialog.open) dialog.close();
    timer = setTimeout(ask, QUIET * 1000);
  }

  function heed({ type }) {
    if (dialog.open && !ANSWERS.includes(type)) left = ASKED;
    else rest();
  }

  function ask() {
    if (!isWatched()) return rest();
    left = ASKED;
    dialog.showModal();
    count();
  }

  function count() {
    line.textContent = line.dataset.left.replace("{seconds}", left);
    if (left === 0) return reset();
    left -= 1;
    timer = setTimeout(count, 1000);
  }

  for (const sign of SIGNS) document.addEventListener(sign, heed, { capture: true, passive: true });
  rest();
}
