// Reading without a network: starts the worker (sw.js), says when a page is a kept one, and lets
// a district be saved. The words stand in the data of this script's element and of the button's.

const { worker, kept } = document.querySelector("script[data-worker]").dataset;

/** Ask the worker for a task; `tell` hears of its progress. */
async function ask(message, tell = () => {}) {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      if ("progress" in data) tell(data.progress);
      else if ("error" in data) reject(new Error(data.error));
      else resolve(data.result);
    };
    active.postMessage(message, [port2]);
  });
}

/** Fill the places of a text: `{done}`. */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const lang = document.documentElement.lang;
const megabytes = (bytes) => (bytes / 1e6).toLocaleString(lang, { maximumFractionDigits: 1 });

function element(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

function sayKept() {
  const day = document.querySelector(".foot time").textContent;
  const note = element("p", { className: "kept wrap" }, filled(kept, { day }));
  note.setAttribute("role", "status");
  document.querySelector("main").before(note);
}

/** The button that saves a district, and says what is saved. */
async function setUp(box) {
  const [save, forget] = box.querySelectorAll("button");
  const status = box.querySelector("[role=status]");
  const words = box.dataset;
  const address = location.href;
  const busy = (is) => [save, forget].forEach((button) => button.setAttribute("aria-disabled", is));
  const show = (set) => {
    forget.hidden = !set;
    save.textContent = set ? words.again : words.save;
    const day = set && new Date(set.day).toLocaleDateString(lang);
    status.textContent = set ? filled(words.saved, { ...set, day, size: megabytes(set.bytes) }) : "";
  };
  const run = async (task) => {
    if (save.getAttribute("aria-disabled") === "true") return;
    busy(true);
    try {
      show(await task());
    } catch {
      status.textContent = words.failed;
    }
    busy(false);
  };
  save.onclick = () =>
    run(() =>
      ask({ task: "keep", address }, ({ done, of, bytes }) => {
        status.textContent = filled(words.saving, { done, of, size: megabytes(bytes) });
      }),
    );
  forget.onclick = () =>
    run(async () => {
      await ask({ task: "forget", address });
      save.focus();
    });
  show(await ask({ task: "about", address }));
  box.hidden = false;
}

/** The page that stands in for one that is not kept: lists those that are. */
async function list(place) {
  const pages = await ask({ task: "everything" });
  const lines = pages.map(({ address, title }) => {
    const text = new DOMParser().parseFromString(title, "text/html").body.textContent;
    return element("li", {}, element("a", { href: address }, text));
  });
  place.querySelector("ul").append(...lines);
  place.hidden = !pages.length;
}

async function start() {
  await navigator.serviceWorker.register(worker);
  for (const box of document.querySelectorAll("[data-keep]")) setUp(box);
  for (const place of document.querySelectorAll("[data-kept-list]")) list(place);
  ask({ task: "renew" });
  if (navigator.serviceWorker.controller) return;
  await ask({ task: "visited", address: location.href });
  const seen = (pictures) => ask({ task: "seen", pictures });
  seen([...document.images].filter((image) => image.naturalWidth).map((image) => image.currentSrc));
  const isPicture = (target) => target.localName === "img";
  document.addEventListener("load", ({ target }) => isPicture(target) && seen([target.currentSrc]), true);
}

if ("kept" in document.body.dataset) sayKept();
if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
