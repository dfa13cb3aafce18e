/**
 * The functions of `connect.globalResiliency` on top of what the desk tells: a page that was written for the managed scheme's own
 * Streams finds them in either scheme. Nobody is told what was there before they asked, as there.
 */

import { handlers } from "./handlers.js";

/** Those who asked for `onConfigureError`. A CCP may say so before the program is there, and before its region's Streams has been taken. */
export const configureErrors = handlers("globalResiliency.onConfigureError", () => []);

/**
 * @param {object} desk
 * @param {() => string | null | undefined} desk.activeRegion
 * @param {() => void} desk.forceFailover
 * @param {() => unknown} desk.whose what is told of, as in `handlers`
 */
export const globalResiliency = ({ activeRegion, forceFailover, whose }) => {
  const names = ["onFailoverDetected", "onFailoverPending", "onFailoverCompleted"];
  const lists = { onConfigureError: configureErrors };
  for (const name of names) lists[name] = handlers(`globalResiliency.${name}`, () => [], whose);
  const subscribing = Object.keys(lists).map((name) => [name, (f) => ({ unsubscribe: lists[name].add(f) })]);
  return {
    /** What pages call. */
    functions: { ...Object.fromEntries(subscribing), getActiveRegion: activeRegion, forceFailover },
    /** Tells those who have subscribed by the function of that name. */
    tell: (name, what) => lists[name].fire(what),
  };
};
