/**
 * The page's side of a release that outlives its origin: registers the worker once the desk is drawn, says what the origin did not
 * give and how old a configuration is that was kept, and takes another release when nothing is lost by it. It needs nothing of the program but
 * the marks on the page, and costs nothing where there can be no worker.
 *
 * Deliberately absent: what is kept (`worker.js`), and any reload while a contact is live or a failover is under way.
 */

/* global TEXTS */

import { sha256 } from "./sha256.js";

const STYLE = `
  .shell { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 3px 3px 3px 15px;
    font-size: var(--text-small); background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }
  .shell p { flex: 1 1 280px; padding: 6px 9px 6px 0; text-wrap: pretty; }
  .shell button { min-height: 32px; padding: 5px 12px; font-weight: 600; background: var(--surface);
    border: 1px solid var(--mark); border-radius: var(--radius-small); cursor: pointer; }
  .shell button[aria-disabled="true"] { color: var(--faint); border-color: var(--line); cursor: default; }
  @media (pointer: coarse) { .shell button { min-height: 44px; } }
`;

const MINUTE = 60_000;

/** Where the portal lies. */
const folder = new URL("./", import.meta.url);

/** How long nothing may have been pressed here before the page is loaded anew by itself, in milliseconds. */
const QUIET = 10_000;

/** What holds unless the operator says otherwise, in minutes. */
const USUAL = 15;

/**
 * The least and the most that may be said of how often to look, in minutes. Over plain http only this machine itself is served, whose tests
 * do not wait; above a day a timer would overflow sooner or later.
 */
const LEAST_LOOK = location.protocol === "https:" ? 1 : 0.01;
const DAY = 1440;

/** How long this release is not kept because the CCPs are still starting, in milliseconds. */
const LONGEST_START = 20_000;

/** How long the worker may look, in milliseconds: it may have a release to fetch. */
const LONGEST_LOOK = 10 * MINUTE;

/** Which release was taken last: one that does not come is not asked for again and again. */
const TAKEN = "ambidesk.taken";

/** When the browser had no room for a release, and how long none is brought after that, in milliseconds: each try brings all of it. */
const FULL = "ambidesk.full";
const FULL_PAUSE = 6 * 60 * MINUTE;

const root = document.documentElement;
const words = (key) => (TEXTS[root.lang] ?? TEXTS.en)[`shell-${key}`];

/** Nothing that a reload would cost: no contact, no failover, and no screen that tells of a crash. */
const isAtRest = () => root.dataset.liveContact === "false" && root.dataset.failover === "false" && !("crashed" in root.dataset);

// ---- What is said --------------------------------------------------------------------------------------------------

const strips = new Map();

/**
 * Says something beside the desk, in place of what the same name said before. An age stands for `{age}` in the text: it grows
 * without being read out again, as it would be each minute.
 */
const say = (name, text, { button, age = "" } = {}) => {
  const strip = strips.get(name) ?? document.createElement("section");
  if (!strips.has(name)) {
    strips.set(name, strip);
    strip.className = "shell";
    strip.dataset.testid = `shell-${name}`;
    const said = document.createElement("p");
    said.id = `shell-${name}-words`;
    said.role = "status";
    strip.setAttribute("aria-labelledby", said.id);
    strip.append(said);
    if (button) strip.append(button);
    strip.age = document.createElement("span");
    strip.age.ariaLive = "off";
    document.getElementById("notes").append(strip);
  }
  if (strip.age.textContent !== age) strip.age.textContent = age;
  // To set the same words again would have them read out again.
  if (strip.words === text) return;
  strip.words = text;
  const [before, after = ""] = text.split("{age}");
  strip.firstChild.replaceChildren(before, strip.age, after);
};

const unsay = (name) => {
  strips.get(name)?.remove();
  strips.delete(name);
};

const age = (since) => {
  const minutes = Math.floor((Date.now() - since) / MINUTE);
  if (minutes < 1) return words("now");
  const [amount, unit] = minutes < 120 ? [minutes, "minute"] : minutes < 2880 ? [Math.round(minutes / 60), "hour"] : [Math.round(minutes / 1440), "day"];
  return new Intl.RelativeTimeFormat(root.lang, { numeric: "always" }).format(-amount, unit);
};

