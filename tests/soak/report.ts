// The report of a soak as Markdown. Pure.

import { percentile } from "../chaos/report";
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

export function report({ before, after, latencies, warmUp, seconds }: Soaked): string {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  const grown = (of: (size: Size) => number, written: (value: number) => string, limit: string) => {
    return [written(of(before)), written(of(after)), written(of(after) - of(before)), limit].join(" | ");
  };
  const logs = (of: "entries" | "characters") => (size: Size) => Object.values(size.logs).reduce((sum, log) => sum + log[of], 0);
  const spans = Array.from({ length: Math.ceil(latencies.length / SPAN) }, (_, n) => latencies.slice(n * SPAN, (n + 1) * SPAN));
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    `${latencies.length} failovers in one page in ${(seconds / 60).toFixed(0)} minutes, after ${warmUp} to warm up; an idle agent, the traffic`,
    "moved back and forth. Sizes are those of the page's own process after garbage collection: the portal and the two",
    "frames in which Streams runs. The CCPs are cross-site frames with processes of their own and are not measured.",
    "",
    "| | Before | After | Grown by | Limit |",
    "|---|---|---|---|---|",
    `| JavaScript heap | ${grown(({ heap }) => heap, kilobytes, kilobytes(LIMITS.heap))} |`,
    `| of this: characters in Streams' own logs | ${grown(logs("characters"), kilobytes, "")} |`,
    `| entries in Streams' own logs | ${grown(logs("entries"), String, "")} |`,
    `| held by the browser for the page | ${grown(({ embedder }) => embedder, kilobytes, "")} |`,
    `| WebAssembly memory | ${grown(({ wasm }) => wasm, kilobytes, "0 KB")} |`,
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
