// How long a desk takes to be there while the first bucket of its edge is gone. Measured for the documentation, by
// `cargo xtask edge` alone; deliberately absent: an assertion about a time.

import { join } from "node:path";

import type { Page } from "@playwright/test";

import { writeFigures } from "../fixtures/figures";
import { root } from "../fixtures/places";
import { FIRST, type Outage, PATIENTLY, PortalDesk, SECOND, expectKept, test } from "../fixtures/shell";

test.use({ edge: true, viewport: { width: 1280, height: 900 } });

/** How often each visit is measured. */
const RUNS = 3;

const OUTAGES: [said: string, outage: Outage | null][] = [
  ["is well", null],
  ["refuses connections, or answers 503", "refused"],
  ["can't be reached", "unreachable"],
  ["says nothing", "silent"],
];

/** When the interface and when both regions were there, in milliseconds after the navigation. */
type Moments = { interface: number; ready: number };

/** Notes in each document of the portal when that is. */
function note(regions: string[]): void {
  if (window.top !== window || !location.hostname.startsWith("portal")) return;
  const moments: Partial<Moments> = ((window as any).moments = {});
  const look = () => {
    const is = (region: string) => document.querySelector(`[data-testid="region-status"][data-region="${region}"]`)?.getAttribute("data-readiness");
    if (document.querySelector('[data-testid="panel"]')) moments.interface ??= performance.now();
    if (regions.every((region) => is(region) === "ready")) moments.ready ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

async function moments(page: Page): Promise<Moments> {
  await page.waitForFunction(() => (window as any).moments?.ready !== undefined, undefined, PATIENTLY);
  return page.evaluate(() => (window as any).moments as Moments);
}

function median(all: Moments[]): string {
  const of = (what: keyof Moments) => {
    const sorted = all.map((one) => one[what] / 1000).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)]!.toFixed(1);
  };
  return `${of("interface")} / ${of("ready")}`;
}

test("how long it takes while the first bucket is gone", async ({ browser, releases, world }) => {
  test.setTimeout(1_800_000);
  const rows: string[] = [];
  for (const [said, outage] of OUTAGES) {
    const visits: Record<"cold" | "warm" | "kept", Moments[]> = { cold: [], warm: [], kept: [] };
    for (let run = 0; run < RUNS; run += 1) {
      if (outage) await world.switchOff("first", outage);
      for (const visit of ["cold", "warm"] as const) {
        if (visit === "cold") await world.chill();
        const context = await browser.newContext({ serviceWorkers: "allow" });
        const page = await context.newPage();
        await page.addInitScript(note, [FIRST, SECOND]);
        const desk = await new PortalDesk(page, world).open();
        visits[visit].push(await moments(page));
        if (visit === "warm") {
          await desk.expectSteady(FIRST, PATIENTLY);
          await expectKept(page, releases);
          await page.reload();
          visits.kept.push(await moments(page));
        }
        await context.close();
      }
      await world.switchOn("first");
    }
    rows.push(`| ${said} | ${median(visits.cold)} | ${median(visits.warm)} | ${median(visits.kept)} |`);
  }
  const table = [
    `Seconds until the interface is there / until both regions are ready; medians of ${RUNS}, Chromium on loopback, with the templates' times.`,
    "",
    "| The first bucket | first visit, nothing kept by the edge | first visit, the edge keeps what it may | reload of a desk that was open |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
  writeFigures(process.env.AMBIDESK_EDGE_TIMES ?? join(root, "docs/hosting.md"), "cargo xtask edge", table);
});
