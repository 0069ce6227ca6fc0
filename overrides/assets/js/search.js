/* The search of the page of all products, loaded when it is first used: when the field or the
   button for filters gets the focus, or when the address asks for something. */

const panel = document.querySelector("[data-search]");

if (panel) {
  const config = JSON.parse(panel.querySelector("[data-search-config]").textContent);
  const names = Object.values(config.params).flat();
  const given = new URLSearchParams(location.search);
  let started;
  const start = (event) =>
    (started ??= import("./search/app.js")
      .then((app) => app.start(panel, config, event?.target.matches("[data-search-open]")))
      .catch((error) => {
        started = undefined;
        const note = panel.querySelector("[data-search-note]");
        note.textContent = config.words.error_search;
        note.hidden = false;
        throw error;
      }));

  const open = panel.querySelector("[data-search-open]");
  open.hidden = false;
  delete open.dataset.waits;
  if (names.some((name) => given.get(name))) start();
  for (const event of ["focusin", "click"]) {
    panel.addEventListener(event, start, { once: true });
  }
}
