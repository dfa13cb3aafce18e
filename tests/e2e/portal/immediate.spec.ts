// The distribution moves at once although the agent is in a call.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test("the desk moves without a wait, and the call is ended", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST);
    await world.distribute(SECOND, "immediate");
    await portal.expectSteady(SECOND);
    await expect(portal.banner).toHaveCount(0);
    await expect.poll(async () => (await world.lookAt(FIRST)).contacts.map(({ state }) => state)).not.toContain("connected");
  });

  test("an API that hangs in the region that is left does not hold the move up", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST);
    await world.breakWith(FIRST, "api-down", { how: "hang", operations: ["DestroyConnection"] });
    await world.distribute(SECOND, "immediate");
    await portal.expectRegion(SECOND, "active", "ready");
    await portal.expectShown(SECOND);
  });
});
