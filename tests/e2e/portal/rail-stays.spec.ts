// Whatever a region's status or a message says, in the longest of the languages and at any width: the CCP below stays where it is, as
// large as it is, and the page never scrolls sideways.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

interface Watched extends Window {
  seen: Set<string>;
  sideways: Set<string>;
}

/** Writes down every place and size that the CCPs' box has from when it is seen, and how wide the page is where it is too wide. */
function watchRoom(): void {
  if (window !== top) return;
  const { seen, sideways } = Object.assign(window as unknown as Watched, { seen: new Set<string>(), sideways: new Set<string>() });
  const look = () => {
    const box = document.querySelector("#ccp-frames")?.getBoundingClientRect();
    // In the page, which may have been scrolled.
    if (box?.width) seen.add([box.x + scrollX, box.y + scrollY, box.width, box.height].join(" "));
    // There is no document yet when this begins.
    const scrollWidth = document.documentElement?.scrollWidth ?? 0;
    const status = Array.from(document.querySelectorAll<HTMLElement>("[data-testid=region-status]"), ({ dataset }) => dataset.readiness);
    if (scrollWidth > innerWidth) sideways.add(`${scrollWidth} ${status.join(" ")}`);
    requestAnimationFrame(look);
  };
  look();
}

/** It had one place and one size, and the page was never too wide. */
async function expectStayed(page: Page): Promise<void> {
  const { seen, sideways } = await page.evaluate(() => {
    const { seen, sideways } = window as unknown as Watched;
    return { seen: Array.from(seen), sideways: Array.from(sideways) };
  });
  expect(sideways, "widths of the page that scrolls sideways").toEqual([]);
  expect(seen, "places and sizes that the CCPs had").toHaveLength(1);
}

test.use({ impatient: true, locale: "de-DE" });

for (const [width, height] of [[1280, 900], [800, 600], [759, 900], [320, 640]] as const) {
  test.describe(`at ${width}x${height} the CCP stays where it is`, () => {
    test.use({ viewport: { width, height } });

    test.beforeEach(async ({ page, portal }) => {
      await page.addInitScript(watchRoom);
      await portal.ready(FIRST);
    });

    test("whatever is said of the regions", async ({ page, portal, scheme, world }) => {
      test.setTimeout(120_000);
      await world.breakWith(SECOND, "page-down", {});
      await world.reloadCcp(SECOND);
      await portal.expectRegion(SECOND, "standby", "not-answering", PATIENTLY);
      await world.breakWith(FIRST, "page-down", {});
      await world.reloadCcp(FIRST);
      await portal.expectRegion(FIRST, "active", "not-answering", PATIENTLY);
      await expect(portal.trouble).toBeVisible();
      await world.heal(FIRST);
      await world.heal(SECOND);
      await portal.expectSteady(FIRST, PATIENTLY);
      // A managed CCP that may not speak is not heard of before it is loaded again.
      await world.signOut(SECOND);
      await portal.expectRegion(SECOND, "standby", scheme === "paired" ? "sign-in-required" : "not-answering", PATIENTLY);
      await world.signIn(SECOND);
      await portal.expectSteady(FIRST, PATIENTLY);
      await expectStayed(page);
    });

    test("while a failover waits, is called off, waits again and is made", async ({ page, portal, world }) => {
      await world.sayInCcp(FIRST, "microphone_not_shared");
      await expect(page.getByTestId("softphone")).toBeVisible();
      const call = await portal.call(FIRST);
      await world.distribute(SECOND);
      await expect(portal.banner).toBeVisible(PATIENTLY);
      await portal.pressDetails(portal.banner);
      await expect(portal.banner.getByTestId("switch-now")).toBeInViewport({ ratio: 1 });
      await world.distribute(FIRST);
      await expect(portal.notice).toBeVisible(PATIENTLY);
      await portal.pressDetails(portal.notice);
      await portal.notice.getByTestId("dismiss").click();
      await expect(portal.notice).toHaveCount(0);
      await world.distribute(SECOND);
      await expect(portal.banner).toHaveAttribute("data-tone", "wait", PATIENTLY);
      await world.act(call, "end");
      await world.act(call, "clear");
      await portal.expectSteady(SECOND, PATIENTLY);
      await expect(portal.notice).toBeVisible();
      await expectStayed(page);
    });
  });
}
