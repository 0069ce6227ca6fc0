// Where a visitor came in and which pages they saw: for "back" and "start". It lives in the tab's
// own storage until the screen is reset. Pages replace each other in the browser's history: when
// another site's screen led here, it stays the entry before ours; else a step is put before the
// page, so that the browser's own "back" stays with us.

import { centreOf, homeOf, isAsked, within } from "./address.js";

const KEY = "at-kiosk";
const MOST = 40;

function stored() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY));
    return Array.isArray(found?.trail) ? found : null;
  } catch {
    return null;
  }
}

function store(journey) {
  try {
    if (journey) sessionStorage.setItem(KEY, JSON.stringify(journey));
    else sessionStorage.removeItem(KEY);
  } catch {
    // a browser without storage: "back" leads to the start
  }
}

export class Journey {
  constructor(site, { location, referrer, history }) {
    this.site = site;
    this.location = location;
    this.history = history;
    this.centre = centreOf(location.search, site);
    this.here = this.on(location.href);
    const from = URL.canParse(referrer) ? new URL(referrer) : null;
    const goesOn = from?.origin === location.origin && isAsked(from.search);
    const before = goesOn ? stored() : null;
    const trail = (before?.trail ?? []).map((one) => this.on(one)).filter(Boolean);
    if (this.here && trail.at(-1) !== this.here) trail.push(this.here);
    this.trail = trail.slice(-MOST);
    this.first = this.on(before?.first) ?? this.here;
    // Another site's screen led here: it is one step back, whatever its address.
    const led = from !== null && from.origin !== location.origin && history.length > 1;
    this.isGuest = before ? before.isGuest === true : led;
    store({ trail: this.trail, first: this.first, isGuest: this.isGuest });
  }

  /** The address as this kiosk shows it, null when it is none of its pages. */
  on(href) {
    return typeof href === "string" ? within(href, this.location.href, this.site, this.centre) : null;
  }

  get canGoBack() {
    return this.trail.length > 1;
  }

  get isAtStart() {
    return !this.centre && !this.isGuest && this.here === this.first;
  }

  /** Let the browser's own "back", a swipe or a key, do what our button does. */
  guard(window) {
    if (this.isGuest) return;
    const stepAhead = () => this.history.state !== KEY && this.history.pushState(KEY, "");
    stepAhead();
    window.addEventListener("popstate", () => {
      if (this.canGoBack) this.back();
      else stepAhead();
    });
  }

  back() {
    this.trail.pop();
    store({ trail: this.trail, first: this.first, isGuest: this.isGuest });
    this.location.replace(this.trail.at(-1));
  }

  /** To the centre's first screen; nothing of the visitor stays. */
  start() {
    store(null);
    if (this.centre) this.location.replace(homeOf(this.site, this.centre));
    else if (this.isGuest) this.history.back();
    else this.location.replace(this.first ?? this.site.root);
  }
}
