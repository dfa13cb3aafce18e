/**
 * Keeps the release that a desk runs, so that the desk opens while its origin is down: every part of it with the digest that
 * `release.json` names, and the configuration with which a desk was last drawn. A page gets all its parts from one release.
 *
 * Deliberately absent: requests to other origins (the CCPs), files that are no part of a release (scripts and style sheets
 * of one's own), and when a desk takes another release, which its page decides (`page.js`).
 */

import { PREFIX, note, noted, quit, read } from "./notes.js";
import { isOrders, weighed, withheld } from "./orders.js";
import { PART, keep, partOf, published, releases, renew, sweep } from "./releases.js";
import { sha256 } from "./sha256.js";

const PAGE = "index.html";
const CONFIG = "config.json";
const ORDERS = "shell.json";

/** How long the origin may take for the page, and for what is asked before it, in milliseconds; then what was kept is taken. */
const PATIENCE = 3000;

/** When a configuration was kept: a header of the answer. */
const KEPT_AT = "Ambidesk-Kept";

/** What failed in its place, `host` or `file`, and with which status where there was one, or `page` for one of HTML: another header. */
const FAILED = "Ambidesk-Failed";

/** What is there in time, or nothing. */
const inTime = (promise) => Promise.race([promise.catch(() => null), new Promise((resolve) => { setTimeout(resolve, PATIENCE, null); })]);

/** An answer that has arrived to its end, with what it holds. */
const whole = async (answer) => ({ answer, bytes: await answer.clone().arrayBuffer() });

/** What an operator wants; as last known, where the origin does not say, or says what is no orders. */
const orders = async () => {
  const answer = await inTime(fetch(new URL(ORDERS, registration.scope), { cache: "no-store" }));
  const said = answer?.ok ? await answer.json().catch(() => null) : undefined;
  if (isOrders(said)) {
    await note(ORDERS, said).catch(() => {});
    return weighed(said);
  }
  const known = weighed((await read(ORDERS)) ?? {});
  return said === undefined ? known : withheld(known, [ORDERS]);
};

/**
 * Whether this browser is among those that take the release with this page: lots are drawn anew for each. The way back to
 * the one before is everybody's.
 */
const isDue = async (page, { share = 100 }) => {
  if (page === (await read("former"))) return true;
  const browser = (await read("browser")) ?? crypto.randomUUID();
  await note("browser", browser);
  const lot = await sha256(new TextEncoder().encode(`${browser} ${page}`));
  return parseInt(lot.slice(0, 8), 16) % 100 < share;
};

/** The release that a page gets where the origin gives none, if it is here. */
const current = async (lists) => {
  const release = await read("current");
  return lists.find((list) => list.release === release);
};

/**
 * Notes which release a window runs, since when it is opening (one that has a desk is not any more), and whether the origin gave no
 * page. Where the browser has no room for that, the window opens all the same, and its parts are found by the digests in their names.
 */
const bind = (id, { release }, since = Date.now(), isDown = false) => note(`window/${id}`, { release, since, isDown }).catch(() => {});

/** The release that a window runs, if it is here. */
const running = async (id, lists) => {
  const window = await read(`window/${id}`);
  return lists.find(({ release }) => release === window?.release);
};

/** What no JSON begins with, and every page of HTML does. */
const isPage = (bytes) => new TextDecoder().decode(bytes.slice(0, 64)).trimStart().startsWith("<");

/** Asks the origin for a configuration; what is there in time, and what comes at all. */
const askConfig = (request) => {
  const asked = fetch(request);
  return { asked, inTime: inTime(asked.then(whole)) };
};

/** The configuration that the next page will want: asked for together with it, so that one wait is enough for both. */
let ahead = null;

/** The page: from the origin where it comes in time, else that of the release that was kept, and then all of it. */
const openPage = async (event) => {
  ahead = { id: event.resultingClientId, ...askConfig(new URL(CONFIG, registration.scope)) };
  const asked = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  const arrived = await inTime(asked.then(whole));
  const lists = await releases();
  const kept = await current(lists);
  const { answer, bytes } = arrived ?? {};
  // Somebody who asks for a sign-in is heard.
  if (answer?.type === "opaqueredirect" || answer?.status === 401) return answer;
  if (answer?.ok) {
    const page = await sha256(bytes);
    const known = lists.find(({ files }) => files[PAGE] === page);
    if (known) {
      await bind(event.resultingClientId, known);
      if (!answer.redirected) event.waitUntil(renew(known, PAGE, answer.clone()));
      return answer;
    }
    if (!kept || (await isDue(page, await orders()))) return answer;
  }
  if (!kept) return answer ?? asked;
  await bind(event.resultingClientId, kept, Date.now(), !answer?.ok);
  return partOf(kept, PAGE);
};

