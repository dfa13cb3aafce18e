// A session is renewed before it ends: at the agent's word, one region at a time, the standby first. Whatever keeps that from being
// done leaves the agent signed in, or a sign-in that is offered.

import type { Locator, Page } from "@playwright/test";

import { FIRST, PATIENTLY, PortalDesk, SECOND, type World, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

const message = (page: Page): Locator => page.getByTestId("renewal");

const NAMES: Record<string, string> = { [FIRST]: "US East (N. Virginia)", [SECOND]: "US West (Oregon)" };

/** How often a region was asked to end the session. */
const logouts = async (world: World, region: string): Promise<number> =>
  (await world.journal({ kind: "authorize", region })).filter(({ path }) => path === "/logout").length;

/** For all that the desk knows, both sessions began so long ago that they are to be renewed. */
async function nearTheEnd({ page, world }: PortalDesk, keyed: "instanceArn" | "origin"): Promise<void> {
  const keys = [FIRST, SECOND].map((region) => `ambidesk:signed-in:${world.region(region)[keyed]}`);
  await page.evaluate((keys) => keys.forEach((key) => localStorage.setItem(key, String(Date.now() - 11.5 * 3_600_000))), keys);
  await page.reload();
}

async function expectOffer({ page }: PortalDesk, region: string): Promise<void> {
  await expect(message(page)).toContainText(`Your sign-in to ${NAMES[region]} ends at`, PATIENTLY);
}

/** The agent takes the offer; the window that opens leads to the sign-in once the session has ended. */
async function begin({ page, world }: PortalDesk): Promise<Page> {
  const appearing = page.context().waitForEvent("page", PATIENTLY);
  await message(page).getByTestId("renew").click();
  const popup = await appearing;
  await popup.waitForURL(`${world.view.urls.idp}**`, PATIENTLY);
  return popup;
}

inBothSchemes((scheme) => {
  const keyed = scheme === "paired" ? "instanceArn" : "origin";

  test("the standby first, then the active region, and the agent has their state back", async ({ page, portal, world }) => {
    test.setTimeout(120_000);
    await world.setAgent(FIRST, "Available");
    await portal.ready(FIRST);
    await nearTheEnd(portal, keyed);
    await expectOffer(portal, SECOND);
    let popup = await begin(portal);
    expect([(await world.lookAt(FIRST)).signedIn, (await world.lookAt(SECOND)).signedIn]).toEqual([true, false]);
    await portal.expectRegion(FIRST, "active", "ready");
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);

    await expectOffer(portal, FIRST);
    popup = await begin(portal);
    expect((await world.lookAt(FIRST)).agent.chosen).toBe("Offline");
    await portal.expectRegion(SECOND, "standby", "ready");
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect.poll(async () => (await world.lookAt(FIRST)).agent.state, PATIENTLY).toBe("Available");
    await expect(message(page)).toHaveCount(0);
    for (const region of [FIRST, SECOND]) expect(await logouts(world, region)).toBe(1);
    const began = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("ambidesk:signed-in")).map(([, at]) => Number(at)));
    expect(began.filter((at) => at > Date.now() - 600_000)).toHaveLength(2);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ambidesk:renewing")))).toEqual([]);
    await portal.open("#/timeline");
    await expect(page.getByTestId("timeline")).toContainText(`You had your sign-in to ${NAMES[FIRST]} renewed`);
  });

  test("a failover that comes while the standby is signed out finds the sign-in there", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await nearTheEnd(portal, keyed);
    await expectOffer(portal, SECOND);
    const popup = await begin(portal);
    await world.distribute(SECOND, "immediate");
    await portal.expectRegion(SECOND, "active", "sign-in-required", PATIENTLY);
    await expect(portal.banner.getByTestId("sign-in")).toBeVisible();
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectRegion(SECOND, "active", "ready", PATIENTLY);
  });

  test("another tab follows, and opens no window of its own", async ({ context, page, portal, world }) => {
    test.setTimeout(120_000);
    await portal.ready(FIRST);
    await nearTheEnd(portal, keyed);
    const other = await new PortalDesk(await context.newPage(), world).ready(FIRST);
    await page.bringToFront();
    await expectOffer(portal, SECOND);
    const popup = await begin(portal);
    await expect(other.status(SECOND)).toHaveAttribute("data-readiness", "sign-in-required", PATIENTLY);
    expect(await other.windowsAfter(FIRST, ["auth_fail", "authorize_success"])).toBe(0);
    expect(context.pages()).toHaveLength(3);
    await popup.getByTestId("idp-sign-in").click();
    for (const desk of [portal, other]) await desk.expectRegion(SECOND, "standby", "ready", { timeout: 70_000 });
    expect(await logouts(world, SECOND)).toBe(1);
  });
});

test("a contact puts the offer off, and so does the agent", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  await nearTheEnd(portal, "instanceArn");
  await expectOffer(portal, SECOND);
  const call = await portal.call(FIRST);
  await expect(message(page)).toHaveCount(0);
  await world.act(call, "end");
  await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "ended");
  await expect(message(page), "after-contact work").toHaveCount(0);
  await world.act(call, "clear");
  await expectOffer(portal, SECOND);
  await message(page).getByTestId("renew-later").click();
  await expectOffer(portal, FIRST);
  await message(page).getByTestId("renew-later").click();
  await expect(message(page)).toHaveCount(0);
  for (const region of [FIRST, SECOND]) expect(await logouts(world, region)).toBe(0);
});

test("without a window nothing is done, and the words say so", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  await nearTheEnd(portal, "instanceArn");
  await expectOffer(portal, SECOND);
  await page.evaluate(() => { window.open = () => null; });
  await message(page).getByTestId("renew").click();
  await expect(message(page)).toContainText("The browser did not open a sign-in window");
  await portal.expectSteady(FIRST);
  expect(await logouts(world, SECOND)).toBe(0);
});

test("a region that can't be reached keeps the session, and the window goes", async ({ page, portal, watch, world }) => {
  // Firefox tells of each request that was not answered.
  watch.expectError(/Cross-Origin Request Blocked: .*\/logout/);
  await portal.ready(FIRST);
  await nearTheEnd(portal, "instanceArn");
  await expectOffer(portal, SECOND);
  await portal.expectSteady(FIRST, PATIENTLY);
  await world.breakWith(SECOND, "page-down", {});
  const appearing = page.context().waitForEvent("page", PATIENTLY);
  await message(page).getByTestId("renew").click();
  const popup = await appearing;
  await expect(message(page)).toContainText("could not be renewed", PATIENTLY);
  await expect.poll(() => popup.isClosed()).toBe(true);
  expect((await world.lookAt(SECOND)).signedIn).toBe(true);
  await portal.expectSteady(FIRST);
});
