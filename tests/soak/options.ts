// What a soak is asked for, as `cargo xtask soak` hands it over in the environment.

import { path, whole } from "../chaos/options";

export const options = {
  /** How many failovers are counted. */
  failovers: whole("AMBIDESK_SOAK_FAILOVERS", 1000),
  /** Where the report is written, besides the terminal. */
  report: path("AMBIDESK_SOAK_REPORT"),
};

/** What may grow, and by how much. */
export const LIMITS = {
  /** Bytes of heap and WebAssembly memory after garbage collection, after minus before. */
  heap: 2 * 1024 * 1024,
  /** The median latency of the last hundred failovers, in terms of the first hundred. */
  slower: 1.2,
};

/** Failovers before the "before" figure: by then the browser has compiled and cached what it is going to. */
export const WARM_UP = 30;

/** How many failovers a median is taken of. */
export const SPAN = 100;
