/* Pages and what they are made of. */

const isPage = (answer) => (answer.headers.get("content-type") ?? "").startsWith("text/html");

/** The styles and scripts that a page cannot do without. */
function partsOf(html, base) {
  const named = html.matchAll(/\b(?:href|src)="([^"]*\bassets\/[^"]+\.(?:css|js))"/g);
  return [...new Set([...named].map(([, address]) => keyOf(address, base)))];
}

/** The modules that a script is made of besides. */
const importsOf = (script, base) =>
  [...script.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)].map(([, address]) => keyOf(address, base));

/** One file for each picture of a page: of those that fit a phone, the one that is sharp there. */
function picturesOf(html, base) {
  const all = html.split("<picture").slice(1).map((rest) => rest.split("</picture>")[0]);
  return [...new Set(all.map((picture) => pictureOf(picture, base)).filter(Boolean))];
}

function pictureOf(picture, base) {
  const given = picture.match(/\bsrcset="([^"]+)"/)?.[1].split(",").map((part) => part.trim().split(" "));
  const sizes = (given ?? []).map(([address, width]) => [address, parseInt(width)]).sort((a, b) => a[1] - b[1]);
  const fit = sizes.find(([, width]) => width >= 640) ?? sizes.at(-1);
  const address = fit?.[0] ?? picture.match(/<img\b[^>]*\bsrc="([^"]+)"/)?.[1];
  return address && keyOf(address, base);
}

/** Keep a visited page: its parts first, so that it is whole as soon as it is there. */
async function keepPage(key, answer) {
  const html = await answer.clone().text();
  await keepParts(partsOf(html, key));
  await put(PAGES, key, answer);
}

async function keepParts(keys) {
  await Promise.all(
    keys.map(async (key) => {
      if (await findFile(key)) return;
      const answer = await load(key);
      const script = key.endsWith(".js") ? await answer.clone().text() : "";
      await keepParts(importsOf(script, key));
      await put(PARTS, key, answer);
    }),
  );
}

/** A kept page that is whole, marked as such; undefined when there is none. */
async function keptPage(key) {
  const found = await find(key, [PAGES, ...(await setRooms()), SHELL_ROOM]);
  if (!found) return undefined;
  const html = await found.text();
  const parts = await Promise.all(partsOf(html, key).map(findFile));
  if (parts.includes(undefined)) return undefined;
  const headers = new Headers(found.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(html.replace("<body", '<body data-kept=""'), { headers });
}

/** Another size of a photo that is kept: all sizes lie in one folder. */
async function otherSize(key) {
  if (!key.startsWith(`${SCOPE}media/photos/`)) return undefined;
  const folder = key.slice(0, key.lastIndexOf("/") + 1);
  for (const name of [PICTURES, ...(await setRooms())]) {
    const cache = await caches.open(name);
    const other = (await cache.keys()).find((request) => request.url.startsWith(folder));
    if (other) return cache.match(other);
  }
  return undefined;
}
