/**
 * The documented `globalConnect` object. It keeps what pages hand in (parameters, handlers, promises) and tells them what
 * happens. It decides nothing: the desk behind it does, in WebAssembly.
 */

import { boundConnect } from "./bound-connect.js";
import { globalResiliency } from "./global-resiliency.js";
import { guarded, handlers } from "./handlers.js";
import { tellLateRegistrations } from "./late.js";
import { check, complete, shown, where } from "./parameters.js";
import { regionFrames } from "./region-frames.js";

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
  const fresh = () => ({ desk: null, frames: null, regions: [], ready: false, waiting: [], initialised: [], detected: null, pending: null, active: null, settled: false, failure: null, calls: [], bound: boundConnect() });
  let setup = null;

  const region = (name) => setup?.regions.find((entry) => entry.region === name);
  const other = (name) => setup?.regions.find((entry) => entry.region !== name);

  const onInit = handlers("core.onInit", () => setup?.initialised ?? []);
  const onFailoverDetected = handlers("core.onFailoverDetected", () => (setup?.detected ? [[{ ...setup.detected }]] : []));
  const onFailoverPending = handlers("core.onFailoverPending", () => (setup?.pending ? [[{ ...setup.pending }]] : []));
  const onFailoverComplete = handlers("core.onFailoverComplete", () => {
    // What holds is that another region than the first one is on screen.
    const away = setup?.ready && setup.active && setup.active !== setup.regions[0];
    return away ? [[completed(setup.active)]] : [];
  });

  const resiliency = globalResiliency({
    activeRegion: () => setup && (setup.active?.region ?? null),
    forceFailover() {
      if (setup?.pending) setup.desk.switchNow();
    },
  });

  const completed = (active) => ({ activeRegion: active.region, activeCcpUrl: active.ccpUrl });

  /** What the desk tells. `current` says whether it is still the desk that this page has. */
  const listener = (mine) => {
    const current = () => setup === mine;
    const whileCurrent = (f) => (...args) => { if (current()) f(...args); };
    return {
      // Not only at the start: a frame that the page moves is emptied, and Streams starts in it anew.
      streamsStarted: whileCurrent((name, connect) => {
        tellLateRegistrations(connect, current);
        connect.globalResiliency = Object.assign(connect.globalResiliency ?? {}, resiliency.functions);
        const known = mine.initialised.find(([, known]) => known === name);
        if (known) known[0] = connect;
        if (mine.active === region(name)) mine.bound.set(connect);
      }),
      activeChanged: whileCurrent((name, connect) => {
        mine.active = region(name);
        mine.pending = null;
        mine.settled = false;
        if (connect) mine.bound.set(connect);
      }),
      regionReady: whileCurrent((name, connect) => {
        mine.initialised.push([connect, name]);
        onInit.fire(connect, name);
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
        resiliency.tell("onFailoverDetected", { nextActiveRegion: core.secondaryRegion });
      }),
      failoverPending: whileCurrent((nextActiveArn) => {
        mine.pending = { nextActiveArn };
        onFailoverPending.fire({ nextActiveArn });
        resiliency.tell("onFailoverPending", { nextActiveRegion: core.secondaryRegion });
      }),
      calledOff: whileCurrent(() => { mine.pending = null; }),
      failoverComplete: whileCurrent((name) => {
        const what = completed(region(name));
        onFailoverComplete.fire(what);
        // A region that is active from the start is no move there.
        if (!mine.settled) resiliency.tell("onFailoverCompleted", { ...what, activeCcpUrl: new URL(what.activeCcpUrl).origin });
        mine.settled = true;
      }),
    };
  };

  /** Rejects whoever waits. The desk goes on trying; a new call of the callback waits for that. */
  const fail = (mine, error) => {
    mine.failure = error;
    if (setup === mine) resiliency.tell("onConfigureError", error);
    mine.waiting.splice(0).forEach(({ reject }) => reject(error));
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
      mine.calls.splice(0).forEach((f) => guarded(f, mine.desk));
    } catch (error) {
      mine.started = false;
      fail(mine, error instanceof Error ? error : new Error(String(error)));
    }
  };

  /** Has the desk do something: now, or, while its WebAssembly is on the way, in order once it is there. */
  const call = (what, f) => {
    if (!setup) {
      throw new Error(`globalConnect.core.${what}: the CCPs are not initialised yet; call initCCP and wait for its promise`);
    }
    if (setup.desk) f(setup.desk);
    else setup.calls.push(f);
  };

  const pair = (params) => [params, params.standByRegion].map(({ region, ccpUrl, instanceArn }) => ({ region, ccpUrl, instanceArn }));

  // ---- The API --------------------------------------------------------------------------------------------------

  const core = {
    initCCP(container, params) {
      if (pageStartsDesk) {
        throw new Error(`${where}: this page's desk is initialised from its configuration; initCCP can't be called here`);
      }
      // A page that cleans up by emptying its container has no desk any more.
      if (setup?.frames?.areGone) core.terminate();
      if (setup) {
        throw new Error(`${where}: the CCPs are initialised already; call globalConnect.core.terminate() first`);
      }
      check(container, params);
      // The page's object is not touched. Functions can't be sent to a CCP.
      const copy = complete(JSON.parse(JSON.stringify(params)));
      const mine = Object.assign(fresh(), { regions: pair(copy), started: false });
      setup = mine;
      const callback = (primaryRegion) => new Promise((resolve, reject) => {
        if (setup !== mine) return reject(new Error(`${where}: the CCPs were terminated`));
        if (primaryRegion && !region(primaryRegion)) {
          return reject(new Error(`${where}: "${primaryRegion}" is neither of the two regions (${mine.regions.map((entry) => entry.region).join(", ")})`));
        }
        if (mine.ready) return resolve(mine.bound.get());
        mine.waiting.push({ resolve, reject });
        if (!mine.started) {
          mine.started = true;
          start(mine, container, primaryRegion ? { ...copy, primaryRegion } : copy);
        }
      });
      // Pages of the managed scheme know no primary region.
      if (!params.getPrimaryRegion) return void callback().catch((error) => console.error(error));
      try {
        params.getPrimaryRegion(callback, (report) => {
          console.error("globalConnect: the page could not determine its primary region");
          report?.();
        });
      } catch (error) {
        setup = null;
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
      const [name, filter] = [options?.logName || "agent-log", Boolean(options?.filterByLogLevel)];
      call("downloadLogs", (desk) => desk.downloadLogs(name, filter));
    },

    failover(useSoftFailover) {
      call("failover", (desk) => desk.failOver(core.secondaryRegion ?? "", Boolean(useSoftFailover)));
    },

    failoverTo(name, useSoftFailover) {
      if (setup && !region(name)) {
        throw new Error(`globalConnect.core.failoverTo: ${shown(name)} is neither of the two regions (${setup.regions.map((entry) => entry.region).join(", ")})`);
      }
      call("failoverTo", (desk) => desk.failOver(name, Boolean(useSoftFailover)));
    },

    terminate() {
      const mine = setup;
      if (!mine) return;
      if (pageStartsDesk) {
        throw new Error("globalConnect.core.terminate: this page's desk belongs to the portal; close the page instead");
      }
      setup = null;
      mine.desk?.terminate();
      mine.frames?.remove();
      fail(mine, new Error("globalConnect.core.terminate: the CCPs were terminated"));
      mine.bound.restore();
    },

    get primaryRegion() {
      return setup?.active?.region;
    },

    get secondaryRegion() {
      return setup?.active && other(setup.active.region)?.region;
    },
  };

  const globalConnect = { core, globalResiliency: resiliency.functions };

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
