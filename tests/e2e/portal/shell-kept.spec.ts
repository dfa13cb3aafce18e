// What the worker keeps, and that a browser which can keep nothing more opens the desk all the same.

import { FIRST, PATIENTLY, SOON, expect, expectKept, kept, published, test } from "../fixtures/shell";

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
