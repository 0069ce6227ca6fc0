/* What the worker answers to. */

const PATIENCE = 6000; // milliseconds: so long a page may take before a kept one is shown instead
const OFFLINE_PAGE = `${SCOPE}khong-mang/`;
const OWN = /^(kiosk|pagefind|du-lieu|admin|assets\/decap-cms-[^/]+)\//; // kiosks keep themselves; search and data need the network

self.addEventListener("install", (event) => {
  // All or nothing: when one file fails, the worker before this one stays.
  event.waitUntil(
    caches
      .open(SHELL_ROOM)
      .then((cache) => cache.addAll(SHELL.map((address) => new URL(address, SCOPE).href)))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => event.waitUntil(tidy()));

/** Let go of the shell before this one, and of sets that were never completed. */
async function tidy() {
  const whole = await setRooms();
  for (const name of await caches.keys()) {
    const isOld = name.startsWith(room("shell ")) && name !== SHELL_ROOM;
    const isBroken = name.startsWith(SETS) && !whole.includes(name);
    if (isOld || isBroken) await caches.delete(name);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.url.startsWith(SCOPE) ? request.url.slice(SCOPE.length) : null;
  if (request.method !== "GET" || path === null || OWN.test(path)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (FOR_EVER.test(path)) event.respondWith(file(event));
});

/** A page: from the network; when there is none, or it is very slow, as it was kept. */
async function page(event) {
  const key = keyOf(event.request.url);
  const network = fetch(event.request).then((answer) => {
    if (answer.ok && isPage(answer)) event.waitUntil(keepPage(key, answer.clone()).catch(() => {}));
    return answer;
  });
  const kept = new Promise((resolve) => setTimeout(resolve, PATIENCE))
    .then(() => keptPage(key))
    .then((found) => found ?? network);
  try {
    return await Promise.race([network, kept]);
  } catch {
    return (await keptPage(key)) ?? Response.redirect(OFFLINE_PAGE);
  }
}

/** A file whose name changes with its content: as it was kept; else from the network. */
async function file(event) {
  const key = keyOf(event.request.url);
  const found = await findFile(key);
  if (found) return found;
  try {
    const answer = await fetch(event.request);
    if (answer.ok && key.startsWith(`${SCOPE}media/`)) event.waitUntil(put(PICTURES, key, answer.clone()));
    if (answer.ok && key.includes("/at-kiosk/")) event.waitUntil(put(PARTS, key, answer.clone())); // named by no page
    return answer;
  } catch (error) {
    const other = await otherSize(key);
    if (other) return other;
    throw error;
  }
}

/** Keep pictures that came before the worker did. */
async function keepSeen(pictures) {
  const own = pictures.filter((address) => address.startsWith(`${SCOPE}media/`));
  for (const key of own) if (!(await findFile(key))) await put(PICTURES, key, await load(key));
}

/** Messages come with a port for the answer; `progress` may come before it. */
const TASKS = {
  visited: async ({ address }) => keepPage(keyOf(address), await load(address)),
  seen: ({ pictures }) => keepSeen(pictures),
  keep: ({ address }, tell) => keepSet(address, tell),
  forget: ({ address }) => forgetSet(address),
  renew: () => renewSets(),
  about: ({ address }) => aboutSet(address),
  everything: () => everything(),
};

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  const tell = (progress) => port?.postMessage({ progress });
  const done = Promise.resolve(TASKS[event.data.task]?.(event.data, tell)).then(
    (result) => port?.postMessage({ result }),
    (error) => port?.postMessage({ error: String(error) }),
  );
  event.waitUntil(done);
});
