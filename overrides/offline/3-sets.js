/* A district saved on request: its page and those that it lists, with all their files. A set is
   replaced as a whole; when that fails half-way, the old one stays. */

const nameOf = (address) => `${SETS}${keyOf(address)} `;

async function roomOf(address) {
  return (await setRooms()).find((name) => name.startsWith(nameOf(address)));
}

/** Save the page at `address` and those that it names in `data-keep`; `tell` hears how far it is.

    Returns what was saved: `{address, version, day, pages, bytes}`. */
async function keepSet(address, tell = () => {}) {
  const old = await roomOf(address);
  const name = `${nameOf(address)}${Date.now()}`;
  const cache = await caches.open(name);
  try {
    const first = await load(keyOf(address), { cache: "no-cache" });
    const listed = (await first.clone().text()).match(/\bdata-keep="([^"]*)"/)?.[1] ?? "";
    const pages = [keyOf(address), ...listed.split(" ").filter(Boolean).map((one) => keyOf(one))];
    let bytes = 0;
    for (const [done, page] of pages.entries()) {
      tell({ done, of: pages.length, bytes });
      bytes += await keepIn(cache, page, await load(page, { cache: "no-cache" }));
    }
    const day = new Date().toISOString();
    const made = { address: keyOf(address), version: VERSION, day, pages: pages.length, bytes };
    await cache.put(WHOLE, new Response(JSON.stringify(made)));
    if (old) await caches.delete(old);
    const visited = await caches.open(PAGES);
    await Promise.all(pages.map((page) => visited.delete(page)));
    return made;
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Put a page or a file into a set's room with all that it needs; return the bytes. */
async function keepIn(cache, key, answer) {
  const body = await answer.clone().arrayBuffer();
  await cache.put(key, answer);
  const text = isPage(answer) || key.endsWith(".js") ? new TextDecoder().decode(body) : "";
  const needs = isPage(answer) ? [...partsOf(text, key), ...picturesOf(text, key)] : importsOf(text, key);
  let bytes = body.byteLength;
  for (const need of needs) {
    if (await cache.match(need)) continue;
    const kept = FOR_EVER.test(need.slice(SCOPE.length)) ? await findFile(need) : undefined;
    bytes += await keepIn(cache, need, kept ?? (await load(need)));
  }
  return bytes;
}

async function forgetSet(address) {
  const name = await roomOf(address);
  if (name) await caches.delete(name);
}

/** What is known of a set; undefined when it is not saved. */
async function aboutSet(address) {
  const name = await roomOf(address);
  return name && (await (await caches.open(name)).match(WHOLE)).json();
}

/** Save anew the sets of another version of the site; what fails is tried again another time. */
async function renewSets() {
  for (const name of await setRooms()) {
    const { address, version } = await (await (await caches.open(name)).match(WHOLE)).json();
    if (version !== VERSION) await keepSet(address).catch(() => {});
  }
}

/** All that can be read without a network: `{address, title}`, saved sets first. */
async function everything() {
  const found = new Map();
  for (const name of [...(await setRooms()), PAGES]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (found.has(url) || !url.endsWith("/")) continue;
      const html = await (await cache.match(url)).text();
      if (/<meta name="robots" content="noindex">/.test(html)) continue; // leads on, or is gone
      const title = html.match(/<title[^>]*>([^<]*)</)?.[1] ?? url;
      found.set(url, { address: url, title });
    }
  }
  return [...found.values()];
}
