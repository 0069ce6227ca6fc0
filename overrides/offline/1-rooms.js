/* The worker that keeps pages for reading without a network.

   The build puts these files together as sw.js at the site's root, after three constants:
   VERSION changes with the site, SHELL lists what is kept from the start, FOR_EVER the folders
   in which another content has another name.

   A page is kept together with its styles and scripts, and is shown from here only while all of
   these are at hand: without the script that checks the date, a lapsed star would look valid. */

const SCOPE = self.registration.scope;
const room = (name) => `ocop ${SCOPE} ${name}`;
const SHELL_ROOM = room(`shell ${VERSION}`);
const PAGES = room("pages"); // visited
const PARTS = room("parts"); // styles and scripts of visited pages
const PICTURES = room("pictures");
const SETS = room("set "); // a district, saved on request: one room each, with all it needs
const WHOLE = `${SCOPE}__whole__`; // put into a set's room last: a room without it is not used
const MOST = { [PAGES]: 80, [PICTURES]: 240 };

/** The key of an address: without query and anchor. */
function keyOf(address, base = SCOPE) {
  const url = new URL(address, base);
  url.search = url.hash = "";
  return url.href;
}

async function setRooms() {
  const rooms = (await caches.keys()).filter((name) => name.startsWith(SETS));
  const whole = await Promise.all(rooms.map(async (name) => (await caches.open(name)).match(WHOLE)));
  return rooms.filter((_, i) => whole[i]);
}

/** What is kept under a key, in the first of the rooms that has it. */
async function find(key, rooms) {
  for (const name of rooms) {
    const found = await (await caches.open(name)).match(key);
    if (found) return found;
  }
  return undefined;
}

const findFile = async (key) => find(key, [SHELL_ROOM, PARTS, PICTURES, ...(await setRooms())]);

/** Put into a room, and let go of the oldest there is too many of. */
async function put(name, key, answer) {
  const cache = await caches.open(name);
  await cache.delete(key); // what is put again becomes the newest
  await cache.put(key, answer);
  const keys = MOST[name] ? await cache.keys() : [];
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((old) => cache.delete(old)));
}

/** Ask the network; what is not a good answer is an error. */
async function load(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status} ${address}`);
  return answer;
}
