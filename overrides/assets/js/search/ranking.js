/* Where a product stands among the results of a query: whole names first, then names that begin
   with it, names that hold it, its places and makers; accents that agree break ties. Pagefind,
   which does not know the order of words, has the say in all else. */

import { fold, plain, spoken } from "./text.js";

const ALIAS = 1;
const ACCENTS = 4;

/** A query in the forms that it is compared in. */
export function readQuery(typed) {
  const said = spoken(typed);
  const folded = fold(typed);
  return { typed, said, plain: plain(typed), folded, words: folded.split(" "), accented: said !== folded };
}

/** How well a result's data answers the query; more is better, 0 leaves it to Pagefind. */
export function standing(query, data) {
  const { title, also, place, maker } = data.meta;
  const names = [title, ...(also ? also.split(" | ") : [])];
  const scores = names.map((name, i) => asName(query, name) && asName(query, name) - (i ? ALIAS : 0));
  const placeScore = holds(fold(place ?? ""), query.folded) ? 20 : 0;
  const makerScore = holds(fold(maker ?? ""), query.folded) ? 20 : 0;
  const score = Math.max(...scores, placeScore, makerScore);
  return score + (query.accented ? agreement(query, data) : 0);
}

/** Whether every word of the query begins some word of the result. */
export function answers(query, data) {
  const { title, also, place, maker } = data.meta;
  const found = ` ${fold([title, also, place, maker, data.content].join(" "))}`;
  return query.words.every((word) => found.includes(` ${word}`));
}

function asName(query, name) {
  const folded = fold(name);
  if (folded === query.folded) return 60;
  if (folded.startsWith(`${query.folded} `)) return 50;
  if (holds(folded, query.folded)) return 40;
  if (folded.startsWith(query.folded)) return 35;
  const words = folded.split(" ");
  return query.words.every((word) => words.some((other) => other.startsWith(word))) ? 30 : 0;
}

const holds = (text, phrase) => ` ${text} `.includes(` ${phrase} `);

/** The share of the query's words that are in the result with just these accents. */
function agreement(query, data) {
  const { title, also, at, by } = data.meta;
  const name = new Set(spoken([title, also].join(" ")).split(" "));
  const rest = new Set(spoken([at, by, data.content].join(" ")).split(" "));
  const said = query.said.split(" ");
  const points = said.map((word) => (name.has(word) ? 1 : rest.has(word) ? 0.5 : 0));
  return (ACCENTS * points.reduce((sum, point) => sum + point, 0)) / said.length;
}
