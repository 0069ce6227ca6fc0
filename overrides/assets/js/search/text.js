/* Vietnamese words as the index writes them; the same rules as generator/search_entry.py. */

const WORD = /[\p{L}\p{N}]+/gu;
const WHOLE_END = "0";

const words = (text) => text.match(WORD) ?? [];
const small = (text) => text.normalize("NFC").toLowerCase();

/** Small letters with their accents, signs as spaces: `Cu-đơ` → `cu đơ`. */
export const spoken = (text) => words(small(text)).join(" ");

/** What Pagefind is asked for: đ as d, tones kept. */
export const plain = (text) => spoken(text).replaceAll("đ", "d");

/** No accents at all. */
export const fold = (text) =>
  words(small(text).normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("đ", "d")).join(" ");

/** A whole name as one word, as the index holds it: `Nam Đàn` → `namdan0`. */
export const whole = (text) => fold(text).replaceAll(" ", "") + WHOLE_END;

/** What someone meant who typed Telex or VNI with the keyboard off: `nuowcs mams` → `nuoc mam`. */
export const withoutTyping = (text) => fold(text).split(" ").map(decoded).join(" ");

function decoded(word) {
  if (/^\p{L}/u.test(word) && /\d/.test(word)) return word.replace(/\d/g, "");
  return word
    .replace(/([aeiouyw][a-z]*)[sfrxj]([a-z]*)$/, "$1$2")
    .replace(/dd/g, "d")
    .replace(/([aeo])\1/g, "$1")
    .replace(/([aou][a-z]*)w/g, "$1")
    .replace(/w/g, "u");
}
