/* Dates as far as a source knows them, as an editor types them and as a record keeps them. */

const PART = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
const ONE = new RegExp(`^${PART}$`);
const SPAN = new RegExp(`^(${PART})\\s*(?:\\.\\.|–|đến|->)\\s*(${PART})$`);
const LOCAL = /(?<!\d)(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})(?!\d)/g;
const two = (number) => number.padStart(2, "0");

/** Return what a record keeps for a typed text, or null when it is no date. */
export function dateOf(typed) {
  const iso = (_, day, month, year) => (day ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`);
  const text = typed.trim().replace(LOCAL, iso);
  if (ONE.test(text)) return isDay(text) ? text : null;
  const span = SPAN.exec(text);
  return span && isDay(span[1]) && isDay(span[2]) ? { from: span[1], to: span[2] } : null;
}

/** Return the text for what a record keeps: a text, a number (a year alone), or a span. */
export function textOf(kept) {
  if (kept === undefined || kept === null) return "";
  const span = typeof kept.toJS === "function" ? kept.toJS() : kept;
  return typeof span === "object" ? `${span.from} đến ${span.to}` : String(span);
}

function isDay(text) {
  const [year, month = "01", day = "01"] = text.split("-");
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === Number(day);
}
