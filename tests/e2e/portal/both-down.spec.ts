// Neither region can be reached when the portal opens: both recover without a reload of the page.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

// The desk waits for time-outs, and pauses before it tries again.
test.setTimeout(120_000);

inBothSchemes(() => {
  test("both regions are down at the start, and come back", async ({ portal, world }) => {
    for (const region of [FIRST, SECOND]) await world.breakWith(region, "page-down", {});
    await portal.open();
    await portal.expectRegion(FIRST, "unknown", "sign-in-or-unreachable", PATIENTLY);
    await portal.expectRegion(SECOND, "unknown", "sign-in-or-unreachable", PATIENTLY);
    await expect(portal.cover).toContainText("No answer from");
    const marked = await portal.page.evaluate(() => Object.assign(window, { kept: true }).kept);
    for (const region of [FIRST, SECOND]) await world.heal(region);
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(portal.cover).toHaveCount(0);
    expect(await portal.page.evaluate(() => (window as any).kept)).toBe(marked);
  });
});
