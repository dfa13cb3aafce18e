// CCPs that say something wrong in the managed scheme, or nothing: what the vendor's host code makes of it.

import { FIRST, SECOND } from "../fixtures";
import { expect, test } from "../fixtures/managed";

test("the region that is not active never says its first word: the other one's is enough", async ({ managed, world }) => {
  await world.breakManaged(SECOND, "no-init");
  await managed.start();
  await managed.expectHeard("agent");
  await managed.ccp(SECOND).expectReady();
  expect(await managed.activeRegion()).toBe(FIRST);
  expect(await managed.said(SECOND, "init")).toEqual([]);
  // The host takes the region's name from the move.
  await world.distribute(SECOND);
  await managed.expectCompleted(SECOND);
});

test("the active region never says its first word: the other one's teaches both names", async ({ managed, world }) => {
  await world.breakManaged(FIRST, "no-init");
  await managed.start();
  await managed.expectHeard("agent");
  await managed.expectActive(FIRST);
  expect(await managed.heard("raw init")).toHaveLength(1);
});

test("neither says it: nothing is initialized, until one is healed", async ({ managed, world }) => {
  for (const region of [FIRST, SECOND]) await world.breakManaged(region, "no-init");
  await managed.start();
  await managed.expectHeard("raw global_signin_valid", 2);
  expect(await managed.activeRegion()).toBeNull();
  await world.heal(FIRST);
  await managed.expectHeard("initialized");
  await managed.expectActive(FIRST);
});

test("a first word without the active region is ignored", async ({ managed, world }) => {
  await world.breakManaged(FIRST, "init-partial");
  await managed.ready();
  const [partial] = (await managed.heard("raw init")).filter(({ data }) => !(data as { activeRegion?: string }).activeRegion);
  expect(partial.data).toEqual({ instanceRegion: FIRST, instanceState: "active" });
  await managed.expectActive(FIRST);
});

test("both say that they are active: both are told so, and speak", async ({ managed, world }) => {
  await world.breakManaged(SECOND, "init-active");
  await managed.ready();
  await managed.ccp(FIRST).expectReady();
  await expect(managed.ccp(FIRST).frame.or(managed.ccp(SECOND).frame)).toHaveCount(2);
  for (const region of [FIRST, SECOND]) expect((await managed.heard("raw init")).some(({ data }) => (data as { activeRegion: string }).activeRegion === region)).toBe(true);
});

test("a move that is detected and not carried out leaves the region where it is", async ({ managed, world }) => {
  await managed.ready();
  await world.breakManaged(FIRST, "no-initiated");
  await world.distribute(SECOND);
  await managed.expectHeard("detected");
  await expect.poll(async () => (await world.lookAt(FIRST)).toldStandby).toBe(true);
  await managed.expectActive(FIRST);
  await world.heal(FIRST);
  await managed.expectCompleted(SECOND);
});

test("a move that is announced twice is one move", async ({ managed, world }) => {
  await managed.ready();
  await world.breakManaged(FIRST, "initiated-twice");
  await world.distribute(SECOND);
  await managed.expectHeard("raw failover_initiated", 2);
  await managed.expectCompleted(SECOND);
});

test("the new region does not give its agent: the move completes, and the agent is still the old one's", async ({ managed, world }) => {
  await managed.ready();
  // Until then the agent may still be the one of the other region.
  await managed.expectActive(FIRST);
  await world.breakManaged(SECOND, "no-agent-data");
  await world.distribute(SECOND);
  await managed.expectHeard("completed");
  expect(await managed.page.evaluate(() => managedPage.agentArn())).toContain(`:${FIRST}:`);
});

test("the new region does not report its agent anew: the move completes with the next change", async ({ managed, world }) => {
  await managed.ready();
  // Any CCP's update completes a move. Offline already, the agent changes nowhere when the first region lets go of them.
  await world.setAgent(FIRST, "Offline");
  await expect.poll(() => managed.page.evaluate(() => managedPage.agentState())).toBe("Offline");
  await world.breakManaged(SECOND, "no-update");
  await world.distribute(SECOND);
  await managed.expectActive(SECOND);
  expect(await managed.heard("completed")).toEqual([]);
  await world.setAgent(SECOND, "Break");
  await managed.expectCompleted(SECOND);
});

test("a CCP that can't be configured says so, and the page is told its words as they are", async ({ managed, world }) => {
  await world.breakManaged(SECOND, "configure-error");
  await managed.start();
  await managed.expectHeard("agent");
  const [{ data }] = await managed.expectHeard("configure-error");
  expect(data).toEqual({ errorType: "CONFIGURE_ERROR", error: "This CCP can't be configured." });
  await managed.expectActive(FIRST);
});
