// The Regions page says what is missing, and what a failover right now would find.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test("both ready: the agent would survive a failover now", async ({ portal }) => {
    await portal.ready(FIRST);
    await portal.open("#/regions");
    await expect(portal.page.getByTestId("standby-readiness")).toContainText("could go on.", PATIENTLY);
    await expect(portal.page.getByTestId("region-report")).toHaveCount(2);
    await expect(portal.page.locator('[data-testid="rung"][data-step="done"]')).toHaveCount(8);
  });

  test.describe("signed out of the standby", () => {
    test.use({ impatient: true });

    test("the page says that the agent could not go on, and offers the sign-in", async ({ portal, world }) => {
      await world.signOut(SECOND);
      await portal.open("#/regions");
      const readiness = portal.page.getByTestId("standby-readiness");
      await expect(readiness).toContainText("could not go on: you are not signed in to", PATIENTLY);
      const report = portal.page.locator(`[data-testid="region-report"][data-region="${SECOND}"]`);
      await expect(report.locator('[data-step="stop"]')).toContainText("signed in");
      expect(portal.page.context().pages()).toEqual([portal.page]);
      const appearing = portal.page.context().waitForEvent("page");
      await readiness.getByTestId("sign-in").click();
      await (await appearing).getByTestId("idp-sign-in").click();
      await expect(readiness).toContainText("could go on.", PATIENTLY);
    });
  });
});
