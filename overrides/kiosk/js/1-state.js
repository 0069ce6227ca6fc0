/* What the kiosk knows (window.KIOSK, written by the build) and where its visitor is. */

const { centre, words, lists, cards, screens, codes, km, find: index, slides } = window.KIOSK;
const { worker } = document.querySelector("script[data-parts]").dataset; // the address of it, where the kiosk is served
const sold = new Set(window.KIOSK.sold);
const byId = (id) => document.getElementById(id);
const HOME = "home";

const state = { lang: centre.languages[0], low: false, at: null, trail: [], raw: "" };

/** A text of the interface, its {places} filled. */
const t = (key, values = {}) => words[state.lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** An element with attributes (text among them) and children. */
function element(name, attributes = {}, ...children) {
  const { text: content, ...others } = attributes;
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(others)) made.setAttribute(key, value);
  if (content !== undefined) made.textContent = content;
  made.append(...children);
  return made;
}

/** What is kept on this machine, by the name of the centre: it outlives an update. */
const kept = {
  name: (key) => `ocop kiosk ${centre.slug} ${key}`,
  get(key, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(kept.name(key))) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(kept.name(key), JSON.stringify(value));
      return true;
    } catch {
      return false; // nothing can be kept here: the kiosk works on without
    }
  },
};
