// The portal opens while the second region is the active one.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

test.use({ beginning: { active: SECOND } });

inBothSchemes(() => {
  test("the second region is shown as active, and its contacts surface", async ({ portal, world }) => {
    await portal.ready(SECOND);
    await expect(portal.status(FIRST)).toContainText("Ready to take over");
    await expect(portal.status(SECOND)).toContainText("Agent ready");
    const call = await world.offer(SECOND, "voice", "connecting");
    await expect(portal.ccp(SECOND).contact(call.contactId)).toBeVisible();
    await expect(portal.banner).toHaveCount(0);
  });
});
