/* The waiting screen, and the way back to it: nothing of a visitor stays for the next. */

const SLIDE = 8000; // milliseconds that a picture stays
const timers = { idle: 0, countdown: 0, slide: 0 };
const waiting = { at: 0, paused: false, left: 0 };

function wait() {
  clearTimeout(timers.idle);
  byId("stage").hidden = true;
  byId("wait").hidden = false;
  Object.assign(waiting, { at: 0, paused: false });
  afterLoading(() => warm([...cardsOf((lists.here?.items ?? []).slice(0, 8)), screens[state.lang].groups]));
  showSlide();
  runSlides();
}

/** Do what can wait once the first picture is there. */
function afterLoading(what) {
  if (document.readyState === "complete") what();
  else addEventListener("load", () => setTimeout(what), { once: true });
}

function showSlide() {
  const slide = slides[waiting.at % Math.max(1, slides.length)];
  const [own, other] = [state.lang, centre.languages.find((one) => one !== state.lang)];
  const say = (id, [content, lang] = ["", ""]) => {
    byId(id).textContent = content;
    byId(id).lang = lang;
  };
  say("wait-centre", [`${centre.site} · ${centre.name[own]}`, own]);
  say("wait-day", [centre.day[own], own]);
  say("wait-touch", [centre.languages.map((one) => words[one].kiosk_touch).join("\n"), own]);
  say("wait-name", slide ? slide.name[own] : [centre.name[own], own]);
  say("wait-line", slide?.line[own]);
  const translated = other && slide?.line[other]?.[1] === other ? slide.line[other] : undefined;
  say("wait-other", translated);
  byId("pause").textContent = t(waiting.paused ? "kiosk_play" : "kiosk_pause");
  byId("pause").setAttribute("aria-pressed", waiting.paused);
  byId("pause").hidden = slides.length < 2;
  const frame = byId("wait-pic");
  if (!slide) frame.replaceChildren();
  if (!slide) return;
  const picture = frame.firstChild ?? frame.appendChild(Object.assign(new Image(1280, 960), { alt: "" }));
  picture.src = slide.picture;
  picture.classList.toggle("is-cover", slide.cover);
}

function runSlides() {
  clearInterval(timers.slide);
  timers.slide = setInterval(() => {
    if (waiting.paused || document.hidden) return;
    waiting.at += 1;
    showSlide();
  }, SLIDE);
}

function pause() {
  waiting.paused = !waiting.paused;
  showSlide();
}

/** Somebody is here. */
function wake() {
  clearInterval(timers.slide);
  stepAhead(); // browsers heed it after a touch only
  byId("wait").hidden = true;
  byId("stage").hidden = false;
  state.at = null;
  home();
  touched();
}

/** Somebody has touched the screen: the wait begins anew. */
function touched() {
  clearTimeout(timers.idle);
  waiting.left = centre.reset_after; // the warning itself goes with the click, not before it
  const isAsked = !byId("warn").hidden;
  if (byId("wait").hidden && !isAsked) timers.idle = setTimeout(warn, centre.warn_after * 1000);
}

function warn() {
  waiting.left = centre.reset_after;
  byId("warn-title").textContent = t("kiosk_still");
  byId("stay").textContent = t("kiosk_stay");
  byId("warn-count").textContent = waiting.left;
  byId("warn").hidden = false;
  byId("stage").inert = true;
  byId("stay").focus();
  timers.countdown = setInterval(() => {
    waiting.left -= 1;
    byId("warn-count").textContent = waiting.left;
    if (waiting.left <= 0) reset();
  }, 1000);
}

function endWarning() {
  clearInterval(timers.countdown);
  byId("warn").hidden = true;
  byId("stage").inert = false;
}

function stay() {
  endWarning();
  touched();
}

/** Forget the visitor: language, position, search, trail. */
function reset() {
  endWarning();
  closeStaff();
  Object.assign(state, { lang: centre.languages[0], low: false, at: null, trail: [], raw: "" });
  document.body.classList.remove("is-low");
  document.documentElement.lang = state.lang;
  screen.replaceChildren();
  wait();
  renew();
}

for (const kind of ["pointerdown", "keydown"]) {
  addEventListener(kind, touched, { capture: true, passive: true });
}

// The stars are those of today, also on a screen that stays open over midnight.
let wasWrong = clockIsWrong();
setInterval(() => {
  const isWrong = clockIsWrong();
  if (!byId("stage").hidden && state.at) {
    if (isWrong === wasWrong) tellStars(screen);
    else draw(); // the clock was set meanwhile
  }
  wasWrong = isWrong;
  tellClock();
}, 600_000);
