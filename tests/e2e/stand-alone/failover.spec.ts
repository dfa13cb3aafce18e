// The distribution moves while the agent has no contact, and moves back.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes((scheme) => {
  test("a failover is told with its payload, and the bindings point to the new region", async ({ plain, world }) => {
    await plain.ready();
    await plain.expectSettled(FIRST);
    const pages = await world.pageRequests();
    await world.distribute(SECOND);
    const [complete] = await plain.expectTold("complete");
    expect(complete.payload).toEqual({ activeRegion: SECOND, activeCcpUrl: world.region(SECOND).ccpUrl });
    expect(complete).toMatchObject({ connect: SECOND, primary: SECOND, secondary: FIRST });
    await plain.expectActive(SECOND);
    expect(await plain.told("pending")).toEqual([]);
    expect(await world.pageRequests()).toEqual(pages);
  });

  test("a failback is a failover the other way", async ({ plain, world }) => {
    await plain.ready();
    await plain.expectSettled(FIRST);
    await world.distribute(SECOND);
    await plain.expectTold("complete");
    await plain.expectSettled(SECOND);
    await world.distribute(FIRST);
    const [, back] = await plain.expectTold("complete", 2);
    expect(back.payload).toEqual({ activeRegion: FIRST, activeCcpUrl: world.region(FIRST).ccpUrl });
    await plain.expectActive(FIRST);
    await plain.expectTold("init", 2);
  });

  test("contacts of the new region surface in its CCP, those of the old one do not", async ({ plain, world }) => {
    await plain.ready();
    await plain.expectSettled(FIRST);
    await world.distribute(SECOND);
    await plain.expectTold("complete");
    await plain.expectSettled(SECOND);
    await plain.expectTakenIn(SECOND);
    const old = await world.offer(FIRST, "voice", "connecting");
    const fresh = await world.offer(SECOND, "voice", "connecting");
    await expect(plain.ccp(SECOND).contact(fresh.contactId)).toBeVisible();
    // In the managed scheme a CCP keeps silent, and goes on listing what it has behind its hidden frame.
    await expect(plain.ccp(FIRST).contact(old.contactId)).toHaveCount(scheme === "paired" ? 0 : 1);
    await plain.expectShown(SECOND);
  });
});
