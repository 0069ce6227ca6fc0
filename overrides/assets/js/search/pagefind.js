/* The index as the Component UI sees it: Pagefind, with queries, ranking and filters of ours.

   The Component UI loads `pagefind.js` from the folder that it is told; it is told this one. So its
   elements stay as they are, while this module
   - asks Pagefind in the spelling of the index (đ as d), and besides for whole names and places;
   - orders the head of the results by `ranking.js`;
   - joins the values of one filter by "or", counts each value as if its own filter were open;
   - reads the state of a star on the day of the visit, and shows filters by their labels. */

import { answers, readQuery, standing } from "./ranking.js";
import { stateOn } from "./state.js";
import { whole, withoutTyping } from "./text.js";

const HEAD = 24;
const NOTHING = "-";
const RANKING = {
  termSimilarity: 1,
  diacriticSimilarity: 1,
  metaWeights: {
    title: 0, also: 0, at: 0, by: 0, image: 0, lang: 0, summary: 0,
    key: 10, exact: 10, spot: 1, place: 3, maker: 3, words: 0.5,
  },
};

/** Return the instance that the Component UI asks; `site` is `{bundle, facets, day, sort()}`. */
export function createInstance({ site }) {
  const opened = import(`${site.bundle}pagefind.js`).then((pagefind) =>
    pagefind.createInstance({ ranking: RANKING, baseUrl: site.root }),
  );
  const totals = opened.then((index) => index.filters());
  const facets = site.facets.map((facet) => new Facet(facet, site.day));

  async function filters() {
    const counts = await totals;
    return labelled(facets, counts, counts);
  }

  async function search(term, { filters: chosen = {} } = {}) {
    const [index, counts] = await Promise.all([opened, totals]);
    const picked = new Map(facets.map((facet) => [facet, facet.native(chosen[facet.label], counts)]));
    const sort = site.sort();
    const ask = (words, without) => {
      const open = [...picked].filter(([facet, values]) => values && facet !== without);
      return index.search(words, {
        filters: Object.fromEntries(open.map(([facet, values]) => [facet.name, { any: values }])),
        ...(sort || !words ? { sort: sort ?? { name: "asc" } } : {}),
      });
    };
    const answer = await best(term, (words) => ask(words), !sort);
    const available = {};
    await Promise.all(
      facets.map(async (facet) => {
        const own = picked.get(facet) ? await ask(answer.words, facet) : answer;
        available[facet.name] = own.filters[facet.name] ?? {};
      }),
    );
    const shown = labelled(facets, available, counts);
    return { results: answer.results, filters: shown, totalFilters: labelled(facets, counts, counts), note: answer.note };
  }

  return { search, filters, options: async () => {}, mergeIndex: async () => {}, destroy: () => {} };
}

/** Search for `term`; when nothing really answers, for what was meant by it. */
async function best(term, ask, ranked) {
  const query = term && readQuery(term);
  if (!query || !query.folded) {
    return { ...(await ask(null)), words: null };
  }
  const first = await attempt(query, ask, ranked);
  if (first.answered) return first;
  const meant = withoutTyping(term);
  if (meant && meant !== query.folded) {
    const second = await attempt(readQuery(meant), ask, ranked);
    if (second.answered) return { ...second, note: { kind: "meant", term, meant } };
  }
  return { ...first, note: first.results.length ? { kind: "near", term } : undefined };
}

async function attempt(query, ask, ranked) {
  const [found, named] = await Promise.all([ask(query.plain), ranked ? ask(whole(query.typed)) : { results: [] }]);
  const ids = new Set(found.results.map((result) => result.id));
  const known = named.results.filter((result) => ids.has(result.id)).slice(0, HEAD);
  const first = new Set(known.map((result) => result.id));
  const results = [...known, ...found.results.filter((result) => !first.has(result.id))];
  const head = results.slice(0, HEAD + known.length);
  const data = await Promise.all(head.map((result) => result.data()));
  const answered = data.some((one) => answers(query, one));
  if (ranked) {
    const order = head.map((result, i) => ({ result, score: standing(query, data[i]) }));
    order.sort((a, b) => b.score - a.score);
    results.splice(0, head.length, ...order.map(({ result }) => result));
  }
  return { ...found, results, answered, words: query.plain };
}

/** A filter: its values in the index and the labels that visitors see. */
class Facet {
  constructor({ name, label, values }, day) {
    this.name = name;
    this.label = label;
    this.labels = new Map(values);
    this.slugs = new Map(values.map(([slug, text]) => [text, slug]));
    this.day = day;
  }

  /** The slugs that a value of the index counts for: a star that expires soon is valid, too. */
  slugsOf(value) {
    if (this.name !== "state") return [value];
    const state = stateOn(this.day, value);
    return state === "expiring" ? ["valid", "expiring"] : [state];
  }

  /** The values of the index that the chosen labels stand for; null when none is chosen. */
  native(chosen, counts) {
    if (!chosen?.length) return null;
    const slugs = new Set(chosen.map((label) => this.slugs.get(label)));
    const values = Object.keys(counts[this.name] ?? {}).filter((value) =>
      this.slugsOf(value).some((slug) => slugs.has(slug)),
    );
    return values.length ? values : [NOTHING];
  }

  /** Counts by label, in the order of the table; values that no product has are left out. */
  counts(native, totals) {
    const sums = new Map();
    for (const value of Object.keys(totals)) {
      for (const slug of this.slugsOf(value)) sums.set(slug, (sums.get(slug) ?? 0) + (native[value] ?? 0));
    }
    return Object.fromEntries([...this.labels].filter(([slug]) => sums.has(slug)).map(([slug, label]) => [label, sums.get(slug)]));
  }
}

const labelled = (facets, counts, totals) =>
  Object.fromEntries(
    facets
      .map((facet) => [facet.label, facet.counts(counts[facet.name] ?? {}, totals[facet.name] ?? {})])
      .filter(([, values]) => Object.keys(values).length),
  );
