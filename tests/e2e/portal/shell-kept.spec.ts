// What the worker keeps, and that a browser which can keep nothing more opens the desk all the same.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, SECOND, SOON, expect, expectKept, kept, published, test } from "../fixtures/shell";

test.describe("a desk that looks often", () => {
  test.use({ orders: { lookMinutes: SOON } });

  test("a configuration that came after the desk was drawn is not what is kept", async ({ portal, releases, world }) => {
    const { page } = portal;
    // There is no worker before that is answered.
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => { answer = resolve; });
    await page.route("**/shell.json", async (route) => {
      await held;
      await route.continue();
    });
    await portal.ready(FIRST);
    await world.configure({ ccp: { ...world.view.config.ccp, ccpUrl: "nowhere" } });
    answer();
    await expect.poll(() => kept(page), PATIENTLY).toContain(await published(releases));
    const since = (await world.journal()).at(-1)!.seq;
    const looks = async () => (await world.journal({ kind: "portal", since })).filter(({ path }) => path === "/config.json").length;
    await expect.poll(looks, { ...PATIENTLY, message: "the worker has looked again" }).toBeGreaterThanOrEqual(2);
    expect(await page.evaluate(async () => (await caches.match("/config.json"))?.text())).toBeUndefined();
  });

  test("a release for which there is no room is asked for once, and that is said once", async ({ portal, releases, world }) => {
    const { page } = portal;
    const said: string[] = [];
    page.on("console", (message) => { if (message.text().includes("has no room")) said.push(message.text()); });
    await portal.ready(FIRST);
    await expectKept(page, releases);
    const browser = await page.context().newCDPSession(page);
    await browser.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize: 1000 });
    const since = (await world.journal()).at(-1)!.seq;
    await releases.publish("two");
    const asked = async (wanted: RegExp) => (await world.journal({ kind: "portal", since })).filter(({ path }) => wanted.test(path)).length;
    await expect.poll(() => said.length, PATIENTLY).toBe(1);
    const looks = await asked(/^\/release\.json$/);
    const parts = /-[0-9a-f]{12,16}(_bg)?\.|^\/(locales|snippets)\//;
    const brought = await asked(parts);
    await expect.poll(() => asked(/^\/release\.json$/), { ...PATIENTLY, message: "it goes on looking" }).toBeGreaterThan(looks + 2);
    expect(await asked(parts)).toBe(brought);
    expect(said).toHaveLength(1);
  });
});

test("nothing is kept while a CCP is still starting", async ({ portal, releases, world }) => {
  const { page } = portal;
  await world.breakWith(SECOND, "page-down", {});
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
  // Drawn, and with time to spare.
  await page.evaluate(() => new Promise((resolve) => { requestIdleCallback(resolve); }));
  const asked = async () => (await world.journal({ kind: "portal" })).map(({ path }) => path);
  expect(await asked()).not.toContain("/shell.json");
  await world.heal(SECOND);
  await portal.expectRegion(SECOND, "standby", "ready", { timeout: 60_000 });
  await expectKept(page, releases);
  expect(await asked()).toContain("/shell.json");
});

test("a browser that has no room left opens the desk from its host", async ({ portal, releases }) => {
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize: 1000 });
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
});

/** Whether the browser's own cache has a file, asked from a document that no worker controls in Chromium. */
function isCached(page: Page, url: string): Promise<boolean> {
  return page.evaluate(async (url) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const { fetch } = frame.contentWindow as Window & typeof globalThis;
    const found = await fetch(url, { cache: "only-if-cached", mode: "same-origin" }).catch(() => null);
    frame.remove();
    return Boolean(found?.ok);
  }, url);
}

test("Streams is kept: the host is down and the browser's cache is empty, and both CCPs work", async ({ portal, releases, watch, world }) => {
  watch.expectError(/Failed to load resource/);
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  const streams = await page.evaluate(() => new URL(document.querySelector<HTMLElement>("script[data-streams]")!.dataset.streams!, document.baseURI).href);
  expect(await isCached(page, streams)).toBe(true);
  await world.failFiles({ match: "/**" });
  const browser = await page.context().newCDPSession(page);
  await browser.send("Network.clearBrowserCache");
  expect(await isCached(page, streams), "the cache is empty").toBe(false);
  const since = (await world.journal()).at(-1)!.seq;
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  expect(await isCached(page, streams), "nothing has filled it").toBe(false);
  await portal.call(FIRST);
  await expect(page.locator("html")).toHaveAttribute("data-live-contact", "true");
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible(PATIENTLY);
  const answered = (await world.journal({ kind: "portal", since })).filter(({ fault }) => fault === null);
  expect(answered, "nothing came from the host").toEqual([]);
});
