/* A result: a card built from the data of the index, the words of the query marked in it. */

import { fold } from "./text.js";
import { starOn } from "./star.js";

const EXCERPT_WORDS = 28;

/** Return the list item for a result; `site` is `{root, day, words}`. */
export function card(data, query, site) {
  const { meta } = data;
  const marked = new Set(query ? query.words : []);
  const link = element("a", "hit__link", marks(meta.title, marked));
  link.href = data.url;
  if (meta.lang) link.lang = meta.lang;
  const text = element("div", "hit__text", [
    element("p", "hit__name", [link]),
    star(JSON.parse(meta.star), site),
    element("p", "hit__where", [
      ...[meta.by, meta.at].filter(Boolean).flatMap((line, i) => [i ? " · " : "", ...marks(line, marked)]),
    ]),
    element("p", "hit__summary", marks(excerpt(data, query), marked)),
  ]);
  return element("li", "hit", [picture(meta.image, site.root), text]);
}

function picture(address, root) {
  const img = element("img", "hit__picture");
  Object.assign(img, { src: root + address, alt: "", width: 120, height: 90, loading: "lazy", decoding: "async" });
  return img;
}

function star(written, { day, words }) {
  const { badge, line } = starOn(day, written);
  const text = element("span", "hit__line", [line]);
  if (!badge) return element("p", "hit__star", [text]);
  const stars = element("span", "hit__badge", ["★".repeat(badge)]);
  stars.setAttribute("role", "img");
  stars.setAttribute("aria-label", words.badge.replace("[STARS]", badge));
  return element("p", "hit__star hit__star--live", [stars, " ", text]);
}

/** The summary, or the passage of the page that has most words of the query. */
function excerpt({ meta, content }, query) {
  const wanted = new Set(query?.words);
  const shown = new Set(fold([meta.title, meta.by, meta.at, meta.summary].join(" ")).split(" "));
  if ([...wanted].every((word) => shown.has(word))) return meta.summary ?? "";
  const words = content.split(" ");
  const hits = words.map((word) => (fold(word).split(" ").some((part) => wanted.has(part)) ? 1 : 0));
  let [best, from, sum] = [0, 0, 0];
  hits.forEach((hit, i) => {
    sum += hit - (hits[i - EXCERPT_WORDS] ?? 0);
    if (sum > best) [best, from] = [sum, Math.max(0, i - EXCERPT_WORDS + 1)];
  });
  if (!best) return meta.summary ?? "";
  const to = from + EXCERPT_WORDS;
  return `${from ? "… " : ""}${words.slice(from, to).join(" ")}${to < words.length ? " …" : ""}`;
}

/** The text in pieces, the wanted words in `mark` elements. */
function marks(text, wanted) {
  return text.split(/(\s+)/).map((piece) => {
    const hit = wanted.size && fold(piece).split(" ").some((word) => wanted.has(word));
    return hit ? element("mark", "", [piece]) : piece;
  });
}

function element(tag, name, children = []) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
