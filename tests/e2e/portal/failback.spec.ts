// The distribution moves away, and back.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test("a failback brings the first region back without a reload", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const pages = await world.pageRequests();
    const untouched = await portal.markCcps();
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    const call = await portal.call(SECOND);
    await world.distribute(FIRST);
    await expect(portal.banner).toBeVisible();
    await world.act(call, "end");
    await world.act(call, "clear");
    await portal.expectSteady(FIRST);
    const next = await world.offer(FIRST, "voice", "connecting");
    await expect(portal.ccp(FIRST).contact(next.contactId)).toBeVisible();
    expect(await world.pageRequests()).toEqual(pages);
    expect(await untouched()).toBe(true);
  });
});