// ---- State ---------------------------------------------------------------------------------------------------------

/** When the configuration was kept that the desk works with; nothing where it is the origin's. */
let keptAt = null;

/** What the origin did not give, `host` or `file`, and the status with which it answered, if it did, or `page`. */
let failed = [];

/** The release that is ready in place of the one that runs, and when it may be taken by itself. */
let offered = null;

let touched = 0;

/** What of the orders is not understood, as it was last said. */
let odd = "";

/** Runs while something is said: its age grows, and its moment comes. */
let clock;

const button = document.createElement("button");
button.type = "button";
// It is no news.
button.ariaLive = "off";

/** Loads the page anew, unless something would be lost. */
const take = () => {
  if (!isAtRest()) return;
  try {
    sessionStorage.setItem(TAKEN, offered.release);
  } catch {
    // Then it is a reload that nobody remembers.
  }
  location.reload();
};

const wasTaken = (release) => {
  try {
    return sessionStorage.getItem(TAKEN) === release;
  } catch {
    return true;
  }
};

/** Scripts of one's own, which no worker keeps, that did not come. */
const missing = () => {
  const { scripts = [] } = JSON.parse(globalThis.ambideskConfigText).desk ?? {};
  return scripts.filter((path) => globalThis.ambideskUnloaded.has(new URL(path, document.baseURI).href));
};

/** All that is to be said of a configuration that was kept, but for its age. */
const aboutConfig = () => {
  const [what, status] = failed;
  const why = status === "page" ? words("page") : status ? `HTTP ${status}` : words("silent");
  const said = [words(what === "host" ? "host" : "file").replace("{why}", why), words("config")];
  const files = missing();
  if (files.length > 0) said.push(words("missing").replace("{files}", new Intl.ListFormat(root.lang).format(files)));
  return said.join(" ");
};

const draw = () => {
  if (keptAt) say("config", aboutConfig(), { age: age(keptAt) });
  else unsay("config");
  if (offered) {
    const rests = isAtRest();
    button.textContent = words("take");
    // It keeps the focus.
    button.ariaDisabled = String(!rests);
    say("new", words(rests ? "new" : "later"), { button });
  } else unsay("new");
  if (strips.size > 0) clock ??= setInterval(attend, 1000);
  else clock = clearInterval(clock);
};

/** Takes what is offered when its time has come and nobody is at work. What is done in a CCP shows in that it makes this page active. */
const attend = () => {
  if (navigator.userActivation?.isActive) touched = Date.now();
  draw();
  if (offered && Date.now() >= offered.due && isAtRest() && Date.now() - touched > QUIET && !wasTaken(offered.release)) take();
};

// ---- The worker ----------------------------------------------------------------------------------------------------

/** What the worker answers; nothing where it does not: a browser may end a worker in the middle of its work. */
const ask = (worker, message) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, LONGEST_LOOK, null);
    worker.postMessage(message, [port2]);
  });

/** The parts of its release that this page names. */
const parts = () => {
  const named = Array.from(document.querySelectorAll("script[src], link[rel=stylesheet]"), (one) => one.src || one.href);
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  const all = [...named, import.meta.url, ...[js, wasm].map((path) => new URL(path, document.baseURI).href)];
  return all.filter((url) => /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(url)).map((url) => url.slice(folder.href.length));
};

/** Minutes as an operator has said them, within what is possible; the usual ones where that is no number of minutes. */
const minutes = (said, least) => (Number.isFinite(said) && said >= 0 ? Math.min(Math.max(said, least), DAY) : USUAL);

/** Says once what of the orders is not understood: it is for whoever wrote them, and no agent can do anything about it. */
const complain = (places = []) => {
  if (String(places) === odd) return;
  odd = String(places);
  if (odd) console.warn(`Ambidesk: shell.json is not understood (${places.join(", ")}): no other release is taken until it is.`);
};

