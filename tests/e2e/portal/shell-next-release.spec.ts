// Another release is deployed while a desk is open.

import { FIRST, PATIENTLY, SECOND, SOON, expect, expectKept, kept, published, startedBy, test } from "../fixtures/shell";

/** Longer than any test. */
const NEVER = 1000;

/** A desk waits for ten quiet seconds. What a test asks of its page counts as use: it listens for the page instead. */
const QUIETLY = { timeout: 40_000 };

/** For longer than a desk waits. */
const since = (then: number) => Date.now() - then;
const LONG = 15_000;

test.describe("taken by itself", () => {
  test.use({ orders: { lookMinutes: SOON, takeMinutes: 0 } });

  test("not during a contact; once it is over, another release is taken by itself", async ({ portal, releases, world }) => {
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    const first = await startedBy(page);
    const call = await portal.call(FIRST);
    const untouched = await portal.markCcps();
    const second = await releases.publish("two");
    const strip = page.getByTestId("shell-new");
    await expect(strip).toContainText("once you have no contact");
    await expect(strip.getByRole("button")).toBeDisabled();
    const then = Date.now();
    // It would have been taken by now.
    await expect.poll(() => since(then), QUIETLY).toBeGreaterThan(LONG);
    expect(await startedBy(page)).toBe(first);
    expect(await untouched()).toBe(true);
    const anew = page.waitForEvent("load", QUIETLY);
    await world.act(call, "end");
    await world.act(call, "clear");
    await anew;
    expect(await startedBy(page)).toBe(second);
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(strip).toHaveCount(0);
    // What no window runs any more is dropped.
    await expect.poll(() => kept(page)).toEqual([await published(releases)]);
  });

  test("not while the agent works in the CCP, also without a contact; once they stop, it is", async ({ portal, releases }) => {
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    const first = await startedBy(page);
    const untouched = await portal.markCcps();
    const inside = portal.ccp(FIRST).document.getByTestId("ccp-region");
    const second = await releases.publish("two");
    await expect(page.getByTestId("shell-new")).toBeVisible();
    const then = Date.now();
    await expect.poll(() => inside.click().then(() => since(then)), QUIETLY).toBeGreaterThan(LONG);
    expect(await startedBy(page)).toBe(first);
    expect(await untouched()).toBe(true);
    await page.waitForEvent("load", QUIETLY);
    expect(await startedBy(page)).toBe(second);
  });

  test("not while a failover is under way, also without a contact", async ({ portal, releases, world }) => {
    const { page } = portal;
    await world.breakWith(SECOND, "page-down", {});
    await portal.open();
    await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
    await expectKept(page, releases);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible(PATIENTLY);
    await expect(page.locator("html")).toHaveAttribute("data-live-contact", "false");
    await releases.publish("two");
    await expect(page.getByTestId("shell-new").getByRole("button")).toBeDisabled();
  });
});

test.describe("taken by the agent", () => {
  test.use({ orders: { lookMinutes: SOON, takeMinutes: NEVER } });

  test("at once, by the button", async ({ portal, releases }) => {
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    const second = await releases.publish("two");
    await page.getByTestId("shell-new").getByRole("button", { name: "Take it now" }).click();
    await expect.poll(() => startedBy(page).catch(() => null)).toBe(second);
    await portal.expectSteady(FIRST, PATIENTLY);
  });

  test("a desk that is open over two releases still opens every page, in every language", async ({ portal, releases }) => {
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    const untouched = await portal.markCcps();
    await releases.publish("two", { drop: true });
    await expectKept(page, releases);
    await releases.publish("three", { drop: true });
    await expectKept(page, releases);
    const panel = page.getByTestId("panel");
    for (const [name, place] of [["Regions", "panel"], ["Timeline", "timeline"], ["Logs", "log-download"], ["Settings", "language"]] as const) {
      await panel.getByRole("link", { name }).click();
      await expect(panel.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
      await expect(page.getByTestId(place)).toBeVisible();
    }
    await page.getByTestId("language").selectOption("de");
    // The words of the release that runs, not of one that came after it.
    await expect(panel.getByRole("link", { name: "Einstellungen", exact: true })).toBeVisible();
    expect(await untouched()).toBe(true);
  });

  test("a share of none: neither offered nor taken by a reload, until the share is raised", async ({ portal, releases }) => {
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    const first = await startedBy(page);
    await releases.order({ lookMinutes: SOON, takeMinutes: NEVER, share: 0 });
    const second = await releases.publish("two");
    await page.reload();
    await portal.expectSteady(FIRST, PATIENTLY);
    expect(await startedBy(page)).toBe(first);
    await expect(page.getByTestId("shell-new")).toHaveCount(0);
    await releases.order({ lookMinutes: SOON, takeMinutes: NEVER, share: 100 });
    await page.getByTestId("shell-new").getByRole("button").click();
    await expect.poll(() => startedBy(page).catch(() => null)).toBe(second);
    await portal.expectSteady(FIRST, PATIENTLY);
    // The way back is for whoever has taken it, whatever the share.
    await releases.order({ lookMinutes: SOON, takeMinutes: NEVER, share: 0 });
    await releases.rollBack();
    await page.getByTestId("shell-new").getByRole("button").click();
    await expect.poll(() => startedBy(page).catch(() => null)).toBe(first);
  });
});
