/* No way out: no menu, no selection, no drag, no zoom, no print. */

for (const kind of ["contextmenu", "selectstart", "dragstart", "gesturestart", "dblclick", "copy", "auxclick"]) {
  addEventListener(kind, (event) => event.preventDefault(), { capture: true });
}
addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { capture: true, passive: false });
addEventListener(
  "touchmove",
  (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(),
  { capture: true, passive: false },
);
window.print = () => {};
window.open = () => null;
