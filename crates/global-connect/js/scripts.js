/**
 * Running scripts in a frame's document, one after the other: Streams, and the page's own additional ones, which may not
 * keep an agent from working, whatever becomes of them.
 */

/** What became of a script that did not come before the deadline. */
const LATE = "did not come in time";

/** What those behind a late script get, in milliseconds: they have been fetched meanwhile. */
const MOMENT = 500;

const UNTRUSTED =
  "the page's content security policy takes scripts from trusted types policies only; let it have the one named `ambidesk`";

/** The policy by which each frame's scripts are trusted, where the page asks for one. */
const policies = new WeakMap();
const trusted = (window, url) => {
  try {
    if (!policies.has(window)) policies.set(window, window.trustedTypes.createPolicy("ambidesk", { createScriptURL: (url) => url }));
    return policies.get(window).createScriptURL(url);
  } catch {
    return url; // there are no such policies, or none of ours: if the page asks for one all the same, the address is refused
  }
};

/** Runs the script at `url` in a document. The order of calls is the order of execution. */
const load = (document, url) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = resolve;
    script.onerror = reject;
    try {
      script.src = trusted(document.defaultView, url);
    } catch (cause) {
      throw new Error(UNTRUSTED, { cause });
    }
    document.body.append(script);
  });

/** As `load`; where nothing came, the script is asked for once more past what the browser has kept. */
export const loadTwice = (document, url) =>
  load(document, url).catch(async (error) => {
    if (error.cause) throw error;
    const answer = await fetch(url, { cache: "reload" });
    await answer.arrayBuffer(); // only an answer that was read to its end is kept
    if (!answer.ok) throw error;
    await load(document, url);
  });

/** Has the browser fetch a script, which is not run yet. */
export const prefetch = (document, url) => {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "script", href: url });
  document.head.append(link);
};

/**
 * Runs the additional scripts in their order, and waits for them until the deadline for all of them is over. A late one runs
 * when it comes. Resolves to those that have not run, by their addresses and what became of them.
 */
export const loadAdditional = async (document, urls, deadline) => {
  const absent = [];
  const within = (millis) => new Promise((resolve) => { setTimeout(resolve, millis, LATE); });
  let over = within(deadline);
  urls.slice(1).forEach((url) => prefetch(document, url));
  for (const url of urls) {
    const run = load(document, url).then(() => null, () => "could not be loaded");
    const outcome = await Promise.race([run, over]);
    if (outcome) absent.push({ url, outcome });
    if (outcome === LATE) over = within(MOMENT);
  }
  return absent;
};
