/* Measures pages with Lighthouse as a phone on a slow network: `node run.mjs TIMES ADDRESS…`.

   CHROME_PATH names the browser. Each page is measured TIMES times, one after the other in one
   browser that keeps nothing; a line of JSON for each page holds the medians. */

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMINGS = {
  lcp: "largest-contentful-paint",
  cls: "cumulative-layout-shift",
  tbt: "total-blocking-time",
  weight: "total-byte-weight",
};
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const medians = (names, runs, read) =>
  Object.fromEntries(names.map((name) => [name, median(runs.map((run) => read(run, name)))]));

/** The audits that cost a page points, with what Lighthouse says of them. */
function lost(run) {
  const counted = CATEGORIES.slice(1).flatMap((name) => run.categories[name].auditRefs);
  const heavy = counted.filter(({ id, weight }) => weight && (run.audits[id].score ?? 1) < 1);
  const moved = { id: "layout-shifts" };
  if (run.audits["cumulative-layout-shift"].numericValue > 0) heavy.push(moved);
  return heavy.map(({ id }) => `${id}: ${run.audits[id].title} ${JSON.stringify(run.audits[id].details?.items ?? "").slice(0, 300)}`);
}

/** Measure a page once; a run that Lighthouse itself calls broken is done again. */
async function measure(address, port, tries = 3) {
  const { lhr } = await lighthouse(address, { port, onlyCategories: CATEGORIES, logLevel: "silent" });
  if (!lhr.runtimeError) return lhr;
  if (tries > 1) return measure(address, port, tries - 1);
  throw new Error(`${address}: ${lhr.runtimeError.message}`);
}

const [times, ...addresses] = process.argv.slice(2);
const chrome = await launch({ chromeFlags: FLAGS });
try {
  for (const address of addresses) {
    const runs = [];
    for (let time = 0; time < Number(times); time += 1) runs.push(await measure(address, chrome.port));
    const scores = medians(CATEGORIES, runs, (run, name) => Math.round(run.categories[name].score * 100));
    const timings = medians(Object.keys(TIMINGS), runs, (run, name) => run.audits[TIMINGS[name]].numericValue);
    console.log(JSON.stringify({ address, scores, timings, lost: lost(runs[0]) }));
  }
} finally {
  await chrome.kill();
}
