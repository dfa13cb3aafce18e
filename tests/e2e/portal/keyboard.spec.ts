// The desk without a mouse: where Tab leads to.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test("in the panel's navigation the links are the stops, and nothing else", async ({ portal }) => {
  await portal.ready(FIRST);
  const navigation = portal.page.getByTestId("panel").getByRole("navigation");
  const links = navigation.getByRole("link");
  await links.first().focus();
  for (let index = 1; index < (await links.count()); index++) {
    await portal.page.keyboard.press("Tab");
    await expect(links.nth(index)).toBeFocused();
  }
  await links.first().focus();
  await portal.page.keyboard.press("Shift+Tab");
  // Firefox stops at whatever can be scrolled, by however little.
  await expect(navigation).not.toBeFocused();
  await expect(navigation.locator(":focus")).toHaveCount(0);
});

// What Playwright presses in a frame of another site does not arrive there in Firefox.
const tag = "@chromium";
test("who works in the CCP goes on in the other region's CCP after a switch", { tag }, async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  const call = await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await world.act(call, "end");
  const clear = portal.ccp(FIRST).contact(call.contactId).getByRole("button", { name: "Clear" });
  // A press on it brings the focus there, as Tab does.
  await clear.click();
  await portal.expectSteady(SECOND, PATIENTLY);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-region") ?? document.activeElement?.tagName);
  await expect.poll(focused).toBe(SECOND);
  // The keys arrive in its document.
  await expect.poll(() => portal.ccp(SECOND).body.evaluate((body) => body.ownerDocument.hasFocus())).toBe(true);
});

test("the focus stays where it was when what had it goes", async ({ page, portal, world }) => {
  const focused = () =>
    page.evaluate(() => {
      const around = document.activeElement?.closest("#alerts, header");
      return around ? around.id || around.tagName.toLowerCase() : document.activeElement?.tagName.toLowerCase();
    });
  await portal.ready(FIRST);
  const call = await portal.call(FIRST);
  await world.distribute(SECOND);
  await page.getByTestId("switch-now").focus();
  // Its dialog goes with it.
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await world.distribute(FIRST);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(focused).toBe("alerts");
  await page.getByTestId("notice").getByTestId("dismiss").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("notice")).toHaveCount(0);
  await expect.poll(focused).toBe("alerts");
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-live-contact", "false");
  await page.getByTestId("sign-out").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("signed-out")).toBeVisible(PATIENTLY);
  await expect.poll(focused).toBe("header");
});

test("Escape puts the ladder's words away until it is left", async ({ page, portal }) => {
  await portal.ready(FIRST);
  const [ladder, other] = [FIRST, SECOND].map((region) => portal.status(region).getByTestId("ladder"));
  const words = ladder!.locator("[aria-hidden=true]");
  for (const [come, leave] of [
    [() => ladder!.hover(), () => page.mouse.move(0, 0)],
    [() => ladder!.press("Shift"), () => other!.press("Shift")],
  ] as const) {
    await come();
    await expect(words).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(words).toBeHidden();
    await leave();
    await come();
    await expect(words).toBeVisible();
    await leave();
    await expect(words).toBeHidden();
  }
});

test.describe("a CCP under a cover", () => {
  test.use({ impatient: true });
  // The desk waits for time-outs, and pauses before it tries again.
  test.setTimeout(120_000);
  const focused = () => document.activeElement?.id || document.activeElement?.tagName;

  test("the link past the top bar and the key lead to the cover", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await world.breakWith(FIRST, "worker-dead", {});
    await expect(portal.cover).toBeVisible(PATIENTLY);
    for (const ask of [() => page.keyboard.press("c"), () => page.getByRole("link", { name: "Skip to the Contact Control Panel" }).press("Enter")]) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await ask();
      await expect.poll(() => page.evaluate(focused)).toBe("ccp-cover");
    }
  });

  test("who works in it is led to the cover, and back once it is gone", { tag }, async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await portal.ccp(FIRST).document.getByTestId("ccp-region").click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
    await world.breakWith(FIRST, "worker-dead", {});
    await expect(portal.cover).toBeVisible(PATIENTLY);
    await expect.poll(() => page.evaluate(focused)).toBe("ccp-cover");
    await world.heal(FIRST);
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect.poll(() => page.evaluate(focused)).toBe("ccp-frames");
  });
});
