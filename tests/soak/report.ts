// The report of a soak as Markdown. Pure.

import { percentile } from "../chaos/report";
import type { Felt } from "./felt";
import type { Size } from "./measure";
import { LIMITS, SPAN } from "./options";

export interface Soaked {
  before: Size;
  after: Size;
  /** In milliseconds, in order. */
  latencies: number[];
  warmUp: number;
  seconds: number;
}

/** What the limit is about: everything that the page keeps, but not what Streams forgets by itself. */
export function total({ heap, wasm }: Size): number {
  return heap + wasm;
}

export function report({ before, after, latencies, warmUp, seconds }: Soaked): string {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  const grown = (of: (size: Size) => number, written: (value: number) => string, limit: string) => {
    return [written(of(before)), written(of(after)), written(of(after) - of(before)), limit].join(" | ");
  };
  const spans = Array.from({ length: Math.ceil(latencies.length / SPAN) }, (_, n) => latencies.slice(n * SPAN, (n + 1) * SPAN));
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    `${latencies.length} failovers in one page in ${(seconds / 60).toFixed(0)} minutes, after ${warmUp} to warm up; an idle agent, the traffic`,
    "moved back and forth. Sizes are those of the page's own process after garbage collection: the portal and the two",
    "frames in which Streams runs. The CCPs are cross-site frames with processes of their own and are not measured. Streams",
    "keeps its log for half an hour to an hour and then drops it; it is made to drop it before both measurements.",
    "",
    "| | Before | After | Grown by | Limit |",
    "|---|---|---|---|---|",
    `| JavaScript heap and WebAssembly memory, without Streams' log | ${grown(total, kilobytes, kilobytes(LIMITS.heap))} |`,
    `| of this the JavaScript heap | ${grown(({ heap }) => heap, kilobytes, "")} |`,
    `| of this the WebAssembly memory | ${grown(({ wasm }) => wasm, kilobytes, "")} |`,
    `| JavaScript heap with Streams' log | ${grown(({ heapWithLogs }) => heapWithLogs, kilobytes, "")} |`,
    `| entries in Streams' log | ${grown(({ logEntries }) => logEntries, String, "")} |`,
    `| held by the browser for the page | ${grown(({ embedder }) => embedder, kilobytes, "")} |`,
    ...(["listeners", "nodes", "documents", "frames"] as const).map((what) => `| ${what} | ${grown((size) => size[what], String, "0")} |`),
    "",
    "From the worker's word on the host's bus to the other region's frame being visible:",
    "",
    "| Failovers | Median | 10th percentile | 90th percentile | Longest |",
    "|---|---|---|---|---|",
    ...spans.map((some, n) => {
      const figures = [0.5, 0.1, 0.9, 1].map((share) => ms(percentile(some, share)));
      return `| ${n * SPAN + 1} to ${n * SPAN + some.length} | ${figures.join(" | ")} |`;
    }),
    "",
    `The median of the last hundred is ${(percentile(spans.at(-1)!, 0.5) / percentile(spans[0]!, 0.5)).toFixed(2)} of that of the first; the limit is ${LIMITS.slower}.`,
    "",
  ].join("\n");
}

/** What was felt on the log page, for each load of it. */
export function felt(loads: [load: string, turns: Felt[]][], oldLines: number): string {
  const ms = (value: number) => (Number.isNaN(value) ? "–" : `${value.toFixed(0)} ms`);
  const rows = loads.map(([load, turns]) => {
    const [frames, long, keys] = (["frames", "long", "keys"] as const).map((what) => turns.flatMap((turn) => turn[what])) as [number[], number[], number[]];
    const spread = (values: number[]) => [0.5, 0.99, 1].map((share) => ms(percentile(values, share))).join(" | ");
    return `| ${load} | ${frames.length} | ${spread(frames)} | ${keys.length} | ${spread(keys)} | ${long.length} |`;
  });
  return [
    `The log page with ${oldLines.toLocaleString("en")} lines behind it; in turns, ${loads[0]![1].length} times each: typing into the search, scrolling up and down.`,
    "",
    "| | Frames | median | 99th percentile | longest | Keys of 16 ms and more | median | 99th percentile | longest | Tasks of 50 ms and more |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
