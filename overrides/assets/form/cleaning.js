/* What the form leaves in a record: texts composed (NFC) and trimmed, nothing that is empty. */

const isEmpty = (value) =>
  value === undefined || value === null || value === "" || (value?.size === 0 && "forEach" in value);

/** Return a value of the form (texts, numbers, Immutable maps and lists) as a record keeps it. */
export function cleaned(value) {
  if (typeof value === "string") return value.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (typeof value?.map !== "function" || typeof value.filterNot !== "function") return value;
  return value.map(cleaned).filterNot(isEmpty);
}
