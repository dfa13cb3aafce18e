/**
 * The page of an instance that Streams loads before the CCP where the page asks for it (`storageAccess`): it tells whether the
 * browser lets the embedded CCP have its cookies, waits for a click where it does not, and goes on to the CCP. Absent: what
 * follows from that, and the page itself, which is the instance's.
 */

import { lead } from "./ccp-frame.js";

const EVENT = /^storageAccess::(?:init|granted|denied)$/;

/** How often a request page that says nothing is loaded again: as often as Streams does it with a CCP. */
const TRIES = 10;

/** Streams' own pause between two tries for a CCP of a pair, in milliseconds (`CCP_DR_IFRAME_REFRESH_INTERVAL`). */
const PAUSE = 10_000;

/** Where a CCP begins, and after each time that it is loaded anew: with the request page, where Streams would make it so. */
export const startOf = (connect, parameters) => {
  const { storageAccess } = connect ?? {};
  return storageAccess?.canRequest?.() ? storageAccess.getRequestStorageAccessUrl() : parameters.ccpUrl;
};

/**
 * Follows the request page of a region whose Streams has just been initialised. While the agent is asked, Streams loads the
 * CCP's frame no more: that would take the page away under their hand.
 *
 * @param {Window} window the region's
 * @param {object} connect of the region
 * @param {object} parameters of `initCCP`
 * @param {() => HTMLIFrameElement | null} ccp the CCP's frame
 * @param {(what: string) => void} tell is told what the page says: that access is needed, granted or denied
 * @returns {() => void} ends that
 */
export const attendStorageAccess = (window, connect, parameters, ccp, tell) => {
  const { core, storageAccess } = connect;
  if (!storageAccess?.canRequest?.()) return () => {};
  const { _refreshIframeOnTimeout: refresh } = core;
  let asking = false;
  let refreshing = null;
  core._refreshIframeOnTimeout = (...given) => {
    refreshing = given;
    if (!asking) refresh?.apply(core, given);
  };

  // Streams counts no time before the CCP may have its cookies: a page that does not come would be waited for for ever.
  let tries = 0;
  const pause = parameters.ccpLoadTimeout || PAUSE;
  const waiting = setInterval(() => {
    if (tries === 0) tell("ack_timeout");
    if (tries === TRIES) {
      clearInterval(waiting);
      tell("iframe_retries_exhausted");
    } else {
      tries += 1;
      lead(ccp(), startOf(connect, parameters));
    }
  }, pause);

  const hear = ({ data, source }) => {
    if (!EVENT.test(data?.event) || source !== ccp()?.contentWindow) return;
    clearInterval(waiting);
    const goesOn = data.event === "storageAccess::init" && Boolean(data.data?.hasAccess);
    const has = goesOn || data.event === "storageAccess::granted";
    if (!has && core.iframeRefreshTimeout) {
      window.clearTimeout(core.iframeRefreshTimeout);
      core.iframeRefreshTimeout = null;
    } else if (has && asking && refreshing && !core.initialized) refresh?.apply(core, refreshing);
    asking = !has;
    // It says that it is granted, too.
    if (!goesOn) tell(data.event);
  };
  window.addEventListener("message", hear);
  return () => {
    clearInterval(waiting);
    window.removeEventListener("message", hear);
  };
};
