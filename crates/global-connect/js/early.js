/**
 * The portal's early start: both CCPs are on their way as soon as the configuration is there, while the program still
 * loads. It checks what it needs itself; everything else is left to the program, which may take the frames down. Where the
 * program never comes, the CCP that the agent works in is there all the same.
 */

import { check, complete } from "./parameters.js";
import { regionFrames } from "./region-frames.js";
import { unloaded, watchBlocked, watchScripts } from "./unloaded.js";

/** A plain address: one of another form is not refused, but left to the program, which knows all rules (`src/config`). */
const PLAIN = /^https?:\/\/[a-z0-9.-]+(:\d+)?\/[^\s"'`\\<>]*$/i;

/** What `src/config` asks of an address beyond what `initCCP` does: safe on its way, and not the desk's own. */
const isSafe = (address) => {
  if (!PLAIN.test(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  const local = hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "127.0.0.1";
  return (protocol === "https:" || local) && origin !== location.origin;
};

/** The documented parameters in the text of `config.json`, or null where they can't be started with. */
const read = (text, container) => {
  try {
    const given = JSON.parse(text).ccp;
    check(container, { ...given, getPrimaryRegion() {} });
    const ccp = complete(given);
    return [ccp.ccpUrl, ccp.standByRegion.ccpUrl].every(isSafe) ? ccp : null;
  } catch {
    return null; // the program says what is wrong
  }
};

/** An answer that says so of itself does not come out of a cache that has not asked for it. */
const ASKED_FOR = /no-store|no-cache|max-age=0\b/;

/**
 * The answer with the configuration, read to its end: the one that `index.html` asked for before any script ran
 * (`rel="preload"`, which answers this very request only). A host that does not keep `config.json` from caches is asked again.
 */
const readConfig = async () => {
  let answer = await fetch("config.json");
  if (!ASKED_FOR.test(answer.headers.get("Cache-Control"))) answer = await fetch("config.json", { cache: "no-store" });
  const text = await answer.text();
  globalThis.ambideskConfigText = text;
  return new Response(text || null, answer);
};

/**
 * Fetches the configuration, for `src/config/source.rs` too, and starts both regions with it. What it returns is for the
 * program: to take the frames, or to have none.
 *
 * @param {string} streamsUrl where the standard artifact of Streams is
 */
export const startEarly = (streamsUrl) => {
  globalThis.ambideskUnloaded = unloaded;
  watchBlocked(document);
  watchScripts(document);
  globalThis.ambideskConfig = readConfig();
  /** Frames that have Streams from the worker that keeps this release, where there is one (`assets/shell/worker.js`). */
  const framesIn = (container, given) => regionFrames(container, given, streamsUrl, Boolean(navigator.serviceWorker?.controller));
  let frames = null;
  let decided = false;
  const start = async () => {
    const { ok } = await globalThis.ambideskConfig;
    const text = ok && globalThis.ambideskConfigText;
    const container = document.getElementById("ccp-frames");
    const ccp = text && container && read(text, container);
    if (!ccp || decided) return;
    // The CCP's column is on screen.
    document.documentElement.dataset.screen = "desk";
    frames = framesIn(container, ccp);
    frames.begin();
  };
  start().catch(() => {}); // whoever reads the configuration reports the failure
  return {
    complete,
    /** The frames that are there, or a stage for others in `container`. */
    take(container, given) {
      decided = true;
      const there = frames;
      frames = null;
      return there ?? framesIn(container, given);
    },
    discard() {
      decided = true;
      frames?.remove();
      frames = null;
    },
  };
};
