/* The state of the search in the address: `?q=…&trang-thai=valid&huyen=nam-dan&sap-xep=het-han`. */

/** Read the state of an address; names of parameters are known in every language. */
export function readState(search, { params, facets, sorts }) {
  const given = new URLSearchParams(search);
  const all = (key) => params[key].flatMap((name) => given.getAll(name));
  const chosen = {};
  for (const facet of facets) {
    const known = new Map(facet.values);
    const asked = all(facet.name).flatMap((value) => value.split(","));
    const labels = [...new Set(asked)].filter((slug) => known.has(slug)).map((slug) => known.get(slug));
    if (labels.length) chosen[facet.label] = labels;
  }
  const sort = all("sort").map((word) => sorts.find((one) => one.names.includes(word))).find(Boolean);
  return { term: (all("q")[0] ?? "").trim(), filters: chosen, sort: sort?.key ?? "" };
}

/** Write a state as the search part of an address, in the language at `place` of the names. */
export function writeState({ term, filters, sort }, { params, facets, sorts }, place = 0) {
  const written = [];
  const add = (key, value) => written.push(`${params[key][place]}=${encodeURIComponent(value).replaceAll("%20", "+").replaceAll("%2C", ",")}`);
  if (term) add("q", term);
  for (const facet of facets) {
    const labels = new Set(filters[facet.label]);
    const slugs = facet.values.filter(([, label]) => labels.has(label)).map(([slug]) => slug);
    if (slugs.length) add(facet.name, slugs.join(","));
  }
  const chosen = sorts.find((one) => one.key === sort);
  if (chosen) add("sort", chosen.names[place]);
  return written.length ? `?${written.join("&")}` : "";
}

/** Whether the state asks for anything: if not, the page's own list is the answer. */
export const asksNothing = ({ term, filters, sort }) =>
  !term && !sort && !Object.values(filters).some((labels) => labels.length);
