// The agent has no session: the window opens by itself for the first region only, and closes when they have signed in.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, type PortalDesk, SECOND, expect, test } from "../fixtures";

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

test("signed out of the standby: nothing opens by itself, the desk offers it", async ({ portal, world }) => {
  await world.signOut(SECOND);
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready");
  const offer = portal.status(SECOND).getByTestId("sign-in");
  await expect(offer).toBeVisible(PATIENTLY);
  expect(portal.page.context().pages()).toEqual([portal.page]);
  const popup = await signInWindow(portal, () => offer.click());
  await popup.getByTestId("idp-sign-in").click();
  await portal.expectSteady(FIRST, PATIENTLY);
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

  test("the desk finds the sign-in by itself, within ten seconds, and says that the window may be closed", async ({ page, portal, world }) => {
    await world.signOut(SECOND);
    await portal.open();
    const offer = portal.status(SECOND).getByTestId("sign-in");
    const popup = await signInWindow(portal, () => offer.click(PATIENTLY));
    const pages = async (): Promise<number> => (await world.pageRequests())[SECOND];
    const before = await pages();
    // The window has counted as closed for a while when the agent signs in.
    await expect.poll(pages, PATIENTLY).toBeGreaterThan(before + 1);
    await popup.getByTestId("idp-sign-in").click();
    await portal.expectRegion(SECOND, "standby", "ready", { timeout: 10_000 });
    await expect(portal.notice).toContainText("The sign-in window may be closed");
    expect(popup.isClosed()).toBe(false);
    await portal.open("#/timeline");
    await expect(page.getByTestId("timeline")).toContainText("After the sign-in");
    await expect(page.getByTestId("timeline")).not.toContainText("You tried");
  });
});
