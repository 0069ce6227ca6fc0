/* The corner of the staff: five touches on the day of the data, then the code of the record. */

const KNOCKS = 5;
const WITHIN = 4000; // milliseconds
const NAMED = 12; // screens that the list of counts names
const IN_CODE = 1200; // characters of counts that a phone reads off the screen
const staff = { knocks: [], typed: "" };

/** Count a screen that was opened: on this machine alone, and not at all where that is off. */
function count(name) {
  if (!isCounting()) return;
  const counts = kept.get("counts", {});
  counts[name] = (counts[name] ?? 0) + 1;
  kept.set("counts", counts);
}

const isCounting = () => centre.counts && kept.get("counting", true);

/** The counts, the most opened first: [name, number]. */
const counted = () => Object.entries(kept.get("counts", {})).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));

/** All counts as text, as the file and the code hold them. */
const countsText = () =>
  [`${centre.slug} ${star.today()} ${centre.version}`, ...counted().map(([name, times]) => `${name} ${times}`)].join("\n");

function knock(now = Date.now()) {
  staff.knocks = [...staff.knocks.filter((one) => now - one < WITHIN), now];
  if (staff.knocks.length < KNOCKS) return;
  staff.knocks = [];
  openPad();
}

function showStaff(title, ...parts) {
  const close = element("button", { type: "button", class: "link", "data-staff": "close", text: t("kiosk_close") });
  const foot = element("div", { class: "links staff__foot" }, close);
  const heading = element("h2", { id: "staff-title", text: title });
  byId("staff-box").replaceChildren(heading, ...parts, foot);
  byId("staff").setAttribute("aria-labelledby", "staff-title");
  byId("staff").hidden = false;
  return foot;
}

function closeStaff() {
  staff.typed = "";
  byId("staff").hidden = true;
  byId("staff-box").replaceChildren();
}

function openPad() {
  staff.typed = "";
  const digits = [..."123456789", "⌫", "0"].map((one) =>
    element("button", { type: "button", class: "key", "data-staff": `pad ${one}`, text: one }),
  );
  digits[9].setAttribute("aria-label", t("kiosk_delete"));
  const dots = element("p", { class: "staff__dots", id: "dots", role: "status", text: "–" });
  showStaff(t("kiosk_staff_code"), dots, element("div", { class: "pad" }, ...digits));
}

function typePad(key) {
  staff.typed = key === "⌫" ? staff.typed.slice(0, -1) : staff.typed + key;
  if (staff.typed === centre.staff_code) openPanel();
  else if (staff.typed.length >= centre.staff_code.length) openPad();
  else byId("dots").textContent = "●".repeat(staff.typed.length) || "–";
}

async function openPanel() {
  staff.typed = "";
  const rows = element("dl", { class: "facts staff__facts" });
  const row = (key, value) =>
    rows.append(element("div", {}, element("dt", { text: t(key) }), element("dd", { text: value })));
  row("kiosk_staff_version", `${centre.version} · ${centre.day[state.lang]}`);
  const clock = `${star.today()} ${new Date().toTimeString().slice(0, 5)}`;
  row("kiosk_staff_clock", `${clock} · ${t(clockIsWrong() ? "kiosk_wrong" : "kiosk_right")}`);
  const storage = element("dd", { text: "…" });
  rows.append(element("div", {}, element("dt", { text: t("kiosk_staff_storage") }), storage));
  const day = kept.get("taken", null);
  row("kiosk_staff_update", worker ? (day ?? t("kiosk_unknown")) : t("kiosk_staff_stick"));
  const total = counted().reduce((sum, [, times]) => sum + times, 0);
  row("kiosk_staff_counts", isCounting() || total ? String(total) : t("kiosk_off"));
  const foot = showStaff(t("kiosk_staff"), rows, element("div", { id: "staff-more", class: "staff__more", role: "status" }));
  const actions = ["test", "counts", ...(centre.counts ? ["counting"] : []), "reload"];
  for (const name of actions) {
    const key = name === "counting" && !isCounting() ? "kiosk_staff_counting_on" : `kiosk_staff_do_${name}`;
    foot.append(element("button", { type: "button", class: "link", "data-staff": name, text: t(key) }));
  }
  storage.textContent = await storageWords();
}

