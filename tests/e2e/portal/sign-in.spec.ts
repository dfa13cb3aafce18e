// The agent has no session: the window opens by itself for the first region only, and closes when they have signed in.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, type PortalDesk, SECOND, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

/** The sign-in window, which `open` makes appear. */
async function signInWindow(portal: PortalDesk, open: () => Promise<unknown>): Promise<Page> {
  const appearing = portal.page.context().waitForEvent("page", PATIENTLY);
  await open();
  const popup = await appearing;
  await popup.waitForURL(`${portal.world.view.urls.idp}**`);
  return popup;
}

test.describe("signed out everywhere", () => {
  test.use({ beginning: { signedIn: false } });

  test("the window opens, closes after the sign-in, and the desk becomes ready", async ({ portal }) => {
    const popup = await signInWindow(portal, () => portal.open());
    const closed = popup.waitForEvent("close", PATIENTLY);
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectSteady(FIRST, PATIENTLY);
    await closed;
    expect(portal.page.context().pages()).toEqual([portal.page]);
  });
});

/** No window has opened: the standby's button opens it, and the agent signs in there. */
async function takeOffer(portal: PortalDesk): Promise<void> {
  const offer = portal.status(SECOND).getByTestId("sign-in");
  await expect(offer).toBeVisible(PATIENTLY);
  expect(portal.page.context().pages()).toEqual([portal.page]);
  const popup = await signInWindow(portal, () => offer.click());
  await popup.getByTestId("idp-sign-in").click();
  await portal.expectSteady(FIRST, PATIENTLY);
}

test("signed out of the standby: nothing opens by itself, the desk offers it", async ({ portal, world }) => {
  await world.signOut(SECOND);
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready");
  await takeOffer(portal);
});

test("the window that the desk opened closes after the sign-in", async ({ portal, world }) => {
  await world.signOut(SECOND);
  await portal.open();
  const offer = portal.status(SECOND).getByTestId("sign-in");
  const popup = await signInWindow(portal, () => offer.click(PATIENTLY));
  await popup.getByTestId("idp-sign-in").click();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect.poll(() => popup.isClosed()).toBe(true);
});

test("signed out of the active region alone: the window opens for it, the standby waits ready", async ({ portal, world }) => {
  await world.signOut(FIRST);
  const popup = await signInWindow(portal, () => portal.open());
  await portal.expectRegion(FIRST, "active", "sign-in-or-unreachable");
  await portal.expectShown(FIRST);
  await popup.getByTestId("idp-sign-in").click();
  await portal.expectSteady(FIRST, PATIENTLY);
});

test.describe("an identity provider that severs its window", () => {
  test.use({ beginning: { severed: true } });

  test("the desk finds the sign-in by itself, within fifteen seconds, and says that the window may be closed", async ({ page, portal, world }) => {
    await world.signOut(SECOND);
    await portal.open();
    const offer = portal.status(SECOND).getByTestId("sign-in");
    const popup = await signInWindow(portal, () => offer.click(PATIENTLY));
    const pages = async (): Promise<number> => (await world.pageRequests())[SECOND];
    const before = await pages();
    // The window has counted as closed for a while when the agent signs in.
    await expect.poll(pages, PATIENTLY).toBeGreaterThan(before + 1);
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectRegion(SECOND, "standby", "ready", { timeout: 15_000 });
    await expect(portal.notice).toContainText("The sign-in window may be closed");
    expect(popup.isClosed()).toBe(false);
    await portal.open("#/timeline");
    await expect(page.getByTestId("timeline")).toContainText("After the sign-in");
    await expect(page.getByTestId("timeline")).not.toContainText("You tried");
  });
});

/** The session ends while no page of the region's CCP is there to hear of it; the desk loads it again. */
async function endUnheard(portal: PortalDesk, region: string): Promise<void> {
  const ccp = portal.ccp(region).frame.contentFrame().locator("iframe");
  await ccp.evaluate((ccp: HTMLIFrameElement) =>
    new Promise((resolve) => {
      ccp.addEventListener("load", resolve, { once: true });
      ccp.src = "about:blank";
    }));
  await portal.world.signOut(region);
}

/** Streams has waited for the first region long enough to ask for a sign-in, and loads its page again. */
async function expectNoWindow(portal: PortalDesk, reload: () => Promise<unknown>): Promise<void> {
  const pages = async (): Promise<number> => (await portal.world.pageRequests())[FIRST];
  await reload();
  await expect(portal.status(FIRST)).toHaveAttribute("data-readiness", "sign-in-or-unreachable", PATIENTLY);
  const before = await pages();
  await expect.poll(pages, PATIENTLY).toBeGreaterThan(before);
  expect(portal.page.context().pages()).toEqual([portal.page]);
  await expect(portal.status(FIRST).getByTestId("sign-in"), "a click opens it").toBeVisible();
}

inBothSchemes(() => {
  test("the first region can't be reached: no window opens for an agent who works in the other one", async ({ page, portal, world }) => {
    await world.distribute(SECOND);
    await portal.ready(SECOND);
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("signed-in")).forEach((key) => localStorage.removeItem(key)));
    await world.breakWith(FIRST, "page-down", {});
    await expectNoWindow(portal, () => page.reload());
    await portal.expectRegion(SECOND, "active", "ready");
  });

  test("the first region can't be reached: no window opens for an agent who was signed in", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await world.breakWith(FIRST, "page-down", {});
    await expectNoWindow(portal, () => page.reload());
  });

  test("a window stays until the agent has signed in, although the worker of the session before answers", async ({ portal }) => {
    await portal.ready(FIRST);
    const streams = portal.ccp(FIRST).frame.contentFrame().locator("body");
    const say = (what: string): Promise<void> =>
      streams.evaluate((_, what) => (window as any).connect.core.getEventBus().trigger(what), what);
    const popup = await signInWindow(portal, () => say("auth_fail"));
    await streams.evaluate(() => {
      Object.assign(window, { answers: 0 });
      (window as any).connect.core.getEventBus().subscribe("acknowledge", () => { (window as any).answers += 1; });
    });
    await expect.poll(() => streams.evaluate(() => (window as any).answers)).toBeGreaterThan(3);
    expect(popup.isClosed()).toBe(false);
    await say("authorize_success");
    await expect.poll(() => popup.isClosed()).toBe(true);
  });

  test("a refusal that is taken back at once opens no window", async ({ portal }) => {
    await portal.ready(FIRST);
    const opened = await portal.windowsAfter(FIRST, ["auth_fail", "authorize_success"]);
    expect(opened).toBe(0);
    expect(portal.page.context().pages()).toEqual([portal.page]);
  });

  test("a session that ends unheard in the standby: no window opens, the desk offers it beside the next try", async ({ portal }) => {
    await portal.ready(FIRST);
    await endUnheard(portal, SECOND);
    await expect(portal.status(SECOND)).toHaveAttribute("data-readiness", "not-answering", PATIENTLY);
    await takeOffer(portal);
  });

  test("sessions that end unheard lead to a sign-in once the silent CCPs were loaded again", async ({ portal }) => {
    // Silence is known after some forty seconds.
    test.setTimeout(120_000);
    await portal.ready(FIRST);
    const popup = await signInWindow(portal, async () => {
      for (const region of [FIRST, SECOND]) await endUnheard(portal, region);
    });
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect.poll(() => popup.isClosed()).toBe(true);
  });
});
