// The distribution moves at once although the agent is in a call.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test("an immediate failover ends the call and switches without being pending", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND, "immediate");
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
  expect(await plain.told("pending")).toEqual([]);
  const stages = async () => (await world.lookAt(FIRST)).contacts.map(({ state }) => state);
  await expect.poll(stages).not.toContain("connected");
});

test("a waiting failover that turns immediate while it is pending switches at once", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND, "waiting");
  await plain.expectTold("pending");
  await world.distribute(SECOND, "immediate");
  // No worker says so: the desk asks after a few seconds, and waits for what is answered.
  await plain.expectTold("complete", 1, PATIENTLY);
  await plain.expectActive(SECOND);
});
