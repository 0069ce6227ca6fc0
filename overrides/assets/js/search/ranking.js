/* Where a product stands among the results of a query: whole names first, then names that begin
   with it, names that hold it, its places and makers; what is written with other accents than the
   query stands below all that. Pagefind, which does not know the order of words, has the say in
   all else. */

import { fold, spoken } from "./text.js";

const TIERS = { whole: 60, start: 50, inside: 40, begun: 35, scattered: 30, place: 20 };
const ALIAS = 1;
const SAME_ACCENTS = 0.5;
const OTHER_ACCENTS = 30;

/** A query in the forms that it is compared in. */
export function readQuery(typed) {
  const words = fold(typed).split(" ");
  return { typed, words, said: spoken(typed).split(" ") };
}

/** How well a result's data answers the query; more is better, 0 leaves it to Pagefind. */
export function standing(query, { meta }) {
  const names = [meta.title, ...(meta.also ? meta.also.split(" | ") : [])];
  const scores = names.map((name, i) => score(query, name, nameTier) - (i ? ALIAS : 0));
  const places = [meta.place, meta.maker].map((text) => score(query, text ?? "", placeTier));
  return Math.max(...scores, ...places);
}

/** Whether every word of the query begins some word of the result. */
export function answers(query, { meta, content }) {
  const found = ` ${fold([meta.title, meta.also, meta.place, meta.maker, content].join(" "))}`;
  return query.words.every((word) => found.includes(` ${word}`));
}

/** The tier of a text; lowered when it is reached by letting go of the query's accents. */
function score(query, text, tier) {
  const words = fold(text).split(" ");
  const said = spoken(text).split(" ");
  const meets = (i, j) => words[j] === query.words[i];
  const equals = (i, j) => said[j] === query.said[i];
  const agrees = (i, j) => equals(i, j) || (meets(i, j) && query.said[i] === query.words[i]);
  return Math.max(
    tier(query, words, equals) + SAME_ACCENTS,
    tier(query, words, agrees),
    tier(query, words, meets) - OTHER_ACCENTS,
  );
}

function nameTier(query, words, same) {
  const at = phraseAt(query, words, same);
  if (at === 0) return query.words.length === words.length ? TIERS.whole : TIERS.start;
  if (at > 0) return TIERS.inside;
  if (words.join(" ").startsWith(query.words.join(" "))) return TIERS.begun;
  const has = (word, i) => words.some((other, j) => same(i, j) || (query.said[i] === word && other.startsWith(word)));
  return query.words.every(has) ? TIERS.scattered : 0;
}

const placeTier = (query, words, same) => (phraseAt(query, words, same) < 0 ? 0 : TIERS.place);

/** Where the words of the query follow one another in `words`; -1 when they do not. */
const phraseAt = (query, words, same) =>
  words.findIndex((_, at) => query.words.every((_, i) => same(i, at + i)));
