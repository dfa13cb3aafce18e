/**
 * The frames of both regions on a stage of their own, and the parameters of each one's `initCCP`. The page's script makes
 * them before the program is there; the program takes them over where they are. Absent: which of them is seen later.
 */

import { watchActivity } from "./activity.js";
import { managedPair } from "./managed.js";
import { nextTask } from "./next-task.js";
import { hadCall, pairAfter, pairGently } from "./pairing.js";
import { regionFrame } from "./region-frame.js";

/** How long the other region's Streams is waited for, in milliseconds. */
const patience = () => new Promise((resolve) => { setTimeout(resolve, 3000); });

/** How long the additional scripts may take together, in milliseconds, unless the page says otherwise. */
const SCRIPTS_TIMEOUT = 10_000;

/** The timeouts that a page may give, and the longest that one can mean, in milliseconds. */
const TIMES = ["ccpAckTimeout", "ccpSynTimeout", "ccpLoadTimeout"];
const LONGEST = 3_600_000;

/** How long a session lasts, in milliseconds. */
const SESSION = 12 * 3_600_000;

/** How long an agent who renews a session may take to sign in, before a window may open by itself again, in milliseconds. */
const RENEWAL = 10 * 60_000;

/** The region that was last told to be the active one, kept per pair by `last_told.rs`: the place in the pair, or -1. */
const lastTold = (pair) => {
  try {
    const { active, at } = JSON.parse(localStorage.getItem(`ambidesk:distribution:${arns(pair)}`));
    return Number.isFinite(at) && at >= 0 ? pair.findIndex(({ instanceArn }) => instanceArn === active) : -1;
  } catch {
    return -1; // nothing is kept, or nothing may be
  }
};

const arns = (pair) => pair.map(({ instanceArn }) => instanceArn).sort().join("|");

/** Whether what is kept under that name happened less than so long ago (`signed_in.rs`). */
const lately = (name, span = SESSION) => {
  try {
    return Date.now() - Number(localStorage.getItem(`ambidesk:${name}`)) < span;
  } catch {
    return false; // nothing may be kept
  }
};

/** An address as the page means it, which lies elsewhere than what asks for it. What is none stays as it is. */
const absolute = (address) => (URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address);

/** Which of the two is shown first: what the page says of its primary region goes before what was last told. */
const firstShown = (pair, primaryRegion, told) => {
  const named = pair.findIndex(({ region }) => region === primaryRegion);
  return Math.max(named >= 0 ? named : told, 0);
};

/**
 * The parameters of one region's `initCCP`: a copy, because Streams changes its object, and without functions, because they
 * can't be sent to the CCP; with what puts the CCP into a pair (`extractCcpRegionParams`, `initDisasterRecovery`).
 */
