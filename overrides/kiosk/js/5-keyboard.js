/* The search and its keyboard: letters, the Vietnamese ones, tones; Telex is understood. */

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const VIETNAMESE = "ăâđêôơư";
const LONGEST = 60;

function drawSearch() {
  const old = screen.querySelector(".screen--search");
  if (!old || old.dataset.lang !== state.lang) {
    const tiles = element("div", { class: "tiles" });
    screen.replaceChildren(
      element(
        "section",
        { class: "screen screen--search", "data-lang": state.lang },
        element("h1", { class: "hidden", text: t("kiosk_search") }),
        element("p", { class: "query", id: "query", role: "status" }),
        tiles,
        keyboard(),
      ),
    );
  }
  const items = found(state.raw);
  const tiles = screen.querySelector(".tiles");
  state.at.pages = fillTiles(tiles, items, state.at.page, [4, 2]);
  state.at.page = Math.min(state.at.page, state.at.pages - 1);
  const query = byId("query");
  const count = items.length ? t("kiosk_found", { count: items.length }) : t("kiosk_found_none");
  query.replaceChildren(
    element("span", { class: "query__text", text: shownQuery(state.raw) }),
    element("span", { class: "query__about", text: state.raw.trim() ? count : t("kiosk_search_hint") }),
  );
}

function keyboard() {
  const key = (label, value, name = "") => {
    const made = element("button", { type: "button", class: `key ${name}`, "data-key": value, text: label });
    return made;
  };
  const named = (label, value, words, name) => {
    const made = key(label, value, name);
    made.setAttribute("aria-label", words);
    return made;
  };
  const row = (...keys) => element("div", { class: "keys__row" }, ...keys);
  const tones = Object.entries(TONES).map(([one, mark]) => named(`\u25cc${mark}`, one, t(`kiosk_tone_${one}`)));
  return element(
    "div",
    { class: "keys" },
    row(...[...VIETNAMESE].map((one) => key(one, one)), ...tones),
    row(...[...ROWS[0]].map((one) => key(one, one))),
    row(...[...ROWS[1]].map((one) => key(one, one))),
    row(...[...ROWS[2]].map((one) => key(one, one)), named("⌫", "delete", t("kiosk_delete"), "key--wide")),
    row(key(t("kiosk_space"), " ", "key--space"), key(t("kiosk_clear"), "clear", "key--wide")),
  );
}

/** What a key does to what was typed. */
function type(key) {
  const before = state.raw;
  if (key === "delete") state.raw = before.slice(0, -1);
  else if (key === "clear") state.raw = "";
  else if (before.length < LONGEST && (key !== " " || (before && !before.endsWith(" ")))) state.raw += key;
  if (state.raw === before) return;
  state.at.page = 0;
  draw();
}

const isTyping = () => state.at?.name === "search" && byId("staff").hidden && !byId("stage").hidden;

addEventListener("keyup", (event) => event.key === " " && isTyping() && event.preventDefault(), { capture: true });

/** A keyboard that somebody has plugged in types, too; all else that it could do is refused. */
addEventListener(
  "keydown",
  (event) => {
    const { key } = event;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const moves = ["Tab", "Enter", " ", "ArrowUp", "ArrowDown"].includes(key);
    if (isTyping() && isPlain) {
      if (key === "Backspace") type("delete");
      else if (/^[\p{L}\d ]$/u.test(key)) type(key.toLowerCase());
      if (key === " ") event.preventDefault(); // it writes a space; Enter works the buttons
    }
    if (key === "Escape" || key === "Backspace" || /^F\d+$/.test(key) || !isPlain) event.preventDefault();
    else if (!moves && key.length > 1) event.preventDefault();
  },
  { capture: true },
);
