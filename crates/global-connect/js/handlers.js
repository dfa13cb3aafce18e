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

/** A list of handlers that tells late-comers what already holds. */
export const handlers = (name, holds) => {
  const entries = new Set();
  return {
    add(f) {
      if (typeof f !== "function") {
        throw new TypeError(`globalConnect.${name}: expected a function, found ${shown(f)}`);
      }
      const entry = { f };
      entries.add(entry);
      const held = holds();
      queueMicrotask(() => held.forEach((args) => entries.has(entry) && guarded(f, ...args)));
      return () => entries.delete(entry);
    },
    fire: (...args) => [...entries].forEach((entry) => entries.has(entry) && guarded(entry.f, ...args)),
  };
};
