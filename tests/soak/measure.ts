// How big a page is, once the garbage is collected. Measured is the page's own process: the portal and the two frames in
// which Streams runs. The CCPs are other sites and have processes of their own, which are the vendor's.

import type { Target } from "../chaos/remote";
import { type Inside, lookInside } from "./probe";

export interface Size extends Inside {
  /** Bytes of the JavaScript heap in use. */
  heap: number;
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
  // What is kept by a finaliser goes with the second collection.
  for (let n = 0; n < 3; n += 1) await page.send("HeapProfiler.collectGarbage", {}, PATIENCE);
  const usage = await page.send("Runtime.getHeapUsage", {}, PATIENCE);
  const { metrics } = await page.send("Performance.getMetrics", {}, PATIENCE);
  const metric = (name: string) => (metrics as { name: string; value: number }[]).find((one) => one.name === name)!.value;
  const inside = await page.evaluate(lookInside, undefined);
  if (!inside) throw new Error("the page does not answer");
  return {
    ...inside,
    heap: usage.usedSize,
    embedder: usage.embedderHeapUsedSize ?? 0,
    listeners: metric("JSEventListeners"),
    nodes: metric("Nodes"),
    documents: metric("Documents"),
    frames: metric("Frames"),
  };
}
