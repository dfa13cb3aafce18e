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

/** For all that the desk knows, both sessions began so long ago that they are to be renewed, and nobody has put that off. */
async function nearTheEnd({ page, world }: PortalDesk): Promise<void> {
  // By the instance's ARN in the paired scheme, by its origin in the managed one.
  const keys = [FIRST, SECOND].map((name) => world.region(name)).flatMap(({ instanceArn, origin }) => [`ambidesk:signed-in:${instanceArn}`, `ambidesk:signed-in:${origin}`]);
  await page.evaluate((keys) => {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith("ambidesk:put-off:"))) localStorage.removeItem(key);
    for (const key of keys) localStorage.setItem(key, String(Date.now() - 11.5 * 3_600_000));
  }, keys);
  await page.reload();
}

async function expectOffer({ page }: PortalDesk, region: string): Promise<void> {
  await expect(message(page)).toContainText(`Your sign-in to ${NAMES[region]} ends at`, PATIENTLY);
}

/**
 * The agent takes the offer; the window that opens, or is still open from the sign-in before, leads to the sign-in once the session
 * has ended.
 */
async function begin({ page, world }: PortalDesk, open?: Page): Promise<Page> {
  // A slow start may have opened one of its own, which stays where windows are not closed.
  const before = page.context().pages();
  const appearing = open ?? page.context().waitForEvent("page", PATIENTLY);
  await message(page).getByTestId("renew").click();
  const popup = await appearing;
  await popup.waitForURL((url) => url.href.startsWith(world.view.urls.idp) && url.pathname === "/", PATIENTLY);
  if (open) expect(page.context().pages(), "no window but those that were open").toEqual(before);
  return popup;
}

/** The active region's turn, while its agent is available; its sign-in window. */
async function beginActive(portal: PortalDesk): Promise<Page> {
  const { page, world } = portal;
  await world.setAgent(FIRST, "Available");
  await portal.ready(FIRST);
  await nearTheEnd(portal);
  await expectOffer(portal, SECOND);
  await message(page).getByTestId("renew-later").click();
  await expectOffer(portal, FIRST);
  return begin(portal);
}

const expectAvailable = ({ world }: PortalDesk, region: string): Promise<void> =>
  expect.poll(async () => (await world.lookAt(region)).agent.state, PATIENTLY).toBe("Available");

inBothSchemes((scheme) => {
  test("the standby first, then the active region, and the agent has their state back", async ({ page, portal, world }) => {
    test.setTimeout(120_000);
    for (const region of [FIRST, SECOND]) await world.setAgent(region, "Available");
    await portal.ready(FIRST);
    await nearTheEnd(portal);
    await expectOffer(portal, SECOND);
    let popup = await begin(portal);
    expect((await world.lookAt(SECOND)).agent.chosen, "nobody is there to take what comes").toBe("Offline");
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
    await expect(page.getByTestId("timeline")).toContainText(`You began to renew your sign-in to ${NAMES[FIRST]}`);
  });

  test("a failover that comes while the standby is signed out finds the sign-in there", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await nearTheEnd(portal);
    await expectOffer(portal, SECOND);
    const popup = await begin(portal);
    await world.distribute(SECOND, "immediate");
    await portal.expectRegion(SECOND, "active", "sign-in-required", PATIENTLY);
    await expect(portal.banner.getByTestId("sign-in")).toBeVisible();
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectRegion(SECOND, "active", "ready", PATIENTLY);
  });

  test("a failover that comes while the active region is signed out offers the state there", async ({ page, portal, world }) => {
    test.setTimeout(120_000);
    const popup = await beginActive(portal);
    await world.distribute(SECOND, "immediate");
    await portal.expectRegion(SECOND, "active", "ready", PATIENTLY);
    await expect(page.getByTestId("notice")).toContainText("You moved to", PATIENTLY);
    // A CCP of the managed scheme takes the state along by itself.
    if (scheme === "paired") await page.getByTestId("notice").getByTestId("restore-state").click();
    await expectAvailable(portal, SECOND);
    await page.getByTestId("notice").getByTestId("dismiss").click();
    await expect(message(page).getByTestId("sign-in")).toBeVisible();
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectRegion(FIRST, "standby", "ready", { timeout: 70_000 });
    await expect(message(page)).toHaveCount(0);
  });

  test("a page that is loaded again half way leaves no empty window, and gives the state back", async ({ page, portal, world }) => {
    test.setTimeout(120_000);
    const popup = await beginActive(portal);
    await page.reload();
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectSteady(FIRST, { timeout: 70_000 });
    await expectAvailable(portal, FIRST);
    await popup.close();
    await nearTheEnd(portal);
    await expectOffer(portal, SECOND);
    const appearing = page.context().waitForEvent("page", PATIENTLY);
    await message(page).getByTestId("renew").click();
    const empty = await appearing;
    expect(empty.url()).toBe("about:blank");
    await page.reload();
    await expect.poll(() => empty.isClosed()).toBe(true);
    expect(await logouts(world, FIRST)).toBe(1);
  });

  test("another tab follows, and opens no window of its own", async ({ context, page, portal, world }) => {
    test.setTimeout(120_000);
    await portal.ready(FIRST);
    await nearTheEnd(portal);
    const other = await new PortalDesk(await context.newPage(), world).ready(FIRST);
    await page.bringToFront();
    await expectOffer(portal, SECOND);
    await expectOffer(other, SECOND);
    const popup = await begin(portal);
    await expect(message(other.page)).toContainText("is being renewed in another tab");
    await expect(message(other.page).getByTestId("renew")).toHaveCount(0);
    await expect(other.status(SECOND)).toHaveAttribute("data-readiness", "sign-in-required", PATIENTLY);
    expect(await other.windowsAfter(FIRST, ["auth_fail", "authorize_success"])).toBe(0);
    expect(context.pages()).toHaveLength(3);
    await popup.getByTestId("idp-sign-in").click();
    for (const desk of [portal, other]) await desk.expectRegion(SECOND, "standby", "ready", { timeout: 70_000 });
    expect(await logouts(world, SECOND)).toBe(1);
  });
});

