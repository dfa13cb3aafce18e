// Contacts that reach the agent in the standby: never on screen by themselves. In the managed scheme the agent is told of them.

import { type Channel, FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes((scheme) => {
  test("contacts of the standby are never shown", async ({ portal, world }) => {
    await portal.ready(FIRST);
    for (const channel of ["voice", "queue_callback", "chat", "task"] satisfies Channel[]) {
      await world.offer(SECOND, channel, "connecting");
    }
    // The CCP of the standby has been told of them: its agent is busy with them.
    await expect(portal.ccp(SECOND).document.getByTestId("ccp-state")).toHaveText("PendingBusy");
    const call = await world.offer(FIRST, "voice", "connecting");
    await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible();
    await portal.expectShown(FIRST);
    // In the managed scheme a CCP keeps silent, and goes on listing what it has behind its hidden frame.
    if (scheme === "paired") await expect(portal.ccp(SECOND).contacts).toHaveCount(0);
    await expect(portal.page.getByTestId("contact")).toHaveCount(1);
    await expect(portal.page.getByTestId("hidden-contact")).toHaveCount(scheme === "paired" ? 0 : 1);
  });
});