async function storageWords() {
  const keeps = kept.set("try", 1) ? t("kiosk_right") : t("kiosk_wrong");
  try {
    const { usage, quota } = await navigator.storage.estimate();
    const [used, all] = [usage, quota].map((bytes) => Math.round(bytes / 1e6));
    const lasts = worker && (await navigator.storage.persist()) ? ` · ${t("kiosk_staff_lasts")}` : "";
    return `${keeps} · ${used} / ${all} MB${lasts}`;
  } catch {
    return keeps;
  }
}

const more = (...parts) => byId("staff-more")?.replaceChildren(...parts);

/** Try all that can be tried: every screen, code, picture and name; tell what is wrong. */
async function selfTest() {
  more(t("kiosk_testing"));
  const wrong = [];
  const addresses = new Set(slides.map((slide) => slide.picture));
  for (const lang of centre.languages) {
    for (const [name, piece] of Object.entries(screens[lang])) {
      const made = new DOMParser().parseFromString(piece, "text/html");
      if (!made.querySelector("h1")) wrong.push(`${lang} ${name}: h1`);
      for (const image of made.images) addresses.add(image.getAttribute("src"));
      for (const code of made.querySelectorAll("[data-code]")) {
        if (!codes[lang][code.dataset.code]?.path) wrong.push(`${lang} ${name}: QR`);
      }
    }
  }
  for (const [name, names] of index) if (!found(names).includes(name)) wrong.push(`${name}: ${names}`);
  if (clockIsWrong()) wrong.push(t("kiosk_clock"));
  if (!kept.set("try", 1)) wrong.push("localStorage");
  const loaded = await Promise.all([...addresses].map(loads));
  wrong.push(...loaded.filter(Boolean));
  const tried = t("kiosk_tested", { screens: Object.keys(screens[state.lang]).length, pictures: addresses.size });
  const list = wrong.slice(0, NAMED).map((one) => element("li", { text: one }));
  more(element("p", { text: `${tried} ${wrong.length ? t("kiosk_faults", { count: wrong.length }) : t("kiosk_right")}` }));
  byId("staff-more")?.append(element("ul", {}, ...list));
}

/** The address of a picture that does not load; nothing when it does. */
const loads = (address) =>
  new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(undefined);
    image.onerror = () => resolve(address);
    image.src = address;
  });

function showCounts() {
  const rows = counted().slice(0, NAMED);
  const list = element("ol", { class: "staff__list" }, ...rows.map(([name, times]) => element("li", { text: `${name}: ${times}` })));
  const codePlace = element("div", { class: "staff__code" }, codeOf(countsText().slice(0, IN_CODE)));
  const save = element("button", { type: "button", class: "link", "data-staff": "save", text: t("kiosk_staff_save") });
  const clear = element("button", { type: "button", class: "link", "data-staff": "clear", text: t("kiosk_staff_clear") });
  more(codePlace, list, element("div", { class: "links" }, save, clear));
}

/** Any text as a code, for a phone of the staff. */
function codeOf(content) {
  const made = qr.generate(content);
  const size = made.size + 8;
  let path = "";
  for (let y = 0; y < made.size; y += 1) {
    for (let x = 0; x < made.size; x += 1) if (made.get(x, y)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  }
  return codeSvg(size, path, t("kiosk_staff_counts"));
}

function saveCounts() {
  const file = URL.createObjectURL(new Blob([countsText()], { type: "text/plain" }));
  const link = element("a", { href: file, download: `${centre.slug}-${star.today()}.txt` });
  link.dispatchEvent(new MouseEvent("click")); // outside the page: the guard hears nothing of it
  setTimeout(() => URL.revokeObjectURL(file), 10_000);
}

const STAFF = {
  close: closeStaff,
  test: selfTest,
  counts: showCounts,
  counting: () => {
    kept.set("counting", !isCounting());
    openPanel();
  },
  save: saveCounts,
  clear: () => {
    kept.set("counts", {});
    openPanel();
  },
  reload: () => location.reload(),
};

function staffDoes(action) {
  const [name, key] = action.split(" ");
  if (name === "pad") typePad(key);
  else STAFF[name]?.();
}
