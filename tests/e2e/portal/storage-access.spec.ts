// The browser keeps the cookies of embedded pages back, and the CCPs ask for them (`storageAccess`): the request pages of both
// regions, the hidden one's too, are had in one step.

import type { FrameLocator, Page } from "@playwright/test";

import { FIRST, PATIENTLY, type PortalDesk, SECOND, type World } from "../fixtures";
import { expect, test } from "../fixtures/cookies";

test.use({
  beginning: { signedIn: false, cookies: true, connectDomain: true },
  // What each browser can be asked to lift.
  thirdParties: ({ browserName }, use) => use(browserName === "firefox" ? "partitioned" : "blocked"),
});

const request = (portal: PortalDesk, region: string): FrameLocator => portal.ccp(region).document;
const button = (portal: PortalDesk, region: string) => request(portal, region).getByTestId("storage-allow");

/** A click that reaches the page also in Firefox, where Playwright's own are lost two frames deep: it counts as one there, too. */
async function press(portal: PortalDesk, region: string): Promise<void> {
  const { browser, element } = { browser: portal.page.context().browser()?.browserType().name(), element: button(portal, region) };
  if (browser === "firefox") await element.evaluate((it: HTMLElement) => it.click());
  else await element.click();
}

const asked = (portal: PortalDesk) => portal.page.getByTestId("storage-access");

/** Signs in at the instances themselves, as an agent's morning begins, and has the desk ask for storage access. */
async function signInFirst(page: Page, world: World, custom?: object): Promise<void> {
  const storageAccess = { canRequest: true, ...(custom && { mode: "custom", custom }) };
  Object.assign(world.view.config.ccp, { storageAccess });
  await world.configure(world.view.config);
  await page.goto(world.view.urls.idp);
  await page.getByTestId("idp-sign-in").click();
  await page.waitForURL("**/signed-in");
}

async function expectAsked(portal: PortalDesk, ...regions: string[]): Promise<void> {
  for (const region of regions) {
    await expect(portal.ccp(region).frame).toBeVisible(PATIENTLY);
    await expect(button(portal, region)).toBeVisible(PATIENTLY);
    await expect(portal.status(region)).toHaveAttribute("data-readiness", "storage-access-needed");
  }
  await expect(asked(portal)).toBeVisible();
}

for (const scheme of ["paired", "managed"] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test("both are asked for in one step, the hidden region as well, and both start", async ({ answers, page, portal, world }) => {
      await signInFirst(page, world, { accessBannerButtonText: "Let it have them" });
      const windows: Page[] = [];
      page.context().on("page", (window) => windows.push(window));
      await portal.open();
      await expectAsked(portal, FIRST, SECOND);
      await expect(button(portal, SECOND)).toHaveText("Let it have them");
      await expect(asked(portal)).toContainText("US East (N. Virginia) and US West (Oregon)");
      await expect(portal.cover).toBeHidden();
      await answers("allow");
      await press(portal, FIRST);
      // The two instances are one site: the answer holds for both.
      await portal.expectSteady(FIRST, PATIENTLY);
      await expect(asked(portal)).toBeHidden();
      expect(windows).toEqual([]);
      await world.distribute(SECOND);
      await portal.expectSteady(SECOND, PATIENTLY);
    });
  });
}

// Keys are lost in Firefox as clicks are; nor can it be made to forget what it has granted.
const tag = "@chromium";

test("the keyboard reaches the request pages from the words about them", { tag }, async ({ answers, page, portal, world }) => {
  await signInFirst(page, world);
  await portal.open();
  await expectAsked(portal, FIRST, SECOND);
  await answers("allow");
  await page.getByTestId("put-off").focus();
  const isFocused = (region: string) => button(portal, region).evaluate((element) => element === document.activeElement && document.hasFocus());
  await expect(async () => {
    await page.keyboard.press("Tab");
    expect(await isFocused(FIRST)).toBe(true);
  }).toPass({ intervals: [0] });
  await page.keyboard.press("Enter");
  await portal.expectSteady(FIRST, PATIENTLY);
});