/** Whether the browser had no room lately. What a page stores by itself is no part of the room for releases. */
const wasFull = () => {
  try {
    return Math.abs(Date.now() - Number(localStorage.getItem(FULL))) < FULL_PAUSE;
  } catch {
    return false;
  }
};

/** Says it once for each pause: no agent can do anything about it. */
const noteFull = () => {
  console.warn("Ambidesk: this browser has no room for the desk's release, which is not kept. It is tried again in 6 hours.");
  try {
    localStorage.setItem(FULL, Date.now());
  } catch {
    // Then it is tried with the next look.
  }
};

/** Has the worker look for another release; says when to look again, in milliseconds, or never. */
const look = async (registration) => {
  // A worker of another deployment takes the place of this one by itself.
  await registration.update().catch(() => {});
  const { active } = registration;
  const config = await sha256(new TextEncoder().encode(globalThis.ambideskConfigText));
  const told = active && (await ask(active, { parts: parts(), config, full: wasFull() }));
  const { lookMinutes, takeMinutes, worker } = told?.orders ?? {};
  if (told) complain(told.orders.odd);
  if (told?.lacksRoom) noteFull();
  if (worker === "off") {
    offered = null;
    return null;
  }
  if (told?.sameConfig) keptAt = null;
  if (!told?.ready || told.ready === told.running) offered = null;
  else if (offered?.release !== told.ready) offered = { release: told.ready, due: Date.now() + Math.random() * minutes(takeMinutes, 0) * MINUTE };
  draw();
  // “At once” can't be meant of that: every desk would do nothing else.
  return (0.75 + Math.random() / 2) * minutes(lookMinutes || null, LEAST_LOOK) * MINUTE;
};

/** When both regions have told of their agent, and the page has time: the CCPs go first. One of them may never tell. */
const settled = async () => {
  let observer;
  await new Promise((resolve) => {
    const look = () => root.dataset.started === "true" && resolve();
    observer = new MutationObserver(look);
    observer.observe(root, { attributeFilter: ["data-started"] });
    setTimeout(resolve, LONGEST_START);
    look();
  });
  observer.disconnect();
  await new Promise((resolve) => { (globalThis.requestIdleCallback ?? setTimeout)(resolve, { timeout: 10_000 }); });
};

/** What an operator wants before there is a worker; whoever can't be asked wants nothing. */
const isWanted = async () => {
  const answer = await fetch(new URL("shell.json", import.meta.url), { cache: "no-store" }).catch(() => null);
  const orders = answer?.ok ? await answer.json().catch(() => null) : null;
  return orders?.worker !== "off";
};

/** This portal's own registration. The browser gives that of the folders above where there is none: another portal's, or the host's. */
const ownRegistration = async () => {
  const found = await navigator.serviceWorker.getRegistration(folder);
  return found?.scope === folder.href ? found : null;
};

const start = async () => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const { headers } = await globalThis.ambideskConfig;
  const kept = headers.get("Ambidesk-Kept");
  keptAt = kept ? Number(kept) : null;
  failed = (headers.get("Ambidesk-Failed") ?? "").split(" ");
  draw();
  await settled();
  const script = new URL("service-worker.js", import.meta.url);
  if (!(await isWanted())) {
    // Without the help of a worker that may be broken.
    await (await ownRegistration())?.unregister();
    const ours = `ambidesk:${folder.pathname}:`;
    const names = (await caches.keys()).filter((name) => name.startsWith(ours));
    await Promise.all(names.map((name) => caches.delete(name)));
    return;
  }
  const registered = serviceWorker.register(script, { updateViaCache: "none" });
  const registration = await registered.catch(ownRegistration);
  if (!registration) return;
  await serviceWorker.ready;
  for (let pause = await look(registration); pause !== null; pause = await look(registration)) {
    await new Promise((resolve) => { setTimeout(resolve, pause); });
  }
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);
button.addEventListener("click", take);
new MutationObserver(draw).observe(root, { attributeFilter: ["data-live-contact", "data-failover", "lang"] });
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { touched = Date.now(); }, { capture: true, passive: true });
start().catch((error) => console.warn(`Ambidesk: this release is not kept: ${error?.message ?? error}`));
