/* Starts Decap CMS with the configuration that the build made, once there is something to edit:
   a git host that the operator named, or decap-server on this machine. */

import { cleaned } from "./cleaning.js";
import { withCleanPhotos } from "./photos.js";
import { registerWidgets, withTables } from "./widgets.js";
import { registerWords } from "./words.js";

const tag = document.querySelector("script[data-config]");
const USER = "decap-cms-user"; // where Decap CMS keeps who is signed in
const STATUS = /^https:\/\/(www\.githubstatus\.com|status-api\.hostedstatus\.com)\//;

function show(state) {
  for (const part of document.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== state;
}

/** Whether decap-server answers on this machine; asked only of those who are on it. */
async function isLocal(server) {
  if (location.protocol !== "http:" || !window.isSecureContext) return false; // so it is no host
  try {
    const body = JSON.stringify({ action: "info" });
    const headers = { "Content-Type": "application/json" };
    return (await fetch(server, { method: "POST", headers, body })).ok;
  } catch {
    return false;
  }
}

/** Decap CMS asks a page of its host's troubles; the form asks nobody but the git host. */
function withoutStatusPages() {
  const ask = window.fetch;
  const nothing = () => Promise.resolve(new Response('{"components":[]}'));
  window.fetch = (asked, ...rest) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    return STATUS.test(address) ? nothing() : ask(asked, ...rest);
  };
}

/** A GitHub without a sign-in service: editors paste a token, kept in this browser alone. */
function askForToken() {
  show("token");
  const form = document.querySelector("form[data-state]");
  return new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const token = form.querySelector("input").value.trim();
      localStorage.setItem(USER, JSON.stringify({ backendName: "github", token }));
      resolve();
    });
  });
}

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    script.src = address;
    document.head.append(script);
  });
}

async function start() {
  const config = await (await fetch(tag.dataset.config)).json();
  const local = await isLocal(config.cms.local_backend.url);
  if (!local && !config.repository) return;
  if (local) localStorage.setItem(USER, JSON.stringify({ backendName: "proxy" })); // nobody to sign in
  else delete config.cms.local_backend;
  if (!local && config.token && !localStorage.getItem(USER)) await askForToken();
  show("loading");
  withoutStatusPages();
  window.CMS_MANUAL_INIT = true;
  await load(tag.dataset.script);
  document.querySelector(".form-start").remove();
  registerWords(window.CMS);
  registerWidgets(window.CMS, config);
  withCleanPhotos(document);
  window.CMS.registerEventListener({
    name: "preSave",
    handler: ({ entry }) => cleaned(entry.get("data")),
  });
  window.CMS.init({ config: withTables(config) });
}

start().catch((error) => {
  show("failed");
  throw error;
});
