// A region answers, and the calls to its API fail: the desk says so, with what that rests on, and takes it back slowly.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

// The desk waits for time-outs, and pauses before it tries again.
test.setTimeout(120_000);

inBothSchemes(() => {
  test("calls to the active region fail: the agent is told, and the timeline says why", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const status = portal.status(FIRST);
    await expect(status).toHaveAttribute("data-health", "healthy");
    await world.breakWith(FIRST, "api-down", { how: { status: 500 } });
    await expect(status).toHaveAttribute("data-health", "impaired", PATIENTLY);
    await expect(status).toContainText(/\d+ calls failed/);
    await expect(portal.page.getByTestId("trouble")).toContainText("has been failing since");
    await expect(portal.status(SECOND)).toHaveAttribute("data-health", "healthy");
    await portal.page.getByRole("link", { name: "Timeline" }).click();
    await expect(portal.page.getByTestId("timeline")).toContainText("is impaired");
  });

  test("a region refuses its worker until that gives up: the desk starts it anew when it can", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const status = portal.status(FIRST);
    await world.breakWith(FIRST, "api-down", { how: { status: 403 }, operations: ["GetAgentSnapshot"] });
    // The worker's question for the agent waits for news; this is some.
    await world.offer(FIRST, "voice", "incoming");
    await expect(status).toHaveAttribute("data-readiness", "connected", PATIENTLY);
    await world.heal(FIRST);
    await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
    const call = await world.offer(FIRST, "voice", "incoming");
    await expect(portal.ccp(FIRST).contact(call.contactId), "contacts come through again").toBeVisible(PATIENTLY);
  });
});
