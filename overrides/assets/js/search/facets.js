/* The filters: between the values of the index and the labels that visitors see. */

import { stateOn } from "./state.js";

const NOTHING = "-";

/** A filter; `values` are pairs of slug and label, in the order that they are shown. */
export class Facet {
  constructor({ name, label, values }, day) {
    this.name = name;
    this.label = label;
    this.values = values;
    this.day = day;
  }

  /** The slugs that a value of the index counts for: a star that lapses soon is valid, too. */
  slugsOf(value) {
    if (this.name !== "state") return [value];
    const state = stateOn(this.day, value);
    return state === "expiring" ? ["valid", "expiring"] : [state];
  }

  /** The values of the index that the chosen labels stand for; null when none is chosen. */
  native(chosen, totals) {
    if (!chosen?.length) return null;
    const slugs = new Set(this.values.filter(([, label]) => chosen.includes(label)).map(([slug]) => slug));
    const known = Object.keys(totals[this.name] ?? {});
    const values = known.filter((value) => this.slugsOf(value).some((slug) => slugs.has(slug)));
    return values.length ? values : [NOTHING];
  }

  /** Counts by label; values that no product has are left out. */
  counts(counts = {}, totals = {}) {
    const sums = new Map();
    for (const value of Object.keys(totals)) {
      for (const slug of this.slugsOf(value)) sums.set(slug, (sums.get(slug) ?? 0) + (counts[value] ?? 0));
    }
    return Object.fromEntries(
      this.values.filter(([slug]) => sums.has(slug)).map(([slug, label]) => [label, sums.get(slug)]),
    );
  }
}

/** Counts of all filters, as the Component UI wants them: `{label: {label of a value: count}}`. */
export function labelled(facets, counts, totals) {
  const tables = facets.map((facet) => [facet.label, facet.counts(counts[facet.name], totals[facet.name])]);
  return Object.fromEntries(tables.filter(([, values]) => Object.keys(values).length));
}
