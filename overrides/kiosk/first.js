/* Loads what the kiosk knows once its first picture is seen: on a slow line that comes first. A
   touch that is early is not lost. */
"use strict";
{
  const { parts } = document.currentScript.dataset;
  const start = document.getElementById("start");
  const picture = document.querySelector("#wait-pic img");
  const load = () => {
    for (const src of parts.split(" ")) {
      document.head.append(Object.assign(document.createElement("script"), { src, async: false }));
    }
  };
  const seen = () => requestAnimationFrame(() => requestAnimationFrame(load));
  start.addEventListener("click", () => (start.dataset.touched = ""), { once: true });
  if (!picture || picture.complete) seen();
  else for (const kind of ["load", "error"]) picture.addEventListener(kind, seen, { once: true });
}
