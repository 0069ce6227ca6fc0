/* The beginning; and, where the kiosk is served, the worker that keeps it whole. */

/** Take a newer kiosk that lies ready: only while nobody is here. */
async function renew() {
  if (!worker || !navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.waiting?.postMessage("take");
}

if (worker && navigator.serviceWorker) {
  // For months: the browser should not let go of it. Firefox asks whoever stands there, so only
  // the staff asks Firefox.
  if (navigator.userAgentData) navigator.storage?.persist().catch(() => {});
  let isKept = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    kept.set("taken", star.today());
    if (isKept && !byId("wait").hidden) location.reload();
    isKept = true;
  });
  navigator.serviceWorker.register(worker).then((registration) => {
    setInterval(() => registration.update().catch(() => {}), 3_600_000);
    renew();
  }, () => {});
}

wait();
if ("touched" in byId("start").dataset) wake(); // while all this was loading
