// What is said takes no room of the CCP's and moves nothing under an agent's pointer. In a narrow window this holds for what is
// only good to know: what an agent has to know comes before the CCP there, as there is no place beside it.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, PortalDesk, SECOND, SOON, expect, expectKept, test } from "../fixtures/shell";

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

for (const [width, height] of [[1280, 900], [800, 700]] as const) {
  test(`at ${width}x${height} the CCP stays where it is through a failover, and while its softphone fails`, async ({ portal, world }) => {
    const { page } = portal;
    await page.setViewportSize({ width, height });
    await portal.ready(FIRST);
    await page.evaluate(watchCcps);
    await world.sayInCcp(FIRST, "microphone_not_shared");
    await expect(page.getByTestId("softphone")).toBeVisible();
    const call = await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible(PATIENTLY);
    // Called off.
    await world.distribute(FIRST);
    await expect(portal.notice).toBeVisible(PATIENTLY);
    await portal.notice.getByTestId("dismiss").click();
    await expect(portal.notice).toHaveCount(0);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible(PATIENTLY);
    await world.act(call, "end");
    await world.act(call, "clear");
    await portal.expectSteady(SECOND, PATIENTLY);
    await expect(portal.notice).toBeVisible();
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