/** A part of a release: of the one that the window runs, and by a name with a digest of any. */
const openPart = async (event, path) => {
  const lists = await releases();
  const own = await running(event.clientId, lists);
  const lasting = path.includes("/") ? [] : lists;
  const from = [own, ...lasting].find((list) => list?.files[path]);
  return (from && (await partOf(from, path))) ?? fetch(event.request);
};

/** The configuration: from the origin where it comes in time, else as it was when a desk was last drawn with it. */
const openConfig = async (event) => {
  const early = ahead?.id === event.clientId && event.request.cache === "default" ? ahead : null;
  if (early) ahead = null;
  const config = early ?? askConfig(event.request);
  const arrived = await config.inTime;
  // A page in its place is a sign-in that somebody has put before the host, or its words for what it does not have.
  if (arrived?.answer.ok && !isPage(arrived.bytes)) {
    event.waitUntil(keepConfig(`config/${event.clientId}`, arrived.bytes));
    return arrived.answer;
  }
  const kept = await noted(CONFIG);
  if (!kept) return arrived?.answer ?? config.asked;
  const { isDown } = (await read(`window/${event.clientId}`)) ?? {};
  const why = arrived?.answer.ok ? "page" : (arrived?.answer.status ?? "");
  return configOf(kept.body, keptAt(kept), `${isDown ? "host" : "file"} ${why}`);
};

/** A configuration as it was kept. It says of itself that no cache had it: the page does not ask again (`early.js`). */
const configOf = (content, since, failed = "") => {
  const headers = { "Content-Type": "application/json", "Cache-Control": "no-store", [KEPT_AT]: since, [FAILED]: failed };
  return new Response(content, { headers });
};

const keepConfig = (name, bytes) => note(name, configOf(bytes, Date.now()));

const keptAt = (answer) => Number(answer?.headers.get(KEPT_AT) ?? 0);

/**
 * A desk was drawn in this window with the configuration that has the digest `drawn`: that one is good. Says whether it is what
 * the origin has now.
 */
const approveConfig = async (id, drawn) => {
  const isDrawn = async (bytes) => (await sha256(bytes)) === drawn;
  const own = await noted(`config/${id}`);
  // Where there is no room, it is not kept.
  const kept = (noting) => noting.catch(() => {});
  if (keptAt(own) > keptAt(await noted(CONFIG)) && (await isDrawn(await own.clone().arrayBuffer()))) await kept(note(CONFIG, own));
  const now = await inTime(fetch(new URL(CONFIG, registration.scope), { cache: "no-store" }).then(whole));
  const same = Boolean(now?.answer.ok) && (await isDrawn(now.bytes));
  if (same) await kept(keepConfig(CONFIG, now.bytes));
  return same;
};

/**
 * Looks for another release on behalf of a window, and tells it what is here. `parts` are those that its page names, `config` is
 * the digest of the configuration that it was drawn with, and with `full` nothing is brought here: there was no room lately.
 */
const look = async (id, { parts, config, full }) => {
  const wanted = await orders();
  if (wanted.worker === "off") {
    await quit();
    return { orders: wanted };
  }
  let list;
  let lacksRoom = false;
  try {
    list = await published();
    const before = await current(await releases());
    if (!full && before?.release !== list.release && (!before || (await isDue(list.files[PAGE], wanted)))) {
      await keep(list);
      await note("current", list.release);
      if (before) await note("former", before.files[PAGE]);
    }
  } catch (error) {
    // The origin is down, or a release is being uploaded: the next look will do.
    lacksRoom = error.name === "QuotaExceededError";
  }
  const lists = await releases();
  const kept = await current(lists);
  const fits = (list) => list && parts.every((part) => list.files[part]);
  const own = (await running(id, lists)) ?? [kept, ...lists].find(fits);
  if (own) await bind(id, own, 0);
  const sameConfig = await approveConfig(id, config);
  await sweep(kept?.release, list?.release);
  return { orders: wanted, sameConfig, running: own?.release ?? null, ready: kept?.release ?? null, lacksRoom };
};

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([registration.navigationPreload?.enable(), clients.claim()]));
});

/** Answers a request; where that can't be done, as in a browser that has no room left, the origin does. */
const serve = (event, open) => event.respondWith(open.catch(() => fetch(event.request)));

addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !address.startsWith(registration.scope)) return;
  const path = address.slice(registration.scope.length);
  if (request.mode === "navigate") {
    if (path === "" || path === PAGE) serve(event, openPage(event));
  } else if (path === CONFIG) {
    serve(event, openConfig(event));
  } else if (PART.test(path)) {
    serve(event, openPart(event, path));
  }
});

addEventListener("message", (event) => {
  const [port] = event.ports;
  // One after the other: what one fetches no other one sweeps.
  const told = navigator.locks.request(`${PREFIX}look`, () => look(event.source.id, event.data));
  event.waitUntil(told.then((told) => port.postMessage(told), () => port.postMessage(null)));
});
