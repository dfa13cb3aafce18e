// What a benchmark is asked for, as `cargo xtask bench` hands it over in the environment.

import { path, whole } from "../chaos/options";

export const options = {
  /** How often each way to have both CCPs is started under each condition, in turns. */
  runs: whole("AMBIDESK_BENCH_RUNS", 6),
  /** How many failovers of one page are timed. */
  failovers: whole("AMBIDESK_BENCH_FAILOVERS", 100),
  /** Where the figures are written, as JSON. */
  report: path("AMBIDESK_BENCH_REPORT"),
};

/** What the computer and the network are like. */
export interface Condition {
  name: string;
  /** How many times slower than this machine the page's threads run. */
  cpu: number;
  /** The same for frames with a process of their own, the CCPs; as the page's, unless given. */
  frames?: number;
  /** A network of so many bits per second and so many milliseconds; none but this computer's when absent. */
  network?: { bits: number; latency: number };
  /** Whether the page has been opened before, so that the browser has its files. */
  warm: boolean;
}

export const CONDITIONS: Condition[] = [
  { name: "cpu 1x, cold cache", cpu: 1, warm: false },
  { name: "cpu 4x for the page alone, cold cache", cpu: 4, frames: 1, warm: false },
  { name: "cpu 4x, cold cache", cpu: 4, warm: false },
  { name: "cpu 4x, warm cache", cpu: 4, warm: true },
  { name: "cpu 4x, 10 Mbit/s and 80 ms, cold cache", cpu: 4, network: { bits: 10e6, latency: 80 }, warm: false },
  { name: "cpu 4x, 10 Mbit/s and 80 ms, warm cache", cpu: 4, network: { bits: 10e6, latency: 80 }, warm: true },
];
