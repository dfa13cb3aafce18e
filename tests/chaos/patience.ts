// Waiting for a condition, with a limit, and with the reason why it has not come yet.

import { pause } from "./stage";

/** How often a condition is looked at, in milliseconds. */
const EVERY = 200;

/** A condition that did not come in time. */
export class Overdue extends Error {
  constructor(what: string, limit: number, readonly reasons: string[]) {
    super(`${what}: not within ${limit / 1000} s: ${reasons.join("; ")}`);
  }
}

/** Waits until `problems` answers none; returns how long that took, in milliseconds. */
export async function until(what: string, limit: number, problems: () => Promise<string[]>): Promise<number> {
  const begin = Date.now();
  for (;;) {
    const found = await problems();
    const took = Date.now() - begin;
    if (found.length === 0) return took;
    if (took > limit) throw new Overdue(what, limit, found);
    await pause(EVERY);
  }
}
