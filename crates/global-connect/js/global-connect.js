/*!
 * Ambidesk: the documented `globalConnect` API as a classic script.
 *
 * It keeps what pages hand in (parameters, handlers, promises) and tells them what happens. It decides nothing: the
 * desk behind it does, in WebAssembly. `data-engine="page"` on its script element says that the page starts the desk
 * itself, as the portal does; otherwise `initCCP` loads the desk from beside this file.
 */
(() => {
  "use strict";

  const script = document.currentScript;
  const base = new URL(".", script?.src || document.baseURI).href;
  const pageStartsDesk = script?.dataset.engine === "page";
  const where = "globalConnect.core.initCCP";

  // ---- Parameters -----------------------------------------------------------------------------------------------

  const shown = (value) => {
    if (typeof value === "string") return JSON.stringify(value);
    if (typeof value === "function") return "a function";
    if (value === null || typeof value !== "object") return String(value);
    return Array.isArray(value) ? "an array" : "an object";
  };

  const refuse = (path, expected, value) => {
    const found = value === undefined || value === null || value === "" ? "is missing" : `is ${shown(value)}`;
    throw new TypeError(`${where}: \`${path}\` ${found}; expected ${expected}`);
  };

  const isUrl = (value) => {
    try {
      return ["http:", "https:"].includes(new URL(value, document.baseURI).protocol);
    } catch {
      return false;
    }
  };

  const checkUrl = (path, value, example) => {
    const absolute = typeof value === "string" && /^https?:\/\/[^/]/i.test(value);
    if (!absolute || !isUrl(value)) refuse(path, `an absolute URL such as "${example}"`, value);
  };

  /** A region string may tell two instances of one region apart by a suffix: "us-east-1.a". */
  const plainRegion = (region) => region.split(".", 1)[0];

  const checkInstance = (prefix, instance, examples) => {
    checkUrl(`${prefix}ccpUrl`, instance.ccpUrl, examples.ccpUrl);
    if (typeof instance.region !== "string" || !instance.region) {
      refuse(`${prefix}region`, `a region such as "${examples.region}"`, instance.region);
    }
    const arn = instance.instanceArn;
    const parts = typeof arn === "string" && /^arn:aws[a-z-]*:connect:([a-z0-9-]+):\d+:instance\/[^/\s]+$/.exec(arn);
    if (!parts) {
      refuse(`${prefix}instanceArn`, 'an instance ARN such as "arn:aws:connect:us-east-1:123456789012:instance/…"', arn);
    }
    if (parts[1] !== plainRegion(instance.region)) {
      refuse(`${prefix}instanceArn`, `an ARN of the region ${shown(instance.region)} given in \`${prefix}region\``, arn);
    }
  };

  const check = (container, params) => {
    if (container?.nodeType !== 1) refuse("containerDiv", "the element that the CCPs go into", container);
    if (typeof params !== "object" || params === null) refuse("params", "an object", params);
    if (typeof params.getPrimaryRegion !== "function") {
      refuse("getPrimaryRegion", "a function that receives a callback", params.getPrimaryRegion);
    }
    if (params.pollForFailover !== true) refuse("pollForFailover", "true", params.pollForFailover);
    if (typeof params.loginUrl !== "string" || !params.loginUrl || !isUrl(params.loginUrl)) {
      refuse("loginUrl", "the URL of your identity provider's sign-in", params.loginUrl);
    }
    const standby = params.standByRegion;
    if (typeof standby !== "object" || standby === null) {
      refuse("standByRegion", "an object with `ccpUrl`, `instanceArn` and `region`", standby);
    }
    checkInstance("", params, { ccpUrl: "https://my-instance.my.connect.aws/ccp-v2/", region: "us-east-1" });
    checkInstance("standByRegion.", standby, {
      ccpUrl: "https://my-replica.my.connect.aws/ccp-v2/",
      region: "us-west-2",
    });
    if (standby.region === params.region) {
      refuse("standByRegion.region", "another region string than `region` (a suffix after a dot will do)", standby.region);
    }
    if (standby.instanceArn === params.instanceArn) {
      refuse("standByRegion.instanceArn", "another instance than `instanceArn`", standby.instanceArn);
    }
  };

  // ---- Handlers -------------------------------------------------------------------------------------------------

  /** A handler that throws stops nobody else; its error is reported as any uncaught one. */
  const guarded = (f, ...args) => {
    try {
      f(...args);
    } catch (error) {
      reportError(error);
    }
  };

  /** A list of handlers that tells late-comers what already holds. */
  const handlers = (name, holds) => {
    const entries = new Set();
    return {
      add(f) {
        if (typeof f !== "function") {
          throw new TypeError(`globalConnect.core.${name}: expected a function, found ${shown(f)}`);
        }
        const entry = { f };
        entries.add(entry);
        const held = holds();
        queueMicrotask(() => held.forEach((args) => entries.has(entry) && call(entry, args)));
        return () => entries.delete(entry);
      },
      fire: (...args) => [...entries].forEach((entry) => entries.has(entry) && call(entry, args)),
    };
    function call(entry, args) {
      guarded(entry.f, ...args);
    }
  };

  /**
   * Streams tells `connect.contact(f)` of contacts to come only. By the time a region is ready its contacts are known:
   * while an `onInit` handler runs, a subscription is told of those, too.
   */
  const withKnownContacts = (connect, f) => {
    const original = connect.contact;
    connect.contact = (g) => {
      const subscription = original.call(connect, g);
      if (connect.agent.initialized) new connect.Agent().getContacts().forEach((contact) => guarded(g, contact));
      return subscription;
    };
    try {
      f();
    } finally {
      connect.contact = original;
    }
  };

  // ---- State ----------------------------------------------------------------------------------------------------

  /** What exists between `initCCP` and `terminate`. */
  const fresh = () => ({ desk: null, regions: [], ready: false, waiting: [], initialised: [], pending: null, active: null, failure: null });
  let setup = null;

  const region = (name) => setup?.regions.find((entry) => entry.region === name);
  const other = (name) => setup?.regions.find((entry) => entry.region !== name);

  const onInit = handlers("onInit", () => setup?.initialised ?? []);
  const onFailoverPending = handlers("onFailoverPending", () => (setup?.pending ? [[{ ...setup.pending }]] : []));
  const onFailoverComplete = handlers("onFailoverComplete", () => {
    // What holds is that another region than the first one is on screen.
    const away = setup?.ready && setup.active && setup.active !== setup.regions[0];
    return away ? [[completed(setup.active)]] : [];
  });

  const completed = (active) => ({ activeRegion: active.region, activeCcpUrl: active.ccpUrl });

  /** What the desk tells. `current` says whether it is still the desk that this page has. */
  const listener = (mine) => {
    const current = () => setup === mine;
    const whileCurrent = (f) => (...args) => { if (current()) f(...args); };
    return {
      activeChanged: whileCurrent((name, connect) => {
        mine.active = region(name);
        mine.pending = null;
        if (connect) window.connect = connect;
      }),
      regionReady: whileCurrent((name, connect) => {
        mine.initialised.push([connect, name]);
        withKnownContacts(connect, () => onInit.fire(connect, name));
      }),
      ready: whileCurrent((connect) => {
        mine.ready = true;
        mine.failure = null;
        window.connect = connect;
        mine.waiting.splice(0).forEach(({ resolve }) => resolve(connect));
      }),
      startFailed: whileCurrent((message) => fail(mine, new Error(message))),
      failoverPending: whileCurrent((nextActiveArn) => {
        mine.pending = { nextActiveArn };
        onFailoverPending.fire({ nextActiveArn });
      }),
      calledOff: whileCurrent(() => { mine.pending = null; }),
      failoverComplete: whileCurrent((name) => onFailoverComplete.fire(completed(region(name)))),
    };
  };

  /** Rejects whoever waits. The desk goes on trying; a new call of the callback waits for that. */
  const fail = (mine, error) => {
    mine.failure = error;
    mine.waiting.splice(0).forEach(({ reject }) => reject(error));
  };

  // ---- The desk -------------------------------------------------------------------------------------------------

  let engine = null;

  /** Loads the WebAssembly once; a failed load may be tried again. */
  const loadEngine = () => {
    engine ??= import(`${base}global-connect-engine.js`)
      .then(async (module) => {
        await module.default({ module_or_path: `${base}global-connect-engine_bg.wasm` });
        return module;
      })
      .catch((error) => {
        engine = null;
        throw new Error(`globalConnect could not load its WebAssembly from ${base}: ${error.message}`);
      });
    return engine;
  };

  const start = async (mine, container, params) => {
    try {
      const { startDesk } = await loadEngine();
      if (setup !== mine) return;
      mine.desk = startDesk(container, params, `${base}connect-streams-min.js`, listener(mine));
    } catch (error) {
      mine.started = false;
      fail(mine, error instanceof Error ? error : new Error(String(error)));
    }
  };

  const requireDesk = (what) => {
    if (!setup?.desk) {
      throw new Error(`globalConnect.core.${what}: the CCPs are not initialised yet; call initCCP and wait for its promise`);
    }
    return setup.desk;
  };

  const pair = (params) => [params, params.standByRegion].map(({ region, ccpUrl, instanceArn }) => ({ region, ccpUrl, instanceArn }));

  // ---- The API --------------------------------------------------------------------------------------------------

  const core = {
    initCCP(container, params) {
      if (pageStartsDesk) {
        throw new Error(`${where}: this page's desk is initialised from its configuration; initCCP can't be called here`);
      }
      if (setup) {
        throw new Error(`${where}: the CCPs are initialised already; call globalConnect.core.terminate() first`);
      }
      check(container, params);
      // The page's object is not touched. Functions can't be sent to a CCP.
      const copy = JSON.parse(JSON.stringify(params));
      const mine = Object.assign(fresh(), { regions: pair(copy), started: false });
      setup = mine;
      const callback = (primaryRegion) => new Promise((resolve, reject) => {
        if (setup !== mine) return reject(new Error(`${where}: the CCPs were terminated`));
        if (primaryRegion && !region(primaryRegion)) {
          return reject(new Error(`${where}: "${primaryRegion}" is neither of the two regions (${mine.regions.map((entry) => entry.region).join(", ")})`));
        }
        if (mine.ready) return resolve(window.connect);
        mine.waiting.push({ resolve, reject });
        if (!mine.started) {
          mine.started = true;
          start(mine, container, primaryRegion ? { ...copy, primaryRegion } : copy);
        }
      });
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
    onFailoverPending: (f) => onFailoverPending.add(f),
    onFailoverComplete: (f) => onFailoverComplete.add(f),

    downloadLogs(options) {
      requireDesk("downloadLogs").downloadLogs(options?.logName || "agent-log", Boolean(options?.filterByLogLevel));
    },

    failover(useSoftFailover) {
      requireDesk("failover");
      core.failoverTo(core.secondaryRegion, useSoftFailover);
    },

    failoverTo(name, useSoftFailover) {
      const desk = requireDesk("failoverTo");
      if (!region(name)) {
        throw new Error(`globalConnect.core.failoverTo: ${shown(name)} is neither of the two regions (${setup.regions.map((entry) => entry.region).join(", ")})`);
      }
      desk.failOver(name, Boolean(useSoftFailover));
    },

    terminate() {
      const mine = setup;
      if (!mine) return;
      if (pageStartsDesk) {
        throw new Error("globalConnect.core.terminate: this page's desk belongs to the portal; close the page instead");
      }
      setup = null;
      mine.desk?.terminate();
      fail(mine, new Error("globalConnect.core.terminate: the CCPs were terminated"));
      delete window.connect;
    },

    get primaryRegion() {
      return setup?.active?.region;
    },

    get secondaryRegion() {
      return setup?.active && other(setup.active.region)?.region;
    },
  };

  window.globalConnect = { core };

  // The portal hands its own desk in, and gets what the desk has to tell in return.
  Object.defineProperty(window.globalConnect, Symbol.for("ambidesk.adopt"), {
    value: (desk, regions) => {
      setup = Object.assign(fresh(), { desk, regions });
      return listener(setup);
    },
  });
})();
