// A shift of many years in one page: failovers back and forth. It must not grow, and not become slower.

import { look, notSteady } from "../chaos/look";
import { until } from "../chaos/patience";
import { percentile } from "../chaos/report";
import { Stage } from "../chaos/stage";
import { FIRST, SECOND, expect, test } from "../e2e/fixtures";
import { writeFigures } from "../e2e/fixtures/figures";
import { rememberMemories } from "../e2e/fixtures/memories";
import { measure } from "./measure";
import { LIMITS, SPAN, WARM_UP, options } from "./options";
import { takeLatency, watch } from "./probe";
import { report, total } from "./report";

/** The period of the active-region poll, in milliseconds: most of a failover is waiting for it. */
const POLL_MS = 150;

/** How long a failover may take, in milliseconds. */
const PATIENCE = 60_000;

test(`${options.failovers} failovers in one page`, async ({ browser, simulator }) => {
  const stage = await Stage.open(browser, simulator.control, { scheme: "paired", pollMs: POLL_MS, observers: [watch, rememberMemories] });
  try {
    const steady = () => until("the desk has moved", PATIENCE, async () => notSteady(await look(stage)));
    await steady();
    let active = FIRST;
    const failover = async () => {
      active = active === FIRST ? SECOND : FIRST;
      await stage.tab.evaluate(takeLatency);
      await stage.world.distribute(active);
      await steady();
      const latency = await stage.tab.evaluate(takeLatency);
      expect(latency, "the switch was seen").toEqual(expect.any(Number));
      return latency!;
    };
    for (let n = 0; n < WARM_UP; n += 1) await failover();
    // It is taken, so that what taking it costs is in the figures before, too.
    await measure(stage.tab.target);
    const before = await measure(stage.tab.target);
    const latencies: number[] = [];
    const begin = Date.now();
    while (latencies.length < options.failovers) {
      latencies.push(await failover());
      if (latencies.length % SPAN === 0) console.log(`${latencies.length} failovers in ${((Date.now() - begin) / 1000).toFixed(0)} s`);
    }
    const after = await measure(stage.tab.target);
    const text = report({ before, after, latencies, warmUp: WARM_UP, seconds: (Date.now() - begin) / 1000 });
    console.log(`\n${text}`);
    if (options.report !== undefined) writeFigures(options.report, "cargo xtask soak", text);
    expect.soft(total(after) - total(before), "bytes by which the page has grown").toBeLessThan(LIMITS.heap);
    for (const what of ["listeners", "nodes", "documents", "frames"] as const) {
      expect.soft(after[what], `${what} after, as before`).toBe(before[what]);
    }
    const [first, last] = [latencies.slice(0, SPAN), latencies.slice(-SPAN)].map((some) => percentile(some, 0.5)) as [number, number];
    expect.soft(last / first, "latency of the last hundred in terms of the first").toBeLessThan(LIMITS.slower);
    expect(stage.tab.complaints.found, "errors on the page").toEqual([]);
  } finally {
    await stage.close();
  }
});
