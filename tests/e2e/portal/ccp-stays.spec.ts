// What is only good to know takes no room of the CCP's and moves nothing under an agent's pointer. `rail-stays.spec.ts` shows it of what
// an agent has to know.

import type { Page } from "@playwright/test";

import { FIRST, PortalDesk, SOON, expect, expectKept, test } from "../fixtures/shell";

interface Watched extends Window {
  boxes: Set<string>;
}

/** From now on, writes down every place and size that the CCPs have, frame of the browser by frame. */
function watchCcps(): void {
  const boxes = ((window as unknown as Watched).boxes = new Set<string>());
  const ccps = document.querySelectorAll("iframe[data-region]");
  const look = () => {
    for (const ccp of ccps) {
      const { x, y, width, height } = ccp.getBoundingClientRect();
      // In the page, which may have been scrolled.
      boxes.add([x + scrollX, y + scrollY, width, height].join(" "));
    }
    requestAnimationFrame(look);
  };
  look();
}

const boxes = (page: Page) => page.evaluate(() => Array.from((window as unknown as Watched).boxes));

// Longer than any test.
test.use({ orders: { lookMinutes: SOON, takeMinutes: 1000 } });

for (const [width, height] of [[1280, 900], [800, 700], [400, 740]] as const) {
  test(`at ${width}x${height} the CCP neither moves nor changes its size for what is announced`, async ({ context, portal, releases, world }) => {
    const { page } = portal;
    await page.setViewportSize({ width, height });
    await portal.ready(FIRST);
    await expectKept(page, releases);
    await page.evaluate(watchCcps);
    const strip = page.getByTestId("shell-new");
    await releases.publish("two");
    await expect(strip).toContainText("Another version");
    // The words change with a contact, and back.
    const call = await portal.call(FIRST);
    await expect(strip).toContainText("once you have no contact");
    await world.act(call, "end");
    await world.act(call, "clear");
    await expect(strip).toContainText("Another version");
    // A second one beside it, which goes when it is put away.
    const second = await new PortalDesk(await context.newPage(), world).open();
    const tabs = page.getByTestId("other-tabs");
    await expect(tabs).toBeVisible();
    await tabs.getByTestId("dismiss-strip").click();
    await expect(tabs).toHaveCount(0);
    await second.page.close();
    await releases.rollBack();
    await expect(strip).toHaveCount(0);
    expect(await boxes(page), "places and sizes that the CCPs had").toHaveLength(1);
  });
}

test("an announcement comes after the CCP and before the panel, for the keyboard and for who listens", async ({ portal, releases }) => {
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  await releases.publish("two");
  const strip = page.getByRole("region", { name: "Another version of the desk is ready" });
  await expect(strip.getByRole("status")).toBeVisible();
  await strip.getByRole("button", { name: "Take it now" }).focus();
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  expect(await focused.evaluate((element) => Boolean(element.closest("#panel")))).toBe(true);
});
