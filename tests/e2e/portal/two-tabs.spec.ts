// Two tabs of one browser hold the same desk: they agree.

import { FIRST, PortalDesk, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test("both tabs show the wait and the switch", async ({ context, portal, world }) => {
    await portal.ready(FIRST);
    const second = await new PortalDesk(await context.newPage(), world).ready(FIRST);
    const call = await portal.call(FIRST);
    await expect(second.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
    await world.distribute(SECOND);
    for (const desk of [portal, second]) {
      await expect(desk.banner).toBeVisible();
      await desk.expectShown(FIRST);
    }
    await world.act(call, "end");
    await world.act(call, "clear");
    for (const desk of [portal, second]) {
      await desk.expectSteady(SECOND);
      await expect(desk.banner).toHaveCount(0);
    }
  });

  test("a tab that is opened while a failover is pending is told", async ({ context, portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    const late = await new PortalDesk(await context.newPage(), world).open();
    await expect(late.banner).toBeVisible();
    await late.expectShown(FIRST);
    await expect(late.ccp(FIRST).contact(call.contactId)).toBeVisible();
    await world.act(call, "end");
    await world.act(call, "clear");
    for (const desk of [portal, late]) await desk.expectSteady(SECOND);
  });
});
