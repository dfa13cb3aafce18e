// The distribution moves while the agent has no contact.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes((scheme) => {
  test("the desk moves at once, says so, and offers the state from before", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const pages = await world.pageRequests();
    const untouched = await portal.markCcps();
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    await expect(portal.notice).toContainText("You moved to");
    if (scheme === "paired") {
      // After a failover the agent is offline in the new region until they choose a state. In the managed scheme nobody has put
      // them offline there before.
      await expect(portal.agentState).toContainText("Offline");
      await portal.notice.getByTestId("restore-state").click();
    }
    await expect(portal.agentState).toContainText("Available");
    expect((await world.lookAt(SECOND)).agent.state).toBe("Available");
    await portal.notice.getByTestId("dismiss").click();
    await expect(portal.notice).toHaveCount(0);
    expect(await world.pageRequests()).toEqual(pages);
    expect(await untouched()).toBe(true);
  });
});
