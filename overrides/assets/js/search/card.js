/* A result: a card built from the data of the index and from the product's row in the page's own
   list, whose star `star.js` keeps true; the words of the query are marked in it. */

import { fold } from "./text.js";

const EXCERPT_WORDS = 28;

/** Return the rows of `list` by the address that they lead to. */
export function rowsByAddress(list) {
  const rows = new Map();
  for (const row of list?.querySelectorAll("tr, li") ?? []) {
    const link = row.querySelector("a[href]");
    if (link) rows.set(link.pathname, row);
  }
  return rows;
}

/** Return the list item for a result; `query` is null when nothing was typed. */
export function card(data, query, { root, rows }) {
  const { meta } = data;
  const wanted = new Set(query?.words);
  const link = element("a", "hit__link", marked(meta.title, wanted));
  link.href = data.url;
  if (meta.lang) link.lang = meta.lang;
  const star = rows.get(link.pathname)?.querySelector("[data-state]")?.cloneNode(true);
  const where = [meta.by, meta.at].filter(Boolean).join(" · ");
  const text = element("div", "hit__text", [
    element("p", "hit__name", [link]),
    ...(star ? [star] : []),
    element("p", "hit__where", marked(where, wanted)),
    element("p", "hit__about", marked(about(data, wanted), wanted)),
  ]);
  return element("li", "hit", [picture(root + meta.image), text]);
}

function picture(src) {
  const img = element("img", "hit__picture");
  return Object.assign(img, { src, alt: "", width: 120, height: 90, loading: "lazy", decoding: "async" });
}

/** The summary, or else the passage of the page that has most of the wanted words. */
function about({ meta, content }, wanted) {
  const shown = new Set(fold([meta.title, meta.by, meta.at, meta.summary].join(" ")).split(" "));
  const words = content.split(" ");
  const hits = words.map((word) => Number(isWanted(word, wanted)));
  if (!hits.includes(1) || [...wanted].every((word) => shown.has(word))) return meta.summary ?? "";
  let [best, from, sum] = [0, 0, 0];
  hits.forEach((hit, i) => {
    sum += hit - (hits[i - EXCERPT_WORDS] ?? 0);
    if (sum > best) [best, from] = [sum, Math.max(0, i - EXCERPT_WORDS + 1)];
  });
  const to = from + EXCERPT_WORDS;
  return `${from ? "… " : ""}${words.slice(from, to).join(" ")}${to < words.length ? " …" : ""}`;
}

/** The text in pieces, the wanted words in `mark` elements. */
const marked = (text, wanted) =>
  text.split(/(\s+)/).map((piece) => (isWanted(piece, wanted) ? element("mark", "", [piece]) : piece));

const isWanted = (piece, wanted) =>
  wanted.size > 0 && fold(piece).split(" ").some((word) => wanted.has(word));

function element(tag, name, children = []) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
