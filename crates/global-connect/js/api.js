/**
 * The documented `globalConnect` object. It keeps what pages hand in (parameters, handlers, promises) and tells them what
 * happens. It decides nothing: the desk behind it does, in WebAssembly.
 */

import { boundConnect } from "./bound-connect.js";
import { globalResiliency } from "./global-resiliency.js";
import { handlers } from "./handlers.js";
import { tellLateRegistrations } from "./late.js";
import { check, complete, copied, putRight, shown, where } from "./parameters.js";
import { regionFrames } from "./region-frames.js";

/** What is in `window.globalConnect` is one of these, and not the vendor's. */
const OURS = Symbol.for("ambidesk.globalConnect");

/** The one that the page has from another of its scripts or modules, which may have a desk: a second one would know nothing of it. */
export const alreadyThere = () => {
  const there = typeof window !== "undefined" && window.globalConnect?.[OURS] && window.globalConnect;
  if (there) console.warn("globalConnect: its script is in this page more than once; the first one goes on");
  return there || null;
};

/**
 * @param {object} options
 * @param {() => Promise<{ startDesk: Function }>} options.loadEngine loads the WebAssembly; may be tried again
 * @param {string} options.streamsUrl where the standard artifact of Streams is
 * @param {boolean} options.pageStartsDesk whether the page starts its desk itself, as the portal does
 * @param {object} [options.frames] what such a page's program takes its frames from
 */
