/* The index as the Component UI sees it: Pagefind, with queries, ranking and filters of ours.

   The Component UI loads `pagefind.js` from the folder that it is told, and it is told this one; so
   its elements stay as they are, while this module
   - asks Pagefind in the spelling of the index (đ as d), and besides for whole names and places;
   - orders the head of the results by `ranking.js`;
   - joins the values of one filter by "or", counts each value as if its own filter were open;
   - reads the state of a star on the day of the visit, and shows filters by their labels. */

import { Facet, labelled } from "./facets.js";
import { answers, readQuery, standing } from "./ranking.js";
import { fold, plain, whole, withoutKind, withoutTyping } from "./text.js";

const HEAD = 24;
const RANKING = {
  termSimilarity: 1,
  diacriticSimilarity: 1,
  metaWeights: {
    title: 0, also: 0, at: 0, by: 0, image: 0, lang: 0, summary: 0,
    key: 10, exact: 10, spot: 1, place: 3, maker: 3, decision: 3, words: 0.5,
  },
};

/** Return the instance that the Component UI asks; `site` is `{bundle, root, facets, day, sort()}`. */
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
      const closed = [...picked].filter(([facet, values]) => values && facet !== without);
      const native = Object.fromEntries(closed.map(([{ name }, values]) => [name, { any: values }]));
      return index.search(words, { filters: native, sort: sort ?? (words ? {} : { name: "asc" }) });
    };
    const found = await lookUp(term, (words) => ask(words), !sort);
    const available = {};
    await Promise.all(
      facets.map(async (facet) => {
        const open = picked.get(facet) ? await ask(found.words, facet) : found;
        available[facet.name] = open.filters[facet.name];
      }),
    );
    const shown = labelled(facets, available, counts);
    return { results: found.results, filters: shown, totalFilters: shown, note: found.note };
  }

  return { search, filters };
}

/** Look `term` up; when nothing really answers, what was meant by it. */
async function lookUp(term, ask, ranked) {
  if (!term || !fold(term)) return { ...(await ask(null)), words: null };
  const first = await attempt(term, ask, ranked);
  if (first.answered) return first;
  const meant = withoutTyping(term);
  if (meant !== fold(term)) {
    const second = await attempt(meant, ask, ranked);
    if (second.answered) return { ...second, note: { kind: "meant", term, meant } };
  }
  return { ...first, note: first.results.length ? { kind: "near", term } : undefined };
}

/** One search: what is named just so, or comes from a place named so, and all that Pagefind finds. */
async function attempt(term, ask, ranked) {
  const forms = [term, withoutKind(term)].filter(Boolean);
  const asked = [plain(term), ...(ranked ? forms.map(whole) : [])];
  const [found, ...named] = await Promise.all(asked.map((words) => ask(words)));
  const results = new Map(found.results.map((result) => [result.id, result]));
  const known = named.flatMap((one) => one.results.map(({ id }) => id)).filter((id) => results.has(id));
  const ids = [...new Set([...known.slice(0, HEAD), ...results.keys()])];
  const order = ids.map((id) => results.get(id));
  const head = order.slice(0, HEAD + Math.min(known.length, HEAD));
  const data = await Promise.all(head.map((result) => result.data()));
  const queries = forms.map(readQuery);
  const rank = (one) => Math.max(...queries.map((query, i) => standing(query, one) - 2 * i));
  const ranks = new Map(head.map((result, i) => [result, ranked ? rank(data[i]) : 0]));
  head.sort((a, b) => ranks.get(b) - ranks.get(a));
  return {
    ...found,
    results: [...head, ...order.slice(head.length)],
    answered: data.some((one) => answers(queries[0], one)),
    words: asked[0],
  };
}
