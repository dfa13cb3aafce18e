// The hidden CCP is out of reach, and so is one under a cover: for the keyboard, and for what reads the page aloud.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

/** Goes around the whole page by keyboard, and says which regions' frames had the focus. */
async function tour(page: Page, key: "Tab" | "Shift+Tab"): Promise<string[]> {
  const stops: string[] = [];
  const stop = async () => {
    // On its way into a frame of another site, the focus is nowhere for a moment, and still the page's.
    const arrived = await page.waitForFunction(() => {
      const element = document.activeElement;
      if (element && element !== document.body) return element.getAttribute("data-region") ?? element.outerHTML.slice(0, 120);
      return !document.hasFocus() && "the browser";
    });
    return (await arrived.jsonValue()) as string;
  };
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // Once around: from the browser's own controls back to them, and at least through every control of the page.
  do {
    await page.keyboard.press(key);
    stops.push(await stop());
    expect(stops.length, `once around the page: ${stops.join(", ")}`).toBeLessThan(60);
  } while (stops.at(-1) !== "the browser");
  return [...new Set(stops.filter((name) => [FIRST, SECOND].includes(name)))];
}

/** The frames that assistive technology finds, by their names. */
async function frameNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.filter((node) => node.role?.value === "Iframe" && !node.ignored).map((node) => String(node.name?.value));
}

inBothSchemes(() => {
  for (const [shown, hidden] of [[FIRST, SECOND], [SECOND, FIRST]]) {
    test(`with ${shown} on screen, ${hidden} is neither tabbed to nor read out`, async ({ portal, world }) => {
      await world.distribute(shown);
      await portal.ready(shown);
      expect(await tour(portal.page, "Tab")).toEqual([shown]);
      expect(await tour(portal.page, "Shift+Tab")).toEqual([shown]);
      expect(await frameNames(portal.page)).toEqual([`Contact Control Panel, ${shown}`]);
    });
  }

  test("the roles of the two frames change with a switch", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    expect(await tour(portal.page, "Tab")).toEqual([SECOND]);
    expect(await frameNames(portal.page)).toEqual([`Contact Control Panel, ${SECOND}`]);
  });
});

test.describe("under a cover", () => {
  test.use({ impatient: true });

  // The desk waits for time-outs, and pauses before it tries again: the longer, the longer the page was gone around.
  test.setTimeout(120_000);

  test("the CCP is neither tabbed to nor read out until the cover is gone", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await world.breakWith(FIRST, "worker-dead", {});
    await expect(portal.cover).toBeVisible(PATIENTLY);
    expect(await tour(page, "Tab")).toEqual([]);
    expect(await tour(page, "Shift+Tab")).toEqual([]);
    expect(await frameNames(page)).toEqual([]);
    await world.heal(FIRST);
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(portal.cover).toHaveCount(0);
    expect(await tour(page, "Tab")).toEqual([FIRST]);
    expect(await frameNames(page)).toEqual([`Contact Control Panel, ${FIRST}`]);
  });

  test("one with a call has no cover, and stays in reach", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST);
    await world.breakWith(FIRST, "worker-dead", {});
    await expect(portal.trouble).toBeVisible(PATIENTLY);
    expect(await tour(page, "Tab")).toEqual([FIRST]);
  });
});