test("a refusal is said, and can be taken back", { tag }, async ({ answers, page, portal, world }) => {
  await signInFirst(page, world);
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "storage-denied", {});
  await portal.open();
  await expectAsked(portal, FIRST, SECOND);
  await press(portal, SECOND);
  // The one that is hidden otherwise has its answer; the other one is still asked for.
  await expect(portal.ccp(SECOND).frame).toBeHidden();
  await expect(asked(portal)).not.toContainText("Oregon");
  await press(portal, FIRST);
  await expect(portal.cover).toContainText("needs its cookies");
  await expect(asked(portal)).toBeHidden();
  for (const region of [FIRST, SECOND]) await world.heal(region);
  await answers("allow");
  await portal.cover.getByTestId("retry").click();
  if ((await portal.status(FIRST).getAttribute("data-readiness")) !== "ready") await portal.status(SECOND).getByTestId("retry").click();
  await portal.expectSteady(FIRST, PATIENTLY);
});

test("put off: nothing is loaded or opened until the agent wants it, and the preflight names it", async ({ answers, page, portal, world }) => {
  await signInFirst(page, world);
  await portal.open();
  await expectAsked(portal, FIRST, SECOND);
  await page.getByTestId("put-off").click();
  await portal.expectShown(FIRST);
  await expect(portal.cover).toContainText("needs its cookies");
  await portal.cover.getByRole("link").click();
  for (const region of ["Virginia", "Oregon"]) {
    const finding = page.locator('[data-testid="finding"]').filter({ hasText: `CCP, US` }).filter({ hasText: region });
    await expect(finding.first()).toContainText("The browser keeps its cookies back.");
  }
  await portal.status(SECOND).getByTestId("retry").click();
  await expectAsked(portal, SECOND);
  await answers("allow");
  await press(portal, SECOND);
  await expect(portal.status(SECOND)).toHaveAttribute("data-readiness", "ready", PATIENTLY);
});

test("the standby loses them during the shift: its page comes into view beside the CCP", { tag }, async ({ answers, page, portal, world }) => {
  await world.hurry();
  await signInFirst(page, world);
  await portal.open();
  await expectAsked(portal, FIRST, SECOND);
  await answers("allow");
  await press(portal, FIRST);
  await portal.expectSteady(FIRST, PATIENTLY);
  await answers("forget");
  await world.breakWith(SECOND, "page-down", {});
  await world.reloadCcp(SECOND);
  await expect(portal.status(SECOND)).toHaveAttribute("data-readiness", "not-answering", PATIENTLY);
  await world.heal(SECOND);
  await expectAsked(portal, SECOND);
  await expect(portal.ccp(FIRST).frame).toBeVisible();
  await portal.ccp(FIRST).expectReady();
  await answers("allow");
  await press(portal, SECOND);
  await portal.expectSteady(FIRST, PATIENTLY);
});

test("a failover into a region whose cookies are kept back says so before the call is given up, and they can be asked for again", { tag }, async ({ answers, page, portal, world }) => {
  await signInFirst(page, world);
  await world.breakWith(SECOND, "storage-denied", {});
  await portal.open();
  await expectAsked(portal, FIRST, SECOND);
  await press(portal, SECOND);
  await expect(asked(portal)).not.toContainText("Oregon");
  await answers("allow");
  await press(portal, FIRST);
  await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
  await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect(portal.banner).toContainText("keeps the cookies of");
  await portal.banner.getByTestId("switch-now").click();
  const question = page.getByTestId("confirm-switch");
  await expect(question).toContainText("keeps the cookies of");
  await question.getByTestId("keep").click();
  await world.heal(SECOND);
  await portal.banner.getByTestId("retry").click();
  await expect(portal.status(SECOND)).not.toHaveAttribute("data-readiness", "storage-access-needed", PATIENTLY);
  await expect(portal.banner).not.toContainText("keeps the cookies of");
});

test("a request page that can't be reached at the start is loaded until it comes", async ({ page, portal, world }) => {
  await signInFirst(page, world);
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "page-down", {});
  await portal.open();
  await expect(portal.status(SECOND)).toHaveAttribute("data-readiness", "sign-in-or-unreachable", PATIENTLY);
  for (const region of [FIRST, SECOND]) await world.heal(region);
  await expectAsked(portal, FIRST, SECOND);
});
