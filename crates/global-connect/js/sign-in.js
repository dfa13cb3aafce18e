/**
 * The sign-in window that Streams opens by itself, in the first region: when it may, and when it has done its service. Absent:
 * the window that the desk opens on a click.
 */

/** What says that the agent has no session there, or none that will do. */
const REFUSALS = ["auth_fail", "terminated", "globalResiliency::global_signin_invalid"];

/** A CCP does not count as silent earlier, in milliseconds (`Settings::silence`). */
const NOT_YET_SILENT = 4000;

/** How long an acceptance has to stand, in milliseconds: a CCP of the managed scheme answers before it tells a regional sign-in. */
const STANDS = 500;

/** What says that the agent has one: an acknowledgement does so with the id of a new port. */
const accepts = (what, data) => what === "authorize_success" || (what === "acknowledge" && Boolean(data?.id));

/**
 * Stands before Streams' window. A region that has refused the agent asks for a sign-in; of one that is silent nothing tells
 * whether it can't be reached, and `mayAsk` decides. Streams is to leave the window open (`autoClose`): it would close it with
 * any acknowledgement, and the worker of a session that has ended still gives those.
 *
 * @param {object} core of the region's Streams
 * @param {object} parameters of `initCCP`
 * @param {() => boolean} mayAsk whether the agent of a silent region is asked
 * @param {() => boolean} isSignedOut whether the agent has signed out, or renews a session: then no window opens by itself
 * @param {boolean} closes whether the window is closed once the agent is signed in
 */
export const attendSignIn = (core, parameters, mayAsk, isSignedOut, closes) => {
  const { loginPopup, loginUrl, loginOptions, ccpSynTimeout = 1000, ccpAckTimeout = 3000, ccpLoadTimeout = 5000 } = parameters;
  let refused = false;
  let withheld = false;
  let heard = -Infinity;
  let asked = false;
  let wanted = false;
  let [closing, waiting] = [];
  const { _openPopupWithLock: open, reauthenticateAfterLogout: again } = core;
  const answers = () => performance.now() - heard < Math.max(3 * ccpSynTimeout + 2 * ccpAckTimeout, NOT_YET_SILENT);
  const ask = (...given) => {
    if (wanted || (!withheld && !isSignedOut() && (refused || (!answers() && mayAsk())))) open?.apply(core, given);
  };
  if (open) core._openPopupWithLock = ask;
  // The page's own button: Streams opens the window within the call.
  if (again) core.reauthenticateAfterLogout = () => {
    wanted = true;
    try {
      again.call(core);
    } finally {
      wanted = false;
    }
  };
  return {
    answers,
    hear(what, data) {
      if (what === "acknowledge") [heard, asked] = [performance.now(), false];
      // A CCP that lacks its cookies would not see the session that the window brings.
      if (what.startsWith("storageAccess::")) withheld = what !== "storageAccess::granted";
      if (REFUSALS.includes(what)) {
        refused = true;
        clearTimeout(closing);
      }
      if (!accepts(what, data)) return;
      refused = false;
      clearTimeout(closing);
      if (closes) closing = setTimeout(() => {
        core.loginWindow?.close();
        core.loginWindow = null;
      }, STANDS);
    },
    /** The page of a CCP that has answered before was loaded again: Streams looks at the first one only. */
    loaded() {
      clearTimeout(waiting);
      // With that option Streams asks no more either, once a CCP has answered.
      if (loginPopup === false || loginOptions?.disableAuthPopupAfterLogout || !core.initialized) return;
      waiting = setTimeout(() => {
        if (answers() || asked) return;
        asked = true;
        ask(loginUrl, loginOptions);
      }, ccpLoadTimeout);
    },
  };
};
