// `failover` and `failoverTo`, which pages use although the document is silent about them.

import { FIRST, PlainDesk, SECOND, type World, expect, test } from "../fixtures";

/**
 * The traffic goes with a failover that a script orders: otherwise the next look would bring the agent back. No worker looks before
 * the order is carried out, so that it is the order's own doing.
 */
async function moveUnseen(world: World): Promise<void> {
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "poll-down", { hangs: true });
  await world.distribute(SECOND, "immediate");
}

/** The workers look again, and the desks stay. */
async function expectStays(world: World, ...desks: PlainDesk[]): Promise<void> {
  for (const region of [FIRST, SECOND]) await world.heal(region);
  for (const desk of desks) {
    await desk.expectSettled(SECOND);
    await desk.expectActive(SECOND);
    expect(await desk.told("complete")).toHaveLength(1);
  }
}

test("failover leaves the active region at once, and ends its call", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await moveUnseen(world);
  await plain.page.evaluate(() => globalConnect.core.failover());
  const [complete] = await plain.expectTold("complete");
  expect(complete.payload).toEqual({ activeRegion: SECOND, activeCcpUrl: world.region(SECOND).ccpUrl });
  await plain.expectActive(SECOND);
  await expect.poll(async () => (await world.lookAt(FIRST)).contacts.map(({ state }) => state)).not.toContain("connected");
  await expectStays(world, plain);
});

test("a soft failover waits for the call", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await plain.page.evaluate((to) => globalConnect.core.failoverTo(to, true), SECOND);
  const [pending] = await plain.expectTold("pending");
  expect(pending.payload).toEqual({ nextActiveArn: world.region(SECOND).instanceArn });
  await plain.expectActive(FIRST);
  await world.distribute(SECOND);
  await world.act(call, "end");
  await world.act(call, "clear");
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

test("a soft failover waits for the call alone, also where the traffic stays, and nobody has noticed anything", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await plain.page.evaluate((to) => globalConnect.core.failoverTo(to, true), SECOND);
  await plain.expectTold("pending");
  await world.act(call, "end");
  await world.act(call, "clear");
  // The next look at the distribution brings the agent back.
  const complete = await plain.expectTold("complete", 2);
  expect(complete.map(({ payload }) => (payload as { activeRegion: string }).activeRegion)).toEqual([SECOND, FIRST]);
  await plain.expectActive(FIRST);
});

test("failover works from a window whose CCP does not act for all", async ({ context, plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  const other = await new PlainDesk(await context.newPage(), world).ready();
  await other.expectTold("init", 2);
  const call = await world.offer(FIRST, "voice");
  await expect(other.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await moveUnseen(world);
  await other.page.evaluate(() => globalConnect.core.failover());
  for (const desk of [other, plain]) {
    await desk.expectTold("complete");
    await desk.expectActive(SECOND);
  }
  await expect.poll(async () => (await world.lookAt(FIRST)).contacts.map(({ state }) => state)).not.toContain("connected");
  await expectStays(world, other, plain);
});

test("a region that is neither of the two is refused by its name", async ({ plain }) => {
  await plain.ready();
  const message = await plain.page.evaluate(() => {
    try {
      globalConnect.core.failoverTo("eu-central-1");
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe(`globalConnect.core.failoverTo: "eu-central-1" is neither of the two regions (${FIRST}, ${SECOND})`);
  await plain.expectActive(FIRST);
});

test("failing over to the region that is active already changes nothing", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  await plain.page.evaluate((to) => globalConnect.core.failoverTo(to), FIRST);
  const call = await world.offer(FIRST, "voice", "connecting");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toBeVisible();
  await plain.expectActive(FIRST);
  expect(await plain.told("complete")).toEqual([]);
});

test("before the active region is known they are refused with what to wait for", async ({ plain, world }) => {
  await plain.open();
  const said = await plain.page.evaluate(async ([parameters, second]) => {
    recorder.start(parameters as never);
    const { core } = globalConnect;
    return [() => core.failover(), () => core.failoverTo(second as string), () => core.downloadLogs()].map((call) => {
      try {
        call();
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    });
  }, [plain.parameters(), SECOND] as const);
  expect(said).toEqual(["failover", "failoverTo", "downloadLogs"].map((name) =>
    `globalConnect.core.${name}: the CCPs are still starting; wait for the promise of the callback`));
  await plain.expectTold("resolved");
  await plain.expectSettled(FIRST);
  await moveUnseen(world);
  await plain.page.evaluate(() => globalConnect.core.failover());
  await plain.expectTold("complete");
  await expectStays(world, plain);
});
