// axe finds nothing, in light and in dark. The simulated CCPs are not the product: they are left out.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { FIRST, SECOND, expect, test } from "../fixtures";

// axe reads the whole page several times over in each of them.
test.setTimeout(120_000);

async function expectNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }))).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the desk, ready and with a failover pending", async ({ portal, world }) => {
      await portal.ready(FIRST);
      await expectNothing(portal.page);
      await portal.call(FIRST);
      await world.distribute(SECOND);
      await expect(portal.banner).toBeVisible();
      await expectNothing(portal.page);
      await portal.banner.getByTestId("switch-now").click();
      await expect(portal.page.getByTestId("confirm-switch")).toBeVisible();
      await expectNothing(portal.page);
    });

    test("the pages beside the CCP", async ({ portal }) => {
      await portal.ready(FIRST);
      for (const [hash, id] of [["#/regions", "regions"], ["#/contacts", "contacts"], ["#/timeline", "timeline"], ["#/logs", "log-download"], ["#/preflight", "finding"], ["#/settings", "settings"]]) {
        await portal.page.evaluate((to) => { location.hash = to; }, hash);
        await expect(portal.page.getByTestId(id).first()).toBeVisible();
        await expectNothing(portal.page);
      }
    });

    test("the screens without a usable configuration", async ({ portal, watch, world }) => {
      watch.expectError(/config\.json: Failed to load resource/);
      await world.configure("", 404);
      await portal.open();
      await expect(portal.page.getByTestId("first-run-screen")).toBeVisible();
      await expectNothing(portal.page);
      await world.configure({ ccp: { region: "us-east-1" } });
      await portal.open();
      await expect(portal.page.getByTestId("config-problem").first()).toBeVisible();
      await expectNothing(portal.page);
    });
  });
}
