// The page is reloaded while a failover waits for a call.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("the call lives, the new page is told that the failover waits, and then that it is complete", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice", "connected");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await plain.ready();
  await plain.expectTold("pending");
  await plain.expectShown(FIRST);
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.act(call, "end");
  await world.act(call, "clear");
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});
