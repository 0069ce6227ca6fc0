// Takes away what a browser offers beyond reading: menus, selection, zoom, dragging, shortcuts.
// What a page cannot take away (a new window by Ctrl+N) the browser's own kiosk mode does.

const KEYS = new Set(
  ("Tab Enter Escape ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Home End Shift").split(" ").concat(" "),
);
const NEVER = ["contextmenu", "dragstart", "drop", "dragover", "selectstart", "copy", "cut", "paste"];

export function lock() {
  const on = (type, listener) =>
    document.addEventListener(type, listener, { capture: true, passive: false });
  const stop = (event) => event.preventDefault();
  for (const type of [...NEVER, "auxclick", "gesturestart"]) on(type, stop);
  on("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !KEYS.has(event.key)) stop(event);
  });
  on("wheel", (event) => event.ctrlKey && stop(event));
  on("touchmove", (event) => event.touches.length > 1 && stop(event));
}
