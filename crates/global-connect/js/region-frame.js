/**
 * One region's frame: a document of the page's own origin with its own copy of Streams, and the CCP's frame in it. The CCP
 * is on its way before Streams is, and before the program: whoever listens later is told everything from the beginning.
 * Absent: decisions, and what the events mean.
 */

import { AGENT, EVENTS } from "./events.js";
import { lead, lookOn, standBefore } from "./ccp-frame.js";
import { keptEvents } from "./kept-events.js";
import { keepMessages } from "./kept-messages.js";
import { messageOf } from "./message-of.js";
import { nextTask } from "./next-task.js";
import { hadCall, isCall, note, stayPaired } from "./pairing.js";
import { PERMISSIONS, regionElement, takesServedDocument } from "./region-element.js";
import { loadAdditional, loadTwice, prefetch } from "./scripts.js";
import { hearFromSdk } from "./sdk.js";
import { attendSignIn } from "./sign-in.js";
import { signOut } from "./sign-out.js";
import { attendStorageAccess, startOf } from "./storage-access.js";
import { watchBlocked } from "./unloaded.js";

/** Marks a document that is prepared. */
const MARK = "data-ambidesk";

/**
 * How long Streams waits for the CCP's page, in milliseconds. To evaluate Streams blocks the page for as long as it takes, and
 * what a CCP has painted is not on the screen before the page around it has had its turn.
 */
const PATIENCE = 1500;

const ROOM = { height: "100%", margin: "0", overflow: "hidden" };

const ENDED_BY_PAGE = "the page called `connect.core.terminate()` in this region; the desk starts it anew in a new frame";

const REMOVED_BY_PAGE = "the page removed this region's frame; the desk starts it anew in a new one";

/**
 * Puts a region's frame into `stage`, hidden, and starts everything in it.
 *
 * @param {HTMLElement} stage
 * @param {object} options
 * @param {string} options.region the region's name
 * @param {object} options.parameters of `initCCP`, complete
 * @param {string} options.streamsUrl where the standard artifact of Streams is
 * @param {string[]} options.scripts what runs after Streams and before the CCP is initialised, in order
 * @param {number} options.scriptsTimeout how long those may take together, in milliseconds
 * @param {Promise<unknown>} [options.after] Streams waits for it; the CCP does not
 * @param {(core: object) => void} [options.pair] stands before what puts the CCP into its pair
 * @param {object} [options.member] its place in a managed pair
 * @param {string} options.arn the instance
 * @param {() => boolean} options.mayAsk whether a silent CCP has the agent asked for a sign-in
 * @param {() => boolean} options.isSignedOut whether they have signed out
 * @param {boolean} options.closesSignIn whether that window is closed once the agent is signed in
 * @param {boolean} options.hasWorker whether Streams has to come from the page's service worker
 * @param {() => void} options.onFocusLost the frame that had the focus is hidden
 */
