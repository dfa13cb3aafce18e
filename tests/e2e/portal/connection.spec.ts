// The top bar says at a glance where the agent works and whether the desk is connected.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test.use({ impatient: true });

  // The desk waits for time-outs, and pauses before it tries again.
  test.setTimeout(120_000);

  test("the active region and the connection are in the top bar, and follow what happens", async ({ portal, world, context }) => {
    const bar = portal.page.getByTestId("top-bar");
    await portal.ready(FIRST);
    await expect(bar.getByTestId("active-region")).toHaveText("Active: US East (N. Virginia)");
    await expect(bar.getByTestId("connection")).toHaveText("Connected");

    await world.breakWith(SECOND, "worker-dead", {});
    await expect(bar.getByTestId("connection")).toHaveText("One region connected", PATIENTLY);
    await world.heal(SECOND);
    await expect(bar.getByTestId("connection")).toHaveText("Connected", PATIENTLY);

    // A narrow bar shows a sign alone, and what is read out is the same.
    await portal.page.setViewportSize({ width: 400, height: 800 });
    await expect(bar).toMatchAriaSnapshot("- text: Connected");
    await expect(bar.getByRole("status")).toHaveText("");
    await context.setOffline(true);
    await expect(bar.getByTestId("connection")).toHaveText("No network");
    await expect(bar).toMatchAriaSnapshot("- status: No network");
    await context.setOffline(false);
    await expect(bar.getByTestId("connection")).toHaveText("Connected", PATIENTLY);
    await expect(bar).toMatchAriaSnapshot("- status: Connected");

    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    await expect(bar.getByTestId("active-region")).toHaveText("Active: US West (Oregon)");
  });
});
