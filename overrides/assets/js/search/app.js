/* The search of the page of all products: Pagefind's elements, the field, the sorting, the address. */

import { asksNothing, readState, writeState } from "./address.js";
import { card, rowsByAddress } from "./card.js";
import { readQuery } from "./ranking.js";
import { today, turnAll } from "../star.js";

const DEBOUNCE = 250;
const WIDE = "(min-width: 60rem)";
const FOLDER = new URL("./", import.meta.url).href;

/** Build the search into `panel`; `config` is the page's table of words, filters and names.
    `open` tells that someone asked for the filters. */
export async function start(panel, config, open) {
  const root = new URL(panel.dataset.root, location.href).pathname;
  const bundle = new URL(`${panel.dataset.root}pagefind/`, location.href).href;
  const state = { ...readState(location.search, config) };
  const list = document.querySelector("[data-search-list]");
  turnAll(list ?? document);
  const site = { root, bundle, day: today(), facets: config.facets, rows: rowsByAddress(list) };
  site.sort = () => config.sorts.find(({ key }) => key === state.sort)?.order ?? null;

  await import(`${bundle}pagefind-component-ui.js`);
  const instance = window.PagefindComponents.configureInstance("default", { bundlePath: FOLDER, site });
  await instance.triggerLoad();
  instance.faceted = true; // only now: while loading, it would search for nothing
  instance.setLanguage(document.documentElement.lang);
  instance.setTranslations(config.words);

  const template = panel.querySelector("[data-search-template]");
  template.replaceWith(template.content.cloneNode(true));
  const part = (name) => panel.querySelector(`[data-search-${name}]`);
  const field = panel.querySelector("input[type=search]");
  const results = panel.querySelector("pagefind-results");
  part("open").hidden = true;
  part("filters").open = open || matchMedia(WIDE).matches;
  if (open) part("filters").querySelector("summary").focus();
  let query = null; // as it was understood
  results.resultTemplate = (data) => card(data, query, site);

  /** Show the state around the results, and enter it into the history if `how` says so. */
  function show(how) {
    if (field !== document.activeElement || !how) field.value = state.term;
    part("sort").value = state.sort;
    const idle = asksNothing(state);
    part("results").hidden = idle;
    part("clear").hidden = idle;
    if (list) list.hidden = !idle;
    if (how) history[`${how}State`](null, "", location.pathname + writeState(state, config));
    translateLinks(state, config);
  }

  let asking = false;
  function ask(change, how) {
    Object.assign(state, change);
    show(how);
    asking = true;
    instance.triggerSearchWithFilters(state.term, { ...state.filters });
    asking = false;
  }

  // The pane of filters searches by itself; the address follows it.
  instance.on("search", (_, filters) => {
    if (asking) return;
    state.filters = { ...filters };
    show("push");
  });
  // Pagefind's own observer overlooks what comes into sight between two of its looks.
  const sight = new IntersectionObserver((all) => {
    for (const { isIntersecting, target } of all) {
      if (isIntersecting) results.results[target.dataset.pfResultIndex]?.load();
    }
  }, { rootMargin: "50px" });

  instance.on("results", ({ note }) => {
    sight.disconnect();
    for (const hit of results.querySelectorAll(".hit--waiting")) sight.observe(hit);
    const words = note?.meant ?? state.term;
    query = words ? readQuery(words) : null;
    part("note").hidden = !note;
    part("note").textContent = note ? said(config.words[note.kind], note) : "";
  });

  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask({ term: field.value.trim() }, "replace"), DEBOUNCE);
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask({ term: field.value.trim() }, "push");
  });
  // The keys of the list of results lead back to the field as if it were an element of Pagefind's.
  const input = Object.assign(field.form, { inputEl: field, focus: () => field.focus() });
  instance.registerInput(input, { keyboardNavigation: true });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && instance.focusNextResults(field)) event.preventDefault();
  });
  part("sort").addEventListener("change", () => ask({ sort: part("sort").value }, "push"));
  part("clear").addEventListener("click", () => {
    field.value = "";
    ask({ term: "", filters: {}, sort: "" }, "push");
    field.focus();
  });
  addEventListener("popstate", () => ask(readState(location.search, config), ""));
  const typed = field.value.trim(); // what was typed while the search was loading
  if (typed) ask({ term: typed }, "replace");
  else ask({}, "");
}

const said = (words, { term, meant }) => words.replace("[TERM]", term).replace("[MEANT]", meant ?? "");

/** Let the link to the page in the other language carry the search along. */
function translateLinks(state, config) {
  for (const link of document.querySelectorAll("a[hreflang]")) {
    const place = config.langs.indexOf(link.hreflang);
    if (place > 0) link.search = writeState(state, config, place);
  }
}
