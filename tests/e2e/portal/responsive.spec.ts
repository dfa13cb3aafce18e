// How soon the desk shows what it hears, counted in frames of the browser, and what a flood of log lines does to it.
// Wall-clock times say more about the machine than about the desk, and are not asked for.

import type { Page } from "@playwright/test";

import { FIRST, SECOND, expect, test } from "../fixtures";

/** The Streams of a region's frame, as far as it is used here. */
interface RegionWindow extends Window {
  connect: {
    core: { getEventBus(): { subscribe(event: string, f: () => void): void } };
    getLog(): { info(text: string): void };
  };
}

interface Watched extends Window {
  framesToBanner?: number;
}

/** From now on, counts the frames from the first word of a pending failover to its banner. */
function countFrames([region, scheme]: [region: string, scheme: string]): void {
  const page = window as Watched;
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[data-region="${region}"]`)!;
  let counted: number | undefined;
  (frame.contentWindow as RegionWindow).connect.core.getEventBus().subscribe(`${scheme}::failover_pending`, () => {
    if (counted !== undefined) return;
    counted = 0;
    const next = () => {
      counted! += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const watch = new MutationObserver(() => {
    if (counted === undefined || !document.querySelector('[data-testid="failover-banner"]')) return;
    page.framesToBanner ??= counted;
    watch.disconnect();
  });
  watch.observe(document.body, { subtree: true, childList: true });
}

test("a pending failover is on screen within two frames of its signal", async ({ portal, scheme, world }) => {
  await portal.ready(FIRST);
  await portal.call(FIRST);
  await portal.page.evaluate(countFrames, [FIRST, scheme === "paired" ? "disasterRecovery" : "globalResiliency"] as [string, string]);
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  expect(await portal.page.evaluate(() => (window as Watched).framesToBanner)).toBeLessThanOrEqual(2);
});

/** Two hundred lines a second from one region, until the page is closed. */
function flood(region: string): void {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[data-region="${region}"]`)!;
  const log = (frame.contentWindow as RegionWindow).connect.getLog();
  let line = 0;
  setInterval(() => {
    for (let n = 0; n < 20; n += 1) log.info(`flood ${(line += 1)}`);
  }, 100);
}

/** Types into the search field, and finds the words there. */
async function typed(page: Page, text: string): Promise<void> {
  const find = page.getByTestId("log-tail").getByRole("searchbox");
  await find.pressSequentially(text);
  await expect(find).toHaveValue(text);
}

test("a flood of log lines keeps the list short, the field typed in, and the newest line in sight", async ({ portal }) => {
  await portal.ready(FIRST);
  await portal.page.getByRole("link", { name: "Logs" }).click();
  const lines = portal.page.getByTestId("log-line");
  await portal.page.evaluate(flood, FIRST);
  await typed(portal.page, "flood 1");
  await expect(lines.filter({ hasText: /flood 1\d{3}$/ }).last()).toBeVisible({ timeout: 30_000 });
  expect(await lines.count(), "lines that are drawn").toBeLessThan(100);
});
