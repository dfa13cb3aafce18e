// The traffic moves, and the vendor's host code follows what the simulated CCPs say.

import { FIRST, SECOND } from "../fixtures";
import { ManagedPage, expect, test } from "../fixtures/managed";

test("without contacts: detected, then completed, and neither CCP is loaded again", async ({ managed, world }) => {
  await managed.ready();
  const pages = await world.pageRequests();
  await world.distribute(SECOND);
  await managed.expectCompleted(SECOND);
  expect(await managed.order()).toEqual(["initialized", "agent", "detected", "completed"]);
  const [detected] = await managed.heard("detected");
  expect(detected).toEqual({ what: "detected", data: { nextActiveRegion: SECOND }, region: FIRST });
  expect(await world.pageRequests()).toEqual(pages);
  // The region that was left lets the agent go.
  await expect.poll(async () => (await world.lookAt(FIRST)).agent.state).toBe("Offline");
});

test("a failback is a failover the other way", async ({ managed, world }) => {
  await managed.ready();
  await world.distribute(SECOND);
  await managed.expectCompleted(SECOND);
  await world.distribute(FIRST);
  await managed.expectCompleted(FIRST, 2);
});

test("contacts of the new region are told, and those of the old one no longer", async ({ managed, world }) => {
  await managed.ready();
  await world.distribute(SECOND);
  await managed.expectCompleted(SECOND);
  await world.offer(FIRST, "voice", "connecting");
  const fresh = await world.offer(SECOND, "voice", "connecting");
  await managed.expectHeard("contact");
  expect((await managed.heard("contact")).map(({ data }) => data)).toEqual([fresh.contactId]);
});

test("a task does not hold a failover up: the region that is left ends it", async ({ managed, world }) => {
  await managed.ready();
  await world.offer(FIRST, "task");
  await managed.expectHeard("contact");
  await world.distribute(SECOND);
  await managed.expectCompleted(SECOND);
  expect(await managed.heard("pending")).toEqual([]);
  await expect.poll(async () => (await world.lookAt(FIRST)).contacts).toEqual([]);
});

test("an immediate one ends the call that it finds", async ({ managed, world }) => {
  await managed.ready();
  await world.offer(FIRST, "voice");
  await managed.expectHeard("contact");
  await world.distribute(SECOND, "immediate");
  await managed.expectCompleted(SECOND);
  expect(await managed.heard("pending")).toEqual([]);
  await expect.poll(async () => (await world.lookAt(FIRST)).contacts).toEqual([]);
});

test("two windows of one browser move together", async ({ managed, world, page }) => {
  await managed.ready();
  const second = await new ManagedPage(await page.context().newPage(), world).ready();
  // Not more: in a second window the vendor's host code may take the agent's object from the standby, which answers first.
  await expect.poll(() => second.activeRegion()).toBe(FIRST);
  await world.distribute(SECOND);
  await managed.expectCompleted(SECOND);
  await second.expectCompleted(SECOND);
});

test("the worker of the region that is left is dead: the other one takes over", async ({ managed, world }) => {
  await managed.ready();
  await world.breakWith(FIRST, "worker-dead", {});
  await world.distribute(SECOND);
  await managed.expectCompleted(SECOND);
});
