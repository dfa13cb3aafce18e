// After a move the agent is offline; the desk may put them back, by the name of their state.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test("auto: the desk restores the state once, says so, and the agent can take it back", async ({ portal, world }) => {
    await world.configure({ ...world.view.config, desk: { restoreAgentState: "auto" } });
    await world.setAgent(SECOND, "Offline");
    await portal.ready(FIRST);
    await expect(portal.agentState).toContainText("Available");
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    await expect(portal.notice).toContainText("has set you back to Available");
    await expect(portal.agentState).toContainText("Available");
    await portal.notice.getByTestId("take-back").click();
    await expect(portal.agentState).toContainText("Offline");
    await expect(portal.notice.getByTestId("restore-state")).toBeVisible();
  });

  test("a name that the regions spell with other characters is the same state", async ({ portal, world }) => {
    await world.configure({ ...world.view.config, desk: { restoreAgentState: "auto" } });
    await world.setAgent(FIRST, "Café");
    await world.setAgent(SECOND, "Offline");
    await portal.ready(FIRST);
    await expect(portal.agentState).toContainText("Café");
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    await expect(portal.notice).toContainText("has set you back to Café");
    await expect.poll(async () => (await world.lookAt(SECOND)).agent.chosen).toBe("Café");
  });
});
