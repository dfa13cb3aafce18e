// The distribution moves back while a failover is pending: nobody is to visit the other region.

import { FIRST, type PlainDesk, SECOND, type World, expect, inBothSchemes, test } from "../fixtures";

/** Counts how often the other region's frame becomes visible, from now on. */
async function countVisits(page: import("@playwright/test").Page, region: string): Promise<() => Promise<number>> {
  await page.evaluate((name) => {
    const frame = document.querySelector<HTMLIFrameElement>(`iframe[data-region="${name}"]`)!;
    const counter = { visits: 0 };
    new MutationObserver(() => {
      if (getComputedStyle(frame).visibility === "visible") counter.visits += 1;
    }).observe(frame, { attributes: true });
    Object.assign(window, { counter });
  }, region);
  return () => page.evaluate(() => (window as unknown as { counter: { visits: number } }).counter.visits);
}

/** The region lets contacts through again. One that was offered before it does stays unseen (the worker drops it). */
async function expectOffers(plain: PlainDesk, world: World): Promise<void> {
  await expect(async () => {
    const { contactId } = await world.offer(FIRST, "voice", "connecting");
    await expect(plain.ccp(FIRST).contact(contactId)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

test("a failover that is called off during the call never shows the other region", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const visits = await countVisits(plain.page, SECOND);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await world.distribute(FIRST);
  // Both workers have seen it.
  for (const region of [FIRST, SECOND]) {
    await expect.poll(async () => (await world.lookAt(region)).toldStandby).toBe(region !== FIRST);
  }
  await world.act(call, "end");
  await world.act(call, "clear");
  await expectOffers(plain, world);
  await plain.expectActive(FIRST);
  expect(await visits()).toBe(0);
  expect(await plain.told("complete")).toEqual([]);
});

test("neither when the contact is cleared in the moment it is called off", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const visits = await countVisits(plain.page, SECOND);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await world.act(call, "end");
  await world.distribute(FIRST);
  await world.act(call, "clear");
  await expectOffers(plain, world);
  await plain.expectActive(FIRST);
  expect(await visits()).toBe(0);
  expect(await plain.told("complete")).toEqual([]);
});

test("a later failover is noticed all the same", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await world.distribute(FIRST);
  await world.act(call, "end");
  await world.act(call, "clear");
  await expect(plain.ccp(FIRST).contacts).toHaveCount(0);
  await plain.expectSettled(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

inBothSchemes(() => {
  test("who asks late is told of no wait that a handler has taken back in the moment it began, and of the next one", async ({ plain, world }) => {
    await plain.open();
    await plain.page.evaluate(() => {
      const { core } = globalConnect;
      const deregister = core.onFailoverPending(() => {
        deregister();
        core.failoverTo(core.primaryRegion!);
      });
    });
    await plain.startIn(FIRST);
    const call = await world.offer(FIRST, "voice");
    await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
    await plain.page.evaluate(() => globalConnect.core.failover(true));
    await plain.expectTold("pending");
    expect(await plain.waits()).toBe(false);
    await plain.page.evaluate(() => globalConnect.core.failover(true));
    await plain.expectTold("pending", 2);
    expect(await plain.waits()).toBe(true);
    expect(await plain.told("complete")).toEqual([]);
  });
});
