// The distribution moves to a region that does not answer: the desk goes there, says so, and picks it up.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

test.setTimeout(120_000);

inBothSchemes(() => {
  test("the region that becomes active is down, and comes back", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await world.breakWith(SECOND, "worker-dead", {});
    await portal.expectRegion(SECOND, "standby", "not-answering", PATIENTLY);
    await world.distribute(SECOND);
    await expect(portal.status(SECOND)).toHaveAttribute("data-role", "active", PATIENTLY);
    await expect(portal.banner).toContainText("is not answering yet");
    await portal.expectShown(SECOND);
    await world.heal(SECOND);
    await portal.expectSteady(SECOND, PATIENTLY);
    await expect(portal.banner).toHaveCount(0);
    const call = await world.offer(SECOND, "voice", "connecting");
    await expect(portal.ccp(SECOND).contact(call.contactId)).toBeVisible(PATIENTLY);
  });
});
