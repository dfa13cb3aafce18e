// How big a page is, once the garbage is collected. Measured is the page's own process: the portal and the two frames in
// which Streams runs. The CCPs are other sites and have processes of their own, which are the vendor's.

import { wasmBytes } from "../e2e/fixtures/memories";
import type { Target } from "../e2e/fixtures/remote";
import { forgetLogs } from "./probe";

export interface Size {
  /** Bytes of the JavaScript heap in use, without what Streams keeps of its own log. */
  heap: number;
  /** Bytes of the JavaScript heap with that. */
  heapWithLogs: number;
  /** Entries in Streams' own logs. */
  logEntries: number;
  /** Bytes of WebAssembly memory. */
  wasm: number;
  /** Bytes that the browser holds for objects of the page: nodes, listeners, buffers. */
  embedder: number;
  listeners: number;
  nodes: number;
  documents: number;
  frames: number;
}

/** How long collecting garbage may take, in milliseconds. */
const PATIENCE = 60_000;

export async function measure(page: Target): Promise<Size> {
  await page.send("Performance.enable");
  const heapWithLogs = (await usage(page)).usedSize;
  const logEntries = await page.evaluate(forgetLogs, undefined);
  const { usedSize, embedderHeapUsedSize } = await usage(page);
  const { metrics } = await page.send("Performance.getMetrics", {}, PATIENCE);
  const metric = (name: string) => (metrics as { name: string; value: number }[]).find((one) => one.name === name)!.value;
  const wasm = await page.evaluate(wasmBytes, undefined);
  if (wasm === undefined || logEntries === undefined) throw new Error("the page does not answer");
  return {
    heap: usedSize,
    heapWithLogs,
    logEntries,
    wasm,
    embedder: embedderHeapUsedSize ?? 0,
    listeners: metric("JSEventListeners"),
    nodes: metric("Nodes"),
    documents: metric("Documents"),
    frames: metric("Frames"),
  };
}

async function usage(page: Target): Promise<{ usedSize: number; embedderHeapUsedSize?: number }> {
  // What is kept by a finaliser goes with the second collection.
  for (let n = 0; n < 3; n += 1) await page.send("HeapProfiler.collectGarbage", {}, PATIENCE);
  return page.send("Runtime.getHeapUsage", {}, PATIENCE);
}
