// The distribution moves at once although the agent is in a call.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("the desk moves without a wait, and the call is ended", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.call(FIRST);
  await world.distribute(SECOND, "immediate");
  await portal.expectSteady(SECOND);
  await expect(portal.banner).toHaveCount(0);
  await expect.poll(async () => (await world.lookAt(FIRST)).contacts.map(({ state }) => state)).not.toContain("connected");
});
