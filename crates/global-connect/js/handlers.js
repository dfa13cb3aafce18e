/** Handlers that pages register: one that throws stops nobody else, one that comes late is told what already holds. */

import { shown } from "./parameters.js";

/** A handler that throws stops nobody else; its error is reported as any uncaught one. */
export const guarded = (f, ...args) => {
  try {
    f(...args);
  } catch (error) {
    reportError(error);
  }
};

/** A list of handlers that tells late-comers what already holds. Every call of a handler happens within `around`. */
export const handlers = (name, holds, around = (args, f) => f()) => {
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
    around(args, () => guarded(entry.f, ...args));
  }
};

/**
 * Streams tells `connect.contact(f)` of contacts to come only. By the time a region is ready its contacts are known:
 * while an `onInit` handler runs, a subscription is told of those, too.
 */
export const withKnownContacts = (connect, f) => {
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