export function createGlobalConnect({ loadEngine, streamsUrl, pageStartsDesk, frames }) {
  // ---- State ----------------------------------------------------------------------------------------------------

  /** What exists between `initCCP` and `terminate`. */
  const fresh = () => ({ desk: null, frames: null, regions: [], ready: false, waiting: [], initialised: [], told: new Set(), anew: new Map(), detected: null, pending: null, active: null, settled: false, failure: null, bound: boundConnect() });
  let setup = null;

  const region = (name) => setup?.regions.find((entry) => entry.region === name);
  const other = (name) => setup?.regions.find((entry) => entry.region !== name);

  const whose = () => setup;
  const onInit = handlers("core.onInit", () => setup?.initialised ?? [], whose);
  const onFailoverDetected = handlers("core.onFailoverDetected", () => (setup?.detected ? [[{ ...setup.detected }]] : []), whose);
  const onFailoverPending = handlers("core.onFailoverPending", () => (setup?.pending ? [[{ ...setup.pending }]] : []), whose);
  const onFailoverComplete = handlers("core.onFailoverComplete", () => {
    // What holds is that another region than the first one is on screen, and can be worked with.
    const away = setup?.settled && setup.active && setup.active !== setup.regions[0];
    return away ? [[completed(setup.active)]] : [];
  }, whose);

  const resiliency = globalResiliency({
    activeRegion: () => setup && (setup.active?.region ?? null),
    forceFailover() {
      if (setup?.pending) setup.desk.switchNow();
    },
    whose,
  });

  const completed = (active) => ({ activeRegion: active.region, activeCcpUrl: active.ccpUrl });

  /** A region's `connect` works: pages hear of it, those that register later, too. */
  const initialised = (mine, name, connect) => {
    mine.initialised = [...mine.initialised.filter(([, known]) => known !== name), [connect, name]];
    onInit.fire(connect, name);
  };

  /** Streams has begun anew in a region: what pages registered with the `connect` before is told nothing any more. */
  const initialisedAnew = (mine, name, connect) => {
    mine.initialised = mine.initialised.filter(([, known]) => known !== name);
    let isKnown = false;
    mine.anew.set(name, connect);
    connect.agent(() => {
      if (isKnown || setup !== mine || mine.anew.get(name) !== connect) return;
      isKnown = true;
      initialised(mine, name, connect);
    });
  };

  /** What the desk tells. `current` says whether it is still the desk that this page has. */
  const listener = (mine) => {
    const current = () => setup === mine;
    const whileCurrent = (f) => (...args) => { if (current()) f(...args); };
    // Those who were told before may have ended it.
    const tellToo = whileCurrent(resiliency.tell);
    return {
      // Not only at the start: a frame that the page moves is emptied, and Streams starts in it anew.
      streamsStarted: whileCurrent((name, connect) => {
        tellLateRegistrations(connect, current);
        connect.globalResiliency = Object.assign(connect.globalResiliency ?? {}, resiliency.functions);
        if (mine.told.has(name)) initialisedAnew(mine, name, connect);
        if (mine.active === region(name)) mine.bound.set(connect);
      }),
      activeChanged: whileCurrent((name, connect) => {
        mine.active = region(name);
        mine.pending = null;
        mine.settled = false;
        if (connect) mine.bound.set(connect);
      }),
      regionReady: whileCurrent((name, connect) => {
        mine.told.add(name);
        initialised(mine, name, connect);
      }),
      ready: whileCurrent((connect) => {
        mine.ready = true;
        mine.settled = true;
        mine.failure = null;
        mine.bound.set(connect);
        mine.waiting.splice(0).forEach(({ resolve }) => resolve(connect));
      }),
      startFailed: whileCurrent((message) => fail(mine, new Error(message))),
      failoverDetected: whileCurrent((nextActiveArn) => {
        mine.detected = nextActiveArn ? { nextActiveArn } : null;
        if (!nextActiveArn) return;
        onFailoverDetected.fire({ nextActiveArn });
        tellToo("onFailoverDetected", { nextActiveRegion: core.secondaryRegion });
      }),
      failoverPending: whileCurrent((nextActiveArn) => {
        mine.pending = { nextActiveArn };
        onFailoverPending.fire({ nextActiveArn });
        tellToo("onFailoverPending", { nextActiveRegion: core.secondaryRegion });
      }),
      calledOff: whileCurrent(() => { mine.pending = null; }),
      failoverComplete: whileCurrent((name) => {
        const what = completed(region(name));
        const { settled } = mine;
        // Who registers in a handler is told of it, too.
        mine.settled = true;
        onFailoverComplete.fire(what);
        // A region that is active from the start is no move there.
        if (!settled) tellToo("onFailoverCompleted", { ...what, activeCcpUrl: new URL(what.activeCcpUrl).origin });
      }),
    };
  };

  /** Rejects whoever waits, and tells of the first failure. The desk goes on trying; a new call of the callback waits for that. */
  const fail = (mine, error) => {
    if (setup === mine && !mine.failure) resiliency.tell("onConfigureError", error);
    mine.failure = error;
    mine.waiting.splice(0).forEach(({ reject }) => reject(error));
  };

  /** Nothing is left of it, and whoever waits hears why. */
  const end = (mine, error) => {
    if (setup === mine) setup = null;
    mine.desk?.terminate();
    mine.frames?.remove();
    fail(mine, error);
    mine.bound.restore();
  };

  // ---- The desk -------------------------------------------------------------------------------------------------

  const start = async (mine, container, params) => {
    try {
      if (origin === "null") throw new Error(`${where}: this page has no origin; allow-same-origin is missing in the sandbox of its frame`);
      // Both CCPs are on their way before the program is.
      if (!mine.frames) {
        mine.frames = regionFrames(container, params, streamsUrl);
        mine.frames.begin();
      }
      const { startDesk } = await loadEngine();
      if (setup !== mine) return;
      mine.desk = startDesk(mine.frames, params, listener(mine));
    } catch (error) {
      mine.started = false;
      fail(mine, error instanceof Error ? error : new Error(String(error)));
    }
  };

  /** The desk, for what it is to do. */
  const deskFor = (what) => {
    if (!setup) throw new Error(`globalConnect.core.${what}: the CCPs are not initialised yet; call initCCP and wait for its promise`);
    if (!setup.desk) throw new Error(`globalConnect.core.${what}: the CCPs are still starting; wait for the promise of the callback`);
    return setup.desk;
  };

  /** The same, to leave the active region. */
  const deskToLeave = (what) => {
    const desk = deskFor(what);
    if (!setup.active) throw new Error(`globalConnect.core.${what}: which region is active is not known yet; wait for the promise of the callback`);
    return desk;
  };

  const pair = (params) => [params, params.standByRegion].map(({ region, ccpUrl, instanceArn }) => ({ region, ccpUrl, instanceArn }));

  // ---- The API --------------------------------------------------------------------------------------------------

  const core = {
    initCCP(container, params) {
      if (pageStartsDesk) {
        throw new Error(`${where}: this page's desk is initialised from its configuration; initCCP can't be called here`);
      }
      // A page that cleans up by emptying its container has no desk any more, nor has one that took it away before there were frames.
      if (setup && (setup.frames ? setup.frames.areGone : setup.container && !setup.container.isConnected)) core.terminate();
      if (setup) {
        throw new Error(`${where}: the CCPs are initialised already; call globalConnect.core.terminate() first`);
      }
      check(container, params);
      // The page's object is not touched.
      const copy = complete(putRight(copied(params)));
      const mine = Object.assign(fresh(), { regions: pair(copy), asked: false, started: false, container: container.isConnected && container });
      setup = mine;
      const callback = (primaryRegion) => new Promise((resolve, reject) => {
        if (setup !== mine) return reject(new Error(`${where}: the CCPs were terminated`));
        if (primaryRegion && !region(primaryRegion)) {
          return reject(new Error(`${where}: "${primaryRegion}" is neither of the two regions (${mine.regions.map((entry) => entry.region).join(", ")})`));
        }
        if (mine.ready) return resolve(mine.bound.get());
        mine.asked = true;
        mine.waiting.push({ resolve, reject });
        if (!mine.started) {
          mine.started = true;
          start(mine, container, primaryRegion ? { ...copy, primaryRegion } : copy);
        }
      });
      // Pages of the managed scheme know no primary region.
      if (!params.getPrimaryRegion) return void callback().catch((error) => console.error(error));
      // What it fails with after it has asked may be the setup's own failure: the CCPs go on.
      const unknown = (error) => {
        if (!mine.asked) end(mine, error);
        throw error;
      };
      try {
        const given = params.getPrimaryRegion(callback, (report) => {
          console.error("globalConnect: the page could not determine its primary region", ...(report instanceof Function || report === undefined ? [] : [report]));
          if (report instanceof Function) report();
        });
        // Of one that is asynchronous nobody hears, but for the browser.
        given?.then?.(undefined, unknown);
      } catch (error) {
        end(mine, error);
        throw error;
      }
    },

    onInit: (f) => onInit.add(f),
    onFailoverDetected: (f) => onFailoverDetected.add(f),
    onFailoverPending: (f) => onFailoverPending.add(f),
    onFailoverComplete: (f) => onFailoverComplete.add(f),

    downloadLogs(options) {
      const sandbox = frameElement?.getAttribute("sandbox");
      if (sandbox != null && !sandbox.includes("allow-downloads")) {
        throw new Error("globalConnect.core.downloadLogs: allow-downloads is missing in the sandbox of this page's frame");
      }
      const [name, filter] = [String(options?.logName || "agent-log"), Boolean(options?.filterByLogLevel)];
      deskFor("downloadLogs").downloadLogs(name, filter);
    },

    failover(useSoftFailover) {
      deskToLeave("failover").failOver(core.secondaryRegion, Boolean(useSoftFailover));
    },

    failoverTo(name, useSoftFailover) {
      if (setup && !region(name)) {
        throw new Error(`globalConnect.core.failoverTo: ${shown(name)} is neither of the two regions (${setup.regions.map((entry) => entry.region).join(", ")})`);
      }
      deskToLeave("failoverTo").failOver(name, Boolean(useSoftFailover));
    },

    terminate() {
      const mine = setup;
      if (!mine) return;
      if (pageStartsDesk) {
        throw new Error("globalConnect.core.terminate: this page's desk belongs to the portal; close the page instead");
      }
      end(mine, new Error("globalConnect.core.terminate: the CCPs were terminated"));
    },

    get primaryRegion() {
      return setup?.active?.region;
    },

    get secondaryRegion() {
      return setup?.active && other(setup.active.region)?.region;
    },
  };

  const globalConnect = { core, globalResiliency: resiliency.functions };
  Object.defineProperty(globalConnect, OURS, { value: true });

  // The portal hands its own desk in, and gets what the desk has to tell in return.
  Object.defineProperty(globalConnect, Symbol.for("ambidesk.adopt"), {
    value: (desk, regions) => {
      setup = Object.assign(fresh(), { desk, regions });
      return listener(setup);
    },
  });
  // Its program takes the frames that are there, in the same way.
  if (frames) Object.defineProperty(globalConnect, Symbol.for("ambidesk.frames"), { value: frames });
  return globalConnect;
}
