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

/**
 * A list of handlers that tells late-comers what already holds. `whose` says what it is told of: nothing more is told once that is
 * over, be it that a handler ended it.
 */
export const handlers = (name, holds, whose = () => null) => {
  const entries = new Set();
  const tell = (entry, args, of) => entries.has(entry) && whose() === of && guarded(entry.f, ...args);
  /** What held when it was registered, before anything that has come since. */
  const catchUp = (entry) => entry.held.splice(0).forEach((args) => tell(entry, args, entry.of));
  return {
    add(f) {
      if (typeof f !== "function") {
        throw new TypeError(`globalConnect.${name}: expected a function, found ${shown(f)}`);
      }
      const entry = { f, held: [...holds()], of: whose() };
      entries.add(entry);
      queueMicrotask(() => catchUp(entry));
      return () => entries.delete(entry);
    },
    fire(...args) {
      const of = whose();
      for (const entry of [...entries]) {
        catchUp(entry);
        tell(entry, args, of);
      }
    },
  };
};
