// The portal as it is deployed, behind an edge that is made of the templates: the region of its first bucket is gone.

import type { Browser } from "@playwright/test";

import { FIRST, type Outage, PATIENTLY, PortalDesk, SECOND, SOON, type World, expect, expectKept, startedBy, test } from "../fixtures/shell";
import { Watch } from "../fixtures/watch";

test.use({ edge: true });

/** A desk in a browser that has never had one open, and what must not happen in it. */
async function anew(browser: Browser, world: World): Promise<[PortalDesk, Watch]> {
  const context = await browser.newContext({ serviceWorkers: "allow" });
  return [new PortalDesk(await context.newPage(), world), new Watch(context)];
}

const OUTAGES: [how: string, outage: Outage][] = [
  ["refuses connections", "refused"],
  ["can't be reached", "unreachable"],
  ["says nothing", "silent"],
  ["answers 503", { status: 503 }],
];

for (const [how, outage] of OUTAGES) {
  test(`the first bucket ${how}: an open desk, a reload and a first visit get along with the second one`, async ({ browser, portal, releases, world }) => {
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    const untouched = await portal.markCcps();
    await world.switchOff("first", outage);
    await portal.call(FIRST);
    await portal.expectSteady(FIRST);
    expect(await untouched()).toBe(true);
    await page.reload();
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(page.getByTestId("shell-config"), "the host is there").toHaveCount(0);
    const reloaded = (await world.edge()).served.length;
    await world.chill();
    const [desk, watch] = await anew(browser, world);
    await desk.ready(FIRST);
    const served = (await world.edge()).served.slice(reloaded);
    expect(served.find(({ path }) => path === "/")).toMatchObject({ status: 200, origin: "second-bucket", failedOver: true });
    expect(served.filter(({ origin, status }) => origin === "first-bucket" || status >= 400)).toEqual([]);
    expect(watch.unexpected()).toEqual([]);
    await desk.page.context().close();
  });
}

test("a region is gone with its bucket during a call: a reload has the call, and the move follows it", async ({ portal, releases, world }) => {
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  const call = await portal.call(FIRST);
  await world.switchOff("first", "refused");
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await page.reload();
  await expect(portal.banner).toBeVisible(PATIENTLY);
  await portal.expectShown(FIRST);
  await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.act(call, "end");
  await world.act(call, "clear");
  await portal.expectSteady(SECOND, PATIENTLY);
});

test("both buckets are gone: a desk that was open before opens, another one doesn't, and no error is kept", async ({ browser, portal, releases, watch, world }) => {
  watch.expectError(/Failed to load resource/);
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  for (const bucket of ["first", "second"] as const) await world.switchOff(bucket, "refused");
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(page.getByTestId("shell-config")).toContainText("can’t be reached (HTTP 502)");
  const [desk] = await anew(browser, world);
  expect((await desk.page.goto(world.view.urls.portal))?.status()).toBe(502);
  await world.switchOn("second");
  await desk.ready(FIRST);
  await desk.page.context().close();
});

for (const worker of ["allow", "block"] as const) {
  test.describe(worker === "allow" ? "with a release that is kept" : "without", () => {
    test.use({ orders: { lookMinutes: SOON, takeMinutes: 1000 }, serviceWorkers: worker });

    test("a desk that is open over two releases still opens every page, from either bucket", async ({ portal, releases, world }) => {
      const { page } = portal;
      await portal.ready(FIRST);
      if (worker === "allow") await expectKept(page, releases);
      const first = await startedBy(page);
      const untouched = await portal.markCcps();
      const panel = page.getByTestId("panel");
      for (const mark of ["two", "three"]) {
        await releases.publish(mark);
        await world.chill();
        if (mark === "three") await world.switchOff("first", "refused");
        for (const [name, place] of [["Contacts", "contacts"], ["Regions", "regions"], ["Timeline", "timeline"], ["Logs", "log-download"], ["Settings", "language"]] as const) {
          await panel.getByRole("link", { name }).click();
          await expect(page.getByTestId(place)).toBeVisible();
        }
        for (const language of ["de", "ja", "en"]) {
          await page.getByTestId("language").selectOption(language);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
        }
      }
      expect(await startedBy(page)).toBe(first);
      expect(await untouched()).toBe(true);
      const asked = (await world.edge()).served;
      expect(asked.filter(({ status }) => status >= 400)).toEqual([]);
    });
  });
}
