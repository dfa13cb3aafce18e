// In a narrow window a message is a line over the CCP's heading: seen wherever the page is scrolled to, read out whole, and opened to
// its details and its buttons by a press on it or by a key.

import type { Locator } from "@playwright/test";

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

/** It ends where the CCP begins. */
async function expectNoCcpBelow(line: Locator): Promise<void> {
  const ccp = (await line.page().locator("#ccp-frames").boundingBox())!;
  const box = (await line.boundingBox())!;
  expect(box.y + box.height, "where the line ends").toBeLessThanOrEqual(ccp.y);
}

for (const [width, height] of [[759, 900], [400, 800], [320, 640]] as const) {
  test.describe(`at ${width}x${height}`, () => {
    test.use({ viewport: { width, height } });

    test("a failover that waits is a line that the keyboard opens, to the button that ends the wait", async ({ page, portal, world }) => {
      await portal.ready(FIRST);
      const call = await portal.call(FIRST);
      await world.distribute(SECOND);
      const { banner } = portal;
      await expect(banner.getByRole("heading")).toBeInViewport({ ratio: 1 });
      await expectNoCcpBelow(banner);
      // All of it is read out, and nothing can be pressed that is not seen.
      const read = await banner.ariaSnapshot();
      expect(read).toContain("Finish the call with");
      expect(read).not.toContain("Switch now");
      const details = banner.getByRole("button", { name: "Details" });
      await expect(details).toHaveAttribute("aria-expanded", "false");
      // The next stop after the regions.
      await portal.status(FIRST).getByTestId("ladder").focus();
      await page.keyboard.press("Tab");
      await expect(details).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(details).toHaveAttribute("aria-expanded", "true");
      await page.keyboard.press("Tab");
      await expect(banner.getByTestId("switch-now")).toBeFocused();
      await expect(banner.getByTestId("switch-now")).toBeInViewport({ ratio: 1 });
      await expect(banner.getByTestId("holding")).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await expectNoCcpBelow(banner);
      // Anywhere on it.
      const box = (await banner.boundingBox())!;
      await page.mouse.click(box.x + 40, box.y + box.height / 2);
      await expect(banner.getByTestId("switch-now")).toBeVisible();
      // What comes next is a line again.
      await world.act(call, "end");
      await world.act(call, "clear");
      await portal.expectSteady(SECOND, PATIENTLY);
      await expect(portal.notice).toBeVisible();
      await expectNoCcpBelow(portal.notice);
    });

    test("the line stays in sight where the page is scrolled, and over nothing that has the focus", async ({ page, portal, world }) => {
      await portal.ready(FIRST);
      await portal.call(FIRST);
      await world.distribute(SECOND);
      await expect(portal.banner).toBeVisible();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(portal.banner).toBeInViewport({ ratio: 1 });
      // Backwards, to what is above the window.
      const [last, ...links] = (await page.getByTestId("panel").getByRole("navigation").getByRole("link").all()).reverse();
      await last!.focus();
      for (const link of links) {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await page.keyboard.press("Shift+Tab");
        await expect(link).toBeFocused();
        const line = (await portal.banner.boundingBox())!;
        expect((await link.boundingBox())!.y, "where the focus is").toBeGreaterThanOrEqual(line.y + line.height);
      }
    });
  });
}

test.describe("with a call in each region", () => {
  test.use({ scheme: "managed", viewport: { width: 400, height: 800 } });

  test("two messages share the room of one, and each opens", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST);
    await portal.call(SECOND);
    const hidden = page.getByTestId("hidden-contact");
    await expect(hidden).toBeVisible();
    await expectNoCcpBelow(hidden);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    for (const message of [portal.banner, hidden]) await expectNoCcpBelow(message);
    const rail = (await page.getByTestId("region-status").last().boundingBox())!;
    expect((await portal.banner.boundingBox())!.y).toBeGreaterThanOrEqual(rail.y + rail.height);
    await portal.pressDetails(hidden);
    await hidden.getByTestId("show-contact").click();
    await portal.expectShown(SECOND);
    await portal.expectRegion(SECOND, "active", "ready");
    await expect(portal.banner, "the desk went ahead").toHaveCount(0);
    await expect(hidden.getByTestId("show-contact")).toBeInViewport({ ratio: 1 });
    await hidden.getByTestId("show-contact").click();
    await portal.expectShown(FIRST);
    await portal.pressDetails(portal.banner);
    await expect(portal.banner.getByTestId("switch-now")).toBeInViewport({ ratio: 1 });
  });
});
