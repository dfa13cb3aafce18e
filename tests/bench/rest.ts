// A page at rest, and what it takes: script work while nothing happens, and memory.

import { readFile } from "node:fs/promises";

import type { Browser } from "@playwright/test";

import { pause } from "../chaos/stage";
import { wasmBytes } from "../e2e/fixtures/memories";
import type { ThrottledPage } from "./throttled";

/** How long a page at rest is watched, in milliseconds: two rounds of what Streams does every ten seconds. */
const WATCHED = 20_000;

export interface Rest {
  /** Milliseconds of script per second in the page's own process: the page, and the frames that Streams runs in. */
  script: number;
  /** Milliseconds of any task per second there. */
  tasks: number;
}

/** What a page takes, after garbage collection. */
export interface Size {
  /** Bytes of memory that the page's renderers take, each shared page counted in proportion (PSS). */
  memory: number;
  /** Bytes of the JavaScript heap in the page's own process. */
  heap: number;
  /** Bytes of the page's WebAssembly memory. */
  wasm: number;
}

export async function rest(browser: Browser, page: ThrottledPage): Promise<Rest & Size> {
  const { target } = page;
  await target.send("Performance.enable", { timeDomain: "timeTicks" });
  const before = await metrics(page);
  await pause(WATCHED);
  const after = await metrics(page);
  const perSecond = (name: string) => ((after[name]! - before[name]!) * 1000) / (after.Timestamp! - before.Timestamp!);
  return { script: perSecond("ScriptDuration"), tasks: perSecond("TaskDuration"), ...(await size(browser, page)) };
}

export async function size(browser: Browser, { target }: ThrottledPage): Promise<Size> {
  // What is kept by a finalizer goes with the second collection.
  for (let n = 0; n < 2; n += 1) await target.send("HeapProfiler.collectGarbage", {}, 30_000);
  const heap = await target.send("Runtime.getHeapUsage");
  const wasm = await target.evaluate(wasmBytes, undefined);
  if (wasm === undefined) throw new Error("the page does not answer");
  return { memory: await renderers(browser), heap: heap.usedSize, wasm };
}

async function metrics({ target }: ThrottledPage): Promise<Record<string, number>> {
  const { metrics } = await target.send("Performance.getMetrics", {}, 30_000);
  return Object.fromEntries((metrics as { name: string; value: number }[]).map(({ name, value }) => [name, value]));
}

/** The memory of all renderers of the browser: it has no other page open. */
async function renderers(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(async ({ id }) => {
    // One that has just ended takes nothing.
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
