/* Draws the screen where the visitor is: from pieces that the build has drawn, or from a list. */

const screen = byId("screen");
const ROOM = { width: 11.5, height: 12.5 }; // the least room of a card, in rem

/** The list that a screen shows, or null. */
function listOf(name) {
  if (name === "search") return { items: found(state.raw), title: null };
  return lists[name] ?? null;
}

const isThere = (name) => name === "search" || name in screens[state.lang] || name in lists;

const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How many cards a box has room for, at least one: [columns, rows]. */
function room(box, most = [4, 4]) {
  const unit = rem();
  const isWide = innerWidth > innerHeight;
  const words = state.low ? 2.4 : 3.6; // where a card has no picture
  const least = isWide && box.closest(".screen--search") ? words : ROOM.height;
  const fit = (size, need, limit) => Math.min(limit, Math.max(1, Math.floor(size / (need * unit))));
  return [fit(box.clientWidth, ROOM.width, most[0]), fit(box.clientHeight, least, most[1])];
}

/** Put the cards of one page into a box; return the number of pages. */
function fillTiles(box, items, page, most) {
  const [columns, rows] = room(box, most);
  const pages = Math.max(1, Math.ceil(items.length / (columns * rows)));
  const from = Math.min(page, pages - 1) * columns * rows;
  box.className = `tiles tiles--${columns} rows--${rows}`;
  box.innerHTML = items
    .slice(from, from + columns * rows)
    .map((name) => cards[state.lang][name])
    .join("");
  dress(box);
  setTimeout(warm, 200, cardsOf(items.slice(from + columns * rows, from + 2 * columns * rows)));
  return pages;
}

const warmed = new Map();
const WARM = 64; // pictures that are kept ready

/** Have pictures ready before they are asked for: old machines are slow to draw them. */
function warm(pieces) {
  for (const [, address] of pieces.join("").matchAll(/ src="([^"]+)"/g)) {
    if (warmed.has(address)) continue;
    const image = new Image();
    image.src = address;
    warmed.set(address, image);
    if (warmed.size > WARM) warmed.delete(warmed.keys().next().value);
  }
}

const cardsOf = (names) => names.map((name) => cards[state.lang][name] ?? "");

/** Fill in what depends on this centre and this day: distances, the desk's goods, codes, stars. */
function dress(root) {
  for (const place of root.querySelectorAll("[data-away]")) {
    const name = place.closest("[data-go]")?.dataset.go ?? state.at.name;
    if (!(name in km)) continue;
    const [some, none] = place.closest(".tile") ? ["kiosk_km", ""] : ["away_km", t("away_same")];
    const away = km[name] ? t(some, { km: km[name] }) : none;
    place.textContent = away && ` · ${away}`;
  }
  for (const led of root.querySelectorAll("button[data-go]")) led.disabled = !isThere(led.dataset.go);
  for (const one of root.querySelectorAll("[data-sold]")) one.hidden = !sold.has(state.at.name);
  for (const place of root.querySelectorAll("[data-code]")) drawCode(place);
  tellStars(root);
}

const SVG = "http://www.w3.org/2000/svg";

/** A code of `size` modules a side, drawn dark on light; `label` says what it is. */
function codeSvg(size, path, label) {
  const [svg, light, dark] = ["svg", "path", "path"].map((name) => document.createElementNS(SVG, name));
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.setAttribute("shape-rendering", "crispEdges");
  light.setAttribute("d", `M0 0h${size}v${size}H0z`);
  light.setAttribute("fill", "#fff");
  dark.setAttribute("d", path);
  dark.setAttribute("fill-rule", "evenodd");
  svg.append(light, dark);
  return svg;
}

function drawCode(place) {
  const { size, path, address } = codes[state.lang][place.dataset.code];
  place.replaceChildren(codeSvg(size, path, t("kiosk_qr_alt", { address })));
  const words = place.parentElement.querySelector("[data-address]");
  words.replaceChildren(...address.split(/(?<=\/)/).flatMap((part) => [part, element("wbr")]));
}

/** Draw where the visitor is. */
function draw() {
  const { name } = state.at;
  document.documentElement.lang = state.lang;
  document.body.classList.toggle("is-low", state.low);
  screen.dataset.screen = name;
  if (name === "search") drawSearch();
  else if (name in screens[state.lang]) drawPiece(name);
  else drawList(name);
  tellFrame();
  turnBar();
}

function drawPiece(name) {
  screen.innerHTML = screens[state.lang][name];
  dress(screen);
  const tiles = screen.querySelector("[data-list]");
  if (tiles) fillTiles(tiles, lists[tiles.dataset.list]?.items ?? [], 0, [4, 2]);
  const box = screen.querySelector("[data-scroll]");
  if (box) {
    box.scrollTop = state.at.top;
    box.addEventListener("scroll", () => ((state.at.top = box.scrollTop), turnBar()), { passive: true });
  }
}

function drawList(name) {
  const { items, title } = listOf(name);
  const tiles = element("div", { class: "tiles" });
  screen.replaceChildren(
    element("section", { class: "screen screen--list" }, element("h1", { text: title[state.lang] }), tiles),
  );
  state.at.pages = fillTiles(tiles, items, state.at.page);
  state.at.page = Math.min(state.at.page, state.at.pages - 1);
}

/** The buttons that turn a list's page or move a long text: there only when there is more. */
function turnBar() {
  const { at } = state;
  const box = screen.querySelector("[data-scroll]");
  const pages = at.pages ?? 0;
  const hidden = box ? box.scrollHeight - box.clientHeight : 0;
  const isList = pages > 1;
  byId("turn").hidden = !isList && hidden <= 4;
  byId("where").textContent = isList ? t("kiosk_page", { page: at.page + 1, of: pages }) : "";
  const [first, last] = isList
    ? [at.page === 0, at.page === pages - 1]
    : [(box?.scrollTop ?? 0) <= 2, (box?.scrollTop ?? 0) >= hidden - 2];
  byId("less").setAttribute("aria-disabled", first);
  byId("more").setAttribute("aria-disabled", last);
}

/** Turn the page of a list, or move a long text by most of what is seen of it. */
function turnPage(step) {
  const { at } = state;
  if (at.pages > 1) {
    const page = Math.min(at.pages - 1, Math.max(0, at.page + step));
    if (page === at.page) return;
    at.page = page;
    draw();
    return;
  }
  const box = screen.querySelector("[data-scroll]");
  box?.scrollBy({ top: step * box.clientHeight * 0.8, behavior: calm() ? "instant" : "smooth" });
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The words of the frame: the same buttons, in the same place, on every screen. */
function tellFrame() {
  const say = (id, text) => (byId(id).querySelector("span").textContent = text);
  say("back", t("kiosk_back"));
  say("home", t("kiosk_home"));
  say("less", t("kiosk_up"));
  say("more", t("kiosk_down"));
  say("lang", t("kiosk_other"));
  say("low", t(state.low ? "kiosk_raise" : "kiosk_low"));
  byId("lang").lang = state.lang === "vi" ? "en" : "vi";
  byId("lang").hidden = centre.languages.length < 2;
  byId("low").setAttribute("aria-pressed", state.low);
  byId("back").setAttribute("aria-disabled", !state.trail.length && state.at.name === HOME);
  byId("home").setAttribute("aria-disabled", state.at.name === HOME);
  byId("site").textContent = centre.site;
  byId("centre").textContent = centre.name[state.lang];
  byId("day").textContent = centre.day[state.lang];
  tellClock();
}
