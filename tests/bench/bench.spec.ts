// Both CCPs on the screen, four ways, in turns: bare frames, the vendor's script, the stand-alone script, the portal. Times
// are written down and never asserted: they say as much about the machine as about the desk.

import { readFile, writeFile } from "node:fs/promises";

import { until } from "../chaos/patience";
import { type World as WorldType, World, expect, test } from "../e2e/fixtures";
import { vendorsPair } from "../e2e/fixtures/places";
import { type Bytes, bytes } from "./bytes";
import { summaries } from "./figures";
import { CONDITIONS, type Condition, options } from "./options";
import { type Rest, type Size, rest, size } from "./rest";
import { type Start, start } from "./start";
import { SUBJECTS, type Subject, publish } from "./subjects";
import { switches } from "./switches";
import { ThrottledPage } from "./throttled";

/** The period of the active-region poll while failovers are timed, in milliseconds: most of one is waiting for it. */
const POLL_MS = 150;

test.describe.configure({ mode: "serial" });

const results: Record<string, unknown> = { runs: options.runs };

test.beforeAll(async ({ simulator }) => {
  await simulator.publish("connect-streams-dr-min.js", await readFile(vendorsPair, "utf8"));
});

test("starts", async ({ browser, simulator }) => {
  test.setTimeout(3_600_000);
  const starts: Record<string, Record<string, unknown>> = {};
  results.starts = starts;
  for (const condition of CONDITIONS) {
    const runs = Object.fromEntries(SUBJECTS.map((subject) => [subject, [] as Start[]])) as Record<Subject, Start[]>;
    for (let run = 0; run < options.runs; run += 1) {
      // Who comes first changes: what the machine does besides falls on all of them.
      for (let turn = 0; turn < SUBJECTS.length; turn += 1) {
        const subject = SUBJECTS[(run + turn) % SUBJECTS.length]!;
        runs[subject].push(await once(condition, subject));
      }
    }
    starts[condition.name] = Object.fromEntries(SUBJECTS.map((subject) => [subject, summaries(runs[subject])]));
    console.log(table(condition, runs));
    await write();
  }

  async function once(condition: Condition, subject: Subject): Promise<Start> {
    const world = await World.create(simulator.control, {});
    const page = await ThrottledPage.open(browser, condition);
    try {
      const url = (await publish(simulator, world))[subject];
      if (condition.warm) {
        await start(page, url, world, subject);
        await page.navigate("about:blank");
        await gone(world);
      }
      return await start(page, url, world, subject);
    } finally {
      await page.close();
      await world.remove();
    }
  }
});

test("bytes", async ({ browser, simulator }) => {
  const found: Record<string, Bytes> = {};
  for (const subject of SUBJECTS) {
    const world = await World.create(simulator.control, {});
    const page = await ThrottledPage.open(browser, { name: "cpu 1x", cpu: 1, warm: false });
    await start(page, (await publish(simulator, world))[subject], world, subject);
    found[subject] = await bytes(page);
    await page.close();
    await world.remove();
  }
  results.bytes = found;
  console.log(found);
});

test("at rest", async ({ browser, simulator }) => {
  test.setTimeout(1_800_000);
  const condition: Condition = { name: "cpu 4x", cpu: 4, warm: false };
  const runs = Object.fromEntries(SUBJECTS.map((subject) => [subject, [] as (Rest & Size)[]])) as Record<Subject, (Rest & Size)[]>;
  for (let run = 0; run < Math.max(3, Math.ceil(options.runs / 2)); run += 1) {
    for (const subject of SUBJECTS) {
      const world = await World.create(simulator.control, {});
      const page = await ThrottledPage.open(browser, condition);
      await start(page, (await publish(simulator, world))[subject], world, subject);
      runs[subject].push(await rest(browser, page));
      await page.close();
      await world.remove();
    }
  }
  results.rest = Object.fromEntries(SUBJECTS.map((subject) => [subject, summaries(runs[subject])]));
  console.log(results.rest);
});

test("switches", async ({ browser, simulator }) => {
  test.setTimeout(3_600_000);
  const found: Record<string, Record<string, unknown>> = {};
  for (const [cpu, subject] of [1, 4].flatMap((cpu) => (["vendor", "stand-alone", "portal"] as const).map((subject) => [cpu, subject] as const))) {
    const world = await World.create(simulator.control, { pollMs: POLL_MS });
    const page = await ThrottledPage.open(browser, { name: `cpu ${cpu}x`, cpu, warm: false });
    await start(page, (await publish(simulator, world))[subject], world, subject);
    await page.target.send("Performance.enable");
    const before = await size(browser, page);
    const timed = await switches(page, world, options.failovers);
    const after = await size(browser, page);
    expect(timed.length, `switches of ${subject}`).toBe(options.failovers);
    const p99 = { frames: nth(timed.map(({ frames }) => frames)), took: nth(timed.map(({ took }) => took)) };
    (found[`cpu ${cpu}x`] ??= {})[subject] = { ...summaries(timed), p99, size: { before, after } };
    await page.close();
    await world.remove();
  }
  results.switches = found;
  console.log(JSON.stringify(found, null, 1));
});

test.afterEach(write);

/** What is there so far: a run takes an hour. */
async function write(): Promise<void> {
  if (options.report !== undefined) await writeFile(options.report, `${JSON.stringify(results, null, 2)}\n`);
}

function nth(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.99) - 1]!;
}

/** The workers of a page that was left have ended: the next start is one of its own. */
async function gone(world: WorldType): Promise<void> {
  await until("the workers have ended", 30_000, async () => {
    const { regions } = await world.look();
    return regions.filter(({ workers, ccpPages }) => workers + ccpPages > 0).map(({ name }) => `${name} has one`);
  });
}

function table({ name }: Condition, runs: Record<Subject, Start[]>): string {
  const figures = ["navigation", "painted", "ccps", "agents", "blocked", "longest", "requests"] as const;
  const rows = SUBJECTS.map((subject) => {
    const all = summaries(runs[subject]);
    return [subject.padEnd(12), ...figures.map((figure) => (all[figure]?.median ?? NaN).toFixed(0).padStart(10))].join("");
  });
  return [`\n${name}`, ["".padEnd(12), ...figures.map((figure) => figure.padStart(10))].join(""), ...rows].join("\n");
}