export const regionFrame = (stage, { region, parameters, streamsUrl, scripts, scriptsTimeout, after, pair, member, arn, hasWorker, onFocusLost, ...signIn }) => {
  const kept = keptEvents();
  let listener = null;
  let settle;
  const settled = new Promise((resolve) => { settle = resolve; });
  let removed = false;
  /** What exists of the frame's present document. */
  let run = null;

  const tell = (what, data) => {
    note(arn, what, data);
    if (listener) return listener(what, data);
    kept.keep(what, data);
  };

  const element = regionElement(stage.ownerDocument, region, parameters.iframeTitle);

  /** What every CCP frame gets before it is inserted, whoever makes it: only that counts (Chromium 156). */
  const fit = (ccp) => {
    ccp.allow = PERMISSIONS;
    ccp.addEventListener("load", onCcpLoad);
    return ccp;
  };
  const onCcpLoad = ({ target }) => {
    // One that was emptied has a document that the page may see.
    if (!target.contentDocument) run?.signIn?.loaded();
    tell("ccp_loaded");
  };

  // ---- The CCP, before there is any Streams ----------------------------------------------------------------------

  /** The CCP's frame in its final place, without the name by which Streams would refuse to start. */
  const makeEarly = (container) => {
    const ccp = fit(container.ownerDocument.createElement("iframe"));
    ccp.title = parameters.iframeTitle;
    ccp.style.cssText = parameters.style;
    ccp.src = parameters.ccpUrl;
    container.append(ccp);
    return ccp;
  };

  // ---- Streams ---------------------------------------------------------------------------------------------------

  /**
   * After `connect.core.terminate()` Streams hears nothing more, and the region gets another frame. Not during a call, whose
   * audio runs in the CCP: then Streams begins anew here, with the CCP that is there.
   */
  const attendEnd = (mine, connect) => {
    const { core } = connect;
    const { terminate } = core;
    core.terminate = (...given) => {
      // Afterwards nothing is known of the agent. The note knows of after-contact work, too.
      const calls = frame.talks || hadCall(arn);
      terminate?.apply(core, given);
      if (run !== mine) return;
      if (!calls) {
        end();
        return tell("streams_failed", ENDED_BY_PAGE);
      }
      nextTask().then(() => {
        if (run !== mine || !element.isConnected) return;
        mine.subscriptions.forEach((subscription) => subscription.unsubscribe());
        const { ccp } = frame;
        ccp.name = "";
        mine.early = ccp;
        initCcp(mine, connect, member ? undefined : stayPaired);
        tell("streams_started");
        // A CCP introduces itself once; Streams can't begin with any other acknowledgement.
        const data = { event: "acknowledge", data: { id: mine.port } };
        mine.window.dispatchEvent(new mine.window.MessageEvent("message", { data, source: ccp.contentWindow }));
      });
    };
  };

  const initCcp = (mine, connect, pair) => {
    const { core } = connect;
    try {
      // Streams may change its object.
      core.initCCP(mine.container, { ...parameters });
      pair?.(core);
      member?.join(core, connect.UpstreamConduitClient?.prototype);
      if (!mine.delegates) lookOn(mine, connect, fit);
      const bus = core.getEventBus();
      const hear = (name) => (data) => {
        // Of a CCP that has loaded itself again Streams keeps the first one.
        if (name === "acknowledge") mine.port = data?.id ?? mine.port;
        mine.signIn.hear(name, data);
        tell(name, data);
      };
      mine.unattend?.();
      mine.unattend = attendStorageAccess(mine.window, connect, parameters, () => frame.ccp, (name) => hear(name)());
      mine.subscriptions = EVENTS.map((name) => bus.subscribe(name, hear(name)));
      // Told once more when it is known where its contacts live.
      if (member) mine.subscriptions.push(bus.subscribe(AGENT, (agent) => member.meet(agent, () => run === mine && tell(AGENT, agent))));
      mine.subscriptions.push(...hearFromSdk(connect, parameters.iframeTitle, tell));
    } catch (error) {
      throw new Error(`\`connect.core.initCCP\` of Amazon Connect Streams failed: ${messageOf(error)}`, { cause: error });
    }
  };

  const initialise = (mine) => {
    const { connect } = mine.window;
    const core = connect?.core;
    if (typeof core?.initCCP !== "function") {
      throw new Error("Amazon Connect Streams has no `connect.core.initCCP`; deploy the version that this desk was built with");
    }
    for (const { url, outcome } of mine.absent) {
      // Streams writes it on the console as well.
      connect.getLog?.().error(`Ambidesk: the additional script ${url} ${outcome} in ${parameters.iframeTitle}`);
    }
    standBefore(mine, connect, fit, parameters.ccpUrl);
    // By its name the page finds the window that it has opened before it was loaded again; a frame of it does not.
    const page = element.ownerDocument.defaultView;
    mine.window.open = (...address) => {
      const opened = page.open(...address);
      if (!opened) console.warn(`Ambidesk: a window of ${parameters.iframeTitle} was blocked; allow popups for this page`);
      return opened;
    };
    mine.signIn = attendSignIn(core, parameters, signIn.mayAsk, signIn.isSignedOut, signIn.closesSignIn);
    initCcp(mine, connect, pair);
    attendEnd(mine, connect);
    mine.connect = connect;
    tell("streams_started");
    mine.handMessages();
  };

  /** Resolved when the CCP's page is there, or does not come. */
  const arrived = (ccp) =>
    new Promise((resolve) => {
      ccp.addEventListener("load", resolve, { once: true });
      setTimeout(resolve, PATIENCE);
    });

  const start = async (mine) => {
    prefetch(mine.document, streamsUrl);
    await Promise.all([after, mine.early && arrived(mine.early)]);
    await nextTask();
    if (run !== mine) return;
    await loadTwice(mine.document, streamsUrl).catch(({ cause, message }) => {
      const why = cause ? message : "check that the file is deployed and that the content security policy allows it";
      throw new Error(`Amazon Connect Streams could not be loaded from ${streamsUrl}; ${why}`);
    });
    mine.absent = await loadAdditional(mine.document, scripts, scriptsTimeout);
    // The frame may have been removed or emptied while its scripts were loading.
    if (run === mine) initialise(mine);
  };

  /**
   * Streams saves its log by clicking a link to a blob in its own document. To Firefox that is a navigation of the frame,
   * which the page's `frame-src` would have to allow: the page clicks a link of its own in the place of it.
   */
  const saveFromThePage = (event) => {
    const { href, download } = event.target;
    if (!download || !href.startsWith("blob:")) return;
    event.preventDefault();
    Object.assign(element.ownerDocument.createElement("a"), { href, download }).click();
    run.saved = true;
  };

  const end = () => {
    run?.subscriptions.forEach((subscription) => subscription.unsubscribe());
    run?.observer?.disconnect();
    run?.unattend?.();
    run = null;
  };

  /**
   * Gives the empty document the page's address, by opening it from the page: a CCP refuses to be framed by a page whose
   * address it is not told, and the documents of `about:blank` send none. It inherits the page's origin and policy.
   */
  const begin = (document) => {
    document.open();
    document.close();
    document.documentElement.setAttribute(MARK, "");
    const container = document.createElement("div");
    for (const each of [document.documentElement, document.body, container]) Object.assign(each.style, ROOM);
    document.body.append(container);
    const window = document.defaultView;
    const mine = { document, window, container, early: null, delegates: false, adopts: null, connect: null, subscriptions: [], saved: false, absent: [] };
    run = mine;
    window.addEventListener("click", saveFromThePage, true);
    watchBlocked(document);
    mine.handMessages = keepMessages(window);
    // A page that asks for storage access first has another address there.
    if (!parameters.storageAccess) mine.early = makeEarly(container);
    return mine;
  };

  // The document of an empty frame is there at once in some browsers and after a task in others; its `load` event tells in
  // all of them. A page that moves the container makes the browser empty the frame: then everything starts anew.
  element.onload = () => {
    const { contentDocument: document } = element;
    if (document?.documentElement?.hasAttribute(MARK)) return;
    if (hasWorker && takesServedDocument(element)) return;
    end();
    const failed = (error) => {
      settle();
      tell("streams_failed", messageOf(error));
    };
    try {
      if (!document) throw new Error("the browser gave the region's frame no document; check that the page is not sandboxed");
      start(begin(document)).then(settle, failed);
    } catch (error) {
      failed(error);
    }
  };

  const frame = {
    element,
    parameters,
    /** Resolved when Streams runs, or won't. */
    settled,
    /** The frame's `connect`, once Streams is initialised. */
    get connect() {
      return run?.connect ?? null;
    },
    /** Whether Streams makes and takes the CCP's frame in the way that is known; null before it is initialised. */
    get delegates() {
      return run?.connect ? run.delegates && run.adopts : null;
    },
    /** The addresses of the additional scripts that the CCP was started without. */
    get absentScripts() {
      return run?.absent.map(({ url }) => url) ?? [];
    },
    /** Whether the agent is in a call there. */
    get talks() {
      try {
        return new run.connect.Agent().getContacts().some(isCall);
      } catch {
        return false; // nothing is known of the agent
      }
    },
    /** Whether its CCP answers. */
    get answers() {
      return Boolean(run?.signIn?.answers());
    },
    /** Tells the instance that the agent is at work. A CCP that does not listen is told nothing: Streams would keep it all. */
    tellActivity() {
      const { connect } = run ?? {};
      const proxy = connect?.core.getSDKClientConfig?.().provider.getProxy();
      if (proxy?.connectionStatus === "ready") connect.sendActivity?.();
    },
    /** Has the instance end the agent's session, and tells what it answered. */
    signOut: () => signOut(run?.connect, parameters.ccpUrl, member?.attend).then((ended) => tell("sign_out_answered", ended)),
    /** The CCP's frame. */
    get ccp() {
      return run?.container.querySelector("iframe") ?? null;
    },
    lead,
    /** Where the CCP begins. */
    get address() {
      return startOf(run?.connect, parameters);
    },
    /**
     * A hidden frame keeps its size and layout, is not painted, takes no focus and is not in the accessibility tree. Where both
     * are visible each has a half, 0 or 1.
     */
    setVisible(visible, half) {
      if (!visible && element.getRootNode().activeElement === element) nextTask().then(onFocusLost);
      element.style.visibility = visible ? "" : "hidden";
      Object.assign(element.style, half === undefined ? { top: "0", height: "100%" } : { top: `${50 * half}%`, height: "50%" });
      for (const [name, value] of [["inert", ""], ["aria-hidden", "true"], ["tabindex", "-1"]]) {
        if (visible) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    },
    get isVisible() {
      return !element.inert;
    },
    /** Has the agent's keys go to the CCP. */
    focus: () => frame.ccp?.focus(),
    /** The page has taken it out, and not the container that it lay in. */
    removedByPage() {
      end();
      tell("streams_failed", REMOVED_BY_PAGE);
    },
    /** The ARN of the instance, as far as it is known. */
    get instanceArn() {
      return member?.arn ?? arn;
    },
    /** Whether a contact that the agent has here lives in the other region. */
    livesElsewhere: (id) => Boolean(member?.livesElsewhere(id)),
    /** Whether CCPs mean this region by that name. */
    isNamed: (name) => (member ? member.isNamed(name) : name === region),
    /** Has the CCP told what is wanted of it in the managed scheme. */
    order: (what) => member.order(what),
    /** Has Streams save its log (`connect.getLog().download`), and throws where the browser was given no file. */
    downloadLog(options) {
      run.saved = false;
      run.connect.getLog().download(options);
      if (!run.saved) throw new Error("it made no file");
    },
    /** Tells `f` everything from the beginning, in a task of its own, and then what comes. */
    listen(f) {
      nextTask().then(() => {
        for (let event = kept.take(); event; event = kept.take()) f(...event);
        if (!removed) listener = f;
      });
    },
    /** Removes the frame; nobody is told anything any more. */
    remove() {
      removed = true;
      element.onload = null;
      listener = () => {};
      kept.clear();
      end();
      element.remove();
      settle();
    },
  };
  frame.setVisible(false);
  stage.append(element);
  return frame;
};