test("a window that is still open from the sign-in before serves the next one", async ({ page, portal, world }) => {
  test.setTimeout(120_000);
  const { ccp, desk } = world.view.config;
  await world.configure({ ccp: { ...ccp, loginPopupAutoClose: false, loginOptions: undefined }, desk });
  await portal.ready(FIRST);
  await nearTheEnd(portal);
  await expectOffer(portal, SECOND);
  const popup = await begin(portal);
  await popup.getByTestId("idp-sign-in").click();
  await expectOffer(portal, FIRST);
  await begin(portal, popup);
  await popup.getByTestId("idp-sign-in").click();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(message(page)).toHaveCount(0);
  expect(popup.isClosed()).toBe(false);
});

test("a contact puts the offer off, and so does the agent", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  await nearTheEnd(portal);
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
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
  await expect(message(page), "loaded again, the page asks no sooner").toHaveCount(0);
  for (const region of [FIRST, SECOND]) expect(await logouts(world, region)).toBe(0);
  await nearTheEnd(portal);
  await expectOffer(portal, SECOND);
});

test("after a move the agent's state comes before an offer", async ({ page, portal, world }) => {
  await world.setAgent(FIRST, "Available");
  await portal.ready(FIRST);
  await nearTheEnd(portal);
  await expectOffer(portal, SECOND);
  await world.distribute(SECOND, "immediate");
  await portal.expectRegion(SECOND, "active", "ready", PATIENTLY);
  await page.getByTestId("notice").getByTestId("restore-state").click();
  await expectAvailable(portal, SECOND);
  await expectOffer(portal, FIRST);
});

// Firefox counts the presses of one command of its protocol only (findings/click-count.sh): there, two of them are two clicks.
const presses = { "a double click": "@chromium", "a key that is held": [] };
for (const [how, tag] of Object.entries(presses)) {
  test(`${how} on "Later" puts one offer off, and not the one that comes in its place`, { tag }, async ({ page, portal }) => {
    await portal.ready(FIRST);
    await nearTheEnd(portal);
    await expectOffer(portal, SECOND);
    const later = message(page).getByTestId("renew-later");
    const press = async (count: number): Promise<void> => {
      if (how === "a key that is held") return page.keyboard.down("Enter");
      await page.mouse.down({ clickCount: count });
      await page.mouse.up({ clickCount: count });
    };
    if (how === "a key that is held") await later.focus();
    else await later.hover();
    await press(1);
    await expectOffer(portal, FIRST);
    const isThere = await page.evaluate(([x, y]) => {
      const button = document.activeElement?.closest("button") ?? document.elementFromPoint(x!, y!)?.closest("button");
      return button?.dataset.testid;
    }, await later.boundingBox().then((box) => [box!.x + box!.width / 2, box!.y + box!.height / 2]));
    expect(isThere, "what the test is about").toBe("renew-later");
    await press(2);
    await page.keyboard.up("Enter");
    await expectOffer(portal, FIRST);
    await later.press("Enter");
    await expect(message(page)).toHaveCount(0);
  });
}

test("without a window nothing is done, and the words say so", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  await nearTheEnd(portal);
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
  await nearTheEnd(portal);
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
