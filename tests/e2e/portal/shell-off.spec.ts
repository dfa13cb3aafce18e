// The ways out: an operator's order, and a worker in the place of one that is broken.

import { FIRST, PATIENTLY, SOON, expect, expectKept, test } from "../fixtures/shell";

/** What is left in this browser of the worker and of what it kept. */
const left = (page: import("@playwright/test").Page) =>
  page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]);

test.describe("switched off", () => {
  test.use({ orders: { lookMinutes: SOON } });

  test("an order in shell.json takes the worker and what it kept away, under an open desk", async ({ portal, releases }) => {
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    const untouched = await portal.markCcps();
    await releases.order({ worker: "off" });
    await expect.poll(() => left(page)).toEqual([0, 0]);
    expect(await untouched()).toBe(true);
    await page.reload();
    await portal.expectSteady(FIRST, PATIENTLY);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    expect(await left(page)).toEqual([0, 0]);
  });

  test("an order that was given while no desk was open takes away what is kept, with the next visit", async ({ portal, releases }) => {
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    await page.evaluate(() => caches.open("another portal's"));
    await page.goto("about:blank");
    await releases.order({ worker: "off" });
    await portal.ready(FIRST);
    await expect.poll(() => left(page), PATIENTLY).toEqual([0, 1]);
    expect(await page.evaluate(() => caches.keys())).toEqual(["another portal's"]);
  });
});

test.describe("switched off in a folder of a host that has a worker of its own", () => {
  test.use({ orders: { worker: "off" } });

  test("the worker of the folders above is left alone", async ({ portal }) => {
    const { page } = portal;
    // What a browser answers where this portal has none.
    await page.addInitScript(() => {
      if (window !== top) return;
      const above = { scope: `${origin}/above/`, unregister: async () => { Object.assign(window, { unregistered: true }); } };
      ServiceWorkerContainer.prototype.getRegistration = async () => above as unknown as ServiceWorkerRegistration;
    });
    await portal.open();
    await page.evaluate(() => caches.open("ambidesk:/:notes"));
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 30_000 }).toEqual([]);
    expect(await page.evaluate(() => "unregistered" in window)).toBe(false);
  });
});

test("a worker that lets no desk open is replaced by the one that takes itself away", async ({ portal, releases, watch }) => {
  watch.expectError(/Failed to load resource|Failed to fetch/);
  const { page } = portal;
  const good = await releases.read("service-worker-off.js");
  await releases.write("service-worker.js", `
    addEventListener("install", () => skipWaiting());
    addEventListener("activate", (event) => event.waitUntil(clients.claim()));
    addEventListener("message", () => {});
    addEventListener("fetch", (event) => event.respondWith(new Response("broken", { status: 500 })));`);
  await portal.ready(FIRST);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), { timeout: 30_000 }).toBe(true);
  await page.reload();
  await expect(page.locator("body")).toHaveText("broken");
  await releases.write("service-worker.js", good);
  // The visit that meets the broken worker for the last time has the browser look for another one.
  await page.reload();
  await expect.poll(async () => {
    await page.reload();
    return page.getByTestId("ccp-host").count();
  }, { timeout: 30_000 }).toBe(1);
  await portal.expectSteady(FIRST, PATIENTLY);
});
