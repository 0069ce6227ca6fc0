/* Vietnamese words as the index writes them; the same rules as generator/search_entry.py. */

const WORD = /[\p{L}\p{N}]+/gu;
const WHOLE_END = "0";

const words = (text) => text.match(WORD) ?? [];
const small = (text) => text.normalize("NFC").toLowerCase();

/** Words for comparing accents: the tone behind the syllable, since `hoà` and `hòa` are one. */
export const spoken = (text) =>
  words(small(text))
    .map((word) => word.normalize("NFD").replace(/^(.*?)([\u0300\u0301\u0303\u0309\u0323])(.*)$/u, "$1$3$2"))
    .join(" ");

/** What Pagefind is asked for: đ as d, tones kept. */
export const plain = (text) => words(small(text).replaceAll("đ", "d")).join(" ");

/** No accents at all. */
export const fold = (text) =>
  words(small(text).normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("đ", "d")).join(" ");

/** A whole name as one word, as the index holds it: `Nam Đàn` → `namdan0`. */
export const whole = (text) => fold(text).replaceAll(" ", "") + WHOLE_END;

/** A place without its kind: `xã Nam Anh` → `nam anh`; null when it begins with none. */
export function withoutKind(text) {
  const folded = fold(text);
  const bare = folded.replace(/^(thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt) /, "");
  return bare === folded ? null : bare;
}

/** What someone meant who typed Telex or VNI with the keyboard off: `nuowcs mams` → `nuoc mam`. */
export const withoutTyping = (text) => fold(text).split(" ").map(decoded).join(" ");

function decoded(word) {
  if (/^\p{L}/u.test(word) && /\d/.test(word)) return word.replace(/\d/g, "");
  return word
    .replace(/([aeiouyw][a-z]*)[sfrxj]([a-z]*)$/, "$1$2")
    .replace(/dd/g, "d")
    .replace(/([aeo])\1/g, "$1")
    .replace(/([aou])w/g, "$1")
    .replace(/([aou][a-z]*)w/g, "$1")
    .replace(/w/g, "u");
}