const parametersOf = (given, pair, index, shown) => {
  const { standByRegion, primaryRegion, getPrimaryRegion, provider, plugins, coordination, ...shared } = JSON.parse(JSON.stringify(given));
  const { region, ccpUrl, instanceArn } = pair[index];
  // A browser takes what is longer than a timer can be for nothing.
  for (const name of TIMES) if (shared[name] > LONGEST) shared[name] = LONGEST;
  // The CCP plays them, at an address of its own.
  for (const channel of Object.values(shared)) {
    if (channel?.ringtoneUrl) channel.ringtoneUrl = absolute(channel.ringtoneUrl);
  }
  return {
    ...shared,
    // Two popups for one sign-in help nobody: the desk offers the second region's.
    ...(index > 0 && { loginPopup: false }),
    // `sign-in.js` does that.
    loginPopupAutoClose: false,
    loginOptions: shared.loginOptions && { ...shared.loginOptions, autoClose: false },
    // That of the first instance: the other one's request page is at its own CCP's address.
    ...(index > 0 && shared.storageAccess && { storageAccess: { ...shared.storageAccess, instanceUrl: undefined } }),
    // Many addresses end in `#` or `#/`. To set such a one again only scrolls: a dead CCP would never be loaded anew.
    ccpUrl: ccpUrl.replace(/#\/?$/, ""),
    // The suffix after a dot only tells two instances of one region apart.
    region: coordination === "managed" ? undefined : region.split(".", 1)[0],
    ...(coordination === "managed" ? { instanceArn: undefined } : {
      disasterRecoveryOn: true,
      instanceArn,
      otherArn: pair[1 - index].instanceArn,
      isPrimary: index === shown,
    }),
    style: shared.style || "width: 100%; height: 100%; border: 0; display: block",
    iframeTitle: shared.iframeTitle || `Contact Control Panel, ${region}`,
  };
};

/**
 * The element that the two frames lie in, one over the other. As long as the container gives it no height it has one of its own, as
 * from the vendor's script: a CCP in a collapsed element can't be used. In a hidden container that shows once it is seen, and in a
 * drawer once it is opened.
 */
const stageIn = (container) => {
  const stage = container.ownerDocument.createElement("div");
  Object.assign(stage.style, { position: "relative", width: "100%", height: "100%" });
  container.append(stage);
  const room = new ResizeObserver(() => {
    if (stage.offsetWidth === 0) return;
    stage.style.height = "100%";
    if (stage.offsetHeight > 0) room.disconnect();
    else stage.style.height = "465px";
  });
  for (const element of [container, stage]) room.observe(element);
  return stage;
};

/**
 * A stage in `container` for the frames of both regions.
 *
 * @param {HTMLElement} container
 * @param {object} given the documented parameters of `initCCP`, checked and completed
 * @param {string} streamsUrl where the standard artifact of Streams is
 * @param {boolean} [hasWorker] whether Streams has to come from the page's service worker
 */
export const regionFrames = (container, given, streamsUrl, hasWorker = false) => {
  const pair = [given, given.standByRegion];
  const told = lastTold(pair);
  // A call in the region that is not the active one is not what the agent came back for.
  const calling = pair.findIndex(({ instanceArn }, index) => hadCall(instanceArn) && [index, -1].includes(told));
  const shown = calling >= 0 ? calling : firstShown(pair, given.primaryRegion, told);
  // The other region is paired when the one with the call has said what it makes of it.
  let settle;
  const settled = new Promise((resolve) => { settle = resolve; });
  const managed = given.coordination === "managed";
  const members = managed ? managedPair(parametersOf(given, pair, 0, shown), pair, shown) : [];
  const pairing = calling < 0 || managed ? [] : [0, 1].map((index) => (core) => {
    if (index === calling) pairGently(core).then(settle);
    else pairAfter(core, settled);
  });
  const stage = stageIn(container);
  const scripts = Array.isArray(given.additionalScripts) ? given.additionalScripts.filter((url) => typeof url === "string").map(absolute) : [];
  const { additionalScriptsTimeout: wished } = given;
  const scriptsTimeout = Number.isFinite(wished) && wished >= 0 ? Math.min(wished, LONGEST) : SCRIPTS_TIMEOUT;
  const frames = [null, null];
  const early = [null, null];
  let wasThere = false;
  // A container may be put into the document later: only there a frame gets a document.
  stage.addEventListener("load", () => { wasThere = true; }, true);
  const present = () => frames.filter(Boolean);
  const rest = watchActivity(window, () => present().some(({ talks }) => talks), () => present().forEach((frame) => frame.tellActivity()));
  // What a page draws anew may be a part of the container.
  const watch = new MutationObserver(() => present().filter(({ element }) => !stage.contains(element)).forEach((frame) => frame.removedByPage()));
  watch.observe(stage, { childList: true });
  const make = (index) => {
    wasThere ||= stage.isConnected;
    frames[index]?.remove();
    frames[index] = regionFrame(stage, {
      region: pair[index].region,
      parameters: parametersOf(given, pair, index, shown),
      streamsUrl,
      scripts,
      scriptsTimeout,
      pair: pairing[index],
      member: members[index],
      arn: pair[index].instanceArn,
      hasWorker,
      // Nothing tells a region that can't be reached from one where the agent is not signed in. With the other one there, the
      // window is left to a click where the agent has no need of the region, or was signed in.
      mayAsk: () =>
        navigator.onLine && (!frames[1 - index]?.answers || (lastTold(pair) !== 1 - index && !lately(`signed-in:${pair[index].instanceArn}`))),
      isSignedOut: () => lately(`signed-out:${arns(pair)}`) || lately(`renewing:${arns(pair)}`, RENEWAL),
      onFocusLost: () => frames.find((frame) => frame?.isVisible)?.focus(),
      closesSignIn: Boolean(given.loginPopupAutoClose || given.loginOptions?.autoClose),
      // The second copy of Streams does not get in the way of the one that the agent waits for.
      after: index === shown ? undefined : Promise.race([frames[shown]?.settled, patience()]),
    });
    return frames[index];
  };
  return {
    /** Makes both frames before anybody asks for them: at once the one that is seen, and in the next task the other. */
    begin() {
      early[shown] = make(shown);
      early[shown].setVisible(true);
      nextTask().then(() => {
        if (stage.isConnected && !frames[1 - shown]) early[1 - shown] = make(1 - shown);
      });
    },
    /** A region's frame for the program: the one that is there, the first time; another one afterwards. */
    take(index) {
      const there = early[index];
      early[index] = null;
      return there ?? make(index);
    },
    /** Whether the page has taken them out of its document. */
    get areGone() {
      return wasThere && !stage.isConnected;
    },
    remove() {
      watch.disconnect();
      rest();
      frames.forEach((frame) => frame?.remove());
      stage.remove();
    },
  };
};
