/* The beginning; and, where the kiosk is served, the worker that keeps it whole. */

const { worker } = document.currentScript?.dataset ?? {};

/** Take a newer kiosk that lies ready: only while nobody is here. */
async function renew() {
  if (!worker || !navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.waiting?.postMessage("take");
}

if (worker && navigator.serviceWorker) {
  const before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (before && !byId("wait").hidden) location.reload();
  });
  navigator.serviceWorker.register(worker).then((registration) => {
    setInterval(() => registration.update().catch(() => {}), 3_600_000);
    renew();
  }, () => {});
}

wait();
