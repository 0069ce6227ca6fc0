/* Keeps the whole kiosk: all of it or nothing. Before it stand VERSION and FILES, written by the
   build: every file with a digest of its content, relative to this one. A newer kiosk is fetched
   in the background, file by file, going on where it was broken off; it is taken only when the
   page, idle, says so. */

const HERE = new URL("./", self.location).href;
const ROOMS = `ocop kiosk ${HERE} `;
const ROOM = ROOMS + VERSION;
const keyOf = ([address, digest]) => `${new URL(address, HERE).href}?v=${digest}`;
const TABLE = new Map(FILES.map((file) => [new URL(file[0], HERE).href, keyOf(file)]));
const PAGE = new URL("index.html", HERE).href; // the page by its other name

const rooms = async () => (await caches.keys()).filter((name) => name.startsWith(ROOMS));

self.addEventListener("install", (event) => event.waitUntil(fill()));

async function fill() {
  const room = await caches.open(ROOM);
  const others = await Promise.all((await rooms()).filter((name) => name !== ROOM).map((name) => caches.open(name)));
  for (const [address, key] of TABLE) {
    if (await room.match(key)) continue;
    const old = (await Promise.all(others.map((other) => other.match(key)))).find(Boolean);
    const answer = old ?? (await fetch(address, { cache: "no-cache" }));
    if (!answer.ok || answer.redirected) throw new Error(`${answer.status} ${address}`);
    await room.put(key, answer);
  }
}

self.addEventListener("message", (event) => event.data === "take" && self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

async function tidy() {
  for (const name of await rooms()) if (name !== ROOM) await caches.delete(name);
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  url.search = url.hash = "";
  const key = TABLE.get(url.href === PAGE ? HERE : url.href);
  if (event.request.method === "GET" && key) event.respondWith(answer(key, event.request));
});

async function answer(key, request) {
  return (await (await caches.open(ROOM)).match(key)) ?? fetch(request);
}
