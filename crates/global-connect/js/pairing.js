/**
 * How a region gets into its pair where the page was left during a call. A fresh worker's first look at the distribution
 * orders an immediate leave of a region that is not named, whatever the distribution says (`pollForActiveRegion`), and that
 * ends the call. So it has that look while it is suppressed, when it orders nothing. Released once the CCP knows its
 * contacts, it looks again, and waits as it is told. The other region's worker, which claims its role at once, is paired
 * after that.
 *
 * A browser copies what it keeps for a tab into one that is opened from it, or is its duplicate. There the worker is at work for
 * another page, which would miss a contact, and is not fresh: such a tab is paired plainly.
 */

const INIT = "disasterRecovery::init_disaster_recovery";
const FAILOVER = "disasterRecovery::failover";

/** How long each of the steps may take, in milliseconds: nothing here keeps a region out of its pair. */
const PATIENCE = 4000;

/** By this name other tabs find out whether this page is still there. */
const PAGE = String(Math.random());

/** How long a page that is being left may take to end, in milliseconds. */
const ENDS_WITHIN = 1000;

const lockOf = (page) => `ambidesk:page:${page}`;

let holdsLock = false;

/** Holds this page's lock for as long as it lives. */
const live = () => {
  if (holdsLock) return;
  holdsLock = true;
  // Where there are no locks, a copy of this tab is paired as a reload of it.
  navigator.locks?.request(lockOf(PAGE), () => new Promise(() => {})).catch(() => {});
};

const key = (arn) => `ambidesk:call:${arn}`;

/** Somebody is talking. */
export const isCall = (contact) => ["voice", "queue_callback"].includes(contact.getType()) && contact.getState().type === "connected";

/** What a failover waits for. A suppressed worker withholds one that only rings, so that nothing is gained for it. */
const holds = (contact) =>
  ["voice", "queue_callback"].includes(contact.getType()) && ["connected", "ended"].includes(contact.getState().type);

/** Notes, for as long as this tab lives, whether the region has a call. */
export const note = (arn, what, agent) => {
  if (what !== "agent::refresh") return;
  try {
    if (agent.getContacts().some(holds)) {
      sessionStorage.setItem(key(arn), PAGE);
      live();
    } else sessionStorage.removeItem(key(arn));
  } catch {
    // forbidden, or full: the next page knows nothing of it
  }
};

/** The page that has noted a call, or null. */
const noted = (arn) => {
  try {
    return sessionStorage.getItem(key(arn));
  } catch {
    return null;
  }
};

/** Whether the region had a call when the page was left. */
export const hadCall = (arn) => noted(arn) !== null;

/** Whether it was noted by another page that is still there. */
const isOpenElsewhere = async (arn) => {
  const page = noted(arn);
  if (page === PAGE) return false;
  try {
    await navigator.locks.request(lockOf(page), { signal: AbortSignal.timeout(ENDS_WITHIN) }, () => {});
    return false;
  } catch ({ name }) {
    return name === "TimeoutError";
  }
};

/** Stands before the first message that pairs a CCP: `pair` gets what sends it. */
const standBefore = (conduit, pair) => {
  const { sendUpstream } = conduit;
  const send = (event, data) => sendUpstream.call(conduit, event, data);
  conduit.sendUpstream = (event, data) => {
    if (event !== INIT) return send(event, data);
    conduit.sendUpstream = sendUpstream;
    pair(send, data);
  };
};

const once = (bus, event, isIt = () => true) =>
  new Promise((resolve) => {
    const subscription = bus.subscribe(event, (data) => {
      if (isIt(data)) end();
    });
    const end = () => {
      subscription.unsubscribe();
      resolve();
    };
    setTimeout(end, PATIENCE);
  });

/** Pairs a region that had a call; resolves when it has said what it makes of it. */
export const pairGently = (core) =>
  new Promise((resolve) => {
    standBefore(core.getUpstream(), async (send, parameters) => {
      const bus = core.getEventBus();
      const suppress = (on) => send("disasterRecovery::suppress", { suppress: on, shouldSendFailoverDownstream: false });
      const known = once(bus, "agent::refresh");
      if (await isOpenElsewhere(parameters.instanceArn)) {
        send(INIT, parameters);
        return resolve();
      }
      const looked = once(bus, "api_metric", ({ name }) => name === "LADS.GetAgentFailoverConfiguration");
      suppress(true);
      send(INIT, parameters);
      await Promise.all([known, looked]);
      const said = once(bus, FAILOVER);
      suppress(false);
      const { instanceArn, otherArn } = parameters;
      send("disasterRecovery::init_dr_polling", { instanceArn, otherArn });
      await said;
      resolve();
    });
  });

/** Pairs a region when `first` is resolved, or takes too long. */
export const pairAfter = (core, first) => {
  standBefore(core.getUpstream(), (send, parameters) => {
    const late = new Promise((resolve) => { setTimeout(resolve, 2 * PATIENCE); });
    Promise.race([first, late]).then(() => send(INIT, parameters));
  });
};

/** A CCP that is in its pair already is not told again: it would do everything twice. */
export const stayPaired = (core) => standBefore(core.getUpstream(), () => {});
