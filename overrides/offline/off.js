/* The worker of a site without offline reading: it lets go of all that one before it kept. */

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const own = `ocop ${self.registration.scope} `;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
