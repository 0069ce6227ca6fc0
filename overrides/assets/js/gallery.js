// A product's photos in full screen: swipe, arrow keys, Esc. Without it they are plain links.
// Markup: ul[data-gallery] > li > figure > (a[href] > picture) + figcaption; the words of the
// buttons stand in data-label, data-close, data-previous, data-next and data-count ("{n} / {of}").

const still = matchMedia("(prefers-reduced-motion: reduce)");

function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The figure of a photo as large as the window: the browser picks the file that fits. */
function slide(figure) {
  const copy = figure.cloneNode(true);
  const picture = copy.querySelector("picture");
  for (const part of picture.children) part.sizes = "100vw";
  picture.lastElementChild.removeAttribute("fetchpriority");
  copy.querySelector("a").replaceWith(picture);
  return copy;
}

export class Viewer {
  constructor(gallery) {
    const words = gallery.dataset;
    const button = (label, sign) => make("button", { type: "button", "aria-label": label }, sign);
    this.links = [...gallery.querySelectorAll("figure > a")];
    this.words = words;
    this.count = make("p", { class: "viewer__count", "aria-live": "polite" });
    this.previous = button(words.previous, "‹");
    this.next = button(words.next, "›");
    const close = button(words.close, "×");
    const slides = this.links.map((link) => slide(link.parentElement));
    this.track = make("div", { class: "viewer__track", tabindex: "0", role: "group", "aria-label": words.label }, ...slides);
    const bar = make("div", { class: "viewer__bar" }, this.count, this.previous, this.next, close);
    this.dialog = make("dialog", { class: "viewer", "aria-label": words.label }, bar, this.track);
    document.body.append(this.dialog);

    close.onclick = () => this.dialog.close();
    this.previous.onclick = () => this.go(this.at - 1);
    this.next.onclick = () => this.go(this.at + 1);
    this.track.onscroll = () => this.tell();
    this.dialog.onkeydown = (event) => this.key(event);
    this.dialog.onclose = () => this.links[this.at].focus();
    addEventListener("resize", () => this.dialog.open && this.go(this.at, "instant"));
  }

  open(number) {
    this.dialog.showModal();
    this.go(number, "instant");
    this.tell();
  }

  /** Scrolls to a photo; `at` follows when it has come into view. */
  go(number, behavior = still.matches ? "instant" : "smooth") {
    const target = Math.min(Math.max(number, 0), this.links.length - 1);
    this.track.scrollTo({ left: target * this.track.clientWidth, behavior });
  }

  tell() {
    if (!this.dialog.open) return;
    const of = this.links.length;
    this.at = Math.round(this.track.scrollLeft / this.track.clientWidth);
    this.count.textContent = this.words.count.replace("{n}", this.at + 1).replace("{of}", of);
    this.previous.ariaDisabled = this.at === 0;
    this.next.ariaDisabled = this.at === of - 1;
  }

  key(event) {
    const { at } = this;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: this.links.length - 1 };
    if (event.key in to) {
      event.preventDefault();
      this.go(to[event.key]);
    }
  }
}

for (const gallery of document.querySelectorAll("[data-gallery]")) {
  let viewer;
  gallery.addEventListener("click", (event) => {
    const link = event.target.closest("figure > a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    viewer ??= new Viewer(gallery);
    viewer.open(viewer.links.indexOf(link));
  });
}
